// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/conversions.h"
#include "media/library.h"
#include "publishing/dryrun.h"
#include "publishing/material.h"
#include "publishingfixture.h"
#include "storage/mediarepository.h"
#include "storage/postrepository.h"
#include "testmain.h"

#include <QDir>
#include <QFile>

using namespace Postrider;
using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;

using State = Sending::State;

namespace {

constexpr int kPatience = 60'000; // ms

// A PNG of one pixel with something behind its end, which says more than a network should be told.
QByteArray tellingPng()
{
    return QByteArray::fromBase64("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAA"
                                  "AABJRU5ErkJggg==")
        + "home";
}

} // namespace

// What the publisher does with files that a network should not get as they are.
class TestConversion final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void convertsWhatNobodyPrepared();
    void takesWhatWasPrepared();
    void aFileThatCanNotBeConverted();

private:
    // A post of one file that tells more than it should.
    static SendingId scheduleTelling(Stage &stage, const QDateTime &due);
};

SendingId TestConversion::scheduleTelling(Stage &stage, const QDateTime &due)
{
    const Stage::Made made = stage.schedule(stage.addAccount(), {u"A picture"_s}, due);
    Post post = stage.post(made);
    QTemporaryDir dir;
    QFile file(dir.filePath(u"a.png"_s));
    if (!file.open(QIODevice::WriteOnly) || file.write(tellingPng()) < 0)
        qFatal("set-up failed: no picture");
    file.close();
    const auto probed = probe(file.fileName());
    require(probed);
    auto media = Postrider::stage(stage.folder(), *probed);
    require(media);
    media->id = MediaId::create();
    media->userId = post.userId;
    media->createdAt = due;
    require(MediaRepository(stage.db()).insert(*media));
    post.mediaUrls = {Media::urlFor(media->id)};
    require(PostRepository(stage.db()).update(post));
    return made.parts.first();
}

void TestConversion::convertsWhatNobodyPrepared()
{
    Stage stage;
    const SendingId id = scheduleTelling(stage, SystemClock().now());
    const auto publisher = stage.publisher();
    QTRY_COMPARE_WITH_TIMEOUT(stage.state(id), State::Published, kPatience);
    QCOMPARE(stage.server.complaints(), QStringList());
    const QDir results(stage.folder() + u"/media/converted"_s);
    const QStringList pictures = results.entryList({u"*.png"_s});
    QCOMPARE(pictures.size(), 1);
    QFile sent(results.filePath(pictures.first()));
    QVERIFY(sent.open(QIODevice::ReadOnly));
    QVERIFY(!sent.readAll().contains("home"));
}

void TestConversion::takesWhatWasPrepared()
{
    Stage stage;
    const SendingId id = scheduleTelling(stage, SystemClock().now().addDays(1));
    const auto before = dryRun(stage.db(), stage.registry(), id, SystemClock().now());
    QVERIFY(before);
    auto material = gather(stage.db(), id);
    QVERIFY(material);
    const Platform *platform = stage.registry().find(material->integration.platform);
    const auto missing = useConverted(stage.folder(), material->outgoing.media,
                                      platform->mediaRules(material->outgoing, material->account));
    QCOMPARE(missing.size(), 1);
    QVERIFY(convert(stage.folder(), missing.first()));
    const auto after = dryRun(stage.db(), stage.registry(), id, SystemClock().now());
    QVERIFY(after);
    const QString key = QString::fromLatin1(missing.first().plan.key());
    QVERIFY(!before->contains(key));
    QVERIFY2(after->contains(key), qPrintable(*after));
}

void TestConversion::aFileThatCanNotBeConverted()
{
    Stage stage;
    const SendingId id = scheduleTelling(stage, SystemClock().now());
    // Its bytes went bad since it was added.
    const QDir library(stage.folder() + u"/media"_s);
    QFile file(library.filePath(library.entryList({u"*.png"_s}).value(0)));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("bad") == 3);
    file.close();
    const auto publisher = stage.publisher();
    QTRY_COMPARE_WITH_TIMEOUT(stage.state(id), State::Failed, kPatience);
    QCOMPARE(stage.sending(id).error, u"FILE_UNREADABLE"_s);
    QCOMPARE(stage.server.accepted().size(), 0);
}

TEST_CLASS(TestConversion)
#include "tst_conversion.moc"
