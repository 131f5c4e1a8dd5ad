// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QList>
#include <QTcpSocket>

#include <utility>

namespace Postrider::Testing {

using HttpFields = QList<std::pair<QByteArray, QByteArray>>;

// A whole answer of a server that closes after it.
struct HttpAnswer
{
    int status = 0;
    QByteArray head;
    QByteArray text;

    QByteArray field(const QByteArray &name) const; // empty when it is not there
    QJsonObject json() const;
};

// Host and Content-Type are right unless they are among the fields; "-" leaves the right Content-Type out.
QByteArray requestBytes(quint16 port, const QByteArray &method, const QByteArray &path, const HttpFields &fields,
                        const QByteArray &body);
// Sends, and waits for the whole answer while events are served.
HttpAnswer ask(quint16 port, const QByteArray &method, const QByteArray &path, const HttpFields &fields,
               const QByteArray &body = {});

// A POST to /mcp whose answer may take its time.
class HttpCall final : public QTcpSocket
{
public:
    HttpCall(quint16 port, const QByteArray &body, const HttpFields &fields);

    QList<QJsonObject> events() const; // that came so far
    QByteArray received;
};

} // namespace Postrider::Testing

Q_DECLARE_METATYPE(Postrider::Testing::HttpFields)
