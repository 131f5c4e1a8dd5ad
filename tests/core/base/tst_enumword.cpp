// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/enumword.h"
#include "base/error.h"
#include "testmain.h"

using namespace Postrider;
using namespace Qt::Literals::StringLiterals;

class TestEnumWord final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void upperSnakes_data();
    void upperSnakes();
    void everyWordRoundTrips();
    void spellsKnownWords_data();
    void spellsKnownWords();
    void refusesOtherWords_data();
    void refusesOtherWords();
};

void TestEnumWord::upperSnakes_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QString>("word");
    QTest::newRow("one word") << "Draft"_ba << u"DRAFT"_s;
    QTest::newRow("two words") << "NeedsReauth"_ba << u"NEEDS_REAUTH"_s;
    QTest::newRow("small at first") << "handedOver"_ba << u"HANDED_OVER"_s;
    QTest::newRow("a digit") << "Http2Only"_ba << u"HTTP2_ONLY"_s;
    QTest::newRow("one letter") << "X"_ba << u"X"_s;
    QTest::newRow("empty") << ""_ba << QString();
}

void TestEnumWord::upperSnakes()
{
    QFETCH(QByteArray, name);
    QFETCH(QString, word);
    QCOMPARE(upperSnake(name.constData()), word);
    QVERIFY(upperSnake(nullptr).isEmpty());
}

void TestEnumWord::everyWordRoundTrips()
{
    const QStringList words = enumWords<Error::Kind>();
    QCOMPARE(words.size(), QMetaEnum::fromType<Error::Kind>().keyCount());
    QCOMPARE(QSet<QString>(words.begin(), words.end()).size(), words.size());
    for (const QString &word : words) {
        const auto kind = enumFromWord<Error::Kind>(word);
        QVERIFY2(kind, qPrintable(word));
        QCOMPARE(enumWord(*kind), word);
        QVERIFY(enumFromWord<Error::Kind>(word.toLower()) == kind);
    }
}

void TestEnumWord::spellsKnownWords_data()
{
    QTest::addColumn<Error::Kind>("kind");
    QTest::addColumn<QString>("word");
    QTest::newRow("the first") << Error::Kind::InvalidInput << u"INVALID_INPUT"_s;
    QTest::newRow("in between") << Error::Kind::KeychainLocked << u"KEYCHAIN_LOCKED"_s;
    QTest::newRow("three words") << Error::Kind::StoreReadOnly << u"STORE_READ_ONLY"_s;
    QTest::newRow("the last") << Error::Kind::Internal << u"INTERNAL"_s;
    QTest::newRow("none") << Error::Kind(-1) << QString();
}

void TestEnumWord::spellsKnownWords()
{
    QFETCH(Error::Kind, kind);
    QFETCH(QString, word);
    QCOMPARE(enumWord(kind), word);
}

void TestEnumWord::refusesOtherWords_data()
{
    QTest::addColumn<QString>("word");
    QTest::newRow("empty") << QString();
    QTest::newRow("unknown") << u"TEAPOT"_s;
    QTest::newRow("camel case") << u"NotFound"_s;
    QTest::newRow("blank before") << u" CONTENT"_s;
    QTest::newRow("beginning only") << u"RATE"_s;
}

void TestEnumWord::refusesOtherWords()
{
    QFETCH(QString, word);
    QVERIFY(!enumFromWord<Error::Kind>(word));
}

TEST_CLASS(TestEnumWord)
#include "tst_enumword.moc"
