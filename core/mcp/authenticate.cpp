// SPDX-License-Identifier: GPL-3.0-or-later
#include "mcp/authenticate.h"

#include "services/wording.h"

namespace Postrider::Mcp {

using namespace Qt::Literals::StringLiterals;

bool isRefusal(const Error &error)
{
    switch (error.kind) {
    case Error::Kind::NotAllowed:
    case Error::Kind::NotFound:
    case Error::Kind::InvalidInput:
    case Error::Kind::Auth: return true;
    default: return false;
    }
}

QString refusalWords(const Error &error)
{
    return isRefusal(error) ? u"This key is not valid here, or not any more."_s : sentenceFor(error);
}

} // namespace Postrider::Mcp
