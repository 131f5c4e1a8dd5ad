// SPDX-License-Identifier: GPL-3.0-or-later
#include "keydesk.h"
#include "publishing/misses.h"
#include "services/clientsetup.h"
#include "testmain.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QUrlQuery>

using namespace Postrider;
using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;

using Approval = Post::Approval;
using State = Sending::State;
using Field = VersionChange::Field;

// What waits for a person's yes, what the person sees of it, and what follows.
class TestApprovals final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void listsWhatWaits();
    void newPostsAreShownWhole();
    void changesAreShownAgainstWhatAPersonSaw();
    void approvedGoesOut();
    void approvedTooLateIsAMiss();
    void askedForNowGoesNow();
    void waitsForItsAccountAfterwards();
    void notTheRevisionThatWasSeen();
    void twiceIsAConflict();
    void rejectedIsADraft();
    void askersLearnHowItEnded();
    void othersDecideNothing();
    void needsAreCounted();
    void manyNeedsAreCountedTruly();
    void setUpsKeepTheKeyOut();

private:
    template<typename T>
    static T wait(QFuture<T> future)
    {
        return ComposeFixture::wait(future);
    }
    PostId pending(const QString &text = u"tea"_s);
    Awaiting shown(PostId id) { return *wait(m_desk->approvals.show(m_desk->ada, id)); }
    static QList<Field> fieldsOf(const Awaiting &awaiting);

    std::unique_ptr<KeyDesk> m_desk;
    Actor m_assistant;
};

void TestApprovals::init()
{
    m_desk = std::make_unique<KeyDesk>();
    m_assistant = m_desk->assistantWith(KeyDesk::terms());
}

PostId TestApprovals::pending(const QString &text)
{
    const auto post = m_desk->scheduleAs(m_assistant, m_desk->copyOf(text, {m_desk->account}));
    return post ? post->id : PostId();
}

QList<Field> TestApprovals::fieldsOf(const Awaiting &awaiting)
{
    QList<Field> fields;
    for (const VersionChange &change : awaiting.changes)
        fields << change.field;
    return fields;
}

void TestApprovals::listsWhatWaits()
{
    QVERIFY(wait(m_desk->approvals.list(m_desk->ada))->isEmpty());
    const PostId id = pending();
    QVERIFY(m_desk->schedule(m_desk->copyOf(u"a person's"_s, {m_desk->account})));
    const auto list = *wait(m_desk->approvals.list(m_desk->ada));
    QCOMPARE(list.size(), 1);
    const Awaiting &one = list.first();
    QCOMPARE(one.post.id, id);
    QCOMPARE(one.asker, u"helper"_s);
    QCOMPARE(one.client, u"claude-code 2.1"_s);
    QCOMPARE(one.askedAt, m_desk->clock.now());
    QCOMPARE(one.accounts.first().platformUsername, u"@ada@print.example"_s);
    QVERIFY(!one.isForNow && !one.isLate);
    QVERIFY(wait(m_desk->approvals.list(m_desk->grace))->isEmpty());
    QCOMPARE(toJson(one)["askedBy"_L1].toString(), u"helper"_s);
}

void TestApprovals::newPostsAreShownWhole()
{
    const Awaiting one = shown(pending());
    QVERIFY(one.isNew);
    QCOMPARE(fieldsOf(one), (QList{Field::Text, Field::Time, Field::Accounts}));
    QCOMPARE(one.changes.first().after, u"tea"_s);
}

void TestApprovals::changesAreShownAgainstWhatAPersonSaw()
{
    // What the person scheduled.
    const PostId id = m_desk->schedule(m_desk->copyOf(u"green tea at nine"_s, {m_desk->account}))->id;
    QVERIFY(wait(m_desk->posts->edit(m_assistant, id, {.text = u"black tea at nine"_s})));
    QVERIFY(wait(m_desk->posts->edit(m_assistant, id, {.text = u"black tea at ten"_s})));
    Awaiting one = shown(id);
    QVERIFY(!one.isNew);
    QCOMPARE(fieldsOf(one), QList{Field::Text});
    QCOMPARE(one.changes.first().before, u"green tea at nine"_s);
    QCOMPARE(one.changes.first().after, u"black tea at ten"_s);
    QVERIFY(one.changes.first().pieces.contains(DiffPiece{DiffPiece::Kind::Same, u" tea at "_s}));
    // What the person approved is what counts from then on.
    QVERIFY(wait(m_desk->approvals.approve(m_desk->ada, id, one.post.revision)));
    QVERIFY(wait(m_desk->posts->edit(m_assistant, id, {.labels = QStringList{u"drinks"_s}})));
    one = shown(id);
    QCOMPARE(fieldsOf(one), QList{Field::Labels});
    // And what the person changes in what waits.
    QVERIFY(wait(m_desk->posts->edit(m_desk->ada, id, {.text = u"coffee"_s})));
    QCOMPARE(fieldsOf(shown(id)), QList<Field>());
}

