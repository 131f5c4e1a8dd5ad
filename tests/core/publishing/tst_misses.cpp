// SPDX-License-Identifier: GPL-3.0-or-later
#include "publishing/misses.h"
#include "publishingfixture.h"
#include "storage/pauserepository.h"
#include "storage/query.h"
#include "storage/settingrepository.h"
#include "storage/slotrepository.h"
#include "testmain.h"

using namespace Postrider;
using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;

using Policy = CatchUp::Policy;
using State = Sending::State;

namespace {

constexpr int kPatience = 60'000;                                // ms
const QDateTime kNow(QDate(2026, 11, 23), QTime(8, 0), Qt::UTC); // a Monday

bool anyAccount(IntegrationId)
{
    return true;
}

} // namespace

// Everything that was missed while nothing could go out, each by its post's rule.
class TestMisses final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_stage = std::make_unique<Stage>(); }
    void lateOnesTakeTurns();
    void tooLateIsAsked();
    void skippedWithAllItsParts();
    void movesToTheNextFreeSlot();
    void withoutSlotsThePersonIsAsked();
    void whatCantGoIsLeft();
    void theStoreMayWishOtherwise();
    void aPublisherObeys();

private:
    Stage::Made add(IntegrationId account, int minutesLate, Policy policy = Policy::Publish,
                    const QStringList &texts = {u"late"_s});
    Sending first(const Stage::Made &made) { return m_stage->sending(made.parts.first()); }
    int sortOut(const QDateTime &now = kNow)
    {
        return sortOutMisses(m_stage->db(), LateRules(), anyAccount, now).value_or(-1);
    }

    std::unique_ptr<Stage> m_stage;
};

Stage::Made TestMisses::add(IntegrationId account, int minutesLate, Policy policy, const QStringList &texts)
{
    const auto made = m_stage->schedule(account, texts, kNow.addSecs(-60 * minutesLate));
    Post post = m_stage->post(made);
    post.catchUp.policy = policy;
    [&] { QVERIFY(PostRepository(m_stage->db()).update(post)); }();
    return made;
}

// A gap apart for each account, in the order in which they were promised; the punctual one is not touched.
void TestMisses::lateOnesTakeTurns()
{
    const IntegrationId one = m_stage->addAccount(1);
    const IntegrationId other = m_stage->addAccount(2);
    const auto third = add(one, 5);
    const auto second = add(one, 10);
    const auto soonest = add(one, 20);
    const auto alone = add(other, 7);
    const auto punctual = add(one, 1);
    QCOMPARE(sortOut(), 4);
    QCOMPARE(first(soonest).notBefore, kNow);
    QCOMPARE(first(second).notBefore, kNow.addSecs(30));
    QCOMPARE(first(third).notBefore, kNow.addSecs(60));
    QCOMPARE(first(alone).notBefore, kNow);
    QCOMPARE(first(punctual).notBefore, kNow.addSecs(-60));
    QCOMPARE(first(third).dueAt, kNow.addSecs(-5 * 60)); // what was promised stays
    // Found later, one more goes behind those that have their turn.
    const auto found = add(one, 8);
    QCOMPARE(sortOut(kNow.addSecs(10)), 2); // and the punctual one, which is late by now
    QCOMPARE(first(found).notBefore, kNow.addSecs(90));
    QCOMPARE(first(punctual).notBefore, kNow.addSecs(120));
}

void TestMisses::tooLateIsAsked()
{
    const IntegrationId account = m_stage->addAccount();
    const auto tooLate = add(account, 61, Policy::Publish, {u"one"_s, u"two"_s});
    const auto asked = add(account, 2, Policy::Ask);
    QCOMPARE(sortOut(), 2);
    for (const auto &made : {tooLate, asked}) {
        QCOMPARE(first(made).state, State::Held);
        QCOMPARE(first(made).hold, Sending::Hold::Missed);
    }
    QCOMPARE(m_stage->state(tooLate.parts.last()), State::Waiting);
    QCOMPARE(sortOut(), 0);
}

void TestMisses::skippedWithAllItsParts()
{
    const auto made = add(m_stage->addAccount(), 2, Policy::Skip, {u"one"_s, u"two"_s, u"three"_s});
    QCOMPARE(sortOut(), 1);
    QVERIFY(m_stage->isAll(made.parts, State::Skipped));
    QVERIFY(!first(made).errorWords.isEmpty());
    QCOMPARE(m_stage->post(made).status, Post::Status::Failed);
}

