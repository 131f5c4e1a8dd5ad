// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/exchangethread.h"
#include "offlinedesk.h"
#include "testmain.h"
#include "ui/desk/preferences.h"
#include "ui/people/firstrun.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>

using namespace Postrider;
using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;

// The first start, on a store with nobody in it, as a person goes through it.
class TestFirstRun final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void makesTheAdmin();
    void keyboardIsEnough();
    void refusesWhatCantBe_data();
    void refusesWhatCantBe();
    void tellsWishes_data();
    void tellsWishes();
    void keepsChoices();

private:
    template<typename T>
    T *find(const QString &name) const
    {
        return m_page->findChild<T *>(name);
    }
    void press(const QString &name) { QTest::mouseClick(find<QAbstractButton>(name), Qt::LeftButton); }
    void type(const QString &name, const QString &text)
    {
        auto *edit = find<QLineEdit>(name);
        edit->setText(text); // keyClicks() knows ASCII only
    }
    void becomeSomebody();
    QList<User> users()
    {
        return OfflineDesk::await(m_users->list({{}, User::Role::Admin, {}})).value_or(QList<User>());
    }

    // Members that stand on others come after them.
    struct Ground
    {
        Ground()
            : store(folder.path()), exchange({folder.path(), nullptr, registry, clock, {}}), preferences(folder.path())
        {
        }
        QTemporaryDir folder;
        FakeClock clock{QDateTime(QDate(2026, 11, 22), QTime(13, 18), Qt::UTC)};
        Registry registry;
        StoreThread store;
        ExchangeThread exchange;
        Preferences preferences;
    };
    std::unique_ptr<Ground> m_ground;
    std::unique_ptr<UserService> m_users;
    std::unique_ptr<FirstRun> m_page;
};

void TestFirstRun::init()
{
    m_page.reset();
    m_users.reset();
    m_ground = std::make_unique<Ground>();
    QVERIFY(OfflineDesk::await(m_ground->store.open()));
    m_users = std::make_unique<UserService>(
        ServiceParts{m_ground->store, m_ground->exchange, m_ground->registry, m_ground->clock, nullptr, [] {}});
    m_page = std::make_unique<FirstRun>(*m_users, m_ground->preferences);
    m_page->resize(1000, 800);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
}

void TestFirstRun::becomeSomebody()
{
    type(u"name"_s, u"Harbour Press"_s);
    type(u"email"_s, u"press@harbour.example"_s);
    type(u"password"_s, u"a proof of colours"_s);
    press(u"continue"_s);
    QTRY_VERIFY(find<QAbstractButton>(u"practice"_s)->isVisible());
}

void TestFirstRun::makesTheAdmin()
{
    QSignalSpy made(m_page.get(), &FirstRun::userMade);
    find<QComboBox>(u"zone"_s)->setCurrentText(u"Asia/Tokyo"_s);
    becomeSomebody();
    QCOMPARE(made.count(), 1);
    const QList<User> all = users();
    QCOMPARE(all.size(), 1);
    QCOMPARE(all.first().name, u"Harbour Press"_s);
    QCOMPARE(all.first().role, User::Role::Admin);
    QCOMPARE(all.first().timezone, "Asia/Tokyo"_ba);
    QCOMPARE(made.first().first().value<Actor>().id, all.first().id);
    QVERIFY(made.first().first().value<Actor>().isAdmin());
    QVERIFY(OfflineDesk::await(m_users->signIn(u"press@harbour.example"_s, Secret("a proof of colours"))));
    QVERIFY2(find<QLineEdit>(u"password"_s)->text().isEmpty(), "the password stays in a field");
}

