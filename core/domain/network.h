// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/platformid.h"
#include "domain/rules.h"

#include <QList>
#include <QStringList>
#include <QUrl>

namespace Postrider {

// One thing that a person types to sign in without a browser.
struct SignInField
{
    QString key; // of the token object: "accessToken", "identifier", "refreshToken", or "settings.NAME"
    QString title;
    QString hint; // where to find it
    bool isSecret = false;
    bool isOptional = false;

    friend bool operator==(const SignInField &, const SignInField &) = default;
};

// How a person makes a developer app of their own at a network, as data for the window and the command line.
struct AppGuide
{
    struct Step
    {
        QString text; // a sentence: what to do there
        QUrl link;    // empty where there is nothing to open

        friend bool operator==(const Step &, const Step &) = default;
    };
    // Whether the app's secret has to be typed beside its id.
    enum class SecretUse { None, Optional, Needed };

    QList<Step> steps; // in order, the redirect address among them
    QString cost;      // what the network takes for it, in a sentence; empty: nothing
    QString limits;    // what an app that the network has not looked at can't do; empty: nothing
    SecretUse secret = SecretUse::Needed;
    // Where the rights to ask for depend on the app: which there are, in a sentence for the person who types them.
    QString scopesHint = {};

    friend bool operator==(const AppGuide &, const AppGuide &) = default;
};

// One choice that the network itself gives: a board, a channel, a playlist, an organisation.
struct Choice
{
    QString value; // what is sent
    QString title;
    QString hint;
    bool isUsual = false; // the one that is meant when none is chosen

    friend bool operator==(const Choice &, const Choice &) = default;
};

// A network as people see it: the registry's entry as a value, for the window. Made by services/networkservice.
struct NetworkInfo
{
    PlatformId id = PlatformId::Mastodon;
    QString name;                   // the brand's own spelling
    QString colour;                 // #RRGGBB
    bool needsServer = false;       // the person names a server
    bool takesServer = false;       // the person may name one; there is a usual one
    bool needsDeveloperApp = false; // the person brings an app of their own
    bool hasBrowserSignIn = true;
    bool takesToken = false;
    bool hasOutOfBand = false;       // the server can show a code to copy
    QList<SignInField> signInFields; // what is typed where takesToken
    QStringList redirectUris;        // to be copied into the developer app; empty where any loopback port will do
    AppGuide appGuide;               // where needsDeveloperApp
    QStringList scopes;
    QList<Offer> offers;
    Limits limits; // the network's usual ones

    // What it says of a verb; null where it says nothing.
    const Offer *offer(const QString &verb) const;

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
        Duration, // in seconds
        Texts     // lines, joined by line breaks, such as a poll's choices
    };

    QString key; // "visibility"; of a group "poll.options"
    QString title;
    QString hint;
    Kind kind = Kind::Text;
    QStringList choices; // the words that are sent
    QStringList choiceTitles;
    QString options; // Text: what to ask the network for (AccountService::options), or empty
    QString initial; // the network's own default, or empty
    int minimum = 0; // Number, Duration: bounds; Texts: lines
    int maximum = 0; // 0: none; Text: characters
    QString group;   // the title of the object that it belongs to, or empty

    friend bool operator==(const SettingField &, const SettingField &) = default;
};

} // namespace Postrider
