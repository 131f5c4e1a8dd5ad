// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/missesopener.h"

#include "ui/desk/desk.h"
#include "ui/desk/navigator.h"
#include "ui/posts/missessheet.h"

#include <QEvent>
#include <QWidget>

#include <algorithm>

namespace Postrider {

MissesOpener::MissesOpener(Desk &desk, QWidget &window)
    : m_desk(desk), m_window(window), m_model(desk.misses, desk.actor, desk.watch)
{
    connect(&m_model, &MissesModel::loaded, this, &MissesOpener::follow);
    connect(&desk.go, &Navigator::missesAsked, this, &MissesOpener::open);
    window.installEventFilter(this);
}

MissesOpener::~MissesOpener()
{
    delete m_sheet; // it refers to the desk
}

void MissesOpener::follow()
{
    const QList<Miss> &misses = m_model.rows();
    Q_EMIT counted(int(misses.size()));
    const bool hasNew = std::any_of(misses.begin(), misses.end(),
                                    [this](const Miss &miss) { return !m_seen.contains(miss.id); });
    if (hasNew && m_window.isVisible())
        open();
}

void MissesOpener::open()
{
    for (const Miss &miss : m_model.rows())
        m_seen.insert(miss.id);
    if (!m_sheet)
        m_sheet = new MissesSheet(m_desk, &m_window);
    m_sheet->setVisible(true);
    m_sheet->raise();
    m_sheet->activateWindow();
}

bool MissesOpener::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Show)
        QMetaObject::invokeMethod(this, &MissesOpener::follow, Qt::QueuedConnection);
    return QObject::eventFilter(watched, event);
}

} // namespace Postrider
