// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/mediapreparation.h"

#include "base/logging.h"
#include "exchange/accounts.h"
#include "platforms/registry.h"
#include "services/posttargets.h"
#include "storage/mediarepository.h"
#include "storage/postrepository.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QFutureWatcher>
#include <QPointer>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto kAhead = 48h;
constexpr auto kLookAgain = 6h;
constexpr int kPostsAtOnce = 200;

template<typename T, typename Function>
void answered(const QFuture<T> &future, QObject *object, Function function)
{
    auto *watcher = new QFutureWatcher<T>(object);
    QObject::connect(watcher, &QFutureWatcherBase::finished, object, [watcher, function = std::move(function)] {
        watcher->deleteLater();
        function(watcher->result());
    });
    watcher->setFuture(future);
}

QByteArray nameOf(const Conversion &conversion)
{
    return QFileInfo(conversion.original.path).baseName().toLatin1();
}

QByteArray keyOf(const Conversion &conversion)
{
    return nameOf(conversion) + '-' + conversion.plan.key();
}

// What one post's files have to become for one account.
QList<Conversion> missingFor(const QString &folder, const Platform &platform, const PostTarget &target,
                             QList<Outgoing> parts)
{
    QList<Conversion> missing;
    const Account account = accountOf(target.integration);
    for (Outgoing &part : parts) {
        part.settings = target.settings;
        const MediaRules rules = platform.mediaRules(part, account);
        missing += useConverted(folder, part.media, rules);
    }
    return missing;
}

Result<QList<Conversion>> missingOf(Database &database, const Registry &registry, PostId id)
{
    const auto post = PostRepository(database).byId(id);
    if (!post)
        return fail(post.error());
    const auto targets = targetsOf(database, id);
    const auto parts = partsOf(database, *post);
    if (!targets || !parts)
        return fail(targets ? parts.error() : targets.error());
    QList<Conversion> missing;
    for (const PostTarget &target : *targets) {
        if (const Platform *platform = registry.find(target.integration.platform))
            missing += missingFor(database.folder(), *platform, target, *parts);
    }
    return missing;
}

void sweep(Database &database)
{
    sweepConverted(database.folder(), [&database](const QByteArray &sha256) {
        const auto isUsed = MediaRepository(database).isContentUsed(sha256);
        return !isUsed || *isUsed; // a store that does not answer is no reason to throw anything away
    });
}

} // namespace

Result<QList<Conversion>> conversionsDue(Database &database, const Registry &registry, const QDateTime &by)
{
    const auto posts = MediaRepository(database).postsToPrepare(by, kPostsAtOnce);
    if (!posts)
        return fail(posts.error());
    QList<Conversion> due;
    for (const PostId id : *posts) {
        const auto missing = missingOf(database, registry, id);
        if (!missing)
            continue; // the publisher says what is wrong with it
        for (const Conversion &conversion : *missing) {
            if (!due.contains(conversion))
                due << conversion;
        }
    }
    return due;
}

MediaPreparation::MediaPreparation(ServiceParts parts, QObject *parent) : QObject(parent), m_parts(std::move(parts))
{
    m_later.setTimerType(Qt::VeryCoarseTimer);
    m_later.setInterval(kLookAgain);
    connect(&m_later, &QTimer::timeout, this, &MediaPreparation::look);
}

MediaPreparation::~MediaPreparation() = default;

void MediaPreparation::look()
{
    if (m_isBusy) {
        m_looksAgain = true;
        return;
    }
    m_isBusy = true;
    m_later.start();
    const bool isFirst = !std::exchange(m_hasSwept, true);
    const QDateTime by = m_parts.clock.now().addSecs(std::chrono::seconds(kAhead).count());
    const auto future = m_parts.store.run([&registry = m_parts.registry, by, isFirst](Database &database) {
        if (isFirst)
            sweep(database);
        return conversionsDue(database, registry, by);
    });
    answered(future, this, [this](const Result<QList<Conversion>> &missing) { found(missing); });
}

void MediaPreparation::found(const Result<QList<Conversion>> &missing)
{
    m_isBusy = false;
    const QList<Conversion> conversions = missing.value_or(QList<Conversion>());
    for (const Conversion &conversion : conversions) {
        if (!m_refused.contains(keyOf(conversion)))
            return begin(conversion);
    }
    if (std::exchange(m_looksAgain, false))
        look();
    else
        Q_EMIT idle();
}

void MediaPreparation::begin(const Conversion &conversion)
{
    m_isBusy = true;
    const QByteArray name = nameOf(conversion);
    Watch watch;
    watch.isCancelled = m_cancellation.asked();
    // The signal is queued from the pool; our destructor waits for nobody, so the guard is asked in our thread.
    watch.progress = [guard = QPointer<MediaPreparation>(this), name](double done) {
        QCoreApplication *application = QCoreApplication::instance();
        if (!application)
            return;
        QMetaObject::invokeMethod(
            application,
            [guard, name, done] {
                if (guard)
                    Q_EMIT guard->progressed(name, done);
            },
            Qt::QueuedConnection);
    };
    answered(convertAll(m_parts.store.folder(), {conversion}, watch), this,
             [this, conversion](const Outcome &outcome) { ended(conversion, outcome); });
}

void MediaPreparation::ended(const Conversion &conversion, const Outcome &outcome)
{
    m_isBusy = false;
    if (outcome) {
        Q_EMIT prepared(nameOf(conversion));
    } else {
        qCInfo(lcServices, "A file could not be prepared: %s", qPrintable(outcome.error().detail));
        m_refused.insert(keyOf(conversion));
    }
    look();
}

} // namespace Postrider
