// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mcp/catalogue.h"
#include "mcp/message.h"
#include "mcp/outlet.h"
#include "mcp/revisions.h"

#include <QJsonDocument>

namespace Postrider::Testing {

// A catalogue with one of each kind, whose slow tool waits until the test says so.
struct LittleWorld
{
    // Finishes the slow call that was begun last.
    void finishSlow();
    QList<std::shared_ptr<QPromise<Mcp::ToolResult>>> slow;
    QList<Mcp::ToolCall> calls;
};

Mcp::Catalogue littleCatalogue(LittleWorld &world);
Mcp::Caller callerWith(const QStringList &scopes, const QString &who = QStringLiteral("key:1"));

// Keeps what is sent about one request.
class KeepingOutlet final : public Mcp::Outlet
{
public:
    bool send(const QJsonObject &message) override
    {
        sent.append(message);
        return takes;
    }
    void finish(const QByteArray &message, int httpStatus) override
    {
        response = QJsonDocument::fromJson(message).object();
        status = httpStatus;
        ++finished;
    }
    void abandon() override { ++abandoned; }

    QJsonObject result() const { return response.value(QLatin1StringView("result")).toObject(); }
    QJsonObject error() const { return response.value(QLatin1StringView("error")).toObject(); }
    int code() const { return error().value(QLatin1StringView("code")).toInt(); }

    bool takes = true;
    QList<QJsonObject> sent;
    QJsonObject response;
    int status = 0;
    int finished = 0;
    int abandoned = 0;
};

// Messages as clients write them.
QJsonObject parsed(const QByteArray &json);
Mcp::Message messageOf(const QJsonObject &object);
Mcp::Message sessionRequest(const QString &method, const QJsonObject &params = {}, const QJsonValue &id = 1);
Mcp::Message modernRequest(const QString &method, QJsonObject params = {}, const QJsonValue &id = 1,
                           const QJsonObject &meta = {});
QJsonObject modernMeta(const QString &version = QStringLiteral("2026-07-28"));

} // namespace Postrider::Testing
