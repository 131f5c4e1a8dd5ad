// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandlinefixture.h"
#include "testmain.h"

#include <QUrl>

using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;

// LinkedIn from outside, as a member and as an organisation: an app, an account, every kind of post, a look,
// counters, deletion; and faults on the way.
class TestLinkedinRound final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanup();

    void guidesToAnApp();
    void keepsAnApp();
    void tellsWhoItIs();
    void refusesAWrongToken();
    void postWithPicturesAndCommentsGoesOut();
    void videoGoesOut();
    void documentGoesOut();
    void settingsReachTheServer();
    void lostAnswerIsFound_data();
    void lostAnswerIsFound();
    void measuresAndDeletes();
    void memberIsNotMeasured();

private:
    Run run(const QStringList &arguments, const QByteArray &input = {}) const;
    QString addPost(const QString &account, const QStringList &arguments) const;
    bool publish() const;
    QJsonObject lastRequest() const { return m_program.accepted().last()["request"_L1].toObject(); }

    CommandLineFixture m_program;
    QString m_member;
    QString m_organisation;
};

Run TestLinkedinRound::run(const QStringList &arguments, const QByteArray &input) const
{
    const QString base = u"LINKEDIN="_s + m_program.standInUrl();
    return m_program.run(arguments + QStringList{u"--json"_s, u"--api-base"_s, base}, input);
}

QString TestLinkedinRound::addPost(const QString &account, const QStringList &arguments) const
{
    const Run added = run(QStringList{u"post"_s, u"add"_s, u"--account"_s, account, u"--now"_s} + arguments);
    if (added.exitCode != 0)
        qWarning("%s", added.story().constData());
    return added.object()["id"_L1].toString();
}

bool TestLinkedinRound::publish() const
{
    const Run published = run({u"publish"_s, u"--until-idle"_s});
    if (published.exitCode != 0)
        qWarning("%s", published.story().constData());
    return published.exitCode == 0;
}

void TestLinkedinRound::initTestCase()
{
    QVERIFY(m_program.startStandIn({u"--organisation"_s, u"--part-bytes"_s, u"50000"_s}, u"linkedin-standin"_s));
    COMPARE_EXIT(m_program.addUser(), 0);
    QVERIFY(m_program.setSettling(500));
    const Run many = run({u"account"_s, u"add"_s, u"linkedin"_s, u"--token-stdin"_s}, CommandLineFixture::token());
    COMPARE_EXIT(many, 1); // a member and an organisation: which?
    QVERIFY(many.errors.contains("urn:li:organization:2414183"));
    const QByteArray token = R"({"accessToken":")" + CommandLineFixture::token()
        + R"(","settings":{"scopes":"openid profile w_member_social w_organization_social r_organization_social rw_organization_admin"}})";
    for (QString *account : {&m_member, &m_organisation}) {
        const QString urn = account == &m_member ? u"urn:li:person:782bbtaQ"_s : u"urn:li:organization:2414183"_s;
        const Run added = run({u"account"_s, u"add"_s, u"linkedin"_s, u"--identity"_s, urn, u"--token-stdin"_s}, token);
        COMPARE_EXIT(added, 0);
        *account = added.object()["id"_L1].toString();
        QVERIFY(!added.output.contains(CommandLineFixture::token()));
    }
}

void TestLinkedinRound::cleanup()
{
    QCOMPARE(m_program.complaints(), QJsonArray());
}

void TestLinkedinRound::guidesToAnApp()
{
    const Run guided = run({u"app"_s, u"add"_s, u"linkedin"_s});
    COMPARE_EXIT(guided, 2);
    for (const char *part : {"http://localhost:47141/callback", "https://www.linkedin.com/developers/apps",
                             "Share on LinkedIn", "rw_organization_admin"})
        QVERIFY2(guided.errors.contains(part), part);
    // Without an app the browser leads nowhere, so it is not opened.
    const Run asked = run({u"account"_s, u"add"_s, u"linkedin"_s});
    COMPARE_EXIT(asked, 1);
    QVERIFY(!asked.errors.contains("/oauth/"));
}

