// SPDX-License-Identifier: GPL-3.0-or-later
#include "testmain.h"
#include "youtubelive.h"

using namespace Postrider;
using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

using Endpoint = YouTubeStandIn::Endpoint;
using Fault = Misbehaviour::Fault;

// What is asked of YouTube afterwards: what became of a lost answer, counters, choices, changes.
class TestYouTubeReading final : public YouTubeLive
{
    Q_OBJECT
private Q_SLOTS:
    void findsWhatWasLost_data();
    void findsWhatWasLost();
    void findsByTheListWhenTheSessionIsGone();
    void findsALostComment();
    void readsCountersEditsAndDeletes();
    void hasNoSharesWithoutTheApi();
    void offersChoices();
    void plansAndChangesAndTakesBack();
    void quotaEnds();
};

void TestYouTubeReading::findsWhatWasLost_data()
{
    QTest::addColumn<Fault>("fault");
    QTest::addColumn<bool>("isOut");
    QTest::newRow("after") << Fault::ResetAfterAccepting << true;
    QTest::newRow("before") << Fault::ResetBeforeAccepting << false;
    QTest::newRow("garbage") << Fault::Garbage << true;
    QTest::newRow("503") << Fault::Status503 << false;
}

void TestYouTubeReading::findsWhatWasLost()
{
    QFETCH(Fault, fault);
    QFETCH(bool, isOut);
    Outgoing post = video();
    post.media << file(u"face.png"_s, u"image/png"_s, "png");
    LivePlayer live = player();
    m_standIn->fail(Endpoint::SendLast, fault);
    QVERIFY(!live.play(m_youtube.publish(post, m_account)));
    LivePlayer looking = player();
    looking.context.memory = live.context.memory;
    QVERIFY(looking.play(m_youtube.findPublished(post, m_account)));
    QCOMPARE(looking.context.published.has_value(), isOut);
    QCOMPARE(m_standIn->accepted().size(), isOut ? 1 : 0);
    // What had to follow follows.
    QCOMPARE(m_standIn->requestCount(Endpoint::SetThumbnail), isOut ? 1 : 0);
}

void TestYouTubeReading::findsByTheListWhenTheSessionIsGone()
{
    const Outgoing post = video();
    QVERIFY(!published(post).isEmpty());
    QVERIFY(!published(video({}, 1200)).isEmpty()); // the same words, another film
    const QString other = m_last.id;
    m_standIn->forgetSessions();
    LivePlayer looking = player();
    looking.context.memory = m_memory;
    QVERIFY(looking.play(m_youtube.findPublished(post, m_account)));
    QVERIFY(!looking.context.published);
    QCOMPARE(looking.context.posts->size(), 1);
    const RemotePost found = looking.context.posts->first();
    QVERIFY(found.id != other);
    QVERIFY(m_youtube.isSame(found, post, QDateTime::currentDateTimeUtc()));
    QVERIFY(!m_youtube.isSame(found, video({{"title"_L1, u"Another"_s}}), QDateTime::currentDateTimeUtc()));
    QVERIFY(!m_youtube.isSame(found, post, QDateTime::currentDateTimeUtc().addDays(-2)));
}

void TestYouTubeReading::findsALostComment()
{
    QVERIFY(!published(video()).isEmpty());
    const Outgoing first = comment(u"First!"_s, 2, m_last);
    m_standIn->fail(Endpoint::AddThread, Fault::ResetAfterAccepting);
    QVERIFY(!player().play(m_youtube.publish(first, m_account)));
    LivePlayer looking = player();
    QVERIFY(looking.play(m_youtube.findPublished(first, m_account)));
    QCOMPARE(looking.context.posts->size(), 1);
    QVERIFY(m_youtube.isSame(looking.context.posts->first(), first, QDateTime::currentDateTimeUtc()));
    QCOMPARE(looking.context.posts->first().replyTo, first.replyTo);
}

