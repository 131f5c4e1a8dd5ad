// SPDX-License-Identifier: GPL-3.0-or-later
#include "platforms/twitter/prices.h"

#include "platforms/twitter/links.h"
#include "platforms/twitter/reading.h"
#include "platforms/twitter/upload.h"

namespace Postrider::Twitter {

namespace {

// Millionths of a dollar, since 6 February 2026
constexpr qint64 kPost = 15'000;
constexpr qint64 kPostWithLink = 200'000;
constexpr qint64 kAltText = 5'000;
constexpr qint64 kReadPost = 5'000; // a fifth of it where the account owns the app, which X does not tell us
constexpr qint64 kReadUser = 10'000;
constexpr qint64 kDelete = 10'000;

qint64 priceOf(const Outgoing &post)
{
    return (linksIn(post.text).isEmpty() ? kPost : kPostWithLink) + describedMedia(post).size() * kAltText;
}

} // namespace

Cost cost(const Use &use)
{
    using Verb = Use::Verb;
    switch (use.verb) {
    case Verb::Identify:
    case Verb::AccountMetrics: return {kReadUser, 0};
    case Verb::Publish: return {priceOf(use.post), 0};
    case Verb::ListOwn: return {kPageSize * kReadPost, 0};
    case Verb::Metrics: return {use.items * kReadPost, 0};
    case Verb::Remove: return {kDelete, 0};
    case Verb::FindPublished:
    case Verb::Edit:
    case Verb::HandOver:
    case Verb::Options: break;
    }
    return {};
}

} // namespace Postrider::Twitter
