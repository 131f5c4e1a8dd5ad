// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/mediarules.h"
#include "domain/outgoing.h"
#include "domain/rules.h"

namespace Postrider::Twitter {

// What is kept in an account's facts: whether it pays X for longer texts and videos.
struct AccountFacts
{
    QString subscription; // "None", "Basic", "Premium", "PremiumPlus"; empty before the first look
    QString verified;     // "blue", "business", "government", "none"

    static AccountFacts of(const Account &account);
    QJsonObject toJson() const;
    // X tells the tier and no lengths; that these two have the long ones is the best that is known.
    bool isPremium() const;

    friend bool operator==(const AccountFacts &, const AccountFacts &) = default;
};

Limits limits(const Account &account);
MediaRules mediaRules(const AccountFacts &facts);

} // namespace Postrider::Twitter
