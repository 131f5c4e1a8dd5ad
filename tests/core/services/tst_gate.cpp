// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/enumword.h"
#include "keydesk.h"
#include "publishing/misses.h"
#include "publishing/slotqueue.h"
#include "storage/requestrepository.h"
#include "testmain.h"

using namespace Postrider;
using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;

using Approval = Post::Approval;
using State = Sending::State;
using Hold = Sending::Hold;

// Nothing that an assistant does makes a post go out that a person has to say yes to.
class TestGate final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void schedulingWaits_data();
    void schedulingWaits();
    void nothingFreesIt_data();
    void nothingFreesIt();
    void aWaitingRowIsNotClaimedEither();
    void editsOfAssistantsRevoke_data();
    void editsOfAssistantsRevoke();
    void whatANetworkSchedulesIsAPersons();
    void editsOfPeopleKeep();
    void sendingItOffIsAYes();
    void trustedKeysGoThrough();
    void tiktokAlwaysWaits();
    void theCommandLineWaitsWhereItHasTo();
    void seriesAreNotTheirs();

private:
    template<typename T>
    static T wait(QFuture<T> future)
    {
        return ComposeFixture::wait(future);
    }
    // A post that the assistant scheduled for tomorrow at nine, and that waits.
    PostId pending();
    PostId approved();
    // Whatever it is: it is not claimed, now or later.
    bool isKept(PostId id);
    Actor untrusting();

    std::unique_ptr<KeyDesk> m_desk;
    Actor m_assistant;
};

void TestGate::init()
{
    m_desk = std::make_unique<KeyDesk>();
    m_assistant = m_desk->assistantWith(KeyDesk::terms());
}

PostId TestGate::pending()
{
    const auto post = m_desk->scheduleAs(m_assistant, m_desk->copyOf(u"tea"_s, {m_desk->account}));
    return post ? post->id : PostId();
}

PostId TestGate::approved()
{
    const PostId id = pending();
    return wait(m_desk->approvals.approve(m_desk->ada, id, 0)) ? id : PostId();
}

bool TestGate::isKept(PostId id)
{
    const auto details = m_desk->details(id);
    for (const PostDetails::Target &target : details.targets) {
        for (const PostDetails::Part &part : target.parts) {
            if (part.sending.state == State::Waiting)
                return false;
        }
    }
    return m_desk->dueAt(m_desk->clock.now().addDays(60)) == 0;
}

void TestGate::schedulingWaits_data()
{
    QTest::addColumn<QString>("way");
    for (const auto *way : {"at", "now", "queue", "add at", "add now", "add queue", "draft and move",
                            "draft and enqueue", "person's draft and move", "person's draft and now"})
        QTest::newRow(way) << QString::fromLatin1(way);
}

void TestGate::schedulingWaits()
{
    QFETCH(QString, way);
    QVERIFY(wait(m_desk->slots.set(m_desk->ada, m_desk->account, {{1, QTime(9, 0), "Europe/Berlin"}})));
    const Actor maker = way.startsWith("person"_L1) ? m_desk->ada : m_assistant;
    WorkingCopy copy = m_desk->copyOf(u"tea"_s, {m_desk->account});
    NewPost request;
    request.text = u"tea"_s;
    request.accounts = {m_desk->account};
    request.at = m_desk->clock.now().addDays(1);
    const QDateTime tomorrow = request.at;
    using Timing = ComposeService::Timing;
    Result<Post> post = fail(Error::Kind::Internal);
    if (way == "at"_L1)
        post = m_desk->scheduleAs(maker, copy);
    else if (way == "now"_L1 || way == "queue"_L1)
        post = wait(m_desk->compose->schedule(maker, copy, way == "now"_L1 ? Timing::Now : Timing::Queue));
    else if (way.startsWith("add"_L1)) {
        request.timing = way.endsWith("at"_L1) ? NewPost::Timing::At
            : way.endsWith("now"_L1)           ? NewPost::Timing::Now
                                               : NewPost::Timing::Queue;
        post = wait(m_desk->posts->add(maker, request));
    } else {
        const auto draft = wait(m_desk->compose->saveDraft(maker, copy));
        QVERIFY(draft);
        QCOMPARE(draft->approval, Approval::None);
        if (way.endsWith("move"_L1))
            post = wait(m_desk->posts->move(m_assistant, draft->id, tomorrow));
        else if (way.endsWith("enqueue"_L1))
            post = wait(m_desk->slots.enqueue(m_assistant, draft->id));
        else
            post = wait(m_desk->compose->schedule(m_assistant, m_desk->opened(draft->id), Timing::Now));
    }
    QVERIFY2(post, post ? "" : qPrintable(post.error().detail));
    QCOMPARE(post->approval, Approval::Pending);
    QCOMPARE(post->status, Post::Status::Scheduled);
    QCOMPARE(m_desk->firstOf(post->id).state, State::Held);
    QCOMPARE(m_desk->firstOf(post->id).hold, Hold::Approval);
    QVERIFY(isKept(post->id));
}

