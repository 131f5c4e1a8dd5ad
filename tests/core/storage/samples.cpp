// SPDX-License-Identifier: GPL-3.0-or-later
#include "samples.h"

#include "base/enumword.h"
#include "domain/media.h"

#include <QJsonArray>

namespace Postrider::Testing {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

// Set-up that fails makes every test after it meaningless.
template<typename R>
void require(const R &result)
{
    if (!result)
        qFatal("set-up failed: %s", qPrintable(worded(result.error())));
}

} // namespace

QString worded(const Error &error)
{
    return u"%1: %2"_s.arg(enumWord(error.kind), error.detail);
}

QDateTime at(qint64 seconds)
{
    return QDateTime(QDate(2026, 3, 2), QTime(8, 0), Qt::UTC).addSecs(seconds);
}

User sampleUser(const QString &email)
{
    User user;
    user.id = UserId::create();
    user.email = email;
    user.name = u"Ada Lovelace"_s;
    user.role = User::Role::User;
    user.timezone = "Europe/London";
    user.locale = u"en-GB"_s;
    user.passwordHash = Secret("$2b$12$abcdefghijklmnopqrstuv");
    user.createdAt = at(1);
    user.updatedAt = at(2);
    return user;
}

Integration sampleIntegration(UserId user, const QString &account)
{
    Integration i;
    i.id = IntegrationId::create();
    i.userId = user;
    i.platform = PlatformId::Bluesky;
    i.platformAccountId = account;
    i.platformUsername = u"@"_s + account;
    i.displayName = u"Ada \U0001F9EE"_s;
    i.avatar = u"https://example.org/a.png"_s;
    i.serverUrl = QUrl(u"https://example.org"_s);
    i.accessToken = Sealed{QByteArray("\0sealed\xff", 8)};
    i.refreshToken = Sealed{"sealed too"};
    i.tokenExpiresAt = at(3600);
    i.scopes = {u"read"_s, u"write"_s};
    i.settings = {{u"visibility"_s, u"unlisted"_s}};
    i.facts = {{u"maxCharacters"_s, 500}};
    i.factsReadAt = at(3);
    i.isPractice = true;
    i.healthReason = u"all is well"_s;
    i.createdAt = at(4);
    i.updatedAt = at(5);
    return i;
}

Post samplePost(UserId user)
{
    Post post;
    post.id = PostId::create();
    post.userId = user;
    post.content = u"Hello, w\u00f6rld \U0001F44B"_s;
    post.mediaUrls = {Media::urlFor(MediaId::create())};
    post.parts = {{u"second"_s, {Media::urlFor(MediaId::create())}, 30s}, {u"third"_s, {}, 0s}};
    post.labels = {u"launch"_s, u"\u00fcber"_s};
    post.platforms = {IntegrationId::create()};
    post.wallTime = QDateTime(QDate(2026, 3, 29), QTime(2, 30, 0, 5));
    post.timezone = "Europe/Berlin";
    post.scheduledFor = at(60);
    post.recurrence = u"FREQ=WEEKLY;BYDAY=MO"_s;
    post.occurrence = QDateTime(QDate(2026, 3, 29), QTime(2, 30));
    post.hasOwnChanges = true;
    post.catchUp = {CatchUp::Policy::NextSlot, 90min};
    post.status = Post::Status::Failed;
    post.publishedAt = at(70);
    post.errorMessage = u"no"_s;
    post.platformPostIds = {{u"a"_s, u"1"_s}, {u"b"_s, u"2"_s}};
    post.createdBy = u"person"_s;
    post.approval = Post::Approval::Pending;
    post.revision = 7;
    post.createdAt = at(6);
    post.updatedAt = at(7);
    post.deletedAt = at(8);
    return post;
}

Delivery sampleDelivery(PostId post, IntegrationId integration)
{
    Delivery delivery;
    delivery.id = DeliveryId::create();
    delivery.postId = post;
    delivery.integrationId = integration;
    delivery.contentOverride = u"shorter"_s;
    delivery.settings = {{u"board"_s, u"Maths"_s}, {u"tags"_s, QJsonArray{u"a"_s, 1}}};
    delivery.scheduledFor = at(61);
    delivery.isQueued = true;
    delivery.state = Sending::State::HandedOver;
    return delivery;
}

