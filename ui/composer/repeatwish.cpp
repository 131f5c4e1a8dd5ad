// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/repeatwish.h"

#include <QHash>
#include <QStringList>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

const QStringList &dayWords()
{
    static const QStringList words{u"MO"_s, u"TU"_s, u"WE"_s, u"TH"_s, u"FR"_s, u"SA"_s, u"SU"_s};
    return words;
}

QString frequency(RepeatWish::Kind kind)
{
    switch (kind) {
    case RepeatWish::Kind::Daily: return u"DAILY"_s;
    case RepeatWish::Kind::Weekly: return u"WEEKLY"_s;
    case RepeatWish::Kind::Monthly: return u"MONTHLY"_s;
    case RepeatWish::Kind::Never:
    case RepeatWish::Kind::Custom: break;
    }
    return {};
}

// False when the form can't show that part.
bool take(RepeatWish &wish, const QString &key, const QString &value)
{
    if (key == "FREQ"_L1)
        return true;
    if (key == "INTERVAL"_L1) {
        wish.interval = value.toInt();
        return wish.interval > 0;
    }
    if (key == "COUNT"_L1) {
        wish.end = RepeatWish::End::After;
        wish.count = value.toInt();
        return wish.count > 0;
    }
    if (key == "UNTIL"_L1) {
        wish.end = RepeatWish::End::On;
        wish.until = QDate::fromString(value, u"yyyyMMdd"_s); // a day, not a moment of it
        return wish.until.isValid();
    }
    if (key != "BYDAY"_L1 || wish.kind != RepeatWish::Kind::Weekly)
        return false;
    for (const QString &day : value.split(u',')) {
        const qsizetype index = dayWords().indexOf(day);
        if (index < 0)
            return false;
        wish.weekdays << int(index) + 1;
    }
    return true;
}

} // namespace

QString RepeatWish::rule() const
{
    if (kind == Kind::Custom)
        return custom.trimmed();
    if (kind == Kind::Never)
        return {};
    QString rule = u"FREQ="_s + frequency(kind);
    if (interval > 1)
        rule += u";INTERVAL=%1"_s.arg(interval);
    if (kind == Kind::Weekly && !weekdays.isEmpty()) {
        QStringList days;
        for (const int weekday : weekdays)
            days << dayWords().at(weekday - 1);
        rule += u";BYDAY="_s + days.join(u',');
    }
    if (end == End::After)
        rule += u";COUNT=%1"_s.arg(count);
    else if (end == End::On && until.isValid())
        rule += u";UNTIL="_s + until.toString(u"yyyyMMdd"_s);
    return rule;
}

RepeatWish RepeatWish::of(const QString &rule)
{
    RepeatWish wish;
    if (rule.trimmed().isEmpty())
        return wish;
    RepeatWish custom;
    custom.kind = Kind::Custom;
    custom.custom = rule.trimmed();
    static const QHash<QString, Kind> kinds{
        {u"DAILY"_s, Kind::Daily}, {u"WEEKLY"_s, Kind::Weekly}, {u"MONTHLY"_s, Kind::Monthly}};
    const QStringList parts = rule.trimmed().toUpper().split(u';', Qt::SkipEmptyParts);
    for (const QString &part : parts) {
        if (part.startsWith("FREQ="_L1))
            wish.kind = kinds.value(part.mid(5), Kind::Custom);
    }
    if (wish.kind == Kind::Never || wish.kind == Kind::Custom)
        return custom;
    for (const QString &part : parts) {
        if (!take(wish, part.section(u'=', 0, 0), part.section(u'=', 1)))
            return custom;
    }
    return wish;
}

} // namespace Postrider
