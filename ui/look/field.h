// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/look/widgets.h"

#include <QLineEdit>

class QToolButton;

namespace Postrider::Look {

// A place to type or choose, with its label above it and a hint or what is wrong beneath.
class Field final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Field)
public:
    Field(const QString &label, QWidget *editor, const QString &hint = {}, QWidget *parent = nullptr);
    ~Field() override;

    void setHint(const QString &hint, Tone tone = Tone::Plain);
    void setError(const QString &sentence); // empty: it is right again, and the hint comes back
    bool hasError() const { return m_hasError; }

private:
    void showBeneath(const QString &sentence, Tone tone);

    QWidget *m_editor;
    Text *m_beneath;
    QString m_hint;
    Tone m_hintTone = Tone::Plain;
    bool m_hasError = false;
};

// A password or token: hidden, unless the eye at its end is pressed.
class PasswordEdit final : public QLineEdit
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PasswordEdit)
public:
    explicit PasswordEdit(QWidget *parent = nullptr);
    ~PasswordEdit() override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void place();
    void showText(bool isShown);

    QToolButton *m_eye;
};

} // namespace Postrider::Look
