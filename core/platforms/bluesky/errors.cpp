// SPDX-License-Identifier: GPL-3.0-or-later
#include "platforms/bluesky/errors.h"

#include "platforms/ratelimits.h"

#include <QJsonDocument>

namespace Postrider::Bluesky {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr std::chrono::milliseconds kUsualPause = 5min; // the documented window

LimitHeaders limitHeaders()
{
    return {"ratelimit-remaining", "ratelimit-reset"};
}

QString wordsOf(const QJsonObject &body)
{
    const QString message = body["message"_L1].toString();
    return message.isEmpty() ? body["error"_L1].toString() : message;
}

bool isAboutTheSession(const QString &name)
{
    static const QStringList names{
        u"ExpiredToken"_s,    u"InvalidToken"_s,       u"AuthenticationRequired"_s,  u"AuthMissing"_s,
        u"AccountTakedown"_s, u"AccountDeactivated"_s, u"AuthFactorTokenRequired"_s, u"AccountNotFound"_s};
    return names.contains(name);
}

// Names by which the reference server refuses a request before it does anything.
bool isAboutTheContent(const QString &name)
{
    static const QStringList names{u"InvalidRequest"_s,  u"InvalidMimeType"_s, u"InvalidSize"_s,    u"BlobNotFound"_s,
                                   u"PayloadTooLarge"_s, u"InvalidSwap"_s,     u"RecordNotFound"_s, u"HandleNotFound"_s,
                                   u"BadExpiration"_s,   u"RepoNotFound"_s};
    return names.contains(name);
}

Error::Kind kindOf(int status, const QString &name)
{
    if (status == 429 || name == "RateLimitExceeded"_L1)
        return Error::Kind::RateLimit;
    if (status >= 500)
        return Error::Kind::Transient;
    if (status == 401 || isAboutTheSession(name))
        return Error::Kind::Auth;
    if (status == 413 || isAboutTheContent(name))
        return Error::Kind::Content;
    return Error::Kind::Unclassed; // a proxy's page, or a name that is not documented
}

} // namespace

Error classify(const Net::Response &response, const QDateTime &now)
{
    const QJsonObject body = QJsonDocument::fromJson(response.body).object();
    const QString name = body["error"_L1].toString();
    Error error{
        kindOf(response.status, name), u"HTTP %1 %2"_s.arg(response.status).arg(name).trimmed(), wordsOf(body), {}};
    if (error.kind == Error::Kind::RateLimit)
        error.retryAfter = pauseAsked(response, limitHeaders(), now).value_or(kUsualPause);
    else if (error.kind == Error::Kind::Transient && !response.header("Retry-After").isEmpty())
        error.retryAfter = pauseAsked(response, limitHeaders(), now);
    return error;
}

std::optional<Platform::Budget> budget(const Net::Response &response, const QDateTime &)
{
    return budgetOf(response, limitHeaders());
}

} // namespace Postrider::Bluesky
