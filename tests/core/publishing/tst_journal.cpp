// SPDX-License-Identifier: GPL-3.0-or-later
#include "publishing/journal.h"
#include "storage/database.h"
#include "storage/settingrepository.h"
#include "testmain.h"

#include <QTemporaryDir>

using namespace Postrider;
using namespace Qt::Literals::StringLiterals;

// Writes of one turn share a commit, and each succeeds or fails alone.
class TestJournal final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void writesOfOneTurnShareACommit();
    void aFailingEntryFailsAlone();
    void keepsTheOrder();
    void followersWriteInTheNextTurn();
    void writesWhatIsLeftAndNoMore();

private:
    static Journal::Entry set(const QString &name, int value);
    static Journal::Entry append(const QString &word);
    static bool isWell(const QFuture<Outcome> &future);
    QJsonValue stored(const QString &name);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<Journal> m_journal;
};

void TestJournal::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    auto opened = Database::open(m_folder->filePath(u"store"_s));
    QVERIFY(opened);
    m_database = std::move(*opened);
    m_journal = std::make_unique<Journal>(*m_database);
}

void TestJournal::cleanup()
{
    m_journal.reset();
    m_database.reset();
}

Journal::Entry TestJournal::set(const QString &name, int value)
{
    return [name, value](Database &db) { return SettingRepository(db).setValue(name, value); };
}

Journal::Entry TestJournal::append(const QString &word)
{
    return [word](Database &db) {
        const QString before = SettingRepository(db).value(u"words"_s)->toString();
        return SettingRepository(db).setValue(u"words"_s, QString(before + word));
    };
}

bool TestJournal::isWell(const QFuture<Outcome> &future)
{
    return future.isFinished() && future.resultCount() == 1 && future.result().has_value();
}

QJsonValue TestJournal::stored(const QString &name)
{
    return SettingRepository(*m_database).value(name).value_or(QJsonValue(QJsonValue::Undefined));
}

void TestJournal::writesOfOneTurnShareACommit()
{
    QList<QFuture<Outcome>> futures;
    for (int i = 0; i < 10; ++i)
        futures << m_journal->write(set(u"n%1"_s.arg(i), i));
    QVERIFY(stored(u"n0"_s).isUndefined());
    QTRY_VERIFY(std::all_of(futures.begin(), futures.end(), isWell));
    QCOMPARE(m_journal->commits(), 1);
    for (int i = 0; i < 10; ++i)
        QCOMPARE(stored(u"n%1"_s.arg(i)).toInt(-1), i);
    const auto later = m_journal->write(set(u"later"_s, 1));
    QTRY_VERIFY(isWell(later));
    QCOMPARE(m_journal->commits(), 2);
}

void TestJournal::aFailingEntryFailsAlone()
{
    const auto before = m_journal->write(set(u"before"_s, 1));
    const auto failing = m_journal->write([](Database &db) -> Outcome {
        if (const Outcome half = SettingRepository(db).setValue(u"half"_s, 1); !half)
            return half;
        return fail(Error::Kind::LeaseLost, u"too late"_s);
    });
    const auto after = m_journal->write(set(u"after"_s, 1));
    QTRY_VERIFY(failing.isFinished());
    QVERIFY(isWell(before));
    QVERIFY(isWell(after));
    QVERIFY(!failing.result());
    QCOMPARE(failing.result().error().kind, Error::Kind::LeaseLost);
    QCOMPARE(stored(u"before"_s).toInt(), 1);
    QCOMPARE(stored(u"after"_s).toInt(), 1);
    QVERIFY(stored(u"half"_s).isUndefined());
}

void TestJournal::keepsTheOrder()
{
    m_journal->write(append(u"a"_s));
    m_journal->write(append(u"b"_s));
    m_journal->flush();
    QCOMPARE(stored(u"words"_s).toString(), u"ab"_s);
    // Also when one of them makes each go alone.
    m_journal->write(append(u"c"_s));
    m_journal->write([](Database &) -> Outcome { return fail(Error::Kind::Conflict); });
    m_journal->write(append(u"d"_s));
    m_journal->flush();
    QCOMPARE(stored(u"words"_s).toString(), u"abcd"_s);
}

void TestJournal::followersWriteInTheNextTurn()
{
    QFuture<Outcome> second;
    m_journal->write(append(u"a"_s)).then(this, [this, &second](const Outcome &) {
        second = m_journal->write(append(u"b"_s));
    });
    QTRY_VERIFY(isWell(second));
    QCOMPARE(stored(u"words"_s).toString(), u"ab"_s);
    QCOMPARE(m_journal->commits(), 2);
}

// A follower of the last write belongs to somebody who is going: it is answered and never run.
void TestJournal::writesWhatIsLeftAndNoMore()
{
    bool hasRun = false;
    QFuture<Outcome> follower;
    const auto last = m_journal->write(append(u"a"_s));
    m_journal->write(append(u"b"_s)).then(this, [&](const Outcome &) {
        follower = m_journal->write([&hasRun](Database &) -> Outcome {
            hasRun = true;
            return {};
        });
    });
    m_journal->close();
    QVERIFY(isWell(last));
    QVERIFY(follower.isFinished());
    QCOMPARE(follower.result().error().kind, Error::Kind::Cancelled);
    m_journal.reset();
    QVERIFY(!hasRun);
    QCOMPARE(stored(u"words"_s).toString(), u"ab"_s);
}

TEST_CLASS(TestJournal)
#include "tst_journal.moc"