void TestLinkedinRound::keepsAnApp()
{
    const Run kept = run({u"app"_s, u"add"_s, u"linkedin"_s, u"--client-id"_s, u"standin-client"_s, u"--secret-stdin"_s,
                          u"--scopes"_s,
                          u"openid profile w_member_social w_organization_social rw_organization_admin"_s},
                         "standin-secret");
    COMPARE_EXIT(kept, 0);
    QVERIFY(!kept.output.contains("standin-secret"));
    const QString id = kept.object()["id"_L1].toString();
    COMPARE_EXIT(run({u"app"_s, u"remove"_s, id}), 0);
}

void TestLinkedinRound::tellsWhoItIs()
{
    const Run checked = run({u"account"_s, u"check"_s, m_organisation});
    COMPARE_EXIT(checked, 0);
    QCOMPARE(checked.object()["platformAccountId"_L1].toString(), u"urn:li:organization:2414183"_s);
    QCOMPARE(checked.object()["platformUsername"_L1].toString(), u"example-0"_s);
    QCOMPARE(checked.object()["health"_L1].toString(), u"CONNECTED"_s);
    COMPARE_EXIT(run({u"account"_s, u"check"_s, m_member}), 0);
}

void TestLinkedinRound::refusesAWrongToken()
{
    const Run refused = run({u"account"_s, u"add"_s, u"linkedin"_s, u"--token-stdin"_s}, "wrong-token");
    COMPARE_EXIT(refused, 1);
    QVERIFY(!refused.errors.contains("wrong-token"));
}

void TestLinkedinRound::postWithPicturesAndCommentsGoesOut()
{
    const qsizetype before = m_program.accepted().size();
    const QString id = addPost(m_organisation,
                               {u"--text"_s, u"one (1), see https://example.org #new"_s, u"--media"_s,
                                m_program.picture(u"red.png"_s), u"--alt"_s, u"all red"_s, u"--media"_s,
                                m_program.picture(u"blue.png"_s), u"--alt"_s, u"all blue"_s, u"--part"_s, u"two"_s,
                                u"--part"_s, u"three"_s});
    QVERIFY(!id.isEmpty());
    QVERIFY(publish());
    QCOMPARE(m_program.status(id), u"PUBLISHED"_s);
    const QJsonArray accepted = m_program.accepted();
    QCOMPARE(accepted.size(), before + 3);
    QCOMPARE(accepted.at(before)["media"_L1][1]["alt"_L1].toString(), u"all blue"_s);
    QCOMPARE(accepted.at(before)["request"_L1]["commentary"_L1].toString(),
             u"one \\(1\\), see https://example.org #new"_s);
    for (const qsizetype part : {before + 1, before + 2})
        QCOMPARE(accepted.at(part)["request"_L1]["object"_L1], accepted.at(before)["id"_L1]);
}

