// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/network.h"
#include "ui/composer/optionbox.h"

#include <QWidget>

class QLineEdit;
class QVBoxLayout;

namespace Postrider {

// The right control for one field of a network's settings. Its value is text, as Composition keeps it; empty: not set.
class SettingInput final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SettingInput)
public:
    // prefix begins its object name. ask: brings what a field with options is chosen from.
    SettingInput(const SettingField &field, const QString &prefix, const OptionBox::Ask &ask = {},
                 QWidget *parent = nullptr);
    ~SettingInput() override;

    void show(const QString &value);               // without signal
    QWidget *control() const { return m_control; } // what takes the focus

Q_SIGNALS:
    void changed(const QString &value);

private:
    QWidget *makeChoice();
    QWidget *makeToggle();
    QWidget *makeNumber();
    QWidget *makeDuration();
    QWidget *makeText();
    QWidget *makeOptions(const OptionBox::Ask &ask);
    QWidget *makeTexts();
    void display(const QString &value);
    void showLines(const QStringList &lines);
    QLineEdit *addLine();
    QString lines() const;
    void change(const QString &value);

    SettingField m_field;
    QString m_value;
    QWidget *m_control = nullptr;
    QVBoxLayout *m_column = nullptr; // of Texts
    QList<QLineEdit *> m_lines;
};

} // namespace Postrider
