// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platforms/linkedin/facts.h"
#include "platforms/recipe.h"

#include <QJsonArray>

namespace Postrider::Linkedin {

// What the ways to upload a file have in common: how LinkedIn calls it, what is up, and waiting until it is worked on.

// "images", "videos", "documents"; and the member that names a new one.
QString collectionOf(FileKind kind);
QLatin1String memberOf(FileKind kind);

// URNs in the order of the post's media, kept in the memory.
QJsonArray uploadedMedia(const Context &context);
void keepUploaded(const QString &urn, Context &context);
void forgetUploaded(Context &context);

// Looks until all are ready, then goes to the step called next. Who may not look waits a while instead.
Step waitForFiles(FileKind kind, const Account &account, const QString &next);

} // namespace Postrider::Linkedin
