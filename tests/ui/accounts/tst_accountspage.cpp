// SPDX-License-Identifier: GPL-3.0-or-later
#include "offlinedesk.h"
#include "testmain.h"
#include "ui/accounts/accountcard.h"
#include "ui/accounts/accountspage.h"
#include "ui/accounts/healthpill.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QDateTimeEdit>
#include <QLabel>
#include <QMenu>
#include <QSignalSpy>

using namespace Postrider;
using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;

// What a person sees of their accounts, and does with them.
class TestAccountsPage final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void offersAFirstStep();
    void showsHealth();
    void pausesAndResumes();
    void pausesUntilATime();
    void keepsPostingTimes();
    void removesAfterAsking();
    void keepsWhatIsNotToGo();
    void tellsWhoseAnAccountIs();
    void offersKnownNetworksOnly();
    void buttonsSayWhoseTheyAre();

private:
    Desk &desk() { return m_offline->desk(); }
    void open()
    {
        m_page = std::make_unique<AccountsPage>(desk());
        m_page->resize(1000, 900);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    }
    AccountCard *card(IntegrationId id) const
    {
        return m_page->findChild<AccountCard *>(u"account-"_s + id.toString());
    }
    static QAbstractButton *button(QWidget *where, const QString &name)
    {
        return where->findChild<QAbstractButton *>(name);
    }
    static void press(QWidget *where, const QString &name)
    {
        QVERIFY2(button(where, name), qPrintable(name));
        QTRY_VERIFY(button(where, name)->isVisible());
        QTest::mouseClick(button(where, name), Qt::LeftButton);
    }
    static void choosePause(QWidget *card, const QString &span)
    {
        press(card, u"pause"_s);
        QTRY_VERIFY(card->findChild<QMenu *>(u"pauseSpans"_s));
        auto *menu = card->findChild<QMenu *>(u"pauseSpans"_s);
        auto *action = menu->findChild<QAction *>(span);
        QVERIFY2(action, qPrintable(span));
        action->trigger();
        menu->close();
    }
    static bool says(QWidget *where, const QString &words)
    {
        const auto labels = where->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(),
                           [&](QLabel *label) { return label->isVisible() && label->text().contains(words); });
    }

    std::unique_ptr<OfflineDesk> m_offline;
    std::unique_ptr<AccountsPage> m_page;
};

void TestAccountsPage::init()
{
    m_page.reset();
    m_offline = std::make_unique<OfflineDesk>();
}

void TestAccountsPage::offersAFirstStep()
{
    open();
    auto *empty = m_page->findChild<QWidget *>(u"noAccounts"_s);
    QTRY_VERIFY(empty->isVisible());
    QVERIFY(!button(m_page.get(), u"connectAccount"_s)->isVisible());
    press(empty, u"connectFirst"_s);
    QTRY_VERIFY(button(m_page.get(), u"network-MASTODON"_s)->isVisible());
    press(m_page.get(), u"back"_s);
    m_offline->addAccount(PlatformId::Mastodon, u"@harbour@print.example"_s);
    QTRY_VERIFY(!empty->isVisible());
    QVERIFY(button(m_page.get(), u"connectAccount"_s)->isVisible());
}

void TestAccountsPage::showsHealth()
{
    const auto good = m_offline->addAccount(PlatformId::Mastodon, u"@harbour@print.example"_s);
    const auto bad = m_offline->addAccount(PlatformId::Instagram, u"harbourpress"_s, Integration::Health::NeedsReauth);
    const auto paused = m_offline->addAccount(PlatformId::Facebook, u"Harbour"_s, Integration::Health::Paused);
    open();
    QTRY_VERIFY(card(paused));
    const auto word = [&](IntegrationId id) {
        return card(id)->findChild<HealthPill *>(u"health"_s)->accessibleName();
    };
    QCOMPARE(word(good), u"Connected"_s);
    QCOMPARE(word(bad), u"Sign in again"_s);
    QCOMPARE(word(paused), u"Paused"_s);
    QTRY_VERIFY(says(card(bad), u"The access token was revoked"_s));
    QVERIFY(says(card(good), u"@harbour@print.example"_s));
    QVERIFY(button(card(bad), u"reconnect"_s)->isVisible());
    QVERIFY(!button(card(good), u"reconnect"_s)->isVisible());
    QVERIFY(!button(card(bad), u"pause"_s)->isVisible());
    QCOMPARE(button(card(paused), u"pause"_s)->text(), u"Resume"_s);
    QVERIFY(!card(good)->findChild<QWidget *>(u"practicePill"_s));
}

