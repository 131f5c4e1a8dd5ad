// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/httplistener.h"
#include "testmain.h"
#include "tooldesk.h"

#include <QFile>
#include <QTcpSocket>

using namespace Postrider;
using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray png()
{
    return QByteArray::fromBase64(smallPng());
}

bool write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

} // namespace

// How files come in through assistants, and how they don't.
class TestImports final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();

    void nothingIsOpenAtFirst();
    void grantedFolderIsOpen();
    void onlyPeopleGrant();
    void linksLeadNowhere_data();
    void linksLeadNowhere();
    void onlyMediaComesIn();
    void loopbackIsRefused_data();
    void loopbackIsRefused();
    void base64IsLimited();
    void oneSourceAtATime();
    void sameImportIsDoneOnce();
    void nothingIsLeftBehind();

private:
    Called import(const QString &name, const QString &value)
    {
        return m_desk->call(u"media_import"_s, {{name, value}});
    }

    std::unique_ptr<ToolDesk> m_desk;
    std::unique_ptr<QTemporaryDir> m_files;
    QString m_open; // the granted folder
};

void TestImports::init()
{
    m_desk = std::make_unique<ToolDesk>();
    m_files = std::make_unique<QTemporaryDir>();
    QVERIFY(QDir(m_files->path()).mkpath(u"open/below"_s) && QDir(m_files->path()).mkpath(u"closed"_s));
    m_open = m_files->filePath(u"open"_s);
    for (const QString &path : {u"open/dot.png"_s, u"open/below/dot.png"_s, u"closed/dot.png"_s})
        QVERIFY(write(m_files->filePath(path), png()));
}

void TestImports::cleanup()
{
    m_desk.reset();
    m_files.reset();
}

void TestImports::nothingIsOpenAtFirst()
{
    const Called tried = import(u"path"_s, m_open + u"/dot.png"_s);
    QVERIFY(tried.isError());
    QVERIFY2(tried.words().contains(u"folder"_s), qPrintable(tried.words()));
}

void TestImports::grantedFolderIsOpen()
{
    QVERIFY(ToolDesk::wait(m_desk->imports().openFolder(m_desk->adaHerself, m_open)));
    for (const QString &name : {u"/dot.png"_s, u"/below/dot.png"_s, u"/below/../dot.png"_s}) {
        const Called brought = import(u"path"_s, m_open + name);
        QVERIFY2(!brought.isError(), qPrintable(brought.words()));
        QCOMPARE(brought["media"_L1]["mime"_L1].toString(), u"image/png"_s);
    }
    // Of Ada alone.
    const Mcp::Caller grace = m_desk->callerWith(m_desk->graceHerself, ApiKey::allScopes());
    QVERIFY(m_desk->call(grace, u"media_import"_s, {{u"path"_s, m_open + u"/dot.png"_s}}).isError());
}

void TestImports::onlyPeopleGrant()
{
    QVERIFY(!ToolDesk::wait(m_desk->imports().openFolder(m_desk->ada.actor, m_open)));
    QVERIFY(!ToolDesk::wait(m_desk->imports().openFolder(m_desk->adaHerself, u"/"_s)));
    QVERIFY(!ToolDesk::wait(m_desk->imports().openFolder(m_desk->adaHerself, u"Pictures"_s)));
    QCOMPARE(ToolDesk::wait(m_desk->imports().folders(m_desk->adaHerself)).value_or(QStringList{u"?"_s}),
             QStringList());
}

void TestImports::linksLeadNowhere_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("outside") << u"closed/dot.png"_s;
    QTest::newRow("up and out") << u"open/../closed/dot.png"_s;
    QTest::newRow("link to a file") << u"open/link.png"_s;
    QTest::newRow("link to a folder") << u"open/way/dot.png"_s;
    QTest::newRow("sibling whose name begins alike") << u"openly/dot.png"_s;
    QTest::newRow("not there, outside") << u"closed/none.png"_s;
    QTest::newRow("a folder") << u"open/below"_s;
    QTest::newRow("relative") << u"dot.png"_s;
}

void TestImports::linksLeadNowhere()
{
    QFETCH(QString, path);
    QVERIFY(ToolDesk::wait(m_desk->imports().openFolder(m_desk->adaHerself, m_open)));
    QVERIFY(QFile::link(m_files->filePath(u"closed/dot.png"_s), m_open + u"/link.png"_s));
    QVERIFY(QFile::link(m_files->filePath(u"closed"_s), m_open + u"/way"_s));
    QVERIFY(QDir(m_files->path()).mkpath(u"openly"_s) && write(m_files->filePath(u"openly/dot.png"_s), png()));
    const QString asked = path == "dot.png"_L1 ? path : m_files->path() + u'/' + path;
    QVERIFY(import(u"path"_s, asked).isError());
    QCOMPARE(m_desk->call(u"list_media"_s, {})["media"_L1].toArray().size(), 0);
}

