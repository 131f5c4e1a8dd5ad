// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandlinefixture.h"
#include "testmain.h"

#include <QElapsedTimer>

using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;

// What "publish" promises to scripts: how long it runs, how it ends, and what wakes it.
class TestPublishCommand final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();

    void laterPostsDoNotHoldIt();
    void failureIsExitCodeOne();
    void pausedAccountWaitsForAPerson();
    void pausedPublishingWaitsForAPerson();
    void endlessOneIsNudgedAndEndsWell();
    void cutShortIsNotAllSent();

private:
    Run untilIdle() const { return m_program->run({u"publish"_s, u"--until-idle"_s, u"--json"_s}); }
    std::unique_ptr<QProcess> startPublishing(const QStringList &options = {}) const;

    std::unique_ptr<CommandLineFixture> m_program;
    QString m_account;
};

void TestPublishCommand::init()
{
    m_program = std::make_unique<CommandLineFixture>();
    QVERIFY(m_program->startStandIn());
    m_account = m_program->addAnn();
    QVERIFY(!m_account.isEmpty());
}

std::unique_ptr<QProcess> TestPublishCommand::startPublishing(const QStringList &options) const
{
    return m_program->start(QStringList{u"publish"_s, u"--data-dir"_s, m_program->dataFolder(),
                                        u"--vault-passphrase-file"_s, m_program->passphraseFile()}
                            + options);
}

void TestPublishCommand::laterPostsDoNotHoldIt()
{
    const QString tomorrow = m_program->addPost(
        {u"--account"_s, m_account, u"--text"_s, u"tomorrow"_s, u"--at"_s, CommandLineFixture::timeIn(86'400)});
    m_program->addPost({u"--account"_s, m_account, u"--text"_s, u"today"_s, u"--now"_s});
    QElapsedTimer timer;
    timer.start();
    const Run run = untilIdle();
    COMPARE_EXIT(run, 0);
    QVERIFY2(timer.elapsed() < 20'000, qPrintable(QString::number(timer.elapsed())));
    QCOMPARE(run.object(), (QJsonObject{{u"published"_s, 1}, {u"failed"_s, 0}, {u"needsPerson"_s, 0}}));
    QCOMPARE(m_program->acceptedTexts(), QStringList{u"today"_s});
    QCOMPARE(m_program->status(tomorrow), u"SCHEDULED"_s);
}

void TestPublishCommand::failureIsExitCodeOne()
{
    const QString id = m_program->addPost({u"--account"_s, m_account, u"--text"_s, u"refused"_s, u"--now"_s});
    m_program->addPost({u"--account"_s, m_account, u"--text"_s, u"taken"_s, u"--now"_s});
    QVERIFY(m_program->misbehave(u"CREATE_STATUS"_s, u"STATUS422"_s));
    const Run run = untilIdle();
    COMPARE_EXIT(run, 1);
    QCOMPARE(run.object(), (QJsonObject{{u"published"_s, 1}, {u"failed"_s, 1}, {u"needsPerson"_s, 0}}));
    // The one does not hold the other, and the server's own words are told.
    QCOMPARE(m_program->acceptedTexts(), QStringList{u"taken"_s});
    const QJsonObject failed = m_program->post(id);
    QCOMPARE(failed["status"_L1].toString(), u"FAILED"_s);
    QVERIFY2(failed["errorMessage"_L1].toString().contains("stand-in fault 422"_L1),
             qPrintable(failed["errorMessage"_L1].toString()));
}

void TestPublishCommand::pausedAccountWaitsForAPerson()
{
    m_program->addPost({u"--account"_s, m_account, u"--text"_s, u"held back"_s, u"--now"_s});
    const Run paused = m_program->run({u"account"_s, u"pause"_s, m_account, u"--json"_s});
    COMPARE_EXIT(paused, 0);
    QCOMPARE(paused.object()["health"_L1].toString(), u"PAUSED"_s);
    QElapsedTimer timer;
    timer.start();
    const Run run = untilIdle();
    COMPARE_EXIT(run, 1);
    QVERIFY2(timer.elapsed() < 20'000, qPrintable(QString::number(timer.elapsed())));
    QCOMPARE(run.object()["needsPerson"_L1].toInt(), 1);
    QCOMPARE(m_program->accepted(), QJsonArray());
    COMPARE_EXIT(m_program->run({u"account"_s, u"resume"_s, m_account}), 0);
    COMPARE_EXIT(untilIdle(), 0);
    QCOMPARE(m_program->acceptedTexts(), QStringList{u"held back"_s});
}

void TestPublishCommand::pausedPublishingWaitsForAPerson()
{
    COMPARE_EXIT(m_program->run({u"publish"_s, u"--pause"_s}), 0);
    m_program->addPost({u"--account"_s, m_account, u"--text"_s, u"held back"_s, u"--now"_s});
    const Run run = untilIdle();
    COMPARE_EXIT(run, 1);
    QCOMPARE(run.object()["needsPerson"_L1].toInt(), 1);
    QCOMPARE(m_program->accepted(), QJsonArray());
    COMPARE_EXIT(m_program->run({u"publish"_s, u"--resume"_s}), 0);
    COMPARE_EXIT(untilIdle(), 0);
    QCOMPARE(m_program->accepted().size(), 1);
}

void TestPublishCommand::endlessOneIsNudgedAndEndsWell()
{
    m_program->addPost({u"--account"_s, m_account, u"--text"_s, u"first"_s, u"--now"_s});
    const auto publisher = startPublishing();
    QTRY_COMPARE_WITH_TIMEOUT(m_program->accepted().size(), 1, 30'000);
    // It runs now, with nothing left to do. Another program writes.
    m_program->addPost({u"--account"_s, m_account, u"--text"_s, u"second"_s, u"--now"_s});
    QTRY_COMPARE_WITH_TIMEOUT(m_program->accepted().size(), 2, 3'000);
    QCOMPARE(publisher->state(), QProcess::Running);
    const Run stopped = CommandLineFixture::stop(*publisher);
    COMPARE_EXIT(stopped, 0);
    QVERIFY2(stopped.output.contains("2 published"), stopped.story().constData());
    QCOMPARE(m_program->complaints(), QJsonArray());
}

void TestPublishCommand::cutShortIsNotAllSent()
{
    m_program->addPost({u"--account"_s, m_account, u"--text"_s, u"first"_s, u"--now"_s});
    m_program->addPost(
        {u"--account"_s, m_account, u"--text"_s, u"in an hour"_s, u"--at"_s, CommandLineFixture::timeIn(3600)});
    const auto publisher = startPublishing({u"--until-idle"_s, u"--within"_s, u"2h"_s});
    QTRY_COMPARE_WITH_TIMEOUT(m_program->accepted().size(), 1, 30'000);
    COMPARE_EXIT(CommandLineFixture::stop(*publisher), 1);
    QCOMPARE(m_program->accepted().size(), 1);
}

TEST_CLASS(TestPublishCommand)
#include "tst_publishcommand.moc"
