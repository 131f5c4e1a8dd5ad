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

Reply historyReply(const QList<AccountMetrics> &days)
{
    QJsonArray json;
    QStringList lines;
    for (const AccountMetrics &day : days) {
        json << toJson(day);
        lines << Words::tr("%1  followers %2, following %3, posts %4, views %5")
                     .arg(day.fetchedAt.toString(Qt::ISODate), shown(day.followers), shown(day.following),
                          shown(day.posts), shown(day.views));
    }
    return {json, lines.join(u'\n')};
}

Replying account(Invocation &call)
{
    return replyWith<QList<AccountMetrics>>(
        call.app.analytics().accountHistory(call.actor, IntegrationId::fromString(call.arguments.value(0))),
        historyReply);
}

constexpr double kMicro = 1'000'000;

QString dollars(qint64 micro)
{
    return u"$"_s + QString::number(double(micro) / kMicro, 'f', 3);
}

QJsonObject costJson(const ReadingCost &cost)
{
    return {{u"platform"_s, enumWord(cost.platform)},
            {u"perPost"_s, double(cost.perPost) / kMicro},
            {u"cap"_s, double(cost.cap) / kMicro},
            {u"spent"_s, double(cost.spent) / kMicro}};
}

QString costLine(const ReadingCost &cost)
{
    return Words::tr("%1  %2 a post; this month %3 of at most %4")
        .arg(enumWord(cost.platform), dollars(cost.perPost), dollars(cost.spent), dollars(cost.cap));
}

Reply costsReply(const QList<ReadingCost> &costs)
{
    QJsonArray json;
    QStringList lines;
    for (const ReadingCost &cost : costs) {
        json << costJson(cost);
        lines << costLine(cost);
    }
    return {json, lines.join(u'\n')};
}

Replying cap(Invocation &call)
{
    if (call.arguments.isEmpty())
        return replyWith<QList<ReadingCost>>(call.app.analytics().readingCosts(call.actor), costsReply);
    const auto platform = enumFromWord<PlatformId>(call.arguments.first());
    bool isNumber = false;
    const double amount = call.options.value(u"dollars"_s).toDouble(&isNumber);
    if (!platform || !isNumber || amount < 0 || amount > kMicro)
        return refuse(Usage::error(Words::tr("Name a platform and, with --dollars, what a month may cost there.")));
    return replyWith<ReadingCost>(call.app.analytics().setReadingCap(call.actor, *platform, qRound64(amount * kMicro)),
                                  [](const ReadingCost &cost) {
                                      return Reply{costJson(cost), costLine(cost)};
                                  });
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
             show},
            {u"analytics account"_s,
             u"ACCOUNT"_s,
             Words::tr("The counters of an account, one line a day."),
             {},
             Command::User::Needed,
             account},
            {u"analytics cap"_s,
             u"[PLATFORM]"_s,
             Words::tr("What networks charge for reading counters, and what that may cost a month."),
             {{u"dollars"_s, Words::tr("At most so much a month; 0: nothing is read."), u"N"_s}},
             Command::User::Needed,
             cap}};
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
