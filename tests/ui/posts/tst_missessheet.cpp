// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/missesmodel.h"
#include "offlinedesk.h"
#include "storage/sendingrepository.h"
#include "testmain.h"
#include "ui/posts/misscard.h"
#include "ui/posts/missessheet.h"

#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QDateTimeEdit>
#include <QLabel>
#include <QPointer>
#include <QSignalSpy>

using namespace Postrider;
using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;

// What a person does with posts that were missed.
class TestMissesSheet final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void theModelKeepsUp();
    void saysWhatWasMissed();
    void decides_data();
    void decides();
    void asksWhen();
    void aPastTimeIsRefused();
    void withoutPostingTimesNothingChanges();
    void allAtOnceGoALittleApart();
    void othersMissesAreNotSeen();
    void goesWhenNothingIsLeft();

private:
    Desk &desk() { return m_offline->desk(); }
    PostId addMiss(const QString &text, int hour);
    void open();
    MissCard *card(PostId post) const { return m_sheet->findChild<MissCard *>(u"miss-"_s + post.toString()); }
    static void press(QWidget *where, const QString &name)
    {
        auto *button = where->findChild<QAbstractButton *>(name);
        QVERIFY2(button, qPrintable(name));
        QTest::mouseClick(button, Qt::LeftButton);
    }
    Sending sendingOf(PostId post)
    {
        const auto details = OfflineDesk::await(desk().posts.show(desk().actor, post));
        return details ? details->targets.first().parts.first().sending : Sending();
    }
    QString textOf(const QString &name) const
    {
        auto *label = m_sheet->findChild<QLabel *>(name);
        return label && label->isVisible() ? label->text() : QString();
    }

    std::unique_ptr<OfflineDesk> m_offline;
    IntegrationId m_account;
    QPointer<MissesSheet> m_sheet;
};

void TestMissesSheet::init()
{
    delete m_sheet;
    m_offline = std::make_unique<OfflineDesk>();
    m_account = m_offline->addAccount(PlatformId::Mastodon, u"@harbour@print.example"_s);
}

PostId TestMissesSheet::addMiss(const QString &text, int hour)
{
    OfflineDesk::Seed seed{text, {m_account}, {QDate(2026, 11, 22), QTime(hour, 0)}, Sending::State::Held};
    seed.hold = Sending::Hold::Missed;
    return m_offline->addPost(seed);
}

void TestMissesSheet::open()
{
    m_sheet = new MissesSheet(desk());
    m_sheet->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_sheet));
}

void TestMissesSheet::theModelKeepsUp()
{
    MissesModel model(desk().misses, desk().actor, desk().watch);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy loaded(&model, &MissesModel::loaded);
    QTRY_VERIFY(loaded.count() > 0);
    QCOMPARE(model.rowCount(), 0);
    const PostId late = addMiss(u"Later"_s, 12);
    const PostId early = addMiss(u"First line\nsecond"_s, 9);
    QTRY_COMPARE(model.rowCount(), 2);
    QCOMPARE(model.at(0).id, early); // in the order in which they were promised
    QCOMPARE(model.index(0).data().toString(), u"First line"_s);
    QCOMPARE(model.index(1).data(MissesModel::IdRole).value<PostId>(), late);
    QCOMPARE(model.index(1).data(MissesModel::AccountsRole).toStringList(), QStringList{u"@harbour@print.example"_s});
    QVERIFY(OfflineDesk::await(desk().misses.decide(desk().actor, {early}, {MissDecision::Kind::Skip, {}})));
    QTRY_COMPARE(model.rowCount(), 1);
}

void TestMissesSheet::saysWhatWasMissed()
{
    const PostId post = addMiss(u"Open day"_s, 9);
    m_offline->addPost({u"To come"_s, {m_account}, {QDate(2026, 11, 23), QTime(9, 0)}});
    open();
    QTRY_VERIFY(card(post));
    QCOMPARE(m_sheet->findChildren<MissCard *>().size(), 1);
    QTRY_VERIFY(!textOf(u"missDetails"_s).isEmpty());
    QVERIFY2(textOf(u"missDetails"_s).contains(u"Sun 22 Nov, 09:00, 5 hour"_s), qPrintable(textOf(u"missDetails"_s)));
    QVERIFY(textOf(u"missDetails"_s).contains(u"@harbour@print.example"_s));
    QTRY_VERIFY(textOf(u"missesSentence"_s).contains(u"1 post"_s));
}