void TestImports::onlyMediaComesIn()
{
    QVERIFY(ToolDesk::wait(m_desk->imports().openFolder(m_desk->adaHerself, m_open)));
    QVERIFY(write(m_open + u"/secret.png"_s, "-----BEGIN OPENSSH PRIVATE KEY-----\n"));
    const Called tried = import(u"path"_s, m_open + u"/secret.png"_s);
    QVERIFY(tried.isError());
    QVERIFY(import(u"base64"_s, QString::fromLatin1(QByteArray("plain text").toBase64())).isError());
    QCOMPARE(m_desk->call(u"list_media"_s, {})["media"_L1].toArray().size(), 0);
}

void TestImports::loopbackIsRefused_data()
{
    QTest::addColumn<QString>("host");
    for (const char *host : {"127.0.0.1", "localhost", "[::1]", "[::ffff:127.0.0.1]", "0.0.0.0", "2130706433", "127.1"})
        QTest::newRow(host) << QString::fromLatin1(host);
}

// A server of this computer is there, and nobody comes.
void TestImports::loopbackIsRefused()
{
    QFETCH(QString, host);
    int requests = 0;
    Net::HttpListener server([&](const Net::ServerRequest &, const QPointer<Net::ServerReply> &reply) {
        ++requests;
        reply->send(200, "image/png", png());
    });
    QVERIFY(server.listen());
    const Called tried = import(u"url"_s, u"http://%1:%2/dot.png"_s.arg(host).arg(server.port()));
    QVERIFY(tried.isError());
    // Whoever came before us is counted before us.
    QTcpSocket ourselves;
    ourselves.connectToHost(QHostAddress(QHostAddress::LocalHost), server.port());
    QTRY_VERIFY(server.connectionCount() > 0);
    QCOMPARE(server.connectionCount(), 1);
    QCOMPARE(requests, 0);
}

void TestImports::base64IsLimited()
{
    const Called tried = import(u"base64"_s, QString(7 * 1024 * 1024, u'A'));
    QVERIFY(tried.isError());
    QVERIFY2(tried.words().contains(u"5 MB"_s), qPrintable(tried.words()));
    QVERIFY(import(u"base64"_s, u"not base64!"_s).isError());
    QVERIFY(import(u"base64"_s, QString()).isError());
}

void TestImports::oneSourceAtATime()
{
    QVERIFY(m_desk->call(u"media_import"_s, {}).isError());
    QVERIFY(m_desk->call(u"media_import"_s, {{u"path"_s, u"/a"_s}, {u"url"_s, u"https://example.org"_s}}).isError());
    for (const QString &link :
         {u"file:///etc/passwd"_s, u"ftp://example.org/a.png"_s, u"https://a:b@example.org/a.png"_s,
          u"//example.org/a.png"_s, u"data:image/png;base64,AAAA"_s})
        QVERIFY2(import(u"url"_s, link).isError(), qPrintable(link));
}

void TestImports::sameImportIsDoneOnce()
{
    QVERIFY(ToolDesk::wait(m_desk->imports().openFolder(m_desk->adaHerself, m_open)));
    const QJsonObject arguments{{u"path"_s, m_open + u"/dot.png"_s}, {u"idempotency_key"_s, u"the-very-same"_s}};
    const Called first = m_desk->call(u"media_import"_s, arguments);
    QVERIFY2(!first.isError(), qPrintable(first.words()));
    // The file may be gone: it is here.
    QVERIFY(QFile::remove(m_open + u"/dot.png"_s));
    const Called second = m_desk->call(u"media_import"_s, arguments);
    QVERIFY2(!second.isError(), qPrintable(second.words()));
    QCOMPARE(second["media"_L1], first["media"_L1]);
}

void TestImports::nothingIsLeftBehind()
{
    import(u"base64"_s, u"not base64!"_s);
    import(u"base64"_s, QString::fromLatin1(smallPng()));
    import(u"url"_s, u"http://127.0.0.1:9/"_s);
    QTRY_COMPARE(QDir(m_desk->folder()).entryList({u"arriving-*"_s}, QDir::Files), QStringList());
}

TEST_CLASS(TestImports)
#include "tst_imports.moc"
