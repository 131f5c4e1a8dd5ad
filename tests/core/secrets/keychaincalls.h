// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "keyringsession.h"

#include <QString>

namespace Postrider::Testing {

// A keychain call made by another run of this executable, as QtDBus and QtKeychain
// choose bus and backend once per process.
struct KeychainCall
{
    // Retry opens until that works, and says each failure; Watch opens and lives on until its standard input ends.
    enum class Verb { Create, Open, Retry, Watch };

    Verb verb = Verb::Create;
    QString recordFile; // Create writes it, the others read it
    int limit = 10'000; // milliseconds, of one keychain call
};

// "OK" and a keyed hash of a known text, which tells keys apart; or an error's word and its detail.
struct KeychainAnswer
{
    QString word;
    QString detail;

    friend bool operator==(const KeychainAnswer &, const KeychainAnswer &) = default;
};

// Begins a call; the first answer's two lines come on standard output.
void startKeychainCall(QProcess &child, const QProcessEnvironment &environment, const KeychainCall &call);
// At most a minute; the last answer counts.
KeychainAnswer awaitAnswer(QProcess &child);

KeychainAnswer callKeychain(const QProcessEnvironment &environment, const KeychainCall &call);

} // namespace Postrider::Testing
