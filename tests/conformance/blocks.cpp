// SPDX-License-Identifier: GPL-3.0-or-later
#include "blocks.h"

#include <QCoreApplication>
#include <QTimer>

#include <chrono>

namespace Postrider::Testing {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct Steps
{
    QList<std::function<void()>> left;
    Mcp::ToolResult result;
    QPromise<Mcp::ToolResult> promise;
};

void takeStep(const std::shared_ptr<Steps> &steps)
{
    if (steps->left.isEmpty()) {
        steps->promise.addResult(steps->result);
        steps->promise.finish();
        return;
    }
    steps->left.takeFirst()();
    QTimer::singleShot(50ms, qApp, [steps] { takeStep(steps); });
}

} // namespace

QJsonObject textBlock(const QString &text)
{
    return {{u"type"_s, u"text"_s}, {u"text"_s, text}};
}

QByteArray tinyPicture()
{
    return QByteArray::fromBase64(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==");
}

QJsonObject imageBlock()
{
    return {{u"type"_s, u"image"_s},
            {u"data"_s, QString::fromLatin1(tinyPicture().toBase64())},
            {u"mimeType"_s, u"image/png"_s}};
}

// A header of WAVE and no sound.
QJsonObject audioBlock()
{
    return {{u"type"_s, u"audio"_s},
            {u"data"_s, u"UklGRiQAAABXQVZFZm10IBAAAAABAAEAQB8AAEAfAAABAAgAZGF0YQAAAAA="_s},
            {u"mimeType"_s, u"audio/wav"_s}};
}

QJsonObject resourceBlock(const QString &uri, const QString &mimeType, const QString &text)
{
    return {{u"type"_s, u"resource"_s},
            {u"resource"_s, QJsonObject{{u"uri"_s, uri}, {u"mimeType"_s, mimeType}, {u"text"_s, text}}}};
}

Mcp::ToolResult textResult(const QString &text)
{
    Mcp::ToolResult result;
    result.content = {textBlock(text)};
    return result;
}

QFuture<Mcp::ToolResult> ready(const Mcp::ToolResult &result)
{
    return QtFuture::makeReadyFuture(result);
}

QFuture<Mcp::ToolResult> inSteps(QList<std::function<void()>> steps, const Mcp::ToolResult &result)
{
    auto all = std::make_shared<Steps>();
    all->left = std::move(steps);
    all->result = result;
    all->promise.start();
    takeStep(all);
    return all->promise.future();
}

QJsonObject objectSchema(const QJsonObject &properties, const QStringList &required)
{
    QJsonObject schema{{u"type"_s, u"object"_s}, {u"properties"_s, properties}};
    if (!required.isEmpty())
        schema.insert("required"_L1, QJsonArray::fromStringList(required));
    return schema;
}

QJsonObject typed(const QString &type)
{
    return {{u"type"_s, type}};
}

QJsonObject form(const QString &message, const QJsonObject &properties, const QStringList &required)
{
    return {{u"message"_s, message}, {u"requestedSchema"_s, objectSchema(properties, required)}};
}

} // namespace Postrider::Testing
