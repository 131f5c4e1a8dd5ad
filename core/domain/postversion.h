// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/post.h"
#include "domain/sending.h"

#include <QJsonObject>
#include <QList>
#include <QString>

namespace Postrider {

// One delivery as a reader sees it.
struct VersionTarget
{
    IntegrationId account;
    std::optional<QString> text; // its own, instead of part 1's
    QJsonObject settings;
    QDateTime at; // null: the post's time, or none

    friend bool operator==(const VersionTarget &, const VersionTarget &) = default;
};

// What a post says, shows and where it goes at one moment, as far as a person has to agree to it.
struct PostVersion
{
    QStringList texts;               // one a part
    QList<QStringList> media;        // addresses, one list a part
    QMap<QString, QString> altTexts; // of its media, by address
    QStringList labels;
    QDateTime scheduledFor; // null: a draft
    QList<VersionTarget> targets;

    friend bool operator==(const PostVersion &, const PostVersion &) = default;
};

// A piece of a text that was changed.
struct DiffPiece
{
    enum class Kind { Same, Removed, Added } kind = Kind::Same;
    QString text;

    friend bool operator==(const DiffPiece &, const DiffPiece &) = default;
};

// One thing in which two versions differ.
struct VersionChange
{
    Q_GADGET
public:
    enum class Field { Text, Media, AltText, Labels, Time, Accounts, AccountText, Settings, AccountTime };
    Q_ENUM(Field)

    Field field = Field::Text;
    int part = 0;          // of Text and Media, from 1
    IntegrationId account; // of AccountText, Settings, AccountTime
    QString subject;       // of AltText: the file's address
    QString before;        // as text: addresses and labels a line each, ids for accounts, ISO 8601 UTC, compact JSON
    QString after;
    QList<DiffPiece> pieces; // of texts, word by word; empty otherwise

    friend bool operator==(const VersionChange &, const VersionChange &) = default;
};

QList<VersionChange> changesBetween(const PostVersion &before, const PostVersion &after);

// Word by word, in order: Same and Removed pieces make the one text, Same and Added the other.
QList<DiffPiece> diffOf(const QString &before, const QString &after);

QJsonObject toJson(const PostVersion &version);
PostVersion versionFrom(const QJsonObject &json);

} // namespace Postrider
