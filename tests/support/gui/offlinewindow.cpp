// SPDX-License-Identifier: GPL-3.0-or-later
#include "offlinewindow.h"

#include <QApplication>

namespace Postrider::Testing {

OfflineWindow::OfflineWindow() : m_window(m_offline.desk().preferences), m_composers(m_offline.desk())
{
    Navigator &go = m_offline.desk().go;
    QObject::connect(&go, &Navigator::composeAsked, &m_composers, &Composers::compose);
    QObject::connect(&go, &Navigator::editAsked, &m_composers, &Composers::edit);
    QObject::connect(&m_window, &MainWindow::closeAsked, &m_window, &QWidget::hide);
}

OfflineWindow::~OfflineWindow()
{
    m_window.leave();
}

void OfflineWindow::enter()
{
    m_window.enter(m_offline.desk());
}

void OfflineWindow::settle()
{
    // An answer may lead to the next question, so a few rounds: the store answers in order.
    for (int round = 0; round < 5; ++round) {
        OfflineDesk::await(m_offline.store().run([](Database &) -> Outcome { return {}; }));
        QTest::qWait(60); // timers that gather changes, and painting
    }
}

} // namespace Postrider::Testing
