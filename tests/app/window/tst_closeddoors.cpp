// SPDX-License-Identifier: GPL-3.0-or-later
#include "otherself.h"
#include "windowfixture.h"

#include <QDBusArgument>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusObjectPath>
#include <QFile>

using namespace Postrider;
using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto kFolder = "POSTRIDER_TEST_FOLDER";
constexpr qint64 kVersionAt = 60; // where SQLite keeps user_version, big-endian

// A secret as the keyring's own interface takes it, in a session without a cipher.
struct WireSecret
{
    QDBusObjectPath session;
    QByteArray parameters;
    QByteArray value;
    QString contentType = u"text/plain"_s;
};

QDBusArgument &operator<<(QDBusArgument &argument, const WireSecret &secret)
{
    argument.beginStructure();
    argument << secret.session << secret.parameters << secret.value << secret.contentType;
    argument.endStructure();
    return argument;
}

const QDBusArgument &operator>>(const QDBusArgument &argument, WireSecret &secret)
{
    argument.beginStructure();
    argument >> secret.session >> secret.parameters >> secret.value >> secret.contentType;
    argument.endStructure();
    return argument;
}

} // namespace

Q_DECLARE_METATYPE(WireSecret)

namespace {

// As a person unlocks it: the daemon stays the same one, unlike after KeyringSession::unlock().
bool unlockInPlace(const KeyringSession &session)
{
    qDBusRegisterMetaType<WireSecret>();
    const QDBusConnection bus = QDBusConnection::connectToBus(session.busAddress(), u"somebody"_s);
    const auto ask = [&](const QString &interface, const QString &method, const QVariantList &arguments) {
        auto call = QDBusMessage::createMethodCall(u"org.freedesktop.secrets"_s, u"/org/freedesktop/secrets"_s,
                                                   interface, method);
        call.setArguments(arguments);
        return bus.call(call);
    };
    const QDBusMessage opened = ask(u"org.freedesktop.Secret.Service"_s, u"OpenSession"_s,
                                    {u"plain"_s, QVariant::fromValue(QDBusVariant(QString()))});
    const WireSecret password{opened.arguments().value(1).value<QDBusObjectPath>(), {}, "a password for a test"};
    const QDBusMessage unlocked = ask(
        u"org.gnome.keyring.InternalUnsupportedGuiltRiddenInterface"_s, u"UnlockWithMasterPassword"_s,
        {QVariant::fromValue(QDBusObjectPath(u"/org/freedesktop/secrets/collection/login"_s)),
         QVariant::fromValue(password)});
    QDBusConnection::disconnectFromBus(u"somebody"_s);
    if (unlocked.type() == QDBusMessage::ErrorMessage)
        qWarning("%s", qPrintable(unlocked.errorMessage()));
    return unlocked.type() == QDBusMessage::ReplyMessage;
}

} // namespace

// A store that does not open: the window shows a page with the four answers, nothing is changed, and once the
// cause is gone it opens from that page.
class TestClosedDoors final : public WindowFixture
{
    Q_OBJECT
private Q_SLOTS:
    void damagedStore();
    void newerStore();
    void lockedKeychain();
    void restartedKeychain();
    void noKeychain();

private:
    // In the child: the first makes the store, the second finds its keychain locked and tries again when it is told to.
    void meetLockedKeychain();
    void expectKeychainDoor();
    void meet(const QString &function, const std::function<bool(KeyringSession &)> &unlock);
    void makeStore();
    void spoil(qint64 at, const QByteArray &bytes);
    void expectDoor(const QStringList &words);
    void tryAgain();
    // A program that has no passphrase, for its keychain is the session's; in the child.
    void startWithKeychain();
    static QProcessEnvironment with(const KeyringSession &session, const QString &folder);
};

void TestClosedDoors::makeStore()
{
    startProgram();
    setUp();
    dropProgram();
}

void TestClosedDoors::spoil(qint64 at, const QByteArray &bytes)
{
    QFile file(storeFile());
    QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(at));
    QCOMPARE(file.write(bytes), bytes.size());
}

void TestClosedDoors::expectDoor(const QStringList &words)
{
    QVERIFY(m_person->find(u"doorPage"_s));
    const QString said = wordsOn(u"doorPage"_s);
    for (const QString &word : words)
        QVERIFY2(said.contains(word), qPrintable(word + u" / "_s + said));
}

void TestClosedDoors::tryAgain()
{
    QVERIFY(m_person->click(u"doorGo"_s));
    comeBack();
}

