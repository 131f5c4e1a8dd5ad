// SPDX-License-Identifier: GPL-3.0-or-later
#include "samples.h"
#include "steps.h"
#include "storage/needrepository.h"
#include "storage/query.h"
#include "testmain.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Postrider;
using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;

// 100,000 posts: no question reads the whole store.
class TestScale final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void queuePlansReadIndexes_data();
    void queuePlansReadIndexes();
    void queueIsQuick();
    void needsAreQuick();
    void listsAreQuick_data();
    void listsAreQuick();
    void calendarsCarryABoundedNumber();

private:
    std::unique_ptr<Store> m_store;
    static constexpr int kPosts = 100'000;
    static constexpr int kAccounts = 20;
    static constexpr int kDue = 600;
    static constexpr int kOnce = 15 * kPosts; // steps, for one turn through all of them
};

void TestScale::initTestCase()
{
    m_store = std::make_unique<Store>();
    Database &db = m_store->db();
    for (int i = 1; i < kAccounts; ++i)
        m_store->addIntegration(u"account %1"_s.arg(i));
    auto transaction = Transaction::begin(db);
    VERIFY_OK(transaction);
    // One post a minute; those before the moment at(0) are out, but for the last ones, which are due.
    const QString numbers = u"WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < %1) "_s.arg(
        kPosts - 1);
    const qint64 start = at(-60 * (kPosts / 2)).toMSecsSinceEpoch();
    const QString state = u"CASE WHEN i < %1 THEN 'PUBLISHED' ELSE 'WAITING' END"_s.arg(kPosts / 2 - kDue);
    VERIFY_OK(
        rowsOfText(db,
                   u"INSERT INTO posts (id, user_id, content, media_urls, parts, labels, platforms, timezone, "
                   "scheduled_for, recurrence, catch_up, catch_up_within, status, error_message, "
                   "platform_post_ids, created_by, approval, revision, position) "_s
                       + numbers
                       + u"SELECT 'p' || i, ?, 'Posting number ' || i || ' about the weather in town ' || (i % 977), "
                         "'[]', '[]', CASE WHEN i % 1000 = 0 THEN '[\"rare\"]' ELSE '[]' END, '[]', 'UTC', "
                         "? + i * 60000, '', 'PUBLISH', 60, "
                         "CASE %1 WHEN 'WAITING' THEN 'SCHEDULED' ELSE 'PUBLISHED' END, "
                         "'', '{}', 'person', 'NONE', 1, (? + i * 60000) * 262144 FROM n"_s.arg(state),
                   {m_store->user.id.toString(), start, start}));
    VERIFY_OK(rowsOfText(db, u"INSERT INTO post_labels SELECT 'rare', id FROM posts WHERE labels <> '[]'"_s));
    VERIFY_OK(rowsOfText(
        db, u"CREATE TEMP TABLE accounts AS SELECT row_number() OVER (ORDER BY id) - 1 AS n, id FROM integrations"_s));
    VERIFY_OK(
        rowsOfText(db,
                   u"INSERT INTO deliveries (id, post_id, integration_id, content_override, settings, scheduled_for, "
                   "state, ordinal) "_s
                       + numbers
                       + u"SELECT 'd' || i, 'p' || i, (SELECT id FROM accounts WHERE n = i % %1), NULL, '{}', NULL, "
                         "%2, 0 FROM n"_s.arg(kAccounts)
                             .arg(state)));
    VERIFY_OK(
        rowsOfText(db,
                   u"INSERT INTO sendings "_s + numbers
                       + u"SELECT 's' || i, 'd' || i, (SELECT id FROM accounts WHERE n = i % %1), 1, ? + i * 60000, "
                         "? + i * 60000, %2, 'NONE', '', '', NULL, 0, 0, NULL, 'k', 'r' || i, '', '', '', NULL, x'' "
                         "FROM n"_s.arg(kAccounts)
                             .arg(state),
                   {start, start}));
    VERIFY_OK(transaction->commit());
    QCOMPARE(*PostRepository(db).count({}), kPosts);
}

void TestScale::queuePlansReadIndexes_data()
{
    QTest::addColumn<QString>("query");
    for (const auto *query : {"sending_due",
                              "sending_next_wake",
                              "sending_claim",
                              "sending_renew_lease",
                              "sending_move",
                              "sending_of_post",
                              "delivery_verdicts",
                              "sending_release_held",
                              "sending_by_platform_post_id",
                              "analytics_measurable",
                              "post_neighbours",
                              "working_copy_of_user",
                              "queue_next",
                              "queue_under_way",
                              "need_approval",
                              "need_unconfirmed",
                              "need_failed",
                              "need_missed",
                              "need_accounts",
                              "post_to_approve",
                              "request_count_of_key",
                              "queue_posts_due",
                              "queue_forgive_unreached"})
        QTest::newRow(query) << QString::fromLatin1(query);
}

