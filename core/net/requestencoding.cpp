// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/requestencoding.h"

#include <algorithm>
#include <cstring>

namespace Postrider::Net {

using namespace Qt::Literals::StringLiterals;

namespace {

// What RFC 3986 lets stand in a segment as it is.
constexpr auto kOfSegment = "!$&'()*+,;=:@";

// "id:secret" as HTTP Basic wants it; public clients have no secret.
Result<QByteArray> clientPair(const Credentials &credentials)
{
    const Secret id = credentials.value(Credential::Kind::ClientId);
    if (id.isEmpty())
        return fail(Error::Kind::InvalidInput, u"missing client id"_s);
    return QByteArray(id.reveal() + ':' + credentials.value(Credential::Kind::ClientSecret).reveal()).toBase64();
}

Result<QByteArray> encodedSegments(const Fields &segments, const Credentials &credentials)
{
    QByteArray encoded;
    for (const Field &segment : segments) {
        const auto value = filled(segment.value, credentials);
        if (!value)
            return fail(value.error());
        encoded += '/' + value->toPercentEncoding(kOfSegment);
    }
    return encoded;
}

} // namespace

Result<QByteArray> filled(const Value &value, const Credentials &credentials)
{
    if (const auto *bytes = std::get_if<QByteArray>(&value))
        return *bytes;
    const auto &credential = std::get<Credential>(value);
    if (credential.kind == Credential::Kind::ClientPair)
        return clientPair(credentials).map([&](const QByteArray &pair) { return credential.prefix + pair; });
    const auto secret = credentials.constFind(credential.kind);
    if (secret == credentials.cend() || secret->isEmpty())
        return fail(Error::Kind::InvalidInput, u"missing credential %1"_s.arg(int(credential.kind)));
    return credential.prefix + secret->reveal();
}

Result<QByteArray> encodedFields(const Fields &fields, const Credentials &credentials)
{
    QByteArray encoded;
    for (const Field &field : fields) {
        const auto value = filled(field.value, credentials);
        if (!value)
            return fail(value.error());
        if (!encoded.isEmpty())
            encoded += '&';
        encoded += field.name.toPercentEncoding() + '=' + value->toPercentEncoding();
    }
    return encoded;
}

Result<QUrl> fullUrl(const HttpClient::Call &call, const AddressMap &addresses)
{
    const Request &request = call.request;
    const QUrl url = addresses ? addresses(request.url, call.platform) : request.url;
    if (!url.isValid() || url.host().isEmpty() || (url.scheme() != "http"_L1 && url.scheme() != "https"_L1))
        return fail(Error::Kind::InvalidInput, u"url: not an absolute http address"_s);
    if (!url.userInfo().isEmpty())
        return fail(Error::Kind::InvalidInput, u"url: holds a user"_s);
    const auto segments = encodedSegments(request.path, call.credentials);
    if (!segments)
        return fail(segments.error());
    const auto fields = encodedFields(request.query, call.credentials);
    if (!fields)
        return fail(fields.error());

    // What the address brought along itself stays first; the map need not have kept it.
    QByteArray query = request.url.query(QUrl::FullyEncoded).toLatin1();
    if (!query.isEmpty() && !fields->isEmpty())
        query += '&';
    query += *fields;
    QUrl full = url;
    full.setFragment({});
    if (!segments->isEmpty()) {
        QString path = full.path(QUrl::FullyEncoded);
        if (path.endsWith(u'/'))
            path.chop(1);
        full.setPath(path + QString::fromLatin1(*segments), QUrl::StrictMode);
    }
    full.setQuery(query.isEmpty() ? QString() : QString::fromLatin1(query));
    return full;
}

bool isToken(const QByteArray &text)
{
    const auto isTokenCharacter = [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')
            || (c != 0 && std::strchr("!#$%&'*+-.^_`|~", c));
    };
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), isTokenCharacter);
}

bool isHeaderValue(const QByteArray &text)
{
    return std::none_of(text.begin(), text.end(), [](char c) { return c == '\r' || c == '\n' || c == 0; });
}

} // namespace Postrider::Net
