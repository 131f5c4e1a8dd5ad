// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchmarks.h"
#include "benchstore.h"
#include "publishing.h"
#include "standin.h"

namespace Postrider::Bench {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kLead = 2'000;  // milliseconds until the first is due
constexpr int kLeastGap = 50; // between two
constexpr int kGapSpread = 51;
constexpr double kMost = 50; // milliseconds
constexpr int kSecondsAtMost = 60;

// Distinct instants, 50 to 100 ms apart, each post's text its due instant.
QList<Job> spread(const Scale &scale)
{
    QList<Job> jobs;
    qint64 due = QDateTime::currentMSecsSinceEpoch() + kLead;
    for (int i = 0; i < scale.timedPosts; ++i) {
        jobs << Job{i % scale.accounts, QString::number(due), QDateTime::fromMSecsSinceEpoch(due, Qt::UTC)};
        due += kLeastGap + (i * 37) % kGapSpread;
    }
    return jobs;
}

} // namespace

Measurement lateness(const Scale &scale)
{
    const StandIn server(scale.accounts, scale.answerTime);
    const QTemporaryDir folder = diskFolder();
    fillStore(folder.path(), server.servers(), spread(scale));
    publishHere(folder.path(), scale.timedPosts, kSecondsAtMost);

    QList<double> late;
    for (const Arrival &arrival : server.arrivals())
        late << arrival.ms - arrival.text.toDouble();
    Measurement m{u"lateness"_s,
                  u"ms (p99)"_s,
                  quantile(late, 0.99),
                  kMost,
                  quantile(late, 0.99) / kMost,
                  u"p99 at most 50 ms after the due instant, never before"_s};
    m.more = {{u"least"_s, quantile(late, 0)}, {u"p50"_s, quantile(late, 0.5)}, {u"most"_s, quantile(late, 1)}};
    m.isReached = m.ours <= kMost && quantile(late, 0) >= 0;
    return m;
}

} // namespace Postrider::Bench
