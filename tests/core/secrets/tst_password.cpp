// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/password.h"
#include "testmain.h"

using namespace Postrider;
using namespace Qt::Literals::StringLiterals;

class TestPassword final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void roundTrips_data();
    void roundTrips();
    void refuses_data();
    void refuses();
    void knowsPublishedHashes_data();
    void knowsPublishedHashes();
    void doesNotTakeTheFirst72BytesForAll();
    void saltsEachHash();
};

void TestPassword::roundTrips_data()
{
    QTest::addColumn<QByteArray>("password");
    QTest::newRow("plain") << "correct horse"_ba;
    QTest::newRow("one letter") << "x"_ba;
    QTest::newRow("unicode") << u"пароль 密码 🐎"_s.toUtf8();
    QTest::newRow("72 bytes") << QByteArray(72, 'p');
}

void TestPassword::roundTrips()
{
    QFETCH(QByteArray, password);
    const auto hash = hashPassword(Secret(password));
    QVERIFY(hash);
    QVERIFY(hash->reveal().startsWith("$2a$12$") || hash->reveal().startsWith("$2b$12$"));
    QCOMPARE(hash->size(), 60);
    QVERIFY(isPassword(Secret(password), *hash));
    QByteArray other = password;
    other.back() = char(other.back() ^ 1);
    QVERIFY(!isPassword(Secret(other), *hash));
}

void TestPassword::refuses_data()
{
    QTest::addColumn<QByteArray>("password");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("73 bytes") << QByteArray(73, 'p');
    QTest::newRow("73 bytes in 37 letters") << u"é"_s.repeated(36).toUtf8() + 'e';
    QTest::newRow("a zero byte") << QByteArray("ab\0cd", 5);
}

void TestPassword::refuses()
{
    QFETCH(QByteArray, password);
    const auto hash = hashPassword(Secret(password));
    QVERIFY(!hash);
    QCOMPARE(hash.error().kind, Error::Kind::InvalidInput);
    QVERIFY(!hash.error().detail.isEmpty());
}

// From the test vectors of crypt_blowfish.
void TestPassword::knowsPublishedHashes_data()
{
    QTest::addColumn<QByteArray>("password");
    QTest::addColumn<QByteArray>("hash");
    QTest::addColumn<bool>("fits");
    const auto known = "$2a$05$CCCCCCCCCCCCCCCCCCCCC.E5YPO9kmyuRGyh0XouQYb4YMJKvyOeW"_ba;
    QTest::newRow("2a") << "U*U"_ba << known << true;
    QTest::newRow("2b") << "U*U"_ba << QByteArray(known).replace("$2a$", "$2b$") << true;
    QTest::newRow("2y") << "U*U"_ba << QByteArray(known).replace("$2a$", "$2y$") << true;
    QTest::newRow("another password") << "U*V"_ba << known << false;
    QTest::newRow("a changed hash") << "U*U"_ba << known.chopped(1) + 'X' << false;
    QTest::newRow("a cut hash") << "U*U"_ba << known.chopped(1) << false;
    QTest::newRow("an impossible cost") << "U*U"_ba << QByteArray(known).replace("$05$", "$99$") << false;
    QTest::newRow("a cost of days") << "U*U"_ba << QByteArray(known).replace("$05$", "$31$") << false;
    QTest::newRow("a cost that is no number") << "U*U"_ba << QByteArray(known).replace("$05$", "$xx$") << false;
    QTest::newRow("letters that base64 lacks") << "U*U"_ba << known.chopped(1) + '!' << false;
    QTest::newRow("no hash") << "U*U"_ba << QByteArray() << false;
    QTest::newRow("the password itself") << "U*U"_ba
                                         << "U*U"_ba << false;
    QTest::newRow("an empty password") << QByteArray() << known << false;
}

void TestPassword::knowsPublishedHashes()
{
    QFETCH(QByteArray, password);
    QFETCH(QByteArray, hash);
    QFETCH(bool, fits);
    QCOMPARE(isPassword(Secret(password), Secret(hash)), fits);
}

void TestPassword::doesNotTakeTheFirst72BytesForAll()
{
    const auto hash = hashPassword(Secret(QByteArray(72, 'p')));
    QVERIFY(hash);
    QVERIFY(!isPassword(Secret(QByteArray(73, 'p')), *hash));
}

void TestPassword::saltsEachHash()
{
    const Secret password("correct horse"_ba);
    const auto one = hashPassword(password);
    const auto two = hashPassword(password);
    QVERIFY(one && two);
    QVERIFY(one->reveal() != two->reveal());
}

TEST_CLASS(TestPassword)
#include "tst_password.moc"
