// SPDX-License-Identifier: GPL-3.0-or-later
#include "platforms/bluesky/recordkey.h"

namespace Postrider::Bluesky {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto kName = "record"_L1;

// 53 bits of microseconds and 10 of a clock's number, five bits a character.
QString tidOf(quint64 microseconds, quint64 clock)
{
    constexpr QLatin1String alphabet("234567abcdefghijklmnopqrstuvwxyz");
    quint64 bits = (microseconds << 10) | (clock & 0x3ff);
    QString tid(13, u'2');
    for (int i = 12; i >= 0; --i) {
        tid[i] = alphabet.at(int(bits & 31));
        bits >>= 5;
    }
    return tid;
}

} // namespace

RecordKey RecordKey::of(Context &context)
{
    const QDateTime moment = context.firstAsked(kName);
    // Our clock counts milliseconds: the rest is random, so that two posts of one moment get two keys.
    const QString drawn = context.random(kName);
    const quint64 random = QStringView(drawn).left(8).toULongLong(nullptr, 16);
    const quint64 microseconds = quint64(moment.toMSecsSinceEpoch()) * 1000 + random % 1000;
    return {tidOf(microseconds, random / 1000), moment.toString(Qt::ISODateWithMs)};
}

} // namespace Postrider::Bluesky
