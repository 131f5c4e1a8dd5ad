// SPDX-License-Identifier: GPL-3.0-or-later
#include "platforms/youtube/errors.h"

#include "net/backoff.h"

#include <QCoreApplication>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTimeZone>

namespace Postrider::YouTube {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(YouTubePlatform)
};

using Kind = Error::Kind;

constexpr std::chrono::milliseconds kChannelPause = 24h;  // of a channel's own daily cap
constexpr std::chrono::milliseconds kThumbnailPause = 1h; // of thumbnails alone
constexpr std::chrono::milliseconds kUsualPause = 64s;    // where the network does not say

struct Refusal
{
    int status = 0;
    QString reason;
    QString words;
};

Refusal refusalOf(const Net::Response &response)
{
    const QJsonObject body = QJsonDocument::fromJson(response.body).object();
    if (body["error"_L1].isString()) // the token endpoint
        return {response.status, body["error"_L1].toString(), body["error_description"_L1].toString()};
    const QJsonObject error = body["error"_L1].toObject();
    const QJsonObject first = error["errors"_L1].toArray().first().toObject();
    QString reason = first["reason"_L1].toString();
    if (reason.isEmpty())
        reason = error["status"_L1].toString();
    return {response.status, reason, error["message"_L1].toString(first["message"_L1].toString())};
}

// By its reason, whatever the status.
const QHash<QString, Kind> &kinds()
{
    static const auto made = [] {
        QHash<QString, Kind> table;
        const auto add = [&table](Kind kind, const QString &reasons) {
            for (const QString &reason : reasons.split(u' '))
                table.insert(reason, kind);
        };
        add(Kind::Auth, u"authError authorizationRequired UNAUTHENTICATED insufficientPermissions"_s);
        add(Kind::Auth, u"ACCESS_TOKEN_SCOPE_INSUFFICIENT accessNotConfigured"_s);
        add(Kind::Auth, u"invalid_grant invalid_client unauthorized_client invalid_token access_denied"_s);
        add(Kind::RateLimit, u"quotaExceeded dailyLimitExceeded rateLimitExceeded userRateLimitExceeded"_s);
        add(Kind::RateLimit, u"uploadLimitExceeded uploadRateLimitExceeded"_s);
        add(Kind::Content, u"youtubeSignupRequired invalidTitle invalidDescription invalidTags invalidCategoryId"_s);
        add(Kind::Content, u"invalidPublishAt invalidVideoMetadata invalidFilename mediaBodyRequired"_s);
        add(Kind::Content, u"defaultLanguageNotSet invalidRecordingDetails invalidVideoGameRating"_s);
        add(Kind::Content, u"forbidden forbiddenPrivacySetting forbiddenLicenseSetting forbiddenEmbedSetting"_s);
        add(Kind::Content, u"authenticatedUserAccountClosed authenticatedUserAccountSuspended"_s);
        add(Kind::Content, u"authenticatedUserNotChannel accountDelegationForbidden"_s);
        add(Kind::Content, u"channelOrVideoIdMissing commentTextRequired commentTextTooLong parentIdMissing"_s);
        add(Kind::Content, u"invalidCommentThreadMetadata parentCommentIsPrivate operationNotSupported"_s);
        add(Kind::Content, u"ineligibleAccount commentsDisabled channelNotFound parentCommentNotFound"_s);
        add(Kind::Content, u"processingFailure invalidImage videoNotFound"_s);
        return table;
    }();
    return made;
}

Kind kindOf(const Refusal &refusal)
{
    if (refusal.status >= 500)
        return Kind::Transient;
    if (const auto known = kinds().constFind(refusal.reason); known != kinds().constEnd())
        return *known;
    if (refusal.status == 429)
        return Kind::RateLimit;
    return refusal.status == 401 ? Kind::Auth : Kind::Unclassed;
}

std::chrono::milliseconds pauseAfter(const Refusal &refusal, const Net::Response &response, const QDateTime &now)
{
    if (refusal.reason == "quotaExceeded"_L1 || refusal.reason == "dailyLimitExceeded"_L1)
        return std::chrono::milliseconds(now.msecsTo(nextAllowance(now)));
    if (refusal.reason == "uploadLimitExceeded"_L1)
        return kChannelPause;
    if (refusal.reason == "uploadRateLimitExceeded"_L1)
        return kThumbnailPause;
    return Net::retryAfter(response, now).value_or(kUsualPause);
}

QDateTime startOfDay(const QDateTime &now, int daysAhead)
{
    const QTimeZone california("America/Los_Angeles");
    return now.toTimeZone(california).date().addDays(daysAhead).startOfDay(california).toUTC();
}

// What would help, where Google's own words don't say.
QString helpFor(const Refusal &refusal)
{
    if (refusal.reason == "invalid_grant"_L1) {
        return Words::tr("Google has ended this sign-in. It does so after 7 days while the app's consent screen is in "
                         "status \"Testing\", and after 6 months without use.");
    }
    if (refusal.reason == "invalid_client"_L1)
        return Words::tr("Google does not know the developer app's client ID, or its secret is another one.");
    return refusal.words;
}

} // namespace

QDateTime thisAllowance(const QDateTime &now)
{
    return startOfDay(now, 0);
}

QDateTime nextAllowance(const QDateTime &now)
{
    return startOfDay(now, 1);
}

Error classify(const Net::Response &response, const QDateTime &now)
{
    const Refusal refusal = refusalOf(response);
    Error error{
        kindOf(refusal), u"HTTP %1 %2"_s.arg(response.status).arg(refusal.reason).trimmed(), helpFor(refusal), {}};
    if (error.kind == Kind::RateLimit)
        error.retryAfter = pauseAfter(refusal, response, now);
    else if (error.kind == Kind::Transient)
        error.retryAfter = Net::retryAfter(response, now);
    return error;
}

QString reasonOf(const Net::Response &response)
{
    return refusalOf(response).reason;
}

} // namespace Postrider::YouTube
