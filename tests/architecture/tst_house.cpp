// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules.h"
#include "testmain.h"

using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;

// What a glance at a file shows: its first line, its length, its white space.
class TestHouse final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void filesAreTidy();
    void findsUntidyFiles_data();
    void findsUntidyFiles();
};

void TestHouse::filesAreTidy()
{
    QStringList findings;
    auto files = sourceFiles({u"core"_s, u"models"_s, u"ui"_s, u"app"_s, u"tests"_s, u"benchmarks"_s, u"cmake"_s},
                             {u".h"_s, u".cpp"_s, u".cmake"_s, u"CMakeLists.txt"_s});
    files += sourceFiles({u"resources"_s, u"docs"_s}, {u".sql"_s, u".md"_s});
    QVERIFY2(files.size() > 60, "the repository's sources were not found");
    for (const SourceFile &file : std::as_const(files)) {
        if (file.path.startsWith(u"tests/data/"_s)) // as on the wire
            continue;
        findings += styleFindings(file);
        const qsizetype lines = file.text.count(u'\n');
        if (lines > 300 && !file.path.endsWith(u".md"_s))
            qInfo("%s has %lld lines: it may hold two things", qPrintable(file.path), qlonglong(lines));
    }
    QVERIFY2(findings.isEmpty(), qPrintable(u'\n' + findings.join(u'\n')));
}

void TestHouse::findsUntidyFiles_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("why");
    const QString licence = u"// SPDX-License-Identifier: GPL-3.0-or-later\n"_s;
    const QString source = u"core/base/a.cpp"_s;
    QTest::newRow("tidy") << source << QString(licence + u"int a;\n"_s) << QString();
    QTest::newRow("tidy CMake") << u"core/CMakeLists.txt"_s << QString(licence).replace(u"//"_s, u"#"_s) << QString();
    QTest::newRow("tidy prose") << u"docs/a.md"_s << u"# Title\n"_s << QString();
    QTest::newRow("no licence") << source << u"int a;\n"_s << u"SPDX"_s;
    QTest::newRow("licence further down") << source << QString(u"\n"_s + licence) << u"SPDX"_s;
    QTest::newRow("no licence in CMake") << u"cmake/A.cmake"_s << u"project(a)\n"_s << u"SPDX"_s;
    QTest::newRow("tab") << source << QString(licence + u"\tint a;\n"_s) << u":2 holds a tab"_s;
    QTest::newRow("trailing space") << source << QString(licence + u"int a; \n"_s) << u":2 ends in white space"_s;
    QTest::newRow("carriage return") << source << QString(licence + u"int a;\r\n"_s) << u":2 ends in white space"_s;
    QTest::newRow("no line break") << source << QString(licence + u"int a;"_s) << u"one line break"_s;
    QTest::newRow("two line breaks") << source << QString(licence + u"int a;\n\n"_s) << u"one line break"_s;
    QTest::newRow("400 lines") << source << QString(licence + u"int a;\n"_s.repeated(399)) << QString();
    QTest::newRow("401 lines") << source << QString(licence + u"int a;\n"_s.repeated(400)) << u"401 lines"_s;
}

void TestHouse::findsUntidyFiles()
{
    QFETCH(QString, path);
    QFETCH(QString, text);
    QFETCH(QString, why);
    const QStringList findings = styleFindings({path, text});
    QCOMPARE(findings.size(), why.isEmpty() ? 0 : 1);
    if (!why.isEmpty())
        QVERIFY2(findings.first().startsWith(path) && findings.first().contains(why), qPrintable(findings.first()));
}

TEST_CLASS(TestHouse)
#include "tst_house.moc"