void TestApprovals::approvedGoesOut()
{
    const PostId id = pending();
    const int changes = m_desk->changes;
    const auto post = wait(m_desk->approvals.approve(m_desk->ada, id, m_desk->post(id).revision));
    QVERIFY(post);
    QCOMPARE(post->approval, Approval::Approved);
    QCOMPARE(m_desk->firstOf(id).state, State::Waiting);
    QCOMPARE(m_desk->firstOf(id).dueAt, post->scheduledFor);
    QCOMPARE(m_desk->changes, changes + 1);
    QCOMPARE(m_desk->dueAt(post->scheduledFor), 1);
    QCOMPARE(m_desk->dueAt(post->scheduledFor.addMSecs(-1)), 0);
    QCOMPARE(m_desk->audits().first().what, u"post.approve"_s);
    QVERIFY(wait(m_desk->approvals.list(m_desk->ada))->isEmpty());
}

void TestApprovals::approvedTooLateIsAMiss()
{
    const PostId id = pending();
    const QDateTime due = m_desk->post(id).scheduledFor;
    m_desk->clock.set(due.addDays(1));
    QVERIFY(shown(id).isLate);
    QVERIFY(wait(m_desk->approvals.approve(m_desk->ada, id, 0)));
    const Sending sending = m_desk->firstOf(id);
    QCOMPARE(sending.state, State::Waiting);
    QCOMPARE(sending.dueAt, due);
    const auto sorted = wait(m_desk->store->run([this](Database &database) {
        return sortOutMisses(
            database, lateRules(database), [](IntegrationId) { return true; }, m_desk->clock.now());
    }));
    QCOMPARE(*sorted, 1);
    QCOMPARE(m_desk->firstOf(id).hold, Sending::Hold::Missed);
}

void TestApprovals::askedForNowGoesNow()
{
    const auto post = wait(m_desk->compose->schedule(m_assistant, m_desk->copyOf(u"now"_s, {m_desk->account}),
                                                     ComposeService::Timing::Now));
    m_desk->clock.advance(std::chrono::hours(5));
    QVERIFY(shown(post->id).isForNow);
    QVERIFY(!shown(post->id).isLate);
    QVERIFY(wait(m_desk->approvals.approve(m_desk->ada, post->id, 0)));
    QCOMPARE(m_desk->firstOf(post->id).dueAt, m_desk->clock.now());
    QCOMPARE(m_desk->dueAt(m_desk->clock.now()), 1);
}

void TestApprovals::waitsForItsAccountAfterwards()
{
    m_desk->setHealth(m_desk->account, Integration::Health::NeedsReauth);
    const PostId id = pending();
    QCOMPARE(m_desk->firstOf(id).hold, Sending::Hold::Approval);
    QVERIFY(wait(m_desk->approvals.approve(m_desk->ada, id, 0)));
    QCOMPARE(m_desk->firstOf(id).state, State::Held);
    QCOMPARE(m_desk->firstOf(id).hold, Sending::Hold::Reauth);
}

void TestApprovals::notTheRevisionThatWasSeen()
{
    const PostId id = pending();
    const int seen = m_desk->post(id).revision;
    QVERIFY(wait(m_desk->posts->edit(m_assistant, id, {.text = u"something else"_s})));
    QCOMPARE(wait(m_desk->approvals.approve(m_desk->ada, id, seen)).error().kind, Error::Kind::Conflict);
    QCOMPARE(m_desk->post(id).approval, Approval::Pending);
}

void TestApprovals::twiceIsAConflict()
{
    const PostId id = pending();
    QVERIFY(wait(m_desk->approvals.approve(m_desk->ada, id, 0)));
    QCOMPARE(wait(m_desk->approvals.approve(m_desk->ada, id, 0)).error().kind, Error::Kind::Conflict);
    QCOMPARE(wait(m_desk->approvals.reject(m_desk->ada, id, {})).error().kind, Error::Kind::Conflict);
    QCOMPARE(wait(m_desk->approvals.show(m_desk->ada, id)).error().kind, Error::Kind::NotFound);
}

