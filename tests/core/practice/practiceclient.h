// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "practice/practicenetwork.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTemporaryDir>

#include <memory>

namespace Postrider::Testing {

// A practice network in a folder of its own and a browser or program that talks to it over real HTTP.
class PracticeClient
{
public:
    struct Answer
    {
        int status = 0;
        QByteArray body;
        QList<QNetworkReply::RawHeaderPair> headers;

        QJsonObject json() const { return QJsonDocument::fromJson(body).object(); }
        QJsonArray list() const;
        QString id() const { return json().value(QStringLiteral("id")).toString(); }
        QByteArray header(const QByteArray &name) const;
    };
    using Headers = QList<QNetworkReply::RawHeaderPair>;

    bool start();  // also starts anew, on the same folder
    bool signIn(); // takes a token from the network itself

    Answer get(const QString &path);
    Answer send(const QByteArray &method, const QString &path, const QByteArray &body = {}, const QByteArray &type = {},
                const Headers &headers = {});
    Answer sendJson(const QByteArray &method, const QString &path, const QJsonObject &body,
                    const Headers &headers = {});
    Answer sendForm(const QString &path, const QList<std::pair<QString, QString>> &fields);
    Answer post(const QString &text, const QByteArray &key = {});
    Answer upload(const QByteArray &content, const QByteArray &description = {});

    QString file() const { return folder.filePath(QStringLiteral("practice.jsonl")); }

    QTemporaryDir folder;
    FakeClock clock{QDateTime::fromString(QStringLiteral("2026-11-22T12:00:00Z"), Qt::ISODate)};
    std::unique_ptr<PracticeNetwork> network;
    QUrl base;
    QByteArray token;

private:
    QNetworkAccessManager m_browser;
};

} // namespace Postrider::Testing
