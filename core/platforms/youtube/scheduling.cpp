// SPDX-License-Identifier: GPL-3.0-or-later
#include "platforms/youtube/scheduling.h"

#include "platforms/youtube/processing.h"
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

constexpr std::chrono::seconds kUploadTime = 15min; // the moment has to be to come when the upload begins, and worth it
constexpr auto kPatience = 1h;                      // after the moment

RemotePost remoteVideo(const QJsonObject &item, const QDateTime &now)
{
    RemotePost found;
    found.id = item["id"_L1].toString();
    found.permalink = permalinkOf(found.id);
    found.mediaCount = 1;
    const QDateTime moment = momentOf(item["snippet"_L1]["publishedAt"_L1]);
    found.createdAt = moment.isValid() ? moment : now;
    found.notice = troubleOf(item);
    return found;
}

Result<Next> looked(const Net::Response &response, Context &context)
{
    const auto videos = items(response);
    if (!videos)
        return fail(videos.error());
    context.handedOver = HandedOver::Gone;
    if (videos->isEmpty())
        return Next::proceed();
    const QJsonObject item = videos->first().toObject();
    const QJsonObject status = item["status"_L1].toObject();
    const QDateTime planned = momentOf(status["publishAt"_L1]);
    RemotePost found = remoteVideo(item, context.now);
    const bool isPrivate = status["privacyStatus"_L1].toString() == "private"_L1;
    const bool isToCome = planned.isValid()
        && context.now < planned.addMSecs(std::chrono::milliseconds(kPatience).count());
    if (found.notice.isEmpty() && isPrivate && isToCome) {
        context.handedOver = HandedOver::Waiting;
        return Next::proceed();
    }
    if (found.notice.isEmpty() && isPrivate) {
        found.notice = Words::tr(
            "YouTube left the video private. It does so with videos of developer apps that have not "
            "passed its audit; you can publish the video in YouTube Studio.");
    }
    context.handedOver = HandedOver::Published;
    context.published = found;
    return Next::proceed();
}

} // namespace

HandOverWindow handOverWindow()
{
    return {kUploadTime, 0s};
}

Recipe lookAtHandedOver(const QString &id)
{
    return {Step{u"look at the planned video"_s, Effect::Repeatable,
                 [id](Context &) {
                     Net::Request made = signedRequest("GET", u"/youtube/v3/videos"_s, "snippet,status");
                     made.query << Net::Field{"id", id.toUtf8()};
                     return made;
                 },
                 looked}};
}

} // namespace Postrider::YouTube
