// SPDX-License-Identifier: GPL-3.0-or-later
#include "otherself.h"
#include "storage/query.h"
#include "windowfixture.h"

#include <QAbstractButton>
#include <QFile>
#include <QStandardPaths>

using namespace Postrider;
using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto kFolder = "POSTRIDER_TEST_FOLDER";

} // namespace

// A disk that is full while somebody writes: it is said, nothing typed is lost, and it goes on once there is room.
class TestFullDisk final : public WindowFixture
{
    Q_OBJECT
private Q_SLOTS:
    void whileTypingAndScheduling();

private:
    void writeOnTheSmallDisk();
    void fill();
    QString folder() const { return qEnvironmentVariable(kFolder) + u"/data"_s; }
    QString filler() const { return qEnvironmentVariable(kFolder) + u"/filler"_s; }
};

void TestFullDisk::fill()
{
    // What the store's journal has in stock would let a small text pass.
    const auto database = Database::open(folder());
    QVERIFY(database);
    QVERIFY(rowsOfText(**database, u"PRAGMA wal_checkpoint(TRUNCATE)"_s));
    QFile file(filler());
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
    for (const qint64 size : {65'536, 4'096, 512}) {
        while (file.write(QByteArray(size, 'x')) == size) {}
    }
}

void TestFullDisk::writeOnTheSmallDisk()
{
    WindowCall mine = call();
    mine.setup.dataFolder = folder();
    m_program = std::make_unique<WindowProgram>(mine);
    m_program->start();
    setUp();
    connectAccount();
    write(u"There was room for this"_s);
    QTRY_COMPARE(wordsOn(u"state"_s), u"Saved"_s);
    fill();

    const QString more = u" and there was none for this: "_s + QString(4'000, u'x');
    QWidget *text = m_person->find(u"text"_s);
    QTest::keyClicks(text, more.left(40));
    QTRY_VERIFY_WITH_TIMEOUT(wordsOn(u"state"_s).contains(u"disk is full"_s), 10'000);
    QVERIFY(m_person->click(u"saveDraft"_s));
    QTRY_VERIFY_WITH_TIMEOUT(wordsOn(u"notice"_s).contains(u"disk is full"_s), 10'000);
    QVERIFY2(wordsOn(u"notice"_s).contains(u"Nothing was changed"_s), qPrintable(wordsOn(u"notice"_s)));
    QVERIFY(m_person->type(u"time"_s, u"2050-01-01 09:00"_s));
    QVERIFY(m_person->press(u"composer"_s, Qt::Key_Return, Qt::ControlModifier));
    QTRY_VERIFY_WITH_TIMEOUT(wordsOn(u"notice"_s).contains(u"disk is full"_s), 10'000);
    QVERIFY(m_person->sees(u"composer"_s));
    const QString typed = u"There was room for this"_s + more.left(40);
    QCOMPARE(text->property("plainText").toString(), typed);

    QVERIFY(QFile::remove(filler()));
    QTRY_COMPARE_WITH_TIMEOUT(wordsOn(u"state"_s), u"Saved"_s, 15'000); // by itself
    QVERIFY(m_person->press(u"composer"_s, Qt::Key_Return, Qt::ControlModifier));
    QTRY_VERIFY_WITH_TIMEOUT(!m_person->sees(u"composer"_s), 10'000);
    const auto posts = m_program->application().posts().list(Background::engine(), {});
    QTRY_VERIFY(posts.isFinished());
    QCOMPARE(posts.result()->size(), 1);
    QCOMPARE(posts.result()->constFirst().content, typed);
    QCOMPARE(posts.result()->constFirst().status, Post::Status::Scheduled);
}

// A disk of its own, of a few megabytes: in a mount namespace, which some systems do not allow.
void TestFullDisk::whileTypingAndScheduling()
{
    if (OtherSelf::isHere())
        return writeOnTheSmallDisk();
    const QString unshare = QStandardPaths::findExecutable(u"unshare"_s);
    const QString mount = u"mount -t tmpfs -o size=4m tmpfs \"$0\""_s;
    if (unshare.isEmpty() || QProcess::execute(unshare, {u"-rm"_s, u"sh"_s, u"-c"_s, mount, m_folder->path()}) != 0)
        QSKIP("No small disk can be mounted here");
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QString::fromLatin1(kFolder), m_folder->path());
    OtherSelf child(u"tst_fulldisk"_s, u"whileTypingAndScheduling"_s);
    child.setEnvironment(environment);
    child.setThrough(unshare, {u"-rm"_s, u"sh"_s, u"-c"_s, QString(mount + u" && exec \"$@\""_s), m_folder->path()});
    QVERIFY(child.start());
    QVERIFY(child.finishesWell());
}

TEST_CLASS(TestFullDisk)
#include "tst_fulldisk.moc"
