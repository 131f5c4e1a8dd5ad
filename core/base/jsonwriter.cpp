// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/jsonwriter.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <array>

namespace Postrider {

namespace {

// How each byte of a text is written: as it is, with a backslash before it, or by its number.
enum Way : uchar { Plain, Escaped, Numbered };
constexpr qsizetype kLongest = 6; // \u001f

constexpr auto kWays = [] {
    std::array<Way, 256> ways{};
    for (size_t i = 0; i < ways.size(); ++i)
        ways[i] = i < 0x20 ? Numbered : i == '"' || i == '\\' ? Escaped : Plain;
    return ways;
}();

// So much of a text gets the room that its longest form would take.
constexpr qsizetype kBlock = 256;

uchar byteOf(char c)
{
    return uchar(c);
}

uchar byteOf(QChar c)
{
    return uchar(c.unicode());
}

char *writeNumber(char *to, uchar control)
{
    static constexpr char digits[] = "0123456789abcdef";
    for (const char sign : {'\\', 'u', '0', '0', digits[control >> 4], digits[control & 15]})
        *to++ = sign;
    return to;
}

} // namespace

JsonWriter &JsonWriter::begin(char sign)
{
    separate();
    m_text.append(sign);
    m_isFirst = true;
    return *this;
}

JsonWriter &JsonWriter::end(char sign)
{
    m_text.append(sign);
    m_isFirst = false;
    return *this;
}

void JsonWriter::separate()
{
    if (!m_isFirst)
        m_text.append(',');
    m_isFirst = false;
}

char *JsonWriter::room(qsizetype bytes)
{
    const qsizetype begin = m_text.size();
    m_text.resize(begin + bytes);
    return m_text.data() + begin;
}

void JsonWriter::endAt(const char *written)
{
    m_text.resize(written - m_text.constData());
}

JsonWriter &JsonWriter::key(QLatin1StringView name)
{
    char *to = room(name.size() + 4); // one piece: an answer has names by the thousand
    if (!m_isFirst)
        *to++ = ',';
    *to++ = '"';
    to = std::copy(name.begin(), name.end(), to);
    *to++ = '"';
    *to++ = ':';
    endAt(to);
    m_isFirst = true;
    return *this;
}

JsonWriter &JsonWriter::key(const QString &name)
{
    separate();
    writeText(QByteArrayView(name.toUtf8()));
    m_text.append(':');
    m_isFirst = true;
    return *this;
}

JsonWriter &JsonWriter::value(const QString &text)
{
    separate();
    const bool isAscii = std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x80; });
    if (isAscii)
        writeText(QStringView(text));
    else
        writeText(QByteArrayView(text.toUtf8()));
    return *this;
}

JsonWriter &JsonWriter::value(QUtf8StringView text)
{
    separate();
    writeText(QByteArrayView(text.data(), text.size()));
    return *this;
}

JsonWriter &JsonWriter::value(int number)
{
    return json(QByteArray::number(number));
}

JsonWriter &JsonWriter::value(bool flag)
{
    return json(flag ? "true" : "false");
}

JsonWriter &JsonWriter::value(const QJsonValue &value)
{
    const QByteArray list = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return json(QByteArrayView(list).sliced(1, list.size() - 2));
}

JsonWriter &JsonWriter::textOrNull(const QString &text)
{
    return text.isEmpty() ? json("null") : value(text);
}

JsonWriter &JsonWriter::json(QByteArrayView text)
{
    separate();
    m_text.append(text);
    return *this;
}

// Text of bytes that stand as they are or escaped: UTF-8, or ASCII in wider characters.
template<typename Text>
void JsonWriter::writeText(const Text &text)
{
    m_text.append('"');
    for (qsizetype at = 0; at < text.size(); at += kBlock) {
        const Text block = text.sliced(at, qMin(kBlock, text.size() - at));
        char *to = room(block.size() * kLongest);
        for (const auto c : block) {
            const uchar byte = byteOf(c);
            if (kWays[byte] == Numbered) {
                to = writeNumber(to, byte);
                continue;
            }
            if (kWays[byte] == Escaped)
                *to++ = '\\';
            *to++ = char(byte);
        }
        endAt(to);
    }
    m_text.append('"');
}

} // namespace Postrider
