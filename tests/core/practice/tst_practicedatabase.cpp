// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/practicedatabase.h"
#include "testmain.h"

#include <QTemporaryDir>

using namespace Postrider;
using namespace Qt::Literals::StringLiterals;
using Kind = PracticeDatabase::Kind;

class TestPracticeDatabase final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void remembers();
    void survivesATornLine();
    void sharesWithAnotherProcess();
    void isPrivate();
    void countsUp();
};

namespace {

QJsonObject saying(const QString &text)
{
    return {{u"text"_s, text}};
}

void appendTo(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::Append));
    file.write(bytes);
}

} // namespace

void TestPracticeDatabase::remembers()
{
    const QTemporaryDir folder;
    {
        PracticeDatabase database(folder.path());
        QVERIFY(database.open());
        QVERIFY(database.put(Kind::Status, u"1"_s, saying(u"a"_s)));
        QVERIFY(database.put(Kind::Status, u"2"_s, saying(u"b"_s)));
        QVERIFY(database.put(Kind::Status, u"2"_s, saying(u"b, edited"_s)));
        QVERIFY(database.remove(Kind::Status, u"1"_s));
    }
    PracticeDatabase database(folder.path());
    QVERIFY(database.open());
    QCOMPARE(database.all(Kind::Status), (PracticeDatabase::Records{{u"2"_s, saying(u"b, edited"_s)}}));
    QVERIFY(database.all(Kind::Media).isEmpty());
}

void TestPracticeDatabase::survivesATornLine()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"practice.jsonl"_s);
    {
        PracticeDatabase database(folder.path());
        QVERIFY(database.open());
        QVERIFY(database.put(Kind::Status, u"1"_s, saying(u"a"_s)));
    }
    appendTo(path, R"({"kind":"STATUS","id":"2","rec)");
    for (int round = 0; round < 2; ++round) {
        PracticeDatabase database(folder.path());
        if (round == 1)
            QTest::ignoreMessage(QtWarningMsg, "A line that can't be read was skipped, 30 bytes");
        QVERIFY(database.open());
        QCOMPARE(database.find(Kind::Status, u"1"_s), saying(u"a"_s));
        QVERIFY(database.find(Kind::Status, u"2"_s).isEmpty());
        if (round == 0) {
            QTest::ignoreMessage(QtWarningMsg, "A line that can't be read was skipped, 30 bytes");
            QVERIFY(database.put(Kind::Status, u"3"_s, saying(u"c"_s)));
        }
        QCOMPARE(database.find(Kind::Status, u"3"_s), saying(u"c"_s));
    }
}

void TestPracticeDatabase::sharesWithAnotherProcess()
{
    const QTemporaryDir folder;
    PracticeDatabase one(folder.path());
    PracticeDatabase other(folder.path());
    QVERIFY(one.open());
    QVERIFY(other.open());
    QVERIFY(one.put(Kind::Status, u"1"_s, saying(u"a"_s)));
    QVERIFY(other.put(Kind::Status, u"2"_s, saying(u"b"_s)));
    one.catchUp();
    QCOMPARE(one.all(Kind::Status), other.all(Kind::Status));
    QCOMPARE(one.all(Kind::Status).size(), 2);
}

void TestPracticeDatabase::isPrivate()
{
#ifdef Q_OS_WIN
    QSKIP("Windows keeps rights otherwise");
#endif
    const QTemporaryDir folder;
    PracticeDatabase database(folder.path());
    QVERIFY(database.open());
    QVERIFY(database.writeMedia(u"1"_s, "bytes"));
    const auto group = QFileDevice::ReadGroup | QFileDevice::ReadOther | QFileDevice::WriteGroup
        | QFileDevice::WriteOther;
    for (const QString &path : {u"practice.jsonl"_s, u"media"_s, u"media/1"_s})
        QCOMPARE(QFile::permissions(folder.filePath(path)) & group, QFileDevice::Permissions());
    QCOMPARE(database.readMedia(u"1"_s), "bytes");
}

void TestPracticeDatabase::countsUp()
{
    const QTemporaryDir folder;
    PracticeDatabase database(folder.path());
    QVERIFY(database.open());
    const QDateTime moment = QDateTime::fromString(u"2026-11-22T12:00:00Z"_s, Qt::ISODate);
    QString last;
    for (int i = 0; i < 100; ++i) {
        const QString id = database.newId(moment.addDays(-i)); // a clock set back does not matter
        QCOMPARE(id.size(), 18);
        QVERIFY(id > last);
        last = id;
    }
}

TEST_CLASS(TestPracticeDatabase)
#include "tst_practicedatabase.moc"
