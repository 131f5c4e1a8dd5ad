// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/nudge.h"
#include "testmain.h"

#include <QDir>
#include <QLocalServer>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace Postrider;
using namespace Qt::Literals::StringLiterals;

class TestNudge final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void reachesTheOthersAndNotItself();
    void burstIsOneSignal();
    void otherStoresHearNothing();
    void removesStaleSockets();
    void nobodyListens();
    void worksWithoutRuntimeFolder();
    void refusesAFolderOpenToOthers();
    void tooLongPathIsAnError();

private:
    // Of the one store that somebody listens for.
    QString socketFolder() const
    {
        for (const QString &name : folders()) {
            if (!QDir(m_runtime.filePath(name)).isEmpty(QDir::System | QDir::NoDotAndDotDot))
                return m_runtime.filePath(name);
        }
        return {};
    }
    QStringList folders() const { return QDir(m_runtime.path()).entryList({u"postrider-*"_s}, QDir::Dirs); }

    QTemporaryDir m_runtime;
    QTemporaryDir m_store;
    QByteArray m_before = qgetenv("XDG_RUNTIME_DIR");
};

void TestNudge::initTestCase()
{
    qputenv("XDG_RUNTIME_DIR", m_runtime.path().toUtf8());
}

void TestNudge::cleanupTestCase()
{
    qputenv("XDG_RUNTIME_DIR", m_before);
}

void TestNudge::reachesTheOthersAndNotItself()
{
    Net::Nudge a(m_store.path());
    Net::Nudge b(m_store.path() + u"/../"_s + QDir(m_store.path()).dirName()); // the same folder, said otherwise
    Net::Nudge c(m_store.path());
    QVERIFY(a.listen());
    QVERIFY(b.listen());
    QVERIFY(c.listen());
    QSignalSpy atA(&a, &Net::Nudge::nudged);
    QSignalSpy atB(&b, &Net::Nudge::nudged);
    QSignalSpy atC(&c, &Net::Nudge::nudged);
    a.send();
    QTRY_COMPARE(atB.size(), 1);
    QTRY_COMPARE(atC.size(), 1);
    b.send();
    QTRY_COMPARE(atA.size(), 1);
    QCOMPARE(atB.size(), 1);
}

void TestNudge::burstIsOneSignal()
{
    Net::Nudge a(m_store.path());
    Net::Nudge b(m_store.path());
    QVERIFY(b.listen());
    QSignalSpy atB(&b, &Net::Nudge::nudged);
    for (int i = 0; i < 20; ++i)
        a.send();
    QTRY_VERIFY(!atB.isEmpty());
    QVERIFY(atB.size() < 20);
}

void TestNudge::otherStoresHearNothing()
{
    const QTemporaryDir elsewhere;
    Net::Nudge a(m_store.path());
    Net::Nudge same(m_store.path());
    Net::Nudge other(elsewhere.path());
    QVERIFY(same.listen());
    QVERIFY(other.listen());
    QSignalSpy atSame(&same, &Net::Nudge::nudged);
    QSignalSpy atOther(&other, &Net::Nudge::nudged);
    a.send();
    QTRY_COMPARE(atSame.size(), 1);
    QCOMPARE(atOther.size(), 0);
}

void TestNudge::removesStaleSockets()
{
    Net::Nudge b(m_store.path());
    QVERIFY(b.listen());
    const auto folder = socketFolder();
    // Bound and then closed without tidying up, as by a process that was killed.
    const QString stale = folder + "/1-dead"_L1;
    {
        QLocalServer server;
        QVERIFY(server.listen(stale));
        QVERIFY(QFile::rename(stale, stale + "er"_L1));
    }
    QVERIFY(QFileInfo::exists(stale + "er"_L1));
    Net::Nudge a(m_store.path());
    a.send();
    QTRY_VERIFY(!QFileInfo::exists(stale + "er"_L1));
    QSignalSpy atB(&b, &Net::Nudge::nudged);
    QTRY_COMPARE(atB.size(), 1);
}

void TestNudge::nobodyListens()
{
    const QTemporaryDir lonely;
    Net::Nudge a(lonely.path());
    a.send();
    QVERIFY(a.listen());
    a.send();
}

void TestNudge::worksWithoutRuntimeFolder()
{
    qunsetenv("XDG_RUNTIME_DIR");
    const QTemporaryDir store;
    Net::Nudge a(store.path());
    Net::Nudge b(store.path());
    qputenv("XDG_RUNTIME_DIR", m_runtime.path().toUtf8());
    QVERIFY(b.listen());
    QSignalSpy atB(&b, &Net::Nudge::nudged);
    a.send();
    QTRY_COMPARE(atB.size(), 1);
}

void TestNudge::refusesAFolderOpenToOthers()
{
    const QTemporaryDir store;
    const QStringList before = folders();
    {
        Net::Nudge first(store.path());
        QVERIFY(first.listen());
    }
    QStringList made = folders();
    for (const QString &name : before)
        made.removeAll(name);
    QCOMPARE(made.size(), 1);
    const QString folder = m_runtime.filePath(made.constFirst());
    QCOMPARE(QFile::permissions(folder) & (QFile::ReadGroup | QFile::ReadOther | QFile::ExeOther),
             QFile::Permissions());
    QVERIFY(QFile::setPermissions(folder,
                                  QFile::permissions(folder) | QFile::WriteOther | QFile::ReadOther | QFile::ExeOther));
    Net::Nudge second(store.path());
    const auto listening = second.listen();
    QVERIFY(!listening);
    QCOMPARE(listening.error().kind, Error::Kind::NotAllowed);
}

void TestNudge::tooLongPathIsAnError()
{
    const QString deep = m_runtime.filePath(QString(90, u'x'));
    QVERIFY(QDir().mkpath(deep));
    qputenv("XDG_RUNTIME_DIR", deep.toUtf8());
    Net::Nudge a(m_store.path());
    qputenv("XDG_RUNTIME_DIR", m_runtime.path().toUtf8());
    QVERIFY(!a.listen());
    a.send();
}

TEST_CLASS(TestNudge)
#include "tst_nudge.moc"
