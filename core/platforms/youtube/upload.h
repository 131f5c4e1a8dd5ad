// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platforms/recipe.h"

#include <QJsonObject>

namespace Postrider::YouTube {

// A resumable upload: a session is opened, the file goes out slice by slice, and with its last byte the video exists.
// Until then nothing does, so only the last slice is irrevocable. The session's address is the key: asked there,
// YouTube tells how far it came, or which video it became.

// then: the step that comes when the video exists.
Recipe upload(const OutgoingMedia &file, const QJsonObject &resource, bool notifiesSubscribers, const QString &then);

// Asks the session of an earlier upload; published says which video it became. Without a session, or with one that
// YouTube has forgotten, the step called orElse follows, while the bytes are not all there the one called notThere.
Step askSession(qint64 fileSize, const QString &then, const QString &orElse, const QString &notThere);

// Bytes: at least eight mebibytes, a multiple of 256 kibibytes, and at most a thousand for a file.
qint64 sliceLength(qint64 fileSize);

} // namespace Postrider::YouTube