Sending sampleSending(DeliveryId delivery, int part)
{
    Sending s;
    s.id = SendingId::create();
    s.deliveryId = delivery;
    s.part = part;
    s.dueAt = at(62);
    s.notBefore = at(63);
    s.state = Sending::State::Unconfirmed;
    s.hold = Sending::Hold::Missed;
    s.leaseOwner = u"publisher"_s;
    s.leaseToken = u"token"_s;
    s.leaseUntil = at(64);
    s.tries = 3;
    s.readBacks = 2;
    s.sentAt = at(65);
    s.idempotencyKey = u"key"_s;
    s.platformPostId = u"remote-%1"_s.arg(s.id.toString());
    s.permalink = u"https://example.org/1"_s;
    s.error = u"LOST"_s;
    s.errorWords = u"gone"_s;
    s.publishedAt = at(66);
    s.context = Sealed{QByteArray("\0context", 8)};
    return s;
}

Media sampleMedia(UserId user)
{
    Media media;
    media.id = MediaId::create();
    media.userId = user;
    media.path = u"media/ab/abcdef.png"_s;
    media.sha256 = "abcdef";
    media.mime = u"image/png"_s;
    media.size = 5'000'000'000;
    media.dimensions = QSize(1920, 1080);
    media.duration = 1500ms;
    media.altText = u"a fern"_s;
    media.poster = u"media/cd/cdef.jpg"_s;
    media.createdAt = at(9);
    return media;
}

Sending waitingSending(DeliveryId delivery, const QDateTime &due, int part)
{
    Sending s;
    s.id = SendingId::create();
    s.deliveryId = delivery;
    s.part = part;
    s.dueAt = due;
    s.notBefore = due;
    s.state = Sending::State::Waiting;
    s.idempotencyKey = s.id.toString();
    return s;
}

Store::Store() : user(sampleUser(u"ada@example.org"_s)), integration(sampleIntegration(user.id, u"ada"_s))
{
    auto opened = Database::open(folder());
    require(opened);
    m_database = std::move(*opened);
    require(UserRepository(db()).insert(user));
    require(IntegrationRepository(db()).insert(integration));
}

std::unique_ptr<Database> Store::another() const
{
    auto opened = Database::open(folder());
    require(opened);
    return std::move(*opened);
}

IntegrationId Store::addIntegration(const QString &account)
{
    const Integration made = sampleIntegration(user.id, account);
    require(IntegrationRepository(db()).insert(made));
    return made.id;
}

Store::Made Store::addWaiting(IntegrationId on, const QDateTime &due, int parts)
{
    Made made;
    made.post.id = PostId::create();
    made.post.userId = user.id;
    made.post.scheduledFor = due;
    made.post.platforms = {on};
    made.post.status = Post::Status::Scheduled;
    made.post.createdAt = at(0);
    made.post.updatedAt = at(0);
    made.delivery.id = DeliveryId::create();
    made.delivery.postId = made.post.id;
    made.delivery.integrationId = on;
    made.delivery.state = Sending::State::Waiting;
    QList<Sending> sendings;
    for (int part = 1; part <= parts; ++part)
        sendings << waitingSending(made.delivery.id, due, part);
    made.sending = sendings.first();
    require(PostRepository(db()).insert(made.post, {made.delivery}, sendings));
    return made;
}

Result<bool> claimAsRead(Database &database, SendingId id, const Lease &lease, const QDateTime &now)
{
    SendingRepository sendings(database);
    const auto standing = sendings.byId(id);
    if (!standing)
        return fail(standing.error());
    const auto unsent = Unsent::of(*standing);
    if (!unsent)
        return sendings.claimToLook(*standing, lease, now);
    const auto postId = sendings.postOf(id);
    if (!postId)
        return fail(postId.error());
    const auto post = PostRepository(database).byId(*postId);
    return post ? sendings.claim(*unsent, post->revision, lease, now) : fail(post.error());
}

} // namespace Postrider::Testing
