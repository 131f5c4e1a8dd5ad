// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <tl/expected.hpp>

namespace Postrider {

// A value or an Error. The one alias, so that std::expected can take its place one day.
template<typename T>
using Result = tl::expected<T, Error>;

// Nothing, or an Error.
using Outcome = Result<void>;

// Makes the error side of any Result: return fail(Error::Kind::NotFound, u"post"_s);
[[nodiscard]] inline tl::unexpected<Error> fail(Error error)
{
    return tl::unexpected<Error>(std::move(error));
}

[[nodiscard]] inline tl::unexpected<Error> fail(Error::Kind kind, QString detail = {})
{
    return tl::unexpected<Error>(Error{kind, std::move(detail), {}, {}});
}

} // namespace Postrider