void TestMisses::movesToTheNextFreeSlot()
{
    const IntegrationId account = m_stage->addAccount();
    for (const int weekday : {1, 3})
        QVERIFY(SlotRepository(m_stage->db()).add(account, {weekday, QTime(9, 0), "UTC"}));
    const auto first1 = add(account, 10, Policy::NextSlot, {u"one"_s, u"two"_s});
    const auto second = add(account, 5, Policy::NextSlot);
    QCOMPARE(sortOut(), 2);
    const QDateTime monday(QDate(2026, 11, 23), QTime(9, 0), Qt::UTC);
    for (const SendingId part : first1.parts) {
        QCOMPARE(m_stage->sending(part).dueAt, monday);
        QCOMPARE(m_stage->sending(part).notBefore, monday);
        QCOMPARE(m_stage->state(part), State::Waiting);
    }
    QCOMPARE(first(second).dueAt, monday.addDays(2));
    const auto deliveries = *PostRepository(m_stage->db()).deliveries(second.post);
    QCOMPARE(deliveries.first().scheduledFor, monday.addDays(2));
}

void TestMisses::withoutSlotsThePersonIsAsked()
{
    const auto made = add(m_stage->addAccount(), 2, Policy::NextSlot);
    QCOMPARE(sortOut(), 1);
    QCOMPARE(first(made).hold, Sending::Hold::Missed);
}

// Decided on when it could go: until then nobody knows how late it will be.
void TestMisses::whatCantGoIsLeft()
{
    const IntegrationId paused = m_stage->addAccount(1);
    const IntegrationId quiet = m_stage->addAccount(2);
    const IntegrationId revoked = m_stage->addAccount(3);
    const IntegrationId offline = m_stage->addAccount(4);
    QList<Stage::Made> all;
    for (const IntegrationId account : {paused, quiet, revoked, offline})
        all << add(account, 90);
    Pause pause;
    pause.scope = Pause::Scope::Account;
    pause.account = paused;
    QVERIFY(PauseRepository(m_stage->db()).begin(pause));
    IntegrationRepository accounts(m_stage->db());
    QVERIFY(accounts.setQuietUntil(quiet, kNow.addSecs(1)));
    QVERIFY(accounts.setHealth(revoked, Integration::Health::NeedsReauth, {}, kNow));
    const auto mayGo = [offline](IntegrationId account) { return account != offline; };
    QCOMPARE(sortOutMisses(m_stage->db(), LateRules(), mayGo, kNow).value_or(-1), 0);
    QVERIFY(PauseRepository(m_stage->db()).end(pause));
    QCOMPARE(sortOut(), 2);
    QCOMPARE(sortOut(kNow.addSecs(1)), 1);
    QCOMPARE(first(all.at(2)).state, State::Waiting);
}

void TestMisses::theStoreMayWishOtherwise()
{
    SettingRepository settings(m_stage->db());
    QVERIFY(settings.setValue(u"publishing.lateGapMs"_s, {}));
    QCOMPARE(lateRules(m_stage->db()), LateRules());
    QVERIFY(settings.setValue(u"publishing.lateAfterMs"_s, 5000));
    QVERIFY(settings.setValue(u"publishing.lateGapMs"_s, 0));
    const LateRules wished{std::chrono::seconds(5), std::chrono::seconds(0)};
    QCOMPARE(lateRules(m_stage->db()), wished);
}

// Two late ones leave a gap apart, and those who came too late wait for a word.
void TestMisses::aPublisherObeys()
{
    QVERIFY(SettingRepository(m_stage->db()).setValue(u"publishing.lateGapMs"_s, 1500));
    const IntegrationId account = m_stage->addAccount();
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const auto one = m_stage->schedule(account, {u"one"_s}, now.addSecs(-600));
    const auto two = m_stage->schedule(account, {u"two"_s}, now.addSecs(-300));
    const auto old = m_stage->schedule(account, {u"old"_s}, now.addDays(-1));
    const auto publisher = m_stage->publisher();
    QTRY_VERIFY_WITH_TIMEOUT(m_stage->isAll(one.parts + two.parts, State::Published), kPatience);
    QCOMPARE(first(old).hold, Sending::Hold::Missed);
    const auto accepted = m_stage->server.accepted();
    QCOMPARE(accepted.size(), 2);
    QCOMPARE(accepted.first().text, u"one"_s);
    QVERIFY(first(one).sentAt.msecsTo(first(two).sentAt) >= 1500);
}

TEST_CLASS(TestMisses)
#include "tst_misses.moc"
