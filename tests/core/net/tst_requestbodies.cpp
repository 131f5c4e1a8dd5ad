// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/logging.h"
#include "clientfixture.h"
#include "rawserver.h"
#include "testmain.h"

#include <QTemporaryDir>
#include <QThread>

#include <unistd.h>

using namespace Postrider;
using namespace Postrider::Net;
using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

class TestRequestBodies final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void credentialsAreFilledIn();
    void missingCredentialIsInvalid();
    void queriesAreEncoded();
    void formsAreEncoded();
    void multipart();
    void contentLengthAndNeverChunks();
    void fileSlices_data();
    void fileSlices();
    void unreadableFiles();
    void fileThatShrinksOnTheWay();
    void fileThatVanishesOnTheWay();
    void largeFileTakesNoMemory();
    void badRequestsAreRefused_data();
    void badRequestsAreRefused();
    void logsAreMasked();

private:
    QString file(const QString &name, const QByteArray &bytes) const;

    QTemporaryDir m_folder;
};

namespace {

// Counts and forgets, in a thread of its own.
class CountingServer final
{
public:
    explicit CountingServer(qint64 expected)
    {
        m_thread.start();
        QMetaObject::invokeMethod(
            &m_context,
            [this, expected] {
                m_server = std::make_unique<QTcpServer>();
                m_server->listen(QHostAddress::LocalHost);
                QObject::connect(m_server.get(), &QTcpServer::newConnection, m_server.get(), [this, expected] {
                    QTcpSocket *socket = m_server->nextPendingConnection();
                    QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket, expected] {
                        take(socket->readAll());
                        if (received == expected)
                            socket->write("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
                    });
                });
                port = m_server->serverPort();
            },
            Qt::BlockingQueuedConnection);
    }
    ~CountingServer()
    {
        QMetaObject::invokeMethod(
            &m_context, [this] { m_server.reset(); }, Qt::BlockingQueuedConnection);
        m_thread.quit();
        m_thread.wait();
    }
    QUrl url() const { return QUrl(u"http://127.0.0.1:%1/"_s.arg(port)); }

    std::atomic<qint64> received = 0; // of the body
    quint16 port = 0;

private:
    void take(const QByteArray &bytes)
    {
        if (m_headEnded) {
            received += bytes.size();
            return;
        }
        m_head += bytes;
        const qsizetype end = m_head.indexOf("\r\n\r\n");
        m_headEnded = end >= 0;
        if (m_headEnded)
            received += m_head.size() - end - 4;
    }

    QByteArray m_head;
    bool m_headEnded = false;

    struct Worker : QObject
    {
        explicit Worker(QThread *thread) { moveToThread(thread); }
    };
    QThread m_thread;
    Worker m_context{&m_thread};
    std::unique_ptr<QTcpServer> m_server;
};

qint64 residentBytes()
{
    QFile status(u"/proc/self/statm"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    return status.readAll().split(' ').at(1).toLongLong() * ::sysconf(_SC_PAGESIZE);
}

Credentials token()
{
    return {{Credential::Kind::AccessToken, Secret("t0k+n&=/")}};
}

QStringList logged;

void keepLog(QtMsgType, const QMessageLogContext &, const QString &text)
{
    logged << text;
}

} // namespace

