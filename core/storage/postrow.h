// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/database.h"
#include "storage/row.h"

#include "domain/post.h"
#include "domain/sending.h"

namespace Postrider {

// How posts and deliveries lie in their tables; shared by the files of PostRepository.
Post readPost(Row &row);
Delivery readDelivery(Row &row);

QVariant partsToSql(const QList<PostPart> &parts);
QList<PostPart> partsFromSql(const QString &text);
QVariant platformPostIdsToSql(const QMap<QString, QString> &ids);
QVariant wallTimeToSql(const QDateTime &wallTime);
QDateTime wallTimeFromSql(const QString &text); // its zone is meaningless: the figures are kept, not an instant

// Lists are in order of position: the moment that a post is listed at, then a running number, which keeps it unique.
// The search's row numbers are the same with a minus, so that matches come in order of time too.
qint64 firstPositionAt(const QDateTime &moment);
// A free one at the post's moment, or its present one when that still fits.
[[nodiscard]] Result<qint64> positionOf(Database &database, const Post &post);

} // namespace Postrider