void TestApprovals::rejectedIsADraft()
{
    const PostId id = pending();
    const auto post = wait(m_desk->approvals.reject(m_desk->ada, id, u" too loud "_s));
    QVERIFY(post);
    QCOMPARE(post->approval, Approval::Rejected);
    QCOMPARE(post->status, Post::Status::Draft);
    QVERIFY(post->scheduledFor.isNull());
    QCOMPARE(m_desk->firstOf(id).state, State::Draft);
    QCOMPARE(wait(m_desk->approvals.decision(m_assistant, id))->words, u"too loud"_s);
    // Asked for again, it waits again, and shows what changed since the no.
    QVERIFY(wait(m_desk->posts->edit(m_assistant, id, {.text = u"quiet tea"_s})));
    QVERIFY(wait(m_desk->posts->move(m_assistant, id, m_desk->clock.now().addDays(1))));
    QCOMPARE(fieldsOf(shown(id)), (QList{Field::Text, Field::Time}));
    QVERIFY(wait(m_desk->approvals.decision(m_assistant, id))->words.isEmpty());
    // A person may send what was rejected all the same.
    QVERIFY(wait(m_desk->approvals.reject(m_desk->ada, id, {})));
    QVERIFY(wait(m_desk->posts->move(m_desk->ada, id, m_desk->clock.now().addDays(2))));
    QCOMPARE(m_desk->post(id).approval, Approval::Approved);
    QCOMPARE(m_desk->firstOf(id).state, State::Waiting);
}

void TestApprovals::askersLearnHowItEnded()
{
    const PostId id = pending();
    QCOMPARE(wait(m_desk->approvals.decision(m_assistant, id))->approval, Approval::Pending);
    QVERIFY(wait(m_desk->approvals.decision(m_assistant, id))->decidedAt.isNull());
    QVERIFY(wait(m_desk->approvals.approve(m_desk->ada, id, 0)));
    const Decision decision = *wait(m_desk->approvals.decision(m_assistant, id));
    QCOMPARE(decision.approval, Approval::Approved);
    QCOMPARE(decision.decidedAt, m_desk->clock.now());
    const PostId own = m_desk->schedule(m_desk->copyOf(u"own"_s, {m_desk->account}))->id;
    QCOMPARE(wait(m_desk->approvals.decision(m_assistant, own)).error().kind, Error::Kind::NotFound);
}

void TestApprovals::othersDecideNothing()
{
    const PostId id = pending();
    QCOMPARE(wait(m_desk->approvals.approve(m_desk->grace, id, 0)).error().kind, Error::Kind::NotFound);
    QCOMPARE(wait(m_desk->approvals.reject(m_desk->grace, id, {})).error().kind, Error::Kind::NotFound);
    QCOMPARE(wait(m_desk->approvals.approve(m_assistant, id, 0)).error().kind, Error::Kind::NotAllowed);
    QCOMPARE(m_desk->post(id).approval, Approval::Pending);
}

void TestApprovals::needsAreCounted()
{
    using Kind = Need::Kind;
    QVERIFY(wait(m_desk->needs.counts(m_desk->ada))->isEmpty());
    const PostId id = pending(u"first line\nsecond"_s);
    const auto lost = m_desk->addAccount(m_desk->ada.id, u"@lost"_s);
    m_desk->setHealth(lost, Integration::Health::NeedsReauth);
    QVERIFY(m_desk->schedule(m_desk->copyOf(u"waits"_s, {lost})));
    const PostId failed = m_desk->schedule(m_desk->copyOf(u"failed"_s, {m_desk->account}))->id;
    m_desk->setStates(failed, State::Failed);
    const PostId unknown = m_desk->schedule(m_desk->copyOf(u"unknown"_s, {m_desk->account}))->id;
    m_desk->setStates(unknown, State::Unconfirmed);
    m_desk->clock.set(m_desk->post(id).scheduledFor.addSecs(60)); // what failed was due by then
    QCOMPARE(*wait(m_desk->needs.counts(m_desk->ada)),
             (QMap<Kind, int>{{Kind::Approval, 1}, {Kind::Failed, 1}, {Kind::Unconfirmed, 1}, {Kind::Reconnect, 1}}));
    const auto needs = *wait(m_desk->needs.list(m_desk->ada));
    QCOMPARE(needs.size(), 4);
    QCOMPARE(needs.first().kind, Kind::Approval);
    QCOMPARE(needs.first().post, id);
    QCOMPARE(needs.first().title, u"first line"_s);
    QCOMPARE(needs.first().detail, u"helper"_s);
    QCOMPARE(needs.first().accounts, QStringList{u"@ada@print.example"_s});
    QCOMPARE(needs.first().deadline, m_desk->post(id).scheduledFor);
    QCOMPARE(needs.last().account, lost);
    QCOMPARE(needs.last().waiting, 1);
    QVERIFY(wait(m_desk->needs.counts(m_desk->grace))->isEmpty());
    QVERIFY(wait(m_desk->queue.lookedAt(m_desk->ada, failed)));
    QVERIFY(!wait(m_desk->needs.counts(m_desk->ada))->contains(Kind::Failed));
}

