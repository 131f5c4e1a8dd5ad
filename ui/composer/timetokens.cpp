// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/timetokens.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>
#include <QTimeZone>

namespace Postrider::TimeTokens {

using namespace Qt::Literals::StringLiterals;

namespace {

QHash<QString, int> numbered(const QList<QStringList> &groups, int first)
{
    QHash<QString, int> numbers;
    for (qsizetype i = 0; i < groups.size(); ++i) {
        for (const QString &word : groups.at(i))
            numbers.insert(word, first + int(i));
    }
    return numbers;
}

QHash<QString, QByteArray> zonesByName()
{
    QHash<QString, QByteArray> zones;
    for (const QByteArray &id : QTimeZone::availableTimeZoneIds()) {
        const QString name = QString::fromLatin1(id).toLower().replace(u'_', u' ');
        zones.insert(name, id);
        // The city alone: where two share a name, the shorter path is the one people mean.
        const QString city = name.section(u'/', -1);
        if (!zones.contains(city) || zones.value(city).size() > id.size())
            zones.insert(city, id);
    }
    zones.insert(u"utc"_s, "UTC");
    zones.insert(u"gmt"_s, "UTC");
    return zones;
}

std::optional<QTime> validTime(int hour, int minute)
{
    const QTime time(hour == 24 && minute == 0 ? 0 : hour, minute);
    return time.isValid() ? std::optional(time) : std::nullopt;
}

} // namespace

int weekday(const QString &word)
{
    static const QHash<QString, int> days = numbered(
        {{u"mon"_s, u"monday"_s, u"mo"_s, u"montag"_s},
         {u"tue"_s, u"tues"_s, u"tuesday"_s, u"di"_s, u"dienstag"_s},
         {u"wed"_s, u"wednesday"_s, u"mi"_s, u"mittwoch"_s},
         {u"thu"_s, u"thur"_s, u"thurs"_s, u"thursday"_s, u"do"_s, u"donnerstag"_s},
         {u"fri"_s, u"friday"_s, u"fr"_s, u"freitag"_s},
         {u"sat"_s, u"saturday"_s, u"sa"_s, u"samstag"_s, u"sonnabend"_s},
         {u"sun"_s, u"sunday"_s, u"so"_s, u"sonntag"_s}},
        1);
    return days.value(word.endsWith(u'.') ? word.chopped(1) : word);
}

int month(const QString &word)
{
    static const QHash<QString, int> months = numbered(
        {{u"jan"_s, u"january"_s, u"januar"_s, u"jänner"_s},
         {u"feb"_s, u"february"_s, u"februar"_s},
         {u"mar"_s, u"march"_s, u"mär"_s, u"märz"_s, u"mrz"_s, u"maerz"_s},
         {u"apr"_s, u"april"_s},
         {u"may"_s, u"mai"_s},
         {u"jun"_s, u"june"_s, u"juni"_s},
         {u"jul"_s, u"july"_s, u"juli"_s},
         {u"aug"_s, u"august"_s},
         {u"sep"_s, u"sept"_s, u"september"_s},
         {u"oct"_s, u"october"_s, u"okt"_s, u"oktober"_s},
         {u"nov"_s, u"november"_s},
         {u"dec"_s, u"december"_s, u"dez"_s, u"dezember"_s}},
        1);
    return months.value(word.endsWith(u'.') ? word.chopped(1) : word);
}

int daysAhead(const QString &word)
{
    static const QHash<QString, int> days = numbered({{u"today"_s, u"heute"_s},
                                                      {u"tomorrow"_s, u"tmr"_s, u"tmrw"_s, u"morgen"_s},
                                                      {u"übermorgen"_s, u"uebermorgen"_s, u"overmorrow"_s}},
                                                     0);
    return days.value(word, -1);
}

std::optional<QTime> partOfDay(const QString &word)
{
    static const QHash<QString, QTime> hours{
        {u"noon"_s, {12, 0}},    {u"midday"_s, {12, 0}},  {u"mittag"_s, {12, 0}},    {u"mittags"_s, {12, 0}},
        {u"morning"_s, {9, 0}},  {u"früh"_s, {9, 0}},     {u"vormittag"_s, {10, 0}}, {u"afternoon"_s, {15, 0}},
        {u"evening"_s, {19, 0}}, {u"abend"_s, {19, 0}},   {u"abends"_s, {19, 0}},    {u"nachmittag"_s, {15, 0}},
        {u"tonight"_s, {20, 0}}, {u"midnight"_s, {0, 0}}, {u"mitternacht"_s, {0, 0}}};
    const auto found = hours.constFind(word);
    return found == hours.cend() ? std::nullopt : std::optional(*found);
}

bool isFiller(const QString &word)
{
    static const QSet<QString> fillers{u"at"_s, u"on"_s,  u"the"_s,     u"um"_s,   u"am"_s,     u"uhr"_s, u"den"_s,
                                       u"of"_s, u"der"_s, u"o'clock"_s, u"this"_s, u"diesen"_s, u"@"_s};
    return fillers.contains(word);
}

int unitSeconds(const QString &word)
{
    static const QHash<QString, int> units{
        {u"m"_s, 60},       {u"min"_s, 60},      {u"mins"_s, 60},      {u"minute"_s, 60},    {u"minutes"_s, 60},
        {u"minuten"_s, 60}, {u"h"_s, 3600},      {u"hr"_s, 3600},      {u"hrs"_s, 3600},     {u"hour"_s, 3600},
        {u"hours"_s, 3600}, {u"std"_s, 3600},    {u"stunde"_s, 3600},  {u"stunden"_s, 3600}, {u"d"_s, 86400},
        {u"day"_s, 86400},  {u"days"_s, 86400},  {u"tag"_s, 86400},    {u"tage"_s, 86400},   {u"tagen"_s, 86400},
        {u"w"_s, 604800},   {u"week"_s, 604800}, {u"weeks"_s, 604800}, {u"woche"_s, 604800}, {u"wochen"_s, 604800}};
    return units.value(word);
}

int amount(const QString &word)
{
    static const QHash<QString, int> words{{u"a"_s, 1},    {u"an"_s, 1},    {u"one"_s, 1},   {u"ein"_s, 1},
                                           {u"eine"_s, 1}, {u"einem"_s, 1}, {u"einer"_s, 1}, {u"two"_s, 2},
                                           {u"zwei"_s, 2}, {u"three"_s, 3}, {u"drei"_s, 3}};
    bool isNumber = false;
    const int number = word.toInt(&isNumber);
    return isNumber && number >= 0 && number < 100'000 ? number : words.value(word, -1);
}

std::optional<QTime> clock(const QString &word, bool isBareHourMeant)
{
    static const QRegularExpression pattern(
        uR"(^(?:(\d{1,2})[:.h](\d{2})|(\d{1,2})(\d{2})|(\d{1,2})(h?))(am|pm|a|p|h|uhr)?$)"_s);
    const auto found = pattern.match(word);
    if (!found.hasMatch())
        return std::nullopt;
    const auto number = [&](int group) { return found.captured(group).toInt(); };
    const QString suffix = found.captured(7);
    // Three or four digits in a row are a time; one or two only with a word that says so.
    const bool isBare = found.hasCaptured(5) && !found.captured(5).isEmpty();
    const bool isRun = !found.captured(3).isEmpty();
    if (isBare && suffix.isEmpty() && found.captured(6).isEmpty() && !isBareHourMeant)
        return std::nullopt;
    const int hour = isBare ? number(5) : isRun ? number(3) : number(1);
    const int minute = isBare ? 0 : isRun ? number(4) : number(2);
    const auto time = validTime(hour, minute);
    if (!time || suffix.isEmpty() || suffix == "h"_L1 || suffix == "uhr"_L1)
        return time;
    return twelveHours(QTime(hour % 24, minute), suffix.startsWith(u'p'));
}

std::optional<QTime> twelveHours(QTime time, bool isAfternoon)
{
    if (time.hour() < 1 || time.hour() > 12)
        return std::nullopt;
    return QTime(time.hour() % 12 + (isAfternoon ? 12 : 0), time.minute());
}

std::optional<WrittenDate> numericDate(const QString &word)
{
    static const QRegularExpression iso(uR"(^(\d{4})-(\d{1,2})-(\d{1,2})$)"_s);
    static const QRegularExpression dotted(uR"(^(\d{1,2})\.(\d{1,2})(?:\.(\d{4}|\d{2})?)?$)"_s);
    if (const auto found = iso.match(word); found.hasMatch())
        return WrittenDate{found.captured(3).toInt(), found.captured(2).toInt(), found.captured(1).toInt()};
    const auto found = dotted.match(word);
    if (!found.hasMatch())
        return std::nullopt;
    WrittenDate date{found.captured(1).toInt(), found.captured(2).toInt(), found.captured(3).toInt()};
    if (found.captured(3).size() == 2)
        date.year += 2000;
    const bool isDate = date.month >= 1 && date.month <= 12 && date.day >= 1 && date.day <= 31;
    return isDate ? std::optional(date) : std::nullopt;
}

int dayOfMonth(const QString &word)
{
    static const QRegularExpression pattern(uR"(^(\d{1,2})(?:\.|st|nd|rd|th)?$)"_s);
    const auto found = pattern.match(word);
    const int day = found.hasMatch() ? found.captured(1).toInt() : 0;
    return day >= 1 && day <= 31 ? day : 0;
}

QByteArray zone(const QString &words)
{
    static const QHash<QString, QByteArray> zones = zonesByName();
    return zones.value(words);
}

} // namespace Postrider::TimeTokens
