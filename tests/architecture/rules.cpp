// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QHash>
#include <QLibraryInfo>
#include <QRegularExpression>

#include <algorithm>

namespace Postrider::Testing {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Include
{
    QString path; // the file that says it
    QString name;
    bool isQuoted = false;
};

bool isHeader(const QString &path)
{
    return path.endsWith(u".h"_s);
}

QList<Include> includesOf(const SourceFile &file)
{
    static const QRegularExpression line(uR"(^[ \t]*#[ \t]*include[ \t]*([<"])([^>"\n]+)[>"])"_s,
                                         QRegularExpression::MultilineOption);
    QList<Include> includes;
    for (auto match = line.globalMatch(file.text); match.hasNext();) {
        const auto found = match.next();
        includes.append({file.path, found.captured(2), found.captured(1) == u"\""_s});
    }
    return includes;
}

QString folderOf(const QString &path)
{
    return path.left(path.lastIndexOf(u'/') + 1);
}

// Which file a quoted include means: in the same folder, below core/, or (from models/, ui/ and app/) below the top.
QString resolve(const Include &include, const QSet<QString> &paths)
{
    QStringList candidates{folderOf(include.path) + include.name, u"core/"_s + include.name};
    if (!include.path.startsWith(u"core/"_s))
        candidates << include.name;
    for (const QString &candidate : candidates) {
        if (paths.contains(candidate))
            return candidate;
    }
    return {};
}

bool isGenerated(const Include &include)
{
    const QString base = include.path.mid(folderOf(include.path).size()).section(u'.', 0, 0);
    return include.name == base + u".moc"_s || include.name == u"moc_"_s + base + u".cpp"_s
        || include.name == u"ui_"_s + base + u".h"_s;
}

// The headers that name a library which their room keeps inside, directly or through another header of the room.
QHash<QString, QString> inwardHeaders(const QList<Include> &includes, const QHash<QString, RoomRule> &rules,
                                      const QSet<QString> &paths)
{
    QHash<QString, QString> inward;
    for (bool isGrowing = true; isGrowing;) {
        isGrowing = false;
        for (const Include &include : includes) {
            if (!isHeader(include.path) || inward.contains(include.path))
                continue;
            const QString room = roomOf(include.path);
            QString library;
            if (!include.isQuoted)
                library = libraryOf(include.name);
            else if (const QString target = resolve(include, paths); roomOf(target) == room)
                library = inward.value(target);
            if (rules.value(room).inside.contains(library)) {
                inward.insert(include.path, library);
                isGrowing = true;
            }
        }
    }
    return inward;
}

} // namespace

QString roomOf(const QString &path)
{
    const QStringList names = path.split(u'/');
    if (names.size() >= 3 && names.first() == u"core"_s)
        return names.at(1);
    static const QStringList upperRooms{u"models"_s, u"ui"_s, u"app"_s};
    return names.size() >= 2 && upperRooms.contains(names.first()) ? names.first() : QString();
}

QString libraryOf(const QString &header)
{
    static const QHash<QString, QString> known{
        {u"qt6keychain"_s, u"Keychain"_s}, {u"sodium.h"_s, u"Sodium"_s},   {u"crypt.h"_s, u"Crypt"_s},
        {u"boost"_s, u"Boost"_s},          {u"sqlite3.h"_s, u"Sqlite"_s},  {u"libical"_s, u"Ical"_s},
        {u"libavformat"_s, u"FFmpeg"_s},   {u"libavcodec"_s, u"FFmpeg"_s}, {u"hunspell"_s, u"Hunspell"_s}};
    if (const QString library = known.value(header.section(u'/', 0, 0)); !library.isEmpty() || header.contains(u'/'))
        return library;
    if (header == u"QHostAddress"_s) // an address is a value: whoever may use net may name one
        return {};
    if (header.startsWith(u"QJson"_s))
        return u"Json"_s;
    static const QString qtHeaders = QLibraryInfo::path(QLibraryInfo::HeadersPath);
    for (const auto &module : {u"Sql"_s, u"Network"_s, u"Widgets"_s, u"Gui"_s, u"DBus"_s, u"Svg"_s, u"Charts"_s}) {
        if (QFile::exists(qtHeaders + u"/Qt"_s + module + u'/' + header))
            return module;
    }
    return {};
}

