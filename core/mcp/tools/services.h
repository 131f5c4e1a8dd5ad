// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

#include <QString>

#include <functional>

namespace Postrider {

class AccountService;
class AnalyticsService;
class ApprovalService;
class ComposeService;
class KeyService;
class MediaImport;
class MediaService;
class NetworkService;
class PostService;
class QueueService;
class SlotService;
class UserService;

namespace Mcp {

// What the tools stand on. Everything outlives them; made by app.
struct Services
{
    PostService &posts;
    ComposeService &compose;
    ApprovalService &approvals;
    AccountService &accounts;
    const NetworkService &networks;
    MediaService &media;
    MediaImport &imports;
    QueueService &queue;
    SlotService &slots;
    AnalyticsService &analytics;
    UserService &users;
    KeyService &keys;
    const Clock &clock;
    QString version;                     // of the program
    std::function<bool()> isPublisherOn; // whether posts go out while this runs; any thread
};

} // namespace Mcp
} // namespace Postrider
