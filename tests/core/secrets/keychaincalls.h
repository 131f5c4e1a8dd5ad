// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "keyringsession.h"

#include <QString>

namespace Postrider::Testing {

// A keychain call made by another run of this executable, as QtDBus and QtKeychain choose bus and backend once per process.
struct KeychainCall
{
    enum class Verb { Create, Open };

    Verb verb = Verb::Create;
    QString recordFile; // Create writes it, Open reads it
    int limit = 10'000; // milliseconds, of one keychain call
};

// "OK" and a keyed hash of a known text, which tells keys apart; or an error's word and its detail.
struct KeychainAnswer
{
    QString word;
    QString detail;

    friend bool operator==(const KeychainAnswer &, const KeychainAnswer &) = default;
};

KeychainAnswer callKeychain(const QProcessEnvironment &environment, const KeychainCall &call);

} // namespace Postrider::Testing
