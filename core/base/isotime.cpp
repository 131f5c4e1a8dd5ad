// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/isotime.h"

#include <array>
#include <optional>

namespace Postrider {

namespace {

// Characters one after the other, without what a format string costs.
class Line final
{
public:
    Line &number(int value, int digits)
    {
        for (int i = digits; i > 0; --i, value /= 10)
            m_text[size_t(m_size + i - 1)] = QChar(u'0' + value % 10);
        m_size += digits;
        return *this;
    }
    Line &sign(char16_t character)
    {
        m_text[size_t(m_size++)] = character;
        return *this;
    }
    QString text() const { return QString(m_text.data(), m_size); }

private:
    std::array<QChar, 32> m_text;
    int m_size = 0;
};

// Nothing for a year of more or less than four digits, or for no moment.
std::optional<Line> lineOf(const QDateTime &utc)
{
    int year = 0;
    int month = 0;
    int day = 0;
    utc.date().getDate(&year, &month, &day);
    if (!utc.isValid() || year < 0 || year > 9999)
        return std::nullopt;
    const QTime time = utc.time();
    Line line;
    line.number(year, 4).sign(u'-').number(month, 2).sign(u'-').number(day, 2).sign(u'T');
    line.number(time.hour(), 2).sign(u':').number(time.minute(), 2).sign(u':').number(time.second(), 2);
    return line;
}

} // namespace

QString isoUtc(const QDateTime &moment)
{
    const QDateTime utc = moment.toUTC();
    auto line = lineOf(utc);
    if (!line)
        return utc.toString(Qt::ISODateWithMs);
    return line->sign(u'.').number(utc.time().msec(), 3).sign(u'Z').text();
}

QString isoAt(const QDateTime &moment, int offsetSeconds)
{
    auto line = lineOf(moment.toUTC().addSecs(offsetSeconds));
    if (!line)
        return {};
    const int minutes = qAbs(offsetSeconds) / 60;
    line->sign(offsetSeconds < 0 ? u'-' : u'+').number(minutes / 60, 2).sign(u':').number(minutes % 60, 2);
    return line->text();
}

} // namespace Postrider
