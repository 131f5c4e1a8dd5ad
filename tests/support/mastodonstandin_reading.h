// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/httplistener.h"

#include <QJsonObject>
#include <QStringList>
#include <QUrlQuery>

#include <optional>

namespace Postrider::Testing {

// Strict readers of what a client sent. Problems are texts; empty means that there are none.

QUrlQuery readForm(const Net::ServerRequest &request); // '+' is a space here
QString formProblem(const Net::ServerRequest &request, const QStringList &known, const QStringList &required);
QString namesProblem(const QStringList &names, const QStringList &known, const QStringList &required);
QStringList namesOf(const QUrlQuery &query);

struct FormPart
{
    QString name;
    QString fileName;
    QString type;
    QByteArray content;
};
// Nothing when it is no multipart/form-data.
std::optional<QList<FormPart>> readParts(const Net::ServerRequest &request);

} // namespace Postrider::Testing
