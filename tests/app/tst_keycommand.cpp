// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandlinefixture.h"
#include "services/grants.h"
#include "storage/database.h"
#include "testmain.h"

#include <QDirIterator>
#include <QFile>

using namespace Postrider;
using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;

// "key" and "approval" as scripts use them.
class TestKeyCommand final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void keysComeAndGo();
    void toAFileOnly();
    void aFileThatIsThereIsLeft();
    void wrongUse_data();
    void wrongUse();
    void whatWaitsGoesOutByAYesOnly();

private:
    Run key(const QStringList &words) const { return m_program->run(QStringList{u"key"_s} + words); }
    // As the window sets it.
    void holdCommandLine(bool isHeld) const;

    std::unique_ptr<CommandLineFixture> m_program;
    QString m_account;
};

void TestKeyCommand::init()
{
    m_program = std::make_unique<CommandLineFixture>();
    QVERIFY(m_program->startStandIn());
    m_account = m_program->addAnn();
    QVERIFY(!m_account.isEmpty());
}

void TestKeyCommand::holdCommandLine(bool isHeld) const
{
    const auto database = Database::open(m_program->dataFolder(), Database::Migrate::No);
    QVERIFY(database);
    QVERIFY(setAssistantRules(**database, {false, isHeld}));
}

void TestKeyCommand::keysComeAndGo()
{
    const Run made = key({u"add"_s, u"--name"_s, u"Desk"_s, u"--scope"_s, u"posts:read"_s, u"--account"_s, m_account,
                          u"--budget"_s, u"3"_s, u"--quiet"_s, u"22:00-07:00"_s, u"--expires"_s,
                          u"2099-01-01T00:00:00Z"_s, u"--json"_s});
    COMPARE_EXIT(made, 0);
    const QByteArray secret = made.object()["key"_L1].toString().toLatin1();
    QCOMPARE(secret.size(), 53);
    const Run listed = key({u"list"_s, u"--json"_s});
    QVERIFY(!listed.output.contains(secret));
    const QJsonObject one = listed.array().first().toObject();
    QCOMPARE(one["name"_L1].toString(), u"Desk"_s);
    QCOMPARE(one["scopes"_L1].toArray(), QJsonArray{u"posts:read"_s});
    QCOMPARE(one["allowedIntegrations"_L1].toArray(), QJsonArray{m_account});
    QCOMPARE(one["dailyBudget"_L1].toInt(), 3);
    QCOMPARE(one["quietHours"_L1]["from"_L1].toString(), u"22:00"_s);
    QVERIFY(one["requiresApproval"_L1].toBool());
    const QString id = one["id"_L1].toString();
    COMPARE_EXIT(key({u"disable"_s, id}), 0);
    QVERIFY(key({u"list"_s}).output.contains("disabled"));
    COMPARE_EXIT(key({u"enable"_s, id}), 0);
    COMPARE_EXIT(key({u"revoke"_s, id}), 0);
    COMPARE_EXIT(key({u"enable"_s, id}), 1);
    QVERIFY(key({u"list"_s}).output.contains("revoked"));
    // Nowhere in the folder of data, its log included.
    QDirIterator files(m_program->dataFolder(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY2(!file.readAll().contains(secret), qPrintable(file.fileName()));
    }
}

void TestKeyCommand::toAFileOnly()
{
    const QString path = m_program->path(u"key.txt"_s);
    const Run made = key({u"add"_s, u"--name"_s, u"Desk"_s, u"--no-approval"_s, u"--out"_s, path});
    COMPARE_EXIT(made, 0);
    QVERIFY(!made.output.contains("ptz_") && !made.errors.contains("ptz_"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().startsWith("ptz_"));
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QVERIFY(!(file.permissions() & others));
    QVERIFY(key({u"list"_s}).output.contains("trusted"));
}

void TestKeyCommand::aFileThatIsThereIsLeft()
{
    const QString path = m_program->write(u"mine.txt"_s, "mine");
    COMPARE_EXIT(key({u"add"_s, u"--name"_s, u"Desk"_s, u"--out"_s, path}), 1);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("mine"));
    QCOMPARE(key({u"list"_s, u"--json"_s}).array().size(), 0);
    // Nor is one left of a key that was not made.
    const QString other = m_program->path(u"other.txt"_s);
    COMPARE_EXIT(key({u"add"_s, u"--name"_s, u"Desk"_s, u"--scope"_s, u"all"_s, u"--out"_s, other}), 1);
    QVERIFY(!QFile::exists(other));
}

void TestKeyCommand::wrongUse_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<int>("exitCode");
    QTest::newRow("no name") << QStringList{u"add"_s} << 2;
    QTest::newRow("budget") << QStringList{u"add"_s, u"--name"_s, u"x"_s, u"--budget"_s, u"many"_s} << 2;
    QTest::newRow("quiet") << QStringList{u"add"_s, u"--name"_s, u"x"_s, u"--quiet"_s, u"22:00"_s} << 2;
    QTest::newRow("expires") << QStringList{u"add"_s, u"--name"_s, u"x"_s, u"--expires"_s, u"soon"_s} << 2;
    QTest::newRow("scope") << QStringList{u"add"_s, u"--name"_s, u"x"_s, u"--scope"_s, u"posts:*"_s} << 1;
    QTest::newRow("no such key") << QStringList{u"revoke"_s, u"018f0000-0000-7000-8000-000000000000"_s} << 1;
}

void TestKeyCommand::wrongUse()
{
    QFETCH(QStringList, words);
    QFETCH(int, exitCode);
    COMPARE_EXIT(key(words), exitCode);
}

void TestKeyCommand::whatWaitsGoesOutByAYesOnly()
{
    const auto approval = [this](const QStringList &words) {
        return m_program->run(QStringList{u"approval"_s} + words);
    };
    const QStringList publish{u"publish"_s, u"--until-idle"_s, u"--within"_s, u"30s"_s};
    holdCommandLine(true);
    const Run first = m_program->run(
        {u"post"_s, u"add"_s, u"--account"_s, m_account, u"--text"_s, u"please"_s, u"--now"_s, u"--json"_s});
    COMPARE_EXIT(first, 0);
    QCOMPARE(first.object()["approval"_L1].toString(), u"PENDING"_s);
    const QString id = first.object()["id"_L1].toString();
    COMPARE_EXIT(approval({u"approve"_s, id}), 1);
    COMPARE_EXIT(key({u"add"_s, u"--name"_s, u"x"_s, u"--no-approval"_s}), 1);
    (void)m_program->run(publish);
    QCOMPARE(m_program->acceptedTexts(), QStringList());
    holdCommandLine(false);
    const QJsonArray waiting = approval({u"list"_s, u"--json"_s}).array();
    QCOMPARE(waiting.size(), 1);
    QCOMPARE(waiting.first()["post"_L1]["id"_L1].toString(), id);
    QVERIFY(approval({u"show"_s, id}).output.contains("+ please"));
    COMPARE_EXIT(approval({u"approve"_s, id, u"--revision"_s, u"99"_s}), 1);
    COMPARE_EXIT(approval({u"approve"_s, id}), 0);
    COMPARE_EXIT(m_program->run(publish), 0);
    QCOMPARE(m_program->acceptedTexts(), QStringList{u"please"_s});
    COMPARE_EXIT(approval({u"reject"_s, id}), 1);
}

TEST_CLASS(TestKeyCommand)
#include "tst_keycommand.moc"
