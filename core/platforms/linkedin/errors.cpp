// SPDX-License-Identifier: GPL-3.0-or-later
#include "platforms/linkedin/errors.h"

#include "net/backoff.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTimeZone>

#include <algorithm>

namespace Postrider::Linkedin {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto kWaiting = "MEDIA_ASSET_WAITING_UPLOAD"_L1;

// One refusal, of the API or of the token endpoint.
struct Refusal
{
    int status = 0;
    bool isReadable = false; // a page of a proxy is not
    QString code;
    QString oauth; // the token endpoint's name for it
    QString words;

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
    Refusal refusal;
    refusal.status = response.status;
    refusal.isReadable = !body.isEmpty();
    refusal.code = body["code"_L1].toString();
    refusal.oauth = body["error"_L1].toString();
    refusal.words = firstOf(
        {body["message"_L1].toString(), body["error_description"_L1].toString(), refusal.oauth, refusal.code});
    return refusal;
}

bool isAboutTheGrant(const Refusal &refusal)
{
    static const QStringList names{u"invalid_grant"_s, u"invalid_request"_s, u"invalid_client"_s,
                                   u"unauthorized_client"_s};
    return names.contains(refusal.oauth);
}

Error::Kind kindOf(const Refusal &refusal)
{
    if (refusal.status == 429)
        return Error::Kind::RateLimit;
    if (refusal.status >= 500 || refusal.status == 409 || refusal.code == kWaiting)
        return Error::Kind::Transient;
    if (refusal.status == 401 || isAboutTheGrant(refusal))
        return Error::Kind::Auth;
    if (refusal.status == 413 || refusal.status == 415 || refusal.status == 426)
        return Error::Kind::Content;
    const bool isDocumented = refusal.status == 400 || refusal.status == 403 || refusal.status == 404
        || refusal.status == 422;
    if (!isDocumented || !refusal.isReadable)
        return Error::Kind::Unclassed;
    return refusal.status == 403 ? Error::Kind::Auth : Error::Kind::Content;
}

// LinkedIn's days end at midnight UTC.
std::chrono::milliseconds untilMidnight(const QDateTime &now)
{
    const QDateTime utc = now.toUTC();
    return std::chrono::milliseconds(utc.msecsTo(QDateTime(utc.date().addDays(1), QTime(0, 0), Qt::UTC)));
}

} // namespace

Error classify(const Net::Response &response, const QDateTime &now)
{
    const Refusal refusal = refusalOf(response);
    const QByteArray trace = response.header("x-li-uuid") + ' ' + response.header("x-li-request-id");
    const QString detail = u"HTTP %1 %2 %3"_s.arg(response.status)
                               .arg(firstOf({refusal.code, refusal.oauth}), QString::fromLatin1(trace).trimmed());
    Error error{kindOf(refusal), detail.simplified(), refusal.words, {}};
    if (error.kind == Error::Kind::RateLimit)
        error.retryAfter = Net::retryAfter(response, now).value_or(untilMidnight(now));
    else if (error.kind == Error::Kind::Transient)
        error.retryAfter = Net::retryAfter(response, now);
    return error;
}

QString duplicateOf(const Net::Response &response)
{
    if (response.status != 422)
        return {};
    static const QRegularExpression urn(u"urn:li:(?:share|ugcPost):[0-9]+"_s);
    return urn.match(refusalOf(response).words).captured();
}

bool isNotReady(const Net::Response &response)
{
    const Refusal refusal = refusalOf(response);
    const bool isWaiting = isWaitingForUpload(response)
        || (refusal.status == 400 && refusal.says("still processing"_L1));
    const bool isHidden = refusal.status < 500
        && (refusal.says("unable to obtain activity"_L1) || refusal.says("resource is forbidden"_L1));
    return isWaiting || isHidden;
}

bool isWaitingForUpload(const Net::Response &response)
{
    const Refusal refusal = refusalOf(response);
    return refusal.code == kWaiting || (refusal.status == 400 && refusal.says(kWaiting));
}

bool isUploadGone(const Net::Response &response)
{
    const Refusal refusal = refusalOf(response);
    return refusal.code == "EXPIRED_UPLOAD_URL"_L1 || refusal.says("EXPIRED_UPLOAD_URL"_L1);
}

bool isForbidden(const Net::Response &response)
{
    return response.status == 403;
}

} // namespace Postrider::Linkedin
