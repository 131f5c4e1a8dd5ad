// SPDX-License-Identifier: GPL-3.0-or-later
#include "keydesk.h"
#include "services/accountservice.h"
#include "services/analyticsservice.h"
#include "services/appservice.h"
#include "services/takedownservice.h"
#include "services/userservice.h"
#include "testmain.h"

using namespace Postrider;
using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;

// What keys may do and see, when and how often.
class TestGrants final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void verbsNeedTheirScope_data();
    void verbsNeedTheirScope();
    void peopleOnly();
    void onlyAllowedAccountsExist();
    void onlyTheOwnersDataExists();
    void quietHours();
    void quietHoursAreOnlyForWhatChanges();
    void budgetIsADay();
    void budgetIsNotGivenBackByTheTrash();
    void endedKeysWriteNothing_data();
    void endedKeysWriteNothing();
    void pausedAssistantsOnlyRead();
    void assistantsPauseAndPeopleResume();

private:
    template<typename T>
    static T wait(QFuture<T> future)
    {
        return ComposeFixture::wait(future);
    }
    Actor with(const std::function<void(KeyTerms &)> &change);
    // The kind of error that the verb answers with; None for none.
    using Verb = std::function<std::optional<Error>(const Actor &)>;
    template<typename T>
    static std::optional<Error> errorOf(QFuture<T> future)
    {
        const T result = wait(future);
        return result ? std::nullopt : std::optional(result.error());
    }
    QMap<QString, std::pair<QString, Verb>> verbs();

    std::unique_ptr<KeyDesk> m_desk;
    PostId m_draft;
    Media m_media;
};

void TestGrants::init()
{
    m_desk = std::make_unique<KeyDesk>();
    m_draft = m_desk->saveDraft(m_desk->copyOf(u"tea"_s, {m_desk->account}))->id;
    m_media = m_desk->addPicture(m_desk->ada);
}

Actor TestGrants::with(const std::function<void(KeyTerms &)> &change)
{
    KeyTerms terms = KeyDesk::terms();
    terms.requiresApproval = false;
    change(terms);
    return m_desk->assistantWith(terms);
}

