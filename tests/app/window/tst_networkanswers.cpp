// SPDX-License-Identifier: GPL-3.0-or-later
#include "blueskystandin.h"
#include "linkedinstandin.h"
#include "networkfixture.h"
#include "storage/database.h"
#include "storage/settingrepository.h"
#include "twitterstandin.h"
#include "youtubestandin.h"

#include <QJsonArray>

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
    void settleSoon();
    // It is out, once, and the page tells how that was found out.
    template<typename Server>
    void expectOnce(const Server &server, const QString &foundOut);
};

void TestNetworkAnswers::settleSoon()
{
    const auto database = Database::open(m_folder->path());
    QVERIFY(database && SettingRepository(**database).setValue(u"publishing.settlingMs"_s, kSettlingMs));
}

void TestNetworkAnswers::addLosses()
{
    QTest::addColumn<Fault>("fault");
    QTest::addColumn<bool>("hasArrived");
    QTest::newRow("after it was done") << Fault::ResetAfterAccepting << true;
    QTest::newRow("before anything was done") << Fault::ResetBeforeAccepting << false;
}

template<typename Server>
void TestNetworkAnswers::expectOnce(const Server &server, const QString &foundOut)
{
    waitUntilOut();
    QCOMPARE(server.accepted().size(), 1);
    QCOMPARE(server.complaints(), QStringList());
    const QString story = wordsOn(u"postPage"_s);
    QVERIFY2(story.contains(u"so it may be out."_s), qPrintable(story));
    QVERIFY2(story.contains(foundOut), qPrintable(story));
}

void TestNetworkAnswers::xLooksInTheList()
{
    QFETCH(Fault, fault);
    QFETCH(bool, hasArrived);
    settleSoon();
    TwitterStandIn server;
    goToConnect(PlatformId::Twitter, server.url());
    giveToken(u"standin-token"_s);
    compose();
    QVERIFY(m_person->type(u"text"_s, u"Once"_s));
    server.fail(TwitterStandIn::Endpoint::CreatePost, fault);
    postNow();
    expectOnce(server, hasArrived ? kIsThere : kIsNotThere);
}

void TestNetworkAnswers::linkedInAsksAgain()
{
    QFETCH(Fault, fault);
    settleSoon();
    LinkedinStandIn server;
    goToConnect(PlatformId::Linkedin, server.url());
    giveToken(u"standin-token"_s);
    compose();
    QVERIFY(m_person->type(u"text"_s, u"Once"_s));
    server.fail(LinkedinStandIn::Endpoint::CreatePost, fault);
    postNow();
    expectOnce(server, kAskedAgain);
}

void TestNetworkAnswers::youTubeAsksTheUpload()
{
    QFETCH(Fault, fault);
    QFETCH(bool, hasArrived);
    settleSoon();
    YouTubeStandIn server;
    goToConnect(PlatformId::Youtube, server.url());
    giveApp(YouTubeStandIn::clientId(), YouTubeStandIn::clientSecret());
    compose();
    QVERIFY(m_person->type(u"text"_s, u"Once"_s));
    addFile(film(100'000), 1);
    QVERIFY(m_person->type(u"setting_title"_s, u"Once"_s));
    server.fail(YouTubeStandIn::Endpoint::SendLast, fault);
    postNow();
    expectOnce(server, hasArrived ? kIsThere : kIsNotThere);
}

void TestNetworkAnswers::blueskyAsksForItsKey()
{
    QFETCH(Fault, fault);
    QFETCH(bool, hasArrived);
    settleSoon();
    BlueskyStandIn server;
    goToConnect(PlatformId::Bluesky, server.url());
    giveAppPassword(BlueskyStandIn::handle(), u"abcd-efgh-ijkl-mnop"_s);
    compose();
    QVERIFY(m_person->type(u"text"_s, u"Once"_s));
    server.fail(BlueskyStandIn::Endpoint::CreateRecord, fault);
    postNow();
    expectOnce(server, hasArrived ? kIsThere : kIsNotThere);
}

TEST_CLASS(TestNetworkAnswers)
#include "tst_networkanswers.moc"
