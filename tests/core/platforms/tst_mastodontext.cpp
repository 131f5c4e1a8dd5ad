// SPDX-License-Identifier: GPL-3.0-or-later
#include "platforms/mastodon/html.h"
#include "platforms/mastodon/mastodon.h"
#include "testmain.h"

using namespace Postrider;
using namespace Qt::Literals::StringLiterals;

// Counting, HTML and the question whether two texts are one.
class TestMastodonText final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void counts_data();
    void counts();
    void reads_data();
    void reads();
    void recognises_data();
    void recognises();

private:
    MastodonPlatform m_mastodon;
};

void TestMastodonText::counts_data()
{
    QTest::addColumn<QString>("flavour");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("spoiler");
    QTest::addColumn<int>("count");
    const QString mastodon = u"MASTODON"_s;
    QTest::newRow("plain") << mastodon << u"Hello"_s << QString() << 5;
    QTest::newRow("a family is one") << mastodon << u"👩‍👩‍👧"_s << QString() << 1;
    QTest::newRow("warning") << mastodon << u"Hello"_s << u"sea"_s << 8;
    QTest::newRow("long address") << mastodon << u"see https://example.org/"_s + QString(80, u'a') << QString() << 27;
    QTest::newRow("short address") << mastodon << u"http://a.io"_s << QString() << 23;
    QTest::newRow("address and full stop") << mastodon << u"https://example.org/a."_s << QString() << 24;
    QTest::newRow("address in brackets") << mastodon << u"(https://example.org/a)"_s << QString() << 25;
    QTest::newRow("bracket in address") << mastodon << u"https://example.org/a_(b)"_s << QString() << 23;
    QTest::newRow("no host") << mastodon << u"https:// x"_s << QString() << 10;
    QTest::newRow("address on GoToSocial") << u"GO_TO_SOCIAL"_s << u"http://a.io"_s << QString() << 25;
    QTest::newRow("address on Pleroma") << u"PLEROMA"_s << u"http://a.io"_s << QString() << 11;
    QTest::newRow("warning on Pixelfed") << u"PIXELFED"_s << u"Hello"_s << u"sea"_s << 5;
    QTest::newRow("mention") << mastodon << u"hi @mira@mastodon.example!"_s << QString() << 9;
    QTest::newRow("mail is no mention") << mastodon << u"me@mail.example"_s << QString() << 15;
}

void TestMastodonText::counts()
{
    QFETCH(QString, flavour);
    QFETCH(QString, text);
    QFETCH(QString, spoiler);
    Account account;
    account.facts = {{"flavour"_L1, flavour}};
    const QJsonObject settings = spoiler.isEmpty() ? QJsonObject() : QJsonObject{{"spoilerText"_L1, spoiler}};
    QTEST(m_mastodon.countText(text, settings, account), "count");
}

void TestMastodonText::reads_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<QString>("text");
    QTest::newRow("paragraphs") << u"<p>One<br>two<br />three</p><p>four</p>"_s << u"One\ntwo\nthree\n\nfour"_s;
    QTest::newRow("entities") << u"a &amp; b &lt;c&gt; &#39;d&#x27; &quot;e&quot; &unknown; &"_s
                              << u"a & b <c> 'd' \"e\" &unknown; &"_s;
    QTest::newRow("link")
        << u"<p><a href=\"https://example.org/long\"><span class=\"invisible\">https://</span>"
           "<span class=\"ellipsis\">example.org</span><span class=\"invisible\">/long</span></a></p>"_s
        << u"https://example.org/long"_s;
    QTest::newRow("mention")
        << u"<span class=\"h-card\"><a href=\"https://b.example/@mira\">@<span>mira</span></a></span> hi"_s
        << u"@mira hi"_s;
    QTest::newRow("hashtag") << u"<a href=\"/tags/x\" rel=\"tag\">#<span>sea</span></a>"_s << u"#sea"_s;
    QTest::newRow("bracket in an attribute") << u"<a title=\"a > b\">c</a>"_s << u"c"_s;
    QTest::newRow("quote line") << u"<p class=\"quote-inline\">RE: <a href=\"x\">x</a></p><p>mine</p>"_s << u"mine"_s;
    QTest::newRow("cut short") << u"<p>one <b"_s << u"one"_s;
    QTest::newRow("nothing") << QString() << QString();
}

void TestMastodonText::reads()
{
    QFETCH(QString, html);
    QTEST(Mastodon::plainText(html), "text");
}

void TestMastodonText::recognises_data()
{
    QTest::addColumn<QString>("sent");
    QTest::addColumn<QString>("found");
    QTest::addColumn<int>("seconds"); // created so long after it was sent
    QTest::addColumn<QString>("replyTo");
    QTest::addColumn<int>("media");
    QTest::addColumn<bool>("isSame");
    QTest::newRow("same") << u"Hello"_s << u"Hello"_s << 1 << QString() << 0 << true;
    QTest::newRow("mention") << u"hi @mira@b.example, well?"_s << u"hi @mira, well?"_s << 1 << QString() << 0 << true;
    QTest::newRow("lines") << u"a\n\n\nb \n"_s << u"a\n\nb"_s << 1 << QString() << 0 << true;
    QTest::newRow("other text") << u"Hello"_s << u"Hello!"_s << 1 << QString() << 0 << false;
    QTest::newRow("clocks differ") << u"Hello"_s << u"Hello"_s << -90 << QString() << 0 << true;
    QTest::newRow("the one before") << u"Hello"_s << u"Hello"_s << -300 << QString() << 0 << false;
    QTest::newRow("accepted late") << u"Hello"_s << u"Hello"_s << 500 << QString() << 0 << true;
    QTest::newRow("the one after") << u"Hello"_s << u"Hello"_s << 1800 << QString() << 0 << false;
    QTest::newRow("a reply") << u"Hello"_s << u"Hello"_s << 1 << u"7"_s << 0 << false;
    QTest::newRow("with a picture") << u"Hello"_s << u"Hello"_s << 1 << QString() << 1 << false;
}

void TestMastodonText::recognises()
{
    QFETCH(QString, sent);
    QFETCH(QString, found);
    QFETCH(int, seconds);
    QFETCH(QString, replyTo);
    QFETCH(int, media);
    const QDateTime sentAt(QDate(2026, 11, 22), QTime(12, 0), Qt::UTC);
    Outgoing post;
    post.text = sent;
    const RemotePost remote{u"1"_s, {}, found, media, {}, replyTo, sentAt.addSecs(seconds)};
    QTEST(m_mastodon.isSame(remote, post, sentAt), "isSame");
}

TEST_CLASS(TestMastodonText)
#include "tst_mastodontext.moc"
