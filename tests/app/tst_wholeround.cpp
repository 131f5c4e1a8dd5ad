// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandlinefixture.h"
#include "testmain.h"

#include <QJsonDocument>
#include <QUrl>

using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;

// The main job from outside: write, schedule, publish, look.
class TestWholeRound final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanup();

    void textGoesOutOnceAndNotBeforeItsTime();
    void picturesKeepTheirOrderAndDescriptions();
    void threadAnswersItself();
    void settingsReachTheServer();
    void pollIsPartOfTheRequest();

private:
    QJsonObject lastAccepted() const { return m_program.accepted().last().toObject(); }
    // The post as the server shows it.
    QJsonObject onServer(const QString &id) const;

    CommandLineFixture m_program;
    QString m_account;
};

void TestWholeRound::initTestCase()
{
    QVERIFY(m_program.startStandIn());
    m_account = m_program.addAnn();
    QVERIFY(!m_account.isEmpty());
}

void TestWholeRound::cleanup()
{
    QCOMPARE(m_program.complaints(), QJsonArray());
}

QJsonObject TestWholeRound::onServer(const QString &id) const
{
    const QByteArray answer = m_program.ask("GET", QUrl(m_program.standInUrl() + u"/api/v1/statuses/"_s + id));
    return QJsonDocument::fromJson(answer).object();
}

void TestWholeRound::textGoesOutOnceAndNotBeforeItsTime()
{
    const QString at = CommandLineFixture::timeIn(8);
    const Run added = m_program.run(
        {u"post"_s, u"add"_s, u"--account"_s, m_account, u"--text"_s, u"hello"_s, u"--at"_s, at, u"--json"_s});
    COMPARE_EXIT(added, 0);
    QCOMPARE(added.object()["status"_L1].toString(), u"SCHEDULED"_s);
    const QString id = added.object()["id"_L1].toString();

    COMPARE_EXIT(m_program.run({u"publish"_s, u"--until-idle"_s}), 0);
    const QJsonObject shown = m_program.post(id);
    QCOMPARE(shown["status"_L1].toString(), u"PUBLISHED"_s);
    const QJsonArray accepted = m_program.accepted();
    QCOMPARE(accepted.size(), 1);
    QCOMPARE(accepted.at(0)["text"_L1].toString(), u"hello"_s);
    QCOMPARE(shown["platformPostIds"_L1].toObject(), (QJsonObject{{m_account, accepted.at(0)["id"_L1]}}));
    const auto arrived = QDateTime::fromString(accepted.at(0)["at"_L1].toString(), Qt::ISODateWithMs);
    const auto due = QDateTime::fromString(at, Qt::ISODate);
    QVERIFY2(arrived >= due, qPrintable(arrived.toString(Qt::ISODateWithMs)));

    COMPARE_EXIT(m_program.run({u"publish"_s, u"--until-idle"_s}), 0);
    QCOMPARE(m_program.accepted().size(), 1);
}

void TestWholeRound::picturesKeepTheirOrderAndDescriptions()
{
    const QString id = m_program.addPost({u"--account"_s, m_account, u"--text"_s, u"two pictures"_s, u"--now"_s,
                                          u"--media"_s, m_program.picture(u"red.png"_s), u"--alt"_s, u"all red"_s,
                                          u"--media"_s, m_program.picture(u"blue.png"_s), u"--alt"_s, u"all blue"_s});
    QVERIFY(!id.isEmpty());
    COMPARE_EXIT(m_program.run({u"publish"_s, u"--until-idle"_s}), 0);
    QCOMPARE(m_program.status(id), u"PUBLISHED"_s);
    QCOMPARE(lastAccepted()["text"_L1].toString(), u"two pictures"_s);
    QCOMPARE(lastAccepted()["altTexts"_L1].toArray(), (QJsonArray{u"all red"_s, u"all blue"_s}));
}

void TestWholeRound::threadAnswersItself()
{
    const qsizetype before = m_program.accepted().size();
    const QString id = m_program.addPost({u"--account"_s, m_account, u"--text"_s, u"one"_s, u"--part"_s, u"two"_s,
                                          u"--part"_s, u"three"_s, u"--media"_s, m_program.picture(u"green.png"_s),
                                          u"--now"_s});
    QVERIFY(!id.isEmpty());
    COMPARE_EXIT(m_program.run({u"publish"_s, u"--until-idle"_s}), 0);
    QCOMPARE(m_program.status(id), u"PUBLISHED"_s);
    const QJsonArray accepted = m_program.accepted();
    QCOMPARE(accepted.size(), before + 3);
    QCOMPARE(m_program.acceptedTexts().mid(before), (QStringList{u"one"_s, u"two"_s, u"three"_s}));
    QCOMPARE(accepted.at(before)["inReplyTo"_L1].toString(), QString());
    QCOMPARE(accepted.at(before + 1)["inReplyTo"_L1], accepted.at(before)["id"_L1]);
    QCOMPARE(accepted.at(before + 2)["inReplyTo"_L1], accepted.at(before + 1)["id"_L1]);
    // A file belongs to the part before it.
    QCOMPARE(accepted.at(before + 1)["mediaIds"_L1].toArray().size(), 0);
    QCOMPARE(accepted.at(before + 2)["mediaIds"_L1].toArray().size(), 1);
}

void TestWholeRound::settingsReachTheServer()
{
    const QString id = m_program.addPost({u"--account"_s, m_account, u"--text"_s, u"quietly"_s, u"--now"_s, u"--set"_s,
                                          u"visibility=unlisted"_s, u"--set"_s, u"spoilerText=a = b"_s});
    QVERIFY(!id.isEmpty());
    COMPARE_EXIT(m_program.run({u"publish"_s, u"--until-idle"_s}), 0);
    const QJsonObject status = onServer(lastAccepted()["id"_L1].toString());
    QCOMPARE(status["visibility"_L1].toString(), u"unlisted"_s);
    QCOMPARE(status["spoiler_text"_L1].toString(), u"a = b"_s);
}

void TestWholeRound::pollIsPartOfTheRequest()
{
    const QString id = m_program.addPost({u"--account"_s, m_account, u"--text"_s, u"tea or coffee"_s, u"--now"_s,
                                          u"--set"_s, uR"(poll={"options":["tea","coffee"],"expiresIn":600})"_s});
    QVERIFY(!id.isEmpty());
    const Run preview = m_program.run({u"post"_s, u"preview"_s, id});
    COMPARE_EXIT(preview, 0);
    QVERIFY2(preview.output.contains("expires_in") && preview.output.contains("coffee"), preview.output.constData());
    QVERIFY(!preview.output.contains(CommandLineFixture::token()));
    COMPARE_EXIT(m_program.run({u"publish"_s, u"--until-idle"_s}), 0);
    QCOMPARE(lastAccepted()["text"_L1].toString(), u"tea or coffee"_s);
}

TEST_CLASS(TestWholeRound)
#include "tst_wholeround.moc"
