// SPDX-License-Identifier: GPL-3.0-or-later
#include "platforms/bluesky/bluesky.h"
#include "platforms/bluesky/facts.h"
#include "platforms/bluesky/recordkey.h"
#include "platforms/bluesky/richtext.h"
#include "platforms/bluesky/wire.h"
#include "testmain.h"

using namespace Postrider;
using namespace Postrider::Bluesky;
using namespace Qt::Literals::StringLiterals;

namespace {

// "link:https://example.org@4-15" with byte offsets, one a facet.
QStringList shown(const QJsonArray &facets)
{
    QStringList list;
    for (const QJsonValue &facet : facets) {
        const QJsonObject feature = facet["features"_L1][0].toObject();
        const QString kind = feature["$type"_L1].toString().section(u'#', 1);
        const QString value = feature["uri"_L1].toString() + feature["tag"_L1].toString()
            + feature["did"_L1].toString();
        list << u"%1:%2@%3-%4"_s.arg(kind, value)
                    .arg(facet["index"_L1]["byteStart"_L1].toInt())
                    .arg(facet["index"_L1]["byteEnd"_L1].toInt());
    }
    return list;
}

} // namespace

// What becomes a facet, where it begins and ends in bytes, and what addresses and keys look like.
class TestBlueskyText final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void makesFacets_data();
    void makesFacets();
    void keepsKeys();
    void readsAddresses_data();
    void readsAddresses();
    void trustsServers_data();
    void trustsServers();
};

void TestBlueskyText::makesFacets_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("facets");
    const auto row = [](const char *name, const QString &text, const QStringList &facets) {
        QTest::newRow(name) << text << facets;
    };
    row("the documented one", u"Hi @bob.bsky.social see example.org #news"_s,
        {u"mention:did:plc:bob@3-19"_s, u"link:https://example.org@24-35"_s, u"tag:news@36-41"_s});
    row("bytes, not characters", u"Grüße 👩‍👧 https://example.org"_s, {u"link:https://example.org@20-39"_s});
    row("punctuation after it", u"See https://example.org/a, or (https://example.org/b_(c))."_s,
        {u"link:https://example.org/a@4-25"_s, u"link:https://example.org/b_(c)@31-56"_s});
    row("unknown endings", u"Node.js and e.g. this.file.txt"_s, {});
    row("mail", u"write to ann@example.org"_s, {});
    row("nobody", u"hello @nobody.example"_s, {});
    row("mention in brackets", u"(@bob.bsky.social)"_s, {u"mention:did:plc:bob@1-17"_s});
    row("mention at a full stop", u"ask @Bob.bsky.social."_s, {u"mention:did:plc:bob@4-20"_s});
    row("digits are no tag", u"#1 of #2x"_s, {u"tag:2x@6-9"_s});
    row("tag of letters beyond ASCII", u"#größe!"_s, {u"tag:größe@0-8"_s});
    row("anchor is no tag", u"https://example.org/#top"_s, {u"link:https://example.org/#top@0-24"_s});
    row("tag too long", u"#"_s + QString(65, u'a'), {});
    row("tag of few letters in many bytes", u"#"_s + QString(u'e' + QString(10, u'\x301')).repeated(60), {});
    row("nothing", u""_s, {});
}

void TestBlueskyText::makesFacets()
{
    QFETCH(QString, text);
    QFETCH(QStringList, facets);
    QCOMPARE(shown(facetsOf(text, {{u"bob.bsky.social"_s, u"did:plc:bob"_s}})), facets);
}

void TestBlueskyText::keepsKeys()
{
    Context context;
    context.now = QDateTime(QDate(2026, 11, 22), QTime(12, 0), Qt::UTC);
    const RecordKey key = RecordKey::of(context);
    QCOMPARE(key.rkey.size(), 13);
    QCOMPARE(key.createdAt, u"2026-11-22T12:00:00.000Z"_s);
    QVERIFY(
        QRegularExpression(u"^[234567abcdefghij][234567abcdefghijklmnopqrstuvwxyz]{12}$"_s).match(key.rkey).hasMatch());
    context.now = context.now.addSecs(3600); // a later try
    QCOMPARE(RecordKey::of(context).rkey, key.rkey);
    QCOMPARE(RecordKey::of(context).createdAt, key.createdAt);
    Context later;
    later.now = context.now;
    QVERIFY(RecordKey::of(later).rkey > key.rkey);
    Context other;
    other.now = QDateTime(QDate(2026, 11, 22), QTime(12, 0), Qt::UTC);
    QVERIFY(RecordKey::of(other).rkey != key.rkey);
}

void TestBlueskyText::readsAddresses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("uri");
    QTest::newRow("page") << u"https://bsky.app/profile/bob.bsky.social/post/3kabc"_s
                          << u"at://bob.bsky.social/app.bsky.feed.post/3kabc"_s;
    QTest::newRow("record") << u" at://did:plc:bob/app.bsky.feed.post/3kabc "_s
                            << u"at://did:plc:bob/app.bsky.feed.post/3kabc"_s;
    QTest::newRow("another site") << u"https://example.org/profile/bob.bsky.social/post/3kabc"_s << QString();
    QTest::newRow("no account") << u"at://bob/app.bsky.feed.post/3kabc"_s << QString();
    QTest::newRow("no key") << u"at://did:plc:bob/app.bsky.feed.post"_s << QString();
}

void TestBlueskyText::readsAddresses()
{
    QFETCH(QString, text);
    QFETCH(QString, uri);
    const auto address = RecordAddress::fromText(text);
    QCOMPARE(address ? address->uri() : QString(), uri);
}

void TestBlueskyText::trustsServers_data()
{
    QTest::addColumn<QString>("endpoint");
    QTest::addColumn<QString>("server");
    QTest::newRow("https") << u"https://pds.example/xrpc"_s << u"https://pds.example"_s;
    QTest::newRow("plain") << u"http://pds.example"_s << QString();
    QTest::newRow("loopback") << u"http://127.0.0.1:2583"_s << u"http://127.0.0.1:2583"_s;
    QTest::newRow("with a user") << u"https://bob@pds.example"_s << QString();
    QTest::newRow("another scheme") << u"file:///etc/passwd"_s << QString();
    QTest::newRow("none") << QString() << QString();
}

void TestBlueskyText::trustsServers()
{
    QFETCH(QString, endpoint);
    QFETCH(QString, server);
    const QJsonObject service{{"id"_L1, u"#atproto_pds"_s}, {"serviceEndpoint"_L1, endpoint}};
    const auto found = serverFromDocument({{"service"_L1, QJsonArray{service}}});
    QCOMPARE(found ? found->toString() : QString(), server);
    QCOMPARE(signInServer(QUrl(u"https://shimeji.us-east.host.bsky.network"_s)), QUrl(u"https://bsky.social"_s));
}

TEST_CLASS(TestBlueskyText)
#include "tst_blueskytext.moc"
