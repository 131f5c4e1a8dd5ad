// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/windowprogram.h"
#include "desktopstubs.h"
#include "mastodonstandin.h"
#include "person.h"
#include "testmain.h"

#include <QAbstractButton>
#include <QLineEdit>
#include <QRegularExpression>
#include <QTemporaryDir>

using namespace Postrider;
using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;

// The whole program, driven as a new person does: first run, an account by the browser, a post, and the window closed.
class TestFirstFiveMinutes final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void fromFirstRunToPublishedFromTheTray();
    void withoutATrayClosingQuits();
    void comesBackAfterARestart();

private:
    WindowCall call() const;
    void startProgram();
    void setUp();
    void connectAccount();
    void schedule(const QString &text, const QString &time);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<DesktopStubs> m_desktop;
    std::unique_ptr<MastodonStandIn> m_server;
    std::unique_ptr<Person> m_person;
    std::unique_ptr<WindowProgram> m_program;
};

void TestFirstFiveMinutes::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_desktop = std::make_unique<DesktopStubs>();
    QVERIFY2(m_desktop->start(), qPrintable(m_desktop->problem()));
    QVERIFY(m_desktop->offerNotifications());
    m_server = std::make_unique<MastodonStandIn>();
    m_person = std::make_unique<Person>();
}

void TestFirstFiveMinutes::cleanup()
{
    m_program.reset();
    m_person.reset();
    m_server.reset();
    m_desktop.reset();
    m_folder.reset();
}

WindowCall TestFirstFiveMinutes::call() const
{
    WindowCall made;
    made.setup.dataFolder = m_folder->path();
    made.setup.passphrase = Secret("a passphrase");
    made.scheme = Look::Theme::Scheme::Light;
    made.bus = m_desktop->client();
    return made;
}

void TestFirstFiveMinutes::startProgram()
{
    m_program = std::make_unique<WindowProgram>(call());
    m_program->start();
}

// Who are you; an account later; what happens in the background.
void TestFirstFiveMinutes::setUp()
{
    QVERIFY(m_person->type(u"name"_s, u"Ann"_s));
    QVERIFY(m_person->type(u"email"_s, u"ann@example.org"_s));
    QVERIFY(m_person->type(u"password"_s, u"correct horse battery"_s));
    QVERIFY(m_person->click(u"continue"_s));
    QVERIFY(m_person->click(u"later"_s));
    QVERIFY(m_person->click(u"done"_s));
    QVERIFY(m_person->find(u"navigation"_s));
}

void TestFirstFiveMinutes::connectAccount()
{
    QVERIFY(m_person->click(u"pageAccounts"_s));
    QVERIFY(m_person->click(u"connectFirst"_s));
    QVERIFY(m_person->click(u"network-MASTODON"_s));
    QVERIFY(m_person->type(u"server"_s, m_server->url().toString()));
    QVERIFY(m_person->click(u"connect"_s));
    QVERIFY(m_person->find(u"connected"_s));
    QVERIFY(m_person->click(u"writePost"_s));
}

void TestFirstFiveMinutes::schedule(const QString &text, const QString &time)
{
    QWidget *composer = m_person->find(u"composer"_s);
    QVERIFY(composer);
    const auto chips = [composer] {
        return composer->findChildren<QAbstractButton *>(QRegularExpression(u"^account_"_s));
    };
    QTRY_COMPARE(chips().size(), 1);
    QAbstractButton *chip = chips().first();
    if (!chip->isChecked())
        QTest::mouseClick(chip, Qt::LeftButton);
    QVERIFY(m_person->type(u"text"_s, text));
    auto *words = qobject_cast<QLineEdit *>(m_person->find(u"time"_s));
    QVERIFY(words);
    words->clear();
    QVERIFY(m_person->type(u"time"_s, time));
    QVERIFY(m_person->press(u"time"_s, Qt::Key_Return));
    QVERIFY(m_person->click(u"schedule"_s));
    QTRY_VERIFY_WITH_TIMEOUT(!m_person->sees(u"composer"_s), 10'000);
}

void TestFirstFiveMinutes::fromFirstRunToPublishedFromTheTray()
{
    QVERIFY(m_desktop->offerTray());
    startProgram();
    setUp();
    connectAccount();
    QCOMPARE(m_server->complaints(), QStringList());
    // Words name minutes; the nearest one to come is less than a minute away.
    const QDateTime due = QDateTime::currentDateTime().addSecs(60);
    schedule(u"Hello from the window"_s, due.toString(u"yyyy-MM-dd HH:mm"_s));
    QTRY_VERIFY(m_program->tray()->isAvailable());
    m_program->window().close();
    QTRY_VERIFY(!m_program->window().isVisible());
    QTRY_COMPARE(m_desktop->notifications().shown().size(), 1); // publishing goes on
    QTRY_COMPARE_WITH_TIMEOUT(m_server->accepted().size(), 1, 90'000);
    const auto sent = m_server->accepted().first();
    QCOMPARE(sent.text, u"Hello from the window"_s);
    const QDateTime minute = QDateTime::fromString(due.toString(u"yyyy-MM-dd HH:mm"_s), u"yyyy-MM-dd HH:mm"_s);
    QVERIFY2(sent.at >= minute, qPrintable(sent.at.toString(Qt::ISODateWithMs)));
    m_program->raise();
    QVERIFY(m_program->window().isVisible());
    QCOMPARE(m_server->accepted().size(), 1);
    QCOMPARE(m_server->complaints(), QStringList());
}

void TestFirstFiveMinutes::withoutATrayClosingQuits()
{
    startProgram();
    setUp();
    bool isOver = false;
    connect(qApp, &QCoreApplication::aboutToQuit, this, [&] { isOver = true; });
    QVERIFY(!m_program->tray()->isAvailable());
    QTimer::singleShot(0, this, [this] { m_program->window().close(); });
    QCoreApplication::exec(); // ends because the program quits
    QVERIFY(isOver);
    QCOMPARE(m_desktop->notifications().shown().size(), 0);
}

// Typed, not scheduled, and the process gone: the words are there again.
void TestFirstFiveMinutes::comesBackAfterARestart()
{
    startProgram();
    setUp();
    QVERIFY(m_person->click(u"newPost"_s));
    QVERIFY(m_person->type(u"text"_s, u"Half a thought"_s));
    QTest::qWait(1000); // the promise is a second
    m_program.reset();  // not closed, not quit
    startProgram();
    QVERIFY(m_person->type(u"email"_s, u"ann@example.org"_s)); // no keychain here: nobody is kept signed in
    QVERIFY(m_person->type(u"password"_s, u"correct horse battery"_s));
    QVERIFY(m_person->click(u"signIn"_s));
    QWidget *text = m_person->find(u"text"_s);
    QVERIFY(text);
    QTRY_COMPARE(text->property("plainText").toString(), u"Half a thought"_s);
    QVERIFY(m_person->find(u"banner"_s));
}

TEST_CLASS(TestFirstFiveMinutes)
#include "tst_firstfiveminutes.moc"
