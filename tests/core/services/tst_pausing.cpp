// SPDX-License-Identifier: GPL-3.0-or-later
#include "composefixture.h"
#include "services/accountservice.h"
#include "services/queueservice.h"
#include "storage/auditrepository.h"
#include "testmain.h"

using namespace Postrider;
using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;

// Who may pause what, and what is told about it.
class TestPausing final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void everythingIsTheAdmins();
    void endsByItself();
    void accountsAreTheirOwners();
    void labelsOfAUserAreTheirs();
    void anAdminEndsAnybodysLabel();
    void refusals();
    void isAudited();
    void whatIsToComeKnowsTheEnd();

private:
    template<typename T>
    static T wait(QFuture<T> future)
    {
        return ComposeFixture::wait(future);
    }
    static Pause onAccount(IntegrationId id);
    static Pause onLabel(const QString &label);
    ServiceParts parts();

    std::unique_ptr<ComposeFixture> m_desk;
    std::unique_ptr<QueueService> m_queue;
    std::unique_ptr<AccountService> m_accounts;
    Actor m_user; // may do less
};

void TestPausing::init()
{
    m_queue.reset();
    m_accounts.reset();
    m_desk = std::make_unique<ComposeFixture>();
    m_queue = std::make_unique<QueueService>(parts());
    m_accounts = std::make_unique<AccountService>(parts());
    m_user = m_desk->grace;
    m_user.role = User::Role::User;
    m_desk->ada.role = User::Role::Admin;
    m_desk->changes = 0;
}

ServiceParts TestPausing::parts()
{
    return {*m_desk->store, *m_desk->exchange, m_desk->registry, m_desk->clock, nullptr, [this] { ++m_desk->changes; }};
}

Pause TestPausing::onAccount(IntegrationId id)
{
    Pause pause;
    pause.scope = Pause::Scope::Account;
    pause.account = id;
    return pause;
}

Pause TestPausing::onLabel(const QString &label)
{
    Pause pause;
    pause.scope = Pause::Scope::Label;
    pause.label = label;
    return pause;
}

void TestPausing::everythingIsTheAdmins()
{
    QCOMPARE(wait(m_queue->pause(m_user, {})).error().kind, Error::Kind::NotAllowed);
    const auto begun = wait(m_queue->pause(m_desk->ada, {}));
    QVERIFY(begun);
    QCOMPARE(begun->who, m_desk->ada.who);
    QCOMPARE(begun->since, m_desk->clock.now());
    QCOMPARE(m_desk->changes, 1);
    QVERIFY(*wait(m_queue->isPaused()));
    QCOMPARE(wait(m_queue->pauses(m_user)).value(), QList{*begun}); // it stops theirs too
    QCOMPARE(wait(m_queue->resume(m_user, {})).error().kind, Error::Kind::NotAllowed);
    QVERIFY(wait(m_queue->resume(m_desk->ada, {})));
    QCOMPARE(wait(m_queue->resume(m_desk->ada, {})).error().kind, Error::Kind::NotFound);
    QVERIFY(!*wait(m_queue->isPaused()));
    QCOMPARE(m_desk->changes, 2);
}

void TestPausing::endsByItself()
{
    Pause pause;
    pause.until = m_desk->clock.now().addSecs(60);
    QVERIFY(wait(m_queue->pause(m_desk->ada, pause)));
    Pause account = onAccount(m_desk->account);
    account.until = m_desk->clock.now().addSecs(90);
    QVERIFY(wait(m_queue->pause(m_desk->ada, account)));
    QCOMPARE(wait(m_queue->state(m_desk->ada))->pausedUntil, pause.until);
    m_desk->clock.advance(std::chrono::seconds(60));
    QVERIFY(!*wait(m_queue->isPaused()));
    QVERIFY(!wait(m_queue->state(m_desk->ada))->isPaused);
    QCOMPARE(wait(m_accounts->show(m_desk->ada, m_desk->account))->health, Integration::Health::Paused);
    m_desk->clock.advance(std::chrono::seconds(30));
    QVERIFY(wait(m_queue->pauses(m_desk->ada))->isEmpty());
    // No publisher runs here that would tidy up.
    QCOMPARE(wait(m_accounts->show(m_desk->ada, m_desk->account))->health, Integration::Health::Connected);
}

void TestPausing::accountsAreTheirOwners()
{
    const auto own = m_desk->addAccount(m_user.id, u"own"_s);
    QCOMPARE(wait(m_queue->pause(m_user, onAccount(m_desk->account))).error().kind, Error::Kind::NotFound);
    QVERIFY(wait(m_queue->pause(m_user, onAccount(own))));
    QVERIFY(wait(m_queue->pause(m_desk->ada, onAccount(m_desk->account))));
    QCOMPARE(wait(m_queue->pauses(m_user))->size(), 1);
    QCOMPARE(wait(m_queue->pauses(m_desk->ada))->size(), 2);
    // The accounts' own verb speaks of the same pause.
    QCOMPARE(wait(m_accounts->setPaused(m_user, own, false))->health, Integration::Health::Connected);
    QCOMPARE(wait(m_accounts->setPaused(m_user, own, false))->health, Integration::Health::Connected);
    QVERIFY(wait(m_queue->pauses(m_user))->isEmpty());
}

