// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandlinefixture.h"
#include "mastodonstandin.h"
#include "testmain.h"

using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;

// SIGKILL at the worst moments: nothing is lost, nothing goes out twice.
class TestKilled final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();

    void whileItWaits();
    void whileAnUploadHangs();
    void afterTheServerTookThePost();
    void beforeTheServerTookThePost();

private:
    std::unique_ptr<QProcess> startPublishing() const;
    void publishTheRest();

    std::unique_ptr<CommandLineFixture> m_program;
    QString m_account;
};

void TestKilled::init()
{
    m_program = std::make_unique<CommandLineFixture>();
    QVERIFY(m_program->startStandIn());
    m_account = m_program->addAnn();
    QVERIFY(!m_account.isEmpty());
    QVERIFY(m_program->setSettling(2000));
}

void TestKilled::cleanup()
{
    QCOMPARE(m_program->complaints(), QJsonArray());
    m_program.reset();
}

std::unique_ptr<QProcess> TestKilled::startPublishing() const
{
    return m_program->start({u"publish"_s, u"--data-dir"_s, m_program->dataFolder(), u"--vault-passphrase-file"_s,
                             m_program->passphraseFile()});
}

void TestKilled::publishTheRest()
{
    COMPARE_EXIT(m_program->run({u"publish"_s, u"--until-idle"_s}), 0);
}

void TestKilled::whileItWaits()
{
    m_program->addPost({u"--account"_s, m_account, u"--text"_s, u"first"_s, u"--now"_s});
    const QString later = m_program->addPost(
        {u"--account"_s, m_account, u"--text"_s, u"second"_s, u"--at"_s, CommandLineFixture::timeIn(20)});
    QVERIFY(!later.isEmpty());
    const auto publisher = startPublishing();
    QTRY_COMPARE_WITH_TIMEOUT(m_program->accepted().size(), 1, 30'000);
    CommandLineFixture::kill(*publisher);
    publishTheRest();
    QCOMPARE(m_program->acceptedTexts(), (QStringList{u"first"_s, u"second"_s}));
    QCOMPARE(m_program->status(later), u"PUBLISHED"_s);
}

void TestKilled::whileAnUploadHangs()
{
    MastodonStandIn standIn; // in this process, for it tells which requests came
    const QString account = m_program->addAccount(standIn.url().toString(), standIn.token());
    const QString id = m_program->addPost({u"--account"_s, account, u"--text"_s, u"a picture"_s, u"--now"_s,
                                           u"--media"_s, m_program->picture(u"red.png"_s)});
    standIn.fail(MastodonStandIn::Endpoint::UploadMedia, MastodonStandIn::Fault::Never);
    const auto publisher = startPublishing();
    QTRY_COMPARE_WITH_TIMEOUT(standIn.requestCount(MastodonStandIn::Endpoint::UploadMedia), 1, 30'000);
    CommandLineFixture::kill(*publisher);
    publishTheRest();
    QCOMPARE(standIn.accepted().size(), 1);
    QCOMPARE(standIn.complaints(), QStringList());
    QCOMPARE(m_program->status(id), u"PUBLISHED"_s);
}

void TestKilled::afterTheServerTookThePost()
{
    const QString id = m_program->addPost({u"--account"_s, m_account, u"--text"_s, u"taken"_s, u"--now"_s});
    QVERIFY(m_program->misbehave(u"CREATE_STATUS"_s, u"NEVER"_s));
    const auto publisher = startPublishing();
    QTRY_COMPARE_WITH_TIMEOUT(m_program->accepted().size(), 1, 30'000);
    CommandLineFixture::kill(*publisher);
    publishTheRest();
    QCOMPARE(m_program->acceptedTexts(), QStringList{u"taken"_s});
    const QJsonObject post = m_program->post(id);
    QCOMPARE(post["status"_L1].toString(), u"PUBLISHED"_s);
    QCOMPARE(post["platformPostIds"_L1][m_account], m_program->accepted().at(0)["id"_L1]);
}

void TestKilled::beforeTheServerTookThePost()
{
    const QString id = m_program->addPost({u"--account"_s, m_account, u"--text"_s, u"lost on the way"_s, u"--now"_s});
    QVERIFY(m_program->misbehave(u"CREATE_STATUS"_s, u"RESET_BEFORE_ACCEPTING"_s));
    const auto publisher = startPublishing();
    QTRY_VERIFY_WITH_TIMEOUT(m_program->status(id) != u"SCHEDULED"_s, 30'000);
    CommandLineFixture::kill(*publisher);
    publishTheRest();
    QCOMPARE(m_program->acceptedTexts(), QStringList{u"lost on the way"_s});
    QCOMPARE(m_program->status(id), u"PUBLISHED"_s);
}

TEST_CLASS(TestKilled)
#include "tst_killed.moc"
