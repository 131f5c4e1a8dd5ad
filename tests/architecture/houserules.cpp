// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules.h"

namespace Postrider::Testing {

using namespace Qt::Literals::StringLiterals;

const QList<RoomRule> &houseRules()
{
    static const QStringList ground{u"base"_s, u"domain"_s};
    static const QStringList stores = ground + QStringList{u"storage"_s, u"secrets"_s};
    static const QStringList forExchange = stores + QStringList{u"net"_s, u"platforms"_s, u"media"_s};
    static const QStringList forTheFive = forExchange + QStringList{u"exchange"_s};
    static const QStringList theFive{u"publishing"_s, u"connecting"_s, u"analytics"_s, u"practice"_s, u"inout"_s};
    static const QStringList forServices = stores + QStringList{u"platforms"_s, u"media"_s, u"exchange"_s} + theFive;
    static const QStringList everything = forTheFive + theFive
        + QStringList{u"services"_s, u"mcp"_s, u"models"_s, u"ui"_s};
    static const QStringList window{u"Gui"_s, u"Widgets"_s, u"Svg"_s, u"Charts"_s};

    static const QList<RoomRule> rules{
        // room, may include, libraries in its headers, libraries inside
        {u"base"_s, {}, {u"Json"_s}, {}},
        {u"domain"_s, {u"base"_s}, {u"Json"_s}, {u"Ical"_s}},
        {u"storage"_s, ground, {u"Json"_s}, {u"Sql"_s, u"Sqlite"_s}},
        {u"secrets"_s, ground, {u"Json"_s}, {u"Keychain"_s, u"Sodium"_s, u"Crypt"_s, u"DBus"_s}},
        {u"net"_s, ground, {u"Json"_s, u"Network"_s}, {u"Boost"_s}},
        {u"platforms"_s, ground + QStringList{u"net"_s}, {u"Json"_s}, {}},
        {u"media"_s, stores + QStringList{u"net"_s}, {u"Json"_s}, {u"Gui"_s}},
        {u"exchange"_s, forExchange, {u"Json"_s}, {}},
        {u"publishing"_s, forTheFive, {u"Json"_s}, {u"DBus"_s}},
        {u"connecting"_s, forTheFive, {u"Json"_s}, {}},
        {u"analytics"_s, forTheFive, {u"Json"_s}, {}},
        {u"practice"_s, forTheFive, {u"Json"_s}, {}},
        {u"inout"_s, forTheFive, {u"Json"_s}, {u"Ical"_s}},
        {u"services"_s, forServices, {u"Json"_s}, {}},
        {u"mcp"_s, ground + QStringList{u"services"_s, u"net"_s}, {u"Json"_s}, {}},
        {u"models"_s, ground + QStringList{u"services"_s}, {u"Gui"_s}, {}},
        {u"ui"_s, ground + QStringList{u"services"_s, u"models"_s}, window, {u"DBus"_s, u"Hunspell"_s}},
        {u"app"_s, everything, window + QStringList{u"Json"_s, u"Network"_s}, {u"Sql"_s, u"DBus"_s, u"FFmpeg"_s}},
    };
    return rules;
}

} // namespace Postrider::Testing
