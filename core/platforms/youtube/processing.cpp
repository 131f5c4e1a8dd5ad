// SPDX-License-Identifier: GPL-3.0-or-later
#include "platforms/youtube/processing.h"

#include "platforms/youtube/video.h"
#include "platforms/youtube/wire.h"

#include <QCoreApplication>

namespace Postrider::YouTube {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(YouTubePlatform)
};

constexpr auto kProcessing = "processing"_L1; // in the memory, since when
constexpr auto kPause = 30s;
constexpr auto kPatience = 10min;
constexpr int kMostLooks = 40;

bool isStillWorking(const QJsonObject &item)
{
    const QString state = item["processingDetails"_L1]["processingStatus"_L1].toString();
    return item["status"_L1]["uploadStatus"_L1].toString() == "uploaded"_L1
        && (state.isEmpty() || state == "processing"_L1);
}

QString lockedWords(const QJsonObject &item, const Outgoing &post, const QDateTime &publishAt, const QDateTime &now)
{
    const QString asked = videoResource(post, publishAt)["status"_L1]["privacyStatus"_L1].toString();
    const bool isDue = publishAt.isValid() && publishAt <= now; // then private was but the way to ask
    const QString made = item["status"_L1]["privacyStatus"_L1].toString();
    if ((asked == "private"_L1 && !isDue) || made != "private"_L1)
        return {};
    return Words::tr(
        "YouTube made the video private. It does so with all videos of developer apps that have not passed "
        "its audit; you can publish the video in YouTube Studio.");
}

Result<Next> looked(const Net::Response &response, Context &context, const Outgoing &post, const QDateTime &publishAt)
{
    const auto videos = items(response);
    if (!videos)
        return fail(videos.error());
    const QJsonObject item = videos->first().toObject();
    if (videos->isEmpty()) {
        context.notices << Words::tr("The video is not on the channel any more.");
        return Next::proceed();
    }
    const QDateTime since = context.firstAsked(kProcessing);
    if (isStillWorking(item) && since.msecsTo(context.now) < std::chrono::milliseconds(kPatience).count())
        return Next::again(kPause);
    if (isStillWorking(item))
        context.notices << Words::tr("YouTube still works on the video; YouTube Studio shows whether it takes it.");
    for (const QString &words : {troubleOf(item), lockedWords(item, post, publishAt, since)}) {
        if (!words.isEmpty())
            context.notices << words;
    }
    return Next::proceed();
}

} // namespace

QString processingStep()
{
    return u"see what became of the video"_s;
}

QString troubleOf(const QJsonObject &item)
{
    const QJsonObject status = item["status"_L1].toObject();
    const QString state = status["uploadStatus"_L1].toString();
    if (state == "rejected"_L1) {
        return Words::tr("YouTube rejected the video, and nobody sees it. Its reason: %1.")
            .arg(status["rejectionReason"_L1].toString());
    }
    if (state == "failed"_L1) {
        return Words::tr("YouTube could not work on the video, and nobody sees it. Its reason: %1.")
            .arg(status["failureReason"_L1].toString());
    }
    if (state == "deleted"_L1)
        return Words::tr("The video is not on the channel any more.");
    const QJsonObject work = item["processingDetails"_L1].toObject();
    if (work["processingStatus"_L1].toString() == "failed"_L1) {
        return Words::tr("YouTube could not work on the video, and nobody sees it. Its reason: %1.")
            .arg(work["processingFailureReason"_L1].toString());
    }
    return {};
}

Step watchProcessing(const Outgoing &post, const QDateTime &publishAt)
{
    Step step{processingStep(),
              Effect::Repeatable,
              [](Context &context) {
                  Net::Request made = signedRequest("GET", u"/youtube/v3/videos"_s, "status,processingDetails");
                  made.query << Net::Field{"id", context.published->id.toUtf8()};
                  return made;
              },
              [post, publishAt](const Net::Response &response, Context &context) {
                  return looked(response, context, post, publishAt);
              },
              {},
              kMostLooks};
    step.isFollowUp = true;
    return step;
}

} // namespace Postrider::YouTube
