// SPDX-License-Identifier: GPL-3.0-or-later
#include "offlinedesk.h"
#include "testmain.h"
#include "ui/desk/undotime.h"
#include "ui/look/widgets.h"
#include "ui/settings/settingspage.h"

#include <QCheckBox>
#include <QComboBox>

using namespace Postrider;
using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;

class TestSettingsPage final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void writesWhatIsChosen();
    void showsWhatWasChosen();
    void takesCards();
};

void TestSettingsPage::writesWhatIsChosen()
{
    OfflineDesk offline;
    SettingsPage page(offline.desk());
    Preferences &preferences = offline.desk().preferences;
    auto *scheme = page.findChild<Look::Segments *>(u"scheme"_s);
    QCOMPARE(scheme->current(), 0);
    scheme->findChildren<QAbstractButton *>().at(2)->click();
    QCOMPARE(preferences.value(u"look/theme"_s), QVariant(u"dark"_s));
    page.findChild<QCheckBox *>(u"keepPublishing"_s)->click();
    QCOMPARE(preferences.value(u"background/keepPublishing"_s), QVariant(false));
    page.findChild<QCheckBox *>(u"startAtLogin"_s)->click();
    QCOMPARE(preferences.value(u"background/startAtLogin"_s), QVariant(true));
    auto *minutes = page.findChild<QComboBox *>(u"idleMinutes"_s);
    minutes->setCurrentIndex(minutes->findData(15));
    QCOMPARE(preferences.value(u"lock/idleMinutes"_s).toInt(), 15);
    auto *undo = page.findChild<QComboBox *>(u"undoSeconds"_s);
    QCOMPARE(undo->currentData().toInt(), 10);
    undo->setCurrentIndex(undo->findData(30));
    QCOMPARE(undoTime(preferences), std::chrono::seconds(30));
}

void TestSettingsPage::showsWhatWasChosen()
{
    OfflineDesk offline;
    offline.desk().preferences.set(u"look/theme"_s, u"light"_s);
    offline.desk().preferences.set(u"notifications/published"_s, true);
    offline.desk().preferences.set(u"lock/idleMinutes"_s, 60);
    SettingsPage page(offline.desk());
    QCOMPARE(page.findChild<Look::Segments *>(u"scheme"_s)->current(), 1);
    QVERIFY(page.findChild<QCheckBox *>(u"published"_s)->isChecked());
    QVERIFY(page.findChild<QCheckBox *>(u"keepPublishing"_s)->isChecked());
    QCOMPARE(page.findChild<QComboBox *>(u"idleMinutes"_s)->currentData().toInt(), 60);
}

void TestSettingsPage::takesCards()
{
    OfflineDesk offline;
    SettingsPage page(offline.desk());
    auto *own = new QLabel(u"mine"_s);
    page.addCards(own);
    QVERIFY(page.isAncestorOf(own));
}

TEST_CLASS(TestSettingsPage)
#include "tst_settingspage.moc"
