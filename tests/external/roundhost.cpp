// SPDX-License-Identifier: GPL-3.0-or-later
#include "roundhost.h"

#include "services/wording.h"
#include "storage/database.h"
#include "storage/postrepository.h"

#include <QEventLoop>
#include <QFile>
#include <QFutureWatcher>
#include <QJsonDocument>
#include <QTcpServer>

#include <cstdio>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

// A script, so it reads as one.
template<typename T>
T await(const QFuture<T> &future)
{
    QEventLoop loop;
    QFutureWatcher<T> watcher;
    QObject::connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
    watcher.setFuture(future);
    if (!future.isFinished())
        loop.exec();
    return future.result();
}

quint16 freePort()
{
    QTcpServer server;
    return server.listen(QHostAddress::LocalHost) ? server.serverPort() : 0;
}

Outcome insertPosts(Database &database, const Actor &person, IntegrationId account, int count, const QDateTime &now)
{
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return fail(transaction.error());
    PostRepository posts(database);
    for (int i = 0; i < count; ++i) {
        Post post;
        post.id = PostId::create();
        post.userId = person.id;
        post.content = u"Post number %1 about tea, bread and the weather"_s.arg(i);
        post.platforms = {account};
        post.scheduledFor = now.addSecs(3600 + i * 600);
        post.createdAt = now;
        post.updatedAt = now;
        Delivery delivery;
        delivery.id = DeliveryId::create();
        delivery.postId = post.id;
        delivery.integrationId = account;
        Sending sending;
        sending.id = SendingId::create();
        sending.deliveryId = delivery.id;
        sending.state = Sending::State::Waiting;
        sending.dueAt = post.scheduledFor;
        sending.notBefore = post.scheduledFor;
        if (const Outcome inserted = posts.insert(post, {delivery}, {sending}); !inserted)
            return inserted;
        if (const Outcome derived = posts.deriveStatus(post.id, now); !derived)
            return derived;
    }
    return transaction->commit();
}

} // namespace

RoundHost::RoundHost(int posts, QObject *parent)
    : QObject(parent), m_app({m_folder.filePath(u"store"_s), Secret("a passphrase for a throwaway store"), {}}),
      m_posts(posts)
{
}

RoundHost::~RoundHost() = default;

Outcome RoundHost::fill()
{
    const auto user = await(
        m_app.users().add({}, {u"ada@example.org"_s, u"Ada"_s, Secret("a throwaway password"), User::Role::Admin}));
    if (!user)
        return fail(user.error());
    m_person = {user->id, user->role, u"person:"_s + user->id.toString()};
    const auto account = await(m_app.addPracticeAccount(m_person));
    if (!account)
        return fail(account.error());
    m_account = account->id;
    if (m_posts == 0)
        return {};
    auto database = Database::open(m_app.dataFolder());
    return database ? insertPosts(**database, m_person, m_account, m_posts, m_app.clock().now())
                    : fail(database.error());
}

Result<QString> RoundHost::writeKey()
{
    KeyTerms terms;
    terms.name = u"Round"_s;
    terms.scopes = ApiKey::allScopes();
    const auto key = await(m_app.keys().create(m_person, terms));
    if (!key)
        return fail(key.error());
    QFile file(m_folder.filePath(u"key"_s));
    const bool isWritten = file.open(QIODevice::WriteOnly) && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        && file.write(key->secret.reveal()) > 0 && file.flush();
    return isWritten ? Result<QString>(file.fileName()) : fail(Error::Kind::DiskFull, file.errorString());
}

Outcome RoundHost::start()
{
    if (const Outcome opened = await(m_app.open(Application::Needs::Vault)); !opened)
        return opened;
    if (const Outcome filled = fill(); !filled)
        return filled;
    const auto keyFile = writeKey();
    if (!keyFile)
        return fail(keyFile.error());
    m_app.startPublisher();
    m_host = std::make_unique<McpHost>(m_app);
    connect(m_host.get(), &McpHost::opened, this, [this, keyFile = *keyFile](quint16 port) {
        say({{u"url"_s, u"http://127.0.0.1:%1/mcp"_s.arg(port)},
             {u"keyFile"_s, keyFile},
             {u"dataFolder"_s, m_app.dataFolder()},
             {u"integration"_s, m_account.toString()}});
    });
    connect(m_host.get(), &McpHost::refused, this, [this](quint16, const Error &error) {
        say({{u"error"_s, sentenceFor(error)}});
    });
    m_host->open(freePort());
    return {};
}

void RoundHost::obey(const QByteArray &line)
{
    const QList<QByteArray> words = line.trimmed().split(' ');
    const auto id = PostId::fromString(QString::fromUtf8(words.value(1)));
    const bool isYes = words.first() == "approve";
    const auto decided = isYes ? await(m_app.approvals().approve(m_person, id, 0))
                               : await(m_app.approvals().reject(m_person, id, u"Not like this"_s));
    say(decided ? QJsonObject{{u"decided"_s, id.toString()}} : QJsonObject{{u"error"_s, sentenceFor(decided.error())}});
}

void RoundHost::say(const QJsonObject &line)
{
    std::fprintf(stdout, "%s\n", QJsonDocument(line).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
}

} // namespace Postrider
