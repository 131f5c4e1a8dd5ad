// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandlinefixture.h"
#include "testmain.h"

using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;

// An ADMIN sees everything, a USER what it owns.
class TestTwoUsers final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();

    void userSeesOnlyItsOwn();
    void userCannotTouchOthersPosts();
    void userManagesNobody();
    void sameEmailTwiceIsRefused();
    void bothPublishWithOnePublisher();

private:
    Run asBob(const QStringList &arguments, const QByteArray &input = {}) const;
    void expectRefusal(const QStringList &arguments, const QByteArray &sentence);

    CommandLineFixture m_program;
    QString m_annsAccount;
    QString m_annsPost;
    QString m_bobsAccount;
};

Run TestTwoUsers::asBob(const QStringList &arguments, const QByteArray &input) const
{
    return m_program.run(arguments + QStringList{u"--user"_s, u"Bob@Example.com"_s, u"--json"_s}, input);
}

void TestTwoUsers::initTestCase()
{
    QVERIFY(m_program.startStandIn());
    m_annsAccount = m_program.addAnn();
    m_annsPost = m_program.addPost(
        {u"--account"_s, m_annsAccount, u"--text"_s, u"Ann's"_s, u"--at"_s, u"2050-01-01T00:00:00Z"_s});
    QVERIFY(!m_annsPost.isEmpty());
    const Run bob = m_program.run({u"user"_s, u"add"_s, u"--email"_s, u"bob@example.com"_s, u"--name"_s, u"Bob"_s,
                                   u"--password-stdin"_s, u"--json"_s},
                                  "Bob's password");
    COMPARE_EXIT(bob, 0);
    QCOMPARE(bob.object()["role"_L1].toString(), u"USER"_s);
    m_bobsAccount = m_program.addAccount(m_program.standInUrl(), CommandLineFixture::token() + "-1",
                                         {u"--user"_s, u"bob@example.com"_s});
    QVERIFY(!m_bobsAccount.isEmpty());
}

void TestTwoUsers::userSeesOnlyItsOwn()
{
    QCOMPARE(asBob({u"post"_s, u"list"_s}).output, QByteArray("[]\n"));
    const QJsonArray accounts = asBob({u"account"_s, u"list"_s}).array();
    QCOMPARE(accounts.size(), 1);
    QCOMPARE(accounts.at(0)["id"_L1].toString(), m_bobsAccount);
    QCOMPARE(asBob({u"user"_s, u"list"_s}).array().size(), 1);
    QCOMPARE(m_program.run({u"account"_s, u"list"_s, u"--json"_s}).array().size(), 2);
    QCOMPARE(m_program.run({u"user"_s, u"list"_s, u"--json"_s}).array().size(), 2);
}

void TestTwoUsers::expectRefusal(const QStringList &arguments, const QByteArray &sentence)
{
    const Belongings before = m_program.belongings();
    const Run run = asBob(arguments);
    COMPARE_EXIT(run, 1);
    QVERIFY2(run.errors.contains(sentence), run.story().constData());
    QVERIFY(m_program.belongings() == before);
}

void TestTwoUsers::userCannotTouchOthersPosts()
{
    expectRefusal({u"post"_s, u"show"_s, m_annsPost}, "There is no post");
    expectRefusal({u"post"_s, u"edit"_s, m_annsPost, u"--text"_s, u"Bob's"_s}, "There is no post");
    expectRefusal({u"post"_s, u"cancel"_s, m_annsPost}, "There is no post");
    expectRefusal({u"post"_s, u"delete"_s, m_annsPost}, "There is no post");
    expectRefusal({u"post"_s, u"add"_s, u"--text"_s, u"x"_s, u"--now"_s, u"--account"_s, m_annsAccount},
                  "There is no account");
    expectRefusal({u"account"_s, u"pause"_s, m_annsAccount}, "There is no account");
    expectRefusal({u"account"_s, u"remove"_s, m_annsAccount}, "There is no account");
    expectRefusal({u"analytics"_s, u"show"_s, m_annsPost}, "There is no post");
}

void TestTwoUsers::userManagesNobody()
{
    expectRefusal({u"publish"_s, u"--pause"_s}, "Only an ADMIN");
    const Run run = asBob({u"user"_s, u"add"_s, u"--email"_s, u"eve@example.com"_s, u"--name"_s, u"Eve"_s, u"--role"_s,
                           u"ADMIN"_s, u"--password-stdin"_s},
                          "Eve's password");
    COMPARE_EXIT(run, 1);
    QVERIFY2(run.errors.contains("Only an administrator may add users"), run.story().constData());
    QCOMPARE(m_program.belongings().users.size(), 2);
}

void TestTwoUsers::sameEmailTwiceIsRefused()
{
    const Run run = m_program.run(
        {u"user"_s, u"add"_s, u"--email"_s, u"ANN@example.com"_s, u"--name"_s, u"Ann"_s, u"--password-stdin"_s},
        CommandLineFixture::password());
    COMPARE_EXIT(run, 1);
    QVERIFY2(run.errors.contains("already"), run.story().constData());
    QCOMPARE(m_program.belongings().users.size(), 2);
}

void TestTwoUsers::bothPublishWithOnePublisher()
{
    m_program.addPost({u"--account"_s, m_annsAccount, u"--text"_s, u"from Ann"_s, u"--now"_s});
    COMPARE_EXIT(asBob({u"post"_s, u"add"_s, u"--account"_s, m_bobsAccount, u"--text"_s, u"from Bob"_s, u"--now"_s}),
                 0);
    COMPARE_EXIT(m_program.run({u"publish"_s, u"--until-idle"_s}), 0);
    QStringList said;
    for (const auto &entry : m_program.accepted())
        said << entry["account"_L1].toString() + u": "_s + entry["text"_L1].toString();
    said.sort();
    QCOMPARE(said.join(u" | "_s), u"user-1: from Bob | user: from Ann"_s);
    QCOMPARE(m_program.complaints(), QJsonArray());
}

TEST_CLASS(TestTwoUsers)
#include "tst_twousers.moc"
