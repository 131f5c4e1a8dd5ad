// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakekeychain.h"
#include "testmain.h"

using namespace Postrider;
using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;

namespace {

Error error(Error::Kind kind)
{
    return Error{kind, u"as the test says"_s, {}, {}};
}

const Secret passphrase("correct horse battery staple"_ba);
const SealPlace place{"t"_ba, "c"_ba, "r"_ba};

} // namespace

class TestVaultOpener final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();

    void keychainRoundTrip();
    void createSaysWhatWentWrong_data();
    void createSaysWhatWentWrong();
    void createNeedsToReadBack();
    void createNoticesAnotherValue();
    void openNeverWrites();
    void openTellsAnotherKey_data();
    void openTellsAnotherKey();

    void passphraseRoundTrip();
    void wrongPassphrase_data();
    void wrongPassphrase();
    void changedRecord();
    void refusesImpossibleRecords_data();
    void refusesImpossibleRecords();
    void refusesTheOtherKind();

private:
    NewVault m_made; // with the passphrase
};

void TestVaultOpener::initTestCase()
{
    auto future = createWithPassphrase(passphrase);
    QTRY_VERIFY_WITH_TIMEOUT(future.isFinished(), 30'000);
    QVERIFY(future.result());
    m_made = *future.result();
}

void TestVaultOpener::keychainRoundTrip()
{
    FakeKeychain keychain;
    const auto made = createInKeychain(keychain).result();
    QVERIFY(made);
    QCOMPARE(made->record.kind, VaultRecord::Kind::Keychain);
    QVERIFY(keychain.entries.contains(made->record.keyId));
    const auto opened = openFromKeychain(keychain, made->record).result();
    QVERIFY(opened);
    QVERIFY((*opened)->open(made->vault->seal(Secret("x"_ba), place), place));
}

void TestVaultOpener::createSaysWhatWentWrong_data()
{
    QTest::addColumn<Error::Kind>("kind");
    QTest::newRow("no service") << Error::Kind::KeychainMissing;
    QTest::newRow("locked") << Error::Kind::KeychainLocked;
    QTest::newRow("closed meanwhile") << Error::Kind::Cancelled;
}

void TestVaultOpener::createSaysWhatWentWrong()
{
    QFETCH(Error::Kind, kind);
    FakeKeychain keychain;
    keychain.problem = error(kind);
    const auto made = createInKeychain(keychain).result();
    QVERIFY(!made);
    QVERIFY(made.error() == error(kind));
    const auto opened = openFromKeychain(keychain, {}).result();
    QVERIFY(!opened);
    QVERIFY(opened.error() == error(kind));
}

void TestVaultOpener::createNeedsToReadBack()
{
    FakeKeychain keychain;
    keychain.keeps = false;
    const auto made = createInKeychain(keychain).result();
    QVERIFY(!made);
    QCOMPARE(made.error().kind, Error::Kind::KeychainLocked);
    QCOMPARE(made.error().detail, u"not found"_s);
}

void TestVaultOpener::createNoticesAnotherValue()
{
    FakeKeychain keychain;
    keychain.kept = Vault::newKey();
    const auto made = createInKeychain(keychain).result();
    QVERIFY(!made);
    QCOMPARE(made.error().kind, Error::Kind::KeychainLocked);
    QCOMPARE(made.error().detail, u"another key"_s);
}

void TestVaultOpener::openNeverWrites()
{
    FakeKeychain keychain;
    VaultRecord record;
    record.keyId = u"vault-gone"_s;
    const auto opened = openFromKeychain(keychain, record).result();
    QVERIFY(!opened);
    QCOMPARE(opened.error().kind, Error::Kind::KeychainLocked);
    QCOMPARE(opened.error().detail, u"not found"_s);
    QCOMPARE(keychain.writes, 0);
}

void TestVaultOpener::openTellsAnotherKey_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::newRow("a fresh one") << Vault::newKey().reveal();
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("too short") << QByteArray(31, 'k');
    QTest::newRow("too long") << QByteArray(33, 'k');
}

void TestVaultOpener::openTellsAnotherKey()
{
    QFETCH(QByteArray, key);
    FakeKeychain keychain;
    const auto made = createInKeychain(keychain).result();
    QVERIFY(made);
    keychain.entries[made->record.keyId] = Secret(key);
    const auto opened = openFromKeychain(keychain, made->record).result();
    QVERIFY(!opened);
    QCOMPARE(opened.error().kind, Error::Kind::KeychainLocked);
    QCOMPARE(opened.error().detail, u"another key"_s);
    QCOMPARE(keychain.writes, 1);
}

