// SPDX-License-Identifier: GPL-3.0-or-later
#include "platforms/twitter/links.h"
#include "platforms/twitter/rules.h"
#include "platforms/twitter/weighing.h"
#include "platforms/twitter/wire.h"
#include "testmain.h"

#include <QElapsedTimer>

using namespace Postrider::Twitter;
using namespace Qt::Literals::StringLiterals;

// X's own counting: weights, links, emoji, and what it refuses.
class TestTwitterText final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void weighs_data();
    void weighs();
    void findsLinks_data();
    void findsLinks();
    void endsWithHostileTexts_data();
    void endsWithHostileTexts();
    void findsInvalidCharacters_data();
    void findsInvalidCharacters();
    void countsCashtags_data();
    void countsCashtags();
    void readsPostAddresses_data();
    void readsPostAddresses();
    void readsMomentsFromIds();
};

void TestTwitterText::weighs_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("length");
    const auto row = [](const char *name, const QString &text, int length) { QTest::newRow(name) << text << length; };
    row("nothing", {}, 0);
    row("Latin", u"Hello, world"_s, 12);
    row("280 letters", QString(280, u'a'), 280);
    row("line breaks", u"a\nb"_s, 3);
    row("accents", u"Grüße"_s, 5);
    row("combining marks become one letter", u"Gru\u0308ße"_s, 5);
    row("marks that make no letter count", u"q\u0307"_s, 2);
    row("Cyrillic", u"Привет"_s, 6);
    row("Arabic", u"مرحبا"_s, 5);
    row("Devanagari", u"नमस्ते"_s, 6);
    row("Thai", u"ไทย"_s, 3);
    row("last light letter", u"\u10ff"_s, 1);
    row("first heavy letter", u"\u1100"_s, 2);
    row("Chinese", u"你好"_s, 4);
    row("140 Chinese letters", QString(140, u'字'), 280);
    row("Japanese", u"こんにちは"_s, 10);
    row("Korean", u"안녕"_s, 4);
    row("Korean in pieces", u"\u1112\u1161\u11ab"_s, 2);
    row("half width", u"ｱ"_s, 2);
    row("joiner", u"a\u200db"_s, 3);
    row("marks of direction", u"a\u200eb\u200f"_s, 6);
    row("dashes and quotes", u"“a–b”"_s, 5);
    row("ellipsis", u"…"_s, 2);
    row("primes", u"\u2032\u2037"_s, 2);
    row("behind the primes", u"\u2038"_s, 2);
    row("euro", u"€"_s, 2);
    row("beyond the first plane", u"𝒜"_s, 2);
    row("smile", u"😀"_s, 2);
    row("two smiles", u"😀😀"_s, 4);
    row("skin tone", u"👍🏽"_s, 2);
    row("family", u"👨‍👩‍👧‍👦"_s, 2);
    row("two families", u"👨‍👩‍👧‍👦👨‍👩‍👧‍👦"_s, 4);
    row("tone and joiner", u"🙋🏽‍♀️"_s, 2);
    row("flag", u"🇩🇪"_s, 2);
    row("three letters of flags", u"🇩🇪🇫"_s, 4);
    row("flag of a region", u"🏴\U000E0067\U000E0062\U000E0073\U000E0063\U000E0074\U000E007F"_s, 2);
    row("rainbow flag", u"🏳️‍🌈"_s, 2);
    row("keycap", u"1️⃣"_s, 2);
    row("digit", u"1"_s, 1);
    row("heart", u"❤️"_s, 2);
    row("copyright as text", u"©"_s, 1);
    row("copyright as picture", u"©️"_s, 2);
    row("address", u"https://example.org"_s, 23);
    row("long address", u"https://example.org/"_s + QString(300, u'a'), 23);
    row("short address", u"t.co"_s, 23);
    row("bare address", u"see example.org now"_s, 31);
    row("two addresses", u"example.org example.com"_s, 47);
    row("address in Chinese", u"看example.org吧"_s, 27);
    row("address and emoji", u"😀 https://example.org/😀"_s, 28);
    row("file name", u"main.cpp"_s, 8);
    row("e-mail", u"ann@example.org"_s, 15);
    row("half a pair", QString(QChar(0xd83d)), 2);
}

void TestTwitterText::weighs()
{
    QFETCH(QString, text);
    QTEST(weightedLength(text), "length");
}

