// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandlinefixture.h"
#include "testmain.h"

using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;

// What programs read: names and words of --json, the same for exports and assistants.
class TestAnswers final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();

    void userHasItsNames();
    void accountHasItsNames();
    void postHasItsNames();
    void draftNeedsNoAccount();
    void listsAreListsWhenEmpty();
    void noAnswerNamesASecret();
    void platformsNeedNoStore();
    void helpAndVersionNeedNoStore();
    void textMayLookLikeAnOption();

private:
    CommandLineFixture m_program;
    QString m_account;
};

void TestAnswers::initTestCase()
{
    QVERIFY(m_program.startStandIn());
    m_account = m_program.addAnn();
    QVERIFY(!m_account.isEmpty());
}

void TestAnswers::userHasItsNames()
{
    const QJsonArray users = m_program.run({u"user"_s, u"list"_s, u"--json"_s}).array();
    QCOMPARE(users.size(), 1);
    const QJsonObject user = users.first().toObject();
    QCOMPARE(user.keys(),
             (QStringList{u"createdAt"_s, u"email"_s, u"id"_s, u"locale"_s, u"name"_s, u"role"_s, u"timezone"_s,
                          u"updatedAt"_s}));
    QCOMPARE(user["role"_L1].toString(), u"ADMIN"_s); // the first one, whatever was asked for
    QCOMPARE(user["email"_L1].toString(), u"ann@example.com"_s);
}

void TestAnswers::accountHasItsNames()
{
    const QJsonArray accounts = m_program.run({u"account"_s, u"list"_s, u"--json"_s}).array();
    QCOMPARE(accounts.size(), 1);
    const QJsonObject account = accounts.first().toObject();
    for (const char *name : {"id", "userId", "platform", "platformAccountId", "platformUsername", "tokenExpiresAt",
                             "scopes", "settings", "isActive", "health", "createdAt", "updatedAt"})
        QVERIFY2(account.contains(QLatin1String(name)), name);
    QCOMPARE(account["platform"_L1].toString(), u"MASTODON"_s);
    QCOMPARE(account["health"_L1].toString(), u"CONNECTED"_s);
    QCOMPARE(account["isActive"_L1], QJsonValue(true));
    QVERIFY(account["scopes"_L1].isArray());
    QVERIFY(account["tokenExpiresAt"_L1].isNull());
}

void TestAnswers::postHasItsNames()
{
    const Run added = m_program.run({u"post"_s, u"add"_s, u"--json"_s, u"--text"_s, u"Grüße 🐎"_s, u"--label"_s,
                                     u"a, b"_s, u"--account"_s, m_account, u"--at"_s, u"2050-01-15T09:00:00+02:00"_s});
    COMPARE_EXIT(added, 0);
    const QJsonObject post = added.object();
    for (const char *name :
         {"id",          "userId",    "content",         "mediaUrls",    "status",     "scheduledFor",
          "publishedAt", "platforms", "platformPostIds", "errorMessage", "createdAt",  "updatedAt",
          "parts",       "labels",    "timezone",        "wallTime",     "recurrence", "catchUp",
          "createdBy",   "approval",  "revision",        "deletedAt"})
        QVERIFY2(post.contains(QLatin1String(name)), name);
    QCOMPARE(post["content"_L1].toString(), u"Grüße 🐎"_s);
    QCOMPARE(post["scheduledFor"_L1].toString(), u"2050-01-15T07:00:00.000Z"_s);
    QCOMPARE(post["labels"_L1].toArray(), QJsonArray{u"a, b"_s});
    QCOMPARE(post["platforms"_L1].toArray(), QJsonArray{m_account});
    QCOMPARE(post["mediaUrls"_L1], QJsonValue(QJsonArray()));
    QCOMPARE(post["platformPostIds"_L1], QJsonValue(QJsonObject()));
    QCOMPARE(post["approval"_L1].toString(), u"NONE"_s);
    QVERIFY(post["publishedAt"_L1].isNull() && post["errorMessage"_L1].isNull());
    QJsonObject shown = m_program.post(post["id"_L1].toString());
    const QJsonArray deliveries = shown.take(u"deliveries"_s).toArray();
    QCOMPARE(shown, post);
    QCOMPARE(deliveries.size(), 1);
    QCOMPARE(deliveries.at(0)["state"_L1].toString(), u"WAITING"_s);
}

