// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/vault.h"
#include "testmain.h"

using namespace Postrider;
using namespace Qt::Literals::StringLiterals;

class TestVault final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void roundTrips_data();
    void roundTrips();
    void everyChangedByteIsNoticed();
    void everyCutIsNoticed();
    void opensOnlyInItsPlace_data();
    void opensOnlyInItsPlace();
    void opensOnlyWithItsKey();
    void neverSealsTheSameTwice();
    void emptySealedIsAnEmptySecret();
    void keyedHashDependsOnKeyAndValue();
    void checkValueTellsKeysApart();
    void readsWhatWasSealedBefore();

private:
    const SealPlace m_place{"integrations"_ba, "access_token"_ba, "row 1"_ba};
    const Vault m_vault{Vault::newKey()};
};

void TestVault::roundTrips_data()
{
    QTest::addColumn<QByteArray>("plain");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("one byte") << "a"_ba;
    QTest::newRow("zero bytes inside") << QByteArray("a\0b\0", 4);
    QTest::newRow("not UTF-8") << "\xff\xfe\x80"_ba;
    QTest::newRow("a token") << QByteArray(200, 't');
    QTest::newRow("one megabyte") << QByteArray(1024 * 1024, 'x');
}

void TestVault::roundTrips()
{
    QFETCH(QByteArray, plain);
    const Sealed sealed = m_vault.seal(Secret(plain), m_place);
    QCOMPARE(sealed.bytes.size(), plain.size() + 41);
    if (plain.size() > 8)
        QVERIFY(!sealed.bytes.contains(plain.first(8)));
    const auto opened = m_vault.open(sealed, m_place);
    QVERIFY(opened);
    QVERIFY(opened->reveal() == plain);
}

void TestVault::everyChangedByteIsNoticed()
{
    const Sealed sealed = m_vault.seal(Secret("a token to be kept"_ba), m_place);
    for (qsizetype i = 0; i < sealed.bytes.size(); ++i) {
        for (int bit = 0; bit < 8; ++bit) {
            Sealed changed = sealed;
            changed.bytes[i] = char(changed.bytes.at(i) ^ (1 << bit));
            const auto opened = m_vault.open(changed, m_place);
            QVERIFY2(!opened, qPrintable(u"byte %1 bit %2"_s.arg(i).arg(bit)));
            QCOMPARE(opened.error().kind, Error::Kind::SealBroken);
        }
    }
}

void TestVault::everyCutIsNoticed()
{
    const Sealed sealed = m_vault.seal(Secret("a token"_ba), m_place);
    for (qsizetype size = 1; size < sealed.bytes.size(); ++size)
        QVERIFY(!m_vault.open(Sealed{sealed.bytes.first(size)}, m_place));
    QVERIFY(!m_vault.open(Sealed{sealed.bytes + '\0'}, m_place));
}

void TestVault::opensOnlyInItsPlace_data()
{
    QTest::addColumn<QByteArray>("table");
    QTest::addColumn<QByteArray>("column");
    QTest::addColumn<QByteArray>("row");
    QTest::newRow("another row") << "integrations"_ba
                                 << "access_token"_ba
                                 << "row 2"_ba;
    QTest::newRow("another column") << "integrations"_ba
                                    << "refresh_token"_ba
                                    << "row 1"_ba;
    QTest::newRow("another table") << "apps"_ba
                                   << "access_token"_ba
                                   << "row 1"_ba;
    QTest::newRow("a letter moved on") << "integration"_ba
                                       << "saccess_token"_ba
                                       << "row 1"_ba;
    QTest::newRow("a letter moved back") << "integrations"_ba
                                         << "access_tokenr"_ba
                                         << "ow 1"_ba;
    QTest::newRow("all in one") << "integrationsaccess_tokenrow 1"_ba
                                << ""_ba
                                << ""_ba;
    QTest::newRow("nowhere") << ""_ba
                             << ""_ba
                             << ""_ba;
}

void TestVault::opensOnlyInItsPlace()
{
    QFETCH(QByteArray, table);
    QFETCH(QByteArray, column);
    QFETCH(QByteArray, row);
    const auto opened = m_vault.open(m_vault.seal(Secret("a token"_ba), m_place), {table, column, row});
    QVERIFY(!opened);
    QCOMPARE(opened.error().kind, Error::Kind::SealBroken);
}

void TestVault::opensOnlyWithItsKey()
{
    const Vault other(Vault::newKey());
    const auto opened = other.open(m_vault.seal(Secret("a token"_ba), m_place), m_place);
    QVERIFY(!opened);
    QCOMPARE(opened.error().kind, Error::Kind::SealBroken);
}

void TestVault::neverSealsTheSameTwice()
{
    QSet<QByteArray> nonces;
    for (int i = 0; i < 1000; ++i)
        nonces.insert(m_vault.seal(Secret(), m_place).bytes.mid(1, 24));
    QCOMPARE(nonces.size(), 1000);
}

void TestVault::emptySealedIsAnEmptySecret()
{
    const auto opened = m_vault.open(Sealed(), m_place);
    QVERIFY(opened);
    QVERIFY(opened->isEmpty());
}

void TestVault::keyedHashDependsOnKeyAndValue()
{
    const Vault other(Vault::newKey());
    const QByteArray hash = m_vault.keyedHash(Secret("ptz_one"_ba));
    QCOMPARE(hash.size(), 32);
    QVERIFY(hash == m_vault.keyedHash(Secret("ptz_one"_ba)));
    QVERIFY(hash != m_vault.keyedHash(Secret("ptz_two"_ba)));
    QVERIFY(hash != other.keyedHash(Secret("ptz_one"_ba)));
}

void TestVault::checkValueTellsKeysApart()
{
    const QByteArray check = m_vault.makeCheckValue();
    QVERIFY(check != m_vault.makeCheckValue());
    QVERIFY(m_vault.opensCheckValue(check));
    QVERIFY(!Vault(Vault::newKey()).opensCheckValue(check));
    QVERIFY(!m_vault.opensCheckValue({}));
    QVERIFY(!m_vault.opensCheckValue(check.chopped(1)));
    QVERIFY(!m_vault.opensCheckValue(m_vault.seal(Secret("a token"_ba), m_place).bytes));
}

// Stores outlive versions of this program: a layout that no longer opens these is a lost store.
void TestVault::readsWhatWasSealedBefore()
{
    const Vault vault(Secret(QByteArray(32, 'k')));
    const auto opened = vault.open(
        Sealed{QByteArray::fromHex(
            "01000102030405060708090a0b0c0d0e0f1011121314151617b6d3b4ef65d9d7ffe02d96af8e5a9186bc992168"
            "abf97723917793910f418183926db0aa")},
        m_place);
    QVERIFY(opened);
    QVERIFY(opened->reveal() == "a token of version 1");
    QCOMPARE(vault.keyedHash(Secret("ptz_example"_ba)).toHex(),
             "bc1c8207ae6142ebb34bff98591ef221bdd5dbe697578eca49cdfb3c3e8ebeb7"_ba);
}

TEST_CLASS(TestVault)
#include "tst_vault.moc"
