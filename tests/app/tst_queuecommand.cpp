// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandlinefixture.h"
#include "testmain.h"

using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;

// "queue" as scripts use it.
class TestQueueCommand final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void pausesAndTellsSo();
    void endsByItself();
    void wrongUse_data();
    void wrongUse();

private:
    Run queue(const QStringList &words) const { return m_program->run(QStringList{u"queue"_s} + words); }
    QJsonObject shown() const { return queue({u"show"_s, u"--json"_s}).object(); }

    std::unique_ptr<CommandLineFixture> m_program;
    QString m_account;
};

void TestQueueCommand::init()
{
    m_program = std::make_unique<CommandLineFixture>();
    QVERIFY(m_program->startStandIn());
    m_account = m_program->addAnn();
    QVERIFY(!m_account.isEmpty());
}

void TestQueueCommand::pausesAndTellsSo()
{
    QCOMPARE(shown()["isPaused"_L1].toBool(true), false);
    const QString until = CommandLineFixture::timeIn(3600);
    COMPARE_EXIT(queue({u"pause"_s, u"--until"_s, until}), 0);
    COMPARE_EXIT(queue({u"pause"_s, u"--label"_s, u"news"_s}), 0);
    COMPARE_EXIT(queue({u"pause"_s, u"--account"_s, m_account}), 0);
    const QJsonObject state = shown();
    QVERIFY(state["isPaused"_L1].toBool());
    const QJsonArray pauses = state["pauses"_L1].toArray();
    QCOMPARE(pauses.size(), 3);
    QCOMPARE(pauses.at(0)["scope"_L1].toString(), u"ALL"_s);
    QCOMPARE(QDateTime::fromString(pauses.at(0)["until"_L1].toString(), Qt::ISODate),
             QDateTime::fromString(until, Qt::ISODate));
    QCOMPARE(pauses.at(1)["integrationId"_L1].toString(), m_account);
    QCOMPARE(pauses.at(2)["label"_L1].toString(), u"news"_s);
    QVERIFY(pauses.at(2)["until"_L1].isNull());
    COMPARE_EXIT(m_program->run({u"account"_s, u"resume"_s, m_account}), 0);
    COMPARE_EXIT(m_program->run({u"publish"_s, u"--resume"_s}), 0);
    COMPARE_EXIT(queue({u"resume"_s, u"--label"_s, u"news"_s}), 0);
    COMPARE_EXIT(queue({u"resume"_s, u"--label"_s, u"news"_s}), 1);
    QCOMPARE(shown()["pauses"_L1].toArray().size(), 0);
}

// A program that publishes wakes at the end of the pause, and what came due meanwhile goes out.
void TestQueueCommand::endsByItself()
{
    COMPARE_EXIT(queue({u"pause"_s, u"--account"_s, m_account, u"--until"_s, CommandLineFixture::timeIn(4)}), 0);
    m_program->addPost({u"--account"_s, m_account, u"--text"_s, u"kept back"_s, u"--now"_s});
    COMPARE_EXIT(m_program->run({u"publish"_s, u"--until-idle"_s, u"--within"_s, u"30s"_s}), 0);
    QCOMPARE(m_program->acceptedTexts(), QStringList{u"kept back"_s});
    QCOMPARE(shown()["pauses"_L1].toArray().size(), 0);
}

void TestQueueCommand::wrongUse_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<int>("exitCode");
    QTest::newRow("both") << QStringList{u"pause"_s, u"--account"_s, u"ID"_s, u"--label"_s, u"x"_s} << 2;
    QTest::newRow("no time") << QStringList{u"pause"_s, u"--until"_s, u"tomorrow"_s} << 2;
    QTest::newRow("past") << QStringList{u"pause"_s, u"--until"_s, u"2020-01-01T00:00:00Z"_s} << 1;
    QTest::newRow("nothing paused") << QStringList{u"resume"_s} << 1;
}

void TestQueueCommand::wrongUse()
{
    QFETCH(QStringList, words);
    QFETCH(int, exitCode);
    words.replaceInStrings(u"ID"_s, m_account);
    COMPARE_EXIT(queue(words), exitCode);
}

TEST_CLASS(TestQueueCommand)
#include "tst_queuecommand.moc"
