// SPDX-License-Identifier: GPL-3.0-or-later
#include "platforms/bluesky/upload.h"

#include "platforms/bluesky/errors.h"
#include "platforms/bluesky/facts.h"
#include "platforms/bluesky/settings.h"
#include "platforms/bluesky/wire.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace Postrider::Bluesky {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(BlueskyPlatform)
};

constexpr auto kPictures = "upload pictures"_L1;
constexpr auto kAskLimits = "ask for the video limits"_L1;
constexpr auto kReadLimits = "read the video limits"_L1;
constexpr auto kTicket = "ask for the upload's ticket"_L1;
constexpr auto kVideo = "upload the video"_L1;
constexpr auto kWait = "wait for the video"_L1;
constexpr auto kCaptions = "upload the captions"_L1;
// In the memory
constexpr auto kBlobs = "blobs"_L1;
constexpr auto kToken = "ticket"_L1; // a service token, of half an hour
constexpr auto kJob = "job"_L1;
constexpr auto kCaptionBlob = "captions"_L1;

constexpr qint64 kTicketSeconds = 1800;
constexpr int kMostPolls = 1800; // at 2 s: an hour
constexpr int kMostTickets = 3;

Net::Request fileRequest(Net::Request made, const OutgoingMedia &file)
{
    made.body = Net::FileBody{Net::FileSlice{file.path}, file.mime.toUtf8()};
    made.deadline = uploadDeadline(file.size);
    return made;
}

Result<QJsonObject> blobIn(const QJsonObject &answer)
{
    const QJsonObject blob = answer["blob"_L1].toObject();
    if (blob["ref"_L1].toObject()["$link"_L1].toString().isEmpty())
        return fail(Error::Kind::Lost, u"the answer names no blob"_s);
    return blob;
}

Result<Next> keepBlob(const QJsonObject &answer, Context &context)
{
    const auto blob = blobIn(answer);
    if (!blob)
        return fail(blob.error());
    QJsonArray blobs = uploadedBlobs(context);
    blobs << *blob;
    context.memory[kBlobs] = blobs;
    return Next::proceed();
}

Step uploadPictures(const QList<OutgoingMedia> &files, const Account &account)
{
    return {kPictures, Effect::Repeatable,
            [files, account](Context &context) {
                // All are up when a restart comes back here: the last once more, which gives the same blob.
                const qsizetype index = qMin(uploadedBlobs(context).size(), files.size() - 1);
                return fileRequest(signedXrpc(serverOf(account), "POST", u"com.atproto.repo.uploadBlob"_s),
                                   files.at(index));
            },
            [count = files.size()](const Net::Response &response, Context &context) -> Result<Next> {
                if (uploadedBlobs(context).size() >= count)
                    return Next::proceed();
                const auto json = answeredObject(response);
                if (!json)
                    return fail(json.error());
                const auto kept = keepBlob(*json, context);
                if (!kept)
                    return kept;
                return uploadedBlobs(context).size() < count ? Next::again(0ms) : Next::proceed();
            }};
}

// "did:web:host", with the port as the method writes it.
QByteArray serviceDid(const QUrl &url)
{
    const QByteArray port = url.port() > 0 ? "%3A" + QByteArray::number(url.port()) : QByteArray();
    return "did:web:" + url.host().toLatin1() + port;
}

// A token that the video service takes, for one method; made by the account's own server.
Step askToken(const QString &name, const Account &account, const QByteArray &audience, const QByteArray &method)
{
    return {name, Effect::Repeatable,
            [account, audience, method](Context &context) {
                Net::Request made = signedXrpc(serverOf(account), "GET", u"com.atproto.server.getServiceAuth"_s);
                const qint64 end = context.now.toSecsSinceEpoch() + kTicketSeconds;
                made.query = {{"aud", audience}, {"lxm", method}, {"exp", QByteArray::number(end)}};
                return made;
            },
            [](const Net::Response &response, Context &context) -> Result<Next> {
                const auto json = answeredObject(response);
                if (!json)
                    return fail(json.error());
                const QString token = (*json)["token"_L1].toString();
                if (token.isEmpty())
                    return fail(Error::Kind::Lost, u"the answer holds no token"_s);
                context.memory[kToken] = token;
                return Next::proceed();
            }};
}

Net::Request videoXrpc(const QByteArray &method, const QString &name, const Context &context)
{
    Net::Request made = xrpc(QUrl(kVideoService), method, name);
    if (const QString token = context.memory[kToken].toString(); !token.isEmpty())
        made.headers << Net::Field{"Authorization", "Bearer " + token.toLatin1()};
    return made;
}

Step readLimits()
{
    return {kReadLimits, Effect::Repeatable,
            [](Context &context) { return videoXrpc("GET", u"app.bsky.video.getUploadLimits"_s, context); },
            [](const Net::Response &response, Context &) -> Result<Next> {
                const auto json = answeredObject(response);
                if (!json)
                    return fail(json.error());
                if ((*json)["canUpload"_L1].toBool(true))
                    return Next::proceed();
                const QString message = (*json)["message"_L1].toString((*json)["error"_L1].toString());
                return fail(
                    {Error::Kind::Content,
                     u"no more videos now"_s,
                     message.isEmpty() ? Words::tr("The network takes no video from this account now.") : message,
                     {}});
            }};
}

