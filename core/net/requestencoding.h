// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/httpclient.h"

namespace Postrider::Net {

// How a request's values become bytes: the only place where a Credential is opened. Pure; errors are InvalidInput.

// The value with its placeholder filled in; a credential that nobody gave is an error.
[[nodiscard]] Result<QByteArray> filled(const Value &value, const Credentials &credentials);

// "a=1&b=x%20y": percent-encoded so that '+', '&' and '=' of a value stay what they are. Right for queries and for
// application/x-www-form-urlencoded alike, because a space is never written as '+'.
[[nodiscard]] Result<QByteArray> encodedFields(const Fields &fields, const Credentials &credentials);

// The address with its path and query, after the map. Only absolute http and https without a user in it.
[[nodiscard]] Result<QUrl> fullUrl(const HttpClient::Call &call, const AddressMap &addresses);

// Whether the text may stand as a method or a header's name, or as a header's value: no line break gets through.
bool isToken(const QByteArray &text);
bool isHeaderValue(const QByteArray &text);

} // namespace Postrider::Net
