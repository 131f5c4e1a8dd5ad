// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/multipart.h"

#include "net/requestencoding.h"

#include <QRandomGenerator>

#include <array>

namespace Postrider::Net {

using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray quoted(QByteArray name)
{
    return '"' + name.replace('\r', "%0D").replace('\n', "%0A").replace('"', "%22") + '"';
}

QByteArray partHead(const MultipartBody::Part &part, const QByteArray &boundary)
{
    QByteArray head = "--" + boundary + "\r\nContent-Disposition: form-data; name=" + quoted(part.name);
    if (!part.fileName.isEmpty())
        head += "; filename=" + quoted(part.fileName);
    if (!part.contentType.isEmpty())
        head += "\r\nContent-Type: " + part.contentType;
    return head + "\r\n\r\n";
}

} // namespace

Result<Payload> multipartPayload(const MultipartBody &body, const QByteArray &boundary)
{
    Payload payload{"multipart/form-data; boundary=" + boundary, {}};
    QByteArray text; // neighbouring bytes go into one segment
    for (const auto &part : body.parts) {
        if (!isHeaderValue(part.contentType))
            return fail(Error::Kind::InvalidInput, u"multipart: bad content type"_s);
        text += partHead(part, boundary);
        if (const auto *bytes = std::get_if<QByteArray>(&part.content)) {
            text += *bytes;
        } else {
            payload.segments << std::exchange(text, {}) << std::get<FileSlice>(part.content);
        }
        text += "\r\n";
    }
    payload.segments << QByteArray(text + "--" + boundary + "--\r\n");
    return payload;
}

QByteArray randomBoundary()
{
    std::array<quint32, 4> bits;
    QRandomGenerator::global()->fillRange(bits.data(), qsizetype(bits.size()));
    return "----postrider" + QByteArray(reinterpret_cast<const char *>(bits.data()), sizeof bits).toHex();
}

} // namespace Postrider::Net
