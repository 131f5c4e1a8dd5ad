// SPDX-License-Identifier: GPL-3.0-or-later
#include "mastodonstandin_reading.h"

#include <QRegularExpression>

namespace Postrider::Testing {

using namespace Qt::Literals::StringLiterals;

namespace {

FormPart readPart(const QByteArray &bytes)
{
    FormPart part;
    const qsizetype end = bytes.indexOf("\r\n\r\n");
    const QString head = QString::fromUtf8(bytes.left(end));
    part.content = bytes.mid(end + 4);
    static const QRegularExpression name(u"; name=\"([^\"]*)\""_s);
    static const QRegularExpression fileName(u"; filename=\"([^\"]*)\""_s);
    static const QRegularExpression type(u"Content-Type: ([^\\r\\n]+)"_s, QRegularExpression::CaseInsensitiveOption);
    part.name = name.match(head).captured(1);
    part.fileName = fileName.match(head).captured(1);
    part.type = type.match(head).captured(1);
    return part;
}

} // namespace

QUrlQuery readForm(const Net::ServerRequest &request)
{
    QByteArray body = request.body;
    return QUrlQuery(QString::fromUtf8(body.replace('+', "%20")));
}

QStringList namesOf(const QUrlQuery &query)
{
    QStringList names;
    for (const auto &[name, value] : query.queryItems(QUrl::FullyDecoded))
        names << name;
    return names;
}

QString namesProblem(const QStringList &names, const QStringList &known, const QStringList &required)
{
    for (const QString &name : names) {
        if (!known.contains(name))
            return u"unknown field "_s + name;
        if (names.count(name) > 1 && !name.endsWith("[]"_L1))
            return u"field given twice: "_s + name;
    }
    for (const QString &name : required) {
        if (!names.contains(name))
            return u"field missing: "_s + name;
    }
    return {};
}

QString formProblem(const Net::ServerRequest &request, const QStringList &known, const QStringList &required)
{
    if (!request.header("Content-Type").startsWith("application/x-www-form-urlencoded"))
        return u"the content is no form: "_s + QString::fromUtf8(request.header("Content-Type"));
    return namesProblem(namesOf(readForm(request)), known, required);
}

std::optional<QList<FormPart>> readParts(const Net::ServerRequest &request)
{
    static const QRegularExpression pattern(u"^multipart/form-data; *boundary=\"?([^\";]+)\"?"_s);
    const auto match = pattern.match(QString::fromLatin1(request.header("Content-Type")));
    if (!match.hasMatch())
        return std::nullopt;
    const QByteArray mark = "--" + match.captured(1).toLatin1();
    QList<FormPart> parts;
    qsizetype from = request.body.indexOf(mark);
    while (from >= 0) {
        from += mark.size() + 2; // the line's end
        const qsizetype next = request.body.indexOf("\r\n" + mark, from);
        if (next < 0)
            break;
        parts << readPart(request.body.mid(from, next - from));
        from = next + 2;
    }
    if (!request.body.contains("\r\n" + mark + "--"))
        return std::nullopt;
    return parts;
}

} // namespace Postrider::Testing