void TestGate::nothingFreesIt_data()
{
    QTest::addColumn<QString>("deed");
    for (const auto *deed : {"retry",
                             "move",
                             "enqueue",
                             "trash and restore",
                             "edit",
                             "cancel and move",
                             "save",
                             "schedule again",
                             "resolve",
                             "decide a miss",
                             "approve",
                             "reject and move",
                             "rebalance",
                             "resume a pause",
                             "reconnect",
                             "come due",
                             "a person moves",
                             "a person saves",
                             "a person trashes and restores",
                             "a person retries"})
        QTest::newRow(deed) << QString::fromLatin1(deed);
}

void TestGate::nothingFreesIt()
{
    QFETCH(QString, deed);
    KeyDesk &desk = *m_desk;
    QVERIFY(wait(desk.slots.set(desk.ada, desk.account, {{1, QTime(9, 0), "Europe/Berlin"}})));
    const PostId id = pending();
    const QDateTime later = desk.clock.now().addDays(2);
    const bool isPerson = deed.startsWith("a person"_L1);
    const Actor actor = isPerson ? desk.ada : m_assistant;
    if (deed == "retry"_L1 || deed == "a person retries"_L1) {
        QVERIFY(!wait(desk.posts->retry(actor, id)));
    } else if (deed == "move"_L1 || deed == "a person moves"_L1) {
        QVERIFY(wait(desk.posts->move(actor, id, later)));
    } else if (deed == "enqueue"_L1) {
        QVERIFY(wait(desk.slots.enqueue(actor, id)));
    } else if (deed.endsWith("restore"_L1) || deed.endsWith("restores"_L1)) {
        QVERIFY(wait(desk.posts->remove(actor, id)));
        QVERIFY(wait(desk.posts->restore(actor, id)));
    } else if (deed == "edit"_L1) {
        QVERIFY(wait(desk.posts->edit(actor, id, {.text = u"coffee"_s})));
    } else if (deed == "cancel and move"_L1) {
        QCOMPARE(wait(desk.posts->cancel(actor, id))->approval, Approval::None);
        QVERIFY(wait(desk.posts->move(actor, id, later)));
    } else if (deed == "save"_L1 || deed == "a person saves"_L1) {
        QVERIFY(wait(desk.compose->saveDraft(actor, desk.opened(id))));
    } else if (deed == "schedule again"_L1) {
        QVERIFY(desk.scheduleAs(actor, desk.opened(id)));
    } else if (deed == "resolve"_L1) {
        QVERIFY(!wait(desk.posts->resolve(actor, id, {}, {Verdict::Kind::DidNotGoOut, {}})));
    } else if (deed == "decide a miss"_L1) {
        QVERIFY(!wait(desk.misses.decide(actor, {id}, {})));
    } else if (deed == "approve"_L1) {
        QCOMPARE(wait(desk.approvals.approve(actor, id, 0)).error().kind, Error::Kind::NotAllowed);
        QCOMPARE(wait(desk.approvals.reject(actor, id, {})).error().kind, Error::Kind::NotAllowed);
    } else if (deed == "reject and move"_L1) {
        QVERIFY(wait(desk.approvals.reject(desk.ada, id, u"no"_s)));
        QVERIFY(wait(desk.posts->move(actor, id, later)));
    } else if (deed == "rebalance"_L1) {
        QVERIFY(wait(desk.slots.enqueue(actor, id)));
        QVERIFY(wait(desk.slots.set(desk.ada, desk.account, {{2, QTime(10, 0), "Europe/Berlin"}})));
    } else if (deed == "resume a pause"_L1) {
        Pause pause;
        pause.scope = Pause::Scope::Account;
        pause.account = desk.account;
        QVERIFY(wait(desk.queue.pause(actor, pause)));
        QCOMPARE(wait(desk.queue.resume(actor, pause)).error().kind, Error::Kind::NotAllowed);
        QVERIFY(wait(desk.queue.resume(desk.ada, pause)));
    } else if (deed == "reconnect"_L1) {
        const auto freed = wait(desk.store->run([&desk](Database &database) {
            return SendingRepository(database).releaseHeld(desk.account, Hold::Reauth, desk.clock.now());
        }));
        QCOMPARE(*freed, 0);
    } else if (deed == "come due"_L1) {
        desk.clock.advance(std::chrono::hours(24 * 3));
        const auto sorted = wait(desk.store->run([&desk](Database &database) {
            return sortOutMisses(
                database, lateRules(database), [](IntegrationId) { return true; }, desk.clock.now());
        }));
        QCOMPARE(*sorted, 0);
    }
    QCOMPARE(desk.post(id).approval, Approval::Pending);
    QVERIFY(isKept(id));
}

