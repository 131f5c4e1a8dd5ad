// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QSet>
#include <QString>
#include <QStringList>

namespace Postrider::Testing {

struct SourceFile
{
    QString path; // from the top of the repository: "core/net/message.h"
    QString text;
};

// What one room may name. A library kept inside may be named in a .cpp, or in a header that no other room includes.
struct RoomRule
{
    QString room;
    QStringList rooms;  // whose headers it may include, besides its own
    QStringList open;   // libraries that its headers may name
    QStringList inside; // libraries that only its inside may name
};

// The table in docs/architecture.md, as data.
const QList<RoomRule> &houseRules();

// "core/net/message.h" is in the room "net", "ui/composer/editor.cpp" in "ui"; empty outside the rooms.
QString roomOf(const QString &path);

// The guarded library that <header> belongs to ("Sql", "Widgets", "Sodium" ...);
// empty for the ones that anybody may use.
QString libraryOf(const QString &header);

// One sentence for each include that the rules do not allow. The files are the whole world: a quoted include that
// is none of them is a finding as well.
QStringList includeFindings(const QList<SourceFile> &files, const QList<RoomRule> &rules);

// One sentence for each way in which one file breaks the house's style: licence line, tabs, trailing space, length.
QStringList styleFindings(const SourceFile &file);

// The files below these folders of the repository whose names end in one of these, sorted by path.
QList<SourceFile> sourceFiles(const QStringList &folders, const QStringList &endings);

} // namespace Postrider::Testing
