// SPDX-License-Identifier: GPL-3.0-or-later
#include "platforms/twitter/upload.h"

#include "platforms/twitter/errors.h"
#include "platforms/twitter/slices.h"
#include "platforms/twitter/wire.h"

namespace Postrider::Twitter {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto kPictures = "upload pictures"_L1;
constexpr auto kDescribe = "describe media"_L1;
// In the memory
constexpr auto kMedia = "media"_L1;
constexpr auto kDescribed = "described"_L1;

bool goesInSlices(const Outgoing &post)
{
    return !post.media.isEmpty() && (post.media.first().isVideo() || post.media.first().mime == "image/gif"_L1);
}

Net::Request pictureRequest(const OutgoingMedia &file)
{
    Net::Request made = signedRequest("POST", u"/2/media/upload"_s);
    // The file's own name is nobody's business.
    made.body = Net::MultipartBody{{{"media_category", {}, {}, QByteArray("tweet_image")},
                                    {"media", "media", file.mime.toUtf8(), Net::FileSlice{file.path}}}};
    made.deadline = uploadDeadline(file.size);
    return made;
}

Step uploadPictures(const QList<OutgoingMedia> &files)
{
    return {kPictures, Effect::Repeatable,
            [files](Context &context) {
                // All are up when a restart comes back here: the last once more, which nobody will see.
                return pictureRequest(files.at(qMin(uploadedMedia(context).size(), files.size() - 1)));
            },
            [count = files.size()](const Net::Response &response, Context &context) -> Result<Next> {
                if (uploadedMedia(context).size() >= count)
                    return Next::proceed();
                const auto file = data(response);
                if (!file)
                    return fail(file.error());
                const QString id = (*file)["id"_L1].toString();
                if (!isId(id))
                    return fail(Error::Kind::Lost, u"the answer names no file"_s);
                QJsonArray media = uploadedMedia(context);
                media << id;
                context.memory[kMedia] = media;
                return media.size() < count ? Next::again(0ms) : Next::proceed();
            }};
}

Step describe(const Outgoing &post, const QList<int> &places)
{
    return {kDescribe, Effect::Repeatable,
            [post, places](Context &context) {
                const int place = places.at(qMin(context.memory[kDescribed].toInt(), int(places.size()) - 1));
                const QJsonObject altText{{"text"_L1, post.media.at(place).altText}};
                Net::Request made = signedRequest("POST", u"/2/media/metadata"_s);
                made.body = jsonBody({{"id"_L1, uploadedMedia(context).at(place)},
                                      {"metadata"_L1, QJsonObject{{"alt_text"_L1, altText}}}});
                return made;
            },
            [count = places.size()](const Net::Response &, Context &context) -> Result<Next> {
                const int done = context.memory[kDescribed].toInt() + 1;
                context.memory[kDescribed] = done;
                return done < count ? Next::again(0ms) : Next::proceed();
            }};
}

// Every step here wants the right to upload, which the account may not have given.
Step needingUploads(Step step)
{
    step.alsoAccepts << 403;
    step.accept = [accept = std::move(step.accept)](const Net::Response &response, Context &context) -> Result<Next> {
        if (response.status == 403)
            return fail(classifyUpload(response, context.now));
        return accept(response, context);
    };
    return step;
}

} // namespace

Recipe upload(const Outgoing &post, const QString &next)
{
    if (post.media.isEmpty())
        return {};
    const QList<int> described = describedMedia(post);
    const QString after = described.isEmpty() ? next : QString(kDescribe);
    Recipe recipe = goesInSlices(post) ? uploadInSlices(post.media.first(), after) : Recipe{uploadPictures(post.media)};
    if (!described.isEmpty())
        recipe << describe(post, described);
    for (Step &step : recipe)
        step = needingUploads(std::move(step));
    return recipe;
}

QJsonArray uploadedMedia(const Context &context)
{
    return context.memory[kMedia].toArray();
}

QString uploadAgain(const Outgoing &post, Context &context)
{
    context.memory.remove(kMedia);
    context.memory.remove(kDescribed);
    return goesInSlices(post) ? firstSliceStep() : QString(kPictures);
}

QList<int> describedMedia(const Outgoing &post)
{
    QList<int> places;
    for (int i = 0; i < post.media.size(); ++i) {
        if (post.media.at(i).isImage() && !post.media.at(i).altText.trimmed().isEmpty())
            places << i;
    }
    return places;
}

} // namespace Postrider::Twitter
