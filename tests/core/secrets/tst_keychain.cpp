// SPDX-License-Identifier: GPL-3.0-or-later
#include "keychaincalls.h"
#include "testmain.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;
using Verb = KeychainCall::Verb;

// Against a real gnome-keyring in a session of its own.
class TestKeychain final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();

    void anotherProcessOpensWhatOneCreated();
    void twoStoresHaveTwoKeys();
    void lockedIsSaidAndNothingIsOverwritten();
    void lockedCreatesNothing();
    void absentEntryIsLockedNotMissing();
    void anotherStoresKeyIsSaid();
    void frozenServiceEndsWithinTheLimit();
    void lateAnswersAreDroppedAndTheNextCallWorks();
    void anotherServiceInItsPlaceIsFound();
    void outlivesTheSession();
    void noServiceIsMissing();
    void noBusIsMissing();

private:
    // With the session's environment.
    KeychainAnswer call(Verb verb, const QString &record = u"record"_s, int limit = 10'000);

    std::unique_ptr<KeyringSession> m_session;
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestKeychain::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_session = std::make_unique<KeyringSession>();
    QVERIFY2(m_session->start(), qPrintable(m_session->problem()));
}

void TestKeychain::cleanup()
{
    m_session.reset();
    m_folder.reset();
}

KeychainAnswer TestKeychain::call(Verb verb, const QString &record, int limit)
{
    return callKeychain(m_session->environment(), {verb, m_folder->filePath(record), limit});
}

void TestKeychain::anotherProcessOpensWhatOneCreated()
{
    const auto created = call(Verb::Create);
    QCOMPARE(created.word, u"OK"_s);
    QCOMPARE(created.detail.size(), 64);
    const auto opened = call(Verb::Open);
    QCOMPARE(opened.word, u"OK"_s);
    QCOMPARE(opened.detail, created.detail);
}

void TestKeychain::twoStoresHaveTwoKeys()
{
    const auto one = call(Verb::Create, u"one"_s);
    const auto two = call(Verb::Create, u"two"_s);
    QCOMPARE(one.word, u"OK"_s);
    QCOMPARE(two.word, u"OK"_s);
    QVERIFY(one != two);
    QVERIFY(call(Verb::Open, u"one"_s) == one);
    QVERIFY(call(Verb::Open, u"two"_s) == two);
}

