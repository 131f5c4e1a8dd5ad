// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mcp/authenticate.h"
#include "mcp/catalogue.h"
#include "services/accountservice.h"
#include "services/analyticsservice.h"
#include "services/approvalservice.h"
#include "services/composeservice.h"
#include "services/keyservice.h"
#include "services/mediaimport.h"
#include "services/mediaservice.h"
#include "services/networkservice.h"
#include "services/postservice.h"
#include "services/queueservice.h"
#include "services/slotservice.h"
#include "services/userservice.h"

namespace Postrider {

class Application;

// What this program offers to assistants: the services over a thread and a connection of their own, so that the window
// and they never wait for each other's questions. A server that lives in that thread is answered without leaving it.
// The application outlives it, and it outlives what it gave away. Main thread.
class AssistantDesk final
{
    Q_DISABLE_COPY_MOVE(AssistantDesk)
public:
    explicit AssistantDesk(Application &app);
    ~AssistantDesk();

    Mcp::Catalogue catalogue();
    // Lets in who has one of the store's keys; any thread.
    Mcp::Authenticate keyHolders() const;
    QThread &thread() { return m_store.thread(); }

private:
    Application &m_app;
    StoreThread m_store;
    const ServiceParts m_parts;
    PostService m_posts{m_parts};
    ComposeService m_compose{m_parts};
    ApprovalService m_approvals{m_parts};
    AccountService m_accounts{m_parts};
    NetworkService m_networks{m_parts.registry};
    MediaService m_media{m_parts};
    MediaImport m_imports{m_parts};
    QueueService m_queue{m_parts};
    SlotService m_slots{m_parts};
    AnalyticsService m_analytics{m_parts};
    UserService m_users{m_parts};
    KeyService m_keys{m_parts};
};

} // namespace Postrider
