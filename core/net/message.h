// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QUrl>

#include <chrono>
#include <optional>
#include <utility>
#include <variant>

namespace Postrider::Net {

// A secret that the sender fills in at the last moment, so that a request can be shown, hashed and compared without it.
struct Credential
{
    enum class Kind {
        AccessToken,
        RefreshToken,
        ClientId,
        ClientSecret,
        AuthorizationCode,
        CodeVerifier,
        Password,   // what a person typed to open a session, such as an app password
        ClientPair, // base64 of "id:secret", made of the two: what HTTP Basic takes; the secret may be missing
    };

    Kind kind = Kind::AccessToken;
    QByteArray prefix; // "Bearer "

    friend bool operator==(const Credential &, const Credential &) = default;
};

using Value = std::variant<QByteArray, Credential>;

struct Field
{
    QByteArray name;
    Value value;

    friend bool operator==(const Field &, const Field &) = default;
};
using Fields = QList<Field>;

// A part of a file, streamed from disk and never loaded whole.
struct FileSlice
{
    QString path;       // absolute
    qint64 offset = 0;  // bytes
    qint64 length = -1; // bytes; -1: to the end

    friend bool operator==(const FileSlice &, const FileSlice &) = default;
};

struct BytesBody
{
    QByteArray bytes;
    QByteArray contentType;

    friend bool operator==(const BytesBody &, const BytesBody &) = default;
};

// application/json with secrets in it: each of secrets becomes a text member of the object.
struct JsonBody
{
    QJsonObject object;
    Fields secrets;

    friend bool operator==(const JsonBody &, const JsonBody &) = default;
};

// application/x-www-form-urlencoded
struct FormBody
{
    Fields fields;

    friend bool operator==(const FormBody &, const FormBody &) = default;
};

// multipart/form-data
struct MultipartBody
{
    struct Part
    {
        QByteArray name;
        QByteArray fileName;    // empty: a plain field
        QByteArray contentType; // empty: none is sent
        std::variant<QByteArray, FileSlice> content;

        friend bool operator==(const Part &, const Part &) = default;
    };

    QList<Part> parts;

    friend bool operator==(const MultipartBody &, const MultipartBody &) = default;
};

struct FileBody
{
    FileSlice slice;
    QByteArray contentType;

    friend bool operator==(const FileBody &, const FileBody &) = default;
};

using Body = std::variant<std::monostate, BytesBody, JsonBody, FormBody, MultipartBody, FileBody>;

// What to send. A value without secrets: recipes make it, tests compare it, a dry run prints it.
struct Request
{
    QByteArray method = "GET";
    QUrl url; // http or https, absolute; without path and query below
    // More segments of the path, one a field, for networks that want a token there; each is percent-encoded. The names
    // are for the reader of the code only.
    Fields path;
    Fields query;
    Fields headers; // Content-Type and Content-Length come from the body
    Body body;
    std::chrono::milliseconds deadline{60'000}; // from first to last byte of the whole exchange

    friend bool operator==(const Request &, const Request &) = default;
};

// What came back.
struct Response
{
    int status = 0;
    QList<std::pair<QByteArray, QByteArray>> headers; // as sent
    QByteArray body;

    bool isSuccess() const { return status >= 200 && status < 300; }
    // The first header of that name in any case; empty when there is none.
    QByteArray header(const QByteArray &name) const;

    friend bool operator==(const Response &, const Response &) = default;
};

} // namespace Postrider::Net
