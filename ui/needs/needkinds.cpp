// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/needs/needkinds.h"

#include "ui/needs/approvalcard.h"
#include "ui/needs/troublecard.h"
#include "ui/needs/waitingcards.h"

#include <QCoreApplication>

namespace Postrider {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(NeedKinds)
};

} // namespace

NeedKind needKindOf(Need::Kind kind)
{
    switch (kind) {
    case Need::Kind::Approval:
        return {Words::tr("An assistant asks"), Words::tr("Approve", "filter"),
                [](Desk &desk) { return new ApprovalCard(desk); }};
    case Need::Kind::Unconfirmed:
        return {Words::tr("Did it go out?"), Words::tr("Unknown", "filter"),
                [](Desk &desk) { return new TroubleCard(desk, Look::Tone::Warn); }};
    case Need::Kind::Failed:
        return {Words::tr("It did not go out"), Words::tr("Failed", "filter"),
                [](Desk &desk) { return new TroubleCard(desk, Look::Tone::Bad); }};
    case Need::Kind::Missed:
        return {Words::tr("Missed while you were away"), Words::tr("Missed", "filter"),
                [](Desk &desk) { return new MissedCard(desk); }};
    case Need::Kind::Reconnect:
        return {Words::tr("Sign in again"), Words::tr("Reconnect", "filter"),
                [](Desk &desk) { return new ReconnectCard(desk); }};
    }
    Q_UNREACHABLE();
}

} // namespace Postrider
