// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/composition.h"
#include "mcp/tools/turn.h"
#include "services/composeservice.h"

namespace Postrider::Mcp {

// What a model says of a post: the arguments that create_draft, update_post and validate_post share.
QJsonObject draftArguments();

// A composition with what the arguments say written into it.
struct Drafted
{
    Composition composition;
    QString note; // on its time
};
// InvalidInput names the argument. accounts: those that may be used.
[[nodiscard]] Result<Drafted> drafted(const Turn &turn, Composition base, const QList<Integration> &accounts);

// The post's time, from "at".
[[nodiscard]] Outcome setTime(const Turn &turn, Drafted &draft);

// Why a write was refused: with everything that is wrong with the post, or with what somebody else changed meanwhile.
TurnAnswer refusedWrite(const Turn &turn, const Error &error, const WorkingCopy &copy, ComposeService::Timing timing);

} // namespace Postrider::Mcp
