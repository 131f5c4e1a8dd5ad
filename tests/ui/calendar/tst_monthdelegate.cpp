// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/calendarmodel.h"
#include "offlinedesk.h"
#include "testmain.h"
#include "ui/calendar/monthdelegate.h"

#include <QPainter>

using namespace Postrider;
using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QSize kCell(170, 150);

QRect placeOf(const QModelIndex &cell)
{
    return {QPoint(cell.column() * kCell.width(), cell.row() * kCell.height()), kCell};
}

} // namespace

class TestMonthDelegate final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void slicesMakeTheWholePicture();
};

// A month that is painted in slices looks like one painted at once, and each slice paints one cell at least.
void TestMonthDelegate::slicesMakeTheWholePicture()
{
    OfflineDesk offline;
    const IntegrationId account = offline.addAccount(PlatformId::Mastodon, u"@harbour@print.example"_s);
    QList<OfflineDesk::Seed> seeds;
    for (int i = 0; i < 300; ++i)
        seeds << OfflineDesk::Seed{u"Post %1 about type and ink"_s.arg(i),
                                   {account},
                                   QDateTime(QDate(2026, 12, 1 + i % 30), QTime(8 + i / 30, 0))};
    offline.addPosts(seeds);
    Desk &desk = offline.desk();
    CalendarModel model({desk.posts, desk.accounts, desk.clock, desk.watch, desk.actor, desk.user.timezone});
    model.setMonth({2026, 12, 1});
    QTRY_COMPARE(model.cardsAt(model.indexOf({2026, 12, 1})).count, 10);
    MonthDelegate delegate(model);
    QModelIndexList cells;
    for (int i = 0; i < CalendarGrid::kWeeks * CalendarGrid::kDays; ++i)
        cells << model.index(i / CalendarGrid::kDays, i % CalendarGrid::kDays);

    const auto paint = [&](QImage &picture, const QModelIndexList &some, bool isLimited) {
        delegate.beginPicture(isLimited);
        QPainter painter(&picture);
        for (const QModelIndex &cell : some) {
            QStyleOptionViewItem option;
            option.rect = placeOf(cell);
            painter.fillRect(option.rect, Qt::white);
            delegate.paint(&painter, option, cell);
        }
        return delegate.takeLeftOut();
    };
    QImage whole(7 * kCell.width(), 6 * kCell.height(), QImage::Format_ARGB32_Premultiplied);
    whole.fill(Qt::white);
    QVERIFY(paint(whole, cells, false).isEmpty());
    QImage sliced = whole;
    sliced.fill(Qt::white);
    QModelIndexList left = cells;
    while (!left.isEmpty()) {
        const qsizetype before = left.size();
        left = paint(sliced, left, true);
        QVERIFY(left.size() < before);
    }
    QCOMPARE(sliced, whole);
}

TEST_CLASS(TestMonthDelegate)
#include "tst_monthdelegate.moc"
