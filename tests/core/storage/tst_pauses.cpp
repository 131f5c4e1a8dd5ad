// SPDX-License-Identifier: GPL-3.0-or-later
#include "samples.h"
#include "storage/migrations.h"
#include "storage/pauserepository.h"
#include "storage/query.h"
#include "testmain.h"

using namespace Postrider;
using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;

using Scope = Pause::Scope;

// Pauses and what the queue makes of them.
class TestPauses final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keptAsTheyAre();
    void holdBackUntilTheirEnd_data();
    void holdBackUntilTheirEnd();
    void othersGoOn_data();
    void othersGoOn();
    void whatIsPerhapsOutIsNotHeldBack();
    void anAccountReadsAsPaused();
    void aPauseOutlivesAReconnection();
    void endedOnesAreForgotten();
    void survivesRestarts();
    void whatAnOlderVersionPaused();
};

namespace {

Pause pauseOf(Scope scope, const QDateTime &until = {})
{
    Pause pause;
    pause.scope = scope;
    pause.until = until;
    pause.who = u"person:somebody"_s;
    pause.since = at(-5);
    return pause;
}

Pause accountPause(IntegrationId id, const QDateTime &until = {})
{
    Pause pause = pauseOf(Scope::Account, until);
    pause.account = id;
    return pause;
}

Pause labelPause(const QString &label, UserId owner = {}, const QDateTime &until = {})
{
    Pause pause = pauseOf(Scope::Label, until);
    pause.label = label;
    pause.owner = owner;
    return pause;
}

bool isDue(Store &store, SendingId id, const QDateTime &now)
{
    const auto due = SendingRepository(store.db()).due(now, 100).value();
    return std::any_of(due.begin(), due.end(), [id](const DueSending &one) { return one.sending.id == id; });
}

QDateTime wake(Store &store, const QDateTime &now)
{
    return SendingRepository(store.db()).nextWake(now).value();
}

Outcome setLabels(Store &store, const Post &post, const QStringList &labels)
{
    Post changed = post;
    changed.labels = labels;
    return PostRepository(store.db()).update(changed);
}

} // namespace

void TestPauses::keptAsTheyAre()
{
    Store store;
    PauseRepository pauses(store.db());
    const QList<Pause> all{pauseOf(Scope::All, at(10)), accountPause(store.integration.id), labelPause(u"news"_s),
                           labelPause(u"news"_s, store.user.id, at(20))};
    for (const Pause &pause : all)
        VERIFY_OK(pauses.begin(pause));
    QCOMPARE(*pauses.running(at(0)), all);
    QCOMPARE(pauses.running(at(10))->size(), 3); // at its moment it is over
    QVERIFY(*pauses.isAllPaused(at(9)));
    QVERIFY(!*pauses.isAllPaused(at(10)));
    // Another end takes the place of the old one.
    VERIFY_OK(pauses.begin(pauseOf(Scope::All, at(99))));
    QCOMPARE(pauses.running(at(0))->first().until, at(99));
    QCOMPARE(pauses.running(at(0))->size(), 4);
    VERIFY_OK(pauses.end(labelPause(u"news"_s)));
    COMPARE_ERROR(pauses.end(labelPause(u"news"_s)), NotFound);
    QCOMPARE(pauses.running(at(0))->size(), 3);
}

void TestPauses::holdBackUntilTheirEnd_data()
{
    QTest::addColumn<Scope>("scope");
    QTest::addColumn<bool>("isOwn");
    QTest::newRow("all") << Scope::All << false;
    QTest::newRow("account") << Scope::Account << false;
    QTest::newRow("label") << Scope::Label << false;
    QTest::newRow("label of the owner") << Scope::Label << true;
}

void TestPauses::holdBackUntilTheirEnd()
{
    QFETCH(Scope, scope);
    QFETCH(bool, isOwn);
    Store store;
    const auto made = store.addWaiting(store.integration.id, at(10));
    VERIFY_OK(setLabels(store, made.post, {u"other"_s, u"news"_s}));
    Pause pause = pauseOf(scope, at(50));
    pause.account = scope == Scope::Account ? store.integration.id : IntegrationId();
    pause.label = scope == Scope::Label ? u"news"_s : QString();
    pause.owner = isOwn ? store.user.id : UserId();
    VERIFY_OK(PauseRepository(store.db()).begin(pause));
    QVERIFY(!isDue(store, made.sending.id, at(10)));
    QVERIFY(!isDue(store, made.sending.id, at(50).addMSecs(-1)));
    // Waking at each moment that is told leads to the end, and there it is due.
    QDateTime now = at(0);
    while (now.isValid() && !isDue(store, made.sending.id, now))
        now = wake(store, now);
    QCOMPARE(now, at(50));
    QVERIFY(!wake(store, at(50)).isValid());
}

void TestPauses::othersGoOn_data()
{
    QTest::addColumn<Pause>("pause");
    QTest::newRow("another account") << accountPause(IntegrationId::create());
    QTest::newRow("another label") << labelPause(u"new"_s);
    QTest::newRow("another person's label") << labelPause(u"news"_s, UserId::create());
    QTest::newRow("over") << pauseOf(Scope::All, at(10));
}

