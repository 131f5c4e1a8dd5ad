// SPDX-License-Identifier: GPL-3.0-or-later
#include "platforms/bluesky/publishing.h"

#include "platforms/bluesky/errors.h"
#include "platforms/bluesky/facts.h"
#include "platforms/bluesky/reading.h"
#include "platforms/bluesky/record.h"
#include "platforms/bluesky/recordkey.h"
#include "platforms/bluesky/references.h"
#include "platforms/bluesky/upload.h"
#include "platforms/bluesky/wire.h"

namespace Postrider::Bluesky {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto kCreate = "create post"_L1;
constexpr auto kUploads = "uploads"_L1; // in the memory: rounds of uploading anew
constexpr int kMostUploads = 2;

QJsonObject createWrite(const QString &collection, const QString &rkey, const QJsonObject &value)
{
    return {{"$type"_L1, u"com.atproto.repo.applyWrites#create"_s},
            {"collection"_L1, collection},
            {"rkey"_L1, rkey},
            {"value"_L1, value}};
}

Net::Request createRequest(const Outgoing &post, const Account &account, Context &context)
{
    const QString rkey = RecordKey::of(context).rkey;
    const QJsonObject record = postRecord(post, context);
    const QList<Gate> gates = gatesOf(post, account, context);
    if (gates.isEmpty()) {
        Net::Request made = signedXrpc(serverOf(account), "POST", u"com.atproto.repo.createRecord"_s);
        made.body = jsonBody({{"repo"_L1, account.accountId},
                              {"collection"_L1, QString(kPostType)},
                              {"rkey"_L1, rkey},
                              {"record"_L1, record}});
        return made;
    }
    // All or nothing: a post that only some may answer must not be open for a moment.
    QJsonArray writes{createWrite(kPostType, rkey, record)};
    for (const Gate &gate : gates)
        writes << createWrite(gate.collection, rkey, gate.record);
    Net::Request made = signedXrpc(serverOf(account), "POST", u"com.atproto.repo.applyWrites"_s);
    made.body = jsonBody({{"repo"_L1, account.accountId}, {"writes"_L1, writes}});
    return made;
}

// createRecord answers with the record's address, applyWrites with a list of them, which old servers leave out.
Result<Next> created(const Net::Response &response, Context &context, const Outgoing &post, const Account &account)
{
    const auto json = answeredObject(response);
    if (!json)
        return fail(json.error());
    const QString expected = postUri(account, context);
    const QJsonObject result = json->contains("results"_L1) ? (*json)["results"_L1].toArray().first().toObject()
                                                            : *json;
    const QString uri = result["uri"_L1].toString(expected);
    if (uri != expected)
        return fail(Error::Kind::Lost, u"the answer names another record"_s);
    RemotePost made;
    made.id = uri;
    made.permalink = permalinkOf(uri);
    made.text = post.text;
    made.mediaCount = int(post.media.size());
    made.createdAt = QDateTime::fromString(RecordKey::of(context).createdAt, Qt::ISODateWithMs);
    context.published = made;
    return Next::proceed();
}

Result<Next> createAnswered(const Net::Response &response, Context &context, const Outgoing &post,
                            const Account &account)
{
    if (response.isSuccess())
        return created(response, context, post, account);
    const int uploads = context.memory[kUploads].toInt();
    if (errorName(response) == "BlobNotFound"_L1 && !post.media.isEmpty() && uploads < kMostUploads) {
        context.memory[kUploads] = uploads + 1; // nothing was made: the same record, with new uploads
        return Next::goTo(uploadAgain(post, context));
    }
    return fail(classify(response, context.now));
}

} // namespace

Recipe publish(const Outgoing &post, const Account &account)
{
    const Step create{kCreate,
                      Effect::Irrevocable,
                      [post, account](Context &context) { return createRequest(post, account, context); },
                      [post, account](const Net::Response &response, Context &context) {
                          return createAnswered(response, context, post, account);
                      },
                      {400}};
    return references(post, account) + upload(post, account, kCreate) << create;
}

Recipe findPublished(const Account &account)
{
    return {Step{u"look for the record"_s,
                 Effect::Repeatable,
                 [account](Context &context) {
                     Net::Request made = signedXrpc(serverOf(account), "GET", u"com.atproto.repo.getRecord"_s);
                     made.query = {{"repo", account.accountId.toUtf8()},
                                   {"collection", QByteArray(kPostType.data(), kPostType.size())},
                                   {"rkey", RecordKey::of(context).rkey.toLatin1()}};
                     return made;
                 },
                 [](const Net::Response &response, Context &context) -> Result<Next> {
                     if (errorName(response) == "RecordNotFound"_L1)
                         return Next::proceed();
                     if (!response.isSuccess())
                         return fail(classify(response, context.now));
                     const auto json = answeredObject(response);
                     if (!json)
                         return fail(json.error());
                     context.published = remotePost(*json);
                     return Next::proceed();
                 },
                 {400, 404}}};
}

} // namespace Postrider::Bluesky
