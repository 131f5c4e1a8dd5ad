// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/payload.h"

#include "net/multipart.h"
#include "net/requestencoding.h"

#include <QJsonDocument>

namespace Postrider::Net {

namespace {

struct ToPayload
{
    const Credentials &credentials;

    Result<Payload> operator()(std::monostate) const { return Payload{}; }
    Result<Payload> operator()(const BytesBody &body) const { return Payload{body.contentType, {body.bytes}}; }
    Result<Payload> operator()(const JsonBody &body) const
    {
        QJsonObject object = body.object;
        for (const Field &field : body.secrets) {
            const auto value = filled(field.value, credentials);
            if (!value)
                return fail(value.error());
            object[QString::fromUtf8(field.name)] = QString::fromUtf8(*value);
        }
        return Payload{"application/json", {QJsonDocument(object).toJson(QJsonDocument::Compact)}};
    }
    Result<Payload> operator()(const FileBody &body) const { return Payload{body.contentType, {body.slice}}; }
    Result<Payload> operator()(const MultipartBody &body) const { return multipartPayload(body, randomBoundary()); }
    Result<Payload> operator()(const FormBody &body) const
    {
        auto encoded = encodedFields(body.fields, credentials);
        if (!encoded)
            return fail(encoded.error());
        return Payload{"application/x-www-form-urlencoded", {std::move(*encoded)}};
    }
};

} // namespace

Result<Payload> payloadOf(const Body &body, const Credentials &credentials)
{
    return std::visit(ToPayload{credentials}, body);
}

} // namespace Postrider::Net
