// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandlinefixture.h"
#include "net/httplistener.h"
#include "testmain.h"

using namespace Postrider;
using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;

// Bad input: a sentence on standard error, 1 for refused and 2 for wrong usage, and nothing changed.
class TestRefusals final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();

    void postIsRefused_data();
    void postIsRefused();
    void commandIsRefused_data();
    void commandIsRefused();
    void accountIsRefused_data();
    void accountIsRefused();
    void addressOfAnotherKindOfServerIsRefused();

private:
    void expectRefusal(const QStringList &arguments, const QByteArray &input, int code, const QByteArray &sentence);

    CommandLineFixture m_program;
    QString m_account;
    QString m_post;
    Belongings m_before;
};

void TestRefusals::initTestCase()
{
    QVERIFY(m_program.startStandIn());
    m_account = m_program.addAnn();
    QVERIFY(!m_account.isEmpty());
    m_post = m_program.addPost(
        {u"--account"_s, m_account, u"--text"_s, u"untouched"_s, u"--at"_s, u"2050-01-01T00:00:00Z"_s});
    m_program.write(u"empty.png"_s, {});
    m_program.picture(u"good.png"_s);
    m_before = m_program.belongings();
    QCOMPARE(m_before.posts.size(), 1);
    QCOMPARE(m_before.accounts.size(), 1);
    QCOMPARE(m_before.users.size(), 1);
}

void TestRefusals::expectRefusal(const QStringList &arguments, const QByteArray &input, int code,
                                 const QByteArray &sentence)
{
    const Run run = m_program.run(arguments, input);
    COMPARE_EXIT(run, code);
    QVERIFY2(run.errors.contains(sentence), run.story().constData());
    QCOMPARE(run.output, QByteArray());
    QVERIFY(m_program.belongings() == m_before);
}

// ACCOUNT stands for the account's id; a time in the far future comes along unless the row has its own timing.
void TestRefusals::postIsRefused_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("code");
    QTest::addColumn<QByteArray>("sentence");
    const QString at = u"2050-01-01T00:00:00Z"_s;
    const QStringList start{u"--account"_s, u"ACCOUNT"_s, u"--text"_s, u"x"_s};
    const QStringList good = start + QStringList{u"--at"_s, at};

    const auto row = [](const char *name, const QStringList &arguments, int code, const QByteArray &sentence) {
        QTest::newRow(name) << arguments << code << sentence;
    };
    row("past time", start + QStringList{u"--at"_s, u"2020-01-01T00:00:00Z"_s}, 1, "past");
    row("time without zone", start + QStringList{u"--at"_s, u"2050-01-01T00:00:00"_s}, 2, "--at takes a time");
    row("no time at all", start + QStringList{u"--at"_s, u"2050-02-30T00:00:00Z"_s}, 2, "--at takes a time");
    row("at and now", good + QStringList{u"--now"_s}, 2, "exclude each other");
    row("too long", {u"--account"_s, u"ACCOUNT"_s, u"--now"_s, u"--text"_s, QString(501, u'x')}, 1,
        "501 characters; 500 are allowed");
    row("too long in a part", good + QStringList{u"--part"_s, QString(501, u'x')}, 1, "501 characters");
    row("nothing to post", {u"--account"_s, u"ACCOUNT"_s, u"--at"_s, at}, 1, "nothing to post");
    row("nothing to keep", {u"--draft"_s}, 1, "nothing to keep");
    row("no account", {u"--text"_s, u"x"_s, u"--at"_s, at}, 1, "at least one account");
    row("unknown account", {u"--account"_s, u"01a20409-6cbc-7e02-a39c-9578dc23d39f"_s, u"--text"_s, u"x"_s, u"--now"_s},
        1, "no account 01a20409");
    row("malformed account", {u"--account"_s, u"@user@example.com"_s, u"--text"_s, u"x"_s, u"--now"_s}, 1,
        "\"@user@example.com\" is no id");
    row("missing file", good + QStringList{u"--media"_s, u"nowhere.png"_s}, 1, "not there. (nowhere.png)");
    row("folder for a file", good + QStringList{u"--media"_s, u"data"_s}, 1, "can't be read. (data)");
    row("empty file", good + QStringList{u"--media"_s, u"empty.png"_s}, 1, "can't be read. (empty.png)");
    row("good file, bad file", good + QStringList{u"--media"_s, u"good.png"_s, u"--media"_s, u"empty.png"_s}, 1,
        "can't be read");
    row("good file, bad time", start + QStringList{u"--media"_s, u"good.png"_s, u"--at"_s, u"2020-01-01T00:00:00Z"_s},
        1, "past");
    row("alt before media", {u"--alt"_s, u"what it shows"_s, u"--media"_s, u"good.png"_s, u"--draft"_s}, 2,
        "the --media before it");
    row("unknown setting", good + QStringList{u"--set"_s, u"subreddit=qt"_s}, 1, "knows the setting \"subreddit\"");
    row("setting's value", good + QStringList{u"--set"_s, u"visibility=everyone"_s}, 1,
        "one of public, unlisted, private, direct");
    row("setting's type", good + QStringList{u"--set"_s, u"sensitive=perhaps"_s}, 1, "\"sensitive\"");
    row("setting without value", good + QStringList{u"--set"_s, u"visibility"_s}, 2, "KEY=VALUE");
    row("poll of one", good + QStringList{u"--set"_s, uR"(poll={"options":["a"],"expiresIn":600})"_s}, 1,
        "poll.options");
    row("poll with picture",
        good + QStringList{u"--media"_s, u"good.png"_s, u"--set"_s, uR"(poll={"options":["a","b"],"expiresIn":600})"_s},
        1, "can't go with files");
    row("unknown option", good + QStringList{u"--colour"_s, u"red"_s}, 2, "colour");
    row("one word too many", good + QStringList{u"more"_s}, 2, "Usage: postrider post add");
}

