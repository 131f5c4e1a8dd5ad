// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/library.h"
#include "mediafixture.h"
#include "samplepicture.h"
#include "testmain.h"

#include <QCryptographicHash>
#include <QDir>

#include <sys/resource.h>

using namespace Postrider;
using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;

class TestLibrary final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aFileIsKeptUnderItsContent();
    void aFileThatChangesMeanwhile();
    void cancelLeavesNothing();
    void memoryStaysFlat();

private:
    MediaFixture m_files;
};

void TestLibrary::aFileIsKeptUnderItsContent()
{
    const QByteArray png = encoded(noise({20, 20}), "PNG");
    const auto probed = probe(m_files.put(u"a.png"_s, png));
    QVERIFY(probed);
    const auto media = stage(m_files.folder(), *probed);
    QVERIFY(media);
    const QByteArray hash = QCryptographicHash::hash(png, QCryptographicHash::Sha256).toHex();
    QCOMPARE(media->sha256, hash);
    QCOMPARE(media->path, u"media/"_s + QString::fromLatin1(hash) + u".png"_s);
    QCOMPARE(contentOf(m_files.folder() + u'/' + media->path), png);
    QCOMPARE(media->details, probed->file.details);
    QCOMPARE(stage(m_files.folder(), *probed), media);
    QCOMPARE(QDir(m_files.folder() + u"/media"_s).entryList(QDir::Files).size(), 1);
}

void TestLibrary::aFileThatChangesMeanwhile()
{
    const auto probed = probe(m_files.put(u"b.png"_s, encoded(noise({21, 21}), "PNG")));
    QVERIFY(probed);
    m_files.put(u"b.png"_s, encoded(noise({50, 50}), "PNG"));
    QCOMPARE(stage(m_files.folder(), *probed).error().kind, Error::Kind::FileUnreadable);
}

void TestLibrary::cancelLeavesNothing()
{
    const auto probed = probe(m_files.put(u"c.bin"_s, QByteArray(5 << 20, 'c')));
    QVERIFY(probed);
    const auto files = [this] { return QDir(m_files.folder() + u"/media"_s).entryList(QDir::Files); };
    const QStringList before = files();
    int asked = 0;
    const auto media = stage(m_files.folder(), *probed, Watch{{}, [&asked] { return ++asked > 2; }});
    QCOMPARE(media.error().kind, Error::Kind::Cancelled);
    QCOMPARE(files(), before);
}

void TestLibrary::memoryStaysFlat()
{
    constexpr qint64 kSize = qint64(2) << 30;
    QFile large(m_files.path(u"large.bin"_s));
    QVERIFY(large.open(QIODevice::WriteOnly) && large.resize(kSize)); // sparse
    large.close();
    const auto peak = [] {
        rusage usage = {};
        ::getrusage(RUSAGE_SELF, &usage);
        return qint64(usage.ru_maxrss) * 1024;
    };
    [[maybe_unused]] const qint64 before = peak();
    const auto probed = probe(large.fileName());
    QVERIFY(probed);
    int told = 0;
    const auto media = stage(m_files.folder(), *probed, Watch{[&told](double) { ++told; }, {}});
    QVERIFY(media);
    QCOMPARE(media->size, kSize);
#ifndef __SANITIZE_ADDRESS__ // which keeps what was freed
    QVERIFY2(peak() - before < 32 << 20, qPrintable(QString::number(peak() - before)));
#endif
    QVERIFY(told > 50 && told <= 101);
    QVERIFY(QFile::remove(m_files.folder() + u'/' + media->path));
}

TEST_CLASS(TestLibrary)
#include "tst_library.moc"
