// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

class QWidget;

namespace Postrider {

// Keeps Tab going through a window as it is read, however late its pieces were made: layout by layout, from the top.
class FocusOrder final
{
public:
    void arrange(QWidget *window);

private:
    QList<QWidget *> m_order; // compared only
};

} // namespace Postrider
