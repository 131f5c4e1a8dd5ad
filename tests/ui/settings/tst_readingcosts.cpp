// SPDX-License-Identifier: GPL-3.0-or-later
#include "offlinedesk.h"
#include "storage/database.h"
#include "storage/integrationrepository.h"
#include "storage/paidreadrepository.h"
#include "testmain.h"
#include "ui/settings/readingcosts.h"
#include "ui/settings/settingspage.h"

#include <QDoubleSpinBox>
#include <QLabel>
#include <QWheelEvent>

using namespace Postrider;
using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;

// What reading a network's counters may cost is said and set on the settings page.
class TestReadingCosts final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_page.reset(); }
    void saysWhatItCosts();
    void setsTheCap();
    void waitsUntilANumberIsTyped();
    void showsWhatIsSetElsewhere();
    void leavesWhatIsBeingTyped();
    void aWheelThatPassesSetsNothing();
    void refusedItShowsWhatHolds();
    void isForAdminsOnly();

private:
    Desk &desk() { return m_offline->desk(); }
    void open()
    {
        m_page = std::make_unique<SettingsPage>(desk());
        m_page->setLocale(QLocale::c());
        m_page->resize(1200, 1400);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    }
    void openWithCosts()
    {
        open();
        QTRY_VERIFY(cap() && cap()->isVisible() && cap()->isEnabled());
    }
    template<typename T = QLabel>
    T *part(const QString &name) const
    {
        return m_page->findChild<T *>(name);
    }
    QDoubleSpinBox *cap() const { return part<QDoubleSpinBox>(u"cap-TWITTER"_s); }
    ReadingCost stored() { return OfflineDesk::await(desk().analytics.readingCosts(desk().actor))->first(); }
    void spend(qint64 microDollars);

    std::unique_ptr<OfflineDesk> m_offline;
    std::unique_ptr<SettingsPage> m_page;
};

void TestReadingCosts::init()
{
    m_offline = std::make_unique<OfflineDesk>();
}

void TestReadingCosts::spend(qint64 microDollars)
{
    const IntegrationId account = m_offline->addAccount(PlatformId::Twitter, u"@harbour"_s);
    QVERIFY(OfflineDesk::await(
        m_offline->store().run([account, microDollars, now = desk().clock.now()](Database &database) -> Outcome {
            const auto row = IntegrationRepository(database).byId(account);
            if (!row)
                return fail(row.error());
            return PaidReadRepository(database).insert(*row, now, 1, microDollars);
        })));
    desk().watch.tell();
}

void TestReadingCosts::saysWhatItCosts()
{
    spend(15'000);
    openWithCosts();
    QCOMPARE(part(u"price-TWITTER"_s)->text(), u"X: reading numbers costs $0.005 a post."_s);
    QCOMPARE(part(u"spent-TWITTER"_s)->text(), u"This month: $0.015 of at most"_s);
    QCOMPARE(cap()->value(), 0.0);
    QVERIFY(cap()->accessibleName().contains(u"X"_s));
    spend(5'000);
    QTRY_COMPARE(part(u"spent-TWITTER"_s)->text(), u"This month: $0.02 of at most"_s);
}

void TestReadingCosts::setsTheCap()
{
    openWithCosts();
    cap()->setValue(2.5);
    QTRY_COMPARE(stored().cap, 2'500'000);
    cap()->stepUp();
    cap()->stepUp();
    QTRY_COMPARE(stored().cap, 4'500'000);
    QCOMPARE(cap()->value(), 4.5);
    cap()->setValue(0);
    QTRY_COMPARE(stored().cap, 0);
}

void TestReadingCosts::waitsUntilANumberIsTyped()
{
    openWithCosts();
    cap()->setFocus();
    cap()->selectAll();
    QTest::keyClicks(cap(), u"50"_s);
    QCOMPARE(stored().cap, 0);
    QTest::keyClick(cap(), Qt::Key_Return);
    QTRY_COMPARE(stored().cap, 50'000'000);
}

void TestReadingCosts::showsWhatIsSetElsewhere()
{
    openWithCosts();
    QVERIFY(OfflineDesk::await(desk().analytics.setReadingCap(desk().actor, PlatformId::Twitter, 1'005'000)));
    desk().watch.tell();
    QTRY_COMPARE(cap()->value(), 1.005);
    QVERIFY(OfflineDesk::await(desk().analytics.setReadingCap(desk().actor, PlatformId::Twitter, 200'000'000'000)));
    desk().watch.tell();
    QTRY_COMPARE(cap()->value(), 200'000.0); // nothing less than what holds
    QCOMPARE(stored().cap, 200'000'000'000); // and showing it sets nothing
}

void TestReadingCosts::leavesWhatIsBeingTyped()
{
    openWithCosts();
    cap()->setFocus();
    cap()->selectAll();
    QTest::keyClicks(cap(), u"7"_s);
    spend(5'000);
    QTRY_VERIFY(part(u"spent-TWITTER"_s)->text().contains(u"0.005"_s));
    QTest::keyClick(cap(), Qt::Key_Return);
    QTRY_COMPARE(stored().cap, 7'000'000);
}

void TestReadingCosts::aWheelThatPassesSetsNothing()
{
    openWithCosts();
    QVERIFY(!cap()->hasFocus());
    const QPointF place = QRectF(cap()->rect()).center();
    const auto turn = [&] {
        QWheelEvent wheel(place, cap()->mapToGlobal(place), {}, {0, 120}, Qt::NoButton, Qt::NoModifier,
                          Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(cap(), &wheel);
    };
    turn();
    QCOMPARE(cap()->value(), 0.0);
    cap()->setFocus();
    QTRY_VERIFY(cap()->hasFocus());
    turn();
    QCOMPARE(cap()->value(), 1.0); // somebody means it
}

// An ADMIN who is one no more, while the page is open.
void TestReadingCosts::refusedItShowsWhatHolds()
{
    openWithCosts();
    desk().actor.role = User::Role::User;
    cap()->setValue(3);
    auto *trouble = part(u"costsTrouble"_s);
    QTRY_VERIFY(trouble->isVisible());
    QCOMPARE(trouble->text(), u"Only an administrator decides what reading counters may cost."_s);
    QCOMPARE(cap()->value(), 0.0);
    desk().actor.role = User::Role::Admin;
    cap()->setValue(3);
    QTRY_COMPARE(stored().cap, 3'000'000);
    QTRY_VERIFY(!trouble->isVisible());
}

void TestReadingCosts::isForAdminsOnly()
{
    desk().actor.role = User::Role::User;
    open();
    QVERIFY(!part<QWidget>(u"readingCosts"_s));
}

TEST_CLASS(TestReadingCosts)
#include "tst_readingcosts.moc"
