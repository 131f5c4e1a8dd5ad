// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/requestencoding.h"

#include <algorithm>
#include <cstring>

namespace Postrider::Net {

using namespace Qt::Literals::StringLiterals;

Result<QByteArray> filled(const Value &value, const Credentials &credentials)
{
    if (const auto *bytes = std::get_if<QByteArray>(&value))
        return *bytes;
    const auto &credential = std::get<Credential>(value);
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

Result<QUrl> fullUrl(const Request &request, const Credentials &credentials, const AddressMap &addresses)
{
    const QUrl url = addresses ? addresses(request.url) : request.url;
    if (!url.isValid() || url.host().isEmpty() || (url.scheme() != "http"_L1 && url.scheme() != "https"_L1))
        return fail(Error::Kind::InvalidInput, u"url: not an absolute http address"_s);
    if (!url.userInfo().isEmpty())
        return fail(Error::Kind::InvalidInput, u"url: holds a user"_s);
    const auto fields = encodedFields(request.query, credentials);
    if (!fields)
        return fail(fields.error());

    // What the address brought along itself stays first; the map need not have kept it.
    QByteArray query = request.url.query(QUrl::FullyEncoded).toLatin1();
    if (!query.isEmpty() && !fields->isEmpty())
        query += '&';
    query += *fields;
    QUrl full = url;
    full.setFragment({});
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
