// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandlinefixture.h"
#include "keyringsession.h"
#include "testmain.h"

using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;

// The way most people use it: no passphrase, the desktop's keyring holds the store's key.
class TestKeyringRound final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void wholeRoundThenLocked();
};

void TestKeyringRound::wholeRoundThenLocked()
{
    KeyringSession session;
    QVERIFY2(session.start(), qPrintable(session.problem()));
    CommandLineFixture program;
    program.setEnvironment(session.environment());
    program.usePassphrase(false);
    QVERIFY(program.startStandIn());
    const QString account = program.addAnn();
    QVERIFY(!account.isEmpty());
    const QString id = program.addPost({u"--account"_s, account, u"--text"_s, u"under the keyring"_s, u"--now"_s});
    COMPARE_EXIT(program.run({u"publish"_s, u"--until-idle"_s}), 0);
    QCOMPARE(program.status(id), u"PUBLISHED"_s);
    QCOMPARE(program.acceptedTexts(), QStringList{u"under the keyring"_s});

    // Locked, the keyring says "not found": that must not make a new key.
    const Belongings before = program.belongings();
    QVERIFY2(session.lock(), qPrintable(session.problem()));
    const Run locked = program.run({u"post"_s, u"add"_s, u"--account"_s, account, u"--text"_s, u"x"_s, u"--now"_s});
    COMPARE_EXIT(locked, 1);
    QVERIFY2(locked.errors.contains("keychain is locked"), locked.story().constData());
    QVERIFY(program.belongings() == before);
    // A passphrase is no way around it.
    const Run passphrase = program.run({u"post"_s, u"list"_s, u"--vault-passphrase-file"_s, program.passphraseFile()});
    COMPARE_EXIT(passphrase, 1);
    QVERIFY2(passphrase.errors.contains("takes no passphrase"), passphrase.story().constData());

    QVERIFY2(session.unlock(), qPrintable(session.problem()));
    COMPARE_EXIT(program.run({u"account"_s, u"check"_s, account}), 0); // the sealed token opens as before
    QCOMPARE(program.complaints(), QJsonArray());
}

TEST_CLASS(TestKeyringRound)
#include "tst_keyringround.moc"
