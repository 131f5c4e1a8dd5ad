// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/enumword.h"
#include "samples.h"
#include "testmain.h"

using namespace Postrider;
using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;

using State = Sending::State;

// A claim writes down that a post is under way without a look at its other accounts: what a look would write.
class TestUnderWay final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isWhatALookWouldWrite_data();
    void isWhatALookWouldWrite();
};

void TestUnderWay::isWhatALookWouldWrite_data()
{
    QTest::addColumn<State>("other");
    for (const State other : {State::Draft, State::Waiting, State::Sending, State::HandedOver, State::Published,
                              State::Failed, State::Unconfirmed, State::Skipped, State::Held})
        QTest::newRow(qPrintable(enumWord(other))) << other;
}

void TestUnderWay::isWhatALookWouldWrite()
{
    QFETCH(State, other);
    Store store;
    PostRepository posts(store.db());
    Post post;
    post.id = PostId::create();
    post.userId = store.user.id;
    post.createdAt = at(0);
    VERIFY_OK(posts.insert(post, {}, {}));
    QList<Delivery> deliveries;
    QList<Sending> sendings;
    for (const State state : {State::Waiting, other}) {
        deliveries << sampleDelivery(post.id, store.addIntegration(QString::number(deliveries.size())));
        sendings << waitingSending(deliveries.last().id, at(0));
        sendings.last().state = state;
        sendings.last().errorWords = state == State::Failed ? u"too long"_s : QString();
        sendings.last().publishedAt = state == State::Published ? at(5) : QDateTime();
    }
    VERIFY_OK(posts.replaceDeliveries(post.id, deliveries, sendings));
    VERIFY_OK(posts.deriveStatus(post.id, at(1)));
    const auto isOurs = SendingRepository(store.db())
                            .claim(*Unsent::of(sendings.first()), post.revision, {u"me"_s, u"token"_s, at(60)}, at(2));
    QVERIFY(isOurs && *isOurs);
    VERIFY_OK(posts.setUnderWay(post.id, deliveries.first().id, at(3)));
    const Post written = *posts.byId(post.id);
    const auto states = *posts.deliveries(post.id);
    QCOMPARE(written.status, Post::Status::Publishing);

    VERIFY_OK(posts.deriveStatus(post.id, at(3)));
    QCOMPARE(*posts.byId(post.id), written);
    QCOMPARE(*posts.deliveries(post.id), states);
}

TEST_CLASS(TestUnderWay)
#include "tst_underway.moc"
