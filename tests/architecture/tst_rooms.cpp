// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules.h"
#include "testmain.h"

using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;

class TestRooms final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyFolderHasARule();
    void includesKeepToTheTable();
    void nobodyIncludesUpwards();
    void findsViolations_data();
    void findsViolations();
    void allowsWhatIsAllowed();
    void followsInwardHeaders();
    void knowsLibraries_data();
    void knowsLibraries();
};

namespace {

// A small world that keeps all rules; the tables below add one file to it.
QList<SourceFile> tidyWorld()
{
    return {{u"core/base/result.h"_s, u"#include <QString>\n"_s},
            {u"core/domain/post.h"_s, u"#include \"base/result.h\"\n"_s},
            {u"core/storage/database.h"_s, u"#include \"domain/post.h\"\n"_s},
            {u"core/storage/query.h"_s, u"#include <QSqlQuery>\n"_s},
            {u"core/storage/rows.h"_s, u"#include \"query.h\"\n"_s},
            {u"core/storage/database.cpp"_s, u"#include \"storage/database.h\"\n#include \"storage/rows.h\"\n"_s},
            {u"core/net/message.h"_s, u"#include <QHostAddress>\n#include <QNetworkReply>\n"_s},
            {u"core/platforms/mastodon.h"_s, u"#include \"net/message.h\"\n"_s},
            {u"core/publishing/worker.h"_s, u"#include \"storage/database.h\"\n#include \"net/message.h\"\n"_s},
            {u"core/services/posts.h"_s, u"#include \"publishing/worker.h\"\n"_s},
            {u"models/postmodel.h"_s, u"#include \"services/posts.h\"\n#include <QColor>\n"_s},
            {u"ui/page.cpp"_s, u"#include \"models/postmodel.h\"\n#include <QWidget>\n#include \"page.moc\"\n"_s},
            {u"app/application.h"_s, u"#include \"ui/page.h\"\n"_s},
            {u"ui/page.h"_s, u"class QWidget;\n"_s}};
}

} // namespace

void TestRooms::everyFolderHasARule()
{
    QSet<QString> rooms;
    for (const RoomRule &rule : houseRules()) {
        QVERIFY2(!rooms.contains(rule.room), qPrintable(rule.room));
        rooms.insert(rule.room);
    }
    for (const RoomRule &rule : houseRules()) {
        for (const QString &room : rule.rooms)
            QVERIFY2(rooms.contains(room), qPrintable(room));
    }
}

void TestRooms::includesKeepToTheTable()
{
    const auto files = sourceFiles({u"core"_s, u"models"_s, u"ui"_s, u"app"_s}, {u".h"_s, u".cpp"_s});
    QVERIFY2(files.size() > 40, "the repository's sources were not found");
    const QStringList findings = includeFindings(files, houseRules());
    QVERIFY2(findings.isEmpty(), qPrintable(u'\n' + findings.join(u'\n')));
}

// Arrows run one way: no two rooms may use each other, however long the way round.
void TestRooms::nobodyIncludesUpwards()
{
    QSet<QString> below;
    for (const RoomRule &rule : houseRules()) {
        for (const QString &room : rule.rooms)
            QVERIFY2(below.contains(room), qPrintable(u"%1 uses %2, which comes later"_s.arg(rule.room, room)));
        below.insert(rule.room);
    }
}