void TestKeychain::lockedIsSaidAndNothingIsOverwritten()
{
    const auto created = call(Verb::Create);
    QCOMPARE(created.word, u"OK"_s);
    QVERIFY2(m_session->lock(), qPrintable(m_session->problem()));
    QElapsedTimer timer;
    timer.start();
    const auto locked = call(Verb::Open, u"record"_s, 2000);
    QCOMPARE(locked.word, u"KEYCHAIN_LOCKED"_s);
    QVERIFY2(timer.elapsed() < 10'000, "the limit was not kept");

    QVERIFY2(m_session->unlock(), qPrintable(m_session->problem()));
    const auto opened = call(Verb::Open);
    QCOMPARE(opened.word, u"OK"_s);
    QCOMPARE(opened.detail, created.detail);
}

void TestKeychain::lockedCreatesNothing()
{
    QVERIFY2(m_session->lock(), qPrintable(m_session->problem()));
    QCOMPARE(call(Verb::Create, u"record"_s, 2000).word, u"KEYCHAIN_LOCKED"_s);
    QVERIFY(!QFile::exists(m_folder->filePath(u"record"_s)));
}

void TestKeychain::absentEntryIsLockedNotMissing()
{
    QFile record(m_folder->filePath(u"record"_s));
    QVERIFY(record.open(QIODevice::WriteOnly));
    record.write(R"({"keyId": "vault-that-never-was", "checkValue": ""})");
    record.close();
    const auto answer = call(Verb::Open);
    QCOMPARE(answer.word, u"KEYCHAIN_LOCKED"_s);
    QCOMPARE(answer.detail, u"not found"_s);
}

void TestKeychain::anotherStoresKeyIsSaid()
{
    QCOMPARE(call(Verb::Create).word, u"OK"_s);
    QFile record(m_folder->filePath(u"record"_s));
    QVERIFY(record.open(QIODevice::ReadWrite));
    auto json = QJsonDocument::fromJson(record.readAll()).object();
    json.insert(u"checkValue"_s, u"AAAA"_s);
    record.resize(0);
    record.seek(0);
    record.write(QJsonDocument(json).toJson());
    record.close();
    const auto answer = call(Verb::Open);
    QCOMPARE(answer.word, u"KEYCHAIN_LOCKED"_s);
    QCOMPARE(answer.detail, u"another key"_s);
}

void TestKeychain::frozenServiceEndsWithinTheLimit()
{
    const auto created = call(Verb::Create);
    QCOMPARE(created.word, u"OK"_s);
    QVERIFY2(m_session->freeze(), qPrintable(m_session->problem()));
    QElapsedTimer timer;
    timer.start();
    const auto frozen = call(Verb::Open, u"record"_s, 1000);
    QCOMPARE(frozen.word, u"KEYCHAIN_LOCKED"_s);
    QCOMPARE(frozen.detail, u"no answer in time"_s);
    QCOMPARE(call(Verb::Create, u"another"_s, 1000).word, u"KEYCHAIN_LOCKED"_s);
    QVERIFY2(timer.elapsed() < 15'000, "the limit was not kept");

    QVERIFY2(m_session->thaw(), qPrintable(m_session->problem()));
    QVERIFY(call(Verb::Open) == created);
}

void TestKeychain::lateAnswersAreDroppedAndTheNextCallWorks()
{
    const auto created = call(Verb::Create);
    QCOMPARE(created.word, u"OK"_s);
    QVERIFY2(m_session->freeze(), qPrintable(m_session->problem()));
    QProcess child;
    startKeychainCall(child, m_session->environment(), {Verb::Retry, m_folder->filePath(u"record"_s), 500});
    while (!child.canReadLine())
        QVERIFY(child.waitForReadyRead(20'000));
    QCOMPARE(child.readLine(), "KEYCHAIN_LOCKED\n"_ba);
    QVERIFY2(m_session->thaw(), qPrintable(m_session->problem()));
    QVERIFY(awaitAnswer(child) == created);
}

// One process meets two daemons: the second one's name on the bus is another.
void TestKeychain::anotherServiceInItsPlaceIsFound()
{
    const auto created = call(Verb::Create);
    QCOMPARE(created.word, u"OK"_s);
    QVERIFY2(m_session->lock(), qPrintable(m_session->problem()));
    QProcess child;
    startKeychainCall(child, m_session->environment(), {Verb::Retry, m_folder->filePath(u"record"_s), 5000});
    while (!child.canReadLine())
        QVERIFY(child.waitForReadyRead(20'000));
    QCOMPARE(child.readLine(), "KEYCHAIN_LOCKED\n"_ba);
    QVERIFY2(m_session->unlock(), qPrintable(m_session->problem()));
    QVERIFY(awaitAnswer(child) == created);
}

void TestKeychain::outlivesTheSession()
{
    const auto created = call(Verb::Create);
    QCOMPARE(created.word, u"OK"_s);
    QProcess child;
    startKeychainCall(child, m_session->environment(), {Verb::Watch, m_folder->filePath(u"record"_s)});
    while (!child.canReadLine())
        QVERIFY(child.waitForReadyRead(20'000));
    m_session.reset();
    // GLib would end it within milliseconds of the bus; the wait is for what must not come.
    QVERIFY(!child.waitForFinished(500));
    child.closeWriteChannel();
    QVERIFY(awaitAnswer(child) == created);
    QCOMPARE(child.exitStatus(), QProcess::NormalExit);
}

void TestKeychain::noServiceIsMissing()
{
    KeyringSession bare(KeyringSession::Services::BusOnly);
    QVERIFY2(bare.start(), qPrintable(bare.problem()));
    const auto answer = callKeychain(bare.environment(), {Verb::Create, m_folder->filePath(u"record"_s)});
    QCOMPARE(answer.word, u"KEYCHAIN_MISSING"_s);
}

void TestKeychain::noBusIsMissing()
{
    auto environment = m_session->environment();
    environment.insert(u"XDG_RUNTIME_DIR"_s, m_folder->path());
    environment.remove(u"DBUS_SESSION_BUS_ADDRESS"_s);
    KeychainCall create{Verb::Create, m_folder->filePath(u"record"_s)};
    QCOMPARE(callKeychain(environment, create).word, u"KEYCHAIN_MISSING"_s);
    environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, u"unix:path=/nonexistent/bus"_s);
    QCOMPARE(callKeychain(environment, create).word, u"KEYCHAIN_MISSING"_s);
}

TEST_CLASS(TestKeychain)
#include "tst_keychain.moc"
