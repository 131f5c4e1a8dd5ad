// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/showrequest.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QJsonDocument>
#include <QStringDecoder>

#include <algorithm>

namespace Postrider::Net {

using namespace Qt::Literals::StringLiterals;

namespace {

QString shown(const Value &value)
{
    if (const auto *bytes = std::get_if<QByteArray>(&value))
        return QString::fromUtf8(*bytes);
    return QString::fromUtf8(std::get<Credential>(value).prefix) + u"•••"_s;
}

QString shownAddress(const Request &request)
{
    QString text = request.url.toDisplayString(QUrl::RemoveUserInfo | QUrl::RemoveQuery);
    for (const Field &segment : request.path)
        text += u'/' + shown(segment.value);
    if (request.url.hasQuery())
        text += u'?' + request.url.query();
    QChar separator = request.url.hasQuery() ? u'&' : u'?';
    for (const Field &field : request.query) {
        text += separator + QString::fromUtf8(field.name) + u'=' + shown(field.value);
        separator = u'&';
    }
    return text;
}

QString shownBytes(const QByteArray &bytes)
{
    QStringDecoder utf8(QStringDecoder::Utf8);
    const QString text = utf8(bytes);
    const bool isText = !utf8.hasError() && !bytes.contains('\0');
    return isText ? text : u"<%1 bytes>"_s.arg(bytes.size());
}

qint64 sliceSize(const FileSlice &slice)
{
    return slice.length >= 0 ? slice.length : std::max<qint64>(0, QFileInfo(slice.path).size() - slice.offset);
}

QString shownFile(const FileSlice &slice)
{
    return u"<file %1, %2 bytes>"_s.arg(QFileInfo(slice.path).fileName()).arg(sliceSize(slice));
}

struct ShowBody
{
    QString operator()(std::monostate) const { return {}; }
    QString operator()(const BytesBody &body) const { return typed(body.contentType) + shownBytes(body.bytes); }
    QString operator()(const JsonBody &body) const
    {
        QJsonObject object = body.object;
        for (const Field &field : body.secrets)
            object[QString::fromUtf8(field.name)] = shown(field.value);
        return typed("application/json") + QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
    }
    QString operator()(const FileBody &body) const { return typed(body.contentType) + shownFile(body.slice); }
    QString operator()(const FormBody &body) const
    {
        QStringList lines;
        for (const Field &field : body.fields)
            lines << QString::fromUtf8(field.name) + u'=' + shown(field.value);
        return typed("application/x-www-form-urlencoded") + lines.join(u'\n');
    }
    QString operator()(const MultipartBody &body) const
    {
        QStringList lines;
        for (const auto &part : body.parts) {
            const auto *bytes = std::get_if<QByteArray>(&part.content);
            lines << QString::fromUtf8(part.name) + u'='
                    + (bytes ? shownBytes(*bytes) : shownFile(std::get<FileSlice>(part.content)));
        }
        return typed("multipart/form-data") + lines.join(u'\n');
    }

    static QString typed(const QByteArray &contentType)
    {
        return contentType.isEmpty() ? u"\n"_s : u"Content-Type: %1\n\n"_s.arg(QString::fromUtf8(contentType));
    }
};

// Every piece goes in with its length, so that no two lists of pieces read the same.
class Hash final
{
public:
    Hash &operator<<(const QByteArray &piece)
    {
        m_hash.addData(QByteArray::number(piece.size()) + ':');
        m_hash.addData(piece);
        return *this;
    }
    Hash &operator<<(const char *word) { return *this << QByteArray(word); }
    Hash &operator<<(qint64 number) { return *this << QByteArray::number(number); }
    Hash &operator<<(const Value &value)
    {
        if (const auto *bytes = std::get_if<QByteArray>(&value))
            return *this << "bytes" << *bytes;
        const auto &credential = std::get<Credential>(value);
        return *this << "credential" << qint64(credential.kind) << credential.prefix;
    }
    Hash &operator<<(const Fields &fields)
    {
        *this << qint64(fields.size());
        for (const Field &field : fields)
            *this << field.name << field.value;
        return *this;
    }
    Hash &operator<<(const FileSlice &slice)
    {
        return *this << slice.path.toUtf8() << slice.offset << slice.length << QFileInfo(slice.path).size();
    }

    QByteArray hex() const { return m_hash.result().toHex(); }

private:
    QCryptographicHash m_hash{QCryptographicHash::Sha256};
};

struct HashBody
{
    Hash &hash;

    void operator()(std::monostate) const { hash << "none"; }
    void operator()(const BytesBody &body) const { hash << "bytes" << body.contentType << body.bytes; }
    void operator()(const JsonBody &body) const
    {
        hash << "json" << QJsonDocument(body.object).toJson(QJsonDocument::Compact) << body.secrets;
    }
    void operator()(const FormBody &body) const { hash << "form" << body.fields; }
    void operator()(const FileBody &body) const { hash << "file" << body.contentType << body.slice; }
    void operator()(const MultipartBody &body) const
    {
        hash << "multipart" << qint64(body.parts.size());
        for (const auto &part : body.parts) {
            hash << part.name << part.fileName << part.contentType << qint64(part.content.index());
            std::visit([this](const auto &content) { hash << content; }, part.content);
        }
    }
};

} // namespace

QString describe(const Request &request)
{
    QString text = QString::fromLatin1(request.method) + u' ' + shownAddress(request) + u'\n';
    for (const Field &field : request.headers)
        text += QString::fromUtf8(field.name) + u": "_s + shown(field.value) + u'\n';
    return text + std::visit(ShowBody{}, request.body);
}

QByteArray payloadHash(const Request &request)
{
    Hash hash;
    hash << request.method << request.url.toEncoded() << request.path << request.query << request.headers;
    std::visit(HashBody{hash}, request.body);
    return hash.hex();
}

} // namespace Postrider::Net
