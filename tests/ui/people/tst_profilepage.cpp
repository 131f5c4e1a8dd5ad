// SPDX-License-Identifier: GPL-3.0-or-later
#include "offlinedesk.h"
#include "testmain.h"
#include "ui/people/passwordhint.h"
#include "ui/people/profilepage.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>

using namespace Postrider;
using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;

// One's own data, and what is said about passwords.
class TestProfilePage final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void savesThePerson();
    void refusesATakenAddress();
    void changesThePassword();
    void refusesPasswords_data();
    void refusesPasswords();
    void weighsPasswords_data();
    void weighsPasswords();

private:
    Desk &desk() { return m_offline->desk(); }
    void set(const QString &name, const QString &text) { m_page->findChild<QLineEdit *>(name)->setText(text); }
    void press(const QString &name)
    {
        // Perhaps scrolled out of sight; what is meant is the button.
        m_page->findChild<QAbstractButton *>(name)->click();
    }
    bool says(const QString &words) const
    {
        const auto labels = m_page->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(),
                           [&](QLabel *label) { return label->isVisible() && label->text().contains(words); });
    }

    std::unique_ptr<OfflineDesk> m_offline;
    std::unique_ptr<ProfilePage> m_page;
};

void TestProfilePage::init()
{
    m_page.reset();
    m_offline = std::make_unique<OfflineDesk>();
    const auto anna = OfflineDesk::await(
        desk().users.add(desk().actor, {u"anna@harbour.example"_s, u"Anna"_s, Secret("a proof of colours")}));
    QVERIFY(anna);
    desk().user = *anna;
    desk().actor = {anna->id, anna->role, u"person:"_s + anna->id.toString()};
    m_page = std::make_unique<ProfilePage>(desk());
    m_page->resize(900, 900);
    m_page->show();
}

void TestProfilePage::savesThePerson()
{
    QSignalSpy toast(&desk().go, &Navigator::toastAsked);
    set(u"name"_s, u"Anna Setzer"_s);
    m_page->findChild<QComboBox *>(u"zone"_s)->setCurrentText(u"America/New York"_s);
    press(u"save"_s);
    QTRY_COMPARE(toast.count(), 1);
    QCOMPARE(desk().user.name, u"Anna Setzer"_s);
    const auto stored = OfflineDesk::await(desk().users.list(desk().actor));
    QCOMPARE(stored->first().name, u"Anna Setzer"_s);
    QCOMPARE(stored->first().timezone, "America/New_York"_ba);
}

void TestProfilePage::refusesATakenAddress()
{
    set(u"email"_s, u"press@harbour.example"_s);
    press(u"save"_s);
    QTRY_VERIFY(says(u"already"_s));
    QCOMPARE(desk().user.email, u"anna@harbour.example"_s);
}

void TestProfilePage::changesThePassword()
{
    QSignalSpy toast(&desk().go, &Navigator::toastAsked);
    set(u"oldPassword"_s, u"a proof of colours"_s);
    set(u"newPassword"_s, u"four more colours"_s);
    set(u"newPasswordAgain"_s, u"four more colours"_s);
    press(u"changePassword"_s);
    QTRY_COMPARE(toast.count(), 1);
    for (const char *name : {"oldPassword", "newPassword", "newPasswordAgain"})
        QVERIFY2(m_page->findChild<QLineEdit *>(QString::fromLatin1(name))->text().isEmpty(), name);
    QVERIFY(OfflineDesk::await(desk().users.signIn(u"anna@harbour.example"_s, Secret("four more colours"))));
}

void TestProfilePage::refusesPasswords_data()
{
    QTest::addColumn<QString>("old");
    QTest::addColumn<QString>("next");
    QTest::addColumn<QString>("again");
    QTest::addColumn<QString>("words");
    const QString right = u"a proof of colours"_s;
    QTest::newRow("wrong") << u"not it"_s << u"four more colours"_s << u"four more colours"_s << u"is not right"_s;
    QTest::newRow("none") << QString() << u"four more colours"_s << u"four more colours"_s << u"signed in with"_s;
    QTest::newRow("short") << right << u"four"_s << u"four"_s << u"more character"_s;
    QTest::newRow("not the same") << right << u"four more colours"_s << u"four more colour"_s << u"not the same"_s;
}

void TestProfilePage::refusesPasswords()
{
    QFETCH(QString, old);
    QFETCH(QString, next);
    QFETCH(QString, again);
    QFETCH(QString, words);
    set(u"oldPassword"_s, old);
    set(u"newPassword"_s, next);
    set(u"newPasswordAgain"_s, again);
    press(u"changePassword"_s);
    QTRY_VERIFY(says(words));
    QVERIFY(OfflineDesk::await(desk().users.signIn(u"anna@harbour.example"_s, Secret("a proof of colours"))));
}

void TestProfilePage::weighsPasswords_data()
{
    QTest::addColumn<QString>("password");
    QTest::addColumn<bool>("isAllowed");
    QTest::addColumn<Look::Tone>("tone");
    using Look::Tone;
    QTest::newRow("none") << QString() << false << Tone::Plain;
    QTest::newRow("seven") << u"abcdefg"_s << false << Tone::Plain;
    QTest::newRow("eight") << u"abcdefgh"_s << true << Tone::Warn;
    QTest::newRow("one letter") << u"aaaaaaaaaaaaaaaaaaaa"_s << true << Tone::Warn;
    QTest::newRow("mixed") << u"abcdefgh12"_s << true << Tone::Info;
    QTest::newRow("much mixed") << u"Abcdefgh12-+"_s << true << Tone::Good;
    QTest::newRow("a sentence") << u"a proof of colours"_s << true << Tone::Good;
    QTest::newRow("72 bytes") << u"abcdefgh"_s.repeated(9) << true << Tone::Good;
    QTest::newRow("73 bytes") << QString(u"abcdefgh"_s.repeated(9) + u'x') << false << Tone::Bad;
    QTest::newRow("72 letters of two bytes") << u"äöüßé1"_s.repeated(12) << false << Tone::Bad;
}

void TestProfilePage::weighsPasswords()
{
    QFETCH(QString, password);
    QFETCH(bool, isAllowed);
    QFETCH(Look::Tone, tone);
    const PasswordHint hint = passwordHint(password);
    QCOMPARE(hint.isAllowed, isAllowed);
    QCOMPARE(hint.tone, tone);
    QVERIFY(!hint.sentence.isEmpty());
}

TEST_CLASS(TestProfilePage)
#include "tst_profilepage.moc"
