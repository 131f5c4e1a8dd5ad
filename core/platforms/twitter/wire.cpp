// SPDX-License-Identifier: GPL-3.0-or-later
#include "platforms/twitter/wire.h"

#include <QDateTime>
#include <QRegularExpression>

namespace Postrider::Twitter {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto kServer = "https://api.x.com"_L1;
constexpr qint64 kFirstMoment = 1'288'834'974'657; // of ids that hold one, in milliseconds
constexpr qint64 kFirstSuchId = 30'000'000'000;
constexpr int kMomentShift = 22;

} // namespace

Net::Request request(const QByteArray &method, const QString &path)
{
    Net::Request made;
    made.method = method;
    made.url = QUrl(kServer);
    made.url.setPath(path);
    made.headers << Net::Field{"Accept", QByteArray("application/json")};
    return made;
}

Net::Request signedRequest(const QByteArray &method, const QString &path)
{
    return withBearer(request(method, path));
}

Result<QJsonObject> data(const Net::Response &response)
{
    const auto json = answeredObject(response);
    if (!json)
        return json;
    if (!(*json)["data"_L1].isObject())
        return fail(Error::Kind::Lost, u"the answer holds no data"_s);
    return (*json)["data"_L1].toObject();
}

bool isId(const QString &text)
{
    static const QRegularExpression pattern(u"^[0-9]{1,19}$"_s);
    return pattern.match(text).hasMatch();
}

QString postIdFrom(const QString &text)
{
    static const QRegularExpression page(
        u"^https://(?:www\\.|mobile\\.)?(?:x|twitter)\\.com/(?:[A-Za-z0-9_]{1,15}|i(?:/web)?)/status/([0-9]{1,19})"
        u"(?:[/?#].*)?$"_s);
    const QRegularExpressionMatch match = page.match(text.trimmed());
    if (match.hasMatch())
        return match.captured(1);
    return isId(text.trimmed()) ? text.trimmed() : QString();
}

QDateTime momentOf(const QString &id)
{
    const qint64 number = id.toLongLong();
    if (number < kFirstSuchId)
        return {};
    return QDateTime::fromMSecsSinceEpoch((number >> kMomentShift) + kFirstMoment, Qt::UTC);
}

QString permalinkOf(const QString &username, const QString &id)
{
    return u"https://x.com/%1/status/%2"_s.arg(username.isEmpty() ? u"i"_s : username, id);
}

} // namespace Postrider::Twitter
