// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/connectwords.h"

#include "services/wording.h"

#include <QCoreApplication>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Connect)
};

bool isTimeOver(const Error &error)
{
    return error.kind == Error::Kind::Cancelled && error.detail.contains(u"in time"_s);
}

QString whatToDo(Error::Kind kind)
{
    switch (kind) {
    case Error::Kind::WrongServer:
        return Words::tr("Look at the address again: is it the server that your account is on?");
    case Error::Kind::NotSent:
    case Error::Kind::Lost:
    case Error::Kind::Transient: return Words::tr("Look at the address and at your connection, then try again.");
    case Error::Kind::Auth: return Words::tr("Make a new token or code, and try again.");
    case Error::Kind::KeychainLocked: return Words::tr("Unlock the keychain, then start Postrider again.");
    case Error::Kind::RateLimit: return Words::tr("Wait a few minutes, then try again.");
    case Error::Kind::DiskFull: return Words::tr("Make some room on the disk, then try again.");
    default: return Words::tr("Try again when you like.");
    }
}

} // namespace

bool isGivenUp(const Error &error)
{
    return error.kind == Error::Kind::Cancelled && !isTimeOver(error);
}

Look::ErrorCard::Story storyFor(const Error &error, const QString &network)
{
    Look::ErrorCard::Story story;
    story.title = Words::tr("%1 was not connected").arg(network);
    story.happened = sentenceFor(error);
    story.next = whatToDo(error.kind);
    if (isTimeOver(error))
        story.happened = Words::tr("Nobody agreed in the browser within ten minutes.");
    else if (error.kind == Error::Kind::NotAllowed && !error.words.isEmpty())
        story.happened = Words::tr("The browser said no: \"%1\"").arg(error.words);
    else if (error.kind == Error::Kind::NotAllowed)
        story.happened = Words::tr("The browser said no.");
    return story;
}

} // namespace Postrider
