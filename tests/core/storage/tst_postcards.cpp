// SPDX-License-Identifier: GPL-3.0-or-later
#include "samples.h"
#include "testmain.h"

using namespace Postrider;
using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;

using State = Sending::State;
using Hold = Sending::Hold;
using Word = PostStanding::Word;

class TestPostCards final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void areTheListWithStandings();
    void partOneAloneCounts();
    void aLiftedHoldSaysNothing();
    void comeByDay();
    void knowsPlannedFromUnplanned();

private:
    struct Leg
    {
        State state;
        Hold hold;
        State comment = State::Waiting;
    };
    // A post with a delivery for each leg, of two parts each.
    static PostId add(Store &store, const QDateTime &when, const QList<Leg> &legs);
    static PostCard cardOf(const Post &post, Word standing);
};

PostId TestPostCards::add(Store &store, const QDateTime &when, const QList<Leg> &legs)
{
    Post post = samplePost(store.user.id);
    post.id = PostId::create();
    post.scheduledFor = when;
    post.deletedAt = {};
    QList<Delivery> deliveries;
    QList<Sending> sendings;
    for (const Leg &leg : legs) {
        Delivery delivery = sampleDelivery(post.id, store.integration.id);
        delivery.id = DeliveryId::create();
        delivery.state = leg.state;
        deliveries << delivery;
        for (int part : {1, 2}) {
            Sending sending = waitingSending(delivery.id, when, part);
            sending.id = SendingId::create();
            sending.state = part == 1 ? leg.state : leg.comment;
            sending.hold = part == 1 ? leg.hold : Hold::None;
            sendings << sending;
        }
    }
    PostRepository posts(store.db());
    const Outcome inserted = posts.insert(post, deliveries, sendings);
    const Outcome derived = inserted ? posts.deriveStatus(post.id, when) : inserted;
    return derived ? post.id : PostId();
}

PostCard TestPostCards::cardOf(const Post &post, Word standing)
{
    return {post.id,       post.content,  int(post.parts.size()), post.labels,      post.platforms, post.status,
            post.approval, post.revision, post.scheduledFor,      post.publishedAt, post.createdAt, post.deletedAt,
            standing};
}

void TestPostCards::areTheListWithStandings()
{
    Store store;
    const PostId held = add(store, at(4), {{State::Waiting, Hold::None}, {State::Held, Hold::Pause}});
    const PostId approval = add(store, at(3), {{State::Held, Hold::Approval}, {State::Waiting, Hold::None}});
    const PostId none = add(store, at(2), {});
    const PostId waiting = add(store, at(1), {{State::Waiting, Hold::None}});

    PostRepository posts(store.db());
    const auto cards = posts.cards({});
    VERIFY_OK(cards);
    const QHash<PostId, Word> words{
        {held, Word::Held}, {approval, Word::Approval}, {none, Word::Draft}, {waiting, Word::Scheduled}};
    QList<PostCard> expected;
    const auto list = posts.list({});
    VERIFY_OK(list);
    for (const Post &post : *list)
        expected << cardOf(post, words.value(post.id, Word::Failed));
    QCOMPARE(*cards, expected);
    QCOMPARE(cards->size(), 4);
    QVERIFY(cards->first().laterParts > 0);

    PostFilter page;
    page.limit = 1;
    page.offset = 1;
    QCOMPARE(posts.cards(page)->size(), 1);
    QCOMPARE(posts.cards(page)->first().standing, Word::Approval);
}

void TestPostCards::partOneAloneCounts()
{
    Store store;
    add(store, at(1), {{State::Published, Hold::None, State::Failed}});
    const auto cards = PostRepository(store.db()).cards({});
    VERIFY_OK(cards);
    QCOMPARE(cards->value(0).standing, Word::Published);
}

void TestPostCards::aLiftedHoldSaysNothing()
{
    Store store;
    add(store, at(1), {{State::Waiting, Hold::Approval}});
    add(store, at(0), {{State::Held, Hold::None}});
    const auto cards = PostRepository(store.db()).cards({});
    VERIFY_OK(cards);
    QCOMPARE(cards->value(0).standing, Word::Scheduled);
    QCOMPARE(cards->value(1).standing, Word::Held);
}

void TestPostCards::comeByDay()
{
    Store store;
    const PostId early = add(store, at(0), {{State::Held, Hold::Pause}});
    const PostId late = add(store, at(99), {});
    add(store, at(50), {});
    const PostId next = add(store, at(100), {});
    add(store, at(300), {});
    add(store, at(-1), {});
    PostRepository posts(store.db());
    PostFilter filter;
    filter.limit = 1; // means nothing
    const auto days = posts.days(filter, {at(0), at(100), at(200), at(300)}, 2);
    VERIFY_OK(days);
    QCOMPARE(days->size(), 3);
    QCOMPARE(days->at(0).count, 3);
    QCOMPARE(days->at(0).cards.size(), 2);
    QCOMPARE(days->at(0).cards.first().id, early);
    QCOMPARE(days->at(0).cards.first().standing, Word::Held);
    QCOMPARE(days->at(1).count, 1);
    QCOMPARE(days->at(1).cards.first().id, next);
    QCOMPARE(days->at(2).count, 0);

    VERIFY_OK(posts.setDeletedAt(late, at(0)));
    QCOMPARE(posts.days(filter, {at(0), at(100)}, 2)->first().count, 2);
    filter.search = u"nothing of the kind"_s;
    QCOMPARE(posts.days(filter, {at(0), at(100)}, 2)->first().count, 0);
    filter.search = samplePost(store.user.id).content.section(u' ', 0, 0);
    QCOMPARE(posts.days(filter, {at(0), at(100)}, 2)->first().cards.size(), 2);
}

void TestPostCards::knowsPlannedFromUnplanned()
{
    Store store;
    const PostId draft = add(store, {}, {});
    const PostId draftWithTime = add(store, at(1), {});
    const PostId outAtOnce = add(store, {}, {{State::Published, Hold::None}});
    const auto ids = [&](PostFilter::Time time) {
        PostFilter filter;
        filter.time = time;
        QSet<PostId> found;
        for (const PostCard &card : PostRepository(store.db()).cards(filter).value_or(QList<PostCard>()))
            found << card.id;
        return found;
    };
    QCOMPARE(ids(PostFilter::Time::Planned), (QSet<PostId>{draftWithTime, outAtOnce}));
    QCOMPARE(ids(PostFilter::Time::Unplanned), (QSet<PostId>{draft}));
    QCOMPARE(ids(PostFilter::Time::Any).size(), 3);
}

TEST_CLASS(TestPostCards)
#include "tst_postcards.moc"
