// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/mediarules.h"
#include "domain/outgoing.h"
#include "domain/rules.h"

namespace Postrider::Linkedin {

// What kind of file LinkedIn takes one for.
enum class FileKind { Picture, Video, Document };
FileKind kindOf(const OutgoingMedia &file);

inline constexpr int kMostPictures = 20;
inline constexpr qint64 kLeastVideoBytes = 75'000;
inline constexpr int kMostPollOptions = 4; // as LinkedIn's page "Poll API" says

// Members and organisations have the same.
Limits limits();
MediaRules mediaRules();
QStringList documentTypes();

} // namespace Postrider::Linkedin
