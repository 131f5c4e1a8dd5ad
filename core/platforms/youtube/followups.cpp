// SPDX-License-Identifier: GPL-3.0-or-later
#include "platforms/youtube/followups.h"

#include "platforms/youtube/processing.h"
#include "platforms/youtube/rules.h"
#include "platforms/youtube/settings.h"
#include "platforms/youtube/wire.h"

#include <QFileInfo>

namespace Postrider::YouTube {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto kThumbnail = "set the thumbnail"_L1;
constexpr auto kLookInPlaylist = "look into the playlist"_L1;
constexpr auto kAddToPlaylist = "add to the playlist"_L1;
constexpr auto kOpenCaptions = "open the captions"_L1;
constexpr auto kSendCaptions = "send the captions"_L1;
constexpr auto kCaptionSession = "captionSession"_L1; // in the memory

QString videoId(const Context &context)
{
    return context.published ? context.published->id : QString();
}

Result<Next> done(const Net::Response &, Context &)
{
    return Next::proceed();
}

Step followUp(const QString &name, std::function<Net::Request(Context &)> request,
              std::function<Result<Next>(const Net::Response &, Context &)> accept = done)
{
    Step step{name, Effect::Repeatable, std::move(request), std::move(accept)};
    step.isFollowUp = true;
    return step;
}

Step setThumbnail(const OutgoingMedia &picture)
{
    return followUp(kThumbnail, [picture](Context &context) {
        Net::Request made = signedRequest("POST", u"/upload/youtube/v3/thumbnails/set"_s);
        made.query << Net::Field{"videoId", videoId(context).toUtf8()};
        made.body = Net::FileBody{{picture.path}, picture.mime.toUtf8()};
        made.deadline = uploadDeadline(picture.size);
        return made;
    });
}

// A list takes a video twice, so it is looked at first. then: the step after adding.
Recipe addToPlaylist(const QString &playlist, const QString &then)
{
    const Step look = followUp(
        kLookInPlaylist,
        [playlist](Context &context) {
            Net::Request made = signedRequest("GET", u"/youtube/v3/playlistItems"_s, "id");
            made.query << Net::Field{"playlistId", playlist.toUtf8()}
                       << Net::Field{"videoId", videoId(context).toUtf8()};
            return made;
        },
        [then](const Net::Response &response, Context &) -> Result<Next> {
            const auto known = items(response);
            if (!known)
                return fail(known.error());
            return known->isEmpty() ? Next::proceed() : Next::goTo(then);
        });
    const Step add = followUp(kAddToPlaylist, [playlist](Context &context) {
        const QJsonObject video{{"kind"_L1, u"youtube#video"_s}, {"videoId"_L1, videoId(context)}};
        Net::Request made = signedRequest("POST", u"/youtube/v3/playlistItems"_s, "snippet");
        made.body = jsonBody({{"snippet"_L1, QJsonObject{{"playlistId"_L1, playlist}, {"resourceId"_L1, video}}}});
        return made;
    });
    return {look, add};
}

Step openCaptions(const QJsonObject &settings)
{
    return followUp(
        kOpenCaptions,
        [settings](Context &context) {
            Net::Request made = signedRequest("POST", u"/upload/youtube/v3/captions"_s);
            made.query = {{"uploadType", QByteArray("resumable")}, {"part", QByteArray("snippet")}};
            made.body = jsonBody({{"snippet"_L1,
                                   QJsonObject{{"videoId"_L1, videoId(context)},
                                               {"language"_L1, settings[Setting::kCaptionsLanguage]},
                                               {"name"_L1, settings[Setting::kCaptionsName].toString()},
                                               {"isDraft"_L1, false}}}});
            return made;
        },
        [](const Net::Response &response, Context &context) -> Result<Next> {
            const QByteArray address = response.header("Location");
            if (!address.startsWith("https://"))
                return fail(Error::Kind::Content, u"the answer names no upload of captions"_s);
            context.memory[kCaptionSession] = QString::fromLatin1(address);
            return Next::proceed();
        });
}

Step sendCaptions(const QString &path)
{
    return followUp(kSendCaptions, [path](Context &context) {
        Net::Request made;
        made.method = "PUT";
        made.url = QUrl(context.memory[kCaptionSession].toString());
        made.body = Net::FileBody{{path}, "application/octet-stream"};
        made.deadline = uploadDeadline(0);
        return made;
    });
}

} // namespace

Recipe followUps(const Outgoing &post, const QDateTime &publishAt)
{
    const QString captions = post.settings[Setting::kCaptions].toString();
    const QString playlist = post.settings[Setting::kPlaylist].toString();
    Recipe recipe;
    if (const OutgoingMedia *picture = thumbnailOf(post))
        recipe << setThumbnail(*picture);
    if (!playlist.isEmpty())
        recipe << addToPlaylist(playlist, captions.isEmpty() ? processingStep() : QString(kOpenCaptions));
    if (!captions.isEmpty())
        recipe << openCaptions(post.settings) << sendCaptions(captions);
    return recipe << watchProcessing(post, publishAt);
}

} // namespace Postrider::YouTube
