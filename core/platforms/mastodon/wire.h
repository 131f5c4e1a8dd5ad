// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/outgoing.h"
#include "net/message.h"
#include "platforms/jsonwire.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>

namespace Postrider::Mastodon {

// Reading what strangers' servers write: a value of another type than it should have is as good as none.

// A string; numbers are taken for ids, which some servers write bare. Empty otherwise.
QString text(const QJsonValue &value);
// A whole number above zero, also when written as a string; otherwise the fallback.
qint64 number(const QJsonValue &value, qint64 fallback);
QStringList texts(const QJsonValue &value);

// A request to one of the account's server's endpoints. Path is relative to the server, already percent-encoded.
Net::Request request(const Account &account, const QByteArray &method, const QString &path);
// The same with the bearer token.
Net::Request signedRequest(const Account &account, const QByteArray &method, const QString &path);

// A post's id as a piece of a path: ids come from servers and may hold anything.
QString pathPart(const QString &id);

} // namespace Postrider::Mastodon
