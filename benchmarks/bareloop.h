// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "benchstore.h"

namespace Postrider::Bench {

// The yardstick: QNetworkAccessManager and nothing else. Sends the same requests, one at a time for each server;
// seconds from the first to the last answer.
double secondsOfBareLoop(const QList<QUrl> &servers, const QList<Job> &jobs);

} // namespace Postrider::Bench
