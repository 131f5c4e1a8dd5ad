// SPDX-License-Identifier: GPL-3.0-or-later
#include "publishing/zonechanges.h"

#include "domain/recurrence.h"
#include "domain/walltime.h"
#include "publishing/slotqueue.h"
#include "storage/auditrepository.h"
#include "storage/database.h"
#include "storage/postrepository.h"
#include "storage/sendingrepository.h"
#include "storage/settingrepository.h"
#include "storage/zonerepository.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QJsonObject>
#include <QTimeZone>

#include <algorithm>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

using State = Sending::State;

const auto kSetting = u"time.zones"_s;

// Where its wall time is now, or nothing when it is there already. A time in the double hour may be either of the two.
std::optional<QDateTime> elsewhere(const PlannedTime &planned, const QByteArray &zone)
{
    const auto shown = wallTimeAt(planned.scheduledFor, zone);
    const auto instant = instantOf(planned.wallTime, zone);
    if (!shown || !instant || bare(*shown) == bare(planned.wallTime) || instant->utc == planned.scheduledFor)
        return std::nullopt;
    return instant->utc;
}

// Deliveries with a time of their own are the queue's business, or somebody else's.
Result<bool> hasOwnTimes(Database &database, PostId id)
{
    return PostRepository(database).deliveries(id).map([](const QList<Delivery> &deliveries) {
        return std::any_of(deliveries.begin(), deliveries.end(),
                           [](const Delivery &one) { return one.scheduledFor.isValid(); });
    });
}

Outcome moveSendings(Database &database, const Post &post, const QDateTime &to)
{
    SendingRepository repository(database);
    const auto sendings = repository.ofPost(post.id);
    if (!sendings)
        return fail(sendings.error());
    for (const Sending &waiting : *sendings) {
        Sending sending = waiting;
        const bool isWaiting = sending.state == State::Waiting || sending.state == State::Held;
        if (!isWaiting || sending.dueAt != post.scheduledFor || sending.tries > 0)
            continue;
        sending.dueAt = sending.notBefore = to;
        if (const auto moved = repository.move(sending.id, SendingEvent::Schedule, sending); !moved)
            return fail(moved.error());
    }
    return {};
}

Outcome note(Database &database, const Post &post, const QDateTime &to, const QDateTime &now)
{
    const QJsonObject before{{u"scheduledFor"_s, post.scheduledFor.toString(Qt::ISODateWithMs)}};
    const QJsonObject after{{u"scheduledFor"_s, to.toString(Qt::ISODateWithMs)},
                            {u"timezone"_s, QString::fromUtf8(post.timezone)}};
    return AuditRepository(database).insert(
        {AuditId::create(), u"engine"_s, u"post.zoneChanged"_s, post.id.toString(), before, after, now});
}

Outcome move(Database &database, Post post, const QDateTime &to, const QDateTime &now)
{
    if (const Outcome moved = moveSendings(database, post, to); !moved)
        return moved;
    if (const Outcome noted = note(database, post, to, now); !noted)
        return noted;
    post.scheduledFor = to;
    post.updatedAt = now;
    PostRepository posts(database);
    if (const Outcome updated = posts.update(post); !updated)
        return updated;
    return posts.deriveStatus(post.id, now);
}

// Most are where they were: the post itself is read for those alone that are not.
Result<bool> follow(Database &database, const PlannedTime &planned, const QByteArray &zone, const QDateTime &now)
{
    const auto to = elsewhere(planned, zone);
    if (!to)
        return false;
    const auto isOwn = hasOwnTimes(database, planned.post);
    if (!isOwn || *isOwn)
        return isOwn.map([](bool) { return false; });
    const auto post = PostRepository(database).byId(planned.post);
    if (!post)
        return fail(post.error());
    const Outcome moved = move(database, *post, *to, now);
    return moved.map([] { return true; });
}

// Page by page: a year's posts are not held at once.
Result<int> followPosts(Database &database, const QByteArray &zone, const QDateTime &now)
{
    int count = 0;
    for (PostId last;;) {
        const auto page = ZoneRepository(database).waiting(zone, now, last);
        if (!page)
            return fail(page.error());
        if (page->isEmpty())
            return count;
        for (const PlannedTime &planned : *page) {
            const auto moved = follow(database, planned, zone, now);
            if (!moved)
                return fail(moved.error());
            count += *moved ? 1 : 0;
        }
        last = page->last().post;
    }
}

Result<int> followZone(Database &database, const QByteArray &zone, const QDateTime &now)
{
    const auto posts = followPosts(database, zone, now);
    if (!posts)
        return posts;
    int count = *posts;
    const auto accounts = ZoneRepository(database).accounts(zone);
    if (!accounts)
        return fail(accounts.error());
    for (const IntegrationId account : *accounts) {
        const auto moved = placeAnew(database, account, now);
        if (!moved)
            return moved;
        count += *moved;
    }
    return count;
}

// What the zones in use do today.
Result<QJsonObject> fingerprints(Database &database)
{
    const auto zones = ZoneRepository(database).inUse();
    if (!zones)
        return fail(zones.error());
    QJsonObject prints;
    for (const QString &zone : *zones)
        prints[zone] = QString::fromLatin1(fingerprintOf(zone.toUtf8()));
    return prints;
}

} // namespace

QByteArray fingerprintOf(const QByteArray &name)
{
    const QTimeZone zone(name);
    if (!zone.isValid())
        return {};
    const QDateTime from(QDate(2020, 1, 1), QTime(0, 0), Qt::UTC);
    const QDateTime until(QDate(2050, 1, 1), QTime(0, 0), Qt::UTC);
    QByteArray story = QByteArray::number(zone.offsetFromUtc(from));
    const auto changes = zone.transitions(from, until);
    for (const QTimeZone::OffsetData &change : changes)
        story += ' ' + QByteArray::number(change.atUtc.toSecsSinceEpoch()) + '='
            + QByteArray::number(change.offsetFromUtc);
    return QCryptographicHash::hash(story, QCryptographicHash::Sha256).toHex().left(16);
}

QDateTime zoneDataWritten()
{
    return QFileInfo(u"/usr/share/zoneinfo/tzdata.zi"_s).lastModified();
}

// Qt keeps the last hundred zones that were read: others in their place make it forget them.
void forgetReadZones()
{
    constexpr qsizetype kKept = 100;
    const auto all = QTimeZone::availableTimeZoneIds();
    qsizetype read = 0;
    for (const QByteArray &zone : all) {
        if (read <= kKept && QTimeZone(zone).isValid())
            ++read;
    }
}

Result<int> followZones(Database &database, const QDateTime &now)
{
    SettingRepository settings(database);
    const auto prints = fingerprints(database);
    if (!prints)
        return fail(prints.error());
    const auto known = settings.value(kSetting);
    if (!known)
        return fail(known.error());
    if (known->toObject() == *prints)
        return 0;
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return fail(transaction.error());
    int count = 0;
    for (auto it = prints->begin(); it != prints->end(); ++it) {
        if (known->toObject().value(it.key()) == it.value())
            continue;
        const auto moved = followZone(database, it.key().toUtf8(), now);
        if (!moved)
            return moved;
        count += *moved;
    }
    if (const Outcome kept = settings.setValue(kSetting, *prints); !kept)
        return fail(kept.error());
    if (const Outcome committed = transaction->commit(); !committed)
        return fail(committed.error());
    return count;
}

} // namespace Postrider
