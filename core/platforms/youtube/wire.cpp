// SPDX-License-Identifier: GPL-3.0-or-later
#include "platforms/youtube/wire.h"

#include <QDateTime>

namespace Postrider::YouTube {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto kServer = "https://www.googleapis.com"_L1;
constexpr auto kReports = "https://youtubeanalytics.googleapis.com/v2/reports"_L1;
constexpr auto kSignIn = "https://oauth2.googleapis.com"_L1;

Net::Request requestTo(const QUrl &url)
{
    Net::Request made;
    made.url = url;
    made.headers << Net::Field{"Accept", QByteArray("application/json")};
    return made;
}

} // namespace

Net::Request signedRequest(const QByteArray &method, const QString &path, const QByteArray &part)
{
    Net::Request made = withBearer(requestTo(QUrl(kServer + path)));
    made.method = method;
    if (!part.isEmpty())
        made.query << Net::Field{"part", part};
    return made;
}

Net::Request categoriesRequest()
{
    Net::Request made = signedRequest("GET", u"/youtube/v3/videoCategories"_s, "snippet");
    made.query << Net::Field{"regionCode", QByteArray("US")};
    return made;
}

Net::Request reportRequest()
{
    return withBearer(requestTo(QUrl(kReports)));
}

Net::Request signInRequest(const QString &path)
{
    Net::Request made = requestTo(QUrl(kSignIn + path));
    made.method = "POST";
    return made;
}

Result<QJsonArray> items(const Net::Response &response)
{
    const auto json = answeredObject(response);
    if (!json)
        return fail(json.error());
    if (!(*json)["items"_L1].isArray() && !(*json)["kind"_L1].isString())
        return fail(Error::Kind::Lost, u"the answer is no list"_s);
    return (*json)["items"_L1].toArray();
}

std::optional<qint64> number(const QJsonValue &value)
{
    bool isNumber = value.isDouble();
    const qint64 read = isNumber ? value.toInteger() : value.toString().toLongLong(&isNumber);
    return isNumber ? std::optional(read) : std::nullopt;
}

QDateTime momentOf(const QJsonValue &value)
{
    return QDateTime::fromString(value.toString(), Qt::ISODateWithMs).toUTC();
}

QString toText(const QDateTime &moment)
{
    return moment.toUTC().toString(Qt::ISODate);
}

bool isComment(const QString &id)
{
    return id.size() > 15; // a video's has 11 characters
}

QString threadOf(const QString &commentId)
{
    return commentId.section(u'.', 0, 0);
}

QString permalinkOf(const QString &videoId)
{
    return u"https://www.youtube.com/watch?v="_s + videoId;
}

QString permalinkOf(const QString &videoId, const QString &commentId)
{
    return permalinkOf(videoId) + u"&lc="_s + commentId;
}

} // namespace Postrider::YouTube