// The last line: whatever a sending's row says, its post has to be allowed.
void TestGate::aWaitingRowIsNotClaimedEither()
{
    const PostId id = pending();
    m_desk->setStates(id, State::Waiting);
    const QDateTime then = m_desk->clock.now().addDays(2);
    const Sending sending = m_desk->firstOf(id);
    const int revision = m_desk->post(id).revision;
    const auto claims = [&](Approval approval) {
        return *wait(m_desk->store->run([&](Database &database) -> Result<bool> {
            if (const Outcome set = PostRepository(database).setApproval(id, approval, then); !set)
                return fail(set.error());
            SendingRepository repository(database);
            const Lease lease{u"me"_s, u"token"_s, then.addSecs(60)};
            const bool isDue = !repository.due(then, 10)->isEmpty();
            const bool isMissed = !repository.missed(then, then)->isEmpty();
            const auto unsent = Unsent::of(sending);
            const auto claimed = repository.claim(*unsent, revision, lease, then);
            return claimed.map([&](bool is) { return is || (approval != Approval::Approved && (isDue || isMissed)); });
        }));
    };
    QVERIFY(!claims(Approval::Pending));
    QVERIFY(!claims(Approval::Rejected));
    QVERIFY(claims(Approval::Approved));
}

void TestGate::editsOfAssistantsRevoke_data()
{
    QTest::addColumn<bool>("isTrusted");
    QTest::addColumn<QString>("deed");
    for (const bool isTrusted : {false, true}) {
        for (const auto *deed : {"edit", "labels", "move", "save", "enqueue"})
            QTest::addRow("%s, %s", deed, isTrusted ? "trusted" : "not trusted")
                << isTrusted << QString::fromLatin1(deed);
    }
}

void TestGate::editsOfAssistantsRevoke()
{
    QFETCH(bool, isTrusted);
    QFETCH(QString, deed);
    QVERIFY(wait(m_desk->slots.set(m_desk->ada, m_desk->account, {{1, QTime(9, 0), "Europe/Berlin"}})));
    const PostId id = approved();
    QCOMPARE(m_desk->firstOf(id).state, State::Waiting);
    KeyTerms terms = KeyDesk::terms();
    terms.requiresApproval = !isTrusted;
    const Actor actor = m_desk->assistantWith(terms);
    if (deed == "edit"_L1)
        QVERIFY(wait(m_desk->posts->edit(actor, id, {.text = u"coffee"_s})));
    else if (deed == "labels"_L1)
        QVERIFY(wait(m_desk->posts->edit(actor, id, {.labels = QStringList{u"x"_s}})));
    else if (deed == "move"_L1)
        QVERIFY(wait(m_desk->posts->move(actor, id, m_desk->clock.now().addDays(3))));
    else if (deed == "save"_L1)
        QVERIFY(wait(m_desk->compose->saveDraft(actor, m_desk->opened(id))));
    else
        QVERIFY(wait(m_desk->slots.enqueue(actor, id)));
    QCOMPARE(m_desk->post(id).approval, Approval::Pending);
    QVERIFY(isKept(id));
}

// Its scheduler would be told of the change at once.
void TestGate::whatANetworkSchedulesIsAPersons()
{
    const PostId id = approved();
    m_desk->setStates(id, State::HandedOver);
    const auto conflict = Error::Kind::Conflict;
    QCOMPARE(wait(m_desk->posts->edit(m_assistant, id, {.text = u"coffee"_s})).error().kind, conflict);
    QCOMPARE(wait(m_desk->posts->move(m_assistant, id, m_desk->clock.now().addDays(3))).error().kind, conflict);
    QVERIFY(!m_desk->scheduleAs(m_assistant, m_desk->opened(id)));
    QCOMPARE(m_desk->post(id).content, u"tea"_s);
    QCOMPARE(m_desk->firstOf(id).dueAt, m_desk->post(id).scheduledFor);
    // Less may go out, never more.
    QVERIFY(wait(m_desk->posts->cancel(m_assistant, id)));
    QVERIFY(m_desk->firstOf(id).dueAt.isNull());
    QVERIFY(wait(m_desk->posts->remove(m_assistant, id)));
    const PostId mine = m_desk->schedule(m_desk->copyOf(u"mine"_s, {m_desk->account}))->id;
    m_desk->setStates(mine, State::HandedOver);
    QCOMPARE(wait(m_desk->posts->edit(m_assistant, mine, {.text = u"theirs"_s})).error().kind, conflict);
    QVERIFY(wait(m_desk->posts->edit(m_desk->ada, mine, {.text = u"mine still"_s})));
}

