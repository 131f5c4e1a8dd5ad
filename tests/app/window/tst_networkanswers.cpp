// SPDX-License-Identifier: GPL-3.0-or-later
#include "blueskystandin.h"
#include "linkedinstandin.h"
#include "networkfixture.h"
#include "storage/database.h"
#include "storage/settingrepository.h"
#include "twitterstandin.h"
#include "youtubestandin.h"

using namespace Postrider;
using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kSettlingMs = 500; // instead of the minutes that the networks' lists may take

const auto kIsThere = u"Looked it up: it is there."_s;
const auto kIsNotThere = u"Looked it up 2 times: not seen yet."_s;
const auto kAskedAgain = u"again, in a way that can't make two."_s;

} // namespace

// A network's answer that never came: what the person sees, and what the network has, for each way of finding out.
class TestNetworkAnswers final : public NetworkFixture
{
    Q_OBJECT
private Q_SLOTS:
    void xLooksInTheList_data() { addLosses(); }
    void xLooksInTheList();
    void linkedInAsksAgain_data() { addLosses(); }
    void linkedInAsksAgain();
    void youTubeAsksTheUpload_data() { addLosses(); }
    void youTubeAsksTheUpload();
    void blueskyAsksForItsKey_data() { addLosses(); }
    void blueskyAsksForItsKey();

private:
    static void addLosses();
    // Where that network is connected, by a program that does not wait long before it believes a list.
    void begin(PlatformId platform, const StandIn &server);
    void composeOnce();
    // It is out, once, and the page tells how that was found out.
    void expectOnce(const StandIn &server, const QString &foundOut);
    // By looking: as the request had arrived or not.
    static QString looked();
};

void TestNetworkAnswers::addLosses()
{
    QTest::addColumn<Fault>("fault");
    QTest::addColumn<bool>("hasArrived");
    QTest::newRow("after it was done") << Fault::ResetAfterAccepting << true;
    QTest::newRow("before anything was done") << Fault::ResetBeforeAccepting << false;
}

void TestNetworkAnswers::begin(PlatformId platform, const StandIn &server)
{
    {
        const auto database = Database::open(m_folder->path());
        QVERIFY(database && SettingRepository(**database).setValue(u"publishing.settlingMs"_s, kSettlingMs));
    }
    goToConnect(platform, server.url());
}

void TestNetworkAnswers::composeOnce()
{
    compose();
    QVERIFY(m_person->type(u"text"_s, u"Once"_s));
}

void TestNetworkAnswers::expectOnce(const StandIn &server, const QString &foundOut)
{
    waitUntilOut();
    QCOMPARE(server.accepted().size(), 1);
    QCOMPARE(server.complaints(), QStringList());
    const QString story = wordsOn(u"postPage"_s);
    QVERIFY2(story.contains(u"so it may be out."_s), qPrintable(story));
    QVERIFY2(story.contains(foundOut), qPrintable(story));
}

QString TestNetworkAnswers::looked()
{
    QFETCH(bool, hasArrived);
    return hasArrived ? kIsThere : kIsNotThere;
}

void TestNetworkAnswers::xLooksInTheList()
{
    QFETCH(Fault, fault);
    TwitterStandIn server;
    server.fail(TwitterStandIn::Endpoint::CreatePost, fault);
    begin(PlatformId::Twitter, server);
    giveToken(u"standin-token"_s);
    composeOnce();
    postNow();
    expectOnce(server, looked());
}

void TestNetworkAnswers::linkedInAsksAgain()
{
    QFETCH(Fault, fault);
    LinkedinStandIn server;
    server.fail(LinkedinStandIn::Endpoint::CreatePost, fault);
    begin(PlatformId::Linkedin, server);
    giveToken(u"standin-token"_s);
    composeOnce();
    postNow();
    expectOnce(server, kAskedAgain);
}

void TestNetworkAnswers::youTubeAsksTheUpload()
{
    QFETCH(Fault, fault);
    YouTubeStandIn server;
    server.fail(YouTubeStandIn::Endpoint::SendLast, fault);
    begin(PlatformId::Youtube, server);
    giveApp(YouTubeStandIn::clientId(), YouTubeStandIn::clientSecret());
    composeOnce();
    addFile(film(100'000), 1);
    QVERIFY(m_person->type(u"setting_title"_s, u"Once"_s));
    postNow();
    expectOnce(server, looked());
}

void TestNetworkAnswers::blueskyAsksForItsKey()
{
    QFETCH(Fault, fault);
    BlueskyStandIn server;
    server.fail(BlueskyStandIn::Endpoint::CreateRecord, fault);
    begin(PlatformId::Bluesky, server);
    giveAppPassword(BlueskyStandIn::handle(), u"abcd-efgh-ijkl-mnop"_s);
    composeOnce();
    postNow();
    expectOnce(server, looked());
}

TEST_CLASS(TestNetworkAnswers)
#include "tst_networkanswers.moc"
