// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/httplistener.h"
#include "practice/multipartreader.h"

#include <QDateTime>
#include <QJsonObject>
#include <QJsonValue>

#include <optional>

namespace Postrider {

// One request to the practice network with all that its answer depends on.
struct PracticeCall
{
    Net::ServerRequest request;
    QString id;         // what stands for :id in the path
    QJsonObject fields; // query and body in one: JSON, form and multipart look alike from here
    QList<MultipartPart> files;
    bool isSignedIn = false; // with a token that we gave
    QDateTime now;
    QUrl base; // http://127.0.0.1:PORT

    QString text(const QString &field) const { return fields.value(field).toString(); }
    // Form bodies have no booleans and no numbers, only their words.
    bool isSet(const QString &field) const;
    std::optional<qint64> number(const QString &field) const;
    QStringList list(const QString &field) const;
};

// Fills fields and files from the query and the body; InvalidInput for a body that can't be read.
[[nodiscard]] Outcome readFields(PracticeCall &call);

// What goes back.
struct PracticeAnswer
{
    int status = 200;
    QByteArray contentType;
    QByteArray body;
    Net::ServerReply::Headers headers;

    static PracticeAnswer json(const QJsonObject &object, int status = 200);
    static PracticeAnswer json(const QJsonArray &array);
    static PracticeAnswer page(const QByteArray &html, int status = 200);
    static PracticeAnswer redirect(const QUrl &address);
    // {"error": words}, as Mastodon refuses.
    static PracticeAnswer refusal(int status, const QString &words);
    static PracticeAnswer notFound();
    // Our own trouble: the disk is full or the folder gone.
    static PracticeAnswer broken(const Error &error);
};

} // namespace Postrider
