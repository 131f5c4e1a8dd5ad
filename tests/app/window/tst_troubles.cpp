// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowfixture.h"

#include <QListView>

using namespace Postrider;
using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;

using Endpoint = MastodonStandIn::Endpoint;
using Fault = MastodonStandIn::Fault;

// What goes wrong between the window and a network: a card says what happened, whether anything went out, what is next
// and what a person can do; and in the end the post is out once.
class TestTroubles final : public WindowFixture
{
    Q_OBJECT
private Q_SLOTS:
    void serverIsDown();
    void tokenWasRevoked();
    void answerWasLost();

private:
    void openTheOnlyPost();
    void expectOnCard(const QStringList &sentences);
};

void TestTroubles::openTheOnlyPost()
{
    QVERIFY(m_person->click(u"pagePosts"_s));
    auto *posts = qobject_cast<QListView *>(m_person->find(u"posts"_s));
    QVERIFY(posts);
    QTRY_COMPARE(posts->model()->rowCount(), 1);
    posts->setCurrentIndex(posts->model()->index(0, 0));
    QTest::keyClick(posts, Qt::Key_Return);
    QVERIFY(m_person->find(u"postPage"_s));
}

void TestTroubles::expectOnCard(const QStringList &sentences)
{
    for (const QString &sentence : sentences)
        QTRY_VERIFY2(wordsOn(u"trouble"_s).contains(sentence), qPrintable(sentence + u" / "_s + wordsOn(u"trouble"_s)));
}

void TestTroubles::serverIsDown()
{
    startProgram();
    setUp();
    connectAccount();
    m_server->fail(Endpoint::CreateStatus, Fault::Refuse);
    postNow(u"Through thick and thin"_s);
    openTheOnlyPost();
    expectOnCard({u"has not gone out yet"_s, u"could not be reached"_s, u"No."_s, u"tries again"_s});
    QVERIFY(m_person->sees(u"edit"_s));
    QVERIFY(m_server->accepted().isEmpty());
    m_server->recover();
    QTRY_COMPARE_WITH_TIMEOUT(m_server->accepted().size(), 1, 60'000);
    QTRY_VERIFY(!m_person->sees(u"trouble"_s));
    QCOMPARE(m_server->accepted().size(), 1);
    QCOMPARE(m_server->complaints(), QStringList());
}

// Both places lead to the same cure, and what waited goes out by itself.
void TestTroubles::tokenWasRevoked()
{
    startProgram();
    setUp();
    connectAccount();
    m_server->fail(Endpoint::CreateStatus, Fault::Status401); // as after a revocation on the network's own page
    postNow(u"Patience"_s);
    openTheOnlyPost();
    expectOnCard({u"has to be connected again"_s, u"does not accept"_s, u"Not yet."_s, u"once the account is back"_s});
    QVERIFY(m_server->accepted().isEmpty());
    QVERIFY(m_person->click(u"pageAccounts"_s));
    QTRY_VERIFY(m_person->sees(u"notice"_s));
    QVERIFY2(wordsOn(u"notice"_s).contains(u"wait until you sign in again"_s), qPrintable(wordsOn(u"notice"_s)));
    QVERIFY(m_person->sees(u"reconnect"_s));

    QVERIFY(m_person->click(u"reconnect"_s));
    QVERIFY(m_person->click(u"connect"_s));
    QTRY_COMPARE_WITH_TIMEOUT(m_person->pagesVisited(), 2, 10'000); // the browser was open once before
    QTRY_COMPARE_WITH_TIMEOUT(m_server->accepted().size(), 1, 30'000);
    QCOMPARE(m_server->accepted().first().text, u"Patience"_s);
    QCOMPARE(m_server->complaints(), QStringList());
}

// The worst kind: it is out, nobody said so, and the network does not let anybody look.
void TestTroubles::answerWasLost()
{
    startProgram();
    setUp();
    connectAccount();
    m_server->fail(Endpoint::CreateStatus, Fault::ResetAfterAccepting);
    m_server->fail(Endpoint::ListStatuses, Fault::Status503, 100);
    postNow(u"Into the fog"_s);
    openTheOnlyPost();
    expectOnCard({u"Did it go out on Mastodon?"_s, u"The connection broke"_s, u"Unknown"_s, u"nothing is sent"_s});
    QVERIFY(m_person->sees(u"wentOut"_s));
    QCOMPARE(m_server->accepted().size(), 1);
    QCOMPARE(m_server->complaints(), QStringList());
}

TEST_CLASS(TestTroubles)
#include "tst_troubles.moc"
