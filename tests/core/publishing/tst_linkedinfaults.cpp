// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/enumword.h"
#include "faultrules.h"
#include "filledstore.h"
#include "linkedinstandin.h"
#include "platforms/registry.h"
#include "publishing/publisher.h"
#include "testmain.h"

#include <QTemporaryDir>
#include <QTest>

#include <map>

using namespace Postrider;
using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

using Endpoint = LinkedinStandIn::Endpoint;
using State = Sending::State;

namespace {

constexpr int kPatience = 90'000; // ms

enum class As { Member, Organisation };

LinkedinStandIn::Options optionsFor(As as)
{
    LinkedinStandIn::Options options;
    options.processingLooks = 0;
    if (as == As::Organisation)
        options.scopes = LinkedinStandIn::organisationScopes();
    return options;
}

// A member's lost reply is settled by repeating the request, an organisation's by
// its list; of a comment nobody can tell.
ReadBack meansOf(As as, At at)
{
    if (at == At::Reply)
        return ReadBack::None;
    return as == As::Member ? ReadBack::SameKey : ReadBack::List;
}

// One post of one account on a stand-in of its own, which goes wrong once.
class FaultedPost final
{
public:
    FaultedPost(As as, At at, Fault fault);

    // Once the fault has struck: ends what would not end by itself.
    bool isHelped();
    FaultOutcome expected() const;
    Sending sending() { return m_store.sending(m_made.parts.last()); }
    QStringList accepted() const;
    QStringList complaints() const { return m_server.complaints(); }
    void stop() { m_publisher.reset(); }
    // The same words once more, which go wrong too.
    void postAgain(Fault fault);

private:
    Endpoint endpoint() const;
    std::unique_ptr<Publisher> publisher();

    const As m_as;
    const At m_at;
    const Fault m_fault;
    QTemporaryDir m_folder;
    SystemClock m_clock;
    Registry m_registry;
    FilledStore m_store;
    LinkedinStandIn m_server;
    IntegrationId m_account;
    Scheduled m_made;
    std::unique_ptr<Publisher> m_publisher;
    bool m_isHelped = false;
};

FaultedPost::FaultedPost(As as, At at, Fault fault)
    : m_as(as), m_at(at), m_fault(fault),
      m_store(m_folder.filePath(u"store"_s), std::make_shared<const Vault>(Vault::newKey())), m_server(optionsFor(as))
{
    m_store.setSettling(2s);
    Integration account;
    account.platform = PlatformId::Linkedin;
    account.platformAccountId = as == As::Member ? LinkedinStandIn::memberUrn() : LinkedinStandIn::organisationUrn();
    account.platformUsername = u"Jane Doe"_s;
    account.scopes = optionsFor(as).scopes.split(u' ');
    m_account = m_store.addAccount(account, "standin-token", m_clock.now());
    const QStringList texts = at == At::Reply ? QStringList{u"Hello"_s, u"And (more)"_s} : QStringList{u"Hello"_s};
    QStringList files;
    if (at == At::Upload)
        files << m_store.addFile("not really a picture", m_clock.now());
    m_made = m_store.schedule(m_account, texts, m_clock.now(), files);
    m_server.fail(endpoint(), fault);
    m_publisher = publisher();
}

void FaultedPost::postAgain(Fault fault)
{
    m_server.fail(endpoint(), fault);
    m_made = m_store.schedule(m_account, {u"Hello"_s}, m_clock.now());
    m_publisher->nudge();
}

Endpoint FaultedPost::endpoint() const
{
    if (m_at == At::Upload)
        return Endpoint::Upload;
    return m_at == At::Reply ? Endpoint::CreateComment : Endpoint::CreatePost;
}

std::unique_ptr<Publisher> FaultedPost::publisher()
{
    const Net::AddressMap everythingHere = [base = m_server.url()](const QUrl &url, std::optional<PlatformId>) {
        QUrl moved = url;
        moved.setScheme(base.scheme());
        moved.setHost(base.host());
        moved.setPort(base.port());
        return moved;
    };
    auto made = std::make_unique<Publisher>(
        PublisherParts{m_folder.filePath(u"store"_s), m_store.vault(), m_registry, m_clock, everythingHere});
    made->start();
    return made;
}

bool FaultedPost::isHelped()
{
    if (m_isHelped)
        return true;
    if (m_server.requestCount(endpoint()) == 0)
        return false;
    if (m_fault == Fault::Never || m_fault == Fault::Dripping) {
        m_publisher.reset();
        m_publisher = publisher();
    }
    m_isHelped = true;
    return true;
}

FaultOutcome FaultedPost::expected() const
{
    FaultOutcome outcome = outcomeOf(m_fault, m_at, meansOf(m_as, m_at));
    // A comment that the app may not write would not go out after a new sign-in either.
    if (m_at == At::Reply && m_fault == Fault::Status403)
        outcome.first = outcome.settled = State::Failed;
    return outcome;
}

QStringList FaultedPost::accepted() const
{
    QStringList ids;
    const QJsonArray all = m_server.accepted();
    for (const QJsonValue &one : all) {
        const bool isComment = one["request"_L1].toObject().contains("object"_L1);
        if (isComment == (m_at == At::Reply))
            ids << one["id"_L1].toString();
    }
    return ids;
}

} // namespace

