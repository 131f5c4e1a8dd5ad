// SPDX-License-Identifier: GPL-3.0-or-later
#include "offlinedesk.h"
#include "testmain.h"
#include "ui/people/signinpage.h"

#include <QAbstractButton>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>

using namespace Postrider;
using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;

// Signing in, guessing, and coming back to a locked window.
class TestSignInPage final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void signsIn();
    void remembersTheAddress();
    void aWrongPasswordIsSaid();
    void guessingIsSlowedDown();
    void unlocks();
    void showsWhatIsTyped();

private:
    template<typename T>
    T *find(const QString &name) const
    {
        return m_page->findChild<T *>(name);
    }
    void open(SignInPage *page)
    {
        m_page.reset(page);
        m_page->resize(900, 700);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    }
    void tryPassword(const QString &password)
    {
        find<QLineEdit>(u"password"_s)->setText(password);
        QTest::mouseClick(find<QAbstractButton>(u"signIn"_s), Qt::LeftButton);
    }
    bool says(const QString &words) const
    {
        const auto labels = m_page->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(),
                           [&](QLabel *label) { return label->isVisible() && label->text().contains(words); });
    }

    std::unique_ptr<OfflineDesk> m_offline;
    std::unique_ptr<SignInPage> m_page;
    User m_anna;
};

void TestSignInPage::init()
{
    m_page.reset();
    m_offline = std::make_unique<OfflineDesk>();
    Desk &desk = m_offline->desk();
    const auto anna = OfflineDesk::await(
        desk.users.add(desk.actor, {u"anna@harbour.example"_s, u"Anna"_s, Secret("a proof of colours")}));
    QVERIFY(anna);
    m_anna = *anna;
    open(new SignInPage(desk.users, desk.preferences));
}

void TestSignInPage::signsIn()
{
    QSignalSpy signedIn(m_page.get(), &SignInPage::signedIn);
    QTest::keyClicks(find<QLineEdit>(u"email"_s), u"Anna@harbour.example"_s);
    QTest::keyClicks(find<QLineEdit>(u"password"_s), u"a proof of colours"_s);
    find<QAbstractButton>(u"keep"_s)->setChecked(false);
    QTest::keyClick(find<QLineEdit>(u"password"_s), Qt::Key_Return);
    QTRY_COMPARE(signedIn.count(), 1);
    QCOMPARE(signedIn.first().at(0).value<Actor>().id, m_anna.id);
    QCOMPARE(signedIn.first().at(1).toBool(), false);
    QVERIFY(find<QLineEdit>(u"password"_s)->text().isEmpty());
}

void TestSignInPage::remembersTheAddress()
{
    QSignalSpy signedIn(m_page.get(), &SignInPage::signedIn);
    find<QLineEdit>(u"email"_s)->setText(u"anna@harbour.example"_s);
    tryPassword(u"a proof of colours"_s);
    QTRY_COMPARE(signedIn.count(), 1);
    QCOMPARE(signedIn.first().at(1).toBool(), true);
    Desk &desk = m_offline->desk();
    open(new SignInPage(desk.users, desk.preferences));
    QCOMPARE(find<QLineEdit>(u"email"_s)->text(), u"anna@harbour.example"_s);
}

void TestSignInPage::aWrongPasswordIsSaid()
{
    QSignalSpy signedIn(m_page.get(), &SignInPage::signedIn);
    find<QLineEdit>(u"email"_s)->setText(u"anna@harbour.example"_s);
    tryPassword(u"something else"_s);
    QTRY_VERIFY(says(u"is not right"_s));
    QCOMPARE(signedIn.count(), 0);
    QVERIFY(find<QAbstractButton>(u"signIn"_s)->isEnabled());
    QTest::keyClicks(find<QLineEdit>(u"password"_s), u"a"_s);
    QVERIFY(!says(u"is not right"_s)); // it is another password now
}

void TestSignInPage::guessingIsSlowedDown()
{
    find<QLineEdit>(u"email"_s)->setText(u"anna@harbour.example"_s);
    auto *button = find<QAbstractButton>(u"signIn"_s);
    for (int failures = 1; failures <= 3; ++failures) { // half a second, one, two
        tryPassword(u"guess"_s);
        QTRY_VERIFY(says(u"is not right"_s));
        if (failures < 3) {
            m_offline->clock().advance(std::chrono::seconds(2));
            find<QLineEdit>(u"password"_s)->clear();
        }
    }
    tryPassword(u"a proof of colours"_s); // right, but too early
    QTRY_VERIFY(button->text().contains(u"2 second"_s));
    QVERIFY(!button->isEnabled());
    QTRY_VERIFY(button->text().contains(u"1 second"_s));
    m_offline->clock().advance(std::chrono::seconds(2));
    QTRY_VERIFY(button->isEnabled());
    QSignalSpy signedIn(m_page.get(), &SignInPage::signedIn);
    tryPassword(u"a proof of colours"_s);
    QTRY_COMPARE(signedIn.count(), 1);
}

void TestSignInPage::unlocks()
{
    Desk &desk = m_offline->desk();
    open(SignInPage::locked(desk.users, desk.preferences, m_anna));
    QVERIFY(says(u"Publishing goes on"_s));
    QVERIFY(says(u"Anna"_s));
    QVERIFY(!find<QLineEdit>(u"email"_s));
    QVERIFY(!find<QAbstractButton>(u"keep"_s));
    QSignalSpy signedIn(m_page.get(), &SignInPage::signedIn);
    QSignalSpy other(m_page.get(), &SignInPage::otherPersonAsked);
    tryPassword(u"guess"_s);
    QTRY_VERIFY(says(u"That password is not right"_s));
    m_offline->clock().advance(std::chrono::seconds(2));
    tryPassword(u"a proof of colours"_s);
    QTRY_COMPARE(signedIn.count(), 1);
    QCOMPARE(signedIn.first().at(1).toBool(), false);
    QTest::mouseClick(find<QAbstractButton>(u"otherPerson"_s), Qt::LeftButton);
    QCOMPARE(other.count(), 1);
}

void TestSignInPage::showsWhatIsTyped()
{
    auto *password = find<QLineEdit>(u"password"_s);
    QCOMPARE(password->echoMode(), QLineEdit::Password);
    auto *eye = password->findChild<QAbstractButton *>(u"eye"_s);
    QVERIFY(!eye->accessibleName().isEmpty());
    QVERIFY(eye->focusPolicy() & Qt::TabFocus);
    QTest::mouseClick(eye, Qt::LeftButton);
    QCOMPARE(password->echoMode(), QLineEdit::Normal);
    QTest::mouseClick(eye, Qt::LeftButton);
    QCOMPARE(password->echoMode(), QLineEdit::Password);
}

TEST_CLASS(TestSignInPage)
#include "tst_signinpage.moc"
