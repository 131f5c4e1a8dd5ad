// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>
#include <QObject>
#include <QString>

#include <chrono>
#include <optional>

namespace Postrider {

// What went wrong, as code sees it. Core speaks kinds; services/wording turns a kind, its detail and the platform's
// own words into a sentence for people.
struct Error
{
    Q_GADGET
public:
    enum class Kind {
        // A caller's input or rights
        InvalidInput, // detail says which field and why
        NotFound,
        NotAllowed,
        Conflict, // somebody else changed it first, or it exists already
        PastTime,
        NoPostingTime, // there is no time at which its queue could go out
        FileMissing,
        FileUnreadable,
        FileTooDemanding, // working on it crashed, or took too much memory or time; detail says which
        // The store
        StoreDamaged,
        StoreNewer,
        StoreBusy,
        StoreReadOnly,
        StoreGone, // its file was moved or deleted while it was open; nothing more is written
        StoreFailed,
        DiskFull,
        // The vault
        KeychainMissing,
        KeychainLocked, // locked, or another keychain than the one that holds this store's key
        WrongPassphrase,
        PassphraseNeeded,
        SealBroken,
        // What a network answered, classed by the platform's own file
        Content,     // permanent, with the platform's words
        Auth,        // the account has to be connected again
        RateLimit,   // retryAfter says when
        Transient,   // try again, with back-off
        Unclassed,   // the platform's file does not say; on an irrevocable step an unknown outcome
        WrongServer, // not the kind of server it was said to be
        // What the wire did
        NotSent, // certain: no byte of the body left
        Lost,    // sent in part or whole, no answer that can be read
        Cancelled,
        // The engine
        UnknownOutcome, // the post may or may not be out: reconcile, never repeat
        LeaseLost,      // another publisher holds the sending
        Internal,
    };
    Q_ENUM(Kind)

    Kind kind = Kind::Internal;
    QString detail; // for the log and for wording; never a secret
    QString words;  // what the platform said, verbatim; empty if it said nothing
    std::optional<std::chrono::milliseconds> retryAfter;

    friend bool operator==(const Error &, const Error &) = default;
};

} // namespace Postrider
