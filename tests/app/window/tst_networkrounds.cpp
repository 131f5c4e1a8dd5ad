// SPDX-License-Identifier: GPL-3.0-or-later
#include "blueskystandin.h"
#include "linkedinstandin.h"
#include "networkfixture.h"
#include "twitterstandin.h"
#include "youtubestandin.h"

using namespace Postrider;
using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;

// Each network in the window, against its strict stand-in: connect, write, publish, look, measure, delete.
class TestNetworkRounds final : public NetworkFixture
{
    Q_OBJECT
private Q_SLOTS:
    void youTube();
    void anUploadIsStoppedAndGoesOn();
    void linkedInAsAnOrganisation();
    void linkedInAsAMember();
    void xByTheBrowserWithAPoll();
    void xByATokenWithPictures();
    void bluesky();

private:
    static QJsonValue first(const QJsonArray &accepted) { return accepted.isEmpty() ? QJsonValue() : accepted.first(); }
};

void TestNetworkRounds::youTube()
{
    const YouTubeStandIn server;
    goToConnect(PlatformId::Youtube, server.url());
    giveApp(YouTubeStandIn::clientId(), YouTubeStandIn::clientSecret());
    compose();
    QVERIFY(m_person->type(u"text"_s, u"By the sea"_s));
    addFile(QFINDTESTDATA("../../data/youtube/film.mp4"), 1);
    QVERIFY(m_person->type(u"setting_title"_s, u"Holiday"_s));
    QVERIFY(m_person->choose(u"setting_privacy"_s, u"unlisted"_s));
    QVERIFY(m_person->click(u"setting_madeForKids"_s));
    publish();
    QCOMPARE(server.accepted().size(), 1);
    const QJsonValue video = first(server.accepted());
    QCOMPARE(video["request"_L1]["snippet"_L1]["title"_L1].toString(), u"Holiday"_s);
    QCOMPARE(video["request"_L1]["snippet"_L1]["description"_L1].toString(), u"By the sea"_s);
    QCOMPARE(video["request"_L1]["status"_L1]["privacyStatus"_L1].toString(), u"unlisted"_s);
    QCOMPARE(video["request"_L1]["status"_L1]["selfDeclaredMadeForKids"_L1].toBool(), true);
    QVERIFY2(link().contains(video["id"_L1].toString()), qPrintable(link()));
    readNumbers();
    QVERIFY2(wordsOn(u"numbers"_s).contains(u"99"_s), qPrintable(wordsOn(u"numbers"_s)));
    QCOMPARE(wordsOn(u"metrics.clicks"_s), u"\u2013"_s); // YouTube has no such number
    expectNothingLeft(server);
}

void TestNetworkRounds::anUploadIsStoppedAndGoesOn()
{
    YouTubeStandIn server;
    server.fail(YouTubeStandIn::Endpoint::SendSlice, Misbehaviour::Fault::Never); // it arrived, but nobody says so
    goToConnect(PlatformId::Youtube, server.url());
    giveApp(YouTubeStandIn::clientId(), YouTubeStandIn::clientSecret());
    compose();
    QVERIFY(m_person->type(u"text"_s, u"All of it"_s));
    addFile(film(20'000'000), 1);
    QVERIFY(m_person->type(u"setting_title"_s, u"Regatta"_s));
    postNow();
    QVERIFY(m_person->find(u"progressBar"_s));
    QTRY_COMPARE_WITH_TIMEOUT(server.requestCount(YouTubeStandIn::Endpoint::SendSlice), 1, kPatience);
    QVERIFY(wordsOn(u"progressWords"_s).startsWith(u"Uploading to YouTube: "_s));
    QVERIFY(m_person->click(u"stopUpload"_s));
    QVERIFY(m_person->find(u"retry"_s));
    QVERIFY(!m_person->sees(u"progressBar"_s));
    QCOMPARE(server.accepted(), QJsonArray());
    QVERIFY(m_person->click(u"retry"_s));
    waitUntilOut();
    QCOMPARE(server.accepted().size(), 1);
    QCOMPARE(server.requestCount(YouTubeStandIn::Endpoint::OpenUpload), 1); // it went on where it was
    QCOMPARE(server.complaints(), QStringList());
}