// Every verb that is open to assistants, and the scope that it takes.
QMap<QString, std::pair<QString, TestGrants::Verb>> TestGrants::verbs()
{
    KeyDesk *desk = m_desk.get();
    const QString reads = ApiKey::readPosts();
    const QString writes = ApiKey::writePosts();
    const QDateTime later = desk->clock.now().addDays(1);
    const PostId id = m_draft;
    const MediaId picture = m_media.id;
    const auto accounts = std::make_shared<AccountService>(desk->parts());
    const auto analytics = std::make_shared<AnalyticsService>(desk->parts());
    using Timing = ComposeService::Timing;
    const WorkingCopy copy = desk->copyOf(u"more"_s, {desk->account});
    NewPost request;
    request.text = u"new"_s;
    Pause pause;
    pause.scope = Pause::Scope::Account;
    pause.account = desk->account;
    return {
        {u"posts.list"_s, {reads, [=](const Actor &actor) { return errorOf(desk->posts->list(actor, {})); }}},
        {u"posts.cards"_s, {reads, [=](const Actor &actor) { return errorOf(desk->posts->cards(actor, {})); }}},
        {u"posts.days"_s, {reads, [=](const Actor &actor) { return errorOf(desk->posts->days(actor, {}, {}, 1)); }}},
        {u"posts.count"_s, {reads, [=](const Actor &actor) { return errorOf(desk->posts->count(actor, {})); }}},
        {u"posts.show"_s, {reads, [=](const Actor &actor) { return errorOf(desk->posts->show(actor, id)); }}},
        {u"posts.history"_s, {reads, [=](const Actor &actor) { return errorOf(desk->posts->history(actor, id)); }}},
        {u"posts.preview"_s, {reads, [=](const Actor &actor) { return errorOf(desk->posts->preview(actor, id)); }}},
        {u"slots.list"_s, {reads, [=](const Actor &actor) { return errorOf(desk->slots.list(actor, desk->account)); }}},
        {u"queue.state"_s, {reads, [=](const Actor &actor) { return errorOf(desk->queue.state(actor)); }}},
        {u"queue.pauses"_s, {reads, [=](const Actor &actor) { return errorOf(desk->queue.pauses(actor)); }}},
        {u"needs.list"_s, {reads, [=](const Actor &actor) { return errorOf(desk->needs.list(actor)); }}},
        {u"needs.counts"_s, {reads, [=](const Actor &actor) { return errorOf(desk->needs.counts(actor)); }}},
        {u"accounts.list"_s, {reads, [=](const Actor &actor) { return errorOf(accounts->list(actor)); }}},
        {u"accounts.show"_s,
         {reads, [=](const Actor &actor) { return errorOf(accounts->show(actor, desk->account)); }}},
        {u"media.list"_s, {reads, [=](const Actor &actor) { return errorOf(desk->media->list(actor, 9, 0)); }}},
        {u"analytics.show"_s,
         {ApiKey::readAnalytics(), [=](const Actor &actor) { return errorOf(analytics->show(actor, id)); }}},
        {u"posts.add"_s, {writes, [=](const Actor &actor) { return errorOf(desk->posts->add(actor, request)); }}},
        {u"posts.edit"_s,
         {writes, [=](const Actor &actor) { return errorOf(desk->posts->edit(actor, id, {.text = u"x"_s})); }}},
        {u"posts.move"_s, {writes, [=](const Actor &actor) { return errorOf(desk->posts->move(actor, id, later)); }}},
        {u"posts.remove"_s, {writes, [=](const Actor &actor) { return errorOf(desk->posts->remove(actor, id)); }}},
        {u"posts.restore"_s, {writes, [=](const Actor &actor) { return errorOf(desk->posts->restore(actor, id)); }}},
        {u"compose.saveDraft"_s,
         {writes, [=](const Actor &actor) { return errorOf(desk->compose->saveDraft(actor, copy)); }}},
        {u"compose.schedule"_s,
         {writes,
          [=](const Actor &actor) { return errorOf(desk->compose->schedule(actor, copy, Timing::AtWallTime)); }}},
        {u"media.add"_s,
         {writes, [=](const Actor &actor) { return errorOf(desk->media->addImage(actor, smallPng())); }}},
        {u"media.describe"_s,
         {writes, [=](const Actor &actor) { return errorOf(desk->media->describe(actor, picture, u"a dot"_s)); }}},
        {u"queue.pause"_s, {writes, [=](const Actor &actor) { return errorOf(desk->queue.pause(actor, pause)); }}},
    };
}

void TestGrants::verbsNeedTheirScope_data()
{
    QTest::addColumn<QString>("verb");
    m_desk = std::make_unique<KeyDesk>();
    const auto all = verbs();
    for (auto it = all.begin(); it != all.end(); ++it)
        QTest::newRow(qPrintable(it.key())) << it.key();
}

void TestGrants::verbsNeedTheirScope()
{
    QFETCH(QString, verb);
    const QString scope = verbs().value(verb).first;
    const auto call = verbs().value(verb).second;
    QStringList others = ApiKey::allScopes();
    others.removeAll(scope);
    const auto refused = call(with([&](KeyTerms &terms) { terms.scopes = others; }));
    QVERIFY(refused);
    QCOMPARE(refused->kind, Error::Kind::NotAllowed);
    QVERIFY2(refused->detail.contains(scope), qPrintable(refused->detail));
    const auto taken = call(with([&](KeyTerms &terms) { terms.scopes = {scope}; }));
    QVERIFY2(!taken, qPrintable(taken.value_or(Error()).detail));
}

