// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/repeatoptions.h"

#include <QCoreApplication>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

} // namespace

QList<QCommandLineOption> repeatOptions()
{
    return {{u"repeat"_s, Words::tr("Repeats by this rule (RFC 5545), like FREQ=WEEKLY;BYDAY=MO,WE."), u"RULE"_s},
            {u"except"_s, Words::tr("But not on this day; repeatable."), u"DATE"_s}};
}

QCommandLineOption scopeOption()
{
    return {u"scope"_s, Words::tr("Of posts that repeat: this, following or all (this)."), u"SCOPE"_s, u"this"_s};
}

Result<std::optional<Recurrence>> readRepeat(const QCommandLineParser &options)
{
    if (!options.isSet(u"repeat"_s)) {
        if (options.isSet(u"except"_s))
            return fail(Usage::error(Words::tr("--except belongs to --repeat.")));
        return std::nullopt;
    }
    Recurrence wish;
    wish.rule = options.value(u"repeat"_s);
    const QStringList days = options.values(u"except"_s);
    for (const QString &text : days) {
        const QDate day = QDate::fromString(text, Qt::ISODate);
        if (!day.isValid())
            return fail(Usage::error(Words::tr("--except takes a day like 2026-12-24.")));
        wish.exceptDays << day;
    }
    return wish;
}

Result<SeriesScope> readScope(const QCommandLineParser &options)
{
    const QString word = options.value(u"scope"_s).toLower();
    if (word == "this"_L1)
        return SeriesScope::This;
    if (word == "following"_L1)
        return SeriesScope::Following;
    if (word == "all"_L1)
        return SeriesScope::All;
    return fail(Usage::error(Words::tr("--scope takes one of this, following and all.")));
}

} // namespace Postrider