void TestYouTubeReading::readsCountersEditsAndDeletes()
{
    QVERIFY(!published(video({{"category"_L1, u"19"_s}})).isEmpty());
    const QString id = m_last.id;
    QVERIFY(!published(comment(u"First!"_s, 2, m_last)).isEmpty());
    const QString answer = m_last.id;
    LivePlayer live = player();
    QVERIFY(live.play(m_youtube.metrics({id, answer, u"nobodysvide"_s}, m_account)));
    const Counters counters = live.context.counters->value(id);
    QCOMPARE(counters, (Counters{99, 7, 3, 2, std::nullopt}));
    QCOMPARE(live.context.counters->value(answer),
             (Counters{std::nullopt, 4, std::nullopt, std::nullopt, std::nullopt}));
    QCOMPARE(live.context.counters->size(), 2);
    QVERIFY(live.play(m_youtube.accountMetrics(m_account)));
    QCOMPARE(live.context.accountCounters->followers, std::optional<qint64>(12));

    Outgoing changed = video({{"title"_L1, u"Better"_s}, {"privacy"_L1, u"unlisted"_s}});
    QVERIFY(player().play(m_youtube.edit(id, changed, m_account)));
    const QJsonObject resource = m_standIn->accepted().first()["resource"_L1].toObject();
    QCOMPARE(resource["snippet"_L1]["title"_L1].toString(), u"Better"_s);
    QCOMPARE(resource["snippet"_L1]["categoryId"_L1].toString(), u"19"_s); // as it was
    QCOMPARE(resource["status"_L1]["privacyStatus"_L1].toString(), u"unlisted"_s);

    for (const QString &post : {answer, id, id}) // the last is gone already
        QVERIFY(player().play(m_youtube.remove(post, m_account)));
    QCOMPARE(m_standIn->accepted(), QJsonArray());
}

void TestYouTubeReading::hasNoSharesWithoutTheApi()
{
    YouTubeStandIn::Options options;
    options.hasReports = false;
    start(options);
    QVERIFY(!published(video()).isEmpty());
    LivePlayer live = player();
    QVERIFY(live.play(m_youtube.metrics({m_last.id}, m_account)));
    QCOMPARE(live.context.counters->value(m_last.id), (Counters{99, 7, std::nullopt, 2, std::nullopt}));
}

void TestYouTubeReading::offersChoices()
{
    LivePlayer live = player();
    QVERIFY(live.play(m_youtube.options(u"playlists"_s, m_account)));
    QCOMPARE(*live.context.choices, (QList<Choice>{{YouTubeStandIn::playlistId(), u"Holidays"_s, {}, false}}));
    LivePlayer second = player();
    QVERIFY(second.play(m_youtube.options(u"categories"_s, m_account)));
    QCOMPARE(*second.context.choices,
             (QList<Choice>{{u"19"_s, u"Travel & Events"_s, {}, false}, {u"22"_s, u"People & Blogs"_s, {}, false}}));
    QVERIFY(m_youtube.options(u"boards"_s, m_account).isEmpty());
}

void TestYouTubeReading::plansAndChangesAndTakesBack()
{
    const QDateTime soon = QDateTime::currentDateTimeUtc().addSecs(3600);
    const Outgoing post = video();
    LivePlayer live = player();
    QVERIFY(live.play(m_youtube.handOver(post, soon, m_account)));
    const QString id = live.context.published->id;
    QCOMPARE(m_standIn->accepted().first()["resource"_L1]["status"_L1]["privacyStatus"_L1].toString(), u"private"_s);
    LivePlayer look = player();
    QVERIFY(look.play(m_youtube.lookAtHandedOver(id, m_account)));
    QCOMPARE(look.context.handedOver, std::optional(HandedOver::Waiting));

    QVERIFY(player().play(m_youtube.editHandedOver(id, post, soon.addSecs(60), m_account)));
    const QString moved = m_standIn->accepted().first()["resource"_L1]["status"_L1]["publishAt"_L1].toString();
    QCOMPARE(QDateTime::fromString(moved, Qt::ISODate).toSecsSinceEpoch(), soon.addSecs(60).toSecsSinceEpoch());

    const QDateTime now = QDateTime::currentDateTimeUtc().addSecs(1);
    QVERIFY(player().play(m_youtube.editHandedOver(id, post, now, m_account)));
    LivePlayer later = player();
    QTRY_VERIFY(later.play(m_youtube.lookAtHandedOver(id, m_account))
                && later.context.handedOver == HandedOver::Published);
    QCOMPARE(later.context.published->permalink, u"https://www.youtube.com/watch?v="_s + id);
    QCOMPARE(later.context.published->notice, QString());

    QVERIFY(player().play(m_youtube.cancelHandedOver(id, m_account)));
    LivePlayer gone = player();
    QVERIFY(gone.play(m_youtube.lookAtHandedOver(id, m_account)));
    QCOMPARE(gone.context.handedOver, std::optional(HandedOver::Gone));
}

void TestYouTubeReading::quotaEnds()
{
    YouTubeStandIn::Options options;
    options.dailyUnits = 0;
    start(options);
    const Outcome refused = player().play(m_youtube.identify(m_account));
    QCOMPARE(refused.error().kind, Error::Kind::RateLimit);
    QVERIFY(*refused.error().retryAfter > 0ms && *refused.error().retryAfter <= 25h);
}

TEST_CLASS(TestYouTubeReading)
#include "tst_youtubereading.moc"
