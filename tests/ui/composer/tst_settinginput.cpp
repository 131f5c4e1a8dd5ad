// SPDX-License-Identifier: GPL-3.0-or-later
#include "testmain.h"
#include "ui/composer/settinginput.h"

#include <QCheckBox>
#include <QComboBox>
#include <QSignalSpy>
#include <QSpinBox>

using namespace Postrider;
using namespace Qt::Literals::StringLiterals;

using Kind = SettingField::Kind;

// What a field shows before anybody set it is what the network does by itself.
class TestSettingInput final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void toggles_data();
    void toggles();
    void choices_data();
    void choices();
    void numbers();
    void showsWithoutASignal();
};

void TestSettingInput::toggles_data()
{
    QTest::addColumn<QString>("initial");
    QTest::addColumn<bool>("isOn");
    QTest::addColumn<QString>("clicked");
    QTest::newRow("usually off") << u"false"_s << false << u"true"_s;
    QTest::newRow("usually on") << u"true"_s << true << u"false"_s;
    QTest::newRow("nobody says") << QString() << false << u"true"_s;
}

void TestSettingInput::toggles()
{
    QFETCH(QString, initial);
    SettingField field{.key = u"notify"_s, .title = u"Notify"_s, .kind = Kind::Toggle, .initial = initial};
    SettingInput input(field, u"setting_"_s);
    const QSignalSpy changes(&input, &SettingInput::changed);
    auto *box = qobject_cast<QCheckBox *>(input.control());
    QVERIFY(box);
    QTEST(box->isChecked(), "isOn");
    input.setVisible(true);
    QTest::mouseClick(box, Qt::LeftButton);
    QCOMPARE(changes.size(), 1);
    QTEST(changes.constFirst().constFirst().toString(), "clicked");
    QTest::mouseClick(box, Qt::LeftButton);
    QCOMPARE(changes.constLast().constFirst().toString(), QString()); // as the network does it
}

void TestSettingInput::choices_data()
{
    QTest::addColumn<QString>("initial");
    QTest::addColumn<QString>("shown");
    QTest::newRow("the first one") << u"public"_s << u"public"_s;
    QTest::newRow("another one") << u"private"_s << u"private"_s;
    QTest::newRow("nobody says") << QString() << QString();
}

void TestSettingInput::choices()
{
    QFETCH(QString, initial);
    SettingField field{.key = u"who"_s,
                       .title = u"Who"_s,
                       .kind = Kind::Choice,
                       .choices = {u"public"_s, u"private"_s},
                       .choiceTitles = {u"Public"_s, u"Private"_s},
                       .initial = initial};
    SettingInput input(field, u"setting_"_s);
    const QSignalSpy changes(&input, &SettingInput::changed);
    auto *box = qobject_cast<QComboBox *>(input.control());
    QVERIFY(box);
    QTEST(box->currentData().toString(), "shown");
    const QString other = initial == u"private"_s ? u"public"_s : u"private"_s;
    box->setCurrentIndex(box->findData(other));
    QCOMPARE(changes.constLast().constFirst().toString(), other);
    box->setCurrentIndex(box->findData(initial));
    QCOMPARE(changes.constLast().constFirst().toString(), QString());
}

void TestSettingInput::numbers()
{
    SettingField field{.key = u"many"_s, .title = u"How many"_s, .kind = Kind::Number, .minimum = 1, .maximum = 9};
    SettingInput input(field, u"setting_"_s);
    const QSignalSpy changes(&input, &SettingInput::changed);
    auto *box = qobject_cast<QSpinBox *>(input.control());
    QVERIFY(box);
    QCOMPARE(box->text(), box->specialValueText());
    box->setValue(7);
    QCOMPARE(changes.constLast().constFirst().toString(), u"7"_s);
    box->setValue(box->minimum());
    QCOMPARE(changes.constLast().constFirst().toString(), QString());
}

void TestSettingInput::showsWithoutASignal()
{
    SettingField field{.key = u"notify"_s, .title = u"Notify"_s, .kind = Kind::Toggle, .initial = u"true"_s};
    SettingInput input(field, u"setting_"_s);
    const QSignalSpy changes(&input, &SettingInput::changed);
    auto *box = qobject_cast<QCheckBox *>(input.control());
    input.show(u"false"_s);
    QVERIFY(!box->isChecked());
    input.show(QString());
    QVERIFY(box->isChecked());
    QCOMPARE(changes.size(), 0);
}

TEST_CLASS(TestSettingInput)
#include "tst_settinginput.moc"
