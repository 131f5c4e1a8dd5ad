// SPDX-License-Identifier: GPL-3.0-or-later
#include "platforms/registry.h"
#include "services/diagnostics.h"
#include "storage/integrationrepository.h"
#include "storage/postrepository.h"
#include "storage/userrepository.h"
#include "testmain.h"

#include <QFile>
#include <QTemporaryDir>

using namespace Postrider;
using namespace Qt::Literals::StringLiterals;

// What may be copied into a report, and what must not be in it.
class TestDiagnostics final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void saysWhatIsThere();
    void leavesOut_data();
    void leavesOut();
    void keepsOurOwnWords_data();
    void keepsOurOwnWords();
    void dropsWhatIsNotALineOfOurs_data();
    void dropsWhatIsNotALineOfOurs();
    void keepsTheLastLines();
    void readsAcrossARotation();
    void worksWithoutALog();

private:
    static QString textOfLine(const QString &line, const QStringList &personal = {})
    {
        Diagnostics diagnostics;
        diagnostics.log << line;
        diagnostics.personal = personal;
        return textOf(diagnostics).section(u"Log:\n"_s, 1);
    }
    template<typename T>
    static T wait(QFuture<T> future)
    {
        future.waitForFinished();
        return future.result();
    }
    void writeLog(const QString &name, const QByteArray &text) const
    {
        QFile file(m_dir.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
    }
    QString gathered() { return textOf(wait(DiagnosticsService(*m_parts).gather(u"offscreen"_s)).value()); }

    QTemporaryDir m_dir;
    FakeClock m_clock{QDateTime(QDate(2026, 11, 22), QTime(13, 18), Qt::UTC)};
    Registry m_registry;
    std::unique_ptr<StoreThread> m_store;
    std::unique_ptr<ExchangeThread> m_exchange;
    std::unique_ptr<ServiceParts> m_parts;
};

void TestDiagnostics::initTestCase()
{
    m_store = std::make_unique<StoreThread>(m_dir.path());
    QVERIFY(wait(m_store->open()));
    m_exchange = std::make_unique<ExchangeThread>(
        ExchangeThread::Parts{m_dir.path(), nullptr, m_registry, m_clock, {}});
    m_parts = std::make_unique<ServiceParts>(ServiceParts{*m_store, *m_exchange, m_registry, m_clock, nullptr, [] {}});
    const Outcome seeded = wait(m_store->run([](Database &database) -> Outcome {
        User user;
        user.id = UserId::create();
        user.email = u"press@harbour.example"_s;
        user.name = u"Harbour Press"_s;
        user.passwordHash = Secret("a hash of a password");
        if (const Outcome added = UserRepository(database).insert(user); !added)
            return added;
        Integration account;
        account.id = IntegrationId::create();
        account.userId = user.id;
        account.platformUsername = u"harbourpress"_s;
        account.platformAccountId = u"109 at print"_s;
        account.serverUrl = QUrl(u"https://print.example"_s);
        if (const Outcome added = IntegrationRepository(database).insert(account); !added)
            return added;
        Post post;
        post.id = PostId::create();
        post.userId = user.id;
        post.content = u"Colour proofs for everybody\nand a second line"_s;
        post.parts << PostPart{u"The sequel nobody knows yet"_s, {}, {}};
        post.labels << u"launch plan"_s;
        Delivery delivery;
        delivery.id = DeliveryId::create();
        delivery.postId = post.id;
        delivery.integrationId = account.id;
        delivery.state = Sending::State::Waiting;
        Sending sending;
        sending.id = SendingId::create();
        sending.deliveryId = delivery.id;
        sending.state = Sending::State::Waiting;
        PostRepository posts(database);
        if (const Outcome added = posts.insert(post, {delivery}, {sending}); !added)
            return added;
        return posts.deriveStatus(post.id, {});
    }));
    QVERIFY2(seeded, qPrintable(seeded ? QString() : seeded.error().detail));
}

void TestDiagnostics::saysWhatIsThere()
{
    writeLog(u"postrider.log"_s, "2026-11-22T13:18:00.123Z warning postrider.app: The panel went away\n");
    const QString text = gathered();
    QVERIFY2(text.contains(u"Qt "_s + QString::fromLatin1(qVersion())), qPrintable(text));
    QVERIFY2(text.contains(u"Desktop: "_s) && text.contains(u"offscreen"_s), qPrintable(text));
    QVERIFY2(text.contains(u"Users: 1\n"_s), qPrintable(text));
    QVERIFY2(text.contains(u"  MASTODON, a server of its own, CONNECTED: 1\n"_s), qPrintable(text));
    QVERIFY2(text.contains(u"Posts:\n  SCHEDULED: 1\nSendings:\n  WAITING: 1\n"_s), qPrintable(text));
    QVERIFY2(text.contains(u"Vault open: no\n"_s), qPrintable(text));
    QVERIFY2(text.endsWith(u"2026-11-22T13:18:00.123Z warning postrider.app: The panel went away\n"_s),
             qPrintable(text));
    // Nothing of what is in the store, whatever the log says.
    const QByteArray line = "2026-11-22T13:18:00.123Z warning postrider.net: ";
    writeLog(u"postrider.log"_s,
             line + "sent Colour proofs for everybody as press@harbour.example\n" + line
                 + "AND A SECOND LINE, the sequel nobody knows yet, of Harbour Press\n" + line
                 + "print.example knows harbourpress, 109 at print, no launch plan\n");
    const QString masked = gathered();
    QCOMPARE(masked.count(u"warning postrider.net"_s), 3);
    for (const auto &secret : {u"Colour proofs"_s, u"second line"_s, u"sequel"_s, u"press@"_s, u"harbour"_s, u"print"_s,
                               u"109"_s, u"launch"_s, u"password"_s})
        QVERIFY2(!masked.contains(secret, Qt::CaseInsensitive), qPrintable(secret + u'\n' + masked));
}