QString TestRequestBodies::file(const QString &name, const QByteArray &bytes) const
{
    QFile file(m_folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        return {};
    return file.fileName();
}

void TestRequestBodies::credentialsAreFilledIn()
{
    Echo echo;
    HttpClient client;
    auto call = callOf("POST", echo.url(u"/a"_s), FormBody{{{"token", Credential{}}}});
    call.request.headers = {{"Authorization", Credential{Credential::Kind::AccessToken, "Bearer "}},
                            {"X-Plain", QByteArray("yes")}};
    call.request.query = {{"access_token", Credential{}}};
    call.credentials = token();
    QVERIFY(answerOf(client, call));
    const ServerRequest &request = echo.requests.constFirst();
    QCOMPARE(request.header("Authorization"), QByteArray("Bearer t0k+n&=/"));
    QCOMPARE(request.header("X-Plain"), QByteArray("yes"));
    QCOMPARE(request.target, QByteArray("/a?access_token=t0k%2Bn%26%3D%2F"));
    QCOMPARE(request.body, QByteArray("token=t0k%2Bn%26%3D%2F"));
}

void TestRequestBodies::missingCredentialIsInvalid()
{
    Echo echo;
    HttpClient client;
    const Value secret = Credential{Credential::Kind::ClientSecret, {}};
    auto inHeader = callOf("GET", echo.url(u"/a"_s));
    inHeader.request.headers = {{"X", secret}};
    auto inQuery = callOf("GET", echo.url(u"/a"_s));
    inQuery.request.query = {{"x", secret}};
    auto inPath = callOf("GET", echo.url(u"/a"_s));
    inPath.request.path = {{"x", secret}};
    for (auto call : {inHeader, inQuery, inPath, callOf("POST", echo.url(u"/a"_s), JsonBody{{}, {{"x", secret}}}),
                      callOf("POST", echo.url(u"/a"_s), FormBody{{{"x", secret}}})}) {
        call.credentials = token();
        const auto answer = answerOf(client, call);
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, Error::Kind::InvalidInput);
    }
    QCOMPARE(echo.requests.size(), 0);
}

void TestRequestBodies::queriesAreEncoded()
{
    Echo echo;
    HttpClient client;
    auto call = callOf("GET", echo.url(u"/a"_s));
    call.request.query = {{"q", QByteArray("a+b c&d=e#f%20/?ü~-._")}, {"list[]", QByteArray()}};
    QVERIFY(answerOf(client, call));
    QCOMPARE(echo.requests.constFirst().target,
             QByteArray("/a?q=a%2Bb%20c%26d%3De%23f%2520%2F%3F%C3%BC~-._&list%5B%5D="));
}

void TestRequestBodies::formsAreEncoded()
{
    Echo echo;
    HttpClient client;
    QVERIFY(answerOf(client,
                     callOf("POST", echo.url(u"/a"_s),
                            FormBody{{{"status", QByteArray("1 + 1 = 2 & more\r\n")}, {"b", QByteArray("")}}})));
    const ServerRequest &request = echo.requests.constFirst();
    QCOMPARE(request.header("Content-Type"), QByteArray("application/x-www-form-urlencoded"));
    QCOMPARE(request.body, QByteArray("status=1%20%2B%201%20%3D%202%20%26%20more%0D%0A&b="));
}

void TestRequestBodies::multipart()
{
    Echo echo;
    HttpClient client;
    const QString path = file(u"cat.png"_s, "0123456789");
    const MultipartBody body{{{"a\"b\r\nc", {}, {}, QByteArray("text")},
                              {"file", "c\"t.png", "image/png", FileSlice{path, 2, 3}},
                              {"last", {}, "application/json", QByteArray("{}")}}};
    QVERIFY(answerOf(client, callOf("POST", echo.url(u"/a"_s), body)));
    const ServerRequest &request = echo.requests.constFirst();
    const QByteArray type = request.header("Content-Type");
    QVERIFY(type.startsWith("multipart/form-data; boundary="));
    const QByteArray line = "--" + type.mid(type.indexOf('=') + 1);
    QCOMPARE(
        request.body,
        QByteArray(line + "\r\nContent-Disposition: form-data; name=\"a%22b%0D%0Ac\"\r\n\r\ntext\r\n" + line
                   + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"c%22t.png\"\r\nContent-Type: "
                     "image/png\r\n\r\n234\r\n"
                   + line
                   + "\r\nContent-Disposition: form-data; name=\"last\"\r\nContent-Type: application/json\r\n\r\n{}\r\n"
                   + line + "--\r\n"));
}

