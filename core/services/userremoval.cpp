// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/userremoval.h"

#include "services/audit.h"
#include "storage/database.h"
#include "storage/integrationrepository.h"
#include "storage/mediarepository.h"
#include "storage/sendingrepository.h"
#include "storage/userrepository.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonObject>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(UserService)
};

// An account that is kept for its name in the history only; what was to come through it waits for a person.
Outcome retire(Database &database, IntegrationId account, const QDateTime &now)
{
    const auto held = SendingRepository(database).holdWaiting(
        account, Sending::Hold::Reauth, Words::tr("The account was removed together with its user."), now);
    return held ? IntegrationRepository(database).remove(account) : fail(held.error());
}

Outcome handOver(Database &database, UserId id, UserId heir, const QDateTime &now)
{
    UserRepository users(database);
    if (heir == id || !users.byId(heir))
        return fail(Error::Kind::InvalidInput, Words::tr("Posts can only be handed over to another user."));
    const auto same = users.sameIntegrations(id, heir);
    if (!same)
        return fail(same.error());
    for (const IntegrationId account : *same) {
        if (const Outcome retired = retire(database, account, now); !retired)
            return retired;
    }
    return users.handOver(id, heir);
}

Outcome deleteAll(Database &database, UserId id, UserId keeper, const QDateTime &now)
{
    const auto accounts = IntegrationRepository(database).ofUser(id);
    if (!accounts)
        return fail(accounts.error());
    for (const Integration &account : *accounts) {
        if (const Outcome retired = retire(database, account.id, now); !retired)
            return retired;
    }
    return UserRepository(database).deletePossessions(id, keeper);
}

// Their files, as long as the rows are there to tell.
Result<QStringList> filesOf(Database &database, UserId id)
{
    const auto media = MediaRepository(database).ofUser(id);
    if (!media)
        return fail(media.error());
    QStringList paths;
    for (const Media &medium : *media) {
        paths << medium.path;
        if (!medium.poster.isEmpty())
            paths << medium.poster;
    }
    paths.removeDuplicates();
    return paths;
}

// A file that can't be removed is no reason to keep the user: it is only room on the disk.
void removeUnused(Database &database, const QStringList &paths)
{
    for (const QString &path : paths) {
        const auto isUsed = MediaRepository(database).isPathUsed(path);
        if (isUsed && !*isUsed)
            QFile::remove(database.folder() + u'/' + path);
    }
}

} // namespace

Outcome removeUser(Database &database, const Actor &actor, UserId id, const Heritage &heritage, const QDateTime &now)
{
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return fail(transaction.error());
    UserRepository users(database);
    const auto isSending = users.isSending(id);
    if (!isSending)
        return fail(isSending.error());
    if (*isSending)
        return fail(Error::Kind::Conflict,
                    Words::tr("One of the user's posts is being sent just now. Try again in a moment."));
    const auto files = filesOf(database, id);
    if (!files)
        return fail(files.error());
    const bool isHandedOver = heritage.kind == Heritage::Kind::HandOver;
    const Outcome settled = isHandedOver ? handOver(database, id, heritage.heir, now)
                                         : deleteAll(database, id, actor.id, now);
    if (!settled)
        return settled;
    if (const Outcome removed = users.remove(id); !removed)
        return removed;
    const QJsonObject after{{u"heritage"_s, isHandedOver ? u"HAND_OVER"_s : u"DELETE"_s},
                            {u"heir"_s, isHandedOver ? heritage.heir.toString() : QString()}};
    if (const Outcome noted = note(database, actor, u"user.remove"_s, id.toString(), now, after); !noted)
        return noted;
    if (const Outcome committed = transaction->commit(); !committed)
        return committed;
    removeUnused(database, *files);
    return {};
}

} // namespace Postrider