// Every fault there is, at every step that can go wrong, as a member and as an organisation. All rows at once: each
// waits for seconds, and none for another.
class TestLinkedinFaults final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void endsAsItMust_data();
    void endsAsItMust();
    void takesNoOtherPostForItsOwn();

private:
    std::map<QByteArray, std::unique_ptr<FaultedPost>> m_posts;
};

void TestLinkedinFaults::endsAsItMust_data()
{
    QTest::addColumn<QString>("at");
    for (const At at : {At::Create, At::Reply, At::Upload}) {
        for (const FaultRule &rule : faultRules()) {
            // That nobody listens is nothing of LinkedIn's own; what a member uploads goes as an organisation's does.
            if (rule.fault == Fault::Refuse)
                continue;
            for (const As as : {As::Member, As::Organisation}) {
                if (as == As::Organisation && at != At::Create)
                    continue;
                const QByteArray name = (enumWord(at) + (as == As::Member ? u" member "_s : u" organisation "_s)
                                         + enumWord(rule.fault))
                                            .toLatin1();
                QTest::newRow(name.constData()) << enumWord(at);
                m_posts[name] = std::make_unique<FaultedPost>(as, at, rule.fault);
            }
        }
    }
}

void TestLinkedinFaults::endsAsItMust()
{
    FaultedPost &post = *m_posts.at(QTest::currentDataTag());
    const FaultOutcome wanted = post.expected();
    const auto areHelped = [this, &post] {
        for (const auto &[name, one] : m_posts)
            one->isHelped();
        return post.isHelped();
    };
    QTRY_VERIFY_WITH_TIMEOUT(areHelped(), kPatience);
    QTRY_COMPARE_WITH_TIMEOUT(post.sending().state, wanted.settled, kPatience);
    const QStringList accepted = post.accepted();
    if (wanted.settled == State::Published) {
        QCOMPARE(accepted.size(), 1);
        QCOMPARE(post.sending().platformPostId, accepted.first());
    } else {
        QVERIFY(accepted.size() <= 1); // where a person has to look, it may be out
    }
    if (wanted.settled != State::Published && wanted.settled != State::Unconfirmed && !wanted.words.isEmpty())
        QVERIFY(post.sending().errorWords.contains(wanted.words));
    QCOMPARE(post.complaints(), QStringList());
    post.stop();
    m_posts.erase(QTest::currentDataTag());
}

// Two posts with the same words: the network names the first one, which says nothing of the second.
void TestLinkedinFaults::takesNoOtherPostForItsOwn()
{
    FaultedPost post(As::Member, At::Create, Fault::None);
    QTRY_COMPARE_WITH_TIMEOUT(post.sending().state, State::Published, kPatience);
    post.postAgain(Fault::ResetBeforeAccepting);
    QTRY_VERIFY_WITH_TIMEOUT(post.sending().errorWords.contains("out already"_L1), kPatience);
    QCOMPARE(post.sending().state, State::Unconfirmed); // for a person
    QCOMPARE(post.accepted().size(), 1);
}

TEST_CLASS(TestLinkedinFaults)
#include "tst_linkedinfaults.moc"
