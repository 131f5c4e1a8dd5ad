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

using Endpoint = LittleNetwork::Endpoint;
using State = Sending::State;

// The same words twice within a minute, by one account, are two posts: neither is taken for the other.
class TestTwins final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void bothGoOutOnce_data();
    void bothGoOutOnce();
};

void TestTwins::bothGoOutOnce_data()
{
    QTest::addColumn<int>("readBack");
    QTest::addColumn<Fault>("first");
    QTest::addColumn<Fault>("second");
    const auto faults = {Fault::None, Fault::ResetBeforeAccepting, Fault::ResetAfterAccepting, Fault::AcceptLate};
    for (const ReadBack readBack : {ReadBack::SameKey, ReadBack::ClientKey, ReadBack::List}) {
        for (const Fault first : faults) {
            for (const Fault second : faults) {
                const QString name = LittlePlatform::wordFor(readBack) + u", "_s + enumWord(first) + u", "_s
                    + enumWord(second);
                QTest::newRow(qPrintable(name)) << int(readBack) << first << second;
            }
        }
    }
}

void TestTwins::bothGoOutOnce()
{
    QFETCH(int, readBack);
    QFETCH(Fault, first);
    QFETCH(Fault, second);
    const QTemporaryDir folder;
    FakeClock clock(QDateTime::currentDateTimeUtc());
    LittleNetwork::Options options;
    options.readBack = ReadBack(readBack);
    options.clock = &clock;
    LittleNetwork network(options);
    network.fail(Endpoint::Create, first);
    network.fail(Endpoint::Create, second);
    FilledStore store(folder.filePath(u"store"_s), std::make_shared<const Vault>(Vault::newKey()));
    const Integration account = LittlePlatform::account(network.url(), network.readBack());
    const IntegrationId id = store.addAccount(account, "token", clock.now());
    QList<SendingId> twins;
    for (int number = 0; number < 2; ++number)
        twins << store.schedule(id, {u"the same"_s}, clock.now()).parts.first();

    const Registry registry = littleRegistry();
    Publisher publisher(PublisherParts{store.db().folder(), store.vault(), registry, clock, {}});
    publisher.start();
    TimeLapse time(clock, store, publisher, twins);
    QVERIFY(time.play([&] { QTRY_VERIFY(network.isQuiet()); }));
    QSet<QString> ids;
    for (const SendingId twin : std::as_const(twins)) {
        QCOMPARE(store.sending(twin).state, State::Published);
        ids << store.sending(twin).platformPostId;
    }
    QCOMPARE(ids.size(), 2);
    QCOMPARE(network.posts().size(), 2);
    QCOMPARE(network.complaints(), QStringList());
}

TEST_CLASS(TestTwins)
#include "tst_twins.moc"
