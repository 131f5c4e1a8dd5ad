// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/timewords.h"

#include "domain/walltime.h"
#include "ui/composer/timetokens.h"

#include <QRegularExpression>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;
using namespace TimeTokens;

namespace {

constexpr int kUsualHour = 9; // of a day that was named without one

// What was said so far; read() fills it from the words, resolve() makes a moment of it.
struct Said
{
    std::optional<QTime> time;
    std::optional<WrittenDate> date;
    int weekday = 0;
    int daysAhead = -1;
    bool isNext = false;
    bool hasSpan = false;
    qint64 spanDays = 0;
    qint64 spanSeconds = 0;
    QByteArray zone;

    bool hasDay() const { return date || weekday > 0 || daysAhead >= 0; }
};

QStringList wordsOf(const QString &text)
{
    QString plain = text.simplified().toLower();
    plain.replace(u',', u' ');
    // "2026-12-01t09:30", as programs write it
    static const QRegularExpression isoTime(uR"((\d{4}-\d{2}-\d{2})t(\d))"_s);
    plain.replace(isoTime, u"\\1 \\2"_s);
    return plain.split(u' ', Qt::SkipEmptyParts);
}

void addSpan(Said &said, qint64 amount, int unit)
{
    said.hasSpan = true;
    // Days are days of the calendar: the clock shows the same time across a change to summer time.
    if (unit >= 86400)
        said.spanDays += amount * (unit / 86400);
    else
        said.spanSeconds += amount * unit;
}

// "+2h", "+1h30m", "+90min"
bool readSpan(const QString &word, Said &said)
{
    static const QRegularExpression whole(uR"(^\+(?:\d+[a-zäöü]+)+$)"_s);
    static const QRegularExpression piece(uR"((\d+)([a-zäöü]+))"_s);
    if (!whole.match(word).hasMatch())
        return false;
    for (auto pieces = piece.globalMatch(word); pieces.hasNext();) {
        const auto found = pieces.next();
        const int unit = unitSeconds(found.captured(2));
        const int count = amount(found.captured(1));
        if (unit == 0 || count < 0)
            return false;
        addSpan(said, count, unit);
    }
    return true;
}

// The words from a place on, by how many were understood.
class Reader final
{
public:
    explicit Reader(QStringList words) : m_words(std::move(words)) {}

    std::optional<Said> read()
    {
        while (m_at < m_words.size()) {
            if (!readSpanWords() && !readDay() && !readTime() && !readZone())
                return std::nullopt;
        }
        return m_said;
    }

private:
    QString word(int ahead = 0) const { return m_words.value(m_at + ahead); }

    bool took(int count)
    {
        m_at += count;
        return true;
    }

    // "+2h", "+ 2 h", "in 2 hours", "in einer Stunde", "in 90min"
    bool readSpanWords()
    {
        if (readSpan(word(), m_said))
            return took(1);
        if (word() != "in"_L1 && word() != "+"_L1)
            return false;
        if (readSpan(u'+' + word(1), m_said))
            return took(2);
        const int count = amount(word(1));
        const int unit = unitSeconds(word(2));
        if (count < 0 || unit == 0)
            return false;
        addSpan(m_said, count, unit);
        return took(3);
    }

    bool readDay()
    {
        if (m_said.hasDay())
            return false;
        if (word() == "next"_L1 || word() == u"nächsten"_s || word() == u"nächster"_s) {
            m_said.isNext = true;
            m_said.weekday = weekday(word(1));
            return m_said.weekday > 0 && took(2);
        }
        if ((m_said.weekday = weekday(word())) > 0)
            return took(1);
        if ((m_said.daysAhead = TimeTokens::daysAhead(word())) >= 0)
            return took(1);
        return readNamedDate() || readNumericDate();
    }

    // "24 Dec", "24. Dezember 2026", "Dec 24"
    bool readNamedDate()
    {
        int skipped = 1;
        const bool isDayFirst = dayOfMonth(word()) > 0;
        if (isDayFirst && word(1) == "of"_L1)
            ++skipped;
        const int day = dayOfMonth(isDayFirst ? word() : word(1));
        const int monthSaid = month(isDayFirst ? word(skipped) : word());
        if (day == 0 || monthSaid == 0)
            return false;
        m_said.date = WrittenDate{day, monthSaid, 0};
        took(1 + skipped);
        if (const int year = word().toInt(); word().size() == 4 && year >= 2000 && year < 2200) {
            m_said.date->year = year;
            took(1);
        }
        return true;
    }

