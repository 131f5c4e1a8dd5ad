// SPDX-License-Identifier: GPL-3.0-or-later
#include "offlinedesk.h"
#include "testmain.h"
#include "ui/desk/pausemenu.h"

#include <QSignalSpy>

using namespace Postrider;
using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;

// Pausing by the menu that tray, window and accounts share.
class TestPauseMenu final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void pausesALabelUntilTomorrow();
    void pausesOneAccount();
    void everythingIsForAdmins();
    void undoResumes();

private:
    Desk &desk() { return m_offline->desk(); }
    void make(const Actor &actor);
    QAction *span(const QString &menu, const QString &span) const
    {
        auto *spans = m_menu->findChild<QMenu *>(menu);
        return spans ? spans->findChild<QAction *>(span) : nullptr;
    }
    QList<QAction *> resumes() const { return m_menu->findChildren<QAction *>(u"resume"_s); }
    QList<Pause> pauses() { return OfflineDesk::await(desk().queue.pauses(desk().actor)).value_or(QList<Pause>()); }

    std::unique_ptr<OfflineDesk> m_offline;
    std::unique_ptr<PauseMenu> m_menu;
    IntegrationId m_account;
};

void TestPauseMenu::init()
{
    m_menu.reset();
    m_offline = std::make_unique<OfflineDesk>();
    m_account = m_offline->addAccount(PlatformId::Mastodon, u"@harbour@print.example"_s);
    OfflineDesk::Seed seed{u"Release"_s, {m_account}, {QDate(2026, 11, 24), QTime(9, 0)}};
    seed.labels = {u"launch & more"_s};
    m_offline->addPost(seed);
    make(desk().actor);
}

void TestPauseMenu::make(const Actor &actor)
{
    m_menu = std::make_unique<PauseMenu>(PauseMenu::Parts{desk().queue, desk().accounts, desk().posts, desk().clock,
                                                          desk().watch, desk().go, actor, "Europe/Berlin"});
}

void TestPauseMenu::pausesALabelUntilTomorrow()
{
    QTRY_VERIFY(span(u"pauseLabel-launch & more"_s, u"tomorrow"_s));
    span(u"pauseLabel-launch & more"_s, u"tomorrow"_s)->trigger();
    QTRY_COMPARE(pauses().size(), 1);
    QCOMPARE(pauses().first().label, u"launch & more"_s);
    QCOMPARE(pauses().first().until, QDateTime(QDate(2026, 11, 23), QTime(8, 0), Qt::UTC)); // nine in Berlin
    QTRY_COMPARE(resumes().size(), 1);
    QCOMPARE(resumes().first()->text(), u"Resume posts labelled “launch && more” (paused until Mon 23 Nov, 09:00)"_s);
    QTRY_VERIFY(!span(u"pauseLabel-launch & more"_s, u"tomorrow"_s));
    resumes().first()->trigger();
    QTRY_VERIFY(pauses().isEmpty());
}

void TestPauseMenu::pausesOneAccount()
{
    const QString name = u"pauseAccount-"_s + m_account.toString();
    QTRY_VERIFY(span(name, u"open"_s));
    span(name, u"open"_s)->trigger();
    QTRY_COMPARE(pauses().size(), 1);
    QCOMPARE(pauses().first().account, m_account);
    QVERIFY(!pauses().first().until.isValid());
    QTRY_COMPARE(resumes().size(), 1);
    QCOMPARE(resumes().first()->text(), u"Resume @harbour@print.example"_s);
}

void TestPauseMenu::everythingIsForAdmins()
{
    QTRY_VERIFY(span(u"pauseAll"_s, u"hour"_s));
    const auto user = OfflineDesk::await(
        desk().users.add(desk().actor, {u"anna@print.example"_s, u"Anna"_s, Secret("a long password")}));
    QVERIFY(user);
    make({user->id, user->role, u"test"_s});
    QVERIFY(!span(u"pauseAll"_s, u"hour"_s));
}

void TestPauseMenu::undoResumes()
{
    QSignalSpy toasts(&desk().go, &Navigator::toastAsked);
    QTRY_VERIFY(span(u"pauseAll"_s, u"hour"_s));
    span(u"pauseAll"_s, u"hour"_s)->trigger();
    QTRY_COMPARE(toasts.size(), 1);
    QCOMPARE(pauses().size(), 1);
    QCOMPARE(pauses().first().until, desk().clock.now().addSecs(3600));
    toasts.first().at(2).value<std::function<void()>>()();
    QTRY_VERIFY(pauses().isEmpty());
}

TEST_CLASS(TestPauseMenu)
#include "tst_pausemenu.moc"
