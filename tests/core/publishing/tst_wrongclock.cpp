// SPDX-License-Identifier: GPL-3.0-or-later
#include "littlenetwork.h"
#include "littleplatform.h"
#include "testmain.h"
#include "timelapse.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Postrider;
using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

using Endpoint = LittleNetwork::Endpoint;
using State = Sending::State;

// This computer's clock was wrong while a post was sent, and right when it was looked for: its moment does not fit any
// more, its words do. Nobody sends such a post again without asking.
class TestWrongClock final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void sendsNothingTwice_data();
    void sendsNothingTwice();
};

void TestWrongClock::sendsNothingTwice_data()
{
    QTest::addColumn<std::chrono::minutes>("wrongBy");
    QTest::addColumn<Fault>("fault");
    QTest::addColumn<State>("wanted");
    QTest::newRow("ahead, it is there") << 60min << Fault::ResetAfterAccepting << State::Unconfirmed;
    QTest::newRow("ahead, it is not there") << 60min << Fault::ResetBeforeAccepting << State::Published;
    QTest::newRow("behind, it is there") << -60min << Fault::ResetAfterAccepting << State::Published;
    QTest::newRow("behind, it is not there") << -60min << Fault::ResetBeforeAccepting << State::Published;
    QTest::newRow("by less than clocks differ") << 1min << Fault::ResetAfterAccepting << State::Published;
}

void TestWrongClock::sendsNothingTwice()
{
    QFETCH(std::chrono::minutes, wrongBy);
    QFETCH(Fault, fault);
    QFETCH(State, wanted);
    const QTemporaryDir folder;
    const FakeClock truth(QDateTime::currentDateTimeUtc());
    FakeClock clock(truth.now());
    clock.advance(wrongBy);
    LittleNetwork::Options options;
    options.clock = &truth;
    LittleNetwork network(options);
    network.fail(Endpoint::Create, fault);
    FilledStore store(folder.filePath(u"store"_s), std::make_shared<const Vault>(Vault::newKey()));
    const Integration account = LittlePlatform::account(network.url(), network.readBack());
    const IntegrationId id = store.addAccount(account, "token", clock.now());
    const SendingId sending = store.schedule(id, {u"ours"_s}, clock.now()).parts.first();

    const Registry registry = littleRegistry();
    Publisher publisher(PublisherParts{store.db().folder(), store.vault(), registry, clock, {}});
    publisher.start();
    QTRY_COMPARE_WITH_TIMEOUT(store.sending(sending).state, State::Unconfirmed, 60'000);
    clock.set(truth.now());
    TimeLapse time(clock, store, publisher, {sending});
    QVERIFY(time.play());
    QCOMPARE(store.sending(sending).state, wanted);
    if (wanted == State::Unconfirmed) // a person is told why
        QVERIFY(store.sending(sending).errorWords.contains(u"the same words"_s));
    QCOMPARE(network.posts().size(), 1);
    QCOMPARE(network.complaints(), QStringList());
}

TEST_CLASS(TestWrongClock)
#include "tst_wrongclock.moc"