void TestMissesSheet::decides_data()
{
    QTest::addColumn<QString>("button");
    QTest::addColumn<Sending::State>("state");
    QTest::addColumn<QDateTime>("dueAt"); // null: does not matter
    QTest::newRow("now") << u"postNow"_s << Sending::State::Waiting
                         << QDateTime(QDate(2026, 11, 22), QTime(13, 18), Qt::UTC);
    QTest::newRow("next slot") << u"nextSlot"_s << Sending::State::Waiting
                               << QDateTime(QDate(2026, 11, 23), QTime(8, 30), Qt::UTC);
    QTest::newRow("skip") << u"skip"_s << Sending::State::Skipped << QDateTime();
}

void TestMissesSheet::decides()
{
    QFETCH(QString, button);
    QFETCH(Sending::State, state);
    QFETCH(QDateTime, dueAt);
    QVERIFY(OfflineDesk::await(desk().slots.set(desk().actor, m_account, {{1, QTime(9, 30), "Europe/Berlin"}})));
    const PostId post = addMiss(u"Open day"_s, 9);
    open();
    QTRY_VERIFY(card(post));
    press(card(post), button);
    QTRY_COMPARE(sendingOf(post).state, state);
    QCOMPARE(sendingOf(post).hold, Sending::Hold::None);
    if (dueAt.isValid())
        QCOMPARE(sendingOf(post).dueAt, dueAt);
}

void TestMissesSheet::asksWhen()
{
    const PostId post = addMiss(u"Open day"_s, 9);
    open();
    QTRY_VERIFY(card(post));
    press(card(post), u"pickTime"_s);
    QTRY_VERIFY(m_sheet->findChild<QDateTimeEdit *>(u"moment"_s));
    auto *moment = m_sheet->findChild<QDateTimeEdit *>(u"moment"_s);
    moment->setDateTime(QDateTime(QDate(2026, 11, 24), QTime(10, 0), Qt::UTC));
    press(moment->window(), u"chooseMoment"_s);
    QTRY_COMPARE(sendingOf(post).state, Sending::State::Waiting);
    QCOMPARE(sendingOf(post).dueAt, QDateTime(QDate(2026, 11, 24), QTime(9, 0), Qt::UTC));
}

void TestMissesSheet::aPastTimeIsRefused()
{
    const PostId post = addMiss(u"Open day"_s, 9);
    const auto refused = OfflineDesk::await(
        desk().misses.decide(desk().actor, {post}, {MissDecision::Kind::At, desk().clock.now().addSecs(-1)}));
    QVERIFY(!refused && refused.error().kind == Error::Kind::PastTime);
    QCOMPARE(sendingOf(post).state, Sending::State::Held);
}

void TestMissesSheet::withoutPostingTimesNothingChanges()
{
    const PostId post = addMiss(u"Open day"_s, 9);
    open();
    QTRY_VERIFY(card(post));
    press(m_sheet, u"slotsForAll"_s);
    QTRY_VERIFY(!textOf(u"missesProblem"_s).isEmpty());
    QCOMPARE(sendingOf(post).state, Sending::State::Held);
    QVERIFY(card(post)->isEnabled());
}

void TestMissesSheet::allAtOnceGoALittleApart()
{
    const PostId first = addMiss(u"One"_s, 9);
    const PostId second = addMiss(u"Two"_s, 10);
    open();
    QTRY_VERIFY(card(second));
    press(m_sheet, u"postAll"_s);
    QTRY_COMPARE(sendingOf(second).state, Sending::State::Waiting);
    QVERIFY(sendingOf(first).notBefore <= desk().clock.now());
    QVERIFY(sendingOf(second).notBefore > sendingOf(first).notBefore);
}

void TestMissesSheet::othersMissesAreNotSeen()
{
    const PostId post = addMiss(u"Open day"_s, 9);
    const auto user = OfflineDesk::await(
        desk().users.add(desk().actor, {u"anna@print.example"_s, u"Anna"_s, Secret("a long password")}));
    QVERIFY(user);
    const Actor anna{user->id, user->role, u"test"_s};
    QVERIFY(OfflineDesk::await(desk().misses.list(anna))->isEmpty());
    const auto decided = OfflineDesk::await(desk().misses.decide(anna, {post}, {MissDecision::Kind::Skip, {}}));
    QVERIFY(decided && *decided == 0);
    QCOMPARE(sendingOf(post).state, Sending::State::Held);
}

void TestMissesSheet::goesWhenNothingIsLeft()
{
    const PostId post = addMiss(u"Open day"_s, 9);
    open();
    QTRY_VERIFY(card(post));
    press(m_sheet, u"skipAll"_s);
    QTRY_VERIFY(!m_sheet);
}

TEST_CLASS(TestMissesSheet)
#include "tst_missessheet.moc"
