// SPDX-License-Identifier: GPL-3.0-or-later
#include "platforms/twitter/errors.h"

#include "platforms/ratelimits.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <algorithm>

namespace Postrider::Twitter {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(TwitterPlatform)
};

constexpr std::chrono::milliseconds kUsualPause = 15min; // the window of the network's limits
constexpr std::chrono::milliseconds kNoMoneyPause = 1h;  // credits have to be bought first
constexpr std::chrono::milliseconds kCapPause = 24h;     // until the cap is raised or the period ends

LimitHeaders limitHeaders()
{
    return {"x-rate-limit-remaining", "x-rate-limit-reset"};
}

// One refusal, whichever of its four shapes it came in.
struct Refusal
{
    int status = 0;
    bool isReadable = false; // a page of a proxy is not
    QString type;            // the problem's last word, such as "usage-capped"
    QString oauth;           // the token endpoint's name for it
    QString title;
    QString words;
    qint64 code = 0; // the old numbering

    bool says(QLatin1String part) const { return words.contains(part, Qt::CaseInsensitive); }
};

QString firstOf(const QStringList &texts)
{
    const auto found = std::find_if(texts.begin(), texts.end(), [](const QString &text) { return !text.isEmpty(); });
    return found == texts.end() ? QString() : *found;
}

Refusal refusalOf(const Net::Response &response)
{
    const QJsonObject body = QJsonDocument::fromJson(response.body).object();
    const QJsonObject first = body["errors"_L1].toArray().first().toObject();
    Refusal refusal;
    refusal.status = response.status;
    refusal.isReadable = !body.isEmpty();
    refusal.type = firstOf({body["type"_L1].toString(), first["type"_L1].toString()}).section(u'/', -1);
    refusal.oauth = body["error"_L1].toString();
    refusal.title = body["title"_L1].toString();
    // The sentence about the field says more than the one about the request.
    refusal.words = firstOf({first["message"_L1].toString(), first["detail"_L1].toString(),
                             body["detail"_L1].toString(), body["message"_L1].toString(),
                             body["error_description"_L1].toString(), refusal.oauth, refusal.title});
    refusal.code = body.contains("code"_L1) ? body["code"_L1].toInteger() : first["code"_L1].toInteger();
    return refusal;
}

bool isAboutMoney(const Refusal &refusal)
{
    const bool isForbidden = refusal.status == 403 || refusal.status == 429;
    return refusal.status == 402 || refusal.title == "CreditsDepleted"_L1
        || (isForbidden && refusal.says("credits"_L1));
}

bool isAboutTheGrant(const Refusal &refusal)
{
    static const QStringList names{u"invalid_grant"_s,  u"invalid_request"_s, u"unauthorized_client"_s,
                                   u"invalid_client"_s, u"invalid_token"_s,   u"access_denied"_s};
    static const QStringList types{u"client-forbidden"_s, u"unsupported-authentication"_s};
    return names.contains(refusal.oauth) || types.contains(refusal.type)
        || (refusal.status == 403 && refusal.says("oauth"_L1));
}

Error::Kind kindOf(const Refusal &refusal)
{
    const bool isLimited = refusal.status == 429 || refusal.type == "rate-limit-exceeded"_L1
        || refusal.type == "usage-capped"_L1 || refusal.code == 88;
    if (isLimited || isAboutMoney(refusal))
        return Error::Kind::RateLimit;
    if (refusal.status >= 500)
        return Error::Kind::Transient;
    if (refusal.status == 401 || isAboutTheGrant(refusal))
        return Error::Kind::Auth;
    if (refusal.status == 413)
        return Error::Kind::Content;
    const bool isDocumented = refusal.status == 400 || refusal.status == 403 || refusal.status == 404;
    return isDocumented && refusal.isReadable ? Error::Kind::Content : Error::Kind::Unclassed;
}

std::chrono::milliseconds pauseAfter(const Refusal &refusal, const Net::Response &response, const QDateTime &now)
{
    if (isAboutMoney(refusal))
        return kNoMoneyPause;
    if (refusal.type == "usage-capped"_L1)
        return kCapPause;
    return pauseAsked(response, limitHeaders(), now).value_or(kUsualPause);
}

// What would help, where the network's own words don't say.
QString helpFor(const Refusal &refusal)
{
    if (isAboutMoney(refusal)) {
        return Words::tr(
            "Your developer app at X has no credits left. Buy some at console.x.com, or raise its spending "
            "limit there; what is planned waits meanwhile, and is tried every hour.");
    }
    if (refusal.type == "usage-capped"_L1) {
        return Words::tr("Your developer app at X has used up its spending limit. Raise it at console.x.com, or wait "
                         "for the next billing period; what is planned is tried once a day.");
    }
    if (refusal.type == "client-forbidden"_L1) {
        return Words::tr("X does not let your developer app do this. At console.x.com, put the app into a project and "
                         "give it the permission \"Read and write\"; then connect the account again.");
    }
    return refusal.words;
}

} // namespace

Error classify(const Net::Response &response, const QDateTime &now)
{
    const Refusal refusal = refusalOf(response);
    const QString name = firstOf({refusal.type, refusal.oauth, refusal.title});
    Error error{kindOf(refusal), u"HTTP %1 %2"_s.arg(response.status).arg(name).trimmed(), helpFor(refusal), {}};
    if (error.kind == Error::Kind::RateLimit)
        error.retryAfter = pauseAfter(refusal, response, now);
    else if (error.kind == Error::Kind::Transient && !response.header("Retry-After").isEmpty())
        error.retryAfter = pauseAsked(response, limitHeaders(), now);
    return error;
}

Error classifyUpload(const Net::Response &response, const QDateTime &now)
{
    Error error = classify(response, now);
    const Refusal refusal = refusalOf(response);
    const bool saysWhy = !refusal.words.isEmpty() && refusal.words != refusal.title;
    if (response.status != 403 || error.kind != Error::Kind::Content || saysWhy)
        return error;
    error.kind = Error::Kind::Auth;
    error.words = Words::tr("X lets Postrider upload no files to this account (media.write). Connect the account again "
                            "and allow uploads.");
    return error;
}

QString wordsOf(const Net::Response &response)
{
    return refusalOf(response).words;
}

std::optional<Platform::Budget> budget(const Net::Response &response, const QDateTime &)
{
    return budgetOf(response, limitHeaders());
}

bool isParentMissing(const Net::Response &response)
{
    const Refusal refusal = refusalOf(response);
    return response.status == 403 && (refusal.code == 385 || refusal.says("deleted or not visible"_L1));
}

bool saysDuplicate(const Net::Response &response)
{
    constexpr qint64 kDuplicate = 187; // in the old numbering
    const Refusal refusal = refusalOf(response);
    return response.status == 403 && (refusal.code == kDuplicate || refusal.says("duplicate content"_L1));
}

bool isAboutMedia(const Net::Response &response)
{
    const Refusal refusal = refusalOf(response);
    return response.status == 400 && (refusal.says("media id"_L1) || refusal.says("media_id"_L1));
}

bool isAboutFieldNames(const Net::Response &response)
{
    return response.status == 400 && response.body.contains("tweet.fields");
}

} // namespace Postrider::Twitter