Result<Next> jobFailed(const QJsonObject &job)
{
    const QString code = job["failureCode"_L1].toString();
    const QString said = job["message"_L1].toString(job["error"_L1].toString());
    if (code == "pds_upload_failure"_L1)
        return fail({Error::Kind::Transient, code, said, {}});
    if (code == "pds_upload_unsupported_blob_size"_L1)
        return fail(
            {Error::Kind::Content, code, Words::tr("The account's server takes no file as large as this video."), {}});
    return fail({Error::Kind::Content, code, said.isEmpty() ? code : said, {}});
}

// The job, whether the answer wraps it or not.
Result<Next> jobAnswered(const Net::Response &response, Context &context)
{
    const auto json = answeredObject(response);
    if (!json)
        return fail(json.error());
    const QJsonObject job = json->contains("jobStatus"_L1) ? (*json)["jobStatus"_L1].toObject() : *json;
    const QString state = job["state"_L1].toString();
    if (job.contains("blob"_L1) && state != "JOB_STATE_FAILED"_L1)
        return keepBlob(job, context);
    if (state == "JOB_STATE_FAILED"_L1) {
        context.memory.remove(kJob);
        return jobFailed(job);
    }
    const QString id = job["jobId"_L1].toString();
    if (id.isEmpty())
        return fail(Error::Kind::Lost, u"the answer names no job"_s);
    context.memory[kJob] = id;
    return Next::again(2s);
}

Step uploadVideo(const OutgoingMedia &file, const Account &account, const QString &next)
{
    return {kVideo,
            Effect::Repeatable,
            [file, account](Context &context) {
                Net::Request made = videoXrpc("POST", u"app.bsky.video.uploadVideo"_s, context);
                made.query = {{"did", account.accountId.toUtf8()}, {"name", QFileInfo(file.path).fileName().toUtf8()}};
                return fileRequest(made, file);
            },
            [next](const Net::Response &response, Context &context) -> Result<Next> {
                if (response.status == 401) { // the ticket ran out while the sending waited
                    context.memory.remove(kToken);
                    return Next::goTo(kTicket);
                }
                // 409: the service has it already, from an upload whose answer was lost.
                const auto job = jobAnswered(response, context);
                if (!job)
                    return job;
                return job->move == Next::Move::Continue ? Next::goTo(next) : Next::proceed();
            },
            {401, 409},
            kMostTickets};
}

Step waitForVideo()
{
    return {kWait,
            Effect::Repeatable,
            [](Context &context) {
                Net::Request made = xrpc(QUrl(kVideoService), "GET", u"app.bsky.video.getJobStatus"_s);
                made.query = {{"jobId", context.memory[kJob].toString().toUtf8()}};
                return made;
            },
            jobAnswered,
            {},
            kMostPolls};
}

// To the account's server, as pictures go; once more gives the same blob.
Step uploadCaptions(const QString &path, const Account &account)
{
    return {kCaptions, Effect::Repeatable,
            [path, account](Context &) {
                Net::Request made = signedXrpc(serverOf(account), "POST", u"com.atproto.repo.uploadBlob"_s);
                made.body = Net::FileBody{Net::FileSlice{path}, "text/vtt"};
                made.deadline = uploadDeadline(0);
                return made;
            },
            [](const Net::Response &response, Context &context) -> Result<Next> {
                const auto blob = answeredObject(response).and_then(blobIn);
                if (!blob)
                    return fail(blob.error());
                context.memory[kCaptionBlob] = *blob;
                return Next::proceed();
            }};
}

QString captionsOf(const Outgoing &post)
{
    return post.part == 1 ? post.settings[Setting::kCaptions].toString() : QString();
}

bool isVideo(const Outgoing &post)
{
    return !post.media.isEmpty() && post.media.first().isVideo();
}

} // namespace

Recipe upload(const Outgoing &post, const Account &account, const QString &next)
{
    if (post.media.isEmpty())
        return {};
    if (!isVideo(post))
        return {uploadPictures(post.media, account)};
    const QString captions = captionsOf(post);
    Recipe recipe{
        askToken(kAskLimits, account, serviceDid(QUrl(kVideoService)), "app.bsky.video.getUploadLimits"), readLimits(),
        askToken(kTicket, account, serviceDid(serverOf(account)), "com.atproto.repo.uploadBlob"),
        uploadVideo(post.media.first(), account, captions.isEmpty() ? next : QString(kCaptions)), waitForVideo()};
    if (!captions.isEmpty())
        recipe << uploadCaptions(captions, account);
    return recipe;
}

QJsonArray uploadedBlobs(const Context &context)
{
    return context.memory[kBlobs].toArray();
}

QJsonObject uploadedCaptions(const Context &context)
{
    return context.memory[kCaptionBlob].toObject();
}

QString uploadAgain(const Outgoing &post, Context &context)
{
    context.memory.remove(kBlobs);
    context.memory.remove(kJob);
    return isVideo(post) ? QString(kTicket) : QString(kPictures);
}

} // namespace Postrider::Bluesky