void TestClosedDoors::damagedStore()
{
    makeStore();
    QFile file(storeFile());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray whole = file.read(4096);
    file.close();
    const QByteArray noise(4096, 'x');
    spoil(0, noise);
    startProgram();
    expectDoor({u"The store is damaged"_s, u"left as it is"_s, u"No. Nothing is sent"_s, u"backups"_s, m_folder->path(),
                u"Try again"_s, u"Quit"_s});
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.read(4096), noise);
    file.close();
    spoil(0, whole);
    tryAgain();
}

void TestClosedDoors::newerStore()
{
    makeStore();
    QFile file(storeFile());
    QVERIFY(file.open(QIODevice::ReadOnly) && file.seek(kVersionAt));
    const QByteArray version = file.read(4);
    file.close();
    spoil(kVersionAt, QByteArray::fromHex("0000270f"));
    startProgram();
    expectDoor({u"belongs to a newer Postrider"_s, u"No. Nothing is sent"_s, u"Nothing was changed"_s, u"Update"_s,
                u"Quit"_s});
    spoil(kVersionAt, version);
    tryAgain();
}

QProcessEnvironment TestClosedDoors::with(const KeyringSession &session, const QString &folder)
{
    QProcessEnvironment environment = session.environment();
    environment.insert(QString::fromLatin1(kFolder), folder);
    environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    return environment;
}

void TestClosedDoors::startWithKeychain()
{
    WindowCall mine = call();
    mine.setup.dataFolder = qEnvironmentVariable(kFolder);
    mine.setup.passphrase.reset();
    m_program = std::make_unique<WindowProgram>(mine);
    m_program->start();
}

void TestClosedDoors::expectKeychainDoor()
{
    expectDoor({u"The keychain does not give the key"_s, u"No. Nothing is sent"_s, u"Nothing was changed"_s,
                u"Unlock the keychain"_s, u"Try again"_s, u"Quit"_s});
}

void TestClosedDoors::meetLockedKeychain()
{
    startWithKeychain();
    if (OtherSelf::role() == u"first"_s)
        return setUp();
    expectKeychainDoor();
    // Once more while it is locked; off until that is answered.
    QVERIFY(m_person->click(u"doorGo"_s));
    QVERIFY(m_person->find(u"doorGo"_s));
    expectKeychainDoor();
    OtherSelf::say(u"it is locked"_s);
    QVERIFY(OtherSelf::hear());
    tryAgain();
}

// Twice in a process of its own: first to make the store, then with its keychain locked until the person unlocks it.
void TestClosedDoors::meet(const QString &function, const std::function<bool(KeyringSession &)> &unlock)
{
    KeyringSession session;
    QVERIFY2(session.start(), qPrintable(session.problem()));
    OtherSelf first(u"tst_closeddoors"_s, function);
    first.setRole(u"first"_s);
    first.setEnvironment(with(session, m_folder->path()));
    QVERIFY(first.start());
    QVERIFY(first.finishesWell());
    QVERIFY2(session.lock(), qPrintable(session.problem()));
    OtherSelf second(u"tst_closeddoors"_s, function);
    second.setRole(u"second"_s);
    second.setEnvironment(with(session, m_folder->path()));
    QVERIFY(second.start());
    QVERIFY(second.waitFor(u"it is locked"_s));
    QVERIFY2(unlock(session), qPrintable(session.problem()));
    second.tell();
    QVERIFY(second.finishesWell());
}

void TestClosedDoors::lockedKeychain()
{
    if (OtherSelf::isHere())
        return meetLockedKeychain();
    meet(u"lockedKeychain"_s, unlockInPlace);
}

// Another daemon in its place, as after the keychain crashed or its package was updated.
void TestClosedDoors::restartedKeychain()
{
    if (OtherSelf::isHere())
        return meetLockedKeychain();
    meet(u"restartedKeychain"_s, [](KeyringSession &session) { return session.unlock(); });
}

void TestClosedDoors::noKeychain()
{
    if (OtherSelf::isHere()) {
        startWithKeychain();
        expectDoor({u"This computer has no keychain"_s, u"No. Nothing is sent"_s, u"never stored in clear"_s,
                    u"Choose a passphrase"_s, u"Open"_s, u"Quit"_s});
        QVERIFY(m_person->type(u"passphrase"_s, u"open sesame"_s));
        QVERIFY(m_person->type(u"passphraseAgain"_s, u"open sesame"_s));
        QVERIFY(m_person->click(u"doorGo"_s));
        return setUp();
    }
    KeyringSession session(KeyringSession::Services::BusOnly);
    QVERIFY2(session.start(), qPrintable(session.problem()));
    OtherSelf child(u"tst_closeddoors"_s, u"noKeychain"_s);
    child.setEnvironment(with(session, m_folder->path()));
    QVERIFY(child.start());
    QVERIFY(child.finishesWell());
}

TEST_CLASS(TestClosedDoors)
#include "tst_closeddoors.moc"
