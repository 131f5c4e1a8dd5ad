// SPDX-License-Identifier: GPL-3.0-or-later
#include "publishing/journal.h"
#include "storage/database.h"
#include "storage/settingrepository.h"
#include "testmain.h"

#include <QFileInfo>
#include <QScopeGuard>
#include <QSemaphore>
#include <QTemporaryDir>
#include <QThread>

using namespace Postrider;
using namespace Qt::Literals::StringLiterals;

// Writes of one turn share a commit, and each succeeds or fails alone. The journal's thread makes them.
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
    void goesOnWhileACommitIsUnderWay();
    void answersWhereItWasAsked();
    void writesWhatIsLeftAndNoMore();
    void makesNoStore();

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
    m_journal = std::make_unique<Journal>(m_database->folder());
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
    const auto second = m_journal->write(append(u"b"_s));
    QTRY_VERIFY(isWell(second));
    QCOMPARE(stored(u"words"_s).toString(), u"ab"_s);
    // Also when one of them makes each go alone.
    m_journal->write(append(u"c"_s));
    m_journal->write([](Database &) -> Outcome { return fail(Error::Kind::Conflict); });
    const auto last = m_journal->write(append(u"d"_s));
    QTRY_VERIFY(isWell(last));
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

// The disk takes its time with the first write; what is written in any number of turns until then is one commit.
void TestJournal::goesOnWhileACommitIsUnderWay()
{
    QSemaphore begun, mayEnd;
    const auto first = m_journal->write([&](Database &) -> Outcome {
        begun.release();
        mayEnd.acquire();
        return {};
    });
    const auto end = qScopeGuard([&] { // also of a test that fails
        mayEnd.release();
        m_journal->close();
    });
    QTRY_COMPARE(begun.available(), 1);
    QList<QFuture<Outcome>> later;
    for (int i = 0; i < 5; ++i) {
        later << m_journal->write(set(u"n%1"_s.arg(i), i));
        QCoreApplication::processEvents();
    }
    QVERIFY(!first.isFinished());
    mayEnd.release();
    QTRY_VERIFY(isWell(first) && std::all_of(later.begin(), later.end(), isWell));
    QCOMPARE(m_journal->commits(), 2);
}

void TestJournal::answersWhereItWasAsked()
{
    QThread *written = nullptr;
    QThread *answered = nullptr;
    m_journal
        ->write([&written](Database &) -> Outcome {
            written = QThread::currentThread();
            return {};
        })
        .then(QtFuture::Launch::Sync, [&answered](const Outcome &) { answered = QThread::currentThread(); });
    QTRY_COMPARE(answered, QThread::currentThread());
    QVERIFY(written && written != answered);
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

// Where the store was taken away an empty one would look like it.
void TestJournal::makesNoStore()
{
    const QString folder = m_folder->filePath(u"none"_s);
    Journal journal(folder);
    const auto written = journal.write(set(u"a"_s, 1));
    QTRY_VERIFY(written.isFinished());
    QCOMPARE(written.result().error().kind, Error::Kind::StoreGone);
    QVERIFY(!QFileInfo::exists(folder));
}

TEST_CLASS(TestJournal)
#include "tst_journal.moc"
