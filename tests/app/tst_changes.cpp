// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandlinefixture.h"
#include "testmain.h"

using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;

// Second thoughts on the command line: edit, move, cancel, retry, resolve, delete, and when each is refused.
class TestChanges final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();

    void scheduledPostIsEditedMovedAndCancelled();
    void draftGetsItsFirstTime();
    void draftThatBreaksARuleIsNotScheduled();
    void deletedPostStaysOutOfEverything();
    void failedPostIsRetried();
    void publishedPostStaysAsItIs();
    void unknownOutcomeTakesAPersonsWord();

private:
    QString scheduled(const QString &text) const;
    Run post(const QStringList &arguments) const
    {
        return m_program.run(QStringList{u"post"_s} + arguments + QStringList{u"--json"_s});
    }
    void expectConflict(const QStringList &arguments, const QByteArray &sentence);

    CommandLineFixture m_program;
    QString m_account;
};

void TestChanges::initTestCase()
{
    QVERIFY(m_program.startStandIn());
    m_account = m_program.addAnn();
    QVERIFY(!m_account.isEmpty());
}

QString TestChanges::scheduled(const QString &text) const
{
    return m_program.addPost({u"--account"_s, m_account, u"--text"_s, text, u"--at"_s, u"2050-01-01T00:00:00Z"_s});
}

void TestChanges::expectConflict(const QStringList &arguments, const QByteArray &sentence)
{
    const Belongings before = m_program.belongings();
    const Run run = post(arguments);
    COMPARE_EXIT(run, 1);
    QVERIFY2(run.errors.contains(sentence), run.story().constData());
    QVERIFY(m_program.belongings() == before);
}

void TestChanges::scheduledPostIsEditedMovedAndCancelled()
{
    const QString id = scheduled(u"before"_s);
    const Run edited = post({u"edit"_s, id, u"--text"_s, u"after"_s, u"--label"_s, u"news"_s});
    COMPARE_EXIT(edited, 0);
    QCOMPARE(edited.object()["content"_L1].toString(), u"after"_s);
    QCOMPARE(edited.object()["labels"_L1].toArray(), QJsonArray{u"news"_s});
    QCOMPARE(edited.object()["revision"_L1].toInt(), 2);
    expectConflict({u"edit"_s, id, u"--text"_s, u"stale"_s, u"--revision"_s, u"1"_s}, "changed meanwhile");
    expectConflict({u"edit"_s, id, u"--text"_s, QString(501, u'x')}, "501 characters");
    expectConflict({u"move"_s, id, u"--at"_s, u"2020-01-01T00:00:00Z"_s}, "past");
    expectConflict({u"retry"_s, id}, "nothing to try again");
    expectConflict({u"resolve"_s, id, u"--not-out"_s}, "unknown outcome");
    QCOMPARE(post({u"edit"_s, id}).exitCode, 2);
    QCOMPARE(post({u"move"_s, id}).exitCode, 2);
    QCOMPARE(post({u"resolve"_s, id}).exitCode, 2);

    const Run moved = post({u"move"_s, id, u"--at"_s, u"2051-06-01T10:00:00+02:00"_s});
    COMPARE_EXIT(moved, 0);
    QCOMPARE(moved.object()["scheduledFor"_L1].toString(), u"2051-06-01T08:00:00.000Z"_s);
    const Run cancelled = post({u"cancel"_s, id});
    COMPARE_EXIT(cancelled, 0);
    QCOMPARE(cancelled.object()["status"_L1].toString(), u"DRAFT"_s);
    QVERIFY(cancelled.object()["scheduledFor"_L1].isNull());
    expectConflict({u"cancel"_s, id}, "nothing to cancel");
}

void TestChanges::draftGetsItsFirstTime()
{
    const QString id = m_program.addPost({u"--account"_s, m_account, u"--text"_s, u"a draft"_s});
    const Run moved = post({u"move"_s, id, u"--at"_s, u"2050-01-01T00:00:00Z"_s});
    COMPARE_EXIT(moved, 0);
    QCOMPARE(moved.object()["status"_L1].toString(), u"SCHEDULED"_s);
    const QString homeless = m_program.addPost({u"--text"_s, u"for nobody"_s});
    expectConflict({u"move"_s, homeless, u"--at"_s, u"2050-01-01T00:00:00Z"_s}, "no account");
}

void TestChanges::draftThatBreaksARuleIsNotScheduled()
{
    const QString id = m_program.addPost(
        {u"--account"_s, m_account, u"--text"_s, u"fine"_s, u"--part"_s, QString(501, u'x')});
    QVERIFY(!id.isEmpty()); // that is what drafts are for
    expectConflict({u"move"_s, id, u"--at"_s, u"2050-01-01T00:00:00Z"_s}, "501 characters");
}

