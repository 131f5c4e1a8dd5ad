// SPDX-License-Identifier: GPL-3.0-or-later
#include "bareloop.h"
#include "benchmarks.h"
#include "must.h"
#include "publishing.h"
#include "standin.h"

namespace Postrider::Bench {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kSecondsAtMost = 60;

} // namespace

// Both sides in turn, so that whatever else the machine does meets both; the median of each.
Measurement throughput(const Scale &scale)
{
    QList<double> rates, bareRates, ratios, commits;
    for (int round = 0; round < scale.rounds; ++round) {
        const QList<Job> jobs = dueNow(scale.posts, scale.accounts);
        const StandIn bareServer(scale.accounts, scale.answerTime);
        bareRates << scale.posts / secondsOfBareLoop(bareServer.servers(), jobs);

        const StandIn server(scale.accounts, scale.answerTime);
        const QTemporaryDir folder = diskFolder();
        fillStore(folder.path(), server.servers(), jobs);
        const Published published = publishHere(folder.path(), scale.posts, kSecondsAtMost);
        if (server.arrivals().size() != scale.posts)
            giveUp(u"%1 posts arrived instead of %2"_s.arg(server.arrivals().size()).arg(scale.posts));
        rates << scale.posts / published.seconds;
        commits << double(published.commits) / scale.posts;
        ratios << rates.last() / bareRates.last();
    }
    Measurement m{u"throughput"_s,       u"posts/s"_s,
                  quantile(rates, 0.5),  quantile(bareRates, 0.5),
                  quantile(ratios, 0.5), u"90 % of the bare loop, 2 commits a post at most"_s};
    m.more = {{u"commits a post"_s, quantile(commits, 1)},
              {u"least ratio"_s, quantile(ratios, 0)},
              {u"best ratio"_s, quantile(ratios, 1)}};
    m.isReached = m.ratio >= 0.9 && quantile(commits, 1) <= 2;
    return m;
}

} // namespace Postrider::Bench
