// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platforms/platform.h"

namespace Postrider::Twitter {

// What a refusal means: by its problem type, its status and, where X has nothing else, its sentence.
Error classify(const Net::Response &response, const QDateTime &now);
// What it said, for people; empty if nothing.
QString wordsOf(const Net::Response &response);

std::optional<Platform::Budget> budget(const Net::Response &response, const QDateTime &now);

// The post that is answered can't be seen yet.
bool isParentMissing(const Net::Response &response);
// A post with these words is out already.
bool saysDuplicate(const Net::Response &response);
// The post was refused for its files: lapsed, unfinished, or somebody else's.
bool isAboutMedia(const Net::Response &response);
// What a refusal of a file means: a token that was granted without media.write gets a bare 403 from every upload.
Error classifyUpload(const Net::Response &response, const QDateTime &now);
// An app of before the renaming knows tweet.fields, one of after it post.fields.
bool isAboutFieldNames(const Net::Response &response);

} // namespace Postrider::Twitter
