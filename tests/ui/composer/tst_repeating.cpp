// SPDX-License-Identifier: GPL-3.0-or-later
#include "composerhands.h"
#include "testmain.h"
#include "ui/composer/durationinput.h"
#include "ui/composer/repeatpicker.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDateEdit>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPointer>
#include <QSignalSpy>
#include <QSpinBox>

using namespace Postrider;
using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;

// When a post goes out beyond once at its time: repeating, queues, being late; and spans in settings.
class TestRepeating final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cleanup() { qDeleteAll(openWindows()); }
    void rulesThereAndBack_data();
    void rulesThereAndBack();
    void ownRulesStayAsTheyAre_data();
    void ownRulesStayAsTheyAre();
    void thePickerSaysWhatItMeans();
    void thePickerRefusesNonsense();
    void aDayIsLeftOut();
    void aScheduledPostRepeats();
    void aChangeAsksForWhich_data();
    void aChangeAsksForWhich();
    void addsToTheQueue();
    void theNextSlotIsAChip();
    void latenessIsChosen();
    void durations_data();
    void durations();

private:
    static RepeatPicker::From from()
    {
        return {wall(24, 9), "Europe/Berlin", QDateTime(QDate(2026, 11, 22), QTime(13, 18), Qt::UTC)};
    }
};

void TestRepeating::rulesThereAndBack_data()
{
    QTest::addColumn<QString>("rule");
    QTest::addColumn<RepeatWish::Kind>("kind");
    using Kind = RepeatWish::Kind;
    QTest::newRow("never") << QString() << Kind::Never;
    QTest::newRow("daily") << u"FREQ=DAILY"_s << Kind::Daily;
    QTest::newRow("every third day") << u"FREQ=DAILY;INTERVAL=3"_s << Kind::Daily;
    QTest::newRow("weekly") << u"FREQ=WEEKLY;BYDAY=MO,WE"_s << Kind::Weekly;
    QTest::newRow("until") << u"FREQ=WEEKLY;INTERVAL=2;BYDAY=FR;UNTIL=20270301"_s << Kind::Weekly;
    QTest::newRow("so often") << u"FREQ=MONTHLY;COUNT=12"_s << Kind::Monthly;
}

void TestRepeating::rulesThereAndBack()
{
    QFETCH(QString, rule);
    QFETCH(RepeatWish::Kind, kind);
    const RepeatWish wish = RepeatWish::of(rule);
    QCOMPARE(wish.kind, kind);
    QCOMPARE(wish.rule(), rule);
}

void TestRepeating::ownRulesStayAsTheyAre_data()
{
    QTest::addColumn<QString>("rule");
    QTest::newRow("yearly") << u"FREQ=YEARLY"_s;
    QTest::newRow("a numbered day") << u"FREQ=MONTHLY;BYDAY=1MO"_s;
    QTest::newRow("days of a daily rule") << u"FREQ=DAILY;BYDAY=MO"_s;
    QTest::newRow("until a moment") << u"FREQ=DAILY;UNTIL=20270301T090000Z"_s;
    QTest::newRow("nonsense") << u"whenever"_s;
}

void TestRepeating::ownRulesStayAsTheyAre()
{
    QFETCH(QString, rule);
    QCOMPARE(RepeatWish::of(rule).kind, RepeatWish::Kind::Custom);
    QCOMPARE(RepeatWish::of(rule).rule(), rule);
}

void TestRepeating::thePickerSaysWhatItMeans()
{
    RepeatPicker picker({}, from());
    picker.show();
    QSignalSpy changed(&picker, &RepeatPicker::changed);
    QCOMPARE(find<QLabel>(&picker, u"repeatSentence"_s)->text(), u"It goes out once."_s);
    auto *kind = find<QComboBox>(&picker, u"repeatKind"_s);
    kind->setCurrentIndex(kind->findText(u"Weekly"_s));
    QCOMPARE(picker.repetition().rule, u"FREQ=WEEKLY;BYDAY=TU"_s); // the day of the first one
    click(&picker, u"repeatDay-5"_s);
    QCOMPARE(picker.repetition().rule, u"FREQ=WEEKLY;BYDAY=TU,FR"_s);
    QVERIFY(find<QLabel>(&picker, u"repeatSentence"_s)->text().startsWith(u"Every week on Tuesday"_s));
    QCOMPARE(find<QLabel>(&picker, u"repeatNext"_s)->text(),
             u"Next: Tue 24 Nov, 09:00 · Fri 27 Nov, 09:00 · Tue 1 Dec, 09:00"_s);
    find<QSpinBox>(&picker, u"repeatInterval"_s)->setValue(2);
    auto *end = find<QComboBox>(&picker, u"repeatEnd"_s);
    end->setCurrentIndex(end->findText(u"After"_s));
    find<QSpinBox>(&picker, u"repeatCount"_s)->setValue(4);
    QCOMPARE(picker.repetition().rule, u"FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,FR;COUNT=4"_s);
    QVERIFY(changed.count() >= 5);
}

