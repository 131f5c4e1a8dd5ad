// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/recurrencewords.h"

#include "domain/recurrencerule.h"
#include "domain/walltime.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Recurrence)
};

QString rhythm(const QString &often, int interval)
{
    if (often == "HOURLY"_L1)
        return interval == 1 ? Words::tr("Every hour") : Words::tr("Every %n hour(s)", nullptr, interval);
    if (often == "DAILY"_L1)
        return interval == 1 ? Words::tr("Every day") : Words::tr("Every %n day(s)", nullptr, interval);
    if (often == "WEEKLY"_L1)
        return interval == 1 ? Words::tr("Every week") : Words::tr("Every %n week(s)", nullptr, interval);
    if (often == "MONTHLY"_L1)
        return interval == 1 ? Words::tr("Every month") : Words::tr("Every %n month(s)", nullptr, interval);
    return interval == 1 ? Words::tr("Every year") : Words::tr("Every %n year(s)", nullptr, interval);
}

QString nth(int number)
{
    switch (number) {
    case 1: return Words::tr("the first %1", "first Monday of a month");
    case 2: return Words::tr("the second %1");
    case 3: return Words::tr("the third %1");
    case 4: return Words::tr("the fourth %1");
    case 5: return Words::tr("the fifth %1");
    case -1: return Words::tr("the last %1");
    default: return {};
    }
}

// "2MO" is the second Monday; nothing for what has no short name.
QString dayName(const QString &text)
{
    static const QStringList names{u"MO"_s, u"TU"_s, u"WE"_s, u"TH"_s, u"FR"_s, u"SA"_s, u"SU"_s};
    const qsizetype weekday = names.indexOf(text.right(2));
    if (weekday < 0)
        return {};
    const QString name = QLocale().standaloneDayName(int(weekday) + 1);
    if (text.size() == 2)
        return name;
    const QString pattern = nth(text.chopped(2).toInt());
    return pattern.isEmpty() ? QString() : pattern.arg(name);
}

// The days of its BYDAY; empty when one of them has no short name.
QString days(const QString &text)
{
    QStringList names;
    for (const QString &day : text.split(u',')) {
        const QString name = dayName(day);
        if (name.isEmpty())
            return {};
        names << name;
    }
    return QLocale().createSeparatedList(names);
}

QString end(const RecurrenceRule &rule, const Recurrence &recurrence)
{
    if (const auto count = rule.count())
        return Words::tr("%n time(s)", "a series that ends after so many", *count);
    const auto until = rule.until();
    if (!until)
        return {};
    const bool isInstant = until->kind == RecurrenceRule::Until::Kind::Instant;
    const QDateTime last = isInstant ? wallTimeAt(until->moment, recurrence.zone).value_or(until->moment)
                                     : until->moment;
    return Words::tr("until %1").arg(QLocale().toString(last.date(), QLocale::LongFormat));
}

} // namespace

QString sentenceFor(const Recurrence &recurrence)
{
    const auto rule = RecurrenceRule::read(recurrence.rule);
    if (!rule)
        return recurrence.rule;
    QString sentence = rhythm(rule->part(u"FREQ"_s), rule->interval());
    bool isTold = true;
    if (rule->has(u"BYDAY"_s)) {
        const QString named = days(rule->part(u"BYDAY"_s));
        isTold = !named.isEmpty();
        if (isTold)
            sentence = Words::tr("%1 on %2", "Every week on Monday").arg(sentence, named);
    }
    if (rule->has(u"BYMONTHDAY"_s)) {
        const QString monthDays = rule->part(u"BYMONTHDAY"_s);
        isTold = isTold && !monthDays.contains(u'-');
        if (!monthDays.contains(u'-'))
            sentence = Words::tr("%1 on day %2", "Every month on day 24")
                           .arg(sentence, QLocale().createSeparatedList(monthDays.split(u',')));
    }
    for (const auto &key : {u"BYYEARDAY"_s, u"BYWEEKNO"_s, u"BYMONTH"_s, u"BYSETPOS"_s, u"BYHOUR"_s, u"BYMINUTE"_s})
        isTold = isTold && !rule->has(key);
    if (const QString last = end(*rule, recurrence); !last.isEmpty())
        sentence = Words::tr("%1, %2", "Every day, until 1 March").arg(sentence, last);
    return isTold ? sentence : u"%1 (%2)"_s.arg(sentence, rule->text());
}

Error wordedRuleError(Error error)
{
    static const QHash<QString, const char *> sentences{
        {u"rule.unreadable"_s,
         QT_TRANSLATE_NOOP("Recurrence", "That is no rule for repeating: write it like FREQ=WEEKLY;BYDAY=MO,WE.")},
        {u"rule.tooOften"_s, QT_TRANSLATE_NOOP("Recurrence", "Posts repeat once an hour at most.")},
        {u"rule.hourly"_s,
         QT_TRANSLATE_NOOP("Recurrence",
                           "An hourly rule takes days of the week and minutes only; use FREQ=DAILY with "
                           "BYHOUR instead.")},
        {u"rule.ends"_s,
         QT_TRANSLATE_NOOP("Recurrence", "A rule ends after a number of times or at a time, not both.")},
        {u"rule.never"_s, QT_TRANSLATE_NOOP("Recurrence", "That rule has no time at which anything would go out.")},
        {u"rule.start"_s, QT_TRANSLATE_NOOP("Recurrence", "A series needs a time to begin with, and a time zone.")},
        {u"rule.contradiction"_s,
         QT_TRANSLATE_NOOP("Recurrence",
                           "The rule itself names days or hours that this move would contradict; give the "
                           "series another rule instead.")},
    };
    if (const char *sentence = sentences.value(error.detail))
        error.detail = Words::tr(sentence);
    return error;
}

} // namespace Postrider