void TestPausing::labelsOfAUserAreTheirs()
{
    const auto begun = wait(m_queue->pause(m_user, onLabel(u"news"_s)));
    QVERIFY(begun);
    QCOMPARE(begun->owner, m_user.id);
    const auto all = wait(m_queue->pause(m_desk->ada, onLabel(u"news"_s)));
    QVERIFY(all);
    QVERIFY(all->owner.isNull());
    QCOMPARE(wait(m_queue->pauses(m_user))->size(), 2);
    QVERIFY(wait(m_queue->resume(m_user, onLabel(u"news"_s))));
    QCOMPARE(wait(m_queue->pauses(m_user)).value(), QList{*all});
    QCOMPARE(wait(m_queue->resume(m_user, onLabel(u"news"_s))).error().kind, Error::Kind::NotFound);
}

void TestPausing::anAdminEndsAnybodysLabel()
{
    QVERIFY(wait(m_queue->pause(m_user, onLabel(u"news"_s))));
    QVERIFY(wait(m_queue->pause(m_desk->ada, onLabel(u"news"_s))));
    QVERIFY(wait(m_queue->pause(m_desk->ada, onLabel(u"other"_s))));
    QVERIFY(wait(m_queue->resume(m_desk->ada, onLabel(u"news"_s))));
    const auto left = wait(m_queue->pauses(m_desk->ada)).value();
    QCOMPARE(left.size(), 1);
    QCOMPARE(left.first().label, u"other"_s);
}

void TestPausing::refusals()
{
    Pause past;
    past.until = m_desk->clock.now();
    QCOMPARE(wait(m_queue->pause(m_desk->ada, past)).error().kind, Error::Kind::PastTime);
    QCOMPARE(wait(m_queue->pause(m_desk->ada, onLabel(u" "_s))).error().kind, Error::Kind::InvalidInput);
    QCOMPARE(wait(m_queue->pause(m_desk->ada, onAccount(IntegrationId::create()))).error().kind, Error::Kind::NotFound);
    QCOMPARE(m_desk->changes, 0);
    QVERIFY(wait(m_queue->pauses(m_desk->ada))->isEmpty());
}

void TestPausing::isAudited()
{
    QVERIFY(wait(m_queue->pause(m_desk->ada, onAccount(m_desk->account))));
    QVERIFY(wait(m_queue->resume(m_desk->ada, onAccount(m_desk->account))));
    const auto rows = wait(m_desk->store->run(
        [id = m_desk->account.toString()](Database &db) { return AuditRepository(db).ofSubject(id); }));
    QVERIFY(rows);
    QCOMPARE(rows->at(rows->size() - 2).what, u"queue.pause"_s);
    QCOMPARE(rows->last().what, u"queue.resume"_s);
    QCOMPARE(rows->last().who, m_desk->ada.who);
}

// "publish --until-idle" waits for what a pause lets go in time, and not for the rest.
void TestPausing::whatIsToComeKnowsTheEnd()
{
    WorkingCopy copy = m_desk->copyOf(u"Hello"_s, {m_desk->account});
    copy.composition.labels = {u"news"_s};
    const auto post = m_desk->schedule(copy);
    QVERIFY(post);
    const QDateTime due = post->scheduledFor;
    QCOMPARE(wait(m_queue->postsDue(due.addSecs(60))).value(), 1);
    for (Pause pause : {Pause(), onAccount(m_desk->account), onLabel(u"news"_s)}) {
        pause.until = due.addSecs(30);
        QVERIFY(wait(m_queue->pause(m_desk->ada, pause)));
        QCOMPARE(wait(m_queue->outlook(due.addSecs(29)))->needsPerson, 1);
        QCOMPARE(wait(m_queue->outlook(due.addSecs(30)))->toCome, 1);
        QCOMPARE(wait(m_queue->postsDue(due.addSecs(60))).value(), 0);
        pause.until = due;
        QVERIFY(wait(m_queue->pause(m_desk->ada, pause)));
        QCOMPARE(wait(m_queue->postsDue(due.addSecs(60))).value(), 1);
        QCOMPARE(wait(m_queue->state(m_desk->ada))->next.size(), 1);
        QVERIFY(wait(m_queue->resume(m_desk->ada, pause)));
    }
}

TEST_CLASS(TestPausing)
#include "tst_pausing.moc"
