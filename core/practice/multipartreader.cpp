// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/multipartreader.h"

#include <optional>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int maxParts = 64;

// The value of `name="value"` or `name=value` among a header's parameters.
QByteArray parameter(const QByteArray &header, const QByteArray &name)
{
    qsizetype at = header.indexOf(';');
    while (at >= 0) {
        const qsizetype equals = header.indexOf('=', at);
        if (equals < 0)
            return {};
        const QByteArray key = header.sliced(at + 1, equals - at - 1).trimmed();
        QByteArray value;
        qsizetype i = equals + 1;
        if (i < header.size() && header.at(i) == '"') {
            for (++i; i < header.size() && header.at(i) != '"'; ++i) {
                if (header.at(i) == '\\' && i + 1 < header.size())
                    ++i;
                value += header.at(i);
            }
        }
        const qsizetype next = header.indexOf(';', i);
        if (value.isEmpty())
            value = header.sliced(equals + 1, (next < 0 ? header.size() : next) - equals - 1).trimmed();
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value == "\"\"" ? QByteArray() : value;
        at = next;
    }
    return {};
}

std::optional<MultipartPart> readPart(const QByteArray &bytes)
{
    const qsizetype end = bytes.indexOf("\r\n\r\n");
    if (end < 0)
        return std::nullopt;
    MultipartPart part;
    for (const QByteArray &line : bytes.first(end).split('\n')) {
        const qsizetype colon = line.indexOf(':');
        const QByteArray name = line.first(qMax<qsizetype>(0, colon)).trimmed();
        const QByteArray value = line.sliced(colon + 1).trimmed();
        if (name.compare("Content-Disposition", Qt::CaseInsensitive) == 0) {
            part.name = parameter(value, "name");
            part.fileName = parameter(value, "filename");
        } else if (name.compare("Content-Type", Qt::CaseInsensitive) == 0) {
            part.contentType = value;
        }
    }
    if (part.name.isEmpty())
        return std::nullopt;
    part.content = bytes.sliced(end + 4);
    return part;
}

} // namespace

Result<QList<MultipartPart>> readMultipart(const QByteArray &contentType, const QByteArray &body)
{
    const QByteArray boundary = parameter(contentType, "boundary");
    if (boundary.isEmpty())
        return fail(Error::Kind::InvalidInput, u"no boundary"_s);

    // A delimiter starts a line; one at the very beginning has no line before it.
    const QByteArray delimiter = "\r\n--" + boundary;
    qsizetype at = body.startsWith("--" + boundary) ? -2 : body.indexOf(delimiter);
    if (at == -1)
        return fail(Error::Kind::InvalidInput, u"no part"_s);

    QList<MultipartPart> parts;
    while (true) {
        const qsizetype after = at + delimiter.size();
        if (QByteArrayView(body).sliced(after).startsWith("--"))
            return parts;
        const qsizetype line = body.indexOf("\r\n", after);
        const qsizetype next = line < 0 ? -1 : body.indexOf(delimiter, line);
        if (next < 0 || parts.size() == maxParts)
            return fail(Error::Kind::InvalidInput, u"body cut short, or too many parts"_s);
        const qsizetype start = qMin(line + 2, next);
        const auto part = readPart(body.sliced(start, next - start));
        if (!part)
            return fail(Error::Kind::InvalidInput, u"part without a name"_s);
        parts << *part;
        at = next;
    }
}

} // namespace Postrider
