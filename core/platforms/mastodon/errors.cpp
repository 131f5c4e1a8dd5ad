// SPDX-License-Identifier: GPL-3.0-or-later
#include "platforms/mastodon/errors.h"

#include "net/backoff.h"
#include "platforms/mastodon/wire.h"

#include <QJsonDocument>
#include <QLocale>

namespace Postrider::Mastodon {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr std::chrono::milliseconds kUsualPause = 5min; // the documented window
constexpr qint64 kLongestPauseMs = 24 * 3600 * 1000;

// Date headers are always in this one form.
QDateTime serverTime(const Net::Response &response, const QDateTime &now)
{
    const QString written = QString::fromLatin1(response.header("Date"));
    QDateTime time = QLocale::c().toDateTime(written, u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s);
    time.setTimeSpec(Qt::UTC);
    return time.isValid() ? time : now;
}

// The moment of the reset by our clock. Mastodon writes ISO 8601; others write seconds since 1970 or from now.
QDateTime resetTime(const Net::Response &response, const QDateTime &now)
{
    const QByteArray written = response.header("X-RateLimit-Reset").trimmed();
    bool isNumber = false;
    const qint64 seconds = written.toLongLong(&isNumber);
    if (isNumber && seconds < 1'000'000'000)
        return now.addSecs(seconds);
    const QDateTime theirs = isNumber ? QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC)
                                      : QDateTime::fromString(QString::fromLatin1(written), Qt::ISODateWithMs);
    return theirs.isValid() ? now.addMSecs(serverTime(response, now).msecsTo(theirs)) : QDateTime();
}

// A date is the server's: it is read by the server's clock.
std::optional<std::chrono::milliseconds> pauseAsked(const Net::Response &response, const QDateTime &now)
{
    if (const auto asked = Net::retryAfter(response, serverTime(response, now)))
        return asked;
    const QDateTime reset = resetTime(response, now);
    if (!reset.isValid())
        return std::nullopt;
    return std::chrono::milliseconds(qBound(qint64(0), now.msecsTo(reset), kLongestPauseMs));
}

QString wordsOf(const QJsonObject &body)
{
    const QString error = text(body["error"_L1]);
    const QString more = text(body["error_description"_L1]);
    if (error.isEmpty() || more.isEmpty())
        return error + more;
    return error + u": "_s + more;
}

// OAuth's own codes (RFC 6749 and 6750), the same in every language.
bool isAboutTheToken(const QString &code)
{
    return code == "invalid_grant"_L1 || code == "invalid_client"_L1 || code == "invalid_token"_L1
        || code == "unauthorized_client"_L1;
}

Error::Kind kindOf(int status, const QJsonObject &body)
{
    const QString error = text(body["error"_L1]);
    switch (status) {
    case 401: return Error::Kind::Auth;
    case 403: // without the API's body it is a front-end's refusal, and says nothing about the account
        return error.isEmpty() ? Error::Kind::Unclassed : Error::Kind::Auth;
    case 400:
    case 422:
        if (isAboutTheToken(error))
            return Error::Kind::Auth;
        // Pixelfed's answer to a key that it knows: the post may well be out.
        return error.contains("duplicate idempotency key"_L1, Qt::CaseInsensitive) ? Error::Kind::Unclassed
                                                                                   : Error::Kind::Content;
    case 404:
    case 410:
    case 413: return Error::Kind::Content;
    case 429: return Error::Kind::RateLimit;
    default: return status >= 500 ? Error::Kind::Transient : Error::Kind::Unclassed;
    }
}

} // namespace

Error classify(const Net::Response &response, const QDateTime &now)
{
    const QJsonObject body = QJsonDocument::fromJson(response.body).object();
    Error error{kindOf(response.status, body), u"HTTP %1"_s.arg(response.status), wordsOf(body), {}};
    if (error.kind == Error::Kind::RateLimit)
        error.retryAfter = pauseAsked(response, now).value_or(kUsualPause);
    else if (error.kind == Error::Kind::Transient && !response.header("Retry-After").isEmpty())
        error.retryAfter = pauseAsked(response, now);
    return error;
}

std::optional<Platform::Budget> budget(const Net::Response &response, const QDateTime &now)
{
    bool isNumber = false;
    const int left = response.header("X-RateLimit-Remaining").trimmed().toInt(&isNumber);
    const QDateTime until = resetTime(response, now);
    if (!isNumber || !until.isValid())
        return std::nullopt;
    return Platform::Budget{qMax(0, left), until};
}

} // namespace Postrider::Mastodon
