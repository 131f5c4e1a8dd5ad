// SPDX-License-Identifier: GPL-3.0-or-later
#include "platforms/youtube/reading.h"

#include "platforms/youtube/comments.h"
#include "platforms/youtube/facts.h"
#include "platforms/youtube/video.h"
#include "platforms/youtube/wire.h"

namespace Postrider::YouTube {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

// In the memory
constexpr auto kPage = "page"_L1;
constexpr auto kNow = "videoNow"_L1; // what a video is before it is changed
constexpr int kMostPages = 20;

RemotePost remoteVideo(const QJsonObject &item)
{
    const QJsonObject snippet = item["snippet"_L1].toObject();
    RemotePost found;
    found.id = snippet["resourceId"_L1]["videoId"_L1].toString();
    if (found.id.isEmpty())
        found.id = item["contentDetails"_L1]["videoId"_L1].toString();
    found.permalink = permalinkOf(found.id);
    found.text = videoText(snippet["title"_L1].toString(), snippet["description"_L1].toString());
    found.mediaCount = 1;
    found.createdAt = momentOf(snippet["publishedAt"_L1]);
    return found;
}

// Ours over what there is: the request replaces whole parts.
QJsonObject merged(const QJsonObject &now, const QJsonObject &ours)
{
    QJsonObject all = now;
    for (auto it = ours.begin(); it != ours.end(); ++it)
        all[it.key()] = it.value();
    return all;
}

// Only what may be written.
QJsonObject writable(const QJsonObject &part, const QList<QLatin1String> &names)
{
    QJsonObject made;
    for (const QLatin1String name : names) {
        if (part.contains(name))
            made[name] = part[name];
    }
    return made;
}

QJsonObject changedVideo(const QString &id, const QJsonObject &now, const Outgoing &post, const QDateTime &publishAt)
{
    const QJsonObject ours = videoResource(post, publishAt);
    const QJsonObject snippet = writable(
        now["snippet"_L1].toObject(),
        {"title"_L1, "description"_L1, "tags"_L1, "categoryId"_L1, "defaultLanguage"_L1, "defaultAudioLanguage"_L1});
    QJsonObject status = writable(now["status"_L1].toObject(),
                                  {"privacyStatus"_L1, "selfDeclaredMadeForKids"_L1, "containsSyntheticMedia"_L1,
                                   "embeddable"_L1, "license"_L1, "publicStatsViewable"_L1});
    return {{"id"_L1, id},
            {"snippet"_L1, merged(snippet, ours["snippet"_L1].toObject())},
            {"status"_L1, merged(status, ours["status"_L1].toObject())}};
}

Net::Request choicesRequest(const QString &kind, const Context &context)
{
    if (kind == "categories"_L1)
        return categoriesRequest();
    Net::Request made = signedRequest("GET", u"/youtube/v3/playlists"_s, "snippet");
    made.query << Net::Field{"mine", QByteArray("true")} << Net::Field{"maxResults", QByteArray("50")};
    if (context.memory.contains(kPage))
        made.query << Net::Field{"pageToken", context.memory[kPage].toString().toUtf8()};
    return made;
}

Result<Next> chosen(const Net::Response &response, Context &context, const QString &kind)
{
    const auto list = items(response);
    if (!list)
        return fail(list.error());
    QList<Choice> choices = context.choices.value_or(QList<Choice>());
    for (const auto &item : *list) {
        const QJsonObject snippet = item["snippet"_L1].toObject();
        if (kind != "categories"_L1 || snippet["assignable"_L1].toBool())
            choices << Choice{item["id"_L1].toString(), snippet["title"_L1].toString(), {}, false};
    }
    context.choices = choices;
    const QString next = answeredObject(response).value_or(QJsonObject())["nextPageToken"_L1].toString();
    if (next.isEmpty())
        return Next::proceed();
    context.memory[kPage] = next;
    return Next::again(0ms);
}

} // namespace

Recipe listOwn(const Account &account)
{
    return {
        Step{u"list videos"_s,
             Effect::Repeatable,
             [uploads = ChannelFacts::of(account).uploads](Context &) {
                 Net::Request made = signedRequest("GET", u"/youtube/v3/playlistItems"_s, "snippet,contentDetails");
                 made.query << Net::Field{"playlistId", uploads.toUtf8()} << Net::Field{"maxResults", QByteArray("10")};
                 return made;
             },
             [](const Net::Response &response, Context &context) -> Result<Next> {
                 if (response.status == 404) { // of a channel without videos
                     context.posts.emplace();
                     return Next::proceed();
                 }
                 const auto list = items(response);
                 if (!list)
                     return fail(list.error());
                 QList<RemotePost> posts;
                 for (const auto &item : *list)
                     posts << remoteVideo(item.toObject());
                 context.posts = posts;
                 return Next::proceed();
             },
             {404}}};
}

