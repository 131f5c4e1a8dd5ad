// SPDX-License-Identifier: GPL-3.0-or-later
#include "blueskystandin.h"
#include "networkfixture.h"

using namespace Postrider;
using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;

// The kinds of posts that Bluesky takes, written in the window against its strict stand-in.
class TestBlueskyKinds final : public NetworkFixture
{
    Q_OBJECT
private Q_SLOTS:
    void eachAfterTheOther();

private:
    // In an open composer; the page of what was published is open afterwards.
    void thread();
    void video();
    void gallery();
    void linkCard();
    void toOthers();

    std::unique_ptr<BlueskyStandIn> m_network;
};

void TestBlueskyKinds::eachAfterTheOther()
{
    m_network = std::make_unique<BlueskyStandIn>();
    goToConnect(PlatformId::Bluesky, m_network->url());
    giveAppPassword(BlueskyStandIn::handle(), u"abcd-efgh-ijkl-mnop"_s);
    compose();
    thread();
    next();
    video();
    next();
    gallery();
    next();
    linkCard();
    toOthers();
    expectNothingLeft(*m_network);
}

void TestBlueskyKinds::thread()
{
    writeTwoParts();
    QVERIFY(m_person->choose(u"setting_whoCanReply"_s, u"nobody"_s));
    publish();
    QTRY_COMPARE_WITH_TIMEOUT(m_network->accepted().size(), 2, kPatience);
    QCOMPARE(m_network->accepted().last()["value"_L1]["reply"_L1]["root"_L1]["uri"_L1],
             m_network->accepted().first()["uri"_L1]);
}

void TestBlueskyKinds::video()
{
    QVERIFY(m_person->type(u"text"_s, u"It moves"_s));
    addFile(film(100'000), 1);
    describe(u"It moves from left to right"_s);
    const QString words = file(u"words.vtt"_s, "WEBVTT\n\n00:00.000 --> 00:01.000\nHello\n");
    QVERIFY(m_person->type(u"setting_captions"_s, words));
    QVERIFY(m_person->type(u"setting_captionsLanguage"_s, u"en"_s));
    publish();
    const QJsonObject video = m_network->accepted().first()["value"_L1]["embed"_L1].toObject();
    QCOMPARE(video["$type"_L1].toString(), u"app.bsky.embed.video"_s);
    QCOMPARE(video["alt"_L1].toString(), u"It moves from left to right"_s);
    QCOMPARE(video["captions"_L1][0]["lang"_L1].toString(), u"en"_s);
}

// More pictures than every app shows.
void TestBlueskyKinds::gallery()
{
    const QStringList names{u"red"_s, u"blue"_s, u"cyan"_s, u"black"_s, u"yellow"_s};
    const QList<Qt::GlobalColor> colours{Qt::red, Qt::blue, Qt::cyan, Qt::black, Qt::yellow};
    QVERIFY(m_person->type(u"text"_s, u"Five colours"_s));
    for (int i = 0; i < names.size(); ++i) {
        addFile(picture(names.at(i) + u".png"_s, colours.at(i)), i + 1);
        describe(u"all "_s + names.at(i));
    }
    publish();
    const QJsonObject embed = m_network->accepted().first()["value"_L1]["embed"_L1].toObject();
    QCOMPARE(embed["$type"_L1].toString(), u"app.bsky.embed.gallery"_s);
    QCOMPARE(embed["items"_L1].toArray().size(), names.size());
    QCOMPARE(embed["items"_L1][4]["alt"_L1].toString(), u"all yellow"_s);
}

void TestBlueskyKinds::linkCard()
{
    QVERIFY(m_person->type(u"text"_s, u"Read this"_s));
    QVERIFY(m_person->click(u"group_Link card"_s));
    QVERIFY(m_person->type(u"setting_card.uri"_s, u"https://example.org/tea"_s));
    QVERIFY(m_person->type(u"setting_card.title"_s, u"On tea"_s));
    addFile(picture(u"tea.png"_s, Qt::green), 1);
    describe(u"A cup of green tea"_s);
    publish();
    const QJsonObject card = m_network->accepted().first()["value"_L1]["embed"_L1]["external"_L1].toObject();
    QCOMPARE(card["title"_L1].toString(), u"On tea"_s);
    QVERIFY(card.contains("thumb"_L1));
}

// A quote and a reply, of the one before, which goes first.
void TestBlueskyKinds::toOthers()
{
    const QString quoted = link();
    composeAbout(u"setting_quote"_s, quoted, u"As I said"_s);
    publish();
    QCOMPARE(m_network->accepted().size(), 2);
    QCOMPARE(m_network->accepted().last()["value"_L1]["embed"_L1]["record"_L1]["uri"_L1],
             m_network->accepted().first()["uri"_L1]);
    composeAbout(u"setting_replyTo"_s, quoted, u"And to answer it"_s);
    publish();
    QCOMPARE(m_network->accepted().size(), 3);
    QCOMPARE(m_network->accepted().last()["value"_L1]["reply"_L1]["parent"_L1]["uri"_L1],
             m_network->accepted().first()["uri"_L1]);
    deleteBackwards(2);
}

TEST_CLASS(TestBlueskyKinds)
#include "tst_blueskykinds.moc"
