// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/diagnostics.h"

#include "base/enumword.h"
#include "storage/countrepository.h"
#include "storage/database.h"
#include "storage/integrationrepository.h"
#include "storage/pauserepository.h"
#include "storage/postrepository.h"
#include "storage/userrepository.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonValue>
#include <QLocale>
#include <QSysInfo>
#include <QtConcurrent>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kLogLines = 200;
constexpr qint64 kLogBytes = 128 * 1024;
constexpr int kPostsToMask = 500; // the newest: what the end of a log can be about

QStringList lastLines(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    file.seek(std::max<qint64>(0, file.size() - kLogBytes));
    QStringList lines = QString::fromUtf8(file.read(kLogBytes)).split(u'\n', Qt::SkipEmptyParts);
    return lines.mid(std::max<qsizetype>(0, lines.size() - kLogLines));
}

// Also of the file before it, when the log was rotated a moment ago.
QStringList endOfLog(const QString &folder)
{
    const QString path = QDir(folder).filePath(u"postrider.log"_s);
    QStringList lines = lastLines(path);
    if (lines.size() < kLogLines)
        lines = lastLines(path + u".1"_s) + lines;
    return lines.mid(std::max<qsizetype>(0, lines.size() - kLogLines));
}

QString kindOfServer(const Integration &account)
{
    if (account.isPractice)
        return u"practice network"_s;
    return account.serverUrl.isEmpty() ? u"the network itself"_s : u"a server of its own"_s;
}

void readAccounts(const QList<Integration> &accounts, Diagnostics &into)
{
    QMap<QString, int> counts;
    for (const Integration &account : accounts) {
        ++counts[u"%1, %2, %3"_s.arg(enumWord(account.platform), kindOfServer(account), enumWord(account.health))];
        into.personal << account.platformUsername << account.displayName << account.serverUrl.host()
                      << account.platformAccountId;
    }
    for (auto count = counts.cbegin(); count != counts.cend(); ++count)
        into.accounts.append({count.key(), *count});
}

void readTexts(const QList<Post> &posts, Diagnostics &into)
{
    for (const Post &post : posts) {
        into.personal << post.content.split(u'\n');
        for (const PostPart &part : post.parts)
            into.personal << part.text.split(u'\n');
        into.personal << post.labels;
    }
}

QList<Diagnostics::Count> plain(const QList<CountRepository::Count> &counts)
{
    QList<Diagnostics::Count> list;
    for (const auto &count : counts)
        list.append({count.word, count.count});
    return list;
}

Result<Diagnostics> readStore(Database &database, Diagnostics diagnostics, const QDateTime &now)
{
    PostFilter newest;
    newest.limit = kPostsToMask;
    const auto users = UserRepository(database).all();
    const auto accounts = IntegrationRepository(database).all();
    const auto posts = PostRepository(database).list(newest);
    const auto statuses = CountRepository(database).postsByStatus();
    const auto states = CountRepository(database).sendingsByState();
    const auto paused = PauseRepository(database).isAllPaused(now);
    if (!users || !accounts || !posts || !statuses || !states || !paused)
        return fail(Error::Kind::StoreFailed, u"the counts for diagnostics"_s);
    diagnostics.storeVersion = database.schemaVersion();
    diagnostics.isPaused = *paused;
    diagnostics.users = int(users->size());
    for (const User &user : *users)
        diagnostics.personal << user.email << user.name;
    readAccounts(*accounts, diagnostics);
    readTexts(*posts, diagnostics);
    diagnostics.posts = plain(*statuses);
    diagnostics.sendings = plain(*states);
    return diagnostics;
}

QString environmentWords()
{
    QStringList words;
    for (const char *name : {"XDG_CURRENT_DESKTOP", "XDG_SESSION_TYPE"}) {
        if (const QString value = qEnvironmentVariable(name); !value.isEmpty())
            words << value;
    }
    return words.join(u", "_s);
}

} // namespace

QFuture<Result<Diagnostics>> DiagnosticsService::gather(QString desktop)
{
    Diagnostics known;
    known.version = QCoreApplication::applicationVersion();
    known.qtVersion = QString::fromLatin1(qVersion());
    known.system = u"%1, %2 %3, %4"_s.arg(QSysInfo::prettyProductName(), QSysInfo::kernelType(),
                                          QSysInfo::kernelVersion(), QSysInfo::currentCpuArchitecture());
    known.desktop = QStringList{environmentWords(), desktop}.join(u", "_s);
    known.locale = QLocale().name();
    known.isVaultOpen = m_parts.vault != nullptr;
    known.personal << QDir::homePath() << QSysInfo::machineHostName();
    StoreThread &store = m_parts.store;
    return QtConcurrent::run([folder = store.folder(), known]() mutable {
               known.log = endOfLog(folder);
               return known;
           })
        .then(QtFuture::Launch::Sync,
              [&store, now = m_parts.clock.now()](const Diagnostics &read) {
                  return store.run([read, now](Database &database) { return readStore(database, read, now); });
              })
        .unwrap();
}

} // namespace Postrider
