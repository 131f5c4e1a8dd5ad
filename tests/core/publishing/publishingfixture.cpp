// SPDX-License-Identifier: GPL-3.0-or-later
#include "publishingfixture.h"

#include "base/enumword.h"
#include "domain/media.h"
#include "domain/user.h"
#include "exchange/accounts.h"
#include "platforms/mastodon/facts.h"
#include "storage/mediarepository.h"
#include "storage/settingrepository.h"
#include "storage/userrepository.h"

#include <QDir>
#include <QFile>

namespace Postrider::Testing {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kSettlingMs = 2000;

// Set-up that fails makes every test after it meaningless.
template<typename R>
void require(const R &result)
{
    if (!result)
        qFatal("set-up failed: %s: %s", qPrintable(enumWord(result.error().kind)), qPrintable(result.error().detail));
}

QJsonObject factsOf(MastodonStandIn::Flavour flavour)
{
    const auto same = enumFromWord<Mastodon::Flavour>(enumWord(flavour));
    return Mastodon::ServerFacts::usual(*same).toJson();
}

Sending waiting(DeliveryId delivery, int part, const QDateTime &due)
{
    Sending sending;
    sending.id = SendingId::create();
    sending.deliveryId = delivery;
    sending.part = part;
    sending.dueAt = due;
    sending.notBefore = due;
    sending.state = Sending::State::Waiting;
    sending.idempotencyKey = sending.id.toString();
    return sending;
}

} // namespace

QByteArray problem(const Outcome &outcome)
{
    return outcome ? QByteArray() : (enumWord(outcome.error().kind) + u": "_s + outcome.error().detail).toUtf8();
}

Stage::Stage(const MastodonStandIn::Options &options)
    : m_vault(std::make_shared<const Vault>(Vault::newKey())), m_user(UserId::create()), m_flavour(options.flavour),
      server(options)
{
    auto opened = Database::open(folder());
    require(opened);
    m_database = std::move(*opened);
    User user;
    user.id = m_user;
    user.email = u"ada@example.org"_s;
    user.createdAt = user.updatedAt = m_clock.now();
    require(UserRepository(db()).insert(user));
    require(SettingRepository(db()).setValue(u"publishing.settlingMs"_s, kSettlingMs));
}

IntegrationId Stage::addAccount(int number)
{
    const QString name = number == 0 ? u"user"_s : u"user-%1"_s.arg(number);
    Integration account;
    account.id = IntegrationId::create();
    account.userId = m_user;
    const QString prefix = m_flavour == MastodonStandIn::Flavour::GoToSocial ? u"01ACCOUNT"_s : u"1"_s;
    account.platformAccountId = prefix + QString::number(number) + u"@127.0.0.1"_s;
    account.platformUsername = u'@' + name + u"@127.0.0.1"_s;
    account.serverUrl = server.url();
    const QByteArray token = number == 0 ? server.token() : server.token() + '-' + QByteArray::number(number);
    account.accessToken = vault().seal(Secret(token), accessTokenPlace(account.id));
    account.facts = factsOf(m_flavour);
    account.createdAt = account.updatedAt = m_clock.now();
    require(IntegrationRepository(db()).insert(account));
    return account.id;
}

QString Stage::addPicture()
{
    Media media;
    media.id = MediaId::create();
    media.userId = m_user;
    media.path = u"media/sea.png"_s;
    media.mime = u"image/png"_s;
    media.dimensions = {10, 10};
    media.altText = u"The sea"_s;
    media.createdAt = m_clock.now();
    QDir(folder()).mkpath(u"media"_s);
    QFile file(QDir(folder()).filePath(media.path));
    if (!file.open(QIODevice::WriteOnly) || file.write("not really a picture") < 0)
        qFatal("set-up failed: no picture");
    media.size = file.size();
    media.sha256 = media.id.toString().toLatin1();
    require(MediaRepository(db()).insert(media));
    return Media::urlFor(media.id);
}

Stage::Made Stage::schedule(IntegrationId account, const QStringList &texts, const QDateTime &due, Picture picture)
{
    Post post;
    post.id = PostId::create();
    post.userId = m_user;
    post.content = texts.first();
    for (const QString &text : texts.mid(1))
        post.parts << PostPart{text, {}, std::chrono::seconds(0)};
    if (picture == Picture::With)
        post.mediaUrls << addPicture();
    post.platforms = {account};
    post.scheduledFor = due;
    post.status = Post::Status::Scheduled;
    post.createdAt = post.updatedAt = m_clock.now();
    Delivery delivery;
    delivery.id = DeliveryId::create();
    delivery.postId = post.id;
    delivery.integrationId = account;
    delivery.state = Sending::State::Waiting;
    QList<Sending> sendings;
    Made made{post.id, {}};
    for (int part = 1; part <= texts.size(); ++part) {
        sendings << waiting(delivery.id, part, due);
        made.parts << sendings.last().id;
    }
    require(PostRepository(db()).insert(post, {delivery}, sendings));
    return made;
}

Stage::Made Stage::scheduleNow(IntegrationId account, const QStringList &texts, Picture picture)
{
    return schedule(account, texts, m_clock.now(), picture);
}

std::unique_ptr<Publisher> Stage::publisher()
{
    return publisher(m_clock);
}

std::unique_ptr<Publisher> Stage::publisher(const Clock &clock)
{
    auto made = std::make_unique<Publisher>(PublisherParts{folder(), m_vault, m_registry, clock, {}});
    made->start();
    return made;
}

Sending Stage::sending(SendingId id)
{
    const auto read = SendingRepository(db()).byId(id);
    require(read);
    return *read;
}

Post Stage::post(const Made &made)
{
    const auto read = PostRepository(db()).byId(made.post);
    require(read);
    return *read;
}

bool Stage::isAll(const QList<SendingId> &ids, Sending::State wanted)
{
    return std::all_of(ids.begin(), ids.end(), [&](SendingId id) { return state(id) == wanted; });
}

QStringList Stage::accepted(const QString &text) const
{
    QStringList ids;
    for (const MastodonStandIn::Accepted &status : server.accepted()) {
        if (status.text == text)
            ids << status.id;
    }
    return ids;
}

} // namespace Postrider::Testing
