// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>
#include <QStringList>

// Pieces of JSON Schema 2020-12, so that a tool's schema reads like a list of its fields. Pure.
namespace Postrider::Mcp::Schema {

QJsonObject text(const QString &description, int atMost = 0); // characters; 0: no limit
QJsonObject id(const QString &description);
QJsonObject integer(const QString &description);
QJsonObject integer(const QString &description, int least, int most);
QJsonObject number(const QString &description);
QJsonObject flag(const QString &description);
QJsonObject choice(const QStringList &words, const QString &description);
QJsonObject list(const QJsonObject &items, const QString &description, int atMost = 0);
// Any object: what is inside is described elsewhere, such as a network's settings.
QJsonObject open(const QString &description);

// Nothing else is allowed in either. required: those that must be there; whole: all of them.
QJsonObject object(const QJsonObject &properties, const QStringList &required = {}, const QString &description = {});
QJsonObject whole(const QJsonObject &properties, const QString &description = {});

QJsonObject orNull(QJsonObject schema);
// As answers give it: UTC, beside it NAMELocal in the zone of the answer. Null where there is none.
void addMoment(QJsonObject &properties, const QString &name, const QString &description);
// {"fromNetwork": "..."} or null: what others wrote.
QJsonObject networkText(const QString &description);

// Arguments that many tools share.
QJsonObject timezone();
QJsonObject idempotencyKey();

// What a tool does to the world; openWorld: beyond this computer.
QJsonObject readsOnly(bool openWorld = false);
QJsonObject writes(bool isDestructive, bool openWorld);

} // namespace Postrider::Mcp::Schema
