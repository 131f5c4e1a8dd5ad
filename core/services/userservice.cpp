// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/userservice.h"

#include "base/enumword.h"
#include "connecting/revoking.h"
#include "secrets/password.h"
#include "services/audit.h"
#include "services/grants.h"
#include "services/userremoval.h"
#include "storage/database.h"
#include "storage/integrationrepository.h"
#include "storage/userrepository.h"

#include <QCoreApplication>
#include <QJsonObject>
#include <QLocale>
#include <QRegularExpression>
#include <QTimeZone>
#include <QtConcurrent>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(UserService)
};

Outcome checkPerson(const QString &email, const QString &name)
{
    static const QRegularExpression form(u"^[^@\\s]+@[^@\\s]+$"_s);
    if (!form.match(email).hasMatch())
        return fail(Error::Kind::InvalidInput, Words::tr("\"%1\" is not an e-mail address.").arg(email));
    if (name.trimmed().isEmpty())
        return fail(Error::Kind::InvalidInput, Words::tr("A user needs a name."));
    return {};
}

// An e-mail belongs to one user.
Error taken(const Error &error, const QString &email)
{
    if (error.kind != Error::Kind::Conflict)
        return error;
    return {Error::Kind::Conflict, Words::tr("There is a user with the e-mail %1 already.").arg(email), {}, {}};
}

Outcome inTransaction(Database &database, const std::function<Outcome()> &work)
{
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return fail(transaction.error());
    if (const Outcome done = work(); !done)
        return done;
    return transaction->commit();
}

Outcome checkNew(const NewUser &user)
{
    if (const Outcome outcome = checkPerson(user.email, user.name); !outcome)
        return outcome;
    if (user.password.isEmpty())
        return fail(Error::Kind::InvalidInput, Words::tr("A user needs a password."));
    return {};
}

User rowOf(const NewUser &user, const Secret &hash, const QDateTime &now)
{
    User row;
    row.id = UserId::create();
    row.email = user.email;
    row.name = user.name.trimmed();
    row.role = user.role;
    row.timezone = QTimeZone::systemTimeZoneId();
    row.locale = QLocale::system().bcp47Name();
    row.passwordHash = hash;
    row.createdAt = row.updatedAt = now;
    return row;
}

// bcrypt takes a quarter of a second on purpose, so never in the store's thread.
QFuture<Result<Secret>> hashOnPool(const Secret &password)
{
    return QtConcurrent::run([password] { return hashPassword(password); });
}

Result<bool> isLastAdmin(Database &database, UserId id)
{
    const auto users = UserRepository(database).all();
    if (!users)
        return fail(users.error());
    int others = 0;
    bool isAdmin = false;
    for (const User &user : *users) {
        if (user.id == id)
            isAdmin = user.role == User::Role::Admin;
        else if (user.role == User::Role::Admin)
            ++others;
    }
    return isAdmin && others == 0;
}

} // namespace

QFuture<Result<User>> UserService::add(std::optional<Actor> actor, NewUser user)
{
    if (const Outcome outcome = checkNew(user); !outcome)
        return readyFuture<User>(fail(outcome.error()));
    return hashOnPool(user.password)
        .then(QtFuture::Launch::Sync,
              [parts = m_parts, actor, user](const Result<Secret> &hash) -> QFuture<Result<User>> {
                  if (!hash)
                      return readyFuture<User>(fail(hash.error()));
                  return parts.store.run([actor, parts, row = rowOf(user, *hash, parts.clock.now())](
                                             Database &database) mutable -> Result<User> {
                      auto transaction = Transaction::begin(database);
                      if (!transaction)
                          return fail(transaction.error());
                      UserRepository repository(database);
                      const auto count = repository.count();
                      if (!count)
                          return fail(count.error());
                      if (*count == 0)
                          row.role = User::Role::Admin;
                      else if (!actor || !actor->isAdmin())
                          return fail(Error::Kind::NotAllowed, Words::tr("Only an administrator may add users."));
                      if (const Outcome inserted = repository.insert(row); !inserted)
                          return fail(taken(inserted.error(), row.email));
                      if (const Outcome noted = note(database, actor, u"user.add"_s, row.id.toString(), row.createdAt);
                          !noted)
                          return fail(noted.error());
                      if (const Outcome committed = transaction->commit(); !committed)
                          return fail(committed.error());
                      parts.storeChanged();
                      return row;
                  });
              })
        .unwrap();
}

QFuture<Result<QList<User>>> UserService::list(Actor actor)
{
    return m_parts.store.run([actor](Database &database) -> Result<QList<User>> {
        auto users = UserRepository(database).all();
        if (users)
            users->removeIf([&actor](const User &user) { return !actor.maySee(user.id); });
        return users;
    });
}

QFuture<Result<User>> UserService::update(Actor actor, User user)
{
    if (const Outcome person = personsOnly(actor); !person)
        return readyFuture<User>(fail(person.error()));
    if (const Outcome outcome = checkPerson(user.email, user.name); !outcome)
        return readyFuture<User>(fail(outcome.error()));
    if (!QTimeZone(user.timezone).isValid()) // Qt's list of names lacks "Etc/UTC", a common system zone
        return readyFuture<User>(fail(Error::Kind::InvalidInput,
                                      Words::tr("\"%1\" is not a time zone.").arg(QString::fromUtf8(user.timezone))));
    return m_parts.store.run([actor, user, parts = m_parts](Database &database) mutable -> Result<User> {
        if (!actor.maySee(user.id))
            return fail(Error::Kind::NotAllowed);
        const auto stored = UserRepository(database).byId(user.id);
        if (!stored)
            return fail(stored.error());
        user.role = stored->role; // setRole's business
        user.name = user.name.trimmed();
        user.updatedAt = parts.clock.now();
        if (const Outcome outcome = UserRepository(database).update(user); !outcome)
            return fail(taken(outcome.error(), user.email));
        parts.storeChanged();
        return user;
    });
}

