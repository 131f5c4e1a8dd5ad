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

private:
    struct Leg
    {
        State state;
        Hold hold;
        State comment = State::Waiting;
    };
    // A post with a delivery for each leg, of two parts each.
    static PostId add(Store &store, const QDateTime &when, const QList<Leg> &legs);
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
    QList<Post> bare;
    QHash<PostId, Word> words;
    for (const PostCard &card : *cards) {
        bare << card.post;
        words.insert(card.post.id, card.standing);
    }
    QCOMPARE(bare, *posts.list({}));
    QCOMPARE(words,
             (QHash<PostId, Word>{
                 {held, Word::Held}, {approval, Word::Approval}, {none, Word::Draft}, {waiting, Word::Scheduled}}));

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

TEST_CLASS(TestPostCards)
#include "tst_postcards.moc"
