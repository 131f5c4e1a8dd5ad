// SPDX-License-Identifier: GPL-3.0-or-later
#include "poweredrun.h"

#include "littleplatform.h"
#include "storage/sendingrepository.h"

#include <QDir>
#include <QTest>

namespace Postrider::Testing {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

using State = Sending::State;

namespace {

constexpr int kPatience = 30'000; // ms
constexpr int kRounds = 40;

LittleNetwork::Options listing(const Clock &clock)
{
    LittleNetwork::Options options;
    options.readBack = ReadBack::List;
    options.clock = &clock;
    return options;
}

} // namespace

PoweredRun::PoweredRun(LossyDisk::Flushing flushing)
    : m_registry(littleRegistry()), m_clock(QDateTime::currentDateTimeUtc()), m_network(listing(m_clock)),
      m_vault(std::make_shared<const Vault>(Vault::newKey()))
{
    const QString folder = freshFolder();
    m_disk = std::make_unique<LossyDisk>(folder, flushing);
    m_store = std::make_unique<FilledStore>(folder, m_vault);
    const Integration account = LittlePlatform::account(m_network.url(), ReadBack::List);
    const IntegrationId id = m_store->addAccount(account, "token", m_clock.now());
    m_made = m_store->schedule(id, {u"one"_s, u"two"_s}, m_clock.now(),
                               {m_store->addFile("twenty bytes of file", m_clock.now())});
    m_disk->arm();
}

QString PoweredRun::freshFolder()
{
    return m_folder.filePath(u"store-%1"_s.arg(++m_folders));
}

void PoweredRun::startPublisher(const QString &folder)
{
    m_publisher = std::make_unique<Publisher>(PublisherParts{folder, m_vault, m_registry, m_clock, {}});
    QObject::connect(m_publisher.get(), &Publisher::settled, m_publisher.get(),
                     [this](SendingId id, PostId, State state) {
                         if (settled)
                             settled(id, state);
                     });
    m_publisher->start();
}

bool PoweredRun::isAllOut()
{
    return std::all_of(m_made.parts.begin(), m_made.parts.end(),
                       [this](SendingId id) { return m_store->sending(id).state == State::Published; });
}

// Whether the publisher still has something to do at this time.
bool PoweredRun::isAnythingDue()
{
    bool isReached = true; // by the parts before
    for (const SendingId id : std::as_const(m_made.parts)) {
        const Sending sending = m_store->sending(id);
        const QDateTime next = sending.state == State::Sending ? sending.leaseUntil : sending.notBefore;
        if (isReached && sending.state != State::Published && next.isValid() && next <= m_clock.now())
            return true;
        isReached = sending.state == State::Published;
    }
    return false;
}

void PoweredRun::publish()
{
    startPublisher(m_store->db().folder());
    if (!QTest::qWaitFor([this] { return m_disk->hasFailed() || isAllOut(); }, kPatience))
        qWarning("Neither out nor without power");
}

void PoweredRun::close()
{
    m_publisher.reset();
    m_store.reset();
}

void PoweredRun::goOnAfter(quint32 seed)
{
    m_publisher.reset();
    const QString folder = freshFolder();
    m_disk->recoverInto(folder, seed);
    // Files that were posted are the disk's too, and long there.
    QDir().mkpath(folder + u"/media"_s);
    const QDir media(m_folder.filePath(u"store-1/media"_s));
    const auto names = media.entryList(QDir::Files);
    for (const QString &name : names)
        QFile::copy(media.filePath(name), folder + u"/media/"_s + name);
    m_store.reset();
    m_disk.reset();
    m_isDamaged = !Database::open(folder);
    if (m_isDamaged)
        return;
    m_store = std::make_unique<FilledStore>(folder, m_vault);
    startPublisher(folder);
    // Its publisher is not known to be gone, since it was this process: its lease has to run out first.
    for (int round = 0; round < kRounds && !isAllOut(); ++round) {
        m_clock.advance(1min);
        m_publisher->nudge();
        (void)QTest::qWaitFor([this] { return !isAnythingDue(); }, kPatience);
    }
    m_publisher.reset();
}

std::optional<Sending> PoweredRun::recovered(SendingId id, quint32 seed)
{
    const QString folder = freshFolder();
    m_disk->recoverInto(folder, seed);
    const auto database = Database::open(folder);
    if (!database)
        return std::nullopt;
    const auto sending = SendingRepository(**database).byId(id);
    return sending ? std::optional(*sending) : std::nullopt;
}

QString PoweredRun::problem()
{
    if (m_isDamaged)
        return u"the store is damaged"_s;
    if (!isAllOut())
        return u"the store does not know that all is out"_s;
    for (const QString &text : {u"one"_s, u"two"_s}) {
        const auto &posts = m_network.posts();
        const auto count = std::count_if(posts.begin(), posts.end(),
                                         [&](const auto &post) { return post.text == text; });
        if (count != 1)
            return u"\"%1\" is out %2 times"_s.arg(text).arg(count);
    }
    return m_network.complaints().join(u"; "_s);
}

} // namespace Postrider::Testing
