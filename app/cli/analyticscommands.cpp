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

QString shown(std::optional<qint64> number)
{
    return number ? QString::number(*number) : Words::tr("not available");
}

Reply replyFor(const QList<Analytics> &rows)
{
    QJsonArray json;
    QStringList lines;
    for (const Analytics &row : rows) {
        json << toJson(row);
        lines << Words::tr("%1  %2  post %3: likes %4, shares %5, comments %6, impressions %7, clicks %8")
                     .arg(row.fetchedAt.toString(Qt::ISODate), enumWord(row.platform), row.postId.toString(),
                          shown(row.likes), shown(row.shares), shown(row.comments), shown(row.impressions),
                          shown(row.clicks));
    }
    return {json, lines.join(u'\n')};
}

Replying fetch(Invocation &call)
{
    const PostId post = PostId::fromString(call.arguments.value(0));
    if (!call.arguments.isEmpty() && post.isNull())
        return refuse({Error::Kind::NotFound, Words::tr("There is no post %1.").arg(call.arguments.first()), {}, {}});
    return replyWith<QList<Analytics>>(call.app.analytics().fetch(call.actor, post), replyFor);
}

Replying show(Invocation &call)
{
    return replyWith<QList<Analytics>>(
        call.app.analytics().show(call.actor, PostId::fromString(call.arguments.value(0))), replyFor);
}

Replying platforms(Invocation &call)
{
    QJsonArray json;
    QStringList lines;
    for (const auto &platform : call.app.registry().all()) {
        json << toJson(*platform);
        lines << u"%1  %2"_s.arg(enumWord(platform->id()), platform->name());
    }
    return readyFuture<Reply>(Reply{json, lines.join(u'\n')});
}

} // namespace

QList<Command> analyticsCommands()
{
    return {{u"analytics fetch"_s,
             u"[POST]"_s,
             Words::tr("Asks the networks for the counters of published posts."),
             {},
             Command::User::Needed,
             fetch},
            {u"analytics show"_s,
             u"POST"_s,
             Words::tr("The counters of a post, every fetch."),
             {},
             Command::User::Needed,
             show}};
}

QList<Command> platformCommands()
{
    return {{u"platforms"_s,
             {},
             Words::tr("The networks that this version speaks, with what they offer."),
             {},
             Command::User::Unasked,
             platforms}};
}

} // namespace Postrider
