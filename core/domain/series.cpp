// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/series.h"

namespace Postrider {

void applyPattern(const PostPattern &pattern, Post &post)
{
    post.content = pattern.content;
    post.mediaUrls = pattern.mediaUrls;
    post.parts = pattern.parts;
    post.labels = pattern.labels;
    post.catchUp = pattern.catchUp;
}

PostPattern patternOf(const Post &post, const QList<PostPattern::Target> &targets)
{
    return {post.content, post.mediaUrls, post.parts,     post.labels,
            post.catchUp, post.approval,  post.createdBy, targets};
}

} // namespace Postrider