void TestScale::queuePlansReadIndexes()
{
    QFETCH(QString, query);
    const auto text = sqlText(m_store->db().dialect(), query);
    VERIFY_OK(text);
    const auto plan = rowsOfText(m_store->db(), u"EXPLAIN QUERY PLAN "_s + *text, QVariantList(text->count(u'?'), 0));
    VERIFY_OK(plan);
    // Accounts (i) and pauses (b) are few and may be read in turn, and so may what was found of each; nothing else.
    static const QRegularExpression allowed(u"^SCAN (i|b|first|moments|CONSTANT ROW|\\(subquery.*)\\b"_s);
    QVERIFY(!plan->isEmpty());
    for (const QVariantList &row : *plan) {
        const QString step = row.value(3).toString();
        QVERIFY2(!step.startsWith("SCAN"_L1) || allowed.match(step).hasMatch(), qPrintable(step));
    }
}

void TestScale::queueIsQuick()
{
    SendingRepository queue(m_store->db());
    QCOMPARE(queue.due(at(0), 100)->size(), kAccounts);
    QCOMPARE(*queue.nextWake(at(0).addMSecs(-1)), at(0));
    const qint64 due = stepsOf([&] { (void)queue.due(at(0), 100); });
    const qint64 wake = stepsOf([&] { (void)queue.nextWake(at(0)); });
    qInfo("due %lld, next wake %lld", due, wake);
    QVERIFY(due < 20'000 && wake < 20'000);
}

void TestScale::needsAreQuick()
{
    NeedRepository needs(m_store->db());
    const UserId user = m_store->user.id;
    const QDateTime now = at(0);
    const qint64 all = stepsOf([&] {
        (void)needs.toApprove(user, 200);
        (void)needs.unconfirmed(user, 200);
        (void)needs.failed(user, now.addDays(-7), now);
        (void)needs.missed(user, 200);
        (void)needs.toReconnect(user, 200);
    });
    qInfo("needs %lld", all);
    const int postsOfAWeek = 7 * 24 * 60; // among which those that failed are
    QVERIFY(all < 40 * postsOfAWeek);
}

void TestScale::listsAreQuick_data()
{
    QTest::addColumn<PostFilter>("filter");
    QTest::addColumn<int>("steps"); // to the page
    const int page = 10'000;
    PostFilter mine;
    mine.userId = m_store->user.id;
    QTest::newRow("all") << PostFilter() << page;
    QTest::newRow("of a user") << mine << page;
    PostFilter far = mine;
    far.offset = 50'000;
    QTest::newRow("a page far down") << far << 6 * far.offset;
    PostFilter month = mine;
    month.from = at(0);
    month.until = at(30 * 24 * 3600);
    month.limit = 1000;
    QTest::newRow("a month, 1000 of them") << month << 6 * page;
    PostFilter scheduled = mine;
    scheduled.statuses = {Post::Status::Scheduled};
    QTest::newRow("of a status") << scheduled << page;
    PostFilter statuses = mine;
    statuses.statuses = {Post::Status::Draft, Post::Status::Failed};
    QTest::newRow("of two statuses that none has") << statuses << kOnce;
    PostFilter account = mine;
    account.integrationId = m_store->integration.id;
    QTest::newRow("of an account") << account << 6 * page;
    PostFilter label = mine;
    label.label = u"rare"_s;
    QTest::newRow("of a label") << label << kOnce;
    for (const auto *typed :
         {"p", "po", "post", "posti", "posting", "weather to", "posting number", "99999", "town 5", "absent"}) {
        PostFilter search = mine;
        search.search = QString::fromLatin1(typed);
        QTest::addRow("search \"%s\"", typed) << search << page;
    }
    PostFilter narrow = mine;
    narrow.search = u"posting"_s;
    narrow.statuses = {Post::Status::Failed};
    QTest::newRow("search for what most have, in a status that none has") << narrow << kOnce;
    PostFilter emoji = mine;
    emoji.search = u"\U0001F389"_s;
    QTest::newRow("search for an emoji that none has") << emoji << kOnce;
}

void TestScale::listsAreQuick()
{
    QFETCH(PostFilter, filter);
    QFETCH(int, steps);
    PostRepository posts(m_store->db());
    const qint64 list = stepsOf([&] { (void)posts.list(filter); });
    const qint64 cards = stepsOf([&] { (void)posts.cards(filter); });
    const qint64 count = stepsOf([&] { (void)posts.count(filter); });
    QCOMPARE(int(posts.list(filter)->size()), std::clamp(*posts.count(filter) - filter.offset, 0, filter.limit));
    qInfo("list %lld, cards %lld, count %lld (%d)", list, cards, count, posts.count(filter).value_or(-1));
    QVERIFY(list < steps && cards < steps && count < kOnce);
}

void TestScale::calendarsCarryABoundedNumber()
{
    QList<QDateTime> bounds;
    for (int day = -21; day <= 21; ++day)
        bounds << at(day * 24 * 3600);
    PostFilter filter;
    filter.time = PostFilter::Time::Planned;
    PostFilter searching = filter;
    searching.search = u"posting"_s;
    PostRepository posts(m_store->db());
    for (const PostFilter &asked : {filter, searching}) {
        const auto days = posts.days(asked, bounds, 30);
        QVERIFY(days);
        QCOMPARE(days->at(7).count, 24 * 60);
        for (const DayCards &day : *days)
            QVERIFY(day.cards.size() <= 30);
        const qint64 steps = stepsOf([&] { (void)posts.days(asked, bounds, 30); });
        qInfo("days %lld", steps);
        QVERIFY(steps < kOnce);
    }
}

TEST_CLASS(TestScale)
#include "tst_scale.moc"
