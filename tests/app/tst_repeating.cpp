// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandlinefixture.h"
#include "testmain.h"

using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;

// Posting times, queues and posts that repeat, on the command line.
class TestRepeating final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();

    void postingTimesAndTheQueue();
    void withoutPostingTimes();
    void seriesAndItsScopes();
    void wrongUse_data();
    void wrongUse();

private:
    Run run(const QStringList &arguments) const { return m_program.run(arguments + QStringList{u"--json"_s}); }
    QJsonArray listed() const { return run({u"post"_s, u"list"_s}).array(); }
    QString queued(const QString &text) const
    {
        return m_program.addPost({u"--account"_s, m_account, u"--text"_s, text, u"--queue"_s});
    }
    QString timeOf(const QString &id) const { return m_program.post(id)["scheduledFor"_L1].toString(); }

    CommandLineFixture m_program;
    QString m_account;
};

void TestRepeating::initTestCase()
{
    QVERIFY(m_program.startStandIn());
    m_account = m_program.addAnn();
    QVERIFY(!m_account.isEmpty());
}

void TestRepeating::withoutPostingTimes()
{
    const Belongings before = m_program.belongings();
    const Run refused = run({u"post"_s, u"add"_s, u"--account"_s, m_account, u"--text"_s, u"x"_s, u"--queue"_s});
    COMPARE_EXIT(refused, 1);
    QVERIFY2(refused.errors.contains("has no posting times"), refused.story().constData());
    QVERIFY(m_program.belongings() == before);
}

void TestRepeating::postingTimesAndTheQueue()
{
    const QStringList account{u"--account"_s, m_account};
    const Run none = run(QStringList{u"slot"_s, u"list"_s} + account);
    COMPARE_EXIT(none, 0);
    QCOMPARE(none.object()["slots"_L1].toArray().size(), 0);
    const QStringList times{u"--day"_s, u"mon"_s, u"--day"_s, u"thu"_s, u"--at"_s, u"09:00"_s, u"--zone"_s, u"UTC"_s};
    const Run added = run(QStringList{u"slot"_s, u"add"_s} + account + times);
    COMPARE_EXIT(added, 0);
    QCOMPARE(added.object()["slots"_L1].toArray().size(), 2);
    QVERIFY(added.object()["nextFree"_L1].isString());
    QCOMPARE(run(QStringList{u"slot"_s, u"add"_s} + account + times).exitCode, 1);

    const QString first = queued(u"first"_s);
    const QString second = queued(u"second"_s);
    QCOMPARE(timeOf(first), added.object()["nextFree"_L1].toString());
    const QString late = timeOf(second);
    QVERIFY(late > timeOf(first));
    QVERIFY(m_program.post(second)["deliveries"_L1][0]["isQueued"_L1].toBool());
    // The queue closes up.
    const QString early = timeOf(first);
    COMPARE_EXIT(run({u"post"_s, u"delete"_s, first}), 0);
    QCOMPARE(timeOf(second), early);
    // A draft joins at the end.
    const QString draft = m_program.addPost({u"--account"_s, m_account, u"--text"_s, u"third"_s, u"--draft"_s});
    const Run joined = run({u"post"_s, u"queue"_s, draft});
    COMPARE_EXIT(joined, 0);
    QCOMPARE(joined.object()["scheduledFor"_L1].toString(), late);
    // Without the Monday the queue goes to Thursdays.
    const Run removed = run(QStringList{u"slot"_s, u"remove"_s} + account
                            + QStringList{u"--day"_s, u"mon"_s, u"--at"_s, u"09:00"_s, u"--zone"_s, u"UTC"_s});
    COMPARE_EXIT(removed, 0);
    QCOMPARE(removed.object()["slots"_L1].toArray().size(), 1);
    QCOMPARE(run({u"slot"_s, u"remove"_s, u"--account"_s, m_account, u"--day"_s, u"thu"_s, u"--at"_s, u"09:00"_s,
                  u"--zone"_s, u"UTC"_s})
                 .exitCode,
             0);
}

