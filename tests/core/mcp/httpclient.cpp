// SPDX-License-Identifier: GPL-3.0-or-later
#include "httpclient.h"

#include <QHostAddress>
#include <QJsonDocument>
#include <QTest>

#include <algorithm>

namespace Postrider::Testing {

namespace {

bool hasField(const HttpFields &fields, const QByteArray &name)
{
    return std::any_of(fields.begin(), fields.end(), [&](const auto &field) { return field.first == name; });
}

} // namespace

QByteArray HttpAnswer::field(const QByteArray &name) const
{
    const QList<QByteArray> lines = head.split('\n');
    for (const QByteArray &line : lines) {
        if (line.first(line.indexOf(':') < 0 ? 0 : line.indexOf(':')).compare(name, Qt::CaseInsensitive) == 0)
            return line.mid(name.size() + 1).trimmed();
    }
    return {};
}

QJsonObject HttpAnswer::json() const
{
    return QJsonDocument::fromJson(text).object();
}

QByteArray requestBytes(quint16 port, const QByteArray &method, const QByteArray &path, const HttpFields &fields,
                        const QByteArray &body)
{
    const QByteArray portText = QByteArray::number(port);
    QByteArray bytes = method + ' ' + path + " HTTP/1.1\r\n";
    if (!hasField(fields, "Host"))
        bytes += "Host: 127.0.0.1:" + portText + "\r\n";
    if (!hasField(fields, "Content-Type"))
        bytes += "Content-Type: application/json\r\n";
    for (const auto &[name, value] : fields) {
        if (name != "Content-Type" || value != "-")
            bytes += name + ": " + QByteArray(value).replace("PORT", portText) + "\r\n";
    }
    return bytes + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

HttpAnswer ask(quint16 port, const QByteArray &method, const QByteArray &path, const HttpFields &fields,
               const QByteArray &body)
{
    QTcpSocket socket;
    socket.connectToHost(QHostAddress(QHostAddress::LocalHost), port);
    socket.write(requestBytes(port, method, path, fields + HttpFields{{"Connection", "close"}}, body));
    QByteArray received;
    QObject::connect(&socket, &QTcpSocket::readyRead, &socket, [&] { received += socket.readAll(); });
    const auto isWhole = [&] {
        const qsizetype end = received.indexOf("\r\n\r\n");
        return end > 0 && (socket.state() == QTcpSocket::UnconnectedState || received.startsWith("HTTP/1.1 413"));
    };
    if (!QTest::qWaitFor(isWhole, 5000))
        return {};
    const qsizetype end = received.indexOf("\r\n\r\n");
    return {received.mid(9, 3).toInt(), received.first(end), received.sliced(end + 4)};
}

HttpCall::HttpCall(quint16 port, const QByteArray &body, const HttpFields &fields)
{
    connect(this, &QTcpSocket::readyRead, this, [this] { received += readAll(); });
    connectToHost(QHostAddress(QHostAddress::LocalHost), port);
    write(requestBytes(port, "POST", "/mcp", fields, body));
}

QList<QJsonObject> HttpCall::events() const
{
    QList<QJsonObject> events;
    const QList<QByteArray> lines = received.split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith("data: "))
            events.append(QJsonDocument::fromJson(line.sliced(6)).object());
    }
    return events;
}

} // namespace Postrider::Testing
