// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/replies.h"
#include "services/slotservice.h"
#include "services/wire.h"

#include <QCoreApplication>
#include <QLocale>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

const QStringList &days()
{
    static const QStringList words{u"mon"_s, u"tue"_s, u"wed"_s, u"thu"_s, u"fri"_s, u"sat"_s, u"sun"_s};
    return words;
}

// Every day that is named, at every time that is named.
Result<QList<Slot>> readSlots(const QCommandLineParser &options)
{
    QList<Slot> slots;
    for (const QString &day : options.values(u"day"_s)) {
        const int weekday = int(days().indexOf(day.toLower())) + 1;
        if (weekday == 0)
            return fail(Usage::error(Words::tr("--day takes one of %1.").arg(days().join(u' '))));
        for (const QString &text : options.values(u"at"_s)) {
            const QTime wall = QTime::fromString(text, u"HH:mm"_s);
            if (!wall.isValid())
                return fail(Usage::error(Words::tr("--at takes a time of day like 09:30.")));
            slots << Slot{weekday, wall, options.value(u"zone"_s).toUtf8()};
        }
    }
    if (slots.isEmpty())
        return fail(Usage::error(Words::tr("Name a posting time: --day mon --at 09:30.")));
    return slots;
}

Reply replyFor(const PostingTimes &times)
{
    QStringList lines;
    for (const Slot &slot : times.slots)
        lines << u"%1 %2 %3"_s.arg(days().at(slot.weekday - 1), slot.wall.toString(u"HH:mm"_s),
                                   QString::fromUtf8(slot.zone));
    if (times.slots.isEmpty())
        lines << Words::tr("The account has no posting times.");
    if (times.nextFree.isValid())
        lines << Words::tr("The next free one: %1").arg(times.nextFree.toString(Qt::ISODate));
    if (times.moved > 0)
        lines << Words::tr("%n queued post(s) moved.", nullptr, times.moved);
    return {toJson(times), lines.join(u'\n')};
}

// The account that every one of these commands is about.
Result<IntegrationId> accountOf(const QCommandLineParser &options)
{
    if (options.values(u"account"_s).size() != 1)
        return fail(Usage::error(Words::tr("Name the account (--account ID).")));
    return IntegrationId::fromString(options.value(u"account"_s));
}

Replying list(Invocation &call)
{
    const auto account = accountOf(call.options);
    if (!account)
        return refuse(account.error());
    return replyWith<PostingTimes>(call.app.slots().list(call.actor, *account), replyFor);
}

using Verb = QFuture<Result<PostingTimes>> (SlotService::*)(Actor, IntegrationId, QList<Slot>);

Replying change(Invocation &call, Verb verb)
{
    const auto account = accountOf(call.options);
    if (!account)
        return refuse(account.error());
    const auto slots = readSlots(call.options);
    if (!slots)
        return refuse(slots.error());
    return replyWith<PostingTimes>((call.app.slots().*verb)(call.actor, *account, *slots), replyFor);
}

} // namespace

QList<Command> slotCommands()
{
    const QCommandLineOption account(u"account"_s, Words::tr("Whose posting times."), u"ID"_s);
    const QCommandLineOption day(u"day"_s, Words::tr("The day: %1; repeatable.").arg(days().join(u' ')), u"DAY"_s);
    const QCommandLineOption at(u"at"_s, Words::tr("The time of day; repeatable."), u"HH:MM"_s);
    const QCommandLineOption zone(u"zone"_s, Words::tr("The time zone, like Europe/Berlin (yours)."), u"ZONE"_s);
    const auto needed = Command::User::Needed;
    return {
        {u"slot list"_s, {}, Words::tr("Lists an account's posting times."), {account}, needed, list},
        {u"slot add"_s,
         {},
         Words::tr("Adds posting times: every week at that day and time."),
         {account, day, at, zone},
         needed,
         [](Invocation &call) { return change(call, &SlotService::add); }},
        {u"slot remove"_s,
         {},
         Words::tr("Removes posting times; the queue goes to those that are left."),
         {account, day, at, zone},
         needed,
         [](Invocation &call) { return change(call, &SlotService::remove); }},
    };
}

} // namespace Postrider
