// SPDX-License-Identifier: GPL-3.0-or-later
#include "keydesk.h"
#include "testmain.h"

#include <QJsonDocument>

using namespace Postrider;
using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;

// What is left of an assistant's calls, and what comes of the same one twice.
class TestCalls final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void writesAreAudited();
    void whatATimeWasGivenToWasScheduled();
    void rowsOfReadsAreGathered();
    void theSameCallTwiceIsOne();
    void aRepetitionOutlivesTheProgram();
    void anotherCallUnderTheSameKeyIsAConflict();
    void aRefusedCallIsNotRemembered();

private:
    template<typename T>
    static T wait(QFuture<T> future)
    {
        return ComposeFixture::wait(future);
    }
    template<typename T>
    static std::optional<Error> errorOf(QFuture<T> future)
    {
        const T result = wait(future);
        return result ? std::nullopt : std::optional(result.error());
    }
    Actor trusted();

    std::unique_ptr<KeyDesk> m_desk;
    PostId m_draft;
};

void TestCalls::init()
{
    m_desk = std::make_unique<KeyDesk>();
    m_draft = m_desk->saveDraft(m_desk->copyOf(u"tea"_s, {m_desk->account}))->id;
}

Actor TestCalls::trusted()
{
    KeyTerms terms = KeyDesk::terms();
    terms.requiresApproval = false;
    return m_desk->assistantWith(terms);
}

void TestCalls::writesAreAudited()
{
    Actor actor = trusted();
    actor.call.argumentsHash = "abc";
    QVERIFY(!errorOf(m_desk->posts->edit(actor, m_draft, {.text = u"secret words"_s})));
    const Audit audit = m_desk->audits().first();
    QCOMPARE(audit.who, actor.who);
    QCOMPARE(audit.what, u"post.edit"_s);
    QCOMPARE(audit.subject, m_draft.toString());
    QCOMPARE(audit.after["client"_L1].toString(), u"claude-code 2.1"_s);
    QCOMPARE(audit.after["argumentsHash"_L1].toString(), u"abc"_s);
    QVERIFY(!QJsonDocument(audit.after).toJson().contains("secret words"));
    QVERIFY(!errorOf(m_desk->keys.noteCall(actor, u"list_posts"_s, {})));
    QCOMPARE(m_desk->audits().first().what, u"mcp.list_posts"_s);
    QCOMPARE(m_desk->audits().first().after["client"_L1].toString(), u"claude-code 2.1"_s);
}

void TestCalls::whatATimeWasGivenToWasScheduled()
{
    KeyDesk &desk = *m_desk;
    const auto latest = [&desk] { return desk.audits().first().what; };
    QVERIFY(desk.schedule(desk.opened(m_draft)));
    QCOMPARE(latest(), u"post.schedule"_s);
    desk.clock.advance(std::chrono::seconds(1));
    QVERIFY(desk.schedule(desk.opened(m_draft)));
    QCOMPARE(latest(), u"post.edit"_s);
    desk.clock.advance(std::chrono::seconds(1));
    QVERIFY(!errorOf(desk.compose->schedule(desk.ada, desk.opened(m_draft), ComposeService::Timing::Now)));
    QCOMPARE(latest(), u"post.publish"_s);
    desk.clock.advance(std::chrono::seconds(1));
    QVERIFY(desk.schedule(desk.copyOf(u"new"_s, {desk.account})));
    QCOMPARE(latest(), u"post.add"_s);
}

