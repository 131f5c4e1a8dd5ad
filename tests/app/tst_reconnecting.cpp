// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandlinefixture.h"
#include "mastodonstandin.h"
#include "testmain.h"

#include <QRegularExpression>
#include <QUrl>

using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;

// A token that its owner revoked: posts wait for a person, and go on by themselves after it signed in again.
class TestReconnecting final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void heldPostGoesOutAfterSigningInAgain();
    void anotherAccountReleasesNothing();

private:
    // As a person with a browser would: opens the address that the program prints, and agrees.
    Run signInThroughTheBrowser(const CommandLineFixture &program, const QString &server) const;
};

Run TestReconnecting::signInThroughTheBrowser(const CommandLineFixture &program, const QString &server) const
{
    const auto process = program.start({u"account"_s, u"add"_s, u"mastodon"_s, u"--server"_s, server, u"--json"_s,
                                        u"--data-dir"_s, program.dataFolder(), u"--vault-passphrase-file"_s,
                                        program.passphraseFile()});
    QByteArray said;
    static const QRegularExpression address(u"^http\\S+\\n"_s, QRegularExpression::MultilineOption);
    const bool isAsking = QTest::qWaitFor(
        [&] {
            said += process->readAllStandardError();
            return address.match(QString::fromUtf8(said)).hasMatch();
        },
        30'000);
    if (!isAsking) {
        CommandLineFixture::kill(*process);
        return {-1, {}, said};
    }
    QByteArray back;
    program.ask("GET", QUrl(address.match(QString::fromUtf8(said)).captured().trimmed()), {}, &back);
    program.ask("GET", QUrl::fromEncoded(back));
    return CommandLineFixture::finish(*process);
}

void TestReconnecting::heldPostGoesOutAfterSigningInAgain()
{
    MastodonStandIn standIn;
    CommandLineFixture program;
    COMPARE_EXIT(program.addUser(), 0);
    const QString account = program.addAccount(standIn.url().toString(), standIn.token());
    QVERIFY(!account.isEmpty());
    const QString id = program.addPost({u"--account"_s, account, u"--text"_s, u"patience"_s, u"--now"_s});
    standIn.revoke(standIn.token());

    const Run run = program.run({u"publish"_s, u"--until-idle"_s, u"--json"_s});
    COMPARE_EXIT(run, 1);
    QCOMPARE(run.object()["needsPerson"_L1].toInt(), 1);
    const QJsonObject held = program.post(id);
    const QJsonValue sending = held["deliveries"_L1].toArray().at(0)["sendings"_L1].toArray().at(0);
    QCOMPARE(sending["state"_L1].toString(), u"HELD"_s);
    QCOMPARE(sending["hold"_L1].toString(), u"REAUTH"_s);
    const QJsonArray accounts = program.run({u"account"_s, u"list"_s, u"--json"_s}).array();
    QCOMPARE(accounts.at(0)["health"_L1].toString(), u"NEEDS_REAUTH"_s);
    QVERIFY(standIn.accepted().isEmpty());

    const Run again = signInThroughTheBrowser(program, standIn.url().toString());
    COMPARE_EXIT(again, 0);
    QCOMPARE(again.object()["id"_L1].toString(), account); // the same one, not a second
    QCOMPARE(again.object()["health"_L1].toString(), u"CONNECTED"_s);
    COMPARE_EXIT(program.run({u"publish"_s, u"--until-idle"_s}), 0);
    QCOMPARE(program.status(id), u"PUBLISHED"_s);
    QCOMPARE(standIn.accepted().size(), 1);
    QCOMPARE(standIn.complaints(), QStringList());
}

void TestReconnecting::anotherAccountReleasesNothing()
{
    MastodonStandIn standIn;
    CommandLineFixture program;
    COMPARE_EXIT(program.addUser(), 0);
    const QString account = program.addAccount(standIn.url().toString(), standIn.token());
    const QString id = program.addPost({u"--account"_s, account, u"--text"_s, u"mine alone"_s, u"--now"_s});
    standIn.revoke(standIn.token());
    COMPARE_EXIT(program.run({u"publish"_s, u"--until-idle"_s}), 1);
    const QString other = program.addAccount(standIn.url().toString(), standIn.token() + "-1");
    QVERIFY(!other.isEmpty() && other != account);
    COMPARE_EXIT(program.run({u"publish"_s, u"--until-idle"_s}), 1);
    QVERIFY(standIn.accepted().isEmpty());
    QVERIFY(program.status(id) != u"PUBLISHED"_s);
}

TEST_CLASS(TestReconnecting)
#include "tst_reconnecting.moc"
