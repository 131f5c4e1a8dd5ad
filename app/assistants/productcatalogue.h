// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mcp/authenticate.h"
#include "mcp/catalogue.h"

namespace Postrider {

class Application;

// What this program offers to assistants. app outlives it.
Mcp::Catalogue productCatalogue(Application &app);
// Lets in who has one of the store's keys. app outlives it; any thread.
Mcp::Authenticate keyHolders(Application &app);

} // namespace Postrider
