// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/httplistener.h"
#include "net/linkfetch.h"
#include "net/publicaddress.h"
#include "testmain.h"

#include <QFile>
#include <QTemporaryDir>

using namespace Postrider;
using namespace Postrider::Net;
using namespace Qt::Literals::StringLiterals;

// Links that somebody else chose: where they may lead, and how far.
class TestLinkFetch final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanup();

    void publicAddresses_data();
    void publicAddresses();
    void fetchesWhatIsThere();
    void nameWithOnePrivateAddressIsRefused();
    void connectsToWhatWasAskedAbout();
    void redirectsAreAskedAboutToo();
    void redirectsEnd();
    void wrongTypesAndSizesAreRefused_data();
    void wrongTypesAndSizesAreRefused();
    void slowOnesAreLeft();
    void cancelledOnesAreLeft();
    void endsWithItsOwner();
    void carriesNothingOfOurs();

private:
    Outcome fetch(const QString &link);
    QByteArray fetched() const;

    std::function<void(const ServerRequest &, const QPointer<ServerReply> &)> m_answer;
    std::unique_ptr<HttpListener> m_server;
    QTemporaryDir m_folder;
    LinkRules m_rules;
    QList<ServerRequest> m_requests;
    QString m_file;
    int m_files = 0;
};

void TestLinkFetch::initTestCase()
{
    m_server = std::make_unique<HttpListener>([this](const ServerRequest &request, const QPointer<ServerReply> &reply) {
        m_requests << request;
        m_answer(request, reply);
    });
    QVERIFY(m_server->listen());
    cleanup();
}

// The test's own computer is open, and every name leads there.
void TestLinkFetch::cleanup()
{
    m_answer = [](const ServerRequest &, const QPointer<ServerReply> &reply) {
        reply->send(200, "image/png", "picture");
    };
    m_rules = {};
    m_rules.mayConnect = [](const QHostAddress &address) { return address == QHostAddress(u"127.0.0.1"_s); };
    m_rules.resolve = [](const QString &) { return QList{QHostAddress(u"127.0.0.1"_s)}; };
    m_rules.deadline = std::chrono::seconds(20);
    m_requests.clear();
}

Outcome TestLinkFetch::fetch(const QString &link)
{
    m_file = m_folder.filePath(u"file-%1"_s.arg(++m_files));
    QFile made(m_file);
    if (!made.open(QIODevice::WriteOnly))
        return fail(Error::Kind::Internal);
    made.close();
    QString whole = link;
    const auto future = fetchLink(QUrl(whole.replace(u":PORT"_s, u':' + QString::number(m_server->port()))), m_file,
                                  m_rules, this);
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, 30'000))
        return fail(Error::Kind::Internal, u"no answer"_s);
    return future.result();
}

QByteArray TestLinkFetch::fetched() const
{
    QFile file(m_file);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("?");
}

void TestLinkFetch::publicAddresses_data()
{
    QTest::addColumn<bool>("isPublic");
    for (const char *address :
         {"1.1.1.1", "8.8.8.8", "100.63.255.255", "100.128.0.0", "172.15.0.1", "172.32.0.1", "192.167.0.1",
          "198.17.0.1", "198.20.0.1", "223.255.255.255", "2600::1", "2a00:1450::1", "2001:4860::8888"})
        QTest::newRow(address) << true;
    for (const char *address : {"0.0.0.0",
                                "0.1.2.3",
                                "10.0.0.1",
                                "100.64.0.1",
                                "100.127.255.255",
                                "127.0.0.1",
                                "127.255.255.254",
                                "169.254.169.254",
                                "172.16.0.1",
                                "172.31.255.255",
                                "192.0.0.1",
                                "192.0.2.1",
                                "192.168.1.1",
                                "198.18.0.1",
                                "198.19.255.255",
                                "198.51.100.1",
                                "203.0.113.1",
                                "224.0.0.1",
                                "239.255.255.255",
                                "240.0.0.1",
                                "255.255.255.255",
                                "::",
                                "::1",
                                "::ffff:1.1.1.1",
                                "::ffff:127.0.0.1",
                                "64:ff9b::7f00:1",
                                "fc00::1",
                                "fd12::1",
                                "fe80::1",
                                "fec0::1",
                                "ff02::1",
                                "2001:db8::1",
                                "2001::1",
                                "2002:7f00:1::",
                                "3fff::1",
                                "100::1",
                                "::7f00:1"})
        QTest::newRow(address) << false;
}

