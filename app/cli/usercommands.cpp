// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/replies.h"
#include "base/enumword.h"
#include "services/wire.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

QString line(const User &user)
{
    return u"%1  %2  %3 <%4>"_s.arg(user.id.toString(), enumWord(user.role), user.name, user.email);
}

Replying add(Invocation &call)
{
    const auto role = enumFromWord<User::Role>(call.options.value(u"role"_s));
    if (!role)
        return refuse(Usage::error(Words::tr("--role is ADMIN or USER.")));
    if (!call.options.isSet(u"email"_s) || !call.options.isSet(u"name"_s) || !call.options.isSet(u"password-stdin"_s))
        return refuse(Usage::error(Words::tr("\"user add\" needs --email, --name and --password-stdin.")));
    const NewUser user{call.options.value(u"email"_s), call.options.value(u"name"_s), readStandardInput(), *role};
    const auto actor = call.actor.id.isNull() ? std::optional<Actor>() : call.actor;
    return replyWith<User>(call.app.users().add(actor, user), [](const User &added) {
        return Reply{toJson(added), line(added)};
    });
}

Replying list(Invocation &call)
{
    return replyWith<QList<User>>(call.app.users().list(call.actor), [](const QList<User> &users) {
        QJsonArray json;
        QStringList lines;
        for (const User &user : users) {
            json << toJson(user);
            lines << line(user);
        }
        return Reply{json, lines.join(u'\n')};
    });
}

} // namespace

QList<Command> userCommands()
{
    return {
        {u"user add"_s,
         {},
         Words::tr("Adds a user; the first one is ADMIN."),
         {{u"email"_s, Words::tr("E-mail address, for signing in."), u"EMAIL"_s},
          {u"name"_s, Words::tr("Name."), u"NAME"_s},
          {u"role"_s, Words::tr("ADMIN or USER (default)."), u"ROLE"_s, u"USER"_s},
          {u"password-stdin"_s, Words::tr("Reads the password from standard input.")}},
         Command::User::Optional,
         add},
        {u"user list"_s, {}, Words::tr("Lists the users."), {}, Command::User::Needed, list},
    };
}

} // namespace Postrider
