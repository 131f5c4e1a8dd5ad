// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/jsonwriter.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <array>

namespace Postrider {

namespace {

// How many bytes each byte of a text takes: quotes and backslashes have a backslash before them, control characters
// are written by their number.
constexpr auto kSizes = [] {
    std::array<uchar, 256> sizes{};
    for (int i = 0; i < 256; ++i)
        sizes[size_t(i)] = i < 0x20 ? 6 : i == '"' || i == '\\' ? 2 : 1;
    return sizes;
}();

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

JsonWriter &JsonWriter::key(QLatin1StringView name)
{
    separate();
    m_text.append('"').append(name).append("\":");
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
    qsizetype size = 2;
    for (const auto c : text)
        size += kSizes[byteOf(c)];
    const qsizetype begin = m_text.size();
    m_text.resize(begin + size);
    char *to = m_text.data() + begin;
    *to++ = '"';
    for (const auto c : text) {
        const uchar byte = byteOf(c);
        if (kSizes[byte] == 6) {
            to = writeNumber(to, byte);
            continue;
        }
        if (kSizes[byte] == 2)
            *to++ = '\\';
        *to++ = char(byte);
    }
    *to = '"';
}

} // namespace Postrider