// More than a list shows; by a key only those of the accounts that it may use.
void TestApprovals::manyNeedsAreCountedTruly()
{
    using Kind = Need::Kind;
    constexpr int kMany = 230;
    const IntegrationId second = m_desk->addAccount(m_desk->ada.id, u"@second"_s);
    for (int i = 0; i < kMany; ++i) {
        const PostId id = m_desk->schedule(m_desk->copyOf(QString::number(i), {i == 0 ? second : m_desk->account}))->id;
        m_desk->setStates(id, i < 3 ? State::Failed : State::Unconfirmed);
    }
    m_desk->setHealth(second, Integration::Health::NeedsReauth);
    m_desk->clock.set(m_desk->clock.now().addDays(1)); // what failed was due by then
    QCOMPARE(*wait(m_desk->needs.counts(m_desk->ada)),
             (QMap<Kind, int>{{Kind::Failed, 3}, {Kind::Unconfirmed, kMany - 3}, {Kind::Reconnect, 1}}));
    QCOMPARE(wait(m_desk->needs.list(m_desk->ada))->size(), 204);
    QCOMPARE(wait(m_desk->queue.state(m_desk->ada))->needsPerson, kMany + 1);
    KeyTerms terms = KeyDesk::terms();
    terms.allowedIntegrations = {m_desk->account};
    const Actor limited = m_desk->assistantWith(terms);
    QCOMPARE(*wait(m_desk->needs.counts(limited)),
             (QMap<Kind, int>{{Kind::Failed, 2}, {Kind::Unconfirmed, kMany - 3}}));
}

void TestApprovals::setUpsKeepTheKeyOut()
{
    const auto setUps = clientSetups(QUrl(u"http://127.0.0.1:7755/mcp"_s), u"/opt/Post Rider/postrider"_s);
    QCOMPARE(setUps.size(), 5);
    const auto of = [&](ClientSetup::Client client) {
        return *std::find_if(setUps.begin(), setUps.end(),
                             [&](const ClientSetup &one) { return one.client == client; });
    };
    using Client = ClientSetup::Client;
    for (const ClientSetup &one : setUps) {
        QVERIFY(!one.snippet.contains("ptz_"_L1) && !one.link.toString().contains("ptz_"_L1));
    }
    const ClientSetup code = of(Client::ClaudeCode);
    QVERIFY2(code.snippet.contains(u"claude mcp add postrider -- '/opt/Post Rider/postrider' mcp"_s),
             qPrintable(code.snippet));
    QVERIFY(code.snippet.contains(u"--header 'Authorization: Bearer ${PTZ_API_KEY}'"_s));
    const auto json = [](const QString &text) { return QJsonDocument::fromJson(text.toUtf8()).object(); };
    const QJsonObject desktop = json(of(Client::ClaudeDesktop).snippet);
    QCOMPARE(desktop["mcpServers"_L1]["postrider"_L1]["args"_L1].toArray(), QJsonArray{u"mcp"_s});
    const ClientSetup cursor = of(Client::Cursor);
    const QUrlQuery query(cursor.link);
    QCOMPARE(query.queryItemValue(u"name"_s), u"postrider"_s);
    const QString config = query.queryItemValue(u"config"_s, QUrl::FullyDecoded);
    QCOMPARE(QJsonDocument::fromJson(QByteArray::fromBase64(config.toLatin1())).object(),
             json(cursor.snippet)["mcpServers"_L1]["postrider"_L1].toObject());
    QCOMPARE(json(cursor.snippet)["mcpServers"_L1]["postrider"_L1]["headers"_L1]["Authorization"_L1].toString(),
             u"Bearer ${env:PTZ_API_KEY}"_s);
    const ClientSetup code2 = of(Client::VsCode);
    QCOMPARE(code2.link.scheme(), u"vscode"_s);
    const QJsonObject whole = json(
        QUrl::fromPercentEncoding(code2.link.toEncoded().mid(int(qstrlen("vscode:mcp/install?")))));
    QCOMPARE(whole["name"_L1].toString(), u"postrider"_s);
    QCOMPARE(whole["type"_L1].toString(), u"http"_s);
    QCOMPARE(whole["headers"_L1]["Authorization"_L1].toString(), u"Bearer ${input:ptz}"_s);
    QCOMPARE(whole["inputs"_L1].toArray().first()["id"_L1].toString(), u"ptz"_s);
    QVERIFY(json(code2.snippet).contains("servers"_L1));
}

TEST_CLASS(TestApprovals)
#include "tst_approvals.moc"
