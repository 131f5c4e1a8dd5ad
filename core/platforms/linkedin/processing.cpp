// SPDX-License-Identifier: GPL-3.0-or-later
#include "platforms/linkedin/processing.h"

#include "platforms/linkedin/wire.h"

#include <QCoreApplication>

namespace Postrider::Linkedin {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(LinkedinPlatform)
};

// In the memory
constexpr auto kMedia = "media"_L1;
constexpr auto kReady = "mediaReady"_L1; // so many of them
constexpr auto kProcessing = "processing"_L1;

constexpr int kMostLooks = 1800;
constexpr auto kLongestWork = 60min;
constexpr auto kPause = 3s;
constexpr auto kBlindPause = 5s; // where nobody may look
constexpr auto kBlindVideoPause = 20s;

QString fileInTurn(const Context &context)
{
    const QJsonArray media = uploadedMedia(context);
    return media.at(qMin(context.memory[kReady].toInt(), int(media.size()) - 1)).toString();
}

Result<Next> failed(const QJsonObject &file)
{
    const QString reason = file["processingFailureReason"_L1].toString();
    return fail({Error::Kind::Content,
                 u"processing failed"_s,
                 reason.isEmpty() ? Words::tr("LinkedIn could not work on the file.") : reason,
                 {}});
}

Result<Next> looked(const Net::Response &response, Context &context, FileKind kind, const QString &next)
{
    if (response.status == 403)
        return Next{Next::Move::GoTo, next, kind == FileKind::Video ? kBlindVideoPause : kBlindPause};
    const auto file = answeredObject(response);
    if (!file)
        return fail(file.error());
    const QString status = (*file)["status"_L1].toString();
    if (status == "PROCESSING_FAILED"_L1)
        return failed(*file);
    if (status == "AVAILABLE"_L1) {
        const int ready = context.memory[kReady].toInt() + 1;
        context.memory[kReady] = ready;
        return ready < uploadedMedia(context).size() ? Next::again(0ms) : Next::goTo(next);
    }
    if (status != "PROCESSING"_L1 && status != "WAITING_UPLOAD"_L1)
        return fail(Error::Kind::Lost, u"the answer does not say how the file stands"_s);
    if (context.firstAsked(kProcessing).msecsTo(context.now) > std::chrono::milliseconds(kLongestWork).count())
        return fail(Error::Kind::Transient, u"LinkedIn works on the file for too long"_s);
    return Next::again(kPause);
}

} // namespace

QString collectionOf(FileKind kind)
{
    switch (kind) {
    case FileKind::Picture: return u"images"_s;
    case FileKind::Video: return u"videos"_s;
    case FileKind::Document: return u"documents"_s;
    }
    Q_UNREACHABLE();
}

QLatin1String memberOf(FileKind kind)
{
    switch (kind) {
    case FileKind::Picture: return "image"_L1;
    case FileKind::Video: return "video"_L1;
    case FileKind::Document: return "document"_L1;
    }
    Q_UNREACHABLE();
}

QJsonArray uploadedMedia(const Context &context)
{
    return context.memory[kMedia].toArray();
}

void keepUploaded(const QString &urn, Context &context)
{
    QJsonArray media = uploadedMedia(context);
    media << urn;
    context.memory[kMedia] = media;
}

void forgetUploaded(Context &context)
{
    context.memory.remove(kMedia);
    context.memory.remove(kReady);
    context.memory.remove(u"moment."_s + kProcessing);
}

// Each of the three collections is read alike, as LinkedIn's pages "Images API", "Videos API" and "Documents API" say.
Step waitForFiles(FileKind kind, const Account &account, const QString &next)
{
    return {
        u"wait for the files"_s,
        Effect::Repeatable,
        [kind, account](Context &context) {
            return restRequest("GET", u"/rest/%1/%2"_s.arg(collectionOf(kind), encoded(fileInTurn(context))), account);
        },
        [kind, next](const Net::Response &response, Context &context) { return looked(response, context, kind, next); },
        {403},
        kMostLooks};
}

} // namespace Postrider::Linkedin
