// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandlinefixture.h"
#include "testmain.h"

#include <QUrl>

using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;

// Bluesky from outside: sign in with an app password, publish every kind, look, measure, delete; and faults on the way.
class TestBlueskyRound final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanup();

    void tellsWhoItIs();
    void refusesAWrongPassword();
    void threadWithPictureGoesOut();
    void settingsReachTheServer();
    void lostAnswerIsFoundByItsKey_data();
    void lostAnswerIsFoundByItsKey();
    void measuresAndDeletes();
    void reconnectInsistsOnTheSameAccount();

private:
    Run run(const QStringList &arguments, const QByteArray &input = {}) const;
    QString addPost(const QStringList &arguments) const;
    QByteArray session() const;
    QJsonObject lastRecord() const { return m_program.accepted().last()["value"_L1].toObject(); }

    CommandLineFixture m_program;
    QString m_account;
};

Run TestBlueskyRound::run(const QStringList &arguments, const QByteArray &input) const
{
    return m_program.run(arguments + QStringList{u"--json"_s, u"--api-base"_s, u"BLUESKY="_s + m_program.standInUrl()},
                         input);
}

QString TestBlueskyRound::addPost(const QStringList &arguments) const
{
    const Run added = run(QStringList{u"post"_s, u"add"_s, u"--account"_s, m_account, u"--now"_s} + arguments);
    if (added.exitCode != 0)
        qWarning("%s", added.story().constData());
    return added.object()["id"_L1].toString();
}

QByteArray TestBlueskyRound::session() const
{
    return R"({"identifier":"ann.standin.example","accessToken":")" + CommandLineFixture::token() + R"("})";
}

void TestBlueskyRound::initTestCase()
{
    QVERIFY(m_program.startStandIn({}, u"bluesky-standin"_s));
    COMPARE_EXIT(m_program.addUser(), 0);
    QVERIFY(m_program.setSettling(500));
    const Run added = run({u"account"_s, u"add"_s, u"bluesky"_s, u"--token-stdin"_s}, session());
    COMPARE_EXIT(added, 0);
    m_account = added.object()["id"_L1].toString();
    QCOMPARE(added.object()["platformUsername"_L1].toString(), u"ann.standin.example"_s);
    QVERIFY(!added.output.contains(CommandLineFixture::token()));
}

void TestBlueskyRound::cleanup()
{
    QCOMPARE(m_program.complaints(), QJsonArray());
}

void TestBlueskyRound::tellsWhoItIs()
{
    const Run checked = run({u"account"_s, u"check"_s, m_account});
    COMPARE_EXIT(checked, 0);
    QCOMPARE(checked.object()["platformAccountId"_L1].toString(), u"did:plc:standinann"_s);
    QCOMPARE(checked.object()["health"_L1].toString(), u"CONNECTED"_s);
}

void TestBlueskyRound::refusesAWrongPassword()
{
    const Run refused = run({u"account"_s, u"add"_s, u"bluesky"_s, u"--token-stdin"_s},
                            R"({"identifier":"ann.standin.example","accessToken":"wrong-password"})");
    COMPARE_EXIT(refused, 1);
    QVERIFY(!refused.errors.contains("wrong-password"));
    const Run nameless = run({u"account"_s, u"add"_s, u"bluesky"_s, u"--token-stdin"_s}, CommandLineFixture::token());
    COMPARE_EXIT(nameless, 1);
}

void TestBlueskyRound::threadWithPictureGoesOut()
{
    const qsizetype before = m_program.accepted().size();
    const QString id = addPost({u"--text"_s, u"one, see example.org #news"_s, u"--media"_s,
                                m_program.picture(u"red.png"_s), u"--alt"_s, u"all red"_s, u"--part"_s, u"two"_s});
    QVERIFY(!id.isEmpty());
    COMPARE_EXIT(run({u"publish"_s, u"--until-idle"_s}), 0);
    QCOMPARE(m_program.status(id), u"PUBLISHED"_s);
    const QJsonArray accepted = m_program.accepted();
    QCOMPARE(accepted.size(), before + 2);
    const QJsonObject root = accepted.at(before)["value"_L1].toObject();
    QCOMPARE(root["facets"_L1].toArray().size(), 2);
    QCOMPARE(root["embed"_L1]["images"_L1][0]["alt"_L1].toString(), u"all red"_s);
    QCOMPARE(lastRecord()["reply"_L1]["root"_L1]["uri"_L1], accepted.at(before)["uri"_L1]);
}