void TestRequestBodies::contentLengthAndNeverChunks()
{
    Echo echo;
    HttpClient client;
    const QString path = file(u"a"_s, QByteArray(100'000, 'x'));
    const QList<Body> bodies{{},
                             BytesBody{"abc", "text/plain"},
                             BytesBody{"", "text/plain"},
                             FormBody{{{"a", QByteArray("b")}}},
                             MultipartBody{{{"f", "f", {}, FileSlice{path, 0, -1}}}},
                             FileBody{{path, 0, -1}, "video/mp4"}};
    for (const Body &body : bodies) {
        for (const Delivery delivery : {Delivery::Repeatable, Delivery::Irrevocable}) {
            auto call = callOf("POST", echo.url(u"/a"_s), body);
            call.delivery = delivery;
            QVERIFY(answerOf(client, call));
            const ServerRequest &request = echo.requests.constLast();
            QCOMPARE(request.header("Content-Length"), QByteArray::number(request.body.size()));
            QCOMPARE(request.header("Transfer-Encoding"), QByteArray());
        }
    }
}

void TestRequestBodies::fileSlices_data()
{
    QTest::addColumn<qint64>("offset");
    QTest::addColumn<qint64>("length");
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("whole") << qint64(0) << qint64(-1) << QByteArray("0123456789");
    QTest::newRow("from the middle") << qint64(4) << qint64(-1) << QByteArray("456789");
    QTest::newRow("middle") << qint64(4) << qint64(3) << QByteArray("456");
    QTest::newRow("nothing") << qint64(10) << qint64(-1) << QByteArray("");
    QTest::newRow("beyond") << qint64(8) << qint64(3) << QByteArray();
    QTest::newRow("behind") << qint64(11) << qint64(-1) << QByteArray();
    QTest::newRow("before") << qint64(-1) << qint64(-1) << QByteArray();
}

void TestRequestBodies::fileSlices()
{
    QFETCH(qint64, offset);
    QFETCH(qint64, length);
    QFETCH(QByteArray, bytes);
    Echo echo;
    HttpClient client;
    const QString path = file(u"digits"_s, "0123456789");
    const auto answer = answerOf(client,
                                 callOf("PUT", echo.url(u"/a"_s), FileBody{{path, offset, length}, "video/mp4"}));
    QCOMPARE(bool(answer), !bytes.isNull());
    if (answer)
        QCOMPARE(echo.requests.constFirst().body, bytes);
    else
        QCOMPARE(answer.error().kind, Error::Kind::FileUnreadable);
}

void TestRequestBodies::unreadableFiles()
{
    Echo echo;
    HttpClient client;
    const auto missing = answerOf(client,
                                  callOf("PUT", echo.url(u"/a"_s), FileBody{{m_folder.filePath(u"no"_s), 0, -1}, {}}));
    QVERIFY(!missing);
    QCOMPARE(missing.error().kind, Error::Kind::FileMissing);
    const auto folder = answerOf(client, callOf("PUT", echo.url(u"/a"_s), FileBody{{m_folder.path(), 0, -1}, {}}));
    QVERIFY(!folder);
    QCOMPARE(folder.error().kind, Error::Kind::FileUnreadable);
    QCOMPARE(echo.requests.size(), 0);
}

void TestRequestBodies::fileThatShrinksOnTheWay()
{
    const QString path = file(u"shrinks"_s, QByteArray(20'000'000, 'x'));
    RawServer server([&](QTcpSocket &, const QByteArray &) { QFile::resize(path, 10); });
    HttpClient client;
    const auto answer = answerOf(client, callOf("PUT", server.url(u"/a"_s), FileBody{{path, 0, -1}, {}}));
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, Error::Kind::FileUnreadable);
}

void TestRequestBodies::fileThatVanishesOnTheWay()
{
    constexpr qint64 size = 20'000'000;
    const QString path = file(u"vanishes"_s, QByteArray(size, 'x'));
    CountingServer server(size);
    HttpClient client;
    auto call = callOf("PUT", server.url(), FileBody{{path, 0, -1}, {}});
    const auto future = client.send(call);
    QVERIFY(QFile::remove(path));
    QVERIFY(answerOf(future));
}

void TestRequestBodies::largeFileTakesNoMemory()
{
    constexpr qint64 size = 300'000'000;
    const QString path = file(u"large"_s, {});
    QVERIFY(QFile::resize(path, size));
    CountingServer server(size);
    HttpClient client;
    qint64 seen = 0;
    qint64 peak = 0;
    [[maybe_unused]] const qint64 before = residentBytes();
    auto call = callOf("PUT", server.url(), FileBody{{path, 0, -1}, "video/mp4"});
    call.request.deadline = 100s;
    call.progress = [&](qint64 sent, qint64 total) {
        QCOMPARE(total, size);
        seen = sent;
        peak = std::max(peak, residentBytes());
    };
    QVERIFY(answerOf(client.send(call), 100'000));
    QCOMPARE(seen, size);
    QCOMPARE(qint64(server.received), size);
#ifndef __SANITIZE_ADDRESS__ // which keeps what was freed
    QVERIFY2(peak - before < 24'000'000, qPrintable(QString::number(peak - before)));
#endif
}

void TestRequestBodies::badRequestsAreRefused_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QUrl>("url");
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QByteArray>("value");
    const QUrl url(u"http://127.0.0.1:1/"_s);
    QTest::newRow("method") << QByteArray("GET /x") << url << QByteArray("X") << QByteArray("1");
    QTest::newRow("empty method") << QByteArray() << url << QByteArray("X") << QByteArray("1");
    QTest::newRow("scheme") << QByteArray("GET") << QUrl(u"file:///etc/passwd"_s) << QByteArray("X") << QByteArray("1");
    QTest::newRow("relative") << QByteArray("GET") << QUrl(u"/a"_s) << QByteArray("X") << QByteArray("1");
    QTest::newRow("user in it") << QByteArray("GET") << QUrl(u"http://a:b@127.0.0.1/"_s) << QByteArray("X")
                                << QByteArray("1");
    QTest::newRow("line break in value") << QByteArray("GET") << url << QByteArray("X") << QByteArray("1\r\nY: 2");
    QTest::newRow("colon in name") << QByteArray("GET") << url << QByteArray("X: 1") << QByteArray("1");
    QTest::newRow("content length") << QByteArray("GET") << url << QByteArray("content-length") << QByteArray("1");
}

void TestRequestBodies::badRequestsAreRefused()
{
    QFETCH(QByteArray, method);
    QFETCH(QUrl, url);
    QFETCH(QByteArray, header);
    QFETCH(QByteArray, value);
    HttpClient client;
    auto call = callOf(method, url);
    call.request.headers = {{header, value}};
    const auto answer = answerOf(client, call);
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, Error::Kind::InvalidInput);
}

void TestRequestBodies::logsAreMasked()
{
    Echo echo;
    HttpClient client;
    QLoggingCategory::setFilterRules(u"postrider.net=true\nqt.network.*=false"_s);
    const auto previous = qInstallMessageHandler(keepLog);
    for (const QString &path : {u"/bott0ken/send"_s, u"/a"_s}) {
        auto call = callOf("POST", echo.url(path), BytesBody{"private words", "text/plain"});
        call.request.query = {{"access_token", Credential{}}};
        call.request.headers = {{"Authorization", Credential{Credential::Kind::AccessToken, "Bearer "}}};
        call.credentials = {{Credential::Kind::AccessToken, Secret("t0ken")}};
        QCOMPARE(bool(answerOf(client, call)), true);
        call.request.url.setPort(1);
        QCOMPARE(bool(answerOf(client, call)), false);
    }
    qInstallMessageHandler(previous);
    QLoggingCategory::setFilterRules({});
    const QString text = logged.join(u'\n');
    QVERIFY2(text.contains("POST 127.0.0.1/a 200"_L1), qPrintable(text));
    QVERIFY(text.contains("ConnectionRefusedError"_L1));
    for (const auto secret : {"t0ken"_L1, "private"_L1, "access_token"_L1, "Bearer"_L1})
        QVERIFY2(!text.contains(secret), qPrintable(text));
}

TEST_CLASS(TestRequestBodies)
#include "tst_requestbodies.moc"
