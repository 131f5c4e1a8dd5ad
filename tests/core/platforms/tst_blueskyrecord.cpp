// SPDX-License-Identifier: GPL-3.0-or-later
#include "blueskystandin_lexicon.h"
#include "outgoingpost.h"
#include "platforms/bluesky/reading.h"
#include "platforms/bluesky/record.h"
#include "testmain.h"

#include <QJsonArray>

using namespace Postrider;
using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString kUri = u"at://did:plc:abc/app.bsky.feed.post/3kone22222222"_s;

QJsonObject blob()
{
    return {{"$type"_L1, u"blob"_s},
            {"ref"_L1, QJsonObject{{"$link"_L1, u"bafkreisea"_s}}},
            {"mimeType"_L1, u"image/png"_s},
            {"size"_L1, 4000}};
}

QJsonArray blobs(int count)
{
    QJsonArray made;
    for (int i = 0; i < count; ++i)
        made << blob();
    return made;
}

QJsonObject item()
{
    return {{"$type"_L1, u"app.bsky.embed.gallery#image"_s},
            {"image"_L1, blob()},
            {"alt"_L1, QString()},
            {"aspectRatio"_L1, QJsonObject{{"width"_L1, 4}, {"height"_L1, 3}}}};
}

QJsonObject without(QJsonObject object, QLatin1String name)
{
    object.remove(name);
    return object;
}

QJsonObject with(QJsonObject object, QLatin1String name, const QJsonValue &value)
{
    object[name] = value;
    return object;
}

QJsonObject gallery(int count, const QJsonObject &last = item())
{
    QJsonArray items;
    for (int i = 1; i < count; ++i)
        items << item();
    if (count > 0)
        items << last;
    return {{"$type"_L1, u"app.bsky.embed.gallery"_s}, {"items"_L1, items}};
}

QJsonObject besideAQuote(const QJsonObject &media)
{
    const QJsonObject quoted{{"uri"_L1, kUri}, {"cid"_L1, u"bafyreione"_s}};
    return {{"$type"_L1, u"app.bsky.embed.recordWithMedia"_s},
            {"record"_L1, QJsonObject{{"$type"_L1, u"app.bsky.embed.record"_s}, {"record"_L1, quoted}}},
            {"media"_L1, media}};
}

QJsonObject recordWith(const QJsonObject &embed)
{
    return {{"$type"_L1, u"app.bsky.feed.post"_s},
            {"text"_L1, QString()},
            {"createdAt"_L1, u"2026-11-22T12:00:00.000Z"_s},
            {"embed"_L1, embed}};
}

} // namespace

// A post's pictures in its record, what the stand-in takes of them, and how they are read.
class TestBlueskyRecord final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void embedsPictures_data();
    void embedsPictures();
    void standInChecksGalleries_data();
    void standInChecksGalleries();
    void readsPictures_data();
    void readsPictures();
};

void TestBlueskyRecord::embedsPictures_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("list");
    QTest::newRow("one") << 1 << u"app.bsky.embed.images"_s << u"images"_s;
    QTest::newRow("as many as every app shows") << 4 << u"app.bsky.embed.images"_s << u"images"_s;
    QTest::newRow("one more") << 5 << u"app.bsky.embed.gallery"_s << u"items"_s;
    QTest::newRow("ten") << 10 << u"app.bsky.embed.gallery"_s << u"items"_s;
}

void TestBlueskyRecord::embedsPictures()
{
    QFETCH(int, count);
    QFETCH(QString, type);
    QFETCH(QString, list);
    Outgoing outgoing = post(u"The sea"_s, QList<OutgoingMedia>(count, image()));
    outgoing.media[0].altText.clear();
    Context context;
    context.now = QDateTime(QDate(2026, 11, 22), QTime(12, 0), Qt::UTC);
    context.memory["blobs"_L1] = blobs(count);
    const QJsonObject embed = Bluesky::postRecord(outgoing, context)["embed"_L1].toObject();
    QCOMPARE(embed.keys(), (QStringList{u"$type"_s, list}));
    QCOMPARE(embed["$type"_L1].toString(), type);
    const QJsonArray pictures = embed[list].toArray();
    QCOMPARE(pictures.size(), count);
    for (const auto &value : pictures) {
        const QJsonObject picture = value.toObject();
        QCOMPARE(picture["$type"_L1].toString(), list == "items"_L1 ? type + u"#image"_s : QString());
        QCOMPARE(picture["image"_L1].toObject(), blob());
        QCOMPARE(picture["aspectRatio"_L1].toObject(), (QJsonObject{{"width"_L1, 40}, {"height"_L1, 30}}));
        QVERIFY(picture["alt"_L1].isString()); // there though it is empty
    }
    QCOMPARE(pictures.first()["alt"_L1].toString(), QString());
}