void TestRepeating::thePickerRefusesNonsense()
{
    RepeatPicker picker({u"whenever"_s, {}}, from());
    picker.show();
    QVERIFY(find<QLineEdit>(&picker, u"repeatRule"_s)->isVisible());
    QVERIFY(find<QLabel>(&picker, u"repeatSentence"_s)->text().contains(u"no rule"_s));
    QVERIFY(!find<QLabel>(&picker, u"repeatNext"_s)->isVisible());
}

void TestRepeating::aDayIsLeftOut()
{
    RepeatPicker picker({u"FREQ=DAILY"_s, {}}, from());
    picker.show();
    find<QDateEdit>(&picker, u"skipDay"_s)->setDate(QDate(2026, 11, 25));
    click(&picker, u"addSkipDay"_s);
    QCOMPARE(picker.repetition().exceptDays, QList{QDate(2026, 11, 25)});
    QVERIFY(find<QLabel>(&picker, u"repeatNext"_s)->text().contains(u"Tue 24 Nov, 09:00 · Thu 26 Nov, 09:00"_s));
    click(&picker, u"skipped-2026-11-25"_s);
    QTRY_VERIFY(picker.repetition().exceptDays.isEmpty());
}

void TestRepeating::aScheduledPostRepeats()
{
    ComposerScene scene;
    QPointer<ComposerWindow> window = scene.compose(wall(24, 9));
    QTest::keyClicks(textOf(window), u"Colour of the week"_s);
    click(window, u"repeatButton"_s);
    auto *picker = QApplication::activePopupWidget()->findChild<RepeatPicker *>();
    QVERIFY(picker);
    auto *kind = find<QComboBox>(picker, u"repeatKind"_s);
    kind->setCurrentIndex(kind->findText(u"Weekly"_s));
    QApplication::activePopupWidget()->close();
    QVERIFY(find<QAbstractButton>(window, u"repeatButton"_s)->toolTip().startsWith(u"Every week on Tuesday"_s));
    click(window, u"schedule"_s);
    QTRY_VERIFY(!window);
    const QList<Post> stored = posts(scene.office);
    QVERIFY(!stored.isEmpty());
    const auto first = std::find_if(stored.begin(), stored.end(),
                                    [](const Post &post) { return post.wallTime == wall(24, 9); });
    QVERIFY(first != stored.end());
    QVERIFY(!first->seriesId.isNull());
    QCOMPARE(first->recurrence, u"FREQ=WEEKLY;BYDAY=TU"_s);
}

void TestRepeating::aChangeAsksForWhich_data()
{
    QTest::addColumn<QString>("answer");
    QTest::addColumn<bool>("isSpread");
    QTest::newRow("this one") << u"scopeThis"_s << false;
    QTest::newRow("the following") << u"scopeFollowing"_s << true;
    QTest::newRow("all") << u"scopeAll"_s << true;
}

void TestRepeating::aChangeAsksForWhich()
{
    QFETCH(QString, answer);
    QFETCH(bool, isSpread);
    ComposerScene scene;
    Desk &desk = scene.office.desk();
    const PostId post = scene.office.addPost({u"Monday links"_s, {scene.account}, wall(24, 9)});
    QVERIFY(OfflineDesk::await(desk.series.repeat(desk.actor, post, {u"FREQ=WEEKLY"_s, {}, {}, {}, {}})));
    scene.composers.edit(post);
    QPointer<ComposerWindow> window = theWindow();
    QTest::keyClicks(textOf(window), u"New: "_s);
    click(window, u"schedule"_s);
    QTRY_VERIFY(window->findChild<QAbstractButton *>(answer));
    const auto count = [&scene] {
        const QList<Post> stored = posts(scene.office);
        return std::count_if(stored.begin(), stored.end(),
                             [](const Post &each) { return each.content.contains(u"New: "_s); });
    };
    QCOMPARE(count(), 0); // nothing before the answer
    click(window, answer);
    QTRY_VERIFY(!window);
    QCOMPARE(count(), isSpread ? posts(scene.office).size() : 1);
}

