// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchmarks.h"
#include "benchstore.h"
#include "must.h"
#include "standin.h"
#include "storage/sendingrepository.h"

#include <QCoreApplication>
#include <QProcess>
#include <QThread>

#include <algorithm>

namespace Postrider::Bench {

using namespace Qt::Literals::StringLiterals;

namespace {

// Kills the publisher when so many posts have arrived.
void publishAndKill(const QString &folder, const StandIn &server, int arrivals)
{
    QProcess publisher;
    publisher.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    publisher.start(QCoreApplication::applicationFilePath(), {u"--publish"_s, folder});
    for (int i = 0; i < 2000 && server.arrivals().size() < arrivals; ++i)
        QThread::msleep(5);
    publisher.kill();
    publisher.waitForFinished();
}

struct Aftermath
{
    int unknown = 0;   // sendings with a request opened and no outcome
    int untouched = 0; // sendings that nobody opened
};

Aftermath lookInto(const QString &folder)
{
    const auto database = must(Database::open(folder));
    SendingRepository repository(*database);
    Aftermath aftermath;
    for (const DueSending &open : must(repository.openUntil(QDateTime::currentDateTimeUtc()))) {
        const bool isUnknown = open.sending.state == Sending::State::Unconfirmed || open.sending.sentAt.isValid();
        ++(isUnknown ? aftermath.unknown : aftermath.untouched);
    }
    return aftermath;
}

} // namespace

// One request an account is in flight at a time, so as many unknown outcomes as accounts are the most there may be.
Measurement killing(const Scale &scale)
{
    QList<double> unknown;
    int unexplained = 0;
    for (int round = 0; round < scale.kills; ++round) {
        const StandIn server(scale.accounts, scale.answerTime);
        const QTemporaryDir folder = diskFolder();
        fillStore(folder.path(), server.servers(), dueNow(scale.posts, scale.accounts));
        publishAndKill(folder.path(), server, scale.posts * (round + 1) / (scale.kills + 2));
        const Aftermath aftermath = lookInto(folder.path());
        unknown << aftermath.unknown;
        // What arrived is either settled or of unknown outcome; anything beyond would be sent again.
        unexplained += std::max(0, int(server.arrivals().size()) - (scale.posts - aftermath.untouched));
    }
    Measurement m{u"kill"_s, u"unknown (most)"_s, quantile(unknown, 1), double(scale.accounts)};
    m.ratio = m.ours / m.yardstick;
    m.reach = u"no more unknown outcomes than requests in flight"_s;
    m.more = {{u"kills"_s, scale.kills}, {u"arrived unrecorded"_s, unexplained}};
    m.isReached = m.ratio <= 1 && unexplained == 0;
    return m;
}

} // namespace Postrider::Bench