Step compareFiles(qint64 fileSize)
{
    return {u"compare the files"_s,
            Effect::Repeatable,
            [](Context &context) {
                QStringList ids;
                const QList<RemotePost> posts = context.posts.value_or(QList<RemotePost>());
                for (const RemotePost &post : posts)
                    ids << post.id;
                Net::Request made = signedRequest("GET", u"/youtube/v3/videos"_s, "fileDetails");
                made.query << Net::Field{"id", ids.join(u',').toUtf8()};
                return made;
            },
            [fileSize](const Net::Response &response, Context &context) -> Result<Next> {
                const auto videos = items(response);
                if (!videos || !context.posts)
                    return Next::proceed();
                for (const auto &video : *videos) {
                    const auto size = number(video["fileDetails"_L1]["fileSize"_L1]);
                    const QString id = video["id"_L1].toString();
                    if (size && *size != fileSize)
                        context.posts->removeIf([&id](const RemotePost &post) { return post.id == id; });
                }
                return Next::proceed();
            },
            {400}};
}

bool isSame(const RemotePost &found, const Outgoing &post, const QDateTime &sentAt, std::chrono::milliseconds settling)
{
    constexpr qint64 kSkewMs = 2 * 60 * 1000;         // clocks that differ
    constexpr qint64 kUploadMs = 24 * 60 * 60 * 1000; // a video's time may be that of its upload's beginning
    const qint64 age = sentAt.msecsTo(found.createdAt);
    const QJsonObject snippet = videoResource(post, {})["snippet"_L1].toObject();
    const QString text = post.part > 1
        ? post.text
        : videoText(snippet["title"_L1].toString(), snippet["description"_L1].toString());
    return found.createdAt.isValid() && age >= -(post.part > 1 ? kSkewMs : kUploadMs)
        && age <= settling.count() + kSkewMs && found.text.simplified() == text.simplified();
}

// Gone already is well.
Recipe remove(const QString &id)
{
    return {Step{u"delete the post"_s,
                 Effect::Repeatable,
                 [id](Context &) {
                     Net::Request made = signedRequest(
                         "DELETE", isComment(id) ? u"/youtube/v3/comments"_s : u"/youtube/v3/videos"_s);
                     made.query << Net::Field{"id", id.toUtf8()};
                     return made;
                 },
                 [](const Net::Response &, Context &) -> Result<Next> { return Next::proceed(); },
                 {404}}};
}

Recipe edit(const QString &id, const Outgoing &post, const QDateTime &publishAt)
{
    if (isComment(id))
        return editComment(id, post.text);
    const Step read{u"read the video"_s, Effect::Repeatable,
                    [id](Context &) {
                        Net::Request made = signedRequest("GET", u"/youtube/v3/videos"_s, "snippet,status");
                        made.query << Net::Field{"id", id.toUtf8()};
                        return made;
                    },
                    [](const Net::Response &response, Context &context) -> Result<Next> {
                        const auto videos = items(response);
                        if (!videos)
                            return fail(videos.error());
                        if (videos->isEmpty())
                            return fail(Error::Kind::Content, u"the video is not there"_s);
                        context.memory[kNow] = videos->first();
                        return Next::proceed();
                    }};
    const Step change{u"change the video"_s, Effect::Repeatable,
                      [id, post, publishAt](Context &context) {
                          Net::Request made = signedRequest("PUT", u"/youtube/v3/videos"_s, "snippet,status");
                          made.body = jsonBody(changedVideo(id, context.memory[kNow].toObject(), post, publishAt));
                          return made;
                      },
                      [](const Net::Response &, Context &) -> Result<Next> { return Next::proceed(); }};
    return {read, change};
}

Recipe options(const QString &kind)
{
    if (kind != "playlists"_L1 && kind != "categories"_L1)
        return {};
    return {Step{u"read the choices"_s,
                 Effect::Repeatable,
                 [kind](Context &context) { return choicesRequest(kind, context); },
                 [kind](const Net::Response &response, Context &context) { return chosen(response, context, kind); },
                 {},
                 kMostPages}};
}

} // namespace Postrider::YouTube
