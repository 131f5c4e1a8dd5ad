// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>

// The practice network's few HTML pages: pure, every text escaped. Statuses are as the API shows them.
namespace Postrider::Pages {

QByteArray timeline(const QJsonArray &statuses);
QByteArray status(const QJsonObject &status);
// Asks whether an app may publish; the form sends the fields back unchanged, with decision=allow or deny.
QByteArray allow(const QString &appName, const QStringList &scopes, const QJsonObject &fields);
QByteArray code(const QString &code); // to copy by hand
QByteArray denied();
QByteArray message(const QString &words);
QByteArray avatar(); // SVG

// As a status's "content": one paragraph, lines kept.
QString asHtml(const QString &text);

} // namespace Postrider::Pages
