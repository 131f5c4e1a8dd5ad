// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mcp/tool.h"
#include "mcp/tools/services.h"

// Each tool is made in a file of its name, on one verb of services.
namespace Postrider::Mcp {

// posts:read
Tool getStatusTool(const Services &services);
Tool listIntegrationsTool(const Services &services);
Tool getIntegrationRulesTool(const Services &services);
Tool lookupIntegrationOptionTool(const Services &services);
Tool listPostsTool(const Services &services);
Tool getPostTool(const Services &services);
Tool searchPostsTool(const Services &services);
Tool getCalendarTool(const Services &services);
Tool findSlotsTool(const Services &services);
Tool validatePostTool(const Services &services);
Tool previewRequestsTool(const Services &services);
Tool listMediaTool(const Services &services);

// posts:write
Tool createDraftTool(const Services &services);
Tool updatePostTool(const Services &services);
Tool schedulePostTool(const Services &services);
Tool unschedulePostTool(const Services &services);
Tool publishNowTool(const Services &services);
Tool retryDeliveryTool(const Services &services);
Tool deletePostTool(const Services &services);
Tool restorePostTool(const Services &services);
Tool mediaImportTool(const Services &services);
Tool setAltTextTool(const Services &services);
Tool pausePublishingTool(const Services &services);

// analytics:read
Tool getPostMetricsTool(const Services &services);
Tool getIntegrationMetricsTool(const Services &services);
Tool getBestTimesTool(const Services &services);

} // namespace Postrider::Mcp
