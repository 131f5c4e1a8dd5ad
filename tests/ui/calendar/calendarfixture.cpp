// SPDX-License-Identifier: GPL-3.0-or-later
#include "calendarfixture.h"

#include "domain/walltime.h"
#include "models/calendarmodel.h"

namespace Postrider::Testing {

using namespace Qt::Literals::StringLiterals;

void CalendarFixture::init()
{
    m_before = QLocale();
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    m_offline = std::make_unique<OfflineDesk>();
    m_offline->seedMonth();
    Navigator &go = m_offline->desk().go;
    connect(&go, &Navigator::toastAsked, this,
            [this](const QString &sentence, const QString &, const std::function<void()> &action) {
                m_toasts << sentence;
                m_undo = action;
            });
    connect(&go, &Navigator::composeAsked, this, [this](const QDateTime &time) { m_composed << time; });
    connect(&go, &Navigator::editAsked, this, [this](PostId post) { m_edited << post; });
    connect(&go, &Navigator::postAsked, this, [this](PostId post) { m_shown << post; });
    m_page = std::make_unique<CalendarPage>(m_offline->desk());
    m_view = m_page->findChild<MonthView *>(u"month"_s);
    m_tray = m_page->findChild<UnscheduledTray *>(u"unscheduled"_s);
    m_page->resize(1232, 900);
    m_page->show();
    m_page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    QTRY_VERIFY(card(22, 0));
    QTRY_COMPARE(m_tray->list()->model()->rowCount(), 4);
    m_view->setFocus();
}

void CalendarFixture::cleanup()
{
    m_page.reset();
    m_offline.reset();
    m_toasts.clear();
    m_undo = {};
    m_composed.clear();
    m_edited.clear();
    m_shown.clear();
    QLocale::setDefault(m_before);
}

std::optional<PostCard> CalendarFixture::card(int day, int number)
{
    const QModelIndex cell = m_view->indexAt(middleOf(day));
    const auto cards = cell.data(CalendarModel::CardsRole).value<QList<PostCard>>();
    return number < cards.size() ? std::optional(cards.at(number)) : std::nullopt;
}

QDateTime CalendarFixture::timeOf(PostId post)
{
    const auto details = OfflineDesk::await(m_offline->desk().posts.show(m_offline->desk().actor, post));
    const QDateTime utc = details ? details->post.scheduledFor : QDateTime();
    return utc.isValid() ? wallTimeAt(utc, "Europe/Berlin").value_or(QDateTime()) : QDateTime();
}

void CalendarFixture::mouse(QEvent::Type type, QWidget *widget, const QPoint &place)
{
    const bool isUp = type == QEvent::MouseButtonRelease;
    const bool isMove = type == QEvent::MouseMove;
    QMouseEvent event(type, place, widget->mapToGlobal(place), isMove ? Qt::NoButton : Qt::LeftButton,
                      isUp ? Qt::NoButton : Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(widget, &event);
}

// The widget where a drag begins hears of the mouse until it is let go.
void CalendarFixture::drag(QWidget *from, const QPoint &at, QWidget *to, const QPoint &target)
{
    const QPoint place = from->mapFromGlobal(to->mapToGlobal(target));
    mouse(QEvent::MouseButtonPress, from, at);
    mouse(QEvent::MouseMove, from, at + QPoint(3, 2));
    mouse(QEvent::MouseMove, from, (at + place) / 2);
    mouse(QEvent::MouseMove, from, place);
}

} // namespace Postrider::Testing
