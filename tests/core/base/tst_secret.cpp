// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/secret.h"
#include "testmain.h"

using namespace Postrider;
using namespace Qt::Literals::StringLiterals;

class TestSecret final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isMaskedInDebug();
    void compares_data();
    void compares();
    void movesAndCopies();
    void assignsToItself();
    void keepsBytesThatAnotherCopyHas();
};

void TestSecret::isMaskedInDebug()
{
    QString text;
    QDebug(&text) << Secret("hunter2"_ba) << QList<Secret>{Secret("hunter2"_ba)} << Secret();
    QVERIFY(!text.contains(u"hunter2"));
    QCOMPARE(text.count(u"(secret)"_s), 3);
}

void TestSecret::compares_data()
{
    QTest::addColumn<QByteArray>("one");
    QTest::addColumn<QByteArray>("other");
    QTest::addColumn<bool>("same");
    QTest::newRow("the same") << "abc"_ba
                              << "abc"_ba << true;
    QTest::newRow("both empty") << ""_ba << QByteArray() << true;
    QTest::newRow("first byte") << "abc"_ba
                                << "xbc"_ba << false;
    QTest::newRow("last byte") << "abc"_ba
                               << "abx"_ba << false;
    QTest::newRow("high bit") << "\x01"_ba
                              << "\x81"_ba << false;
    QTest::newRow("shorter") << "abc"_ba
                             << "ab"_ba << false;
    QTest::newRow("a zero byte more") << "abc"_ba << QByteArray("abc\0", 4) << false;
    QTest::newRow("after a zero byte") << QByteArray("a\0b", 3) << QByteArray("a\0c", 3) << false;
    QTest::newRow("empty and not") << ""_ba
                                   << "a"_ba << false;
}

void TestSecret::compares()
{
    QFETCH(QByteArray, one);
    QFETCH(QByteArray, other);
    QFETCH(bool, same);
    QCOMPARE(Secret(one) == Secret(other), same);
    QCOMPARE(Secret(other) == Secret(one), same);
    QCOMPARE(Secret::sameBytes(one, other), same);
}

void TestSecret::movesAndCopies()
{
    Secret first("abc"_ba);
    Secret copy = first;
    const Secret moved = std::move(first);
    QVERIFY(first.isEmpty()); // NOLINT(bugprone-use-after-move): a moved-from Secret holds nothing
    QCOMPARE(moved.reveal(), "abc"_ba);
    QVERIFY(copy == moved);
    copy = Secret("d"_ba);
    QCOMPARE(copy.size(), 1);
    QCOMPARE(moved.size(), 3);
}

void TestSecret::assignsToItself()
{
    Secret secret("abc"_ba);
    Secret &same = secret;
    secret = same;
    QCOMPARE(secret.reveal(), "abc"_ba);
    secret = std::move(same);
    QCOMPARE(secret.reveal(), "abc"_ba);
}

void TestSecret::keepsBytesThatAnotherCopyHas()
{
    const QByteArray outside(64, 'k');
    {
        const Secret one(outside);
        const Secret other = one; // NOLINT(performance-unnecessary-copy-initialization): the copy is what is tested
        QCOMPARE(other.size(), 64);
    }
    QCOMPARE(outside, QByteArray(64, 'k'));
}

TEST_CLASS(TestSecret)
#include "tst_secret.moc"
