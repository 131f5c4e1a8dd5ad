// SPDX-License-Identifier: GPL-3.0-or-later
#include "platforms/linkedin/upload.h"

#include "platforms/linkedin/errors.h"
#include "platforms/linkedin/processing.h"
#include "platforms/linkedin/videoparts.h"
#include "platforms/linkedin/wire.h"

namespace Postrider::Linkedin {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

// In the memory
constexpr auto kAddress = "uploadAddress"_L1; // pre-signed
constexpr auto kUrn = "uploadUrn"_L1;
constexpr auto kRounds = "uploadRounds"_L1;

constexpr int kMostRounds = 3;

// All are up when a restart comes back here: the last once more, which nobody will see.
const OutgoingMedia &fileInTurn(const QList<OutgoingMedia> &files, const Context &context)
{
    return files.at(qMin(uploadedMedia(context).size(), files.size() - 1));
}

Step open(FileKind kind, const Account &account)
{
    return {kOpenUpload,
            Effect::Repeatable,
            [kind, account](Context &) {
                Net::Request made = restRequest("POST", u"/rest/%1?action=initializeUpload"_s.arg(collectionOf(kind)),
                                                account);
                made.body = jsonBody({{"initializeUploadRequest"_L1, QJsonObject{{"owner"_L1, account.accountId}}}});
                return made;
            },
            [kind](const Net::Response &response, Context &context) -> Result<Next> {
                const auto value = valueOf(response);
                if (!value)
                    return fail(value.error());
                const QString address = (*value)["uploadUrl"_L1].toString();
                const QString urn = (*value)[memberOf(kind)].toString();
                if (!QUrl(address).isValid() || address.isEmpty() || !urn.startsWith("urn:li:"_L1))
                    return fail(Error::Kind::Lost, u"the answer names no file, or no address for it"_s);
                context.memory[kAddress] = address;
                context.memory[kUrn] = urn;
                return Next::proceed();
            },
            {},
            kMostVisits};
}

Result<Next> sent(const Net::Response &response, Context &context, qsizetype count)
{
    if (!response.isSuccess()) {
        const int rounds = context.memory[kRounds].toInt() + 1;
        if (!isUploadGone(response) || rounds >= kMostRounds)
            return fail(classify(response, context.now));
        context.memory[kRounds] = rounds;
        return Next::goTo(kOpenUpload);
    }
    if (uploadedMedia(context).size() < count)
        keepUploaded(context.memory[kUrn].toString(), context);
    return uploadedMedia(context).size() < count ? Next::goTo(kOpenUpload) : Next::proceed();
}

Step send(const QList<OutgoingMedia> &files)
{
    return {u"send the file"_s,
            Effect::Repeatable,
            [files](Context &context) {
                const OutgoingMedia &file = fileInTurn(files, context);
                Net::Request made;
                made.method = "PUT";
                made.url = QUrl(context.memory[kAddress].toString());
                made = withBearer(made);
                made.body = Net::FileBody{Net::FileSlice{file.path}, file.mime.toUtf8()};
                made.deadline = uploadDeadline(file.size);
                return made;
            },
            [count = files.size()](const Net::Response &response, Context &context) {
                return sent(response, context, count);
            },
            {400, 403, 404, 410},
            kMostVisits};
}

} // namespace

Recipe upload(const Outgoing &post, const Account &account, const QString &next)
{
    if (post.media.isEmpty())
        return {};
    const FileKind kind = kindOf(post.media.first());
    const Recipe steps = kind == FileKind::Video ? uploadInParts(post.media.first(), account)
                                                 : Recipe{open(kind, account), send(post.media)};
    return steps + Recipe{waitForFiles(kind, account, next)};
}

QString uploadAgain(Context &context)
{
    forgetUploaded(context);
    return kOpenUpload;
}

} // namespace Postrider::Linkedin
