// SPDX-License-Identifier: GPL-3.0-or-later
#include "filledstore.h"

#include "domain/media.h"
#include "domain/user.h"
#include "exchange/accounts.h"
#include "storage/integrationrepository.h"
#include "storage/mediarepository.h"
#include "storage/postrepository.h"
#include "storage/sendingrepository.h"
#include "storage/settingrepository.h"
#include "storage/userrepository.h"

#include <QDir>
#include <QFile>

namespace Postrider::Testing {

using namespace Qt::Literals::StringLiterals;

namespace {

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

UserId theUser(Database &db)
{
    UserRepository users(db);
    const auto known = users.all();
    require(known);
    if (!known->isEmpty())
        return known->first().id;
    User user;
    user.id = UserId::create();
    user.email = u"ada@example.org"_s;
    user.createdAt = user.updatedAt = QDateTime::currentDateTimeUtc();
    require(users.insert(user));
    return user.id;
}

} // namespace

FilledStore::FilledStore(const QString &folder, std::shared_ptr<const Vault> vault)
    : m_folder(folder), m_vault(std::move(vault)), m_user(theUser(db()))
{
}

Database &FilledStore::db()
{
    if (!m_database) {
        auto opened = Database::open(m_folder);
        require(opened);
        m_database = std::move(*opened);
    }
    return *m_database;
}

void FilledStore::close()
{
    m_database.reset();
}

void FilledStore::setSettling(std::chrono::milliseconds time)
{
    require(SettingRepository(db()).setValue(u"publishing.settlingMs"_s, qint64(time.count())));
    // On a loaded machine posts get late, and nobody waits half a minute for each.
    require(SettingRepository(db()).setValue(u"publishing.lateGapMs"_s, 0));
}

IntegrationId FilledStore::addAccount(Integration account, const QByteArray &token, const QDateTime &now)
{
    account.id = IntegrationId::create();
    account.userId = m_user;
    account.accessToken = m_vault->seal(Secret(token), accessTokenPlace(account.id));
    account.createdAt = account.updatedAt = now;
    require(IntegrationRepository(db()).insert(account));
    return account.id;
}

QString FilledStore::addFile(const QByteArray &content, const QDateTime &now, const QString &mime)
{
    Media media;
    media.id = MediaId::create();
    media.userId = m_user;
    media.path = u"media/"_s + media.id.toString() + u'.' + mime.section(u'/', 1);
    media.mime = mime;
    media.dimensions = {10, 10};
    media.altText = u"The sea"_s;
    media.createdAt = now;
    media.sha256 = media.id.toString().toLatin1();
    media.size = content.size();
    QDir(db().folder()).mkpath(u"media"_s);
    QFile file(QDir(db().folder()).filePath(media.path));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("set-up failed: no picture");
    require(MediaRepository(db()).insert(media));
    return Media::urlFor(media.id);
}

Scheduled FilledStore::schedule(IntegrationId account, const QStringList &texts, const QDateTime &due,
                                const QStringList &mediaUrls, const QJsonObject &settings)
{
    Post post;
    post.id = PostId::create();
    post.userId = m_user;
    post.content = texts.first();
    for (const QString &text : texts.mid(1))
        post.parts << PostPart{text, {}, std::chrono::seconds(0)};
    post.mediaUrls = mediaUrls;
    post.platforms = {account};
    post.scheduledFor = due;
    post.status = Post::Status::Scheduled;
    post.createdAt = post.updatedAt = due;
    Delivery delivery;
    delivery.id = DeliveryId::create();
    delivery.postId = post.id;
    delivery.integrationId = account;
    delivery.settings = settings;
    delivery.state = Sending::State::Waiting;
    QList<Sending> sendings;
    Scheduled made{post.id, {}};
    for (int part = 1; part <= texts.size(); ++part) {
        sendings << waiting(delivery.id, part, due);
        made.parts << sendings.last().id;
    }
    require(PostRepository(db()).insert(post, {delivery}, sendings));
    return made;
}

Sending FilledStore::sending(SendingId id)
{
    const auto read = SendingRepository(db()).byId(id);
    require(read);
    return *read;
}

Post FilledStore::post(PostId id)
{
    const auto read = PostRepository(db()).byId(id);
    require(read);
    return *read;
}

} // namespace Postrider::Testing