void TestRefusals::postIsRefused()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, code);
    QFETCH(QByteArray, sentence);
    arguments.replaceInStrings(u"ACCOUNT"_s, m_account);
    expectRefusal(QStringList{u"post"_s, u"add"_s} + arguments, {}, code, sentence);
}

void TestRefusals::commandIsRefused_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("code");
    QTest::addColumn<QByteArray>("sentence");
    const QString nobody = u"01a20409-6cbc-7e02-a39c-9578dc23d39f"_s;
    const auto row = [](const char *name, const QStringList &arguments, int code, const QByteArray &sentence) {
        QTest::newRow(name) << arguments << code << sentence;
    };
    row("unknown command", {u"frobnicate"_s}, 2, "no command \"frobnicate\"");
    row("half a command", {u"post"_s}, 2, "no command \"post\"");
    row("id missing", {u"post"_s, u"show"_s}, 2, "Usage: postrider post show ID");
    row("unknown post", {u"post"_s, u"cancel"_s, nobody}, 1, "There is no post 01a20409");
    row("malformed post", {u"post"_s, u"delete"_s, u"17"_s}, 1, "\"17\" is no id");
    row("unknown account", {u"account"_s, u"pause"_s, nobody}, 1, "There is no account 01a20409");
    row("unknown status", {u"post"_s, u"list"_s, u"--status"_s, u"gone"_s}, 2, "PUBLISHED");
    row("no limit", {u"post"_s, u"list"_s, u"--limit"_s, u"0"_s}, 2, "above 0");
    row("unknown user", {u"post"_s, u"list"_s, u"--user"_s, u"eve@example.com"_s}, 1,
        "no user with the e-mail eve@example.com");
    row("span", {u"publish"_s, u"--until-idle"_s, u"--within"_s, u"soon"_s}, 2, "--within takes a span");
    row("outside address", {u"account"_s, u"list"_s, u"--api-base"_s, u"mastodon=http://example.com"_s}, 1,
        "no loopback address");
    row("mail address", {u"user"_s, u"add"_s, u"--email"_s, u"bob"_s, u"--name"_s, u"Bob"_s, u"--password-stdin"_s}, 1,
        "not an e-mail");
    row("no password",
        {u"user"_s, u"add"_s, u"--email"_s, u"b@example.com"_s, u"--name"_s, u"Bob"_s, u"--password-stdin"_s}, 1,
        "needs a password");
    row("no e-mail", {u"user"_s, u"add"_s, u"--name"_s, u"Bob"_s, u"--password-stdin"_s}, 2, "needs --email");
}

void TestRefusals::commandIsRefused()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, code);
    QFETCH(QByteArray, sentence);
    expectRefusal(arguments, {}, code, sentence);
}

void TestRefusals::accountIsRefused_data()
{
    QTest::addColumn<QString>("platform");
    QTest::addColumn<QString>("server");
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<int>("code");
    QTest::addColumn<QByteArray>("sentence");
    const QByteArray good = CommandLineFixture::token();
    QTest::newRow("wrong token") << u"mastodon"_s << m_program.standInUrl() << QByteArray("no-such-token") << 1
                                 << QByteArray("The access token is invalid");
    QTest::newRow("no token") << u"mastodon"_s << m_program.standInUrl() << QByteArray() << 1
                              << QByteArray("No token came in");
    QTest::newRow("two words") << u"mastodon"_s << m_program.standInUrl() << QByteArray("one two") << 1
                               << QByteArray("one word");
    QTest::newRow("server down") << u"mastodon"_s << u"http://127.0.0.1:1"_s << good << 1
                                 << QByteArray("could not be reached");
    QTest::newRow("not encrypted") << u"mastodon"_s << u"http://mastodon.example"_s << good << 1 << QByteArray("https");
    QTest::newRow("no server") << u"mastodon"_s << QString() << good << 1 << QByteArray("--server URL");
    QTest::newRow("unknown network") << u"myspace"_s << m_program.standInUrl() << good << 2
                                     << QByteArray("\"myspace\" is no network");
    QTest::newRow("later network") << u"TeleGram"_s << m_program.standInUrl() << good << 1
                                   << QByteArray("not part of this version");
}

void TestRefusals::accountIsRefused()
{
    QFETCH(QString, platform);
    QFETCH(QString, server);
    QFETCH(QByteArray, token);
    QFETCH(int, code);
    QFETCH(QByteArray, sentence);
    expectRefusal({u"account"_s, u"add"_s, platform, u"--server"_s, server, u"--token-stdin"_s}, token, code, sentence);
}

void TestRefusals::addressOfAnotherKindOfServerIsRefused()
{
    Net::HttpListener website([](const Net::ServerRequest &, const QPointer<Net::ServerReply> &reply) {
        reply->send(200, "text/html", "<!DOCTYPE html><title>My garden</title>");
    });
    QVERIFY(website.listen(QHostAddress::LocalHost, 0));
    expectRefusal({u"account"_s, u"add"_s, u"mastodon"_s, u"--server"_s, website.url().toString(), u"--token-stdin"_s},
                  CommandLineFixture::token(), 1, "not a server of this kind");
}

TEST_CLASS(TestRefusals)
#include "tst_refusals.moc"
