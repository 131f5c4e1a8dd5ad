// SPDX-License-Identifier: GPL-3.0-or-later
#include "publishing/allowance.h"

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

bool exceeds(int used, int more, int limit)
{
    return limit > 0 && more > 0 && used > 0 && used + more > limit;
}

} // namespace

std::optional<QuotaRepository::Use> useOf(const Platform &platform, const Outgoing &post, const Account &account,
                                          const QDateTime &now)
{
    if (!platform.allowance(now))
        return std::nullopt;
    const Cost cost = platform.cost({Use::Verb::Publish, 1, post}, account);
    return QuotaRepository::Use{cost.quota, post.part == 1 ? 1 : 0};
}

Result<std::optional<Error>> lackOfAllowance(Database &database, const Platform &platform,
                                             const QuotaRepository::Use &use, const QDateTime &now)
{
    const auto allowance = platform.allowance(now);
    if (!allowance)
        return std::optional<Error>();
    const auto used = QuotaRepository(database).since(platform.id(), allowance->since);
    if (!used)
        return fail(used.error());
    if (!exceeds(used->units, use.units, allowance->quota) && !exceeds(used->posts, use.posts, allowance->posts))
        return std::optional<Error>();
    Error error{Error::Kind::RateLimit, u"the app's allowance is used up"_s, allowance->words, {}};
    error.retryAfter = std::chrono::milliseconds(now.msecsTo(allowance->until));
    return std::optional(error);
}

} // namespace Postrider