void TestGrants::peopleOnly()
{
    KeyDesk &desk = *m_desk;
    const Actor actor = with([](KeyTerms &) {});
    AccountService accounts(desk.parts());
    AnalyticsService analytics(desk.parts());
    AppService apps(desk.parts());
    TakedownService takedowns(desk.parts());
    UserService users(desk.parts());
    const WorkingCopy copy = desk.copyOf(u"x"_s, {desk.account});
    const auto no = Error::Kind::NotAllowed;
    QCOMPARE(errorOf(accounts.addByToken(actor, PlatformId::Mastodon, u"x"_s, {}))->kind, no);
    QCOMPARE(errorOf(accounts.connectAccount(actor, PlatformId::Mastodon, u"x"_s, {}))->kind, no);
    QCOMPARE(errorOf(accounts.remove(actor, desk.account))->kind, no);
    QCOMPARE(errorOf(accounts.setPaused(actor, desk.account, false))->kind, no);
    QCOMPARE(errorOf(analytics.fetch(actor, {}))->kind, no);
    QCOMPARE(errorOf(apps.list(actor))->kind, no);
    QCOMPARE(errorOf(apps.remove(actor, {}))->kind, no);
    QCOMPARE(errorOf(takedowns.takeDown(actor, m_draft))->kind, no);
    QCOMPARE(errorOf(users.setRole(actor, desk.grace.id, User::Role::Admin))->kind, no);
    QCOMPARE(errorOf(users.update(actor, {}))->kind, no);
    QCOMPARE(errorOf(users.changePassword(actor, actor.id, {}, {}))->kind, no);
    QCOMPARE(errorOf(desk.compose->keep(actor, copy))->kind, no);
    QCOMPARE(errorOf(desk.compose->kept(actor))->kind, no);
    QCOMPARE(errorOf(desk.compose->discard(actor, copy.id))->kind, no);
    QCOMPARE(errorOf(desk.slots.set(actor, desk.account, {}))->kind, no);
    QCOMPARE(errorOf(desk.misses.list(actor))->kind, no);
    QCOMPARE(errorOf(desk.queue.lookedAt(actor, m_draft))->kind, no);
    QCOMPARE(errorOf(desk.approvals.list(actor))->kind, no);
}

void TestGrants::onlyAllowedAccountsExist()
{
    KeyDesk &desk = *m_desk;
    const IntegrationId other = desk.addAccount(desk.ada.id, u"@other"_s);
    const PostId mixed = desk.saveDraft(desk.copyOf(u"both"_s, {desk.account, other}))->id;
    const PostId foreign = desk.schedule(desk.copyOf(u"other"_s, {other}))->id;
    const Actor actor = with([&](KeyTerms &terms) { terms.allowedIntegrations = {desk.account}; });
    AccountService accounts(desk.parts());
    QCOMPARE(wait(accounts.list(actor))->size(), 1);
    QCOMPARE(errorOf(accounts.show(actor, other))->kind, Error::Kind::NotFound);
    QCOMPARE(errorOf(desk.slots.list(actor, other))->kind, Error::Kind::NotFound);
    for (const PostId hidden : {mixed, foreign}) {
        QCOMPARE(errorOf(desk.posts->show(actor, hidden))->kind, Error::Kind::NotFound);
        QCOMPARE(errorOf(desk.posts->edit(actor, hidden, {.text = u"x"_s}))->kind, Error::Kind::NotFound);
        QCOMPARE(errorOf(desk.posts->remove(actor, hidden))->kind, Error::Kind::NotFound);
        QCOMPARE(errorOf(desk.compose->open(actor, hidden))->kind, Error::Kind::NotFound);
    }
    QCOMPARE(*wait(desk.posts->count(actor, {})), 1);
    QCOMPARE(wait(desk.posts->list(actor, {}))->first().id, m_draft);
    QVERIFY(wait(desk.queue.state(actor))->next.isEmpty());
    QCOMPARE(desk.scheduleAs(actor, desk.copyOf(u"x"_s, {other})).error().kind, Error::Kind::NotFound);
    NewPost request;
    request.text = u"x"_s;
    request.accounts = {other};
    QCOMPARE(errorOf(desk.posts->add(actor, request))->kind, Error::Kind::NotFound);
    QCOMPARE(desk.scheduleAs(actor, desk.copyOf(u"x"_s, {other})).error().detail.contains(u"@other"_s), false);
}

void TestGrants::onlyTheOwnersDataExists()
{
    KeyDesk &desk = *m_desk;
    const IntegrationId theirs = desk.addAccount(desk.grace.id, u"@grace"_s);
    const auto post = wait(desk.compose->saveDraft(desk.grace, desk.copyOf(u"hers"_s, {theirs})));
    desk.ada.role = User::Role::Admin; // sees it; her key does not
    QVERIFY(wait(desk.posts->show(desk.ada, post->id)));
    const Actor actor = with([](KeyTerms &) {});
    QCOMPARE(errorOf(desk.posts->show(actor, post->id))->kind, Error::Kind::NotFound);
    QCOMPARE(errorOf(desk.posts->remove(actor, post->id))->kind, Error::Kind::NotFound);
    QCOMPARE(*wait(desk.posts->count(actor, {})), 1);
    AccountService accounts(desk.parts());
    QCOMPARE(wait(accounts.list(actor))->size(), 1);
    QCOMPARE(desk.scheduleAs(actor, desk.copyOf(u"x"_s, {theirs})).error().kind, Error::Kind::NotFound);
}

