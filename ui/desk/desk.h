// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/accountservice.h"
#include "services/analyticsservice.h"
#include "services/approvalservice.h"
#include "services/appservice.h"
#include "services/auditservice.h"
#include "services/composeservice.h"
#include "services/keyservice.h"
#include "services/mediaservice.h"
#include "services/missservice.h"
#include "services/needsservice.h"
#include "services/networkservice.h"
#include "services/postservice.h"
#include "services/queueservice.h"
#include "services/seriesservice.h"
#include "services/slotservice.h"
#include "services/takedownservice.h"
#include "services/userservice.h"

#include <functional>

namespace Postrider {

class AssistantDoor;
class Circumstances;
class Clock;
class MediaImport;
class Navigator;
class Preferences;
class SendingWatch;
class StoreWatch;

// What a page works with: the verbs, who asks, and where to go from here. Made by app for the person who signed in;
// pages hold a reference and are gone before it is. GUI thread.
struct Desk
{
    UserService &users;
    AccountService &accounts;
    AppService &apps;
    PostService &posts;
    TakedownService &takedowns;
    ComposeService &compose;
    MediaService &media;
    MediaImport &imports;
    NetworkService &networks;
    QueueService &queue;
    SlotService &slots;
    MissService &misses;
    SeriesService &series;
    AnalyticsService &analytics;
    KeyService &keys;
    ApprovalService &approvals;
    NeedsService &needs;
    AuditService &audits;
    const Clock &clock;
    StoreWatch &watch;
    const Circumstances &circumstances;
    SendingWatch &sendings;
    AssistantDoor &door;
    Navigator &go;
    Preferences &preferences;
    Actor actor;
    User user; // as of sign-in; pages that change it update it
    QString dataFolder;
    std::function<void(const QUrl &)> openAddress;                    // the system's browser
    std::function<QFuture<Result<Integration>>()> addPracticeAccount; // on the practice network, started for it
};

} // namespace Postrider
