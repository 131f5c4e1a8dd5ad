// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchstore.h"

#include "exchange/accounts.h"
#include "must.h"
#include "storage/integrationrepository.h"
#include "storage/postrepository.h"
#include "storage/userrepository.h"

#include <QDir>

namespace Postrider::Bench {

using namespace Qt::Literals::StringLiterals;

namespace {

User userOf(Database &database)
{
    const auto known = must(UserRepository(database).all());
    if (!known.isEmpty())
        return known.first();
    User user;
    user.id = UserId::create();
    user.email = u"bench@postrider.example"_s;
    user.name = u"Bench"_s;
    user.role = User::Role::Admin;
    user.timezone = "UTC";
    user.locale = u"en"_s;
    user.createdAt = QDateTime::currentDateTimeUtc();
    user.updatedAt = user.createdAt;
    must(UserRepository(database).insert(user));
    return user;
}

Integration addAccount(Database &database, UserId user, const QUrl &server)
{
    Integration account;
    account.id = IntegrationId::create();
    account.userId = user;
    account.platform = PlatformId::Mastodon;
    account.platformAccountId = u"1@"_s + server.authority();
    account.platformUsername = u"bench"_s;
    account.serverUrl = server;
    account.accessToken = benchVault()->seal(Secret(kToken), accessTokenPlace(account.id));
    account.createdAt = QDateTime::currentDateTimeUtc();
    account.updatedAt = account.createdAt;
    must(IntegrationRepository(database).insert(account));
    return account;
}

void addPost(Database &database, const Integration &account, const Job &job)
{
    Post post;
    post.id = PostId::create();
    post.userId = account.userId;
    post.content = job.text;
    post.platforms << account.id;
    post.timezone = "UTC";
    post.scheduledFor = job.due;
    post.status = Post::Status::Scheduled;
    post.createdBy = u"person"_s;
    post.createdAt = QDateTime::currentDateTimeUtc();
    post.updatedAt = post.createdAt;
    Delivery delivery;
    delivery.id = DeliveryId::create();
    delivery.postId = post.id;
    delivery.integrationId = account.id;
    delivery.state = Sending::State::Waiting;
    Sending sending;
    sending.id = SendingId::create();
    sending.deliveryId = delivery.id;
    sending.dueAt = job.due;
    sending.notBefore = job.due;
    sending.state = Sending::State::Waiting;
    sending.idempotencyKey = sending.id.toString();
    must(PostRepository(database).insert(post, {delivery}, {sending}));
}

} // namespace

QList<Job> dueNow(int posts, int accounts)
{
    QList<Job> jobs;
    const QDateTime due = QDateTime::currentDateTimeUtc().addSecs(-1);
    for (int i = 0; i < posts; ++i)
        jobs << Job{i % accounts, u"post %1"_s.arg(i), due};
    return jobs;
}

std::shared_ptr<const Vault> benchVault()
{
    static const auto vault = std::make_shared<const Vault>(Secret(QByteArray(Vault::keySize, 'b')));
    return vault;
}

void fillStore(const QString &folder, const QList<QUrl> &servers, const QList<Job> &jobs)
{
    const auto database = must(Database::open(folder));
    auto transaction = must(Transaction::begin(*database));
    const User user = userOf(*database);
    QList<Integration> accounts;
    for (const QUrl &server : servers)
        accounts << addAccount(*database, user.id, server);
    for (const Job &job : jobs)
        addPost(*database, accounts.at(job.account), job);
    must(transaction.commit());
}

QTemporaryDir diskFolder()
{
    const QString parent = qEnvironmentVariable("TMPDIR", QDir::currentPath());
    QTemporaryDir folder(parent + u"/postrider-bench-XXXXXX"_s);
    if (!folder.isValid())
        giveUp(folder.errorString());
    return folder;
}

} // namespace Postrider::Bench
