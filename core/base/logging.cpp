// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/logging.h"

namespace Postrider {

Q_LOGGING_CATEGORY(lcStorage, "postrider.storage", QtInfoMsg)
Q_LOGGING_CATEGORY(lcSecrets, "postrider.secrets", QtInfoMsg)
Q_LOGGING_CATEGORY(lcNet, "postrider.net", QtInfoMsg)
Q_LOGGING_CATEGORY(lcExchange, "postrider.exchange", QtInfoMsg)
Q_LOGGING_CATEGORY(lcPublishing, "postrider.publishing", QtInfoMsg)
Q_LOGGING_CATEGORY(lcConnecting, "postrider.connecting", QtInfoMsg)
Q_LOGGING_CATEGORY(lcServices, "postrider.services", QtInfoMsg)
Q_LOGGING_CATEGORY(lcApp, "postrider.app", QtInfoMsg)

} // namespace Postrider
