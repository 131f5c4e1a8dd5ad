// SPDX-License-Identifier: GPL-3.0-or-later
#include "platforms/bluesky/wire.h"

#include <QJsonDocument>
#include <QRegularExpression>

namespace Postrider::Bluesky {

using namespace Qt::Literals::StringLiterals;

Net::Request xrpc(const QUrl &base, const QByteArray &method, const QString &name)
{
    Net::Request made;
    made.method = method;
    made.url = base;
    made.url.setPath(u"/xrpc/"_s + name);
    made.headers << Net::Field{"Accept", QByteArray("application/json")};
    return made;
}

Net::Request signedXrpc(const QUrl &base, const QByteArray &method, const QString &name)
{
    return withBearer(xrpc(base, method, name));
}

QString errorName(const Net::Response &response)
{
    return QJsonDocument::fromJson(response.body).object()["error"_L1].toString();
}

std::optional<RecordAddress> RecordAddress::fromUri(const QString &uri)
{
    static const QRegularExpression pattern(u"^at://([^/?#]+)/([A-Za-z0-9.-]+)/([A-Za-z0-9._:~-]{1,512})$"_s);
    const QRegularExpressionMatch match = pattern.match(uri);
    if (!match.hasMatch() || !(isDid(match.captured(1)) || isHandle(match.captured(1))))
        return std::nullopt;
    return RecordAddress{match.captured(1), match.captured(2), match.captured(3)};
}

std::optional<RecordAddress> RecordAddress::fromText(const QString &text)
{
    static const QRegularExpression page(u"^https://bsky\\.app/profile/([^/?#]+)/post/([A-Za-z0-9._:~-]{1,512})/?$"_s);
    const QRegularExpressionMatch match = page.match(text.trimmed());
    if (match.hasMatch())
        return fromUri(u"at://%1/%2/%3"_s.arg(match.captured(1), kPostType, match.captured(2)));
    return fromUri(text.trimmed());
}

QString RecordAddress::uri() const
{
    return u"at://%1/%2/%3"_s.arg(authority, collection, rkey);
}

bool isDid(const QString &text)
{
    static const QRegularExpression pattern(u"^did:[a-z]+:[A-Za-z0-9._:%-]*[A-Za-z0-9._-]$"_s);
    return text.size() <= 2048 && pattern.match(text).hasMatch();
}

bool isHandle(const QString &text)
{
    static const QRegularExpression pattern(
        u"^([a-zA-Z0-9]([a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?\\.)+[a-zA-Z]([a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?$"_s);
    return text.size() <= 253 && pattern.match(text).hasMatch();
}

QString permalinkOf(const QString &uri)
{
    const auto address = RecordAddress::fromUri(uri);
    return address ? u"https://bsky.app/profile/%1/post/%2"_s.arg(address->authority, address->rkey) : QString();
}

} // namespace Postrider::Bluesky
