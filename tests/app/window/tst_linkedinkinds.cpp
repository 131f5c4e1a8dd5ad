// SPDX-License-Identifier: GPL-3.0-or-later
#include "linkedinstandin.h"
#include "networkfixture.h"

using namespace Postrider;
using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;

// The kinds of posts that LinkedIn takes, written in the window against its strict stand-in.
class TestLinkedinKinds final : public NetworkFixture
{
    Q_OBJECT
private Q_SLOTS:
    void eachAfterTheOther();

private:
    // In an open composer; the page of what was published is open afterwards.
    void document();
    void video();
    void pictures();
    void poll();
    void linkCard();
    void reshare();

    std::unique_ptr<LinkedinStandIn> m_network;
};

void TestLinkedinKinds::eachAfterTheOther()
{
    m_network = std::make_unique<LinkedinStandIn>();
    goToConnect(PlatformId::Linkedin, m_network->url());
    giveToken(u"standin-token"_s);
    compose();
    document();
    next();
    video();
    next();
    pictures();
    next();
    poll();
    next();
    linkCard();
    next();
    reshare();
    expectNothingLeft(*m_network);
}

void TestLinkedinKinds::document()
{
    QVERIFY(m_person->type(u"text"_s, u"Slides"_s));
    addFile(file(u"talk.pdf"_s, "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"), 1);
    QVERIFY(m_person->type(u"setting_title"_s, u"My talk"_s));
    publish();
    QCOMPARE(m_network->accepted().first()["media"_L1][0]["kind"_L1].toString(), u"document"_s);
    QCOMPARE(request(m_network->accepted())["content"_L1]["media"_L1]["title"_L1].toString(), u"My talk"_s);
}

void TestLinkedinKinds::video()
{
    QVERIFY(m_person->type(u"text"_s, u"It moves"_s));
    addFile(film(120'000), 1);
    publish();
    QCOMPARE(m_network->accepted().first()["media"_L1][0]["kind"_L1].toString(), u"video"_s);
}

void TestLinkedinKinds::pictures()
{
    QVERIFY(m_person->type(u"text"_s, u"Two colours"_s));
    addTwoPictures();
    publish();
    const QJsonArray images = request(m_network->accepted())["content"_L1]["multiImage"_L1]["images"_L1].toArray();
    QCOMPARE(images.size(), 2);
    QCOMPARE(images.last()["altText"_L1].toString(), u"all blue"_s);
}

void TestLinkedinKinds::poll()
{
    QVERIFY(m_person->type(u"text"_s, u"We wonder"_s));
    QVERIFY(m_person->click(u"group_Poll"_s));
    QVERIFY(m_person->type(u"setting_poll.question"_s, u"Tea or coffee?"_s));
    typeLines(u"setting_poll.options"_s, {u"Tea"_s, u"Coffee"_s});
    QVERIFY(m_person->choose(u"setting_poll.duration"_s, u"three_days"_s));
    publish();
    const QJsonObject poll = request(m_network->accepted())["content"_L1]["poll"_L1].toObject();
    QCOMPARE(poll["question"_L1].toString(), u"Tea or coffee?"_s);
    QCOMPARE(poll["options"_L1].toArray().size(), 2);
    QCOMPARE(poll["settings"_L1]["duration"_L1].toString(), u"THREE_DAYS"_s);
}

void TestLinkedinKinds::linkCard()
{
    QVERIFY(m_person->type(u"text"_s, u"Read this"_s));
    QVERIFY(m_person->click(u"group_Link card"_s));
    QVERIFY(m_person->type(u"setting_card.uri"_s, u"https://example.org/tea"_s));
    QVERIFY(m_person->type(u"setting_card.title"_s, u"On tea"_s));
    QVERIFY(m_person->choose(u"setting_visibility"_s, u"connections"_s));
    publish();
    const QJsonObject article = request(m_network->accepted())["content"_L1]["article"_L1].toObject();
    QCOMPARE(article["source"_L1].toString(), u"https://example.org/tea"_s);
    QCOMPARE(article["title"_L1].toString(), u"On tea"_s);
    QCOMPARE(request(m_network->accepted())["visibility"_L1].toString(), u"CONNECTIONS"_s);
}

void TestLinkedinKinds::reshare()
{
    QVERIFY(m_person->type(u"text"_s, u"Well said"_s));
    QVERIFY(m_person->type(u"setting_reshare"_s, u"https://www.linkedin.com/feed/update/urn:li:share:684478552359/"_s));
    publish();
    QCOMPARE(request(m_network->accepted())["reshareContext"_L1]["parent"_L1].toString(),
             u"urn:li:share:684478552359"_s);
}

TEST_CLASS(TestLinkedinKinds)
#include "tst_linkedinkinds.moc"
