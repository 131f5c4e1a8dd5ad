// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QMenu;

namespace Postrider {

class SplitHalf;

// The primary button of a view with its other choices behind an arrow.
class SplitButton final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SplitButton)
public:
    explicit SplitButton(QWidget *parent = nullptr);
    ~SplitButton() override;

    void setMain(const QString &text, const QString &shortcut);
    void setMainName(const QString &objectName);
    void setMenu(QMenu *menu); // null: no arrow; stays the caller's

Q_SIGNALS:
    void pressed();

private:
    SplitHalf *m_main;
    SplitHalf *m_arrow;
    QMenu *m_menu = nullptr;
};

} // namespace Postrider
