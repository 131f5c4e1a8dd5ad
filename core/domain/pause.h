// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"

#include <QDateTime>
#include <QObject>
#include <QString>

namespace Postrider {

// What is kept from going out, and until when. What comes due meanwhile goes by its post's rule for being late.
struct Pause
{
    Q_GADGET
public:
    enum class Scope {
        All,     // everything
        Account, // what goes to one account
        Label,   // posts with one label
    };
    Q_ENUM(Scope)

    Scope scope = Scope::All;
    IntegrationId account; // of Scope::Account
    QString label;         // of Scope::Label, exactly as posts have it
    UserId owner;          // whose posts a label's pause is about; null: everybody's
    QDateTime until;       // UTC; ends by itself then. Null: when somebody ends it
    QString who;           // who asked for it; empty where nobody knows any more
    QDateTime since;

    // Of the same posts, whenever it ends.
    bool isAboutSame(const Pause &other) const
    {
        return scope == other.scope && account == other.account && label == other.label && owner == other.owner;
    }

    friend bool operator==(const Pause &, const Pause &) = default;
};

} // namespace Postrider