void TestLinkFetch::publicAddresses()
{
    QFETCH(bool, isPublic);
    const QHostAddress address(QString::fromLatin1(QTest::currentDataTag()));
    QVERIFY(!address.isNull());
    QCOMPARE(isPublicAddress(address), isPublic);
}

void TestLinkFetch::fetchesWhatIsThere()
{
    const Outcome outcome = fetch(u"http://pictures.example:PORT/a.png?b=c#d"_s);
    QVERIFY2(outcome, qPrintable(outcome ? QString() : outcome.error().detail));
    QCOMPARE(fetched(), QByteArray("picture"));
    QCOMPARE(m_requests.size(), 1);
    QCOMPARE(m_requests.first().target, QByteArray("/a.png?b=c"));
    QCOMPARE(m_requests.first().header("Host"), "pictures.example:" + QByteArray::number(m_server->port()));
}

void TestLinkFetch::nameWithOnePrivateAddressIsRefused()
{
    m_rules.mayConnect = {};
    m_rules.resolve = [](const QString &) { return QList{QHostAddress(u"1.1.1.1"_s), QHostAddress(u"10.0.0.1"_s)}; };
    QCOMPARE(fetch(u"http://pictures.example:PORT/"_s).error().kind, Error::Kind::InvalidInput);
    QCOMPARE(m_requests.size(), 0);
}

// The second answer of a name that changes its mind is never asked for.
void TestLinkFetch::connectsToWhatWasAskedAbout()
{
    int asked = 0;
    m_rules.resolve = [&asked](const QString &) {
        ++asked;
        return QList{QHostAddress(u"127.0.0.1"_s)};
    };
    // The system's own resolver knows no such name: only the number that was asked about gets there.
    QVERIFY(fetch(u"http://rebinding.invalid:PORT/"_s));
    QCOMPARE(asked, 1);
    QCOMPARE(fetched(), QByteArray("picture"));
}

void TestLinkFetch::redirectsAreAskedAboutToo()
{
    m_rules.resolve = [](const QString &host) {
        return QList{QHostAddress(host == "inside.example"_L1 ? u"192.168.1.1"_s : u"127.0.0.1"_s)};
    };
    m_answer = [](const ServerRequest &request, const QPointer<ServerReply> &reply) {
        const QByteArray where = request.path() == "/away" ? "http://inside.example/" : "file:///etc/passwd";
        reply->send(302, "text/plain", "", {{"Location", where}});
    };
    QCOMPARE(fetch(u"http://outside.example:PORT/away"_s).error().kind, Error::Kind::InvalidInput);
    QCOMPARE(fetch(u"http://outside.example:PORT/file"_s).error().kind, Error::Kind::InvalidInput);
    QCOMPARE(m_requests.size(), 2);
    // One that stays within is followed.
    m_answer = [](const ServerRequest &request, const QPointer<ServerReply> &reply) {
        if (request.path() == "/there")
            reply->send(200, "image/png", "moved");
        else
            reply->send(301, "text/plain", "never read", {{"Location", "/there"}});
    };
    QVERIFY(fetch(u"http://outside.example:PORT/here"_s));
    QCOMPARE(fetched(), QByteArray("moved"));
}

void TestLinkFetch::redirectsEnd()
{
    m_answer = [](const ServerRequest &, const QPointer<ServerReply> &reply) {
        reply->send(302, "text/plain", "", {{"Location", "/round"}});
    };
    QCOMPARE(fetch(u"http://outside.example:PORT/round"_s).error().kind, Error::Kind::InvalidInput);
    QCOMPARE(m_requests.size(), 1 + m_rules.maxRedirects);
}

