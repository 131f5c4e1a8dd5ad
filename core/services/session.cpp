// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/session.h"

#include "secrets/vault.h"
#include "secrets/vaultopener.h"
#include "services/audit.h"
#include "services/grants.h"
#include "services/wording.h"
#include "storage/database.h"
#include "storage/settingrepository.h"
#include "storage/userrepository.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QJsonObject>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kDays = 30;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(SessionService)
};

const QString &settingName()
{
    static const QString name = u"session.kept"_s;
    return name;
}

// What the store knows about the person who is kept.
struct Kept
{
    QString entry; // in the keychain, under a name of its own
    UserId user;
    QByteArray hash;
    QDateTime until;
};

QJsonObject toJson(const Kept &kept)
{
    return {{u"entry"_s, kept.entry},
            {u"user"_s, kept.user.toString()},
            {u"hash"_s, QString::fromLatin1(kept.hash.toHex())},
            {u"until"_s, kept.until.toUTC().toString(Qt::ISODateWithMs)}};
}

std::optional<Kept> keptFrom(const QJsonValue &value)
{
    const QJsonObject object = value.toObject();
    Kept kept;
    kept.entry = object["entry"_L1].toString();
    kept.user = UserId::fromString(object["user"_L1].toString());
    kept.hash = QByteArray::fromHex(object["hash"_L1].toString().toLatin1());
    kept.until = QDateTime::fromString(object["until"_L1].toString(), Qt::ISODateWithMs);
    const bool isWhole = !kept.entry.isEmpty() && !kept.user.isNull() && !kept.hash.isEmpty() && kept.until.isValid();
    return isWhole ? std::optional(kept) : std::nullopt;
}

// The token is 32 random bytes, so a plain hash is as good as a slow one. Role and password go into it: whoever changes them
// need not know about sessions.
QByteArray hashOf(const Secret &token, const User &user)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(token.reveal());
    hash.addData(user.id.toString().toLatin1());
    hash.addData(QByteArray::number(int(user.role)));
    hash.addData(user.passwordHash.reveal());
    return hash.result();
}

Result<std::optional<Kept>> read(Database &database)
{
    return SettingRepository(database).value(settingName()).map(keptFrom);
}

Outcome write(Database &database, const Actor &actor, const Secret &token, Kept kept, const QDateTime &now)
{
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return fail(transaction.error());
    const auto user = UserRepository(database).byId(actor.id);
    if (!user)
        return fail(user.error());
    kept.hash = hashOf(token, *user);
    if (const Outcome set = SettingRepository(database).setValue(settingName(), toJson(kept)); !set)
        return set;
    if (const Outcome noted = note(database, actor, u"session.keep"_s, actor.id.toString(), now); !noted)
        return noted;
    return transaction->commit();
}

Result<Actor> check(Database &database, const Secret &token, const Kept &kept)
{
    const auto user = UserRepository(database).byId(kept.user);
    if (!user || !Secret::sameBytes(hashOf(token, *user), kept.hash))
        return fail(Error::Kind::NotFound, u"session"_s);
    return Actor{user->id, user->role, u"person:"_s + user->id.toString()};
}

} // namespace

QFuture<Outcome> SessionService::keep(Actor actor)
{
    if (const Outcome person = personsOnly(actor); !person)
        return readyFuture<void>(person);
    if (!m_keychain)
        return readyFuture<void>(fail(Error::Kind::KeychainMissing));
    const Secret token = Vault::newKey();
    const QDateTime now = m_parts.clock.now();
    const Kept kept{u"session-"_s + newUuid().toString(QUuid::WithoutBraces), actor.id, {}, now.addDays(kDays)};
    // Whoever was kept goes first, so that no entry is left over in the keychain.
    return forget()
        .then(qApp,
              [keychain = m_keychain, kept, token](const Outcome &) { return keychain->write(kept.entry, token); })
        .unwrap()
        .then(qApp,
              [parts = m_parts, actor, token, kept, now](const Outcome &written) -> QFuture<Outcome> {
                  if (!written)
                      return readyFuture<void>(fail(written.error()));
                  return parts.store.run([actor, token, kept, now](Database &database) {
                      return write(database, actor, token, kept, now);
                  });
              })
        .unwrap();
}

QFuture<Result<Actor>> SessionService::restore()
{
    return m_parts.store.run([](Database &database) { return read(database); })
        .then(
            qApp,
            [parts = m_parts, keychain = m_keychain](const Result<std::optional<Kept>> &row) -> QFuture<Result<Actor>> {
                if (!row)
                    return readyFuture<Actor>(fail(row.error()));
                if (!keychain || !*row || (*row)->until <= parts.clock.now())
                    return readyFuture<Actor>(fail(Error::Kind::NotFound, u"session"_s));
                return keychain->read((*row)->entry)
                    .then(qApp,
                          [parts, kept = **row](const Result<Secret> &token) -> QFuture<Result<Actor>> {
                              if (!token)
                                  return readyFuture<Actor>(fail(token.error()));
                              return parts.store.run(
                                  [token = *token, kept](Database &database) { return check(database, token, kept); });
                          })
                    .unwrap();
            })
        .unwrap();
}

QFuture<Outcome> SessionService::forget()
{
    return m_parts.store
        .run([](Database &database) -> Result<std::optional<Kept>> {
            auto kept = read(database);
            if (!kept || !*kept)
                return kept;
            // The row first: without it the token in the keychain opens nothing.
            if (const Outcome set = SettingRepository(database).setValue(settingName(), QJsonValue::Null); !set)
                return fail(set.error());
            return kept;
        })
        .then(qApp,
              [keychain = m_keychain](const Result<std::optional<Kept>> &kept) -> QFuture<Outcome> {
                  if (!kept)
                      return readyFuture<void>(fail(kept.error()));
                  if (!*kept || !keychain)
                      return readyFuture<void>({});
                  // A locked keychain keeps a token that is worth nothing any more.
                  return keychain->remove((*kept)->entry).then([](const Outcome &) { return Outcome(); });
              })
        .unwrap();
}

QString SessionService::whyNotKept(const Error &error)
{
    const QString ending = Words::tr("You stay signed in until Postrider is closed.");
    if (error.kind == Error::Kind::KeychainMissing)
        return Words::tr("This computer offers no keychain to keep you signed in.") + u' ' + ending;
    if (error.kind == Error::Kind::KeychainLocked)
        return Words::tr("The keychain is locked, so it can't keep you signed in.") + u' ' + ending;
    return sentenceFor(error) + u' ' + ending;
}

} // namespace Postrider
