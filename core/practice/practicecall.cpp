// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/practicecall.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

// Sets `poll[options][]` as {"poll": {"options": [..., value]}}.
QJsonValue placed(const QJsonValue &into, QStringList path, const QString &value)
{
    if (path.isEmpty())
        return value;
    const QString head = path.takeFirst();
    if (head.isEmpty()) {
        QJsonArray array = into.toArray();
        array.append(placed({}, path, value));
        return array;
    }
    QJsonObject object = into.toObject();
    object[head] = placed(object.value(head), path, value);
    return object;
}

void setField(QJsonObject &fields, QString name, const QString &value)
{
    constexpr int maxDepth = 4; // nothing in the API is deeper, and a hostile name must not recurse for ever
    QStringList path = name.remove(u']').split(u'[');
    if (path.size() <= maxDepth)
        fields = placed(fields, path, value).toObject();
}

void readForm(QJsonObject &fields, const QByteArray &form)
{
    const auto decoded = [](QByteArray text) {
        return QString::fromUtf8(QByteArray::fromPercentEncoding(text.replace('+', ' ')));
    };
    for (const QByteArray &pair : form.split('&')) {
        const qsizetype equals = pair.indexOf('=');
        if (!pair.isEmpty())
            setField(fields, decoded(pair.first(equals < 0 ? pair.size() : equals)),
                     equals < 0 ? QString() : decoded(pair.sliced(equals + 1)));
    }
}

Outcome readJson(QJsonObject &fields, const QByteArray &body)
{
    const QJsonDocument document = QJsonDocument::fromJson(body);
    if (!document.isObject())
        return fail(Error::Kind::InvalidInput, u"body is not a JSON object"_s);
    const QJsonObject object = document.object();
    for (auto it = object.begin(); it != object.end(); ++it)
        fields[it.key()] = it.value();
    return {};
}

Outcome readParts(PracticeCall &call, const QByteArray &contentType)
{
    const auto parts = readMultipart(contentType, call.request.body);
    if (!parts)
        return fail(parts.error());
    for (const MultipartPart &part : *parts) {
        if (part.fileName.isEmpty())
            setField(call.fields, QString::fromUtf8(part.name), QString::fromUtf8(part.content));
        else
            call.files << part;
    }
    return {};
}

} // namespace

bool PracticeCall::isSet(const QString &field) const
{
    const QJsonValue value = fields.value(field);
    return value.toBool() || value == "true"_L1 || value == "1"_L1 || value == "on"_L1;
}

std::optional<qint64> PracticeCall::number(const QString &field) const
{
    bool isNumber = false;
    const qint64 number = fields.value(field).toVariant().toLongLong(&isNumber);
    return isNumber ? std::optional(number) : std::nullopt;
}

QStringList PracticeCall::list(const QString &field) const
{
    QStringList words;
    const QJsonArray array = fields.value(field).toArray();
    for (const auto &value : array)
        words << value.toVariant().toString();
    return words;
}

Outcome readFields(PracticeCall &call)
{
    const qsizetype question = call.request.target.indexOf('?');
    if (question >= 0)
        readForm(call.fields, call.request.target.sliced(question + 1));
    if (call.request.body.isEmpty())
        return {};
    const QByteArray type = call.request.header("Content-Type");
    if (type.startsWith("application/json"))
        return readJson(call.fields, call.request.body);
    if (type.startsWith("multipart/form-data"))
        return readParts(call, type);
    if (type.startsWith("application/x-www-form-urlencoded"))
        readForm(call.fields, call.request.body);
    return {};
}

PracticeAnswer PracticeAnswer::json(const QJsonObject &object, int status)
{
    return {status, "application/json; charset=utf-8", QJsonDocument(object).toJson(QJsonDocument::Compact), {}};
}

PracticeAnswer PracticeAnswer::json(const QJsonArray &array)
{
    return {200, "application/json; charset=utf-8", QJsonDocument(array).toJson(QJsonDocument::Compact), {}};
}

PracticeAnswer PracticeAnswer::page(const QByteArray &html, int status)
{
    // Texts are escaped; should one slip through, the browser still runs nothing.
    return {status,
            "text/html; charset=utf-8",
            html,
            {{"Content-Security-Policy",
              "default-src 'none'; img-src 'self'; media-src 'self'; style-src 'unsafe-inline'; "
              "frame-ancestors 'none'; base-uri 'none'"},
             {"Referrer-Policy", "no-referrer"}}};
}

PracticeAnswer PracticeAnswer::redirect(const QUrl &address)
{
    return {302, "text/plain", "", {{"Location", address.toEncoded()}, {"Cache-Control", "no-store"}}};
}

PracticeAnswer PracticeAnswer::refusal(int status, const QString &words)
{
    return json({{u"error"_s, words}}, status);
}

PracticeAnswer PracticeAnswer::notFound()
{
    return refusal(404, u"Record not found"_s);
}

PracticeAnswer PracticeAnswer::broken(const Error &error)
{
    return refusal(500, u"The practice network could not keep this: %1"_s.arg(error.detail));
}

} // namespace Postrider
