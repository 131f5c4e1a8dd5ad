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

// A list of recent posts that ends before the moment of sending does not show that a post is absent.
class TestFullList final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void provesNothingWhereItEndsTooSoon_data();
    void provesNothingWhereItEndsTooSoon();
};

void TestFullList::provesNothingWhereItEndsTooSoon_data()
{
    QTest::addColumn<Fault>("fault");
    QTest::addColumn<int>("before");
    QTest::addColumn<int>("after"); // posts that another program makes on the account
    QTest::addColumn<State>("wanted");
    QTest::newRow("pushed out") << Fault::ResetAfterAccepting << 0 << 100 << State::Unconfirmed;
    QTest::newRow("never there, many since") << Fault::ResetBeforeAccepting << 0 << 100 << State::Unconfirmed;
    QTest::newRow("there, some since") << Fault::ResetAfterAccepting << 0 << 20 << State::Published;
    QTest::newRow("never there, an old one is") << Fault::ResetBeforeAccepting << 1 << 20 << State::Published;
    QTest::newRow("never there, a short list") << Fault::ResetBeforeAccepting << 0 << 5 << State::Published;
}

void TestFullList::provesNothingWhereItEndsTooSoon()
{
    QFETCH(Fault, fault);
    QFETCH(int, before);
    QFETCH(int, after);
    QFETCH(State, wanted);
    const QTemporaryDir folder;
    FakeClock clock(QDateTime::currentDateTimeUtc());
    LittleNetwork::Options options;
    options.clock = &clock;
    LittleNetwork network(options);
    network.fail(Endpoint::Create, fault);
    network.postElsewhere(u"token"_s, before);
    clock.advance(1min);
    FilledStore store(folder.filePath(u"store"_s), std::make_shared<const Vault>(Vault::newKey()));
    const Integration account = LittlePlatform::account(network.url(), network.readBack());
    const IntegrationId id = store.addAccount(account, "token", clock.now());
    const SendingId sending = store.schedule(id, {u"ours"_s}, clock.now()).parts.first();

    const Registry registry = littleRegistry();
    Publisher publisher(PublisherParts{store.db().folder(), store.vault(), registry, clock, {}});
    publisher.start();
    QTRY_COMPARE_WITH_TIMEOUT(store.sending(sending).state, State::Unconfirmed, 60'000);
    clock.advance(1s);
    network.postElsewhere(u"token"_s, after);
    TimeLapse time(clock, store, publisher, {sending});
    QVERIFY(time.play());
    QCOMPARE(store.sending(sending).state, wanted);
    const auto &posts = network.posts();
    const auto ours = std::count_if(posts.begin(), posts.end(),
                                    [](const auto &post) { return post.text == u"ours"_s; });
    const bool isOut = wanted == State::Published || fault == Fault::ResetAfterAccepting;
    QCOMPARE(ours, isOut ? 1 : 0);
}

TEST_CLASS(TestFullList)
#include "tst_fulllist.moc"