void TestGrants::quietHours()
{
    KeyDesk &desk = *m_desk;
    const Actor actor = with([](KeyTerms &terms) { terms.quietHours = {QTime(22, 0), QTime(9, 30)}; });
    WorkingCopy copy = desk.copyOf(u"x"_s, {desk.account}); // tomorrow at nine
    const auto refused = desk.scheduleAs(actor, copy);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, Error::Kind::InvalidInput);
    QVERIFY2(refused.error().detail.contains(u"2026-11-23 09:30 (Europe/Berlin, 2026-11-23T08:30:00Z)"_s),
             qPrintable(refused.error().detail));
    QCOMPARE(desk.postCount(), 1);
    copy.composition.wallTime = QDateTime(QDate(2026, 11, 23), QTime(9, 30));
    QVERIFY(desk.scheduleAs(actor, copy));
    const QDateTime night(QDate(2026, 11, 23), QTime(21, 0), Qt::UTC); // 22:00 in Berlin
    QVERIFY(errorOf(desk.posts->move(actor, m_draft, night)));
    QVERIFY(!errorOf(desk.posts->move(actor, m_draft, night.addSecs(-1))));
    // Now is a time like others.
    desk.clock.set(night);
    QVERIFY(errorOf(desk.compose->schedule(actor, desk.copyOf(u"y"_s, {desk.account}), ComposeService::Timing::Now)));
    // The person's own night is the person's.
    QVERIFY(
        !errorOf(desk.compose->schedule(desk.ada, desk.copyOf(u"y"_s, {desk.account}), ComposeService::Timing::Now)));
}

void TestGrants::quietHoursAreOnlyForWhatChanges()
{
    const PostId id = m_desk->schedule(m_desk->copyOf(u"x"_s, {m_desk->account}))->id; // a person's, at nine
    const Actor actor = with([](KeyTerms &terms) { terms.quietHours = {QTime(8, 0), QTime(10, 0)}; });
    QVERIFY(!errorOf(m_desk->posts->edit(actor, id, {.text = u"y"_s})));
    QVERIFY(errorOf(m_desk->posts->move(actor, id, QDateTime(QDate(2026, 11, 23), QTime(8, 30), Qt::UTC))));
}

void TestGrants::budgetIsADay()
{
    KeyDesk &desk = *m_desk;
    const Actor actor = with([](KeyTerms &terms) { terms.dailyBudget = 1; });
    WorkingCopy first = desk.copyOf(u"one"_s, {desk.account});
    const auto one = desk.scheduleAs(actor, first);
    QVERIFY(one);
    WorkingCopy second = desk.copyOf(u"two"_s, {desk.account});
    second.composition.wallTime = QDateTime(QDate(2026, 11, 23), QTime(23, 59));
    const auto refused = desk.scheduleAs(actor, second);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, Error::Kind::InvalidInput);
    second.composition.wallTime = QDateTime(QDate(2026, 11, 24), QTime(0, 0)); // another day there, the same in UTC
    const auto two = desk.scheduleAs(actor, second);
    QVERIFY(two);
    // Moving the one within its day takes nothing more; to the other's day it may not go.
    QVERIFY(!errorOf(desk.posts->move(actor, one->id, one->scheduledFor.addSecs(3600))));
    QVERIFY(errorOf(desk.posts->move(actor, one->id, two->scheduledFor.addSecs(3600))));
    // Another key has its own.
    WorkingCopy third = desk.copyOf(u"three"_s, {desk.account});
    QVERIFY(desk.scheduleAs(with([](KeyTerms &terms) { terms.dailyBudget = 1; }), third));
    // Taken back before it went out, it is given back.
    QVERIFY(!errorOf(desk.posts->cancel(actor, one->id)));
    QVERIFY(desk.scheduleAs(actor, desk.copyOf(u"four"_s, {desk.account})));
}

