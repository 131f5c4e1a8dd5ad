// SPDX-License-Identifier: GPL-3.0-or-later
#include "inputs.h"

#include "blocks.h"

#include <algorithm>

namespace Postrider::Testing {

using namespace Qt::Literals::StringLiterals;

namespace {

QJsonObject request(const QString &method, const QJsonObject &params)
{
    return {{u"method"_s, method}, {u"params"_s, params}};
}

bool answers(const QString &method, const QJsonValue &response)
{
    const QJsonObject object = response.toObject();
    if (method == "elicitation/create"_L1)
        return object.value("action"_L1).isString();
    return object.contains(method == "roots/list"_L1 ? "roots"_L1 : "content"_L1);
}

} // namespace

QJsonObject question(const QString &message, const QString &field)
{
    return request(u"elicitation/create"_s, form(message, {{field, typed(u"string"_s)}}, {field}));
}

QJsonObject confirmation()
{
    return request(u"elicitation/create"_s, form(u"Please confirm"_s, {{u"ok"_s, typed(u"boolean"_s)}}, {u"ok"_s}));
}

QJsonObject samplingRequest(const QString &prompt)
{
    const QJsonObject message{{u"role"_s, u"user"_s}, {u"content"_s, textBlock(prompt)}};
    return request(u"sampling/createMessage"_s, {{u"messages"_s, QJsonArray{message}}, {u"maxTokens"_s, 100}});
}

QJsonObject rootsRequest()
{
    return request(u"roots/list"_s, {});
}

bool hasAll(const QJsonObject &requests, const QJsonObject &responses)
{
    const QStringList keys = requests.keys();
    return std::all_of(keys.begin(), keys.end(), [&](const QString &key) {
        return answers(requests.value(key).toObject().value("method"_L1).toString(), responses.value(key));
    });
}

} // namespace Postrider::Testing