void TestRooms::findsViolations_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("include");
    QTest::addColumn<QString>("why");
    const auto row = [](const char *name, const QString &path, const QString &include, const QString &why) {
        QTest::newRow(name) << path << include << why;
    };
    row("a value that knows the store", u"core/domain/a.h"_s, u"\"storage/database.h\""_s,
        u"domain may not use storage"_s);
    row("neighbours", u"core/storage/a.cpp"_s, u"\"net/message.h\""_s, u"storage may not use net"_s);
    row("a platform with a store", u"core/platforms/a.cpp"_s, u"\"storage/database.h\""_s, u"may not use storage"_s);
    row("one of the five uses services", u"core/publishing/a.cpp"_s, u"\"services/posts.h\""_s,
        u"may not use services"_s);
    row("one of the five uses another", u"core/analytics/a.cpp"_s, u"\"publishing/worker.h\""_s,
        u"may not use publishing"_s);
    row("a page that knows the store", u"ui/a.cpp"_s, u"\"storage/database.h\""_s, u"ui may not use storage"_s);
    row("a page that knows SQL", u"ui/a.cpp"_s, u"<QSqlQuery>"_s, u"ui may not use Sql"_s);
    row("a page that knows JSON", u"ui/a.cpp"_s, u"<QJsonObject>"_s, u"ui may not use Json"_s);
    row("a model with a widget", u"models/a.h"_s, u"<QWidget>"_s, u"models may not use Widgets"_s);
    row("a core file with a window", u"core/services/a.cpp"_s, u"<QMessageBox>"_s, u"services may not use Widgets"_s);
    row("core with Gui", u"core/domain/a.cpp"_s, u"<QImage>"_s, u"domain may not use Gui"_s);
    row("SQL outside storage", u"core/publishing/a.cpp"_s, u"<QSqlDatabase>"_s, u"publishing may not use Sql"_s);
    row("the wire outside net", u"core/exchange/a.cpp"_s, u"<QNetworkReply>"_s, u"exchange may not use Network"_s);
    row("sealing outside secrets", u"core/services/a.cpp"_s, u"<sodium.h>"_s, u"services may not use Sodium"_s);
    row("the keychain outside secrets", u"core/services/a.cpp"_s, u"<qt6keychain/keychain.h>"_s,
        u"may not use Keychain"_s);
    row("Boost outside net", u"core/services/a.cpp"_s, u"<boost/beast/http.hpp>"_s, u"may not use Boost"_s);
    row("another room's inside", u"core/publishing/a.cpp"_s, u"\"storage/query.h\""_s, u"stays inside storage"_s);
    row("another room's inside, one step off", u"core/media/a.cpp"_s, u"\"storage/rows.h\""_s,
        u"stays inside storage"_s);
    row("app from below", u"ui/a.cpp"_s, u"\"app/application.h\""_s, u"nobody includes app"_s);
    row("app from core", u"core/services/a.cpp"_s, u"\"app/application.h\""_s, u"there is no such file"_s);
    row("a path upwards", u"core/storage/a.cpp"_s, u"\"../domain/post.h\""_s, u"not with .."_s);
    row("a module's folder", u"ui/a.cpp"_s, u"<QtWidgets/QWidget>"_s, u"without its module's folder"_s);
    row("nothing there", u"core/storage/a.cpp"_s, u"\"domain/nothing.h\""_s, u"there is no such file"_s);
    row("somebody else's moc file", u"core/storage/a.cpp"_s, u"\"b.moc\""_s, u"there is no such file"_s);
    row("a folder without a rule", u"core/attic/a.cpp"_s, u"<QString>"_s, u"no room that has a rule"_s);
    row("a spaced directive", u"core/domain/a.h"_s, u"  \"storage/database.h\""_s, u"domain may not use storage"_s);
}

void TestRooms::findsViolations()
{
    QFETCH(QString, path);
    QFETCH(QString, include);
    QFETCH(QString, why);
    const auto world = tidyWorld() << SourceFile{path, u"// a comment\n# include "_s + include + u'\n'};
    const QStringList findings = includeFindings(world, houseRules());
    QCOMPARE(findings.size(), 1);
    QVERIFY2(findings.first().startsWith(path) && findings.first().contains(why), qPrintable(findings.first()));
}

void TestRooms::allowsWhatIsAllowed()
{
    QCOMPARE(includeFindings(tidyWorld(), houseRules()), QStringList());
}

void TestRooms::followsInwardHeaders()
{
    // A header becomes inward as soon as a header of its own room brings a private library in.
    auto world = tidyWorld();
    world << SourceFile{u"core/storage/database2.h"_s, u"#include \"rows.h\"\n"_s}
          << SourceFile{u"core/services/a.cpp"_s, u"#include \"storage/database2.h\"\n"_s};
    const QStringList findings = includeFindings(world, houseRules());
    QCOMPARE(findings.size(), 1);
    QVERIFY(findings.first().contains(u"names Sql"_s));
}

void TestRooms::knowsLibraries_data()
{
    QTest::addColumn<QString>("header");
    QTest::addColumn<QString>("library");
    QTest::newRow("Core") << u"QString"_s << QString();
    QTest::newRow("standard") << u"vector"_s << QString();
    QTest::newRow("Sql") << u"QSqlQuery"_s << u"Sql"_s;
    QTest::newRow("Network") << u"QTcpServer"_s << u"Network"_s;
    QTest::newRow("a value of Network") << u"QHostAddress"_s << QString();
    QTest::newRow("Widgets") << u"QApplication"_s << u"Widgets"_s;
    QTest::newRow("Gui") << u"QGuiApplication"_s << u"Gui"_s;
    QTest::newRow("DBus") << u"QDBusConnection"_s << u"DBus"_s;
    QTest::newRow("Json") << u"QJsonArray"_s << u"Json"_s;
    QTest::newRow("Sodium") << u"sodium.h"_s << u"Sodium"_s;
    QTest::newRow("SQLite") << u"sqlite3.h"_s << u"Sqlite"_s;
    QTest::newRow("tl::expected") << u"tl/expected.hpp"_s << QString();
}

void TestRooms::knowsLibraries()
{
    QFETCH(QString, header);
    QTEST(libraryOf(header), "library");
}

TEST_CLASS(TestRooms)
#include "tst_rooms.moc"
