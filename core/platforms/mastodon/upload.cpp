// SPDX-License-Identifier: GPL-3.0-or-later
#include "platforms/mastodon/upload.h"

#include "platforms/mastodon/errors.h"
#include "platforms/mastodon/wire.h"

#include <QFileInfo>

namespace Postrider::Mastodon {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto kUpload = "upload media"_L1;
constexpr auto kWait = "wait for media"_L1;
// In the memory
constexpr auto kMedia = "media"_L1; // [{id, isReady}], in order of the post
constexpr auto kId = "id"_L1;
constexpr auto kIsReady = "isReady"_L1;
constexpr auto kPolls = "polls"_L1;     // looks at the medium that is processed now
constexpr auto kIsTried = "isTried"_L1; // a status naming the media was sent
constexpr auto kIsGone = "isGone"_L1;   // a medium was not found after that
constexpr auto kLooks = "looks"_L1;     // rounds of looking again
constexpr int kMostLooks = 3;
constexpr int kMostPolls = 400; // at up to 8 s: most of an hour

QJsonArray mediaOf(const Context &context)
{
    return context.memory[kMedia].toArray();
}

// The first medium that is not ready; the last one when all are.
int waitingFor(const QJsonArray &media)
{
    for (int i = 0; i < media.size(); ++i) {
        if (!media.at(i).toObject()[kIsReady].toBool())
            return i;
    }
    return int(media.size()) - 1;
}

bool isAllReady(const QJsonArray &media)
{
    return media.isEmpty() || media.at(waitingFor(media)).toObject()[kIsReady].toBool();
}

void setReady(Context &context, int index, bool isReady)
{
    QJsonArray media = mediaOf(context);
    QJsonObject entry = media.at(index).toObject();
    entry[kIsReady] = isReady;
    media[index] = entry;
    context.memory[kMedia] = media;
    context.memory[kPolls] = 0;
}

Net::Request fileRequest(const Account &account, const OutgoingMedia &file)
{
    Net::Request made = signedRequest(account, "POST", u"/api/v2/media"_s);
    Net::MultipartBody body;
    body.parts << Net::MultipartBody::Part{"file", QFileInfo(file.path).fileName().toUtf8(), file.mime.toUtf8(),
                                           Net::FileSlice{file.path}};
    if (!file.altText.isEmpty())
        body.parts << Net::MultipartBody::Part{"description", {}, {}, file.altText.toUtf8()};
    made.body = body;
    made.deadline = uploadDeadline(file.size);
    return made;
}

Net::Request lookRequest(const Account &account, const Context &context)
{
    const QJsonArray media = mediaOf(context);
    const QString id = media.at(waitingFor(media)).toObject()[kId].toString();
    return signedRequest(account, "GET", u"/api/v1/media/"_s + pathPart(id));
}

// 1, 2, 4, then 8 s.
Next pollAgain(Context &context)
{
    const int polls = context.memory[kPolls].toInt();
    context.memory[kPolls] = polls + 1;
    return Next::again(std::chrono::seconds(1 << qMin(polls, 3)));
}

Result<Next> uploaded(const Net::Response &response, Context &context, qsizetype count, const QString &next)
{
    const auto json = answeredObject(response);
    if (!json)
        return fail(json.error());
    const QString id = text((*json)[kId]);
    if (id.isEmpty())
        return fail(Error::Kind::Lost, u"the answer names no medium"_s);
    QJsonArray media = mediaOf(context);
    // 202: accepted, but still being worked on
    media << QJsonObject{{kId, id}, {kIsReady, response.status != 202}};
    context.memory[kMedia] = media;
    if (media.size() < count)
        return Next::again(0ms);
    return isAllReady(media) ? Next::goTo(next) : Next::proceed();
}

Result<Next> looked(const Net::Response &response, Context &context, const QString &next)
{
    const int index = waitingFor(mediaOf(context));
    if (response.status == 206)
        return pollAgain(context);
    if (response.status == 404 && !context.memory[kIsTried].toBool()) {
        // Removed by the server, as it does with what lay about for a day.
        context.memory.remove(kMedia);
        return Next::goTo(kUpload);
    }
    if (response.status != 404) {
        const auto json = answeredObject(response);
        if (!json)
            return fail(json.error());
        if (text((*json)[kId]).isEmpty()) // an error under status 200 is no medium
            return fail(Error::Kind::Lost, u"the answer names no medium"_s);
    }
    if (response.status == 404) // perhaps gone, perhaps attached: the status itself will tell
        context.memory[kIsGone] = true;
    setReady(context, index, true);
    return isAllReady(mediaOf(context)) ? Next::goTo(next) : Next::again(0ms);
}

} // namespace

Recipe upload(const Outgoing &post, const Account &account, const QString &next)
{
    const QList<OutgoingMedia> files = post.media;
    const auto isAllUp = [files](const Context &context) { return mediaOf(context).size() >= files.size(); };
    const Step send{kUpload,
                    Effect::Repeatable,
                    [files, account, isAllUp](Context &context) {
                        return isAllUp(context) ? lookRequest(account, context) // resumed after the last file
                                                : fileRequest(account, files.at(mediaOf(context).size()));
                    },
                    [files, isAllUp, next](const Net::Response &response, Context &context) -> Result<Next> {
                        if (isAllUp(context))
                            return looked(response, context, next);
                        if (response.status == 404) // no such endpoint: nothing of ours can be gone yet
                            return fail(classify(response, context.now));
                        return uploaded(response, context, files.size(), next);
                    },
                    {404}};
    const Step wait{kWait,
                    Effect::Repeatable,
                    [account](Context &context) { return lookRequest(account, context); },
                    [next](const Net::Response &response, Context &context) { return looked(response, context, next); },
                    {404},
                    kMostPolls};
    return {send, wait};
}

QJsonArray uploadedIds(const Context &context)
{
    QJsonArray ids;
    const QJsonArray media = mediaOf(context);
    for (const auto &entry : media)
        ids << entry.toObject()[kId];
    return ids;
}

std::optional<Next> lookAgain(Context &context)
{
    const int looks = context.memory[kLooks].toInt();
    if (looks >= kMostLooks || mediaOf(context).isEmpty())
        return std::nullopt;
    context.memory[kLooks] = looks + 1;
    if (context.memory[kIsGone].toBool()) {
        // Refused and not found: nothing was made of it, so new uploads are safe.
        context.memory.remove(kMedia);
        context.memory.remove(kIsGone);
        return Next::goTo(kUpload);
    }
    for (int i = 0; i < mediaOf(context).size(); ++i)
        setReady(context, i, false);
    Next next = Next::goTo(kWait);
    next.after = 1s;
    return next;
}

void markTried(Context &context)
{
    context.memory[kIsTried] = true;
}

} // namespace Postrider::Mastodon
