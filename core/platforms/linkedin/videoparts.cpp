// SPDX-License-Identifier: GPL-3.0-or-later
#include "platforms/linkedin/videoparts.h"

#include "platforms/linkedin/errors.h"
#include "platforms/linkedin/processing.h"
#include "platforms/linkedin/unconfirmed.h"
#include "platforms/linkedin/wire.h"

namespace Postrider::Linkedin {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

// In the memory
constexpr auto kVideo = "video"_L1;
constexpr auto kToken = "uploadToken"_L1;
constexpr auto kParts = "uploadParts"_L1; // instructions for those that are not up yet
constexpr auto kTags = "uploadTags"_L1;   // ETags of those that are
constexpr auto kIsPlain = "tagsArePlain"_L1;
constexpr auto kRounds = "uploadRounds"_L1;

constexpr int kMostRounds = 3;
constexpr int kMostParts = 2000;

// Each part begins where the one before it ended, and together they are the file.
bool areWhole(const QJsonArray &parts, qint64 size)
{
    qint64 at = 0;
    for (const auto &part : parts) {
        const qint64 first = part["firstByte"_L1].toInteger(-1);
        const qint64 last = part["lastByte"_L1].toInteger(-1);
        if (first != at || last < first || part["uploadUrl"_L1].toString().isEmpty())
            return false;
        at = last + 1;
    }
    return at == size;
}

Step open(const OutgoingMedia &file, const Account &account)
{
    return {kOpenUpload,
            Effect::Repeatable,
            [file, account](Context &context) {
                for (const QLatin1String name : {kParts, kTags, kIsPlain})
                    context.memory.remove(name);
                Net::Request made = restRequest("POST", u"/rest/videos?action=initializeUpload"_s, account);
                made.body = jsonBody({{"initializeUploadRequest"_L1,
                                       QJsonObject{{"owner"_L1, account.accountId},
                                                   {"fileSizeBytes"_L1, file.size},
                                                   {"uploadCaptions"_L1, false},
                                                   {"uploadThumbnail"_L1, false}}}});
                return made;
            },
            [size = file.size](const Net::Response &response, Context &context) -> Result<Next> {
                const auto value = valueOf(response);
                if (!value)
                    return fail(value.error());
                const QString urn = (*value)["video"_L1].toString();
                const QJsonArray parts = (*value)["uploadInstructions"_L1].toArray();
                if (!urn.startsWith("urn:li:video:"_L1) || !areWhole(parts, size))
                    return fail(Error::Kind::Lost, u"the answer names no video, or not all of its parts"_s);
                context.memory[kVideo] = urn;
                context.memory[kToken] = (*value)["uploadToken"_L1].toString();
                context.memory[kParts] = parts;
                return Next::proceed();
            },
            {},
            kMostVisits};
}

Result<Next> sent(const Net::Response &response, Context &context)
{
    if (!response.isSuccess()) {
        const int rounds = context.memory[kRounds].toInt() + 1;
        if (!isUploadGone(response) || rounds >= kMostRounds)
            return fail(classify(response, context.now));
        context.memory[kRounds] = rounds;
        return Next::goTo(kOpenUpload);
    }
    const QByteArray tag = response.header("ETag");
    if (tag.isEmpty())
        return fail(Error::Kind::Lost, u"the answer names no part"_s);
    QJsonArray tags = context.memory[kTags].toArray();
    QJsonArray parts = context.memory[kParts].toArray();
    tags << QString::fromLatin1(tag);
    context.memory[kTags] = tags;
    parts.removeFirst();
    context.memory[kParts] = parts;
    return parts.isEmpty() ? Next::proceed() : Next::again(0ms);
}

Step send(const OutgoingMedia &file)
{
    return {u"send the parts"_s,
            Effect::Repeatable,
            [file](Context &context) {
                const QJsonValue part = context.memory[kParts].toArray().first();
                const qint64 first = part["firstByte"_L1].toInteger();
                const qint64 length = part["lastByte"_L1].toInteger() - first + 1;
                Net::Request made;
                made.method = "PUT";
                made.url = QUrl(part["uploadUrl"_L1].toString());
                made.body = Net::FileBody{{file.path, first, length}, "application/octet-stream"};
                made.deadline = uploadDeadline(length);
                return made;
            },
            sent,
            {400, 403, 404, 410},
            kMostParts * kMostRounds};
}

QJsonArray partIds(const Context &context)
{
    QJsonArray ids = context.memory[kTags].toArray();
    for (qsizetype i = 0; context.memory[kIsPlain].toBool() && i < ids.size(); ++i)
        ids[i] = QString::fromLatin1(Unconfirmed::withoutQuotes(ids.at(i).toString().toLatin1()));
    return ids;
}

Result<Next> closed(const Net::Response &response, Context &context)
{
    if (response.status == 400 && !context.memory[kIsPlain].toBool()) {
        const QJsonArray before = partIds(context);
        context.memory[kIsPlain] = true;
        if (partIds(context) != before)
            return Next::again(0ms);
    }
    if (!response.isSuccess())
        return fail(classify(response, context.now));
    if (uploadedMedia(context).isEmpty())
        keepUploaded(context.memory[kVideo].toString(), context);
    return Next::proceed();
}

Step close(const Account &account)
{
    return {u"close the upload"_s,
            Effect::Repeatable,
            [account](Context &context) {
                Net::Request made = restRequest("POST", u"/rest/videos?action=finalizeUpload"_s, account);
                made.body = jsonBody({{"finalizeUploadRequest"_L1,
                                       QJsonObject{{"video"_L1, context.memory[kVideo]},
                                                   {"uploadToken"_L1, context.memory[kToken]},
                                                   {"uploadedPartIds"_L1, partIds(context)}}}});
                return made;
            },
            closed,
            {400}};
}

} // namespace

Recipe uploadInParts(const OutgoingMedia &file, const Account &account)
{
    return {open(file, account), send(file), close(account)};
}

} // namespace Postrider::Linkedin