void TestGate::editsOfPeopleKeep()
{
    const PostId id = approved();
    QVERIFY(wait(m_desk->posts->edit(m_desk->ada, id, {.text = u"coffee"_s})));
    QVERIFY(wait(m_desk->posts->move(m_desk->ada, id, m_desk->clock.now().addDays(3))));
    QCOMPARE(m_desk->post(id).approval, Approval::Approved);
    QCOMPARE(m_desk->firstOf(id).state, State::Waiting);
}

void TestGate::sendingItOffIsAYes()
{
    const PostId id = pending();
    WorkingCopy copy = m_desk->opened(id);
    copy.composition.parts[0].text = u"tea, please"_s;
    QVERIFY(m_desk->scheduleAs(m_desk->ada, copy));
    QCOMPARE(m_desk->post(id).approval, Approval::Approved);
    QCOMPARE(m_desk->firstOf(id).state, State::Waiting);
}

void TestGate::trustedKeysGoThrough()
{
    KeyTerms terms = KeyDesk::terms();
    terms.requiresApproval = false;
    const auto post = m_desk->scheduleAs(m_desk->assistantWith(terms), m_desk->copyOf(u"tea"_s, {m_desk->account}));
    QVERIFY(post);
    QCOMPARE(post->approval, Approval::None);
    QCOMPARE(m_desk->firstOf(post->id).state, State::Waiting);
}

void TestGate::tiktokAlwaysWaits()
{
    KeyTerms terms = KeyDesk::terms();
    terms.requiresApproval = false;
    const Actor trusted = m_desk->assistantWith(terms);
    const auto film = m_desk->addAccount(m_desk->ada.id, u"@film"_s, PlatformId::Tiktok);
    const auto draft = wait(m_desk->compose->saveDraft(trusted, m_desk->copyOf(u"tea"_s, {m_desk->account, film})));
    QVERIFY(draft);
    QVERIFY(wait(m_desk->posts->move(trusted, draft->id, m_desk->clock.now().addDays(1))));
    QCOMPARE(m_desk->post(draft->id).approval, Approval::Pending);
    QVERIFY(isKept(draft->id));
}

void TestGate::theCommandLineWaitsWhereItHasTo()
{
    Actor commandLine = m_desk->ada;
    commandLine.who = "cli:"_L1 + commandLine.id.toString();
    QCOMPARE(m_desk->scheduleAs(commandLine, m_desk->copyOf(u"free"_s, {m_desk->account}))->approval, Approval::None);
    Actor admin = m_desk->ada;
    admin.role = User::Role::Admin;
    QVERIFY(wait(m_desk->keys.setRules(admin, {false, true})));
    const auto post = m_desk->scheduleAs(commandLine, m_desk->copyOf(u"tea"_s, {m_desk->account}));
    QVERIFY(post);
    QCOMPARE(post->approval, Approval::Pending);
    QCOMPARE(wait(m_desk->approvals.approve(commandLine, post->id, 0)).error().kind, Error::Kind::NotAllowed);
    QCOMPARE(wait(m_desk->approvals.list(m_desk->ada))->first().asker, u"command line"_s);
    QVERIFY(wait(m_desk->approvals.approve(m_desk->ada, post->id, 0)));
}

void TestGate::seriesAreNotTheirs()
{
    NewPost request;
    request.text = u"tea"_s;
    request.accounts = {m_desk->account};
    request.timing = NewPost::Timing::At;
    request.at = m_desk->clock.now().addDays(1);
    request.repeat = Recurrence{u"FREQ=DAILY"_s, {}, {}, {}, {}};
    QCOMPARE(wait(m_desk->posts->add(m_assistant, request)).error().kind, Error::Kind::NotAllowed);
    QCOMPARE(m_desk->postCount(), 0);
    const auto mine = wait(m_desk->posts->add(m_desk->ada, request));
    QVERIFY(mine);
    const auto all = SeriesScope::All;
    const auto refused = Error::Kind::NotAllowed;
    QCOMPARE(wait(m_desk->series.edit(m_assistant, mine->id, {.text = u"x"_s}, all)).error().kind, refused);
    QCOMPARE(wait(m_desk->series.move(m_assistant, mine->id, request.at.addDays(1), all)).error().kind, refused);
    QCOMPARE(wait(m_desk->series.spread(m_assistant, mine->id, all)).error().kind, refused);
    // One of them alone waits, and the others go on.
    QVERIFY(wait(m_desk->posts->edit(m_assistant, mine->id, {.text = u"coffee"_s})));
    QCOMPARE(m_desk->post(mine->id).approval, Approval::Pending);
    QVERIFY(m_desk->dueAt(m_desk->clock.now().addDays(10)) > 0);
}

TEST_CLASS(TestGate)
#include "tst_gate.moc"
