// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"

#include <QDateTime>
#include <QJsonObject>
#include <QString>

namespace Postrider {

// Who did what. Append-only.
struct Audit
{
    AuditId id;
    QString who;     // "person:<user id>", "key:<key id>", "engine"
    QString what;    // verb and entity, e.g. "post.schedule"
    QString subject; // the entity's id
    QJsonObject before;
    QJsonObject after;
    QDateTime when;

    friend bool operator==(const Audit &, const Audit &) = default;
};

} // namespace Postrider
