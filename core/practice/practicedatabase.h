// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QDateTime>
#include <QFile>
#include <QHash>
#include <QJsonObject>
#include <QMap>
#include <QObject>
#include <QString>

namespace Postrider {

// What the practice network remembers: a file of JSON lines that only ever grows, each line one record or its end, read
// into memory. Every line is on disk before it counts. Several processes may share a folder: each adds whole lines and
// reads what the others added. Lives in the practice thread.
class PracticeDatabase final
{
    Q_GADGET
    Q_DISABLE_COPY_MOVE(PracticeDatabase)
public:
    enum class Kind { App, Token, Status, Media, Setting };
    Q_ENUM(Kind)
    using Records = QMap<QString, QJsonObject>; // by id; those of newId() stand in order of creation

    explicit PracticeDatabase(QString folder);

    [[nodiscard]] Outcome open();
    // Takes in what other processes wrote since the last call.
    void catchUp();

    const Records &all(Kind kind) const;
    QJsonObject find(Kind kind, const QString &id) const; // empty when there is none
    [[nodiscard]] Outcome put(Kind kind, const QString &id, const QJsonObject &record);
    [[nodiscard]] Outcome remove(Kind kind, const QString &id);

    // 18 digits, greater than every id before.
    QString newId(const QDateTime &now);

    [[nodiscard]] Outcome writeMedia(const QString &id, const QByteArray &content);
    QByteArray readMedia(const QString &id) const;
    void removeMedia(const QString &id);

private:
    void take(const QByteArray &line);
    Outcome append(const QJsonObject &line);
    QString mediaPath(const QString &id) const;

    QString m_folder;
    QFile m_file;
    qint64 m_readUpTo = 0; // always the start of a line
    QHash<Kind, Records> m_records;
    quint64 m_lastId = 0;
};

} // namespace Postrider