void TestNetworkRounds::linkedInAsAnOrganisation()
{
    LinkedinStandIn::Options options;
    options.scopes = LinkedinStandIn::organisationScopes();
    const LinkedinStandIn server(options);
    waitForFixedPorts();
    goToConnect(PlatformId::Linkedin, server.url());
    giveApp(LinkedinStandIn::clientId(), LinkedinStandIn::clientSecret(), LinkedinStandIn::organisationScopes());
    QVERIFY(m_person->click(u"identity-"_s + LinkedinStandIn::organisationUrn()));
    compose();
    QVERIFY(m_person->type(u"text"_s, u"We are open"_s));
    addFile(picture(u"quay.png"_s, Qt::red), 1);
    describe(u"A red quay"_s);
    QVERIFY(m_person->click(u"addPart"_s));
    QVERIFY(m_person->type(u"text_2"_s, u"Come and see"_s));
    publish();
    QTRY_COMPARE_WITH_TIMEOUT(server.accepted().size(), 2, kPatience); // with its comment
    const QJsonValue post = first(server.accepted());
    QCOMPARE(post["author"_L1].toString(), LinkedinStandIn::organisationUrn());
    QCOMPARE(post["media"_L1][0]["alt"_L1].toString(), u"A red quay"_s);
    QVERIFY2(link().contains(post["id"_L1].toString()), qPrintable(link()));
    readNumbers();
    QVERIFY2(wordsOn(u"numbers"_s).contains(u"99"_s), qPrintable(wordsOn(u"numbers"_s)));
    expectNothingLeft(server);
}

void TestNetworkRounds::linkedInAsAMember()
{
    const LinkedinStandIn server;
    waitForFixedPorts();
    goToConnect(PlatformId::Linkedin, server.url());
    giveApp(LinkedinStandIn::clientId(), LinkedinStandIn::clientSecret());
    compose();
    QVERIFY(m_person->type(u"text"_s, u"I am here"_s));
    publish();
    QCOMPARE(first(server.accepted())["author"_L1].toString(), LinkedinStandIn::memberUrn());
    expectNothingLeft(server);
}

void TestNetworkRounds::xByTheBrowserWithAPoll()
{
    const TwitterStandIn server;
    waitForFixedPorts();
    goToConnect(PlatformId::Twitter, server.url());
    giveApp(TwitterStandIn::clientId(), {});
    compose();
    QVERIFY(m_person->type(u"text"_s, u"Tea or coffee?"_s));
    QVERIFY(m_person->click(u"group_Poll"_s));
    typeLines(u"setting_poll.options"_s, {u"Tea"_s, u"Coffee"_s});
    publish();
    const QJsonValue post = first(server.accepted());
    QCOMPARE(post["request"_L1]["poll"_L1]["options"_L1].toArray(), (QJsonArray{u"Tea"_s, u"Coffee"_s}));
    QVERIFY2(link().contains(post["id"_L1].toString()), qPrintable(link()));
    // Reading costs money there: nobody's is spent before a cap is set.
    QVERIFY(m_person->click(u"readNumbers"_s));
    QTRY_VERIFY_WITH_TIMEOUT(wordsOn(u"numbersState"_s).contains(u"cap"_s), kPatience);
    QVERIFY(!m_person->sees(u"numbersTable"_s));
    expectNothingLeft(server);
}

void TestNetworkRounds::xByATokenWithPictures()
{
    const TwitterStandIn server;
    goToConnect(PlatformId::Twitter, server.url());
    giveToken(u"standin-token"_s);
    compose();
    QVERIFY(m_person->type(u"text"_s, u"Two colours"_s));
    addTwoPictures();
    publish();
    const QJsonValue post = first(server.accepted());
    QCOMPARE(post["media"_L1].toArray().size(), 2);
    QCOMPARE(post["media"_L1][0]["alt"_L1].toString(), u"all red"_s);
    QCOMPARE(post["media"_L1][1]["alt"_L1].toString(), u"all blue"_s);
    QCOMPARE(server.complaints(), QStringList());
}

void TestNetworkRounds::bluesky()
{
    const BlueskyStandIn server;
    goToConnect(PlatformId::Bluesky, server.url());
    giveAppPassword(BlueskyStandIn::handle(), u"abcd-efgh-ijkl-mnop"_s);
    compose();
    QVERIFY(m_person->type(u"text"_s, u"See example.org #news"_s));
    addTwoPictures();
    publish();
    const QJsonValue record = first(server.accepted())["value"_L1];
    QCOMPARE(record["facets"_L1].toArray().size(), 2);
    QCOMPARE(record["embed"_L1]["images"_L1].toArray().size(), 2);
    QCOMPARE(record["embed"_L1]["images"_L1][1]["alt"_L1].toString(), u"all blue"_s);
    readNumbers();
    QVERIFY2(wordsOn(u"metrics.likes"_s).contains(u"7"_s), qPrintable(wordsOn(u"numbers"_s)));
    expectNothingLeft(server);
}

TEST_CLASS(TestNetworkRounds)
#include "tst_networkrounds.moc"
