// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/desk/navigator.h"

#include <QAbstractButton>
#include <QWidget>

class QButtonGroup;
class QVBoxLayout;

namespace Postrider {

// The column at the leading side: the program's sign, the pages, and at its foot what footer() holds.
class Navigation final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Navigation)
public:
    explicit Navigation(QWidget *parent = nullptr);
    ~Navigation() override;

    void addPage(Navigator::Page page, const QString &icon, const QString &name, const QKeySequence &shortcut);
    void setCurrent(Navigator::Page page);
    void setBadge(Navigator::Page page, int count); // beside the name; 0: none
    QVBoxLayout *footer() const { return m_footer; }

Q_SIGNALS:
    void chosen(Postrider::Navigator::Page page);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QButtonGroup *m_group;
    QVBoxLayout *m_pages;
    QVBoxLayout *m_footer;
};

} // namespace Postrider