// As the network's own library finds them.
void TestTwitterText::findsLinks_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("links");
    const auto row = [](const char *name, const QString &text, const QStringList &links) {
        QTest::newRow(name) << text << links;
    };
    const auto whole = [](const char *name, const QString &text) { QTest::newRow(name) << text << QStringList{text}; };
    whole("plain", u"http://example.com"_s);
    whole("other letters", u"http://ああ.com"_s);
    whole("symbol", u"http://✪df.ws/ejp"_s);
    whole("hyphen between letters", u"http://あ-あ.com"_s);
    whole("fragment alone", u"http://foobar.com/#"_s);
    whole("port", u"http://somehost.com:3000"_s);
    whole("signs", u"http://xo.com/~matthew+%ff-,.;x"_s);
    whole("parentheses", u"http://en.wikipedia.org/wiki/Primer_(film)"_s);
    whole("parentheses inside", u"http://msdn.microsoft.com/system.net(v=VS.100).aspx"_s);
    whole("query without path", u"http://foo.com?#foo"_s);
    whole("query", u"http://chilp.it/?77e8fd"_s);
    whole("query that ends with a hyphen", u"https://www.youtube.com/watch?v=LOx&list=U-"_s);
    whole("bars", u"http://www.foo.com/bar-path/some.stm?param1=foo;param2=P1|0||P2|0"_s);
    whole("ampersand", u"http://foo.com/bar/123/foo_&_bar/"_s);
    whole("Cyrillic path", u"http://twitter.com/Русские_слова"_s);
    whole("dash in a path", u"https://en.m.wikipedia.org/wiki/Hatfield–McCoy_feud"_s);
    whole("underscore in a host", u"http://sub_domain-dash.twitter.com"_s);
    whole("shortest", u"http://a.b.cd"_s);
    whole("accent without scheme", u"ELPAÍS.com"_s);
    whole("capitals", u"MLB.tv"_s);
    whole("country in its own letters", u"https://twitter.한국"_s);
    whole("hyphenated bare", u"name.al-lastname.com"_s);
    row("brackets around", u"(http://twitter.com)"_s, {u"http://twitter.com"_s});
    row("no top level", u"http://no-tld http://tld-too-short.x"_s, {});
    row("hyphen after", u"http://domain.com-that-you-should"_s, {});
    row("known and unknown ends", u"foo.baz foo.co.jp www.xxxxxxx.baz www.foo.co.uk foo.comm foo.jp"_s,
        {u"foo.co.jp"_s, u"www.foo.co.uk"_s, u"foo.jp"_s});
    row("a space after the scheme", u"Try http:// example.com/path"_s, {u"example.com/path"_s});
    row("Japanese around", u"これは日本語です。example.com/path/index.html中国語example.com/path한국"_s,
        {u"example.com/path/index.html"_s, u"example.com/path"_s});
    row("Japanese behind", u"http://example.comだよね.comtest/hogehoge"_s, {u"http://example.com"_s});
    row("many in Japanese",
        u"http://twitter.com/これは日本語です。example.com中国語http://t.co/abcde한국twitter.comテスト"_s,
        {u"http://twitter.com/"_s, u"example.com"_s, u"http://t.co/abcde"_s, u"twitter.com"_s});
    row("Japanese end", u"example.comてすとですtwitter.みんなです"_s, {u"example.com"_s, u"twitter.みんな"_s});
    row("false code", u"Hello http://xn--はじめよう.com/index.html"_s, {});
    row("long label", u"http://"_s + QString(64, u'あ') + u".com/path"_s, {});
    row("underscores", u"http://domain-dash_2314352345_dfasd.foo-cow_4352.com"_s, {});
    row("underscore in a name", u"http://twitter_underscore.com http://twitter.c_o_m"_s, {});
    row("hyphens at the edges", u"http://-leadingdash.twitter.com http://twitter-.com http://a.-twitter.com"_s, {});
    row("e-mails", u"name.al-lastname@foo.com or name.al+lastname@foo.com john.doe.gov@mail.com"_s, {});
    row("tags and names", u"#test.com @test.com #http://test.com @http://test.com #t.co/abcde @t.co/abcde"_s, {});
    row("money", u"$http://twitter.com $twitter.com $t.co/abcde $t.co $TVI.CA $RBS.CA"_s, {});
    row("files", u"long.test.tar.bz2 test.tar.bz2 tar.bz2"_s, {});
    row("full stop", u"test http://twitter.com/."_s, {u"http://twitter.com/"_s});
    row("many full stops", u"http://example.com/path........................"_s, {u"http://example.com/path"_s});
    row("exclamation marks", u"http://example.com/path/!!!!!!!!!!!!!!!!!!!"_s, {u"http://example.com/path/"_s});
    row("shortened", u"I like http://t.co/pbY2NfTZ's and http://t.co/FNkPfmii- and http://t.co/ulYGBYSo: too"_s,
        {u"http://t.co/pbY2NfTZ"_s, u"http://t.co/FNkPfmii"_s, u"http://t.co/ulYGBYSo"_s});
    row("shortened, too long", u"http://t.co/abcdefghijklmnopqrstuvwxyz012345678901234"_s, {});
    row("lines", u"http://twitter.com\nexample.com/path\nit.so"_s,
        {u"http://twitter.com"_s, u"example.com/path"_s, u"it.so"_s});
}

