// SPDX-License-Identifier: GPL-3.0-or-later
#include "platforms/youtube/upload.h"

#include "platforms/youtube/errors.h"
#include "platforms/youtube/video.h"
#include "platforms/youtube/wire.h"

#include <QCryptographicHash>
#include <QJsonDocument>

namespace Postrider::YouTube {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto kOpen = "open the upload"_L1;
constexpr auto kSend = "send the file"_L1;
constexpr auto kLast = "send the last slice"_L1;
// In the memory
constexpr auto kSession = "session"_L1;
constexpr auto kSent = "sent"_L1;   // bytes that YouTube has
constexpr auto kWords = "words"_L1; // what the session was opened with
constexpr auto kRounds = "sessionsLost"_L1;
constexpr auto kDoubts = "slicesRefused"_L1;

constexpr qint64 kGrain = 256 * 1024;
constexpr qint64 kUsualSlice = 8 * 1024 * 1024;
constexpr qint64 kMostSlices = 1000;
constexpr int kMostRounds = 4;
constexpr int kMostDoubts = 5;
constexpr auto kPause = 2s;
constexpr int kIncomplete = 308; // "resume", no redirect here

qint64 sentOf(const Context &context)
{
    return context.memory[kSent].toInteger();
}

bool hasSession(const Context &context)
{
    return context.memory.contains(kSession);
}

QString stepAt(qint64 sent, qint64 size)
{
    return size - sent > sliceLength(size) ? QString(kSend) : QString(kLast);
}

// The address as YouTube gave it: it needs no token.
Net::Request toSession(const Context &context, const QByteArray &range)
{
    Net::Request made;
    made.method = "PUT";
    made.url = QUrl(context.memory[kSession].toString());
    made.headers << Net::Field{"Content-Range", "bytes " + range};
    return made;
}

Net::Request question(const Context &context, qint64 size)
{
    return toSession(context, "*/" + QByteArray::number(size));
}

Net::Request sliceRequest(const Context &context, const OutgoingMedia &file)
{
    const qint64 from = sentOf(context);
    const qint64 length = qMin(sliceLength(file.size), file.size - from);
    Net::Request made = toSession(context,
                                  QByteArray::number(from) + '-' + QByteArray::number(from + length - 1) + '/'
                                      + QByteArray::number(file.size));
    made.body = Net::FileBody{{file.path, from, length}, file.mime.toUtf8()};
    made.deadline = uploadDeadline(length);
    return made;
}

// Where an earlier run stopped nobody knows what arrived; when all is there, only the question is left.
Net::Request nextRequest(const Context &context, const OutgoingMedia &file)
{
    const bool isQuestion = context.isResumed || sentOf(context) >= file.size;
    return isQuestion ? question(context, file.size) : sliceRequest(context, file);
}

// "bytes=0-524287" ends with the last byte that is stored; without a range nothing is.
qint64 storedIn(const Net::Response &response)
{
    bool isNumber = false;
    const qint64 last = response.header("Range").split('-').last().trimmed().toLongLong(&isNumber);
    return isNumber ? last + 1 : 0;
}

Result<Next> created(const Net::Response &response, Context &context, const QString &then)
{
    const auto json = answeredObject(response);
    if (!json)
        return fail(json.error());
    const QJsonObject snippet = (*json)["snippet"_L1].toObject();
    RemotePost made;
    made.id = (*json)["id"_L1].toString();
    if (made.id.isEmpty())
        return fail(Error::Kind::Lost, u"the answer names no video"_s);
    made.permalink = permalinkOf(made.id);
    made.text = videoText(snippet["title"_L1].toString(), snippet["description"_L1].toString());
    made.mediaCount = 1;
    const QDateTime moment = momentOf(snippet["publishedAt"_L1]);
    made.createdAt = moment.isValid() ? moment : context.now;
    context.published = made;
    return Next::goTo(then);
}

Next goOn(Context &context, qint64 size)
{
    const QString step = stepAt(sentOf(context), size);
    return {Next::Move::GoTo, step, sentOf(context) >= size ? std::chrono::milliseconds(kPause) : 0ms};
}

Result<Next> refused(const Net::Response &response, Context &context, qint64 size)
{
    const bool isGone = response.status == 404 || response.status == 410;
    const int rounds = context.memory[kRounds].toInt();
    if (isGone && rounds + 1 < kMostRounds) {
        context.memory[kRounds] = rounds + 1;
        return Next::goTo(kOpen);
    }
    // Perhaps a slice that does not begin where YouTube waits for it.
    const int doubts = context.memory[kDoubts].toInt();
    const bool hasReason = !reasonOf(response).isEmpty();
    if (!isGone && !hasReason && doubts < kMostDoubts) {
        context.memory[kDoubts] = doubts + 1;
        context.isResumed = true;
        return Next{Next::Move::GoTo, stepAt(sentOf(context), size), kPause};
    }
    return fail(classify(response, context.now));
}

// What a video is called is said when its session is opened.
QString wordsOf(const QJsonObject &resource)
{
    const QByteArray text = QJsonDocument(resource).toJson(QJsonDocument::Compact);
    return QString::fromLatin1(QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex().left(32));
}

Result<Next> sliceAnswered(const Net::Response &response, Context &context, const OutgoingMedia &file,
                           const QString &words, const QString &then)
{
    const bool wasQuestion = std::exchange(context.isResumed, false) || sentOf(context) >= file.size;
    if (response.isSuccess())
        return created(response, context, then);
    if (context.memory[kWords].toString() != words) // changed since
        return Next::goTo(kOpen);
    if (response.status != kIncomplete)
        return refused(response, context, file.size);
    // An answer that lost its range on the way says nothing of the slice.
    if (!wasQuestion && response.header("Range").isEmpty()) {
        context.isResumed = true;
        return Next{Next::Move::GoTo, stepAt(sentOf(context), file.size), kPause};
    }
    context.memory[kSent] = qMin(storedIn(response), file.size);
    return goOn(context, file.size);
}

Step open(const OutgoingMedia &file, const QJsonObject &resource, bool notifiesSubscribers)
{
    return {
        kOpen,
        Effect::Repeatable,
        [=](Context &context) {
            context.isResumed = false;
            Net::Request made = signedRequest("POST", u"/upload/youtube/v3/videos"_s);
            made.query = {{"uploadType", QByteArray("resumable")},
                          {"part", partsOf(resource)},
                          {"notifySubscribers", QByteArray(notifiesSubscribers ? "true" : "false")}};
            made.headers << Net::Field{"X-Upload-Content-Length", QByteArray::number(file.size)}
                         << Net::Field{"X-Upload-Content-Type", file.mime.toUtf8()};
            made.body = jsonBody(resource);
            return made;
        },
        [size = file.size, words = wordsOf(resource)](const Net::Response &response, Context &context) -> Result<Next> {
            const QUrl session(QString::fromLatin1(response.header("Location")));
            if (!session.isValid() || session.scheme() != "https"_L1)
                return fail(Error::Kind::Lost, u"the answer names no upload"_s);
            context.memory[kSession] = session.toString(QUrl::FullyEncoded);
            context.memory[kSent] = 0;
            context.memory[kWords] = words;
            return goOn(context, size);
        },
        {},
        kMostRounds};
}

} // namespace