void TestAccountsPage::pausesAndResumes()
{
    const auto id = m_offline->addAccount(PlatformId::Mastodon, u"@harbour@print.example"_s);
    open();
    QTRY_VERIFY(card(id));
    const auto health = [&] { return OfflineDesk::await(desk().accounts.show(desk().actor, id))->health; };
    choosePause(card(id), u"open"_s);
    QTRY_COMPARE(button(card(id), u"pause"_s)->text(), u"Resume"_s);
    QTRY_VERIFY(button(card(id), u"pause"_s)->isEnabled());
    QCOMPARE(health(), Integration::Health::Paused);
    QTRY_VERIFY(card(id)->accessibleName().endsWith(u", Paused"_s));
    press(card(id), u"pause"_s);
    QTRY_COMPARE(button(card(id), u"pause"_s)->text(), u"Pause"_s);
    QCOMPARE(health(), Integration::Health::Connected);
}

void TestAccountsPage::pausesUntilATime()
{
    const auto id = m_offline->addAccount(PlatformId::Mastodon, u"@harbour@print.example"_s);
    open();
    QTRY_VERIFY(card(id));
    choosePause(card(id), u"tomorrow"_s);
    QTRY_VERIFY(card(id)->accessibleName().endsWith(u"Paused until Mon 23 Nov, 09:00"_s));
    // A moment of one's own, and none that is past.
    press(card(id), u"pause"_s);
    QTRY_COMPARE(button(card(id), u"pause"_s)->text(), u"Pause"_s);
    choosePause(card(id), u"until"_s);
    QTRY_VERIFY(m_page->findChild<QDateTimeEdit *>(u"moment"_s));
    auto *moment = m_page->findChild<QDateTimeEdit *>(u"moment"_s);
    moment->setDateTime(QDateTime(QDate(2026, 11, 22), QTime(14, 0), Qt::UTC));
    press(moment->window(), u"chooseMoment"_s);
    QVERIFY(says(moment->window(), u"past"_s));
    moment->setDateTime(QDateTime(QDate(2026, 11, 22), QTime(18, 30), Qt::UTC));
    press(moment->window(), u"chooseMoment"_s);
    QTRY_VERIFY(card(id)->accessibleName().endsWith(u"Paused until Sun 22 Nov, 18:30"_s));
}

void TestAccountsPage::keepsPostingTimes()
{
    const auto id = m_offline->addAccount(PlatformId::Mastodon, u"@harbour@print.example"_s);
    open();
    QTRY_VERIFY(card(id));
    const auto stored = [&] { return OfflineDesk::await(desk().slots.list(desk().actor, id))->slots; };
    press(card(id), u"postingTimes"_s);
    QTRY_VERIFY(says(card(id), u"No posting times yet"_s));
    card(id)->findChild<QTimeEdit *>(u"newTime"_s)->setTime(QTime(9, 30));
    press(card(id), u"addTime"_s);
    QTRY_VERIFY(card(id)->findChild<QCheckBox *>(u"slot-1-0930"_s));
    QCOMPARE(stored().size(), 5); // working days
    QVERIFY(says(card(id), u"The next free one: Mon 23 Nov, 09:30"_s));
    QVERIFY(!card(id)->findChild<QCheckBox *>(u"slot-6-0930"_s)->isChecked());

    QTest::mouseClick(card(id)->findChild<QCheckBox *>(u"slot-1-0930"_s), Qt::LeftButton, {}, QPoint(8, 8));
    QTRY_COMPARE(stored().size(), 4);
    QTRY_VERIFY(says(card(id), u"The next free one: Tue 24 Nov, 09:30"_s));
    QTRY_VERIFY(!card(id)->findChild<QCheckBox *>(u"slot-1-0930"_s)->isChecked());
    press(card(id), u"removeTime-0930"_s);
    QTRY_VERIFY(stored().isEmpty());
    QTRY_VERIFY(says(card(id), u"No posting times yet"_s));
}