QStringList includeFindings(const QList<SourceFile> &files, const QList<RoomRule> &rules)
{
    QHash<QString, RoomRule> ruleOf;
    for (const RoomRule &rule : rules)
        ruleOf.insert(rule.room, rule);
    QSet<QString> paths;
    QList<Include> includes;
    QStringList findings;
    for (const SourceFile &file : files) {
        paths.insert(file.path);
        includes += includesOf(file);
        if (!ruleOf.contains(roomOf(file.path)))
            findings << u"%1 belongs to no room that has a rule"_s.arg(file.path);
    }
    const QHash<QString, QString> inward = inwardHeaders(includes, ruleOf, paths);

    for (const Include &include : includes) {
        const auto find = [&](const QString &why) {
            findings << u"%1 includes %2: %3"_s.arg(include.path, include.name, why);
        };
        const QString room = roomOf(include.path);
        const RoomRule rule = ruleOf.value(room);
        static const QRegularExpression modulePrefix(u"^Qt[A-Z][A-Za-z]*/"_s);
        if (modulePrefix.match(include.name).hasMatch())
            find(u"a Qt header is named without its module's folder"_s);

        if (!include.isQuoted) {
            const QString library = libraryOf(include.name);
            if (!library.isEmpty() && !rule.open.contains(library) && !rule.inside.contains(library))
                find(u"%1 may not use %2"_s.arg(room, library));
            continue;
        }
        if (include.name.startsWith(u"../"_s)) {
            find(u"a path begins at the room, not with .."_s);
            continue;
        }
        if (isGenerated(include))
            continue;
        const QString target = resolve(include, paths);
        if (target.isEmpty()) {
            find(u"there is no such file"_s);
            continue;
        }
        const QString targetRoom = roomOf(target);
        if (targetRoom == room)
            continue;
        if (targetRoom == u"app"_s)
            find(u"nobody includes app"_s);
        else if (!rule.rooms.contains(targetRoom))
            find(u"%1 may not use %2"_s.arg(room, targetRoom));
        else if (inward.contains(target))
            find(u"that header names %1 and stays inside %2"_s.arg(inward.value(target), targetRoom));
    }
    return findings;
}

QStringList styleFindings(const SourceFile &file)
{
    QStringList findings;
    const bool isCode = file.path.endsWith(u".cpp"_s) || isHeader(file.path);
    const bool isCMake = file.path.endsWith(u".cmake"_s) || file.path.endsWith(u"CMakeLists.txt"_s);
    const QString licence = u"SPDX-License-Identifier: GPL-3.0-or-later\n"_s;
    if ((isCode && !file.text.startsWith(u"// "_s + licence)) || (isCMake && !file.text.startsWith(u"# "_s + licence)))
        findings << u"%1 does not begin with the SPDX line"_s.arg(file.path);
    if (!file.text.endsWith(u'\n') || file.text.endsWith(u"\n\n"_s))
        findings << u"%1 does not end with one line break"_s.arg(file.path);

    const QStringList lines = file.text.split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QString &line = lines.at(i);
        if (line.contains(u'\t'))
            findings << u"%1:%2 holds a tab"_s.arg(file.path).arg(i + 1);
        if (!line.isEmpty() && line.back().isSpace())
            findings << u"%1:%2 ends in white space"_s.arg(file.path).arg(i + 1);
    }
    if (isCode && lines.size() - 1 > 400)
        findings << u"%1 has %2 lines: split it, 400 is the most"_s.arg(file.path).arg(lines.size() - 1);
    return findings;
}

QList<SourceFile> sourceFiles(const QStringList &folders, const QStringList &endings)
{
    const QDir top(QStringLiteral(SOURCE_ROOT));
    QList<SourceFile> files;
    for (const QString &folder : folders) {
        QDirIterator walk(top.filePath(folder), QDir::Files, QDirIterator::Subdirectories);
        while (walk.hasNext()) {
            QFile file(walk.next());
            const bool isWanted = std::any_of(endings.cbegin(), endings.cend(),
                                              [&](const QString &ending) { return file.fileName().endsWith(ending); });
            if (isWanted && file.open(QIODevice::ReadOnly))
                files.append({top.relativeFilePath(file.fileName()), QString::fromUtf8(file.readAll())});
        }
    }
    std::sort(files.begin(), files.end(), [](const auto &a, const auto &b) { return a.path < b.path; });
    return files;
}

} // namespace Postrider::Testing
