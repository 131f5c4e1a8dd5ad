// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/request.h"

#include <QList>

namespace Postrider {

class Database;

// What assistants asked for. One row a post.
class RequestRepository final
{
public:
    explicit RequestRepository(Database &database) : m_db(database) {}

    [[nodiscard]] Outcome put(const Request &request);
    [[nodiscard]] Result<std::optional<Request>> ofPost(PostId post);
    // Posts by that key with a time in the span, besides that one: what they take of its daily budget.
    [[nodiscard]] Result<int> countOfKey(ApiKeyId key, PostId besides, const QDateTime &from, const QDateTime &until);

private:
    Database &m_db;
};

} // namespace Postrider
