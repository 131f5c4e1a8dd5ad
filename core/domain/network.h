// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/platformid.h"
#include "domain/rules.h"

#include <QStringList>

namespace Postrider {

// A network as people see it: the registry's entry as a value, for the window. Made by services/networkservice.
struct NetworkInfo
{
    PlatformId id = PlatformId::Mastodon;
    QString name;                   // the brand's own spelling
    QString colour;                 // #RRGGBB
    bool needsServer = false;       // the person names a server
    bool needsDeveloperApp = false; // the person brings an app of their own
    bool hasBrowserSignIn = true;
    bool takesToken = false;
    bool hasOutOfBand = false; // the server can show a code to copy
    QStringList redirectUris;  // to be copied into the developer app; empty where any loopback port will do
    QStringList scopes;
    QList<Offer> offers;
    Limits limits; // the network's usual ones

    friend bool operator==(const NetworkInfo &, const NetworkInfo &) = default;
};

// One field of a network's settings, read from its JSON Schema: the composer's form is made of these.
struct SettingField
{
    enum class Kind {
        Choice,
        Text,
        Toggle,
        Number,
        Texts
    }; // Texts: lines, joined by line breaks, such as a poll's choices

    QString key; // "visibility"; of a group "poll.options"
    QString title;
    QString hint;
    Kind kind = Kind::Text;
    QStringList choices; // the words that are sent
    QStringList choiceTitles;
    QString initial; // the network's own default, or empty
    int minimum = 0; // Number: bounds; Texts: lines
    int maximum = 0; // 0: none; Text: characters
    QString group;   // the title of the object that it belongs to, or empty

    friend bool operator==(const SettingField &, const SettingField &) = default;
};

} // namespace Postrider
