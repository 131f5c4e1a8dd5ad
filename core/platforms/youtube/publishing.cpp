// SPDX-License-Identifier: GPL-3.0-or-later
#include "platforms/youtube/publishing.h"

#include "platforms/youtube/comments.h"
#include "platforms/youtube/followups.h"
#include "platforms/youtube/reading.h"
#include "platforms/youtube/rules.h"
#include "platforms/youtube/settings.h"
#include "platforms/youtube/upload.h"
#include "platforms/youtube/video.h"

namespace Postrider::YouTube {

Recipe publish(const Outgoing &post, const Account &account, const QDateTime &publishAt)
{
    if (post.part > 1)
        return publishComment(post, account);
    const OutgoingMedia *video = videoOf(post);
    if (!video)
        return {};
    const Recipe after = followUps(post, publishAt);
    const bool notifies = post.settings[Setting::kNotify].toBool(true);
    return upload(*video, videoResource(post, publishAt), notifies, after.first().name) + after;
}

Recipe findPublished(const Outgoing &post, const Account &account, const QDateTime &publishAt)
{
    if (post.part > 1)
        return listComments(post, account);
    const OutgoingMedia *video = videoOf(post);
    if (!video)
        return listOwn(account);
    const Recipe after = followUps(post, publishAt);
    const Recipe list = listOwn(account) << compareFiles(video->size);
    return Recipe{askSession(video->size, after.first().name, list.first().name, after.first().name)} + list + after;
}

} // namespace Postrider::YouTube
