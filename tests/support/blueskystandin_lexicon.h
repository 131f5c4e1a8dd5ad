// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QJsonObject>
#include <QSet>
#include <QString>

namespace Postrider::Testing {

// What a stand-in knows when it checks a record.
struct BlueskyKnowledge
{
    QHash<QString, QJsonObject> blobs; // by ref: {mimeType, size}
    QHash<QString, QString> cids;      // of every record, by address
    QSet<QString> dids;                // accounts that exist
};

// A refusal by name and words; an empty name is none.
struct BlueskyRefusal
{
    QString name;
    QString words;

    bool isRefused() const { return !name.isEmpty(); }
};

// A record against its lexicon: every field's name, type and bounds, blobs and addresses
// that exist. Unknown fields are refused.
BlueskyRefusal checkPost(const QJsonObject &record, const BlueskyKnowledge &known);
BlueskyRefusal checkThreadgate(const QJsonObject &record, const QString &postUri);
BlueskyRefusal checkPostgate(const QJsonObject &record, const QString &postUri);

// {required, allowed}: names of an object's fields.
BlueskyRefusal checkFields(const QJsonObject &object, const QStringList &required, const QStringList &optional,
                           const QString &where);

bool isTid(const QString &rkey);

} // namespace Postrider::Testing