void TestTwitterText::findsLinks()
{
    QFETCH(QString, text);
    QStringList found;
    const auto links = linksIn(text);
    for (const LinkSpan &link : links)
        found << text.mid(link.start, link.length);
    QTEST(found, "links");
}

void TestTwitterText::endsWithHostileTexts_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("dots") << u"a."_s.repeated(12'000);
    QTest::newRow("hyphens") << u"http://"_s + u"a-"_s.repeated(12'000);
    QTest::newRow("brackets") << u"http://a.com/"_s + u"("_s.repeated(12'000);
    QTest::newRow("pairs") << u"http://a.com/"_s + u"(a)"_s.repeated(8'000) + u'(';
    QTest::newRow("letters") << QString(25'000, u'a');
    QTest::newRow("joiners") << u"👩\u200d"_s.repeated(8'000);
}

void TestTwitterText::endsWithHostileTexts()
{
    QFETCH(QString, text);
    QElapsedTimer timer;
    timer.start();
    QVERIFY(weightedLength(text) > 0);
    QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
}

void TestTwitterText::findsInvalidCharacters_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("at");
    QTest::newRow("none") << u"a😀é\u200b"_s << -1;
    QTest::newRow("reversed mark") << QString(u"ab"_s + QChar(0xfffe)) << 2;
    QTest::newRow("byte order mark") << QString(QChar(0xfeff) + u"ab"_s) << 0;
    QTest::newRow("no character") << QString(u"a"_s + QChar(0xffff)) << 1;
    QTest::newRow("first half") << QString(u"a"_s + QChar(0xd83d) + u"b"_s) << 1;
    QTest::newRow("second half") << QString(u"a"_s + QChar(0xde00)) << 1;
}

void TestTwitterText::findsInvalidCharacters()
{
    QFETCH(QString, text);
    QFETCH(int, at);
    QCOMPARE(int(firstInvalid(text)), at);
}

void TestTwitterText::countsCashtags_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("count");
    QTest::newRow("one") << u"Buy $ABC now"_s << 1;
    QTest::newRow("two") << u"$ABC, $XYZ.A"_s << 2;
    QTest::newRow("money") << u"$5 and US$ 7"_s << 0;
    QTest::newRow("too long") << u"$ABCDEFG"_s << 0;
    QTest::newRow("inside a word") << u"a$ABC"_s << 0;
}

void TestTwitterText::countsCashtags()
{
    QFETCH(QString, text);
    QTEST(cashtagCount(text), "count");
}

void TestTwitterText::readsPostAddresses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("id");
    QTest::newRow("x") << u"https://x.com/ann/status/1958000000000000001"_s << u"1958000000000000001"_s;
    QTest::newRow("old name") << u"https://twitter.com/ann/status/20?s=20"_s << u"20"_s;
    QTest::newRow("no name") << u"https://x.com/i/web/status/20"_s << u"20"_s;
    QTest::newRow("id") << u" 20 "_s << u"20"_s;
    QTest::newRow("another site") << u"https://x.com.evil.example/ann/status/20"_s << QString();
    QTest::newRow("too long") << u"12345678901234567890"_s << QString();
    QTest::newRow("nothing") << QString() << QString();
}

void TestTwitterText::readsPostAddresses()
{
    QFETCH(QString, text);
    QTEST(postIdFrom(text), "id");
}

void TestTwitterText::readsMomentsFromIds()
{
    QVERIFY(!momentOf(u"20"_s).isValid());
    const QDateTime moment(QDate(2026, 11, 22), QTime(12, 0), Qt::UTC);
    const QString id = QString::number((moment.toMSecsSinceEpoch() - 1'288'834'974'657) << 22);
    QCOMPARE(momentOf(id), moment);
}

TEST_CLASS(TestTwitterText)
#include "tst_twittertext.moc"