void TestVaultOpener::passphraseRoundTrip()
{
    QCOMPARE(m_made.record.kind, VaultRecord::Kind::Passphrase);
    QCOMPARE(m_made.record.memoryKib, 64 * 1024);
    QCOMPARE(m_made.record.iterations, 3);
    QCOMPARE(m_made.record.salt.size(), 16);
    auto future = openWithPassphrase(passphrase, m_made.record);
    QTRY_VERIFY_WITH_TIMEOUT(future.isFinished(), 30'000);
    QVERIFY(future.result());
    const auto opened = (*future.result())->open(m_made.vault->seal(Secret("x"_ba), place), place);
    QVERIFY(opened && *opened == Secret("x"_ba));
}

void TestVaultOpener::wrongPassphrase_data()
{
    QTest::addColumn<QByteArray>("passphrase");
    QTest::addColumn<Error::Kind>("kind");
    QTest::newRow("another") << "correct horse battery stable"_ba << Error::Kind::WrongPassphrase;
    QTest::newRow("a blank too many") << passphrase.reveal() + ' ' << Error::Kind::WrongPassphrase;
    QTest::newRow("empty") << QByteArray() << Error::Kind::InvalidInput;
}

void TestVaultOpener::wrongPassphrase()
{
    QFETCH(QByteArray, passphrase);
    QFETCH(Error::Kind, kind);
    auto future = openWithPassphrase(Secret(passphrase), m_made.record);
    QTRY_VERIFY_WITH_TIMEOUT(future.isFinished(), 30'000);
    QVERIFY(!future.result());
    QCOMPARE(future.result().error().kind, kind);
    if (passphrase.isEmpty())
        QCOMPARE(createWithPassphrase(Secret()).result().error().kind, Error::Kind::InvalidInput);
}

void TestVaultOpener::changedRecord()
{
    QList<VaultRecord> changed(3, m_made.record);
    changed[0].salt[0] = char(changed[0].salt.at(0) ^ 1);
    changed[1].iterations += 1;
    changed[2].checkValue[30] = char(changed[2].checkValue.at(30) ^ 1);
    for (const VaultRecord &record : changed) {
        auto future = openWithPassphrase(passphrase, record);
        QTRY_VERIFY_WITH_TIMEOUT(future.isFinished(), 30'000);
        QVERIFY(!future.result());
        QCOMPARE(future.result().error().kind, Error::Kind::WrongPassphrase);
    }
}

void TestVaultOpener::refusesImpossibleRecords_data()
{
    QTest::addColumn<int>("memoryKib");
    QTest::addColumn<int>("iterations");
    QTest::addColumn<int>("saltSize");
    QTest::newRow("no memory") << 0 << 3 << 16;
    QTest::newRow("negative memory") << -1 << 3 << 16;
    QTest::newRow("a terabyte") << (1 << 30) << 3 << 16;
    QTest::newRow("two gigabytes") << 2 * 1024 * 1024 << 3 << 16;
    QTest::newRow("no iterations") << 64 * 1024 << 0 << 16;
    QTest::newRow("negative iterations") << 64 * 1024 << -3 << 16;
    QTest::newRow("a day of iterations") << 64 * 1024 << 1'000'000 << 16;
    QTest::newRow("no salt") << 64 * 1024 << 3 << 0;
    QTest::newRow("short salt") << 64 * 1024 << 3 << 15;
    QTest::newRow("endless salt") << 64 * 1024 << 3 << 100'000;
}

void TestVaultOpener::refusesImpossibleRecords()
{
    QFETCH(int, memoryKib);
    QFETCH(int, iterations);
    QFETCH(int, saltSize);
    VaultRecord record = m_made.record;
    record.memoryKib = memoryKib;
    record.iterations = iterations;
    record.salt = QByteArray(saltSize, 's');
    const auto future = openWithPassphrase(passphrase, record);
    QVERIFY(future.isFinished());
    QCOMPARE(future.result().error().kind, Error::Kind::InvalidInput);
}

void TestVaultOpener::refusesTheOtherKind()
{
    FakeKeychain keychain;
    QCOMPARE(openFromKeychain(keychain, m_made.record).result().error().kind, Error::Kind::InvalidInput);
    VaultRecord record = m_made.record;
    record.kind = VaultRecord::Kind::Keychain;
    QCOMPARE(openWithPassphrase(passphrase, record).result().error().kind, Error::Kind::InvalidInput);
}

TEST_CLASS(TestVaultOpener)
#include "tst_vaultopener.moc"
