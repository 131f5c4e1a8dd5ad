// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/singleinstance.h"
#include "testmain.h"

#include <QEventLoop>
#include <QLocalServer>
#include <QLocalSocket>
#include <QProcess>
#include <QSignalSpy>
#include <QSocketNotifier>
#include <QTemporaryDir>
#include <QThread>

#include <atomic>
#include <unistd.h>

using namespace Postrider;
using namespace Qt::Literals::StringLiterals;

namespace {

const auto kHold = u"POSTRIDER_TEST_HOLD"_s; // the folder that a child of this test takes, until it is killed
constexpr int kPatience = 10'000;            // milliseconds

} // namespace

Q_DECLARE_METATYPE(Postrider::SingleInstance::Place)

// One window a data folder. A second start stands here for in another thread, or in
// a process of its own where it matters.
class TestSingleInstance final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void secondStartRaisesTheFirst();
    void foldersAreApart();
    void oneOfManyWins();
    void aCrashLeavesNothingBehind();
    void oneThatHangsIsTold();
    void strangeTalkIsIgnored();
    void aFolderHasOneName();

private:
    // As a second program would, while this one's event loop runs.
    SingleInstance::Place startAgain(const QString &folder);

    std::unique_ptr<QTemporaryDir> m_folder;
};

SingleInstance::Place TestSingleInstance::startAgain(const QString &folder)
{
    auto place = SingleInstance::Place::Unanswered;
    const std::unique_ptr<QThread> thread(QThread::create([&] { place = SingleInstance(folder).take(); }));
    thread->start();
    [&] { QTRY_VERIFY_WITH_TIMEOUT(thread->isFinished(), kPatience); }();
    return place;
}

void TestSingleInstance::secondStartRaisesTheFirst()
{
    SingleInstance first(m_folder->path());
    QCOMPARE(first.take(), SingleInstance::Place::Ours);
    QSignalSpy raised(&first, &SingleInstance::raiseAsked);
    QCOMPARE(startAgain(m_folder->path()), SingleInstance::Place::Raised);
    QTRY_COMPARE(raised.count(), 1);
    QCOMPARE(startAgain(m_folder->path()), SingleInstance::Place::Raised);
    QTRY_COMPARE(raised.count(), 2);
}

void TestSingleInstance::foldersAreApart()
{
    const QTemporaryDir other;
    SingleInstance first(m_folder->path());
    SingleInstance second(other.path());
    QCOMPARE(first.take(), SingleInstance::Place::Ours);
    QCOMPARE(second.take(), SingleInstance::Place::Ours);
}

void TestSingleInstance::oneOfManyWins()
{
    std::atomic<int> winners = 0;
    std::atomic<int> raised = 0;
    std::atomic<bool> isOver = false;
    std::vector<std::unique_ptr<QThread>> threads;
    threads.reserve(8);
    for (int i = 0; i < 8; ++i) {
        threads.emplace_back(QThread::create([&, folder = m_folder->path()] {
            SingleInstance instance(folder);
            if (const auto place = instance.take(); place == SingleInstance::Place::Raised) {
                ++raised;
            } else if (place == SingleInstance::Place::Ours) {
                ++winners;
                while (!isOver) // its window's event loop
                    QCoreApplication::processEvents(QEventLoop::AllEvents, 10);
            }
        }));
    }
    for (const auto &thread : threads)
        thread->start();
    QTRY_COMPARE_WITH_TIMEOUT(winners + raised, 8, kPatience);
    isOver = true;
    for (const auto &thread : threads)
        QVERIFY(thread->wait(kPatience));
    QCOMPARE(winners, 1);
}

void TestSingleInstance::aCrashLeavesNothingBehind()
{
    const QString held = qEnvironmentVariable(qPrintable(kHold));
    if (!held.isEmpty()) { // the child
        SingleInstance instance(held);
        QCOMPARE(instance.take(), SingleInstance::Place::Ours);
        QEventLoop untilKilled;
        QSocketNotifier parent(STDIN_FILENO, QSocketNotifier::Read); // or until nobody is there to do it
        connect(&parent, &QSocketNotifier::activated, &untilKilled, &QEventLoop::quit);
        untilKilled.exec();
        return;
    }
    QProcess child;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(kHold, m_folder->path());
    child.setProcessEnvironment(environment);
    child.start(QCoreApplication::applicationFilePath(), {u"tst_singleinstance"_s, u"aCrashLeavesNothingBehind"_s});
    QTRY_COMPARE_WITH_TIMEOUT(startAgain(m_folder->path()), SingleInstance::Place::Raised, kPatience);
    child.kill();
    QVERIFY(child.waitForFinished());
    QCOMPARE(child.exitStatus(), QProcess::CrashExit);

    SingleInstance next(m_folder->path());
    QCOMPARE(next.take(), SingleInstance::Place::Ours);
    QSignalSpy raised(&next, &SingleInstance::raiseAsked);
    QCOMPARE(startAgain(m_folder->path()), SingleInstance::Place::Raised);
    QTRY_COMPARE(raised.count(), 1);
}

void TestSingleInstance::oneThatHangsIsTold()
{
    SingleInstance first(m_folder->path());
    QCOMPARE(first.take(), SingleInstance::Place::Ours);
    QCOMPARE(SingleInstance(m_folder->path()).take(),
             SingleInstance::Place::Unanswered); // in its own thread: no event loop
}

void TestSingleInstance::strangeTalkIsIgnored()
{
    SingleInstance first(m_folder->path());
    QCOMPARE(first.take(), SingleInstance::Place::Ours);
    QSignalSpy raised(&first, &SingleInstance::raiseAsked);
    QLocalSocket socket;
    socket.connectToServer(SingleInstance::socketName(m_folder->path()));
    QTRY_COMPARE(socket.state(), QLocalSocket::ConnectedState);
    socket.write("publish everything\n");
    QTRY_COMPARE(socket.state(), QLocalSocket::UnconnectedState);
    QCOMPARE(raised.count(), 0);
    QCOMPARE(startAgain(m_folder->path()), SingleInstance::Place::Raised);
}

void TestSingleInstance::aFolderHasOneName()
{
    const QString link = m_folder->filePath(u"link"_s);
    const QString folder = m_folder->filePath(u"folder"_s);
    QVERIFY(QDir().mkpath(folder) && QFile::link(folder, link));
    QCOMPARE(SingleInstance::socketName(link), SingleInstance::socketName(folder));
    QCOMPARE(SingleInstance::socketName(folder + u'/'), SingleInstance::socketName(folder));
    QVERIFY(SingleInstance::socketName(m_folder->path()) != SingleInstance::socketName(folder));
}

TEST_CLASS(TestSingleInstance)
#include "tst_singleinstance.moc"