// They cost no commit each, are seen by whoever reads the audit, and are on the disk when the store is closed.
void TestCalls::rowsOfReadsAreGathered()
{
    const Actor actor = trusted();
    const auto late = [this] {
        return *m_desk->wait(
            m_desk->store->run([](Database &db) -> Result<bool> { return AuditRepository(db).hasLate(); }));
    };
    QVERIFY(!errorOf(m_desk->keys.noteCall(actor, u"list_posts"_s, {})));
    QVERIFY(!errorOf(m_desk->keys.noteCall(actor, u"get_post"_s, {})));
    QVERIFY(late());
    QTRY_VERIFY_WITH_TIMEOUT(!late(), 30'000); // by itself after a while
    QVERIFY(!errorOf(m_desk->keys.noteCall(actor, u"get_status"_s, {})));
    QCOMPARE(m_desk->audits().first().what, u"mcp.get_status"_s);
    QVERIFY(!late());
    QCOMPARE(m_desk->audits().at(1).what, u"mcp.get_post"_s);
    QCOMPARE(m_desk->audits().at(2).what, u"mcp.list_posts"_s);
}

void TestCalls::theSameCallTwiceIsOne()
{
    KeyDesk &desk = *m_desk;
    Actor actor = trusted();
    actor.call.idempotencyKey = u"once"_s;
    actor.call.argumentsHash = "abc";
    const auto first = desk.scheduleAs(actor, desk.copyOf(u"x"_s, {desk.account}));
    QVERIFY(first);
    const auto audits = desk.audits().size();
    const auto again = desk.scheduleAs(actor, desk.copyOf(u"x"_s, {desk.account}));
    QVERIFY(again);
    QCOMPARE(again->id, first->id);
    QCOMPARE(again->revision, first->revision);
    QCOMPARE(desk.postCount(), 2);
    QCOMPARE(desk.audits().size(), audits);
    // Of a verb on a post too; and what was deleted meanwhile is still the answer.
    actor.call.idempotencyKey = u"delete"_s;
    QVERIFY(!errorOf(desk.posts->remove(actor, first->id)));
    QVERIFY(!errorOf(desk.posts->remove(actor, first->id)));
    actor.call.idempotencyKey = u"once"_s;
    QVERIFY(desk.scheduleAs(actor, desk.copyOf(u"x"_s, {desk.account}))->deletedAt.isValid());
    // Another key's own.
    Actor other = trusted();
    other.call = actor.call;
    QVERIFY(desk.scheduleAs(other, desk.copyOf(u"x"_s, {desk.account}))->id != first->id);
}

void TestCalls::aRepetitionOutlivesTheProgram()
{
    KeyDesk &desk = *m_desk;
    Actor actor = trusted();
    actor.call.idempotencyKey = u"once"_s;
    NewPost request;
    request.text = u"x"_s;
    request.accounts = {desk.account};
    request.timing = NewPost::Timing::Now;
    const auto first = wait(desk.posts->add(actor, request));
    QVERIFY(first);
    desk.reopen();
    desk.clock.advance(std::chrono::hours(24));
    const auto again = wait(desk.posts->add(actor, request));
    QVERIFY2(again, again ? "" : qPrintable(again.error().detail));
    QCOMPARE(again->id, first->id);
    QCOMPARE(desk.postCount(), 2);
}

void TestCalls::anotherCallUnderTheSameKeyIsAConflict()
{
    Actor actor = trusted();
    actor.call.idempotencyKey = u"once"_s;
    actor.call.argumentsHash = "abc";
    QVERIFY(!errorOf(m_desk->posts->edit(actor, m_draft, {.text = u"x"_s})));
    actor.call.argumentsHash = "abd";
    const auto refused = errorOf(m_desk->posts->edit(actor, m_draft, {.text = u"y"_s}));
    QVERIFY(refused);
    QCOMPARE(refused->kind, Error::Kind::Conflict);
    QVERIFY(refused->detail.contains(u"once"_s));
    QCOMPARE(m_desk->post(m_draft).content, u"x"_s);
}

void TestCalls::aRefusedCallIsNotRemembered()
{
    Actor actor = trusted();
    actor.call.idempotencyKey = u"once"_s;
    QVERIFY(errorOf(m_desk->posts->move(actor, m_draft, m_desk->clock.now().addDays(-1))));
    QVERIFY(!errorOf(m_desk->posts->move(actor, m_draft, m_desk->clock.now().addDays(1))));
}

TEST_CLASS(TestCalls)
#include "tst_calls.moc"
