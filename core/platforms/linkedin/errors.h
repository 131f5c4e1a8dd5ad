// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "net/message.h"

#include <QDateTime>

namespace Postrider::Linkedin {

// What a refusal means: by its status, its code and, where LinkedIn has nothing else, its sentence.
Error classify(const Net::Response &response, const QDateTime &now);

// The post that is out already and has the same content; empty where the refusal is another one.
QString duplicateOf(const Net::Response &response);
// Files that LinkedIn still works on, or a post that it does not see everywhere yet: passes by itself.
bool isNotReady(const Net::Response &response);
// It has not got the file, or does not know yet that it has.
bool isWaitingForUpload(const Net::Response &response);
// An address for a file that has run out, or an upload that is gone: to be opened again.
bool isUploadGone(const Net::Response &response);
// It said no to the app or to the person, not to the content.
bool isForbidden(const Net::Response &response);

} // namespace Postrider::Linkedin
