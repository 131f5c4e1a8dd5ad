// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/session.h"

#include "secrets/vault.h"
#include "services/audit.h"
#include "services/grants.h"
#include "storage/database.h"
#include "storage/settingrepository.h"
#include "storage/userrepository.h"

#include <QJsonObject>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kDays = 30;

const QString &settingName()
{
    static const QString name = u"session.kept"_s;
    return name;
}

// Role and password go into it: whoever changes them need not know about sessions.
QByteArray markOf(const Vault &vault, const User &user, const QDateTime &until)
{
    const QByteArrayList parts{"session", user.id.toString().toLatin1(), QByteArray::number(int(user.role)),
                               QByteArray::number(until.toMSecsSinceEpoch()), user.passwordHash.reveal()};
    return vault.keyedHash(Secret(parts.join('\n')));
}

Result<Actor> restored(Database &database, const Vault &vault, const QDateTime &now)
{
    const auto value = SettingRepository(database).value(settingName());
    if (!value)
        return fail(value.error());
    const QJsonObject kept = value->toObject();
    const auto until = QDateTime::fromMSecsSinceEpoch(kept["until"_L1].toInteger(), Qt::UTC);
    const auto user = UserRepository(database).byId(UserId::fromString(kept["user"_L1].toString()));
    const QByteArray mark = QByteArray::fromHex(kept["mark"_L1].toString().toLatin1());
    if (!user || until <= now || !Secret::sameBytes(markOf(vault, *user, until), mark))
        return fail(Error::Kind::NotFound, u"session"_s);
    return Actor{user->id, user->role, u"person:"_s + user->id.toString()};
}

} // namespace

QFuture<Outcome> SessionService::keep(Actor actor)
{
    return m_parts.store.run([parts = m_parts, actor](Database &database) -> Outcome {
        if (const Outcome person = personsOnly(actor); !person)
            return person;
        if (!parts.vault)
            return fail(Error::Kind::KeychainLocked);
        auto transaction = Transaction::begin(database);
        if (!transaction)
            return fail(transaction.error());
        const auto user = UserRepository(database).byId(actor.id);
        if (!user)
            return fail(user.error());
        const QDateTime now = parts.clock.now();
        const QDateTime until = now.addDays(kDays);
        const QJsonObject kept{{u"user"_s, user->id.toString()},
                               {u"until"_s, until.toMSecsSinceEpoch()},
                               {u"mark"_s, QString::fromLatin1(markOf(*parts.vault, *user, until).toHex())}};
        if (const Outcome set = SettingRepository(database).setValue(settingName(), kept); !set)
            return set;
        if (const Outcome noted = note(database, actor, u"session.keep"_s, actor.id.toString(), now); !noted)
            return noted;
        return transaction->commit();
    });
}

QFuture<Result<Actor>> SessionService::restore()
{
    return m_parts.store.run([parts = m_parts](Database &database) -> Result<Actor> {
        if (!parts.vault)
            return fail(Error::Kind::KeychainLocked);
        return restored(database, *parts.vault, parts.clock.now());
    });
}

QFuture<Outcome> SessionService::forget()
{
    return m_parts.store.run(
        [](Database &database) { return SettingRepository(database).setValue(settingName(), QJsonValue::Null); });
}

} // namespace Postrider
