// SPDX-License-Identifier: GPL-3.0-or-later
#include "offlinedesk.h"
#include "testmain.h"
#include "ui/people/userspage.h"

#include <QAbstractButton>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>

using namespace Postrider;
using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;

// What an ADMIN does with users, through the page.
class TestUsersPage final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void listsEverybody();
    void addsAUser();
    void saysThatAnAddressIsTaken();
    void changesARole();
    void resetsAPassword();
    void removes_data();
    void removes();
    void removingAsksOnce();
    void othersCanChangeNothing();

private:
    QWidget *card(UserId id) const { return m_page->findChild<QWidget *>(u"user-"_s + id.toString()); }
    static QAbstractButton *button(QWidget *where, const QString &name)
    {
        return where->findChild<QAbstractButton *>(name);
    }
    static void press(QWidget *where, const QString &name)
    {
        QVERIFY2(button(where, name), qPrintable(name));
        QTest::mouseClick(button(where, name), Qt::LeftButton);
    }
    static bool says(QWidget *where, const QString &words)
    {
        const auto labels = where->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(),
                           [&](QLabel *label) { return label->isVisible() && label->text().contains(words); });
    }
    Desk &desk() { return m_offline->desk(); }

    std::unique_ptr<OfflineDesk> m_offline;
    std::unique_ptr<UsersPage> m_page;
    UserId m_anna;
};

void TestUsersPage::init()
{
    m_page.reset();
    m_offline = std::make_unique<OfflineDesk>();
    const auto anna = OfflineDesk::await(
        desk().users.add(desk().actor, {u"anna@harbour.example"_s, u"Anna"_s, Secret("a proof of colours")}));
    QVERIFY(anna);
    m_anna = anna->id;
    m_page = std::make_unique<UsersPage>(desk());
    m_page->resize(1000, 700);
    m_page->show();
    QTRY_VERIFY(card(m_anna));
    QTRY_VERIFY(card(m_anna)->isVisible());
}

void TestUsersPage::listsEverybody()
{
    QWidget *own = card(desk().actor.id);
    QVERIFY(own);
    QVERIFY(says(own, u"Harbour Press (you)"_s));
    QVERIFY(says(own, u"Administrator"_s));
    QVERIFY(says(card(m_anna), u"anna@harbour.example"_s));
    QVERIFY(says(card(m_anna), u"User"_s));
    QVERIFY(!button(own, u"remove"_s)->isVisible());
    QVERIFY(button(card(m_anna), u"remove"_s)->isVisible());
}

void TestUsersPage::addsAUser()
{
    QSignalSpy toast(&desk().go, &Navigator::toastAsked);
    press(m_page.get(), u"addUser"_s);
    QTest::keyClicks(m_page->findChild<QLineEdit *>(u"name"_s), u"Bert"_s);
    QTest::keyClicks(m_page->findChild<QLineEdit *>(u"email"_s), u"bert@harbour.example"_s);
    QTest::keyClicks(m_page->findChild<QLineEdit *>(u"password"_s), u"short"_s);
    press(m_page.get(), u"add"_s);
    QVERIFY(says(m_page.get(), u"more character"_s));
    QTest::keyClicks(m_page->findChild<QLineEdit *>(u"password"_s), u" no longer"_s);
    press(m_page.get(), u"add"_s);
    QTRY_COMPARE(toast.count(), 1);
    QTRY_VERIFY(says(m_page.get(), u"bert@harbour.example"_s));
    QVERIFY(!m_page->findChild<QLineEdit *>(u"name"_s)->isVisible());
    QVERIFY(OfflineDesk::await(desk().users.signIn(u"bert@harbour.example"_s, Secret("short no longer"))));
}

