// SPDX-License-Identifier: GPL-3.0-or-later
#include "assistantseed.h"
#include "testmain.h"
#include "ui/assistants/auditpage.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QSignalSpy>
#include <QTableView>

using namespace Postrider;
using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;

class TestAuditPage final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void showsAssistantsFirst();
    void nothingYet();
};

void TestAuditPage::showsAssistantsFirst()
{
    OfflineDesk offline;
    Desk &desk = offline.desk();
    const auto account = offline.addAccount(PlatformId::Mastodon, u"@harbour@print.example"_s);
    QVERIFY(OfflineDesk::await(desk.queue.pause(desk.actor, {})));
    QVERIFY(OfflineDesk::await(desk.queue.resume(desk.actor, {})));
    AssistantSeed one(offline, u"one"_s);
    AssistantSeed two(offline, u"two"_s);
    const PostId post = two.schedule(u"Of two"_s, {account}, {QDate(2026, 11, 25), QTime(9, 0)});
    AuditPage page(desk);
    page.resize(1200, 800);
    page.show();
    auto *table = page.findChild<QTableView *>(u"auditTable"_s);
    QTRY_COMPARE(table->model()->rowCount(), 3); // two keys made, one post
    const auto scopes = page.findChild<QWidget *>(u"auditScope"_s)->findChildren<QAbstractButton *>();
    scopes.at(1)->click();
    QTRY_COMPARE(table->model()->rowCount(), 5);
    scopes.at(0)->click();
    auto *key = page.findChild<QComboBox *>(u"auditKey"_s);
    QTRY_COMPARE(key->count(), 3);
    key->setCurrentIndex(key->findText(u"two"_s));
    Q_EMIT key->activated(key->currentIndex());
    QTRY_COMPARE(table->model()->rowCount(), 1);
    QSignalSpy asked(&desk.go, &Navigator::postAsked);
    table->setCurrentIndex(table->model()->index(0, 0));
    QTest::keyClick(table, Qt::Key_Return);
    QTRY_COMPARE(asked.size(), 1);
    QCOMPARE(asked.first().first().value<PostId>(), post);
}

void TestAuditPage::nothingYet()
{
    OfflineDesk offline;
    AuditPage page(offline.desk());
    page.show();
    QTRY_VERIFY(page.findChild<QWidget *>(u"noAudit"_s)->isVisible());
}

TEST_CLASS(TestAuditPage)
#include "tst_auditpage.moc"
