// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/arrivals.h"
#include "testmain.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace Postrider;
using namespace Qt::Literals::StringLiterals;

// Files on their way into the library: gone with who brings them, and found again when that one died.
class TestArrivals final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void goesWithItsOwner();
    void sweepsWhatNobodyWrites_data();
    void sweepsWhatNobodyWrites();
    void leavesWhatIsBeingWritten();
    void missingFolder();

private:
    QStringList names() const { return QDir(m_folder.path()).entryList(QDir::Files); }
    void age(const QString &path, int minutes) const;

    QTemporaryDir m_folder;
    const QDateTime m_now = QDateTime::currentDateTimeUtc();
};

void TestArrivals::age(const QString &path, int minutes) const
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.setFileTime(m_now.addSecs(-minutes * 60), QFileDevice::FileModificationTime));
}

void TestArrivals::goesWithItsOwner()
{
    {
        const auto arrival = Arrival::in(m_folder.path());
        QVERIFY(arrival);
        QFile writer((*arrival)->path());
        QVERIFY(writer.open(QIODevice::WriteOnly) && writer.write("bytes") == 5);
        QCOMPARE(names().size(), 1);
    }
    QCOMPARE(names(), QStringList());
}

void TestArrivals::sweepsWhatNobodyWrites_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("minutes");
    QTest::addColumn<bool>("isSwept");
    QTest::newRow("left by a crash") << u"arriving-AbCdEf"_s << 61 << true;
    QTest::newRow("fresh") << u"arriving-AbCdEf"_s << 59 << false;
    QTest::newRow("of tomorrow") << u"arriving-AbCdEf"_s << -1440 << false;
    QTest::newRow("something else") << u"postrider.sqlite"_s << 6000 << false;
}

void TestArrivals::sweepsWhatNobodyWrites()
{
    QFETCH(QString, name);
    QFETCH(int, minutes);
    QFETCH(bool, isSwept);
    const QString path = m_folder.filePath(name);
    age(path, minutes);
    QCOMPARE(sweepArrivals(m_folder.path(), m_now), int(isSwept));
    QCOMPARE(QFile::exists(path), !isSwept);
    QFile::remove(path);
}

// However old: a slow import of another program.
void TestArrivals::leavesWhatIsBeingWritten()
{
    auto arrival = Arrival::in(m_folder.path());
    QVERIFY(arrival);
    const QString path = (*arrival)->path();
    age(path, 600);
    QCOMPARE(sweepArrivals(m_folder.path(), m_now), 0);
    QVERIFY(QFile::exists(path));
    arrival->reset();
    QCOMPARE(names(), QStringList());
}

void TestArrivals::missingFolder()
{
    QCOMPARE(sweepArrivals(m_folder.filePath(u"none"_s), m_now), 0);
}

TEST_CLASS(TestArrivals)
#include "tst_arrivals.moc"