void TestFirstRun::keyboardIsEnough()
{
    QSignalSpy finished(m_page.get(), &FirstRun::finished);
    m_page->activateWindow();
    m_page->setFocus();
    QTRY_VERIFY(find<QLineEdit>(u"name"_s)->hasFocus());
    QTest::keyClicks(QApplication::focusWidget(), u"Anna"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QTest::keyClicks(QApplication::focusWidget(), u"anna@harbour.example"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QTest::keyClicks(QApplication::focusWidget(), u"a proof of colours"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTRY_VERIFY(find<QAbstractButton>(u"practice"_s)->hasFocus());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QVERIFY(find<QAbstractButton>(u"later"_s)->hasFocus());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QTRY_VERIFY(find<QAbstractButton>(u"done"_s)->hasFocus());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QCOMPARE(finished.count(), 1);
}

void TestFirstRun::refusesWhatCantBe_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("email");
    QTest::addColumn<QString>("password");
    QTest::addColumn<QString>("zone");
    QTest::addColumn<QString>("words");
    const QString good = u"a proof of colours"_s;
    const QString zone = u"Europe/Berlin"_s;
    QTest::newRow("no name") << u" "_s << u"a@b.example"_s << good << zone << u"How should"_s;
    QTest::newRow("no address") << u"Anna"_s << u"anna"_s << good << zone << u"not an e-mail address"_s;
    QTest::newRow("half an address") << u"Anna"_s << u"anna@"_s << good << zone << u"not an e-mail address"_s;
    QTest::newRow("short password") << u"Anna"_s << u"a@b.example"_s << u"1234567"_s << zone << u"more character"_s;
    QTest::newRow("long password") << u"Anna"_s << u"a@b.example"_s << u"ä1"_s.repeated(25) << zone << u"Too long"_s;
    QTest::newRow("no zone") << u"Anna"_s << u"a@b.example"_s << good << u"Mars"_s << u"Choose one"_s;
}

void TestFirstRun::refusesWhatCantBe()
{
    QFETCH(QString, name);
    QFETCH(QString, email);
    QFETCH(QString, password);
    QFETCH(QString, zone);
    QFETCH(QString, words);
    type(u"name"_s, name);
    type(u"email"_s, email);
    type(u"password"_s, password);
    find<QComboBox>(u"zone"_s)->setEditText(zone);
    press(u"continue"_s);
    const auto isSaid = [&] {
        const auto labels = m_page->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(),
                           [&](QLabel *label) { return label->isVisible() && label->text().contains(words); });
    };
    QTRY_VERIFY(isSaid());
    QVERIFY(find<QLineEdit>(u"name"_s)->isVisible());
    QVERIFY(users().isEmpty());
}

void TestFirstRun::tellsWishes_data()
{
    QTest::addColumn<QString>("button");
    QTest::addColumn<int>("practice");
    QTest::addColumn<int>("connects");
    QTest::newRow("practice") << u"practice"_s << 1 << 0;
    QTest::newRow("Mastodon") << u"mastodon"_s << 0 << 1;
    QTest::newRow("later") << u"later"_s << 0 << 0;
}

void TestFirstRun::tellsWishes()
{
    QFETCH(QString, button);
    QFETCH(int, practice);
    QFETCH(int, connects);
    QSignalSpy wantsPractice(m_page.get(), &FirstRun::wantsPractice);
    QSignalSpy wantsConnect(m_page.get(), &FirstRun::wantsConnect);
    becomeSomebody();
    press(button);
    QCOMPARE(wantsPractice.count(), practice);
    QCOMPARE(wantsConnect.count(), connects);
    if (connects > 0)
        QCOMPARE(wantsConnect.first().first().value<PlatformId>(), PlatformId::Mastodon);
    QVERIFY(find<QAbstractButton>(u"done"_s)->isVisible());
}

void TestFirstRun::keepsChoices()
{
    QSignalSpy finished(m_page.get(), &FirstRun::finished);
    becomeSomebody();
    press(u"later"_s);
    QVERIFY(find<QAbstractButton>(u"keepPublishing"_s)->isChecked());
    QVERIFY(!find<QAbstractButton>(u"startAtLogin"_s)->isChecked());
    find<QAbstractButton>(u"keepPublishing"_s)->click();
    find<QAbstractButton>(u"startAtLogin"_s)->click();
    press(u"done"_s);
    QCOMPARE(finished.count(), 1);
    QCOMPARE(m_ground->preferences.value(u"background/keepPublishing"_s).toBool(), false);
    QCOMPARE(m_ground->preferences.value(u"background/startAtLogin"_s).toBool(), true);
}

TEST_CLASS(TestFirstRun)
#include "tst_firstrun.moc"