void TestUsersPage::saysThatAnAddressIsTaken()
{
    press(m_page.get(), u"addUser"_s);
    m_page->findChild<QLineEdit *>(u"name"_s)->setText(u"Another Anna"_s);
    m_page->findChild<QLineEdit *>(u"email"_s)->setText(u"ANNA@harbour.example"_s);
    m_page->findChild<QLineEdit *>(u"password"_s)->setText(u"a proof of colours"_s);
    press(m_page.get(), u"add"_s);
    QTRY_VERIFY(says(m_page.get(), u"already"_s));
    press(m_page.get(), u"cancel"_s);
    QVERIFY(button(m_page.get(), u"addUser"_s)->isEnabled());
}

void TestUsersPage::changesARole()
{
    press(card(m_anna), u"changeRole"_s);
    QTRY_VERIFY(says(card(m_anna), u"Administrator"_s));
    QTRY_VERIFY(button(card(m_anna), u"changeRole"_s)->text().contains(u"user"_s));
    QTRY_VERIFY(button(card(m_anna), u"changeRole"_s)->isEnabled());
    press(card(m_anna), u"changeRole"_s);
    QTRY_VERIFY(!says(card(m_anna), u"Administrator"_s));
}

void TestUsersPage::resetsAPassword()
{
    QSignalSpy toast(&desk().go, &Navigator::toastAsked);
    press(card(m_anna), u"resetPassword"_s);
    auto *edit = card(m_anna)->findChild<QLineEdit *>(u"newPassword"_s);
    QVERIFY(edit->isVisible());
    QTest::keyClicks(edit, u"quite another one"_s);
    press(card(m_anna), u"setPassword"_s);
    QTRY_COMPARE(toast.count(), 1);
    QVERIFY(!edit->isVisible());
    QVERIFY(edit->text().isEmpty());
    QVERIFY(OfflineDesk::await(desk().users.signIn(u"anna@harbour.example"_s, Secret("quite another one"))));
}

void TestUsersPage::removes_data()
{
    QTest::addColumn<QString>("button");
    QTest::addColumn<int>("postsLeft");
    QTest::newRow("handed over") << u"handOver"_s << 1;
    QTest::newRow("deleted") << u"deleteAll"_s << 0;
}

void TestUsersPage::removes()
{
    QFETCH(QString, button);
    QFETCH(int, postsLeft);
    NewPost request;
    request.text = u"Anna's own"_s;
    QVERIFY(OfflineDesk::await(desk().posts.add({m_anna, User::Role::User, u"test"_s}, request)));
    QSignalSpy toast(&desk().go, &Navigator::toastAsked);
    press(card(m_anna), u"remove"_s);
    auto *question = card(m_anna)->findChild<QWidget *>(u"removeQuestion"_s);
    QTRY_VERIFY(question->isVisible());
    QVERIFY(says(question, u"Anna"_s) && says(question, u"1 post"_s));
    press(card(m_anna), button);
    QTRY_COMPARE(toast.count(), 1);
    QTRY_VERIFY(!card(m_anna));
    QCOMPARE(*OfflineDesk::await(desk().posts.count(desk().actor, {})), postsLeft);
}

void TestUsersPage::removingAsksOnce()
{
    press(card(m_anna), u"remove"_s);
    auto *question = card(m_anna)->findChild<QWidget *>(u"removeQuestion"_s);
    QTRY_VERIFY(question->isVisible());
    QVERIFY(button(card(m_anna), u"keep"_s)->hasFocus() || !m_page->isActiveWindow());
    press(card(m_anna), u"keep"_s);
    QVERIFY(!question->isVisible());
    QCOMPARE(OfflineDesk::await(desk().users.list(desk().actor))->size(), 2);
}

void TestUsersPage::othersCanChangeNothing()
{
    desk().actor = {m_anna, User::Role::User, u"test"_s};
    UsersPage page(desk());
    page.show();
    const auto own = [&] { return page.findChild<QWidget *>(u"user-"_s + m_anna.toString()); };
    QTRY_VERIFY(own());
    for (const char *name : {"addUser", "changeRole", "resetPassword", "remove"})
        QVERIFY2(!button(&page, QString::fromLatin1(name))->isVisible(), name);
}

TEST_CLASS(TestUsersPage)
#include "tst_userspage.moc"