void TestAnswers::draftNeedsNoAccount()
{
    const Run added = m_program.run({u"post"_s, u"add"_s, u"--draft"_s, u"--text"_s, u"x"_s, u"--json"_s});
    COMPARE_EXIT(added, 0);
    QCOMPARE(added.object()["status"_L1].toString(), u"DRAFT"_s);
    QCOMPARE(added.object()["platforms"_L1], QJsonValue(QJsonArray()));
    QVERIFY(added.object()["scheduledFor"_L1].isNull());
}

void TestAnswers::listsAreListsWhenEmpty()
{
    QCOMPARE(m_program.run({u"post"_s, u"list"_s, u"--status"_s, u"failed"_s, u"--json"_s}).output, QByteArray("[]\n"));
    QCOMPARE(m_program.run({u"post"_s, u"list"_s, u"--trash"_s, u"--json"_s}).output, QByteArray("[]\n"));
}

void TestAnswers::noAnswerNamesASecret()
{
    const QString id = m_program.addPost({u"--account"_s, m_account, u"--text"_s, u"secrets"_s, u"--now"_s});
    QByteArray said = m_program.run({u"publish"_s, u"--until-idle"_s, u"--json"_s}).output;
    for (const QStringList &command : {QStringList{u"user"_s, u"list"_s},
                                       {u"account"_s, u"list"_s},
                                       {u"account"_s, u"check"_s, m_account},
                                       {u"post"_s, u"list"_s},
                                       {u"post"_s, u"show"_s, id},
                                       {u"analytics"_s, u"fetch"_s, id}}) {
        const Run run = m_program.run(command + QStringList{u"--json"_s});
        COMPARE_EXIT(run, 0);
        said += run.output;
    }
    for (const char *name :
         {"passwordHash", "accessToken", "refreshToken", "\"key\"", "password", "$2a$", "standin-token"})
        QVERIFY2(!said.contains(name), name);
}

void TestAnswers::platformsNeedNoStore()
{
    const Run run = m_program.runBare({u"platforms"_s, u"--json"_s, u"--data-dir"_s, m_program.path(u"fresh"_s)});
    COMPARE_EXIT(run, 0);
    QCOMPARE(run.array().first()["platform"_L1].toString(), u"MASTODON"_s);
    QVERIFY(!run.array().first()["offers"_L1].toArray().isEmpty());
    QVERIFY(!QFile::exists(m_program.path(u"fresh/postrider.sqlite"_s)));
}

void TestAnswers::helpAndVersionNeedNoStore()
{
    const Run help = m_program.runBare({u"--help"_s});
    COMPARE_EXIT(help, 0);
    QVERIFY(help.output.contains("post add") && help.output.contains("--data-dir"));
    const Run add = m_program.runBare({u"post"_s, u"add"_s, u"--help"_s});
    COMPARE_EXIT(add, 0);
    QVERIFY(add.output.contains("--alt") && add.output.contains("post add"));
    const Run version = m_program.runBare({u"--version"_s});
    COMPARE_EXIT(version, 0);
    QVERIFY(version.output.startsWith("postrider "));
    QCOMPARE(m_program.runBare({}).exitCode, 2);
}

void TestAnswers::textMayLookLikeAnOption()
{
    for (const QString &text : {u"--version"_s, u"--help"_s, u"demo"_s, u"-h"_s}) {
        const Run added = m_program.run({u"post"_s, u"add"_s, u"--draft"_s, u"--json"_s, u"--text"_s, text});
        COMPARE_EXIT(added, 0);
        QCOMPARE(added.object()["content"_L1].toString(), text);
    }
}

TEST_CLASS(TestAnswers)
#include "tst_answers.moc"
