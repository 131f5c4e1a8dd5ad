// SPDX-License-Identifier: GPL-3.0-or-later
#include "platforms/linkedin/comments.h"

#include "platforms/linkedin/errors.h"
#include "platforms/linkedin/littletext.h"
#include "platforms/linkedin/unconfirmed.h"
#include "platforms/linkedin/wire.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace Postrider::Linkedin {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(LinkedinPlatform)
};

// In the memory
constexpr auto kWaits = "commentWaits"_L1;
constexpr int kMostWaits = 6;
constexpr auto kPause = 10s;

QString textOf(const Outgoing &part)
{
    return Unconfirmed::kEscapesComments ? littleText(part.text) : part.text;
}

// The body names it whole, the header by its number.
QString urnIn(const Net::Response &response, const QString &thread)
{
    const QString named = QJsonDocument::fromJson(response.body).object()["commentUrn"_L1].toString();
    if (CommentName::from(named))
        return named;
    const QString id = QString::fromLatin1(response.header("x-restli-id"));
    return CommentName::from(id) ? id : CommentName{thread, id}.urn();
}

Result<Next> commented(const Net::Response &response, Context &context, const Outgoing &part)
{
    const QString urn = urnIn(response, part.root);
    if (!CommentName::from(urn))
        return fail(Error::Kind::Lost, u"the answer names no comment"_s);
    RemotePost made;
    made.id = urn;
    made.permalink = permalinkOf(part.root);
    made.text = part.text;
    made.replyTo = part.root;
    made.createdAt = context.now;
    context.published = made;
    return Next::proceed();
}

Result<Next> refused(const Net::Response &response, Context &context)
{
    const int waits = context.memory[kWaits].toInt();
    if (isNotReady(response) && waits < kMostWaits) {
        context.memory[kWaits] = waits + 1; // the post is not seen everywhere yet
        return Next::again(kPause);
    }
    Error error = classify(response, context.now);
    if (isForbidden(response)) { // a new sign-in would not help
        error.kind = Error::Kind::Content;
        const QString sentence = Words::tr("The post is out, but LinkedIn lets this app write no comments.");
        error.words = error.words.isEmpty() ? sentence : sentence + u' ' + error.words;
    }
    return fail(error);
}

} // namespace

Recipe comment(const Outgoing &part, const Account &account)
{
    return {Step{u"create comment"_s,
                 Effect::Irrevocable,
                 [part, account](Context &) {
                     Net::Request made = restRequest(
                         "POST", u"/rest/socialActions/%1/comments"_s.arg(encoded(part.root)), account);
                     made.body = jsonBody({{"actor"_L1, account.accountId},
                                           {"object"_L1, part.root},
                                           {"message"_L1, QJsonObject{{"text"_L1, textOf(part)}}}});
                     return made;
                 },
                 [part](const Net::Response &response, Context &context) {
                     return response.isSuccess() ? commented(response, context, part) : refused(response, context);
                 },
                 {400, 403, 404}}};
}

Recipe removeComment(const QString &urn, const Account &account)
{
    const CommentName name = CommentName::from(urn).value_or(CommentName());
    return {Step{u"delete comment"_s,
                 Effect::Repeatable,
                 [name, account](Context &) {
                     const QString target = QString(Unconfirmed::kCommentPage)
                                                .arg(encoded(name.thread), name.number, encoded(account.accountId));
                     return restRequest("DELETE", target, account, "DELETE");
                 },
                 [](const Net::Response &, Context &) -> Result<Next> { return Next::proceed(); },
                 {400, 403, 404, 405}}};
}

} // namespace Postrider::Linkedin