void TestPauses::othersGoOn()
{
    QFETCH(Pause, pause);
    Store store;
    const auto made = store.addWaiting(store.integration.id, at(10));
    VERIFY_OK(setLabels(store, made.post, {u"news"_s}));
    VERIFY_OK(PauseRepository(store.db()).begin(pause));
    QCOMPARE(wake(store, at(0)), at(10));
    QVERIFY(isDue(store, made.sending.id, at(10)));
}

// A pause of an account holds back nothing that settles what is under way.
void TestPauses::whatIsPerhapsOutIsNotHeldBack()
{
    Store store;
    Post post = samplePost(store.user.id);
    const Delivery delivery = sampleDelivery(post.id, store.integration.id);
    Sending sending = waitingSending(delivery.id, at(0));
    sending.state = Sending::State::Unconfirmed;
    sending.notBefore = at(20);
    VERIFY_OK(PostRepository(store.db()).insert(post, {delivery}, {sending}));
    VERIFY_OK(PauseRepository(store.db()).begin(accountPause(store.integration.id)));
    VERIFY_OK(PauseRepository(store.db()).begin(pauseOf(Scope::All)));
    QCOMPARE(wake(store, at(1)), at(20));
    QVERIFY(isDue(store, sending.id, at(20)));
}

void TestPauses::anAccountReadsAsPaused()
{
    Store store;
    PauseRepository pauses(store.db());
    IntegrationRepository integrations(store.db());
    const IntegrationId id = store.integration.id;
    VERIFY_OK(pauses.begin(accountPause(id)));
    QCOMPARE(integrations.byId(id)->health, Integration::Health::Paused);
    QCOMPARE(integrations.all()->first().health, Integration::Health::Paused);
    VERIFY_OK(pauses.end(accountPause(id)));
    QCOMPARE(integrations.byId(id)->health, Integration::Health::Connected);
    COMPARE_ERROR(integrations.setHealth(id, Integration::Health::Paused, {}, at(0)), InvalidInput);
}

void TestPauses::aPauseOutlivesAReconnection()
{
    Store store;
    IntegrationRepository integrations(store.db());
    const IntegrationId id = store.integration.id;
    VERIFY_OK(PauseRepository(store.db()).begin(accountPause(id)));
    VERIFY_OK(integrations.setHealth(id, Integration::Health::NeedsReauth, u"expired"_s, at(1)));
    QCOMPARE(integrations.byId(id)->health, Integration::Health::NeedsReauth);
    VERIFY_OK(integrations.setHealth(id, Integration::Health::Connected, {}, at(2)));
    QCOMPARE(integrations.byId(id)->health, Integration::Health::Paused);
}

void TestPauses::endedOnesAreForgotten()
{
    Store store;
    PauseRepository pauses(store.db());
    const auto gone = store.addIntegration(u"gone"_s);
    VERIFY_OK(pauses.begin(accountPause(store.integration.id, at(10))));
    VERIFY_OK(pauses.begin(labelPause(u"news"_s)));
    VERIFY_OK(pauses.begin(accountPause(gone)));
    QCOMPARE(*pauses.endDue(at(9)), 0);
    QCOMPARE(*pauses.endDue(at(10)), 1);
    QCOMPARE(IntegrationRepository(store.db()).byId(store.integration.id)->health, Integration::Health::Connected);
    VERIFY_OK(IntegrationRepository(store.db()).remove(gone));
    QCOMPARE(*pauses.running(at(11)), QList{labelPause(u"news"_s)}); // a removed account's is nobody's matter
    QCOMPARE(*pauses.endDue(at(11)), 1);
    QCOMPARE(*pauses.endDue(at(1000)), 0);
}

void TestPauses::survivesRestarts()
{
    Store store;
    VERIFY_OK(PauseRepository(store.db()).begin(pauseOf(Scope::All, at(10))));
    const auto other = store.another();
    QCOMPARE(*PauseRepository(*other).running(at(0)), QList{pauseOf(Scope::All, at(10))});
}

// Older stores kept a flag, and a word at the account.
void TestPauses::whatAnOlderVersionPaused()
{
    QTemporaryDir dir;
    VERIFY_OK(Migrations::makeVersion(dir.path(), 3));
    const Integration account = sampleIntegration(UserId::create(), u"a"_s);
    {
        const auto old = Database::open(dir.path(), Database::Migrate::No);
        VERIFY_OK(old);
        User user = sampleUser(u"a@example.org"_s);
        user.id = account.userId;
        VERIFY_OK(UserRepository(**old).insert(user));
        VERIFY_OK(IntegrationRepository(**old).insert(account));
        VERIFY_OK(rowsOfText(**old, u"UPDATE integrations SET health = 'PAUSED'"_s));
        VERIFY_OK(SettingRepository(**old).setValue(u"publishing.paused"_s, true));
    }
    const auto db = Database::open(dir.path());
    VERIFY_OK(db);
    const auto running = PauseRepository(**db).running(at(0));
    VERIFY_OK(running);
    QCOMPARE(running->size(), 2);
    QCOMPARE(running->first().scope, Scope::All);
    QCOMPARE(running->last().account, account.id);
    VERIFY_OK(PauseRepository(**db).end(accountPause(account.id)));
    QCOMPARE(IntegrationRepository(**db).byId(account.id)->health, Integration::Health::Connected);
}

TEST_CLASS(TestPauses)
#include "tst_pauses.moc"