void TestLinkFetch::wrongTypesAndSizesAreRefused_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<int>("size");
    QTest::newRow("a page") << 200 << QByteArray("text/html") << 10;
    QTest::newRow("no type") << 200 << QByteArray("") << 10;
    QTest::newRow("too large") << 200 << QByteArray("image/png") << 2000;
    QTest::newRow("not there") << 404 << QByteArray("image/png") << 10;
    QTest::newRow("a part") << 206 << QByteArray("image/png") << 10;
}

void TestLinkFetch::wrongTypesAndSizesAreRefused()
{
    QFETCH(int, status);
    QFETCH(QByteArray, type);
    QFETCH(int, size);
    m_rules.mimePrefixes = {u"image/"_s};
    m_rules.maxBytes = 1000;
    m_answer = [=](const ServerRequest &, const QPointer<ServerReply> &reply) {
        reply->send(status, type, QByteArray(size, 'a'));
    };
    QCOMPARE(fetch(u"http://outside.example:PORT/"_s).error().kind, Error::Kind::InvalidInput);
    // Without a length it is counted as it comes.
    m_answer = [=](const ServerRequest &, const QPointer<ServerReply> &reply) {
        const QByteArray head = "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\nConnection: close\r\n\r\n";
        reply->sendRaw(head + QByteArray(2000, 'a'));
        reply->endEvents();
    };
    QCOMPARE(fetch(u"http://outside.example:PORT/"_s).error().kind, Error::Kind::InvalidInput);
    QVERIFY(fetched().size() <= 1000);
}

void TestLinkFetch::slowOnesAreLeft()
{
    m_rules.deadline = std::chrono::milliseconds(300);
    m_answer = [](const ServerRequest &, const QPointer<ServerReply> &reply) {
        reply->sendRaw("HTTP/1.1 200 OK\r\nContent-Type: image/png\r\nContent-Length: 1000\r\n\r\na");
    };
    QCOMPARE(fetch(u"http://outside.example:PORT/"_s).error().kind, Error::Kind::Lost);
}

void TestLinkFetch::cancelledOnesAreLeft()
{
    m_rules.isCancelled = [] { return true; };
    m_answer = [](const ServerRequest &, const QPointer<ServerReply> &) {};
    QCOMPARE(fetch(u"http://outside.example:PORT/"_s).error().kind, Error::Kind::Cancelled);
}

void TestLinkFetch::endsWithItsOwner()
{
    m_answer = [](const ServerRequest &, const QPointer<ServerReply> &) {};
    auto owner = std::make_unique<QObject>();
    m_file = m_folder.filePath(u"ends"_s);
    const QUrl link(u"http://outside.example:%1/"_s.arg(m_server->port()));
    const auto future = fetchLink(link, m_file, m_rules, owner.get());
    QTRY_COMPARE(m_requests.size(), 1);
    owner.reset();
    QVERIFY(future.isFinished());
    QCOMPARE(future.result().error().kind, Error::Kind::Cancelled);
}

void TestLinkFetch::carriesNothingOfOurs()
{
    m_answer = [](const ServerRequest &request, const QPointer<ServerReply> &reply) {
        if (request.path() == "/set")
            reply->send(302, "text/plain", "", {{"Location", "/get"}, {"Set-Cookie", "a=b"}});
        else
            reply->send(200, "image/png", "picture");
    };
    QVERIFY(fetch(u"http://outside.example:PORT/set"_s));
    for (const ServerRequest &request : std::as_const(m_requests)) {
        for (const char *name : {"Cookie", "Authorization", "Referer", "Accept-Language"})
            QVERIFY2(request.header(name).isEmpty() || qstrcmp(name, "Accept-Language") == 0, name);
        QCOMPARE(request.header("Accept-Encoding"), QByteArray("identity"));
    }
}

TEST_CLASS(TestLinkFetch)
#include "tst_linkfetch.moc"
