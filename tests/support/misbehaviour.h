// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/httplistener.h"

#include <QDateTime>
#include <QObject>

#include <functional>

namespace Postrider::Testing {

// What any stand-in can do wrong to one request, and how it looks on the wire. In the stand-in's thread.
class Misbehaviour final
{
    Q_GADGET
public:
    enum class Fault {
        None,
        Refuse,               // nobody listens any more; done by the stand-in itself
        ResetBeforeAccepting, // the connection ends and nothing was done
        ResetAfterAccepting,  // it was done, and the connection ends without an answer
        AcceptLate,           // the connection ends, and it is done a while later
        LateAnswer,           // it was done, and the answer comes slowly but comes
        Never,                // it was done, and no answer ever comes
        Half,                 // it was done, and the answer stops in its middle
        Dripping,             // it was done, and the answer comes a byte at a time, without end
        Garbage,              // it was done, and the answer can't be read
        ErrorInside200,       // nothing was done, and the answer says so under status 200
        Status401,
        Status403,
        Status404,
        Status409,
        Status413Early, // before the body was read; done by the stand-in's gate
        Status422,
        Status429,     // Retry-After in seconds
        Status429Date, // Retry-After as a date
        Status500,
        Status503,
        Redirect, // to a place that must not be followed
    };
    Q_ENUM(Fault)

    using Reply = QPointer<Net::ServerReply>;

    struct Answer
    {
        int status = 200;
        QByteArray body;
        QByteArray contentType = "application/json; charset=utf-8";
        Net::ServerReply::Headers headers = {};
    };

    // What the stand-in does with the request that goes wrong.
    struct Hands
    {
        std::function<Answer()> act;     // does it, as an honest server would
        std::function<void()> actLater;  // the same, a while later
        std::chrono::milliseconds delay; // of a late answer
        QDateTime now;                   // by the clock that dates in answers follow
    };

    static constexpr int kRetryAfter = 2; // seconds; a date is up to one more

    static void go(Fault fault, const Reply &reply, const Hands &hands);
    static void send(const Answer &answer, const Reply &reply);
    // "stand-in fault 422": what a refusal says in its own words.
    static QString wordsOf(int status);
};

using Fault = Misbehaviour::Fault;

} // namespace Postrider::Testing