void TestRepeating::addsToTheQueue()
{
    ComposerScene scene;
    Desk &desk = scene.office.desk();
    QSignalSpy toasts(&desk.go, &Navigator::toastAsked);
    QPointer<ComposerWindow> window = scene.compose();
    QTest::keyClicks(textOf(window), u"Some day soon"_s);
    auto *action = window->findChild<QAction *>(u"actionQueue"_s);
    QVERIFY(action);
    action->trigger();
    QTRY_VERIFY(find(window, u"findings"_s)->isVisible() || find(window, u"notice"_s)->isVisible()); // no posting times
    QVERIFY(posts(scene.office).isEmpty());
    QVERIFY(OfflineDesk::await(desk.slots.set(desk.actor, scene.account, {{3, QTime(8, 15), "Europe/Berlin"}})));
    window->findChild<QAction *>(u"actionQueue"_s)->trigger();
    QTRY_VERIFY(!window);
    QCOMPARE(posts(scene.office).size(), 1);
    QCOMPARE(posts(scene.office).first().scheduledFor, QDateTime(QDate(2026, 11, 25), QTime(7, 15), Qt::UTC));
    QVERIFY(toasts.last().first().toString().contains(u"Wed 25 Nov, 08:15"_s));
}

void TestRepeating::theNextSlotIsAChip()
{
    ComposerScene scene;
    Desk &desk = scene.office.desk();
    QVERIFY(OfflineDesk::await(desk.slots.set(desk.actor, scene.account, {{3, QTime(8, 15), "Europe/Berlin"}})));
    ComposerWindow *window = scene.compose();
    window->resize(1440, 800);
    QTRY_VERIFY(find(window, u"nextSlot"_s)->isVisible());
    click(window, u"nextSlot"_s);
    QTRY_VERIFY(find<QLabel>(window, u"timeEcho"_s)->text().startsWith(u"Wed 25 Nov, 08:15"_s));
}

void TestRepeating::latenessIsChosen()
{
    ComposerScene scene;
    QPointer<ComposerWindow> window = scene.compose(wall(24, 9));
    QTest::keyClicks(textOf(window), u"Only on the day"_s);
    auto *menu = window->findChild<QMenu *>(u"lateMenu"_s);
    auto *skip = menu->findChild<QAction *>(u"late SKIP 60"_s);
    QVERIFY(skip && skip->isCheckable() && !skip->isChecked());
    skip->trigger();
    QVERIFY(find<QAbstractButton>(window, u"lateButton"_s)->text().contains(u"leave out"_s));
    click(window, u"schedule"_s);
    QTRY_VERIFY(!window);
    QCOMPARE(posts(scene.office).first().catchUp.policy, CatchUp::Policy::Skip);
}

void TestRepeating::durations_data()
{
    QTest::addColumn<int>("seconds");
    QTest::addColumn<int>("number");
    QTest::addColumn<QString>("unit");
    QTest::newRow("minutes") << 300 << 5 << u"minutes"_s;
    QTest::newRow("an hour and a half") << 5400 << 90 << u"minutes"_s;
    QTest::newRow("hours") << 7200 << 2 << u"hours"_s;
    QTest::newRow("a day") << 86'400 << 1 << u"days"_s;
    QTest::newRow("a week") << 604'800 << 7 << u"days"_s;
}

void TestRepeating::durations()
{
    QFETCH(int, seconds);
    QFETCH(int, number);
    QFETCH(QString, unit);
    DurationInput input(300, 2'629'746);
    QSignalSpy changed(&input, &DurationInput::changed);
    input.setSeconds(seconds);
    QCOMPARE(changed.count(), 0);
    QCOMPARE(find<QSpinBox>(&input, u"amount"_s)->value(), number);
    QCOMPARE(find<QComboBox>(&input, u"unit"_s)->currentText(), unit);
    QCOMPARE(input.seconds(), seconds);
    // Another unit keeps within the bounds.
    find<QComboBox>(&input, u"unit"_s)->setCurrentIndex(0);
    find<QSpinBox>(&input, u"amount"_s)->setValue(1);
    QCOMPARE(input.seconds(), 300);
}

TEST_CLASS(TestRepeating)
#include "tst_repeating.moc"
