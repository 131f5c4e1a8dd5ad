// SPDX-License-Identifier: GPL-3.0-or-later
#include "platforms/twitter/slices.h"

#include "platforms/twitter/errors.h"
#include "platforms/twitter/wire.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace Postrider::Twitter {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(TwitterPlatform)
};

constexpr auto kOpen = "open the upload"_L1;
constexpr auto kSend = "send the file"_L1;
constexpr auto kClose = "close the upload"_L1;
constexpr auto kWait = "wait for the file"_L1;
// In the memory
constexpr auto kMedia = "media"_L1;
constexpr auto kSent = "slicesSent"_L1;
constexpr auto kIsSmall = "slicesAreSmall"_L1; // longer ones were refused
constexpr auto kRounds = "uploadsOpened"_L1;
constexpr auto kProcessing = "processing"_L1;

constexpr qint64 kMebibyte = 1024 * 1024;
constexpr qint64 kUsualSlice = 4 * kMebibyte;
constexpr qint64 kSmallSlice = kMebibyte;
constexpr qint64 kMostSlices = 1000;
constexpr int kMostRounds = 4;
constexpr int kMostLooks = 1800;
constexpr auto kLongestWork = 30min;
constexpr auto kUsualWait = 5s;
constexpr auto kLongestWait = 60s;

QString idOf(const Context &context)
{
    return context.memory[kMedia].toArray().first().toString();
}

Net::FileSlice sliceOf(const OutgoingMedia &file, const Context &context)
{
    const qint64 length = sliceLength(file.size, context.memory[kIsSmall].toBool() ? kSmallSlice : kUsualSlice);
    const qint64 last = qMax(qint64(0), (file.size - 1) / length);
    const qint64 index = qMin(qint64(context.memory[kSent].toInt()), last);
    return {file.path, index * length, qMin(length, file.size - index * length)};
}

bool isAllSent(const OutgoingMedia &file, const Context &context)
{
    const qint64 length = sliceLength(file.size, context.memory[kIsSmall].toBool() ? kSmallSlice : kUsualSlice);
    return context.memory[kSent].toInt() * length >= file.size;
}

Step open(const OutgoingMedia &file)
{
    return {kOpen,
            Effect::Repeatable,
            [file](Context &context) {
                context.memory.remove(kSent);
                context.memory.remove(u"moment."_s + kProcessing); // of an upload that came to nothing
                Net::Request made = signedRequest("POST", u"/2/media/upload/initialize"_s);
                made.body = jsonBody({{"media_type"_L1, file.mime},
                                      {"total_bytes"_L1, file.size},
                                      {"media_category"_L1, file.isVideo() ? u"tweet_video"_s : u"tweet_gif"_s}});
                return made;
            },
            [](const Net::Response &response, Context &context) -> Result<Next> {
                const auto opened = data(response);
                if (!opened)
                    return fail(opened.error());
                const QString id = (*opened)["id"_L1].toString();
                if (!isId(id))
                    return fail(Error::Kind::Lost, u"the answer names no file"_s);
                context.memory[kMedia] = QJsonArray{id};
                return Next::proceed();
            },
            {},
            kMostRounds};
}

// X takes the reference's five megabytes at some times and at others not, and it drops uploads that took too long.
Result<Next> sliceRefused(const Net::Response &response, Context &context, const OutgoingMedia &file)
{
    const int rounds = context.memory[kRounds].toInt();
    const bool canBeSmaller = !context.memory[kIsSmall].toBool() && file.size <= kMostSlices * kSmallSlice
        && file.size > kSmallSlice;
    const bool isTooLong = response.status == 413 && canBeSmaller;
    const bool isGone = response.status == 404 && rounds + 1 < kMostRounds;
    if (!isTooLong && !isGone)
        return fail(classify(response, context.now));
    if (isTooLong)
        context.memory[kIsSmall] = true;
    context.memory[kRounds] = rounds + 1;
    return Next::goTo(kOpen);
}

Step send(const OutgoingMedia &file)
{
    return {kSend,
            Effect::Repeatable,
            [file](Context &context) {
                const Net::FileSlice slice = sliceOf(file, context);
                const qint64 length = sliceLength(file.size,
                                                  context.memory[kIsSmall].toBool() ? kSmallSlice : kUsualSlice);
                Net::Request made = signedRequest("POST", u"/2/media/upload/%1/append"_s.arg(idOf(context)));
                made.body = Net::MultipartBody{{{"segment_index", {}, {}, QByteArray::number(slice.offset / length)},
                                                {"media", "media", "application/octet-stream", slice}}};
                made.deadline = uploadDeadline(slice.length);
                return made;
            },
            [file](const Net::Response &response, Context &context) -> Result<Next> {
                if (!response.isSuccess())
                    return sliceRefused(response, context, file);
                context.memory[kSent] = context.memory[kSent].toInt() + 1;
                return isAllSent(file, context) ? Next::proceed() : Next::again(0ms);
            },
            {404, 413},
            int(kMostSlices) * kMostRounds};
}

Result<Next> failed(const QJsonObject &processing, const Net::Response &response)
{
    const QJsonObject error = processing["error"_L1].toObject();
    QString words = error["message"_L1].toString(error["name"_L1].toString());
    if (words.isEmpty())
        words = wordsOf(response);
    if (words.isEmpty())
        words = Words::tr("X could not work on the file.");
    return fail({Error::Kind::Content, u"processing failed"_s, words, {}});
}

// Closing answers like looking: no word of work means that it is done.
Result<Next> worked(const Net::Response &response, Context &context, const QString &next)
{
    const auto file = data(response);
    if (!file)
        return fail(file.error());
    const QJsonObject processing = (*file)["processing_info"_L1].toObject();
    const QString state = processing["state"_L1].toString();
    if (processing.isEmpty() || state == "succeeded"_L1)
        return Next::goTo(next);
    if (state == "failed"_L1)
        return failed(processing, response);
    const QDateTime began = context.firstAsked(kProcessing);
    if (began.msecsTo(context.now) > std::chrono::milliseconds(kLongestWork).count())
        return fail(Error::Kind::Transient, u"X works on the file for too long"_s);
    const int seconds = processing["check_after_secs"_L1].toInt();
    const std::chrono::milliseconds wait = seconds > 0
        ? qMin(std::chrono::milliseconds(std::chrono::seconds(seconds)), std::chrono::milliseconds(kLongestWait))
        : std::chrono::milliseconds(kUsualWait);
    return Next{Next::Move::GoTo, kWait, wait};
}

Step close(const QString &next)
{
    return {kClose, Effect::Repeatable,
            [](Context &context) { return signedRequest("POST", u"/2/media/upload/%1/finalize"_s.arg(idOf(context))); },
            [next](const Net::Response &response, Context &context) { return worked(response, context, next); }};
}

Step wait(const QString &next)
{
    return {kWait,
            Effect::Repeatable,
            [](Context &context) {
                Net::Request made = signedRequest("GET", u"/2/media/upload"_s);
                made.query = {{"command", QByteArray("STATUS")}, {"media_id", idOf(context).toLatin1()}};
                return made;
            },
            [next](const Net::Response &response, Context &context) { return worked(response, context, next); },
            {},
            kMostLooks};
}

} // namespace

Recipe uploadInSlices(const OutgoingMedia &file, const QString &next)
{
    return {open(file), send(file), close(next), wait(next)};
}

QString firstSliceStep()
{
    return kOpen;
}

qint64 sliceLength(qint64 fileSize, qint64 least)
{
    return qMax(least, (fileSize + kMostSlices - 1) / kMostSlices);
}

} // namespace Postrider::Twitter