void TestGrants::budgetIsNotGivenBackByTheTrash()
{
    KeyDesk &desk = *m_desk;
    const Actor actor = with([](KeyTerms &terms) { terms.dailyBudget = 1; });
    const auto one = desk.scheduleAs(actor, desk.copyOf(u"one"_s, {desk.account}));
    desk.setStates(one->id, Sending::State::Published);
    QVERIFY(!errorOf(desk.posts->remove(actor, one->id)));
    QVERIFY(!desk.scheduleAs(actor, desk.copyOf(u"two"_s, {desk.account})));
}

void TestGrants::endedKeysWriteNothing_data()
{
    QTest::addColumn<QString>("end");
    for (const auto *end : {"disabled", "revoked", "expired", "scope taken"})
        QTest::newRow(end) << QString::fromLatin1(end);
}

// A long connection keeps its actor; its writes end with the key all the same.
void TestGrants::endedKeysWriteNothing()
{
    QFETCH(QString, end);
    KeyDesk &desk = *m_desk;
    KeyTerms terms = KeyDesk::terms();
    terms.expiresAt = desk.clock.now().addDays(1);
    const Actor actor = desk.assistantWith(terms);
    QVERIFY(!errorOf(desk.posts->edit(actor, m_draft, {.text = u"x"_s})));
    if (end == "disabled"_L1)
        QVERIFY(!errorOf(desk.keys.disable(desk.ada, actor.key->id)));
    if (end == "revoked"_L1)
        QVERIFY(!errorOf(desk.keys.revoke(desk.ada, actor.key->id)));
    if (end == "expired"_L1)
        desk.clock.advance(std::chrono::hours(25));
    terms.scopes = {ApiKey::readPosts()};
    if (end == "scope taken"_L1)
        QVERIFY(!errorOf(desk.keys.change(desk.ada, actor.key->id, terms)));
    QCOMPARE(errorOf(desk.posts->edit(actor, m_draft, {.text = u"y"_s}))->kind, Error::Kind::NotAllowed);
    QCOMPARE(desk.post(m_draft).content, u"x"_s);
}

void TestGrants::pausedAssistantsOnlyRead()
{
    KeyDesk &desk = *m_desk;
    const Actor actor = with([](KeyTerms &) {});
    desk.ada.role = User::Role::Admin;
    QVERIFY(!errorOf(desk.keys.setRules(desk.ada, {true, false})));
    const auto refused = errorOf(desk.posts->edit(actor, m_draft, {.text = u"x"_s}));
    QVERIFY(refused);
    QCOMPARE(refused->kind, Error::Kind::NotAllowed);
    QVERIFY(refused->detail.contains(u"paused"_s));
    QVERIFY(!errorOf(desk.posts->show(actor, m_draft)));
    QVERIFY(wait(desk.keys.grant(actor))->isPaused);
    QVERIFY(!errorOf(desk.posts->edit(desk.ada, m_draft, {.text = u"x"_s})));
    QVERIFY(!errorOf(desk.keys.setRules(desk.ada, {})));
    QVERIFY(!errorOf(desk.posts->edit(actor, m_draft, {.text = u"y"_s})));
}

void TestGrants::assistantsPauseAndPeopleResume()
{
    KeyDesk &desk = *m_desk;
    const Actor actor = with([](KeyTerms &) {});
    Pause pause;
    pause.scope = Pause::Scope::Account;
    pause.account = desk.account;
    QVERIFY(!errorOf(desk.queue.pause(actor, pause)));
    QCOMPARE(errorOf(desk.queue.resume(actor, pause))->kind, Error::Kind::NotAllowed);
    // Nor is it cut short by a shorter one.
    Pause shorter = pause;
    shorter.until = desk.clock.now().addSecs(1);
    QVERIFY(wait(desk.queue.pause(actor, shorter))->until.isNull());
    QVERIFY(wait(desk.queue.pauses(desk.ada))->first().until.isNull());
    Pause all;
    QCOMPARE(errorOf(desk.queue.pause(actor, all))->kind, Error::Kind::NotAllowed); // its owner is no ADMIN
    QVERIFY(!errorOf(desk.queue.resume(desk.ada, pause)));
}

TEST_CLASS(TestGrants)
#include "tst_grants.moc"