void TestBlueskyRound::settingsReachTheServer()
{
    const QString id = addPost(
        {u"--text"_s, u"quietly"_s, u"--set"_s, u"contentWarning=nudity"_s, u"--set"_s, u"whoCanReply=nobody"_s});
    QVERIFY(!id.isEmpty());
    COMPARE_EXIT(run({u"publish"_s, u"--until-idle"_s}), 0);
    QCOMPARE(lastRecord()["labels"_L1]["values"_L1][0]["val"_L1].toString(), u"nudity"_s);
    const Run refused = run({u"post"_s, u"add"_s, u"--account"_s, m_account, u"--now"_s, u"--text"_s, u"x"_s,
                             u"--set"_s, u"visibility=public"_s});
    COMPARE_EXIT(refused, 1);
}

void TestBlueskyRound::lostAnswerIsFoundByItsKey_data()
{
    QTest::addColumn<QString>("fault");
    for (const char *fault : {"RESET_AFTER_ACCEPTING", "RESET_BEFORE_ACCEPTING", "GARBAGE", "HALF", "STATUS500",
                              "STATUS503", "ACCEPT_LATE", "REDIRECT"})
        QTest::newRow(fault) << QString::fromLatin1(fault);
}

void TestBlueskyRound::lostAnswerIsFoundByItsKey()
{
    QFETCH(QString, fault);
    const qsizetype before = m_program.accepted().size();
    const QString id = addPost({u"--text"_s, u"once in spite of "_s + fault});
    QVERIFY(!id.isEmpty());
    QVERIFY(m_program.misbehave(u"CREATE_RECORD"_s, fault));
    run({u"publish"_s, u"--until-idle"_s});
    QTRY_COMPARE_WITH_TIMEOUT((run({u"publish"_s, u"--until-idle"_s, u"--within"_s, u"10s"_s}), m_program.status(id)),
                              u"PUBLISHED"_s, 30000);
    QCOMPARE(m_program.accepted().size(), before + 1);
}

void TestBlueskyRound::measuresAndDeletes()
{
    const QString id = addPost({u"--text"_s, u"measured"_s});
    COMPARE_EXIT(run({u"publish"_s, u"--until-idle"_s}), 0);
    const Run fetched = run({u"analytics"_s, u"fetch"_s, id});
    COMPARE_EXIT(fetched, 0);
    const QJsonObject row = fetched.array().first().toObject();
    QCOMPARE(row["likes"_L1].toInt(), 7);
    QCOMPARE(row["shares"_L1].toInt(), 3);
    QVERIFY(row["impressions"_L1].isNull());
    const QString remoteId = m_program.post(id)["platformPostIds"_L1].toObject()[m_account].toString();
    QVERIFY(remoteId.startsWith("at://did:plc:standinann/app.bsky.feed.post/"_L1));
    const qsizetype before = m_program.accepted().size();
    COMPARE_EXIT(run({u"post"_s, u"delete"_s, id, u"--at-network"_s}), 0);
    QCOMPARE(m_program.accepted().size(), before - 1);
}

void TestBlueskyRound::reconnectInsistsOnTheSameAccount()
{
    COMPARE_EXIT(run({u"account"_s, u"reconnect"_s, m_account, u"--token-stdin"_s}, session()), 0);
    COMPARE_EXIT(run({u"account"_s, u"remove"_s, m_account}), 0);
}

TEST_CLASS(TestBlueskyRound)
#include "tst_blueskyround.moc"
