// SPDX-License-Identifier: GPL-3.0-or-later
#include "publishing/connectivity.h"
#include "testmain.h"

#include <QTest>

using namespace Postrider;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

using Try = Connectivity::Try;
using Way = Net::Reachability::Way;

// When a computer counts as offline.
class TestConnectivity final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void concludes_data();
    void concludes();
    void tellsOfChangesOnly();
    void probesGrow();
};

namespace {

struct Event
{
    std::optional<Way> way;
    QString host;
    Try result = Try::Reached;
};

Event says(Way way)
{
    return {way, {}, {}};
}

Event no(const QString &host, Try how = Try::NoConnection)
{
    return {{}, host, how};
}

Event yes(const QString &host)
{
    return {{}, host, Try::Reached};
}

bool tell(Connectivity &connectivity, const Event &event)
{
    return event.way ? connectivity.heard(*event.way) : connectivity.tried(event.host, event.result);
}

} // namespace

Q_DECLARE_METATYPE(Event)

void TestConnectivity::concludes_data()
{
    QTest::addColumn<QList<Event>>("events");
    QTest::addColumn<bool>("isOffline");
    const QString a = u"a.example"_s;
    const QString b = u"b.example"_s;
    const auto row = [](const char *name, const QList<Event> &events, bool isOffline) {
        QTest::newRow(name) << events << isOffline;
    };
    row("nothing happened", {}, false);
    row("the system says so", {says(Way::None)}, true);
    row("the system does not know", {says(Way::Unknown)}, false);
    row("back", {says(Way::None), says(Way::There)}, false);
    row("nobody says any more", {says(Way::None), says(Way::Unknown)}, false);
    row("a call gets through though the system says no", {says(Way::None), yes(a)}, false);
    row("and then it says so again", {says(Way::None), yes(a), says(Way::None)}, true);
    row("one host is that host's trouble", {no(a), no(a), no(a), no(a), no(a)}, false);
    row("two hosts, three times", {no(a), no(b), no(a)}, true);
    row("two times are too few", {no(a), no(b)}, false);
    row("not in a row", {no(a), no(b), yes(b), no(a), no(b)}, false);
    row("although the system says there is a way", {says(Way::There), no(a), no(b), no(a)}, true);
    row("back by one that gets through", {no(a), no(b), no(a), yes(b)}, false);
    row("no names", {no(a, Try::NoName), no(a, Try::NoName), no(a, Try::NoName)}, true);
    row("no names, but a way", {says(Way::There), no(a, Try::NoName), no(a, Try::NoName), no(a, Try::NoName)}, false);
    row("a name between", {no(a, Try::NoName), no(a), no(a, Try::NoName), no(a, Try::NoName)}, false);
    row("the system's word starts over", {no(a), no(b), says(Way::There), no(a)}, false);
}

void TestConnectivity::concludes()
{
    QFETCH(QList<Event>, events);
    QFETCH(bool, isOffline);
    Connectivity connectivity;
    for (const Event &event : std::as_const(events)) {
        const bool before = connectivity.isOffline();
        const bool hasChanged = tell(connectivity, event);
        QCOMPARE(hasChanged, before != connectivity.isOffline());
    }
    QCOMPARE(connectivity.isOffline(), isOffline);
}

void TestConnectivity::tellsOfChangesOnly()
{
    Connectivity connectivity;
    QVERIFY(connectivity.heard(Way::None));
    QVERIFY(!connectivity.heard(Way::None));
    QVERIFY(!connectivity.tried(u"a.example"_s, Try::NoConnection));
    QVERIFY(connectivity.tried(u"a.example"_s, Try::Reached));
    QVERIFY(!connectivity.tried(u"a.example"_s, Try::Reached));
}

void TestConnectivity::probesGrow()
{
    Connectivity connectivity;
    (void)connectivity.heard(Way::None);
    QList<std::chrono::seconds> waits;
    for (int i = 0; i < 12; ++i)
        waits << connectivity.nextProbe();
    QCOMPARE(waits.first(), 15s);
    QCOMPARE(waits.at(1), 30s);
    QVERIFY(std::is_sorted(waits.begin(), waits.end()));
    QCOMPARE(waits.last(), 300s);
    (void)connectivity.heard(Way::There);
    QCOMPARE(connectivity.nextProbe(), 15s);
}

TEST_CLASS(TestConnectivity)
#include "tst_connectivity.moc"
