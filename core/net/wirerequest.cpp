// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/httpexchange.h"
#include "net/requestencoding.h"

namespace Postrider::Net {

using namespace Qt::Literals::StringLiterals;

namespace {

bool isFromBody(const QByteArray &name)
{
    return name.compare("Content-Type", Qt::CaseInsensitive) == 0
        || name.compare("Content-Length", Qt::CaseInsensitive) == 0
        || name.compare("Transfer-Encoding", Qt::CaseInsensitive) == 0;
}

// No redirects: they carry the bearer token to other hosts. No cookies: one account's would leave with another's
// request. No HTTP/2 at all: a connection that is kept for a repeatable request would serve an irrevocable one too.
void setPolicies(QNetworkRequest &request)
{
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    // Also keeps QNetworkAccessManager from collecting the body to learn its length: Content-Length says it.
    request.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
}

Outcome setHeaders(QNetworkRequest &request, const HttpClient::Call &call)
{
    request.setRawHeader("User-Agent", "Postrider");
    for (const Field &field : call.request.headers) {
        const auto value = filled(field.value, call.credentials);
        if (!value)
            return fail(value.error());
        if (!isToken(field.name) || !isHeaderValue(*value) || isFromBody(field.name))
            return fail(Error::Kind::InvalidInput, u"header %1"_s.arg(QString::fromLatin1(field.name)));
        request.setRawHeader(field.name, *value);
    }
    return {};
}

Outcome setBody(WireRequest &wire, const HttpClient::Call &call)
{
    const auto payload = payloadOf(call.request.body, call.credentials);
    if (!payload)
        return fail(payload.error());
    if (!isHeaderValue(payload->contentType))
        return fail(Error::Kind::InvalidInput, u"body: bad content type"_s);
    auto upload = UploadDevice::create(payload->segments);
    if (!upload)
        return fail(upload.error());
    if (!payload->contentType.isEmpty())
        wire.request.setRawHeader("Content-Type", payload->contentType);
    wire.request.setRawHeader("Content-Length", QByteArray::number((*upload)->totalBytes()));
    wire.upload = std::move(*upload);
    return {};
}

// Only what reads may go without the one-shot body, even an empty one: without it, it may arrive twice.
bool mayRepeat(const HttpClient::Call &call)
{
    const QByteArray &method = call.request.method;
    return call.delivery == Delivery::Repeatable && std::holds_alternative<std::monostate>(call.request.body)
        && (method == "GET" || method == "HEAD");
}

} // namespace

Result<WireRequest> wireRequest(const HttpClient::Call &call, const AddressMap &addresses)
{
    if (!isToken(call.request.method))
        return fail(Error::Kind::InvalidInput, u"method"_s);
    const auto url = fullUrl(call, addresses);
    if (!url)
        return fail(url.error());
    WireRequest wire{call.request.method, QNetworkRequest(*url), nullptr};
    setPolicies(wire.request);
    if (const auto set = setHeaders(wire.request, call); !set)
        return fail(set.error());
    if (mayRepeat(call))
        return wire;
    if (const auto set = setBody(wire, call); !set)
        return fail(set.error());
    return wire;
}

} // namespace Postrider::Net
