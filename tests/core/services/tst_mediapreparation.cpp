// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/mediapreparation.h"

#include "composefixture.h"
#include "testmain.h"

#include <QDir>
#include <QSignalSpy>

using namespace Postrider;
using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;

class TestMediaPreparation final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void preparesWhatIsScheduled();
    void leavesWhatIsFarAhead();
    void clearsAway();

private:
    // A picture with something behind its end.
    static Media addTelling(ComposeFixture &desk);
    static ServiceParts partsOf(ComposeFixture &desk)
    {
        return {*desk.store, *desk.exchange, desk.registry, desk.clock, nullptr, [] {}};
    }
    static QStringList results(const ComposeFixture &desk)
    {
        return QDir(desk.store->folder() + u"/media/converted"_s).entryList({u"*.png"_s});
    }
};

Media TestMediaPreparation::addTelling(ComposeFixture &desk)
{
    QFile file(desk.dir.filePath(u"telling.png"_s));
    if (!file.open(QIODevice::WriteOnly) || file.write(smallPng() + "home") < 0)
        qFatal("set-up failed: no picture");
    file.close();
    const auto media = ComposeFixture::wait(desk.media->add(desk.ada, file.fileName(), u"A lighthouse"_s));
    if (!media)
        qFatal("set-up failed: %s", qPrintable(media.error().detail));
    return *media;
}

void TestMediaPreparation::preparesWhatIsScheduled()
{
    ComposeFixture desk;
    WorkingCopy copy = desk.copyOf(u"A picture"_s, {desk.account});
    const Media media = addTelling(desk);
    QVERIFY(media.details.hasPrivateData);
    copy.composition.parts[0].media = {media.id};
    QVERIFY(desk.schedule(copy));
    MediaPreparation preparation(partsOf(desk));
    QSignalSpy prepared(&preparation, &MediaPreparation::prepared);
    QSignalSpy idle(&preparation, &MediaPreparation::idle);
    preparation.look();
    preparation.look(); // while it is busy
    QVERIFY(idle.wait(60'000));
    QCOMPARE(prepared.size(), 1);
    QCOMPARE(prepared.first().first().toByteArray(), media.sha256);
    QCOMPARE(results(desk).size(), 1);
    // Nothing is left: another look does nothing more.
    preparation.look();
    QVERIFY(idle.wait(60'000));
    QCOMPARE(prepared.size(), 1);
}

void TestMediaPreparation::leavesWhatIsFarAhead()
{
    ComposeFixture desk;
    WorkingCopy copy = desk.copyOf(u"A picture"_s, {desk.account});
    copy.composition.parts[0].media = {addTelling(desk).id};
    copy.composition.wallTime = QDateTime(QDate(2026, 12, 24), QTime(9, 0));
    QVERIFY(desk.schedule(copy));
    MediaPreparation preparation(partsOf(desk));
    QSignalSpy idle(&preparation, &MediaPreparation::idle);
    preparation.look();
    QVERIFY(idle.wait(60'000));
    QCOMPARE(results(desk), QStringList());
}

void TestMediaPreparation::clearsAway()
{
    ComposeFixture desk;
    const QDir folder(desk.store->folder() + u"/media/converted"_s);
    QVERIFY(folder.mkpath(u"."_s));
    QFile orphan(folder.filePath(QString(64, u'a') + u"-0123.png"_s));
    QVERIFY(orphan.open(QIODevice::WriteOnly));
    orphan.close();
    MediaPreparation preparation(partsOf(desk));
    QSignalSpy idle(&preparation, &MediaPreparation::idle);
    preparation.look();
    QVERIFY(idle.wait(60'000));
    QVERIFY(!orphan.exists());
}

TEST_CLASS(TestMediaPreparation)
#include "tst_mediapreparation.moc"
