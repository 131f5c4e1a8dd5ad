// SPDX-License-Identifier: GPL-3.0-or-later
#include "testmain.h"
#include "ui/look/widgets.h"
#include "ui/window/doorpage.h"

#include <QLineEdit>
#include <QSignalSpy>

using namespace Postrider;
using namespace Qt::Literals::StringLiterals;

using Kind = Error::Kind;

class TestDoorPage final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void answersEachTrouble_data();
    void answersEachTrouble();
    void takesAPassphrase();
    void aNewPassphraseIsTypedTwice();
    void triesAgain();
};

void TestDoorPage::answersEachTrouble_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<bool>("takesPassphrase");
    QTest::newRow("no keychain") << int(Kind::KeychainMissing) << true;
    QTest::newRow("locked keychain") << int(Kind::KeychainLocked) << false;
    QTest::newRow("passphrase") << int(Kind::PassphraseNeeded) << true;
    QTest::newRow("wrong passphrase") << int(Kind::WrongPassphrase) << true;
    QTest::newRow("damaged") << int(Kind::StoreDamaged) << false;
    QTest::newRow("newer") << int(Kind::StoreNewer) << false;
    QTest::newRow("read-only") << int(Kind::StoreReadOnly) << false;
    QTest::newRow("full disk") << int(Kind::DiskFull) << false;
    QTest::newRow("other") << int(Kind::StoreFailed) << false;
}

// Title, what happened, whether anything went out, what next: no answer may be missing.
void TestDoorPage::answersEachTrouble()
{
    QFETCH(int, kind);
    QFETCH(bool, takesPassphrase);
    DoorPage page(Error{Kind(kind), u"a detail"_s, {}, {}}, u"/a/folder"_s);
    QStringList texts;
    const auto labels = page.findChildren<Look::Text *>();
    for (const Look::Text *label : labels) {
        if (!label->text().isEmpty())
            texts << label->text();
    }
    const int least = Kind(kind) == Kind::PassphraseNeeded ? 5 : 7;
    QVERIFY2(texts.size() >= least, qPrintable(texts.join(u" | "_s)));
    QCOMPARE(page.findChild<QLineEdit *>(u"passphrase"_s) != nullptr, takesPassphrase);
}

void TestDoorPage::takesAPassphrase()
{
    DoorPage page(Error{Kind::PassphraseNeeded, {}, {}, {}}, u"/a/folder"_s);
    const QSignalSpy given(&page, &DoorPage::passphraseGiven);
    auto *go = page.findChild<QAbstractButton *>(u"doorGo"_s);
    go->click();
    QCOMPARE(given.size(), 0);
    QTest::keyClicks(page.findChild<QLineEdit *>(u"passphrase"_s), u"sesame"_s);
    go->click();
    QCOMPARE(given.size(), 1);
    QCOMPARE(given.first().first().value<Secret>().reveal(), QByteArray("sesame"));
}

void TestDoorPage::aNewPassphraseIsTypedTwice()
{
    DoorPage page(Error{Kind::KeychainMissing, {}, {}, {}}, u"/a/folder"_s);
    const QSignalSpy given(&page, &DoorPage::passphraseGiven);
    QTest::keyClicks(page.findChild<QLineEdit *>(u"passphrase"_s), u"sesame"_s);
    auto *again = page.findChild<QLineEdit *>(u"passphraseAgain"_s);
    QTest::keyClicks(again, u"sesamf"_s);
    QTest::keyClick(again, Qt::Key_Return);
    QCOMPARE(given.size(), 0);
    QTest::keyClick(again, Qt::Key_Backspace);
    QTest::keyClicks(again, u"e"_s);
    QTest::keyClick(again, Qt::Key_Return);
    QCOMPARE(given.size(), 1);
}

void TestDoorPage::triesAgain()
{
    DoorPage page(Error{Kind::KeychainLocked, {}, {}, {}}, u"/a/folder"_s);
    const QSignalSpy again(&page, &DoorPage::retryAsked);
    auto *go = page.findChild<QAbstractButton *>(u"doorGo"_s);
    go->click();
    QCOMPARE(again.size(), 1);
    go->click(); // impatient: one try at a time
    QCOMPARE(again.size(), 1);
    QVERIFY(!go->isEnabled());
}

TEST_CLASS(TestDoorPage)
#include "tst_doorpage.moc"