void TestChanges::deletedPostStaysOutOfEverything()
{
    const QString id = m_program.addPost({u"--account"_s, m_account, u"--text"_s, u"regretted"_s, u"--now"_s});
    const Run deleted = post({u"delete"_s, id});
    COMPARE_EXIT(deleted, 0);
    QVERIFY(deleted.object()["deletedAt"_L1].isString());
    COMPARE_EXIT(post({u"delete"_s, id}), 0); // again is no error
    expectConflict({u"move"_s, id, u"--at"_s, u"2050-01-01T00:00:00Z"_s}, "trash");
    expectConflict({u"edit"_s, id, u"--text"_s, u"x"_s}, "trash");
    COMPARE_EXIT(m_program.run({u"publish"_s, u"--until-idle"_s}), 0);
    QVERIFY(!m_program.acceptedTexts().contains(u"regretted"_s));
    const QJsonArray trash = post({u"list"_s, u"--trash"_s}).array();
    QCOMPARE(trash.size(), 1);
    QCOMPARE(trash.at(0)["id"_L1].toString(), id);
}

void TestChanges::failedPostIsRetried()
{
    const QString id = m_program.addPost({u"--account"_s, m_account, u"--text"_s, u"second try"_s, u"--now"_s});
    QVERIFY(m_program.misbehave(u"CREATE_STATUS"_s, u"STATUS422"_s));
    COMPARE_EXIT(m_program.run({u"publish"_s, u"--until-idle"_s}), 1);
    QCOMPARE(m_program.status(id), u"FAILED"_s);
    const Run retried = post({u"retry"_s, id});
    COMPARE_EXIT(retried, 0);
    QCOMPARE(retried.object()["status"_L1].toString(), u"SCHEDULED"_s);
    QVERIFY(retried.object()["errorMessage"_L1].isNull());
    COMPARE_EXIT(m_program.run({u"publish"_s, u"--until-idle"_s}), 0);
    QCOMPARE(m_program.acceptedTexts().count(u"second try"_s), 1);
}

void TestChanges::publishedPostStaysAsItIs()
{
    const QString id = m_program.addPost({u"--account"_s, m_account, u"--text"_s, u"out"_s, u"--now"_s});
    COMPARE_EXIT(m_program.run({u"publish"_s, u"--until-idle"_s}), 0);
    expectConflict({u"edit"_s, id, u"--text"_s, u"changed"_s}, "out already");
    expectConflict({u"move"_s, id, u"--at"_s, u"2050-01-01T00:00:00Z"_s}, "out already");
    expectConflict({u"cancel"_s, id}, "nothing to cancel");
    expectConflict({u"retry"_s, id}, "nothing to try again");
    expectConflict({u"resolve"_s, id, u"--not-out"_s}, "unknown outcome");
}

// The server took it, never answered, and can't be read: only a person can tell.
void TestChanges::unknownOutcomeTakesAPersonsWord()
{
    const QString id = m_program.addPost({u"--account"_s, m_account, u"--text"_s, u"perhaps"_s, u"--now"_s});
    QVERIFY(m_program.misbehave(u"CREATE_STATUS"_s, u"RESET_AFTER_ACCEPTING"_s));
    QVERIFY(m_program.misbehave(u"LIST_STATUSES"_s, u"STATUS503"_s, 100));
    COMPARE_EXIT(m_program.run({u"publish"_s, u"--until-idle"_s, u"--within"_s, u"2s"_s}), 1);
    expectConflict({u"retry"_s, id}, "not known yet");
    expectConflict({u"cancel"_s, id}, "outcome is known");
    const Run resolved = post({u"resolve"_s, id, u"--went-out"_s, u"https://stand-in.example/@user/110000099"_s});
    COMPARE_EXIT(resolved, 0);
    QCOMPARE(resolved.object()["status"_L1].toString(), u"PUBLISHED"_s);
    QCOMPARE(resolved.object()["platformPostIds"_L1][m_account].toString(), u"110000099"_s);
    COMPARE_EXIT(m_program.run({u"publish"_s, u"--until-idle"_s}), 0);
    QCOMPARE(m_program.acceptedTexts().count(u"perhaps"_s), 1);
    // Who found out, as data and in words.
    const QJsonArray attempts =
        post({u"show"_s, id}).object()["deliveries"_L1][0]["sendings"_L1][0]["attempts"_L1].toArray();
    QCOMPARE(attempts.last()["step"_L1].toString(), u"a person says it is out"_s);
    const Run told = m_program.run({u"post"_s, u"show"_s, id});
    QVERIFY2(told.output.contains("so it may be out.") && told.output.contains("You said that it is there."),
             told.output);
}

TEST_CLASS(TestChanges)
#include "tst_changes.moc"
