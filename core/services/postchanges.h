// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/postservice.h"

namespace Postrider {

// What can be done to a stored post, each inside the caller's transaction; rights are checked before. The answer is the
// post as it stands afterwards. Conflict says in a sentence why not.
[[nodiscard]] Result<PostDetails> detailsOf(Database &database, const Post &post);
[[nodiscard]] Result<Post> editPost(Database &database, const Registry &registry, Post post, const PostEdit &edit,
                                    const QDateTime &now);
[[nodiscard]] Result<Post> movePost(Database &database, const Registry &registry, Post post, const QDateTime &at,
                                    const QDateTime &now);
[[nodiscard]] Result<Post> cancelPost(Database &database, Post post, const QDateTime &now);
[[nodiscard]] Result<Post> retryPost(Database &database, const Post &post, const QDateTime &now);
[[nodiscard]] Result<Post> resolvePost(Database &database, const Post &post, IntegrationId account,
                                       const Verdict &verdict, const QDateTime &now);
[[nodiscard]] Result<Post> trashPost(Database &database, const Post &post, const QDateTime &now);
[[nodiscard]] Result<Post> restorePost(Database &database, const Post &post, const QDateTime &now);

} // namespace Postrider
