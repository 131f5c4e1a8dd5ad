// SPDX-License-Identifier: GPL-3.0-or-later
#include "clientfixture.h"
#include "net/loopback.h"
#include "testmain.h"

using namespace Postrider;
using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;

using Contact = Net::HttpClient::Contact;

// What a client says about the network, and what it does while there is none.
class TestNoNetwork final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void loopback_data();
    void loopback();
    void refusesWhatIsFar();
    void servesWhatIsNear();
    void tellsOfContacts();
};

void TestNoNetwork::loopback_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<bool>("isLoopback");
    QTest::newRow("name") << u"localhost"_s << true;
    QTest::newRow("case") << u"LocalHost"_s << true;
    QTest::newRow("below it") << u"print.localhost"_s << true;
    QTest::newRow("IPv4") << u"127.0.0.1"_s << true;
    QTest::newRow("another") << u"127.8.9.10"_s << true;
    QTest::newRow("IPv6") << u"::1"_s << true;
    QTest::newRow("a trick") << u"localhost.example"_s << false;
    QTest::newRow("a neighbour") << u"192.168.1.2"_s << false;
    QTest::newRow("none") << QString() << false;
}

void TestNoNetwork::loopback()
{
    QFETCH(QString, host);
    QFETCH(bool, isLoopback);
    QCOMPARE(Net::isLoopback(host), isLoopback);
}

void TestNoNetwork::refusesWhatIsFar()
{
    Net::HttpClient client;
    QSignalSpy tried(&client, &Net::HttpClient::tried);
    client.setOffline(true);
    const auto future = client.send(callOf("GET", QUrl(u"https://far.example/"_s)));
    QVERIFY(future.isFinished()); // nobody looked up a name
    QCOMPARE(future.result().error().kind, Error::Kind::NotSent);
    QVERIFY(Net::isNoNetwork(future.result().error()));
    QCOMPARE(tried.size(), 0); // nothing was learnt
}

void TestNoNetwork::servesWhatIsNear()
{
    Echo echo;
    Net::HttpClient client;
    client.setOffline(true);
    QVERIFY(answerOf(client, callOf("GET", echo.url(u"/"_s))));
    const auto refused = answerOf(client, callOf("GET", QUrl(u"http://127.0.0.1:1/"_s)));
    QVERIFY(!refused);
    QVERIFY(!Net::isNoNetwork(refused.error())); // that server is not there; the network has no part in it
}

void TestNoNetwork::tellsOfContacts()
{
    Echo echo;
    echo.status = 503;
    Net::HttpClient client;
    QSignalSpy tried(&client, &Net::HttpClient::tried);
    QVERIFY(answerOf(client, callOf("GET", echo.url(u"/"_s))));
    QCOMPARE(tried.size(), 1); // an error is an answer too
    QCOMPARE(tried.first().first().toString(), u"127.0.0.1"_s);
    QCOMPARE(tried.first().last().value<Contact>(), Contact::Reached);
    QVERIFY(!answerOf(client, callOf("GET", QUrl(u"http://127.0.0.1:1/"_s))));
    QCOMPARE(tried.size(), 1); // a refusal comes from somebody
}

TEST_CLASS(TestNoNetwork)
#include "tst_nonetwork.moc"
