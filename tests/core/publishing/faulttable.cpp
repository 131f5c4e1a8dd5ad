// SPDX-License-Identifier: GPL-3.0-or-later
#include "faulttable.h"

#include "littleplatform.h"
#include "services/postchanges.h"
#include "services/story.h"
#include "services/wording.h"
#include "storage/integrationrepository.h"
#include "storage/postrepository.h"
#include "storage/sendingrepository.h"

#include <QTest>

namespace Postrider::Testing {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

using Endpoint = LittleNetwork::Endpoint;
using State = Sending::State;

namespace {

constexpr int kPatience = 60'000;                // ms
constexpr char kFile[] = "twenty bytes of file"; // three chunks
constexpr int kChunks = 3;

Endpoint endpointOf(At at, ReadBack readBack)
{
    switch (at) {
    case At::Upload: return Endpoint::Upload;
    case At::Poll: return Endpoint::LookAtUpload;
    case At::Create: return Endpoint::Create;
    case At::Reply: return Endpoint::Reply;
    case At::ReadBack: break;
    }
    switch (readBack) {
    case ReadBack::SameKey: return Endpoint::Create;
    case ReadBack::ClientKey: return Endpoint::Find;
    case ReadBack::List:
    case ReadBack::None: break;
    }
    return Endpoint::List;
}

// How many requests a good post makes before that step.
int requestsBefore(At at)
{
    switch (at) {
    case At::Poll: return kChunks;
    case At::Reply:
    case At::ReadBack: return 1;
    case At::Upload:
    case At::Create: break;
    }
    return 0;
}

int onServer(const FaultRow &row)
{
    const auto &posts = row.server->posts();
    return int(std::count_if(posts.begin(), posts.end(),
                             [&](const LittleNetwork::Post &post) { return post.text == row.text; }));
}

QStringList storyIn(const QList<StoryLine> &lines)
{
    QStringList story;
    for (const StoryLine &line : lines)
        story << line.sentence;
    return story;
}

} // namespace

FaultTable::FaultTable(At at, std::chrono::milliseconds listDelay)
    : m_at(at), m_listDelay(listDelay), m_registry(littleRegistry()), m_clock(QDateTime::currentDateTimeUtc()),
      m_store(m_folder.filePath(u"store"_s), std::make_shared<const Vault>(Vault::newKey()))
{
    for (const ReadBack readBack : {ReadBack::SameKey, ReadBack::ClientKey, ReadBack::List, ReadBack::None}) {
        const bool hasStep = at != At::ReadBack || readBack != ReadBack::None;
        for (const FaultRule &rule : hasStep ? faultRules() : QList<FaultRule>())
            addRow(rule.fault, readBack);
    }
}

void FaultTable::addRow(Fault fault, ReadBack readBack)
{
    const QByteArray name = (LittlePlatform::wordFor(readBack) + u' ' + enumWord(fault)).toLatin1();
    FaultRow &row = m_rows[name];
    row.fault = fault;
    row.readBack = readBack;
    LittleNetwork::Options options;
    options.readBack = readBack;
    options.clock = &m_clock;
    options.listDelay = m_listDelay;
    row.server = std::make_unique<LittleNetwork>(options);
    Integration account = LittlePlatform::account(row.server->url(), readBack);
    account.platformAccountId = account.platformUsername = QString::fromLatin1(name);
    row.account = m_store.addAccount(account, "token", m_clock.now());
    const bool hasFile = m_at == At::Upload || m_at == At::Poll;
    QStringList texts{u"Hello"_s};
    if (m_at == At::Reply)
        texts << u"and more"_s;
    const QStringList files = hasFile ? QStringList{m_store.addFile(kFile, m_clock.now())} : QStringList();
    row.made = m_store.schedule(row.account, texts, m_clock.now(), files);
    row.sending = row.made.parts.last();
    row.text = texts.last();
    strike(row);
}

void FaultTable::strike(FaultRow &row) const
{
    const Endpoint endpoint = endpointOf(m_at, row.readBack);
    if (m_at == At::ReadBack)
        row.server->fail(Endpoint::Create, Fault::ResetAfterAccepting);
    if (row.fault == Fault::Refuse)
        row.server->refuseAfter(requestsBefore(m_at));
    else
        row.server->fail(endpoint, row.fault);
}

void FaultTable::play()
{
    m_publisher = std::make_unique<Publisher>(
        PublisherParts{m_folder.filePath(u"store"_s), m_store.vault(), m_registry, m_clock, {}, int(m_rows.size())});
    QObject::connect(m_publisher.get(), &Publisher::settled, m_publisher.get(), [this](SendingId id) {
        for (auto &[name, row] : m_rows)
            row.settlements += row.sending == id ? 1 : 0;
    });
    QList<SendingId> sendings;
    for (const auto &[name, row] : m_rows)
        sendings << row.sending;
    m_time = std::make_unique<TimeLapse>(m_clock, m_store, *m_publisher, sendings);
    m_publisher->start();
    bool isStruck = awaitSettlements(1);
    if (isStruck && m_at == At::ReadBack) {
        m_time->jump();
        isStruck = awaitSettlements(2);
    }
    for (auto &[name, row] : m_rows) {
        if (!isStruck)
            qWarning("%s: %d settlements", name.constData(), row.settlements);
        row.first = sightOf(row);
        if (row.fault == Fault::Refuse)
            row.server->recover();
    }
    letTimePass();
    for (auto &[name, row] : m_rows)
        row.settled = sightOf(row);
    askPersons();
    m_publisher->nudge();
    letTimePass();
    for (auto &[name, row] : m_rows)
        row.last = sightOf(row);
    m_publisher.reset();
}

bool FaultTable::awaitSettlements(int count)
{
    const auto isSettled = [&](const auto &entry) {
        return entry.second.settlements >= count && entry.second.server->isQuiet();
    };
    return QTest::qWaitFor([&] { return std::all_of(m_rows.begin(), m_rows.end(), isSettled); }, kPatience);
}

Sight FaultTable::sightOf(const FaultRow &row)
{
    Sight sight;
    sight.sending = m_store.sending(row.sending);
    const auto attempts = SendingRepository(m_store.db()).attempts(row.sending);
    require(attempts);
    sight.attempts = *attempts;
    sight.sentence = sentenceFor(sight.sending);
    sight.story = storyIn(storyOf(sight.sending, sight.attempts, u"Little"_s));
    sight.onServer = onServer(row);
    sight.at = m_clock.now();
    return sight;
}

// Whatever happens in between, there is never more than one.
void FaultTable::letTimePass()
{
    const bool isOver = m_time->play([this] {
        for (auto &[name, row] : m_rows)
            row.mostOnServer = std::max(row.mostOnServer, onServer(row));
    });
    if (!isOver)
        qWarning("Something hangs");
}

void FaultTable::askPersons()
{
    for (auto &[name, row] : m_rows)
        askPerson(row);
}

// Connects an account that waits for it, tries again what failed, and answers what only a person can know.
void FaultTable::askPerson(FaultRow &row)
{
    auto transaction = Transaction::begin(m_store.db());
    require(transaction);
    const auto account = IntegrationRepository(m_store.db()).byId(row.account);
    require(account);
    SendingRepository sendings(m_store.db());
    const QDateTime now = m_clock.now();
    if (account->health == Integration::Health::NeedsReauth) {
        require(IntegrationRepository(m_store.db()).setHealth(row.account, Integration::Health::Connected, {}, now));
        require(sendings.releaseHeld(row.account, Sending::Hold::Reauth, now));
        require(sendings.wakeUnconfirmed(row.account, now));
    } else if (row.settled.sending.state == State::Failed) {
        require(retryPost(m_store.db(), m_store.post(row.made.post), now));
    } else if (row.settled.sending.state == State::Unconfirmed) {
        const auto &posts = row.server->posts();
        const auto out = std::find_if(posts.begin(), posts.end(),
                                      [&](const auto &post) { return post.text == row.text; });
        Verdict verdict;
        verdict.kind = out == posts.end() ? Verdict::Kind::DidNotGoOut : Verdict::Kind::WentOut;
        if (out != posts.end())
            verdict.link = u"https://little.example/"_s + out->id;
        require(resolvePost(m_store.db(), m_store.post(row.made.post), row.account, verdict, now));
    }
    require(transaction->commit());
}

void FaultTable::addTestRows() const
{
    QTest::addColumn<int>("fault");
    for (const auto &[name, row] : m_rows)
        QTest::newRow(name.constData()) << int(row.fault);
}

const FaultRow &FaultTable::current() const
{
    return m_rows.at(QTest::currentDataTag());
}

} // namespace Postrider::Testing
