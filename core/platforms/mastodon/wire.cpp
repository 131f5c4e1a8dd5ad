// SPDX-License-Identifier: GPL-3.0-or-later
#include "platforms/mastodon/wire.h"

#include <QUrl>

namespace Postrider::Mastodon {

using namespace Qt::Literals::StringLiterals;

QString text(const QJsonValue &value)
{
    return value.isDouble() ? QString::number(value.toInteger()) : value.toString();
}

qint64 number(const QJsonValue &value, qint64 fallback)
{
    const qint64 found = value.isString() ? value.toString().toLongLong() : qint64(value.toDouble());
    return found > 0 ? found : fallback;
}

QStringList texts(const QJsonValue &value)
{
    QStringList list;
    const QJsonArray items = value.toArray();
    for (const auto &item : items) {
        if (item.isString())
            list << item.toString();
    }
    return list;
}

Net::Request request(const Account &account, const QByteArray &method, const QString &path)
{
    Net::Request made;
    made.method = method;
    made.url = account.server;
    made.url.setPath(path, QUrl::StrictMode);
    made.headers << Net::Field{"Accept", QByteArray("application/json")};
    return made;
}

Net::Request signedRequest(const Account &account, const QByteArray &method, const QString &path)
{
    return withBearer(request(account, method, path));
}

QString pathPart(const QString &id)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(id));
}

} // namespace Postrider::Mastodon