QFuture<Outcome> UserService::changePassword(Actor actor, UserId id, Secret oldPassword, Secret newPassword)
{
    if (const Outcome person = personsOnly(actor); !person || !actor.maySee(id))
        return readyFuture<void>(person ? fail(Error::Kind::NotAllowed) : person);
    return m_parts.store.run([id](Database &database) { return UserRepository(database).byId(id); })
        .then(QtFuture::Launch::Async,
              [parts = m_parts, actor, id, oldPassword, newPassword](const Result<User> &user) -> QFuture<Outcome> {
                  if (!user)
                      return readyFuture<void>(fail(user.error()));
                  // An ADMIN resets another's; one's own needs the old one.
                  if (actor.id == id && !isPassword(oldPassword, user->passwordHash))
                      return readyFuture<void>(
                          fail(Error::Kind::NotAllowed, Words::tr("The old password is not right.")));
                  const auto hash = hashPassword(newPassword);
                  if (!hash)
                      return readyFuture<void>(fail(hash.error()));
                  return parts.store.run([actor, id, hash = *hash, now = parts.clock.now()](Database &database) {
                      return inTransaction(database, [&]() -> Outcome {
                          if (const Outcome set = UserRepository(database).setPasswordHash(id, hash, now); !set)
                              return set;
                          return note(database, actor, u"user.password"_s, id.toString(), now);
                      });
                  });
              })
        .unwrap();
}

QFuture<Outcome> UserService::setRole(Actor actor, UserId id, User::Role role)
{
    return m_parts.store.run([actor, id, role, parts = m_parts](Database &database) -> Outcome {
        if (!actor.isAdmin())
            return fail(Error::Kind::NotAllowed, Words::tr("Only an administrator may change roles."));
        const QDateTime now = parts.clock.now();
        const Outcome set = inTransaction(database, [&]() -> Outcome {
            const auto isLast = isLastAdmin(database, id);
            if (!isLast)
                return fail(isLast.error());
            if (*isLast && role != User::Role::Admin)
                return fail(Error::Kind::Conflict, Words::tr("The last administrator stays one."));
            auto user = UserRepository(database).byId(id);
            if (!user)
                return fail(user.error());
            user->role = role;
            user->updatedAt = now;
            if (const Outcome updated = UserRepository(database).update(*user); !updated)
                return updated;
            return note(database, actor, u"user.role"_s, id.toString(), now, {{u"role"_s, enumWord(role)}});
        });
        if (set)
            parts.storeChanged();
        return set;
    });
}

QFuture<Result<Parting>> UserService::remove(Actor actor, UserId id, Heritage heritage)
{
    return m_parts.store.run([actor, id, heritage, parts = m_parts](Database &database) -> Result<Parting> {
        if (!actor.isAdmin())
            return fail(Error::Kind::NotAllowed, Words::tr("Only an administrator may remove users."));
        if (actor.id == id)
            return fail(Error::Kind::Conflict, Words::tr("Nobody can remove themselves; another administrator can."));
        const auto isLast = isLastAdmin(database, id);
        if (!isLast)
            return fail(isLast.error());
        if (*isLast)
            return fail(Error::Kind::Conflict, Words::tr("The last administrator can't be removed."));
        const auto accounts = IntegrationRepository(database).ofUser(id);
        if (!accounts)
            return fail(accounts.error());
        const bool isDelete = heritage.kind == Heritage::Kind::Delete; // else the heir goes on with them
        const auto leavers = isDelete && parts.vault ? leaversOf(database, *parts.vault, *accounts) : QList<Leaver>();
        if (const Outcome removed = removeUser(database, actor, id, heritage, parts.clock.now()); !removed)
            return fail(removed.error());
        parts.storeChanged();
        return revoke(parts.exchange, leavers);
    });
}

QFuture<Result<Actor>> UserService::actAs(QString email)
{
    return m_parts.store.run([email](Database &database) -> Result<Actor> {
        const auto users = UserRepository(database).all();
        if (!users)
            return fail(users.error());
        if (users->isEmpty())
            return fail(Error::Kind::NotFound, Words::tr("There is no user yet: add one with \"user add\"."));
        for (const User &user : *users) {
            if (email.isEmpty() || user.email.compare(email, Qt::CaseInsensitive) == 0)
                return Actor{user.id, user.role, u"cli:"_s + user.id.toString()};
        }
        return fail(Error::Kind::NotFound, Words::tr("There is no user with the e-mail %1.").arg(email));
    });
}

QFuture<Result<Actor>> UserService::signIn(QString email, Secret password)
{
    if (const Outcome outcome = m_throttle->mayTry(email, m_parts.clock.now()); !outcome)
        return readyFuture<Actor>(fail(outcome.error()));
    return m_parts.store.run([email](Database &database) { return UserRepository(database).byEmail(email); })
        .then(QtFuture::Launch::Async,
              [password, email, throttle = m_throttle,
               &clock = m_parts.clock](const Result<User> &user) -> Result<Actor> {
                  // An unknown e-mail costs as much time as a wrong password.
                  static const Secret nobody = hashPassword(Secret("nobody")).value_or(Secret());
                  const bool isRight = isPassword(password, user ? user->passwordHash : nobody) && user;
                  if (!isRight) {
                      throttle->failed(email, clock.now());
                      return fail(Error::Kind::NotAllowed, Words::tr("The e-mail or the password is not right."));
                  }
                  throttle->succeeded(email);
                  return Actor{user->id, user->role, u"person:"_s + user->id.toString()};
              });
}

} // namespace Postrider
