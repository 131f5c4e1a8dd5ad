// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandlinefixture.h"
#include "testmain.h"

#include <QUrl>

using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;

// X from outside: connect, publish every kind, look, measure, delete; and faults on the way.
class TestTwitterRound final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanup();

    void tellsWhoItIs();
    void refusesAWrongToken();
    void threadWithPictureGoesOut();
    void settingsReachTheServer();
    void lostAnswerIsFoundInTheList_data();
    void lostAnswerIsFoundInTheList();
    void measuresAndDeletes();

private:
    Run run(const QStringList &arguments, const QByteArray &input = {}) const;
    QString addPost(const QStringList &arguments) const;
    QJsonObject lastRequest() const { return m_program.accepted().last()["request"_L1].toObject(); }

    CommandLineFixture m_program;
    QString m_account;
};

Run TestTwitterRound::run(const QStringList &arguments, const QByteArray &input) const
{
    return m_program.run(arguments + QStringList{u"--json"_s, u"--api-base"_s, u"TWITTER="_s + m_program.standInUrl()},
                         input);
}

QString TestTwitterRound::addPost(const QStringList &arguments) const
{
    const Run added = run(QStringList{u"post"_s, u"add"_s, u"--account"_s, m_account, u"--now"_s} + arguments);
    if (added.exitCode != 0)
        qWarning("%s", added.story().constData());
    return added.object()["id"_L1].toString();
}

void TestTwitterRound::initTestCase()
{
    QVERIFY(m_program.startStandIn({}, u"twitter-standin"_s));
    COMPARE_EXIT(m_program.addUser(), 0);
    QVERIFY(m_program.setSettling(500));
    const Run added = run({u"account"_s, u"add"_s, u"twitter"_s, u"--token-stdin"_s}, CommandLineFixture::token());
    COMPARE_EXIT(added, 0);
    m_account = added.object()["id"_L1].toString();
    QCOMPARE(added.object()["platformUsername"_L1].toString(), u"ann"_s);
    QVERIFY(!added.output.contains(CommandLineFixture::token()));
}

void TestTwitterRound::cleanup()
{
    QCOMPARE(m_program.complaints(), QJsonArray());
}

void TestTwitterRound::tellsWhoItIs()
{
    const Run checked = run({u"account"_s, u"check"_s, m_account});
    COMPARE_EXIT(checked, 0);
    QCOMPARE(checked.object()["platformAccountId"_L1].toString(), u"2244994945"_s);
    QCOMPARE(checked.object()["health"_L1].toString(), u"CONNECTED"_s);
}

void TestTwitterRound::refusesAWrongToken()
{
    const Run refused = run({u"account"_s, u"add"_s, u"twitter"_s, u"--token-stdin"_s}, "wrong-token");
    COMPARE_EXIT(refused, 1);
    QVERIFY(!refused.errors.contains("wrong-token"));
}

void TestTwitterRound::threadWithPictureGoesOut()
{
    const qsizetype before = m_program.accepted().size();
    const QString id = addPost({u"--text"_s, u"one, see https://example.org"_s, u"--media"_s,
                                m_program.picture(u"red.png"_s), u"--alt"_s, u"all red"_s, u"--part"_s, u"two"_s});
    QVERIFY(!id.isEmpty());
    COMPARE_EXIT(run({u"publish"_s, u"--until-idle"_s}), 0);
    QCOMPARE(m_program.status(id), u"PUBLISHED"_s);
    const QJsonArray accepted = m_program.accepted();
    QCOMPARE(accepted.size(), before + 2);
    QCOMPARE(accepted.at(before)["media"_L1][0]["alt"_L1].toString(), u"all red"_s);
    QCOMPARE(lastRequest()["reply"_L1]["in_reply_to_tweet_id"_L1], accepted.at(before)["id"_L1]);
}

void TestTwitterRound::settingsReachTheServer()
{
    const QString id = addPost({u"--text"_s, u"quietly"_s, u"--set"_s, u"whoCanReply=verified"_s});
    QVERIFY(!id.isEmpty());
    COMPARE_EXIT(run({u"publish"_s, u"--until-idle"_s}), 0);
    QCOMPARE(lastRequest()["reply_settings"_L1].toString(), u"verified"_s);
    const Run refused = run({u"post"_s, u"add"_s, u"--account"_s, m_account, u"--now"_s, u"--text"_s, u"x"_s,
                             u"--set"_s, u"visibility=public"_s});
    COMPARE_EXIT(refused, 1);
}

void TestTwitterRound::lostAnswerIsFoundInTheList_data()
{
    QTest::addColumn<QString>("fault");
    for (const char *fault : {"RESET_AFTER_ACCEPTING", "RESET_BEFORE_ACCEPTING", "GARBAGE", "STATUS503", "ACCEPT_LATE"})
        QTest::newRow(fault) << QString::fromLatin1(fault);
}

void TestTwitterRound::lostAnswerIsFoundInTheList()
{
    QFETCH(QString, fault);
    const qsizetype before = m_program.accepted().size();
    const QString id = addPost({u"--text"_s, u"once in spite of "_s + fault});
    QVERIFY(!id.isEmpty());
    QVERIFY(m_program.misbehave(u"CREATE_POST"_s, fault));
    run({u"publish"_s, u"--until-idle"_s});
    QTRY_COMPARE_WITH_TIMEOUT((run({u"publish"_s, u"--until-idle"_s, u"--within"_s, u"10s"_s}), m_program.status(id)),
                              u"PUBLISHED"_s, 30000);
    QCOMPARE(m_program.accepted().size(), before + 1);
}

void TestTwitterRound::measuresAndDeletes()
{
    const QString id = addPost({u"--text"_s, u"measured"_s});
    COMPARE_EXIT(run({u"publish"_s, u"--until-idle"_s}), 0);
    const QString remoteId = m_program.post(id)["platformPostIds"_L1].toObject()[m_account].toString();
    QVERIFY(remoteId.toLongLong() > 0);
    // Nobody's money is spent without a cap, and no more than it allows.
    const Run unpaid = run({u"analytics"_s, u"fetch"_s, id});
    COMPARE_EXIT(unpaid, 1);
    COMPARE_EXIT(run({u"analytics"_s, u"cap"_s, u"TWITTER"_s, u"--dollars"_s, u"0.009"_s}), 0);
    const Run fetched = run({u"analytics"_s, u"fetch"_s, id});
    COMPARE_EXIT(fetched, 0);
    const Run again = run({u"analytics"_s, u"fetch"_s, id});
    COMPARE_EXIT(again, 0);
    QVERIFY(again.array().isEmpty()); // X charges once a day
    const QJsonObject cost = run({u"analytics"_s, u"cap"_s}).array().first().toObject();
    QCOMPARE(cost["spent"_L1].toDouble(), 0.005);
    COMPARE_EXIT(run({u"analytics"_s, u"fetch"_s}), 1); // the others would cost more than what is left
    const QJsonObject row = fetched.array().first().toObject();
    QCOMPARE(row["impressions"_L1].toInt(), 99);
    QCOMPARE(row["shares"_L1].toInt(), 3);
    QCOMPARE(row["clicks"_L1].toInt(), 5);
    const qsizetype before = m_program.accepted().size();
    COMPARE_EXIT(run({u"post"_s, u"delete"_s, id, u"--at-network"_s}), 0);
    QCOMPARE(m_program.accepted().size(), before - 1);
}

TEST_CLASS(TestTwitterRound)
#include "tst_twitterround.moc"
