// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/apikeys.h"
#include "testmain.h"

using namespace Postrider;
using namespace Qt::Literals::StringLiterals;

class TestApiKeys final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void hasItsForm();
    void knowsAKeyOfBefore();
    void isNewEachTime();
    void everyWrongCharacterIsNoticed();
    void everySwapIsNoticed();
    void everyCutIsNoticed();
    void isNoKey_data();
    void isNoKey();
    void showsItsPrefix();
};

namespace {

const auto letters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_ \n"_ba;

} // namespace

void TestApiKeys::hasItsForm()
{
    const Secret key = newApiKey();
    QCOMPARE(key.size(), 53);
    QVERIFY(key.reveal().startsWith("ptz_"));
    QVERIFY(looksLikeApiKey(key));
}

// Keys are kept by assistants for years: their checksum never changes.
void TestApiKeys::knowsAKeyOfBefore()
{
    QVERIFY(looksLikeApiKey(Secret("ptz_BQCdkGoxNjm6nt87nlf3tWTVaRYduR5Nloy7vNquPB83w9l6L"_ba)));
}

void TestApiKeys::isNewEachTime()
{
    QSet<QByteArray> keys;
    for (int i = 0; i < 1000; ++i) {
        const Secret key = newApiKey();
        QVERIFY(looksLikeApiKey(key));
        keys.insert(key.reveal());
    }
    QCOMPARE(keys.size(), 1000);
}

void TestApiKeys::everyWrongCharacterIsNoticed()
{
    const QByteArray key = newApiKey().reveal();
    for (qsizetype i = 0; i < key.size(); ++i) {
        for (const char letter : letters) {
            QByteArray changed = key;
            changed[i] = letter;
            QCOMPARE(looksLikeApiKey(Secret(changed)), letter == key.at(i));
        }
    }
}

void TestApiKeys::everySwapIsNoticed()
{
    for (int round = 0; round < 20; ++round) {
        const QByteArray key = newApiKey().reveal();
        for (qsizetype i = 0; i < key.size(); ++i) {
            for (qsizetype other = i + 1; other < key.size(); ++other) {
                QByteArray swapped = key;
                std::swap(swapped[i], swapped[other]);
                QCOMPARE(looksLikeApiKey(Secret(swapped)), key.at(i) == key.at(other));
            }
        }
    }
}

void TestApiKeys::everyCutIsNoticed()
{
    const QByteArray key = newApiKey().reveal();
    for (qsizetype size = 0; size < key.size(); ++size)
        QVERIFY(!looksLikeApiKey(Secret(key.first(size))));
    QVERIFY(!looksLikeApiKey(Secret(key + '0')));
}

void TestApiKeys::isNoKey_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("the mark alone") << "ptz_"_ba;
    QTest::newRow("right length, no checksum") << "ptz_"_ba + QByteArray(49, 'a');
    QTest::newRow("another mark") << "ghp_"_ba + newApiKey().reveal().mid(4);
    QTest::newRow("mark in capitals") << "PTZ_"_ba + newApiKey().reveal().mid(4);
    QTest::newRow("blank before") << " "_ba + newApiKey().reveal();
}

void TestApiKeys::isNoKey()
{
    QFETCH(QByteArray, text);
    QVERIFY(!looksLikeApiKey(Secret(text)));
    QVERIFY(apiKeyPrefix(Secret(text)).isEmpty());
}

void TestApiKeys::showsItsPrefix()
{
    const Secret key = newApiKey();
    const QString prefix = apiKeyPrefix(key);
    QCOMPARE(prefix.size(), 10);
    QVERIFY(key.reveal().startsWith(prefix.toLatin1()));
}

TEST_CLASS(TestApiKeys)
#include "tst_apikeys.moc"