void TestAccountsPage::removesAfterAsking()
{
    const auto id = m_offline->addAccount(PlatformId::Instagram, u"harbourpress"_s);
    const auto other = m_offline->addAccount(PlatformId::Bluesky, u"harbour.example"_s);
    for (int hour = 15; hour < 18; ++hour)
        m_offline->addPost({u"To come"_s, {id}, QDateTime(QDate(2026, 11, 23), QTime(hour, 0))});
    open();
    QTRY_VERIFY(card(id));
    QSignalSpy toast(&desk().go, &Navigator::toastAsked);
    press(card(id), u"remove"_s);
    auto *question = card(id)->findChild<QWidget *>(u"removeQuestion"_s);
    QTRY_VERIFY(question->isVisible());
    QVERIFY(says(question, u"stays in the history"_s));
    QVERIFY(says(question, u"3 post"_s));
    press(question, u"reallyRemove"_s);
    QTRY_VERIFY(!card(id));
    QCOMPARE(toast.count(), 1);
    QVERIFY(card(other));
    QVERIFY(!OfflineDesk::await(desk().accounts.show(desk().actor, id)));
}

void TestAccountsPage::keepsWhatIsNotToGo()
{
    const auto id = m_offline->addAccount(PlatformId::Instagram, u"harbourpress"_s);
    open();
    QTRY_VERIFY(card(id));
    press(card(id), u"remove"_s);
    auto *question = card(id)->findChild<QWidget *>(u"removeQuestion"_s);
    QTRY_VERIFY(question->isVisible());
    press(question, u"keep"_s);
    QVERIFY(!question->isVisible());
    QVERIFY(button(card(id), u"remove"_s)->isEnabled());
    QVERIFY(OfflineDesk::await(desk().accounts.show(desk().actor, id)));
}

void TestAccountsPage::tellsWhoseAnAccountIs()
{
    const auto own = m_offline->addAccount(PlatformId::Bluesky, u"harbour.example"_s);
    const auto anna = OfflineDesk::await(
        desk().users.add(desk().actor, {u"anna@harbour.example"_s, u"Anna"_s, Secret("a proof of colours")}));
    QVERIFY(anna);
    const Actor admin = std::exchange(desk().actor, {anna->id, anna->role, u"test"_s});
    const auto hers = m_offline->addAccount(PlatformId::Reddit, u"u/anna"_s);
    desk().actor = admin;
    open();
    QTRY_VERIFY(card(hers));
    QTRY_VERIFY(says(card(hers), u"connected by Anna"_s));
    QVERIFY(!says(card(own), u"connected by"_s));
}

void TestAccountsPage::offersKnownNetworksOnly()
{
    open();
    m_page->connectAccount({});
    QTRY_VERIFY(button(m_page.get(), u"practice"_s));
    QStringList offered;
    for (const auto *tile : m_page->findChildren<QAbstractButton *>()) {
        if (tile->objectName().startsWith("network-"_L1))
            offered << tile->objectName();
    }
    QCOMPARE(offered.size(), desk().networks.all().size());
    // One that this version does not know leads to the choice, not to an empty page.
    m_page->connectAccount(PlatformId::Slack);
    QTRY_VERIFY(button(m_page.get(), u"network-MASTODON"_s)->isVisible());
}

void TestAccountsPage::buttonsSayWhoseTheyAre()
{
    const auto id = m_offline->addAccount(PlatformId::Bluesky, u"harbour.example"_s);
    open();
    QTRY_VERIFY(card(id));
    for (const char *name : {"check", "pause", "remove", "reconnect"})
        QVERIFY2(button(card(id), QString::fromLatin1(name))->accessibleName().contains(u"harbour.example"_s), name);
}

TEST_CLASS(TestAccountsPage)
#include "tst_accountspage.moc"
