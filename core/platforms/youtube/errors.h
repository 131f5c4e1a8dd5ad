// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "net/message.h"

#include <QDateTime>

namespace Postrider::YouTube {

// What a refusal means, by Google's reason for it.
Error classify(const Net::Response &response, const QDateTime &now);

// The reason alone, such as "quotaExceeded"; of the token endpoint its error.
QString reasonOf(const Net::Response &response);

// When the app's daily units began, and when they come back: midnight in California.
QDateTime thisAllowance(const QDateTime &now);
QDateTime nextAllowance(const QDateTime &now);

} // namespace Postrider::YouTube
