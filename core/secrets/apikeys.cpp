// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/apikeys.h"

#include "secrets/sodiumbytes.h"

#include <QtEndian>

#include <zlib.h>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Postrider {

namespace {

constexpr char alphabet[] = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
constexpr int base = 62;
constexpr qsizetype randomSize = 32;   // bytes
constexpr qsizetype randomDigits = 43; // 62^43 > 2^256
constexpr qsizetype checkDigits = 6;   // 62^6 > 2^32
constexpr qsizetype shownDigits = 6;

const auto mark = "ptz_"_ba;

// The big-endian number in `digits` places. Divides it in place, which leaves it zero.
QByteArray base62(QByteArray number, qsizetype digits)
{
    QByteArray text(digits, alphabet[0]);
    for (qsizetype place = digits - 1; place >= 0; --place) {
        int rest = 0;
        for (char &byte : number) {
            const int part = rest * 256 + uchar(byte);
            byte = char(part / base);
            rest = part % base;
        }
        text[place] = alphabet[rest];
    }
    return text;
}

// CRC-32 finds every change within 32 neighbouring bits: any one character, any two swapped neighbours.
QByteArray checksum(const QByteArray &text)
{
    const quint32 sum = qToBigEndian(quint32(crc32(0, SodiumBytes::data(text), uInt(text.size()))));
    return base62(QByteArray(reinterpret_cast<const char *>(&sum), sizeof(sum)), checkDigits);
}

bool isBase62(char letter)
{
    return std::find(std::begin(alphabet), std::end(alphabet) - 1, letter) != std::end(alphabet) - 1;
}

} // namespace

Secret newApiKey()
{
    const Secret unchecked(mark + base62(SodiumBytes::randomBytes(randomSize), randomDigits));
    return Secret(unchecked.reveal() + checksum(unchecked.reveal()));
}

bool looksLikeApiKey(const Secret &key)
{
    const QByteArray &text = key.reveal();
    if (text.size() != mark.size() + randomDigits + checkDigits || !text.startsWith(mark))
        return false;
    if (!std::all_of(text.begin() + mark.size(), text.end(), isBase62))
        return false;
    return Secret::sameBytes(checksum(text.chopped(checkDigits)), text.last(checkDigits));
}

QString apiKeyPrefix(const Secret &key)
{
    if (!looksLikeApiKey(key))
        return {};
    return QString::fromLatin1(key.reveal().first(mark.size() + shownDigits));
}

} // namespace Postrider