void TestLinkedinRound::videoGoesOut()
{
    const QString film = m_program.path(u"film.mp4"_s);
    QVERIFY(QFile::copy(QFINDTESTDATA("../data/linkedin/film.mp4"), film));
    QFile file(film);
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    QVERIFY(file.open(QIODevice::ReadWrite | QIODevice::Append));
    // LinkedIn takes no film of less than 75 KB; the rest is a box of an MP4 that is free.
    const quint32 rest = quint32(120'000 - file.size());
    const QByteArray length = QByteArray::fromHex(QByteArray::number(rest, 16).rightJustified(8, '0'));
    file.write(length + "free" + QByteArray(rest - 8, '\0'));
    file.close();
    const QString id = addPost(m_organisation, {u"--text"_s, u"It moves"_s, u"--media"_s, film});
    QVERIFY(!id.isEmpty());
    QVERIFY(publish());
    QCOMPARE(m_program.accepted().last()["media"_L1][0]["kind"_L1].toString(), u"video"_s);
    QCOMPARE(m_program.accepted().last()["media"_L1][0]["size"_L1].toInt(), 120'000);
}

void TestLinkedinRound::documentGoesOut()
{
    const QString talk = m_program.write(u"talk.pdf"_s,
                                         "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n");
    const QString id = addPost(m_organisation,
                               {u"--text"_s, u"Slides"_s, u"--media"_s, talk, u"--set"_s, u"title=My talk"_s});
    QVERIFY(!id.isEmpty());
    QVERIFY(publish());
    QCOMPARE(m_program.accepted().last()["media"_L1][0]["kind"_L1].toString(), u"document"_s);
    QCOMPARE(lastRequest()["content"_L1]["media"_L1]["title"_L1].toString(), u"My talk"_s);
}

void TestLinkedinRound::settingsReachTheServer()
{
    const QString id = addPost(
        m_member,
        {u"--text"_s, u"quietly"_s, u"--set"_s, u"visibility=connections"_s, u"--set"_s, u"noReshares=true"_s});
    QVERIFY(!id.isEmpty());
    QVERIFY(publish());
    QCOMPARE(lastRequest()["visibility"_L1].toString(), u"CONNECTIONS"_s);
    QCOMPARE(lastRequest()["author"_L1].toString(), u"urn:li:person:782bbtaQ"_s);
    QVERIFY(lastRequest()["isReshareDisabledByAuthor"_L1].toBool());
    const Run refused = run({u"post"_s, u"add"_s, u"--account"_s, m_organisation, u"--now"_s, u"--text"_s, u"x"_s,
                             u"--set"_s, u"visibility=connections"_s});
    COMPARE_EXIT(refused, 1);
}

void TestLinkedinRound::lostAnswerIsFound_data()
{
    QTest::addColumn<bool>("isMember");
    QTest::addColumn<QString>("fault");
    for (const char *fault :
         {"RESET_AFTER_ACCEPTING", "RESET_BEFORE_ACCEPTING", "GARBAGE", "STATUS503", "ACCEPT_LATE"}) {
        for (const bool isMember : {true, false})
            QTest::newRow(QByteArray(fault) + (isMember ? " member" : " organisation"))
                << isMember << QString::fromLatin1(fault);
    }
}

void TestLinkedinRound::lostAnswerIsFound()
{
    QFETCH(bool, isMember);
    QFETCH(QString, fault);
    const qsizetype before = m_program.accepted().size();
    const QString id = addPost(isMember ? m_member : m_organisation, {u"--text"_s, u"once in spite of "_s + fault});
    QVERIFY(!id.isEmpty());
    QVERIFY(m_program.misbehave(u"CREATE_POST"_s, fault));
    run({u"publish"_s, u"--until-idle"_s});
    QTRY_COMPARE_WITH_TIMEOUT((run({u"publish"_s, u"--until-idle"_s, u"--within"_s, u"10s"_s}), m_program.status(id)),
                              u"PUBLISHED"_s, 60000);
    QCOMPARE(m_program.accepted().size(), before + 1);
}

void TestLinkedinRound::measuresAndDeletes()
{
    const QString id = addPost(m_organisation, {u"--text"_s, u"measured"_s, u"--part"_s, u"a comment"_s});
    QVERIFY(publish());
    const QString remoteId = m_program.post(id)["platformPostIds"_L1].toObject()[m_organisation].toString();
    QVERIFY(remoteId.startsWith("urn:li:share:"_L1));
    const Run fetched = run({u"analytics"_s, u"fetch"_s, id});
    COMPARE_EXIT(fetched, 0);
    const QJsonObject row = fetched.array().first().toObject();
    QCOMPARE(row["impressions"_L1].toInt(), 99);
    QCOMPARE(row["comments"_L1].toInt(), 1);
    QCOMPARE(row["clicks"_L1].toInt(), 5);
    const qsizetype before = m_program.accepted().size();
    COMPARE_EXIT(run({u"post"_s, u"delete"_s, id, u"--at-network"_s}), 0);
    QCOMPARE(m_program.accepted().size(), before - 2); // with its comment
}

void TestLinkedinRound::memberIsNotMeasured()
{
    const QString id = addPost(m_member, {u"--text"_s, u"not measured"_s});
    QVERIFY(publish());
    const Run fetched = run({u"analytics"_s, u"fetch"_s, id});
    COMPARE_EXIT(fetched, 0);
    QCOMPARE(fetched.array().size(), 0);
}

TEST_CLASS(TestLinkedinRound)
#include "tst_linkedinround.moc"
