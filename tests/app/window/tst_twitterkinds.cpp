// SPDX-License-Identifier: GPL-3.0-or-later
#include "networkfixture.h"
#include "twitterstandin.h"

#include <QDoubleSpinBox>

using namespace Postrider;
using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;

namespace {

// The least that moves: two pictures of four by four points, a black one and a white one.
QByteArray twoDots()
{
    const QByteArray wait("\x21\xf9\4\0\x32\0\0\0", 8); // half a second
    const QByteArray place("\x2c\0\0\0\0\4\0\4\0\0", 10);
    const QByteArray black("\2\4\x84\x8f\x09\5\0", 7);
    const QByteArray white("\2\4\x8c\x8f\x19\5\0", 7);
    return QByteArray("GIF89a\4\0\4\0\x80\0\0\0\0\0\xff\xff\xff", 19) + wait + place + black + wait + place + white
        + ';';
}

} // namespace

// The kinds of posts that X takes, written in the window against its strict stand-in.
class TestTwitterKinds final : public NetworkFixture
{
    Q_OBJECT
private Q_SLOTS:
    void eachAfterTheOther();

private:
    // In an open composer; the page of what was published is open afterwards.
    void thread();
    void video();
    void animation();
    void toOthers();
    void numbersUnderACap();

    std::unique_ptr<TwitterStandIn> m_network;
};

void TestTwitterKinds::eachAfterTheOther()
{
    TwitterStandIn::Options contract;
    contract.allowsQuotes = true;
    m_network = std::make_unique<TwitterStandIn>(contract);
    goToConnect(PlatformId::Twitter, m_network->url());
    giveToken(u"standin-token"_s);
    compose();
    thread();
    next();
    video();
    next();
    animation();
    toOthers();
    numbersUnderACap();
    expectNothingLeft(*m_network);
}

void TestTwitterKinds::thread()
{
    writeTwoParts();
    QVERIFY(m_person->choose(u"setting_whoCanReply"_s, u"following"_s));
    publish();
    QTRY_COMPARE_WITH_TIMEOUT(m_network->accepted().size(), 2, kPatience);
    QCOMPARE(request(m_network->accepted())["reply_settings"_L1].toString(), u"following"_s);
    QCOMPARE(request(m_network->accepted(), 1)["reply"_L1]["in_reply_to_tweet_id"_L1],
             m_network->accepted().first()["id"_L1]);
}

void TestTwitterKinds::video()
{
    QVERIFY(m_person->type(u"text"_s, u"It moves"_s));
    addFile(film(100'000), 1);
    publish();
    QCOMPARE(m_network->accepted().first()["media"_L1][0]["category"_L1].toString(), u"tweet_video"_s);
}

void TestTwitterKinds::animation()
{
    QVERIFY(m_person->type(u"text"_s, u"It moves for ever"_s));
    addFile(file(u"dots.gif"_s, twoDots()), 1);
    describe(u"A dot that blinks"_s);
    publish();
    QCOMPARE(m_network->accepted().first()["media"_L1][0]["category"_L1].toString(), u"tweet_gif"_s);
}

// A quote and a reply, of the one before, which goes first.
void TestTwitterKinds::toOthers()
{
    const QString other = link();
    const QJsonValue id = m_network->accepted().first()["id"_L1];
    composeAbout(u"setting_quote"_s, other, u"As I said"_s);
    publish();
    QCOMPARE(request(m_network->accepted(), 1)["quote_tweet_id"_L1], id);
    composeAbout(u"setting_replyTo"_s, other, u"And to answer it"_s);
    QVERIFY(m_person->click(u"setting_madeWithAi"_s));
    publish();
    const QJsonObject reply = request(m_network->accepted(), 2);
    QCOMPARE(reply["reply"_L1]["in_reply_to_tweet_id"_L1], id);
    QCOMPARE(reply["made_with_ai"_L1], QJsonValue(true));
    deleteBackwards(2);
}

// X charges for looks: none before the person said what a month may cost.
void TestTwitterKinds::numbersUnderACap()
{
    QVERIFY(m_person->click(u"pageSettings"_s));
    auto *cap = qobject_cast<QDoubleSpinBox *>(m_person->find(u"cap-TWITTER"_s));
    QVERIFY(cap);
    cap->selectAll();
    QVERIFY(m_person->type(u"cap-TWITTER"_s, u"5"_s));
    QVERIFY(m_person->press(u"cap-TWITTER"_s, Qt::Key_Return));
    QVERIFY(m_person->click(u"pagePosts"_s)); // the post is still open there
    readNumbers();
    QVERIFY2(wordsOn(u"metrics.impressions"_s).contains(u"99"_s), qPrintable(wordsOn(u"numbers"_s)));
    QVERIFY2(wordsOn(u"metrics.clicks"_s).contains(u"5"_s), qPrintable(wordsOn(u"numbers"_s)));
}

TEST_CLASS(TestTwitterKinds)
#include "tst_twitterkinds.moc"