void TestRepeating::seriesAndItsScopes()
{
    const QString first = m_program.addPost({u"--account"_s, m_account, u"--text"_s, u"tea"_s, u"--at"_s,
                                             u"2050-01-03T08:00:00Z"_s, u"--repeat"_s, u"FREQ=DAILY;COUNT=4"_s,
                                             u"--except"_s, u"2050-01-05"_s});
    const QString series = m_program.post(first)["seriesId"_L1].toString();
    QVERIFY(!series.isEmpty());
    QCOMPARE(m_program.post(first)["recurrence"_L1].toString(), u"FREQ=DAILY;COUNT=4"_s);
    const auto ofSeries = [&] {
        QMap<QString, QString> found; // by time
        const QJsonArray posts = listed();
        for (const QJsonValue post : posts) {
            if (post["seriesId"_L1].toString() == series)
                found.insert(post["scheduledFor"_L1].toString().left(16), post["id"_L1].toString());
        }
        return found;
    };
    QCOMPARE(ofSeries().keys(), (QStringList{u"2050-01-03T08:00"_s, u"2050-01-04T08:00"_s, u"2050-01-06T08:00"_s}));
    const Run shown = run({u"series"_s, u"show"_s, series});
    COMPARE_EXIT(shown, 0);
    QCOMPARE(shown.object()["sentence"_L1].toString(), u"Every day, 4 times"_s);

    const Run moved = run({u"post"_s, u"move"_s, first, u"--at"_s, u"2050-01-03T10:00:00Z"_s, u"--scope"_s, u"all"_s});
    COMPARE_EXIT(moved, 0);
    QCOMPARE(ofSeries().firstKey(), u"2050-01-03T10:00"_s);
    QCOMPARE(ofSeries().lastKey(), u"2050-01-06T10:00"_s);
    const QString third = ofSeries().value(u"2050-01-06T10:00"_s);
    const Run edited = run({u"post"_s, u"edit"_s, third, u"--text"_s, u"coffee"_s, u"--scope"_s, u"following"_s});
    COMPARE_EXIT(edited, 0);
    QCOMPARE(ofSeries().size(), 2);
    QVERIFY(edited.object()["seriesId"_L1].toString() != series);
    COMPARE_EXIT(run({u"post"_s, u"delete"_s, first, u"--scope"_s, u"all"_s}), 0);
    QCOMPARE(ofSeries().size(), 0);
    COMPARE_EXIT(run({u"post"_s, u"delete"_s, third, u"--scope"_s, u"all"_s}), 0);
}

void TestRepeating::wrongUse_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("exitCode");
    const QStringList add{u"post"_s, u"add"_s, u"--text"_s, u"x"_s};
    const QStringList at{u"--at"_s, u"2050-01-03T08:00:00Z"_s};
    QTest::newRow("queue and a time") << add + at + QStringList{u"--queue"_s} << 2;
    QTest::newRow("except without repeat") << add + at + QStringList{u"--except"_s, u"2050-01-05"_s} << 2;
    QTest::newRow("except no day") << add + at + QStringList{u"--repeat"_s, u"FREQ=DAILY"_s, u"--except"_s, u"Friday"_s}
                                   << 2;
    QTest::newRow("no rule") << add + at + QStringList{u"--repeat"_s, u"daily"_s, u"--account"_s, u"@"_s} << 1;
    QTest::newRow("repeat without a time")
        << add + QStringList{u"--now"_s, u"--repeat"_s, u"FREQ=DAILY"_s, u"--account"_s, u"@"_s} << 1;
    QTest::newRow("no scope") << QStringList{u"post"_s, u"delete"_s, u"@"_s, u"--scope"_s, u"some"_s} << 2;
    QTest::newRow("no day") << QStringList{u"slot"_s, u"add"_s, u"--account"_s, u"@"_s, u"--at"_s, u"09:00"_s} << 2;
    QTest::newRow("no such day") << QStringList{u"slot"_s,  u"add"_s,    u"--account"_s, u"@"_s,
                                                u"--day"_s, u"monday"_s, u"--at"_s,      u"09:00"_s}
                                 << 2;
    QTest::newRow("no such time") << QStringList{u"slot"_s,  u"add"_s, u"--account"_s, u"@"_s,
                                                 u"--day"_s, u"mon"_s, u"--at"_s,      u"9 o'clock"_s}
                                  << 2;
    QTest::newRow("no account") << QStringList{u"slot"_s, u"list"_s} << 2;
}

void TestRepeating::wrongUse()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, exitCode);
    arguments.replaceInStrings(u"@"_s, m_account);
    const Belongings before = m_program.belongings();
    const Run wrong = run(arguments);
    COMPARE_EXIT(wrong, exitCode);
    QVERIFY2(!wrong.errors.trimmed().isEmpty(), wrong.story().constData());
    QVERIFY(m_program.belongings() == before);
}

TEST_CLASS(TestRepeating)
#include "tst_repeating.moc"