    bool readNumericDate()
    {
        m_said.date = numericDate(word());
        return m_said.date && took(1);
    }

    bool readTime()
    {
        if (!m_said.time) {
            if (const auto named = partOfDay(word())) {
                m_said.time = named;
                return took(1);
            }
            if (const auto time = clock(word(), true))
                return readTimeSuffix(*time);
        }
        return isFiller(word()) && took(1);
    }

    // "9 pm", "18 Uhr 30"
    bool readTimeSuffix(QTime time)
    {
        m_said.time = time;
        if (word(1) == "pm"_L1 || word(1) == "am"_L1) {
            const auto half = twelveHours(time, word(1) == "pm"_L1);
            // "um 18 am Dienstag": the German "am" says nothing.
            if (!half && word(1) == "pm"_L1)
                return false;
            m_said.time = half.value_or(time);
            return took(2);
        }
        if (word(1) != "uhr"_L1)
            return took(1);
        const int minute = word(2).size() == 2 ? amount(word(2)) : -1;
        if (minute < 0 || minute > 59)
            return took(2);
        m_said.time = QTime(time.hour(), minute);
        return took(3);
    }

    bool readZone()
    {
        if (!m_said.zone.isEmpty())
            return false;
        for (int count = int(qMin<qsizetype>(3, m_words.size() - m_at)); count > 0; --count) {
            m_said.zone = zone(m_words.mid(m_at, count).join(u' '));
            if (!m_said.zone.isEmpty())
                return took(count);
        }
        return false;
    }

    QStringList m_words;
    qsizetype m_at = 0;
    Said m_said;
};

QDate nextWeekday(const Said &said, const QDateTime &now, QTime time)
{
    const int days = (said.weekday - now.date().dayOfWeek() + 7) % 7;
    if (said.isNext) // of the week after this one
        return now.date().addDays(8 - now.date().dayOfWeek()).addDays(said.weekday - 1);
    const bool isOver = days == 0 && time <= now.time();
    return now.date().addDays(isOver ? 7 : days);
}

QDate writtenDay(const WrittenDate &date, const QDateTime &now, QTime time)
{
    if (date.year > 0)
        return {date.year, date.month, date.day};
    for (int year = now.date().year(); year < now.date().year() + 8; ++year) { // to the next 29 February
        const QDate day(year, date.month, date.day);
        if (day.isValid() && QDateTime(day, time, Qt::UTC) > now)
            return day;
    }
    return {};
}

QDate dayOf(const Said &said, const QDateTime &now, QTime time)
{
    if (said.date)
        return writtenDay(*said.date, now, time);
    if (said.weekday > 0)
        return nextWeekday(said, now, time);
    if (said.daysAhead >= 0)
        return now.date().addDays(said.daysAhead);
    return now.date().addDays(time <= now.time() ? 1 : 0);
}

QDateTime resolve(const Said &said, const QDateTime &now)
{
    if (said.hasSpan) {
        // "in 2 days at 9": a span of days with a time; hours with a time contradict it.
        if (said.hasDay() || (said.time && said.spanSeconds > 0))
            return {};
        const QDateTime day = now.addDays(said.spanDays);
        if (said.time)
            return {day.date(), *said.time, Qt::UTC};
        const QTime minute(day.time().hour(), day.time().minute());
        return QDateTime(day.date(), minute, Qt::UTC).addSecs(said.spanSeconds);
    }
    if (!said.time && !said.hasDay())
        return {};
    const QTime time = said.time.value_or(QTime(kUsualHour, 0));
    // "today" at nine when it is past nine was hardly meant.
    if (!said.time && said.daysAhead == 0)
        return {};
    const QDate day = dayOf(said, now, time);
    return day.isValid() ? QDateTime(day, time, Qt::UTC) : QDateTime();
}

} // namespace

std::optional<TimeWords> timeFromWords(const QString &text, const QDateTime &now, const QByteArray &zone)
{
    const QStringList words = wordsOf(text);
    if (words.isEmpty())
        return std::nullopt;
    const auto said = Reader(words).read();
    if (!said)
        return std::nullopt;
    QDateTime there = now;
    if (!said->zone.isEmpty() && said->zone != zone) {
        const auto instant = instantOf(now, zone);
        const auto wall = instant ? wallTimeAt(instant->utc, said->zone) : fail(instant.error());
        if (!wall)
            return std::nullopt;
        there = *wall;
    }
    const QDateTime wall = resolve(*said, there);
    if (!wall.isValid())
        return std::nullopt;
    return TimeWords{wall, said->zone.isEmpty() ? zone : said->zone};
}

} // namespace Postrider