void TestBlueskyRecord::standInChecksGalleries_data()
{
    QTest::addColumn<QJsonObject>("embed");
    QTest::addColumn<QString>("refusal"); // its name; empty: taken
    const auto row = [](const char *name, const QJsonObject &embed, const QString &refusal) {
        QTest::newRow(name) << embed << refusal;
    };
    const QString invalid = u"InvalidRequest"_s;
    row("one", gallery(1), {});
    row("twenty", gallery(20), {});
    row("beside a quote", besideAQuote(gallery(5)), {});
    row("nothing", gallery(0), invalid);
    row("twenty-one", gallery(21), invalid);
    row("list of another name", {{"$type"_L1, u"app.bsky.embed.gallery"_s}, {"images"_L1, QJsonArray{item()}}},
        invalid);
    row("no ratio", gallery(5, without(item(), "aspectRatio"_L1)), invalid);
    row("empty ratio", gallery(5, with(item(), "aspectRatio"_L1, QJsonObject())), invalid);
    row("flat", gallery(5, with(item(), "aspectRatio"_L1, QJsonObject{{"width"_L1, 4}, {"height"_L1, 0}})), invalid);
    row("no alt text", gallery(5, without(item(), "alt"_L1)), invalid);
    row("no type", gallery(5, without(item(), "$type"_L1)), invalid);
    row("another type", gallery(5, with(item(), "$type"_L1, u"app.bsky.embed.images#image"_s)), invalid);
    row("field too many", gallery(5, with(item(), "caption"_L1, u"x"_s)), invalid);
    row("no picture", gallery(5, with(item(), "image"_L1, QJsonObject())), invalid);
    row("a wrong one beside a quote", besideAQuote(gallery(5, without(item(), "aspectRatio"_L1))), invalid);
    row("a quote beside a quote", besideAQuote(besideAQuote(gallery(5))), invalid);
    const QJsonObject large = with(with(blob(), "size"_L1, 2'000'001), "ref"_L1,
                                   QJsonObject{{"$link"_L1, u"bafkreilarge"_s}});
    row("too large", gallery(5, with(item(), "image"_L1, large)), u"InvalidSize"_s);
}

void TestBlueskyRecord::standInChecksGalleries()
{
    QFETCH(QJsonObject, embed);
    QFETCH(QString, refusal);
    const QJsonObject large{{"mimeType"_L1, u"image/png"_s}, {"size"_L1, 2'000'001}};
    const BlueskyKnowledge known{
        {{u"bafkreisea"_s, blob()}, {u"bafkreilarge"_s, large}}, {{kUri, u"bafyreione"_s}}, {}};
    QCOMPARE(checkPost(recordWith(embed), known).name, refusal);
}

void TestBlueskyRecord::readsPictures_data()
{
    QTest::addColumn<QJsonObject>("embed");
    const QJsonObject sea = with(item(), "alt"_L1, u"The sea"_s);
    QTest::newRow("record") << gallery(5, sea);
    QTest::newRow("record beside a quote") << besideAQuote(gallery(5, sea));
    QJsonArray shown;
    for (const QString &alt : {QString(), QString(), QString(), QString(), u"The sea"_s})
        shown << QJsonObject{{"$type"_L1, u"app.bsky.embed.gallery#viewImage"_s},
                             {"thumbnail"_L1, u"https://cdn.example/thumbnail"_s},
                             {"fullsize"_L1, u"https://cdn.example/fullsize"_s},
                             {"alt"_L1, alt},
                             {"aspectRatio"_L1, item()["aspectRatio"_L1]}};
    const QJsonObject view{{"$type"_L1, u"app.bsky.embed.gallery#view"_s}, {"items"_L1, shown}};
    QTest::newRow("view") << view;
    QTest::newRow("view beside a quote") << QJsonObject{
        {"$type"_L1, u"app.bsky.embed.recordWithMedia#view"_s}, {"record"_L1, QJsonObject()}, {"media"_L1, view}};
}

void TestBlueskyRecord::readsPictures()
{
    QFETCH(QJsonObject, embed);
    const auto read = Bluesky::remotePost({{"uri"_L1, kUri}, {"value"_L1, recordWith(embed)}});
    QVERIFY(read);
    QCOMPARE(read->mediaCount, 5);
    QCOMPARE(read->altTexts, (QStringList{QString(), QString(), QString(), QString(), u"The sea"_s}));
}

TEST_CLASS(TestBlueskyRecord)
#include "tst_blueskyrecord.moc"
