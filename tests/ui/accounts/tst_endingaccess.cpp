// SPDX-License-Identifier: GPL-3.0-or-later
#include "offlinedesk.h"
#include "testmain.h"
#include "ui/accounts/accountcard.h"

#include <QAbstractButton>
#include <QLabel>

using namespace Postrider;
using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;

// An account whose access nothing renews says so before it ends.
class TestEndingAccess final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void warnsInTime();

private:
    OfflineDesk m_offline;
};

void TestEndingAccess::warnsInTime()
{
    Integration account;
    account.id = IntegrationId::create();
    account.platform = PlatformId::Linkedin;
    account.platformUsername = u"Jane Doe"_s;
    const QDateTime now = m_offline.clock().now();
    account.tokenExpiresAt = now.addDays(60);
    AccountCard card(m_offline.desk(), account, {});
    card.show();
    auto *notice = card.findChild<QLabel *>(u"notice"_s);
    auto *reconnect = card.findChild<QAbstractButton *>(u"reconnect"_s);
    QVERIFY(notice && reconnect);
    QVERIFY(!notice->isVisible() && !reconnect->isVisible());
    account.tokenExpiresAt = now.addDays(6);
    card.setAccount(account);
    QVERIFY(notice->text().contains("Its access ends on"_L1));
    QVERIFY(notice->isVisible() && reconnect->isVisible());
    account.tokenExpiresAt = now.addDays(66); // signed in again
    card.setAccount(account);
    QVERIFY(!notice->isVisible() && !reconnect->isVisible());
}

TEST_CLASS(TestEndingAccess)
#include "tst_endingaccess.moc"