void TestDiagnostics::leavesOut_data()
{
    QTest::addColumn<QString>("said");
    QTest::addColumn<QString>("secret");
    QTest::newRow("e-mail") << u"for somebody@example.org today"_s << u"somebody"_s;
    QTest::newRow("handle") << u"by @harbour@print.example"_s << u"harbour"_s;
    QTest::newRow("address") << u"asked https://print.example/api?token=abc"_s << u"print"_s;
    QTest::newRow("host") << u"no answer from print.example:443"_s << u"print"_s;
    QTest::newRow("IPv4") << u"connected to 192.0.2.17"_s << u"192.0"_s;
    QTest::newRow("IPv6") << u"connected to 2001:db8::17"_s << u"2001"_s;
    QTest::newRow("bearer") << u"Bearer dGhpcyBpcyBhIHRva2Vu1"_s << u"dGhpcy"_s;
    QTest::newRow("hex token") << u"key 3f2a9c1d8e7b6a5f4e3d"_s << u"3f2a"_s;
    QTest::newRow("token of letters") << u"key abcdefghijklmnopqrstuvwxyz"_s << u"abcdef"_s;
    QTest::newRow("assistant's key") << u"key pr_abcdEFGH1234ijkl"_s << u"abcd"_s;
    QTest::newRow("id") << u"sending 12345678-9abc-def0-1234-56789abcdef0"_s << u"9abc"_s;
    QTest::newRow("quoted") << u"refused \"my own words\""_s << u"own"_s;
    QTest::newRow("nested quotes") << u"refused \"my \"very\" own words\""_s << u"very"_s;
    QTest::newRow("curly quotes") << u"refused \u201cmy own words\u201d"_s << u"own"_s;
    QTest::newRow("German quotes") << u"refused \u201emy own words\u201c"_s << u"own"_s;
    QTest::newRow("JSON") << u"answered {\"status\": \"my own words\"} again"_s << u"own"_s;
    QTest::newRow("file") << u"can't read /home/maria/secret-plan.png"_s << u"maria"_s;
}

void TestDiagnostics::leavesOut()
{
    QFETCH(QString, said);
    QFETCH(QString, secret);
    const QString text = textOfLine(u"2026-11-22T13:18:00.123Z warning postrider.net: "_s + said);
    QVERIFY2(text.startsWith(u"2026-11-22T13:18:00.123Z warning postrider.net: "_s), qPrintable(text));
    QVERIFY2(!text.contains(secret), qPrintable(text));
}

void TestDiagnostics::keepsOurOwnWords_data()
{
    QTest::addColumn<QString>("said");
    QTest::newRow("a sentence") << u"The store did not answer: database is locked"_s;
    QTest::newRow("a number") << u"The wake-up timer could not be set: errno 22"_s;
    QTest::newRow("an apostrophe") << u"Other programs on this store can't nudge us"_s;
    QTest::newRow("short names are ordinary words") << u"Kept a copy of version 2"_s;
}

void TestDiagnostics::keepsOurOwnWords()
{
    QFETCH(QString, said);
    const QString line = u"2026-11-22T13:18:00.123Z warning postrider.publishing: "_s + said;
    QCOMPARE(textOfLine(line, {u"of"_s, u""_s, u"  "_s}), QString(line + u'\n'));
}

void TestDiagnostics::dropsWhatIsNotALineOfOurs_data()
{
    QTest::addColumn<QString>("line");
    QTest::newRow("a request's lines") << u"  status=my own words"_s;
    QTest::newRow("debug") << u"2026-11-22T13:18:00.123Z debug postrider.net: POST my own words"_s;
    QTest::newRow("cut in the middle") << u"Z warning postrider.net: my own words"_s;
}

void TestDiagnostics::dropsWhatIsNotALineOfOurs()
{
    QFETCH(QString, line);
    QCOMPARE(textOfLine(line), QString());
}

void TestDiagnostics::keepsTheLastLines()
{
    QByteArray log;
    for (int i = 0; i < 5000; ++i)
        log += "2026-11-22T13:18:00.123Z info postrider.app: line " + QByteArray::number(i) + '\n';
    writeLog(u"postrider.log"_s, log);
    const QString text = gathered();
    QCOMPARE(text.count(u"postrider.app: line"_s), 200);
    QVERIFY(text.endsWith(u"line 4999\n"_s));
}

void TestDiagnostics::readsAcrossARotation()
{
    writeLog(u"postrider.log.1"_s, "2026-11-22T13:18:00.123Z info postrider.app: before\n");
    writeLog(u"postrider.log"_s, "2026-11-22T13:18:00.124Z info postrider.app: after\n");
    const QString text = gathered();
    QVERIFY2(text.contains(u"before\n2026-11-22T13:18:00.124Z"_s), qPrintable(text));
}

void TestDiagnostics::worksWithoutALog()
{
    QVERIFY(QFile::remove(m_dir.filePath(u"postrider.log"_s)));
    QFile::remove(m_dir.filePath(u"postrider.log.1"_s));
    QVERIFY(gathered().endsWith(u"Log:\n"_s));
}

TEST_CLASS(TestDiagnostics)
#include "tst_diagnostics.moc"
