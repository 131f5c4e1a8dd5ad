// SPDX-License-Identifier: GPL-3.0-or-later
#include "composefixture.h"
#include "storage/mediarepository.h"
#include "testmain.h"

#include <QDir>

using namespace Postrider;
using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;

class TestMediaLibrary final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void copiesFilesIn();
    void sameContentIsOneFile();
    void takesPastedPictures();
    void refuses_data();
    void refuses();
    void showsNobodyElsesFiles();

private:
    static constexpr auto wait = [](auto future) { return ComposeFixture::wait(future); };
};

namespace {

QString writeFile(const ComposeFixture &desk, const QString &name, const QByteArray &bytes)
{
    QFile file(desk.dir.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("set-up failed: %s", qPrintable(file.errorString()));
    return file.fileName();
}

QStringList filesIn(const ComposeFixture &desk)
{
    return QDir(desk.store->folder() + u"/media"_s).entryList(QDir::Files);
}

int rowsOf(ComposeFixture &desk, const Actor &actor)
{
    return int(ComposeFixture::wait(desk.store->run([&](Database &database) {
                   return MediaRepository(database).ofUser(actor.id);
               }))->size());
}

} // namespace

void TestMediaLibrary::copiesFilesIn()
{
    ComposeFixture desk;
    const QString path = writeFile(desk, u"lighthouse.dat"_s, smallPng()); // its name says nothing of its content
    const auto media = wait(desk.media->add(desk.ada, path, u"A lighthouse"_s));
    QVERIFY(media);
    QCOMPARE(media->userId, desk.ada.id);
    QCOMPARE(media->mime, u"image/png"_s);
    QCOMPARE(media->dimensions, QSize(1, 1));
    QCOMPARE(media->altText, u"A lighthouse"_s);
    QCOMPARE(media->createdAt, desk.clock.now());
    QVERIFY(QFile::remove(path)); // the library has its own
    QFile copy(desk.media->fileOf(*media));
    QVERIFY(copy.open(QIODevice::ReadOnly));
    QCOMPARE(copy.readAll(), smallPng());
    QCOMPARE(*wait(desk.media->byIds(desk.ada, {media->id})), QList<Media>{*media});
}

void TestMediaLibrary::sameContentIsOneFile()
{
    ComposeFixture desk;
    const auto first = wait(desk.media->add(desk.ada, writeFile(desk, u"a.png"_s, smallPng())));
    const auto second = wait(desk.media->add(desk.ada, writeFile(desk, u"b.png"_s, smallPng())));
    QCOMPARE(second->id, first->id);
    const auto pasted = wait(desk.media->addImage(desk.ada, smallPng()));
    QCOMPARE(pasted->id, first->id);
    QCOMPARE(rowsOf(desk, desk.ada), 1);
    const auto described = wait(desk.media->add(desk.ada, desk.dir.filePath(u"a.png"_s), u"A lighthouse"_s));
    QVERIFY(described->id != first->id);
    const auto others = wait(desk.media->add(desk.grace, desk.dir.filePath(u"a.png"_s)));
    QVERIFY(others->id != first->id);
    QCOMPARE(others->userId, desk.grace.id);
    QCOMPARE(filesIn(desk).size(), 1);
}

void TestMediaLibrary::takesPastedPictures()
{
    ComposeFixture desk;
    const auto media = wait(desk.media->addImage(desk.ada, smallPng()));
    QVERIFY(media);
    QCOMPARE(media->mime, u"image/png"_s);
    QCOMPARE(media->dimensions, QSize(1, 1));
    QVERIFY(QDir(desk.store->folder()).entryList({u"pasted*"_s}, QDir::Files).isEmpty());
    QCOMPARE(wait(desk.media->addImage(desk.ada, "no picture")).error().kind, Error::Kind::FileUnreadable);
    QCOMPARE(wait(desk.media->addImage(desk.ada, {})).error().kind, Error::Kind::FileUnreadable);
    QCOMPARE(rowsOf(desk, desk.ada), 1);
    QCOMPARE(filesIn(desk).size(), 1);
}

void TestMediaLibrary::refuses_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("kind");
    QTest::newRow("nothing there") << u"nothing.png"_s << int(Error::Kind::FileMissing);
    QTest::newRow("an empty file") << u"empty.png"_s << int(Error::Kind::FileUnreadable);
    QTest::newRow("a folder") << u"folder"_s << int(Error::Kind::FileUnreadable);
}

void TestMediaLibrary::refuses()
{
    QFETCH(QString, name);
    ComposeFixture desk;
    writeFile(desk, u"empty.png"_s, {});
    QVERIFY(QDir(desk.dir.path()).mkdir(u"folder"_s));
    const auto media = wait(desk.media->add(desk.ada, desk.dir.filePath(name)));
    QVERIFY(!media);
    QTEST(int(media.error().kind), "kind");
    QCOMPARE(rowsOf(desk, desk.ada), 0);
    QVERIFY(filesIn(desk).isEmpty());
}

void TestMediaLibrary::showsNobodyElsesFiles()
{
    ComposeFixture desk;
    const Media own = desk.addPicture(desk.ada);
    const Media foreign = desk.addPicture(desk.grace);
    QCOMPARE(wait(desk.media->byIds(desk.ada, {own.id, foreign.id})).error().kind, Error::Kind::NotFound);
    QCOMPARE(wait(desk.media->byIds(desk.ada, {MediaId::create()})).error().kind, Error::Kind::NotFound);
    Actor admin = desk.ada;
    admin.role = User::Role::Admin;
    QCOMPARE(wait(desk.media->byIds(admin, {own.id, foreign.id}))->size(), 2);
}

TEST_CLASS(TestMediaLibrary)
#include "tst_medialibrary.moc"