qint64 sliceLength(qint64 fileSize)
{
    const qint64 share = (fileSize + kMostSlices - 1) / kMostSlices;
    return qMax(kUsualSlice, (share + kGrain - 1) / kGrain * kGrain);
}

Recipe upload(const OutgoingMedia &file, const QJsonObject &resource, bool notifiesSubscribers, const QString &then)
{
    const auto request = [file](Context &context) { return nextRequest(context, file); };
    const auto accept = [file, words = wordsOf(resource), then](const Net::Response &response, Context &context) {
        return sliceAnswered(response, context, file, words, then);
    };
    const QList<int> statuses{kIncomplete, 400, 404, 410};
    return {open(file, resource, notifiesSubscribers),
            {kSend, Effect::Repeatable, request, accept, statuses, int(kMostSlices) * kMostRounds},
            {kLast, Effect::Irrevocable, request, accept, statuses}};
}

Step askSession(qint64 fileSize, const QString &then, const QString &orElse, const QString &notThere)
{
    return {u"ask the upload"_s,
            Effect::Repeatable,
            [fileSize](Context &context) {
                // Without an address there is nobody to ask; something has to be asked, so it is what costs least.
                return hasSession(context) ? question(context, fileSize) : categoriesRequest();
            },
            [then, orElse, notThere](const Net::Response &response, Context &context) -> Result<Next> {
                if (!hasSession(context))
                    return Next::goTo(orElse);
                if (response.isSuccess())
                    return created(response, context, then);
                if (response.status == 400)
                    return fail(classify(response, context.now));
                return Next::goTo(response.status == kIncomplete ? notThere : orElse);
            },
            {kIncomplete, 400, 404, 410}};
}

} // namespace Postrider::YouTube
