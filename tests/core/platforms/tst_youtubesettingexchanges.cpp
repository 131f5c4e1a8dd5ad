// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchangestest.h"
#include "platforms/youtube/youtube.h"
#include "recordedposts.h"
#include "testmain.h"

using namespace Postrider;
using namespace Postrider::Testing;
using namespace Postrider::Testing::RecordedYouTube;
using namespace Qt::Literals::StringLiterals;

namespace {

const QStringList kSent{u"16_slice"_s, u"17_last"_s, u"24_processed"_s};

} // namespace

// What can be chosen, what is made of it, and what is asked about videos and their channel besides.
class TestYouTubeSettingExchanges final : public ExchangesTest
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void readsChoices();
    void namesRefusalsOfChoices();
    void sendsEachSetting();
    void plansAVideo();
    void looksWithoutASession();
    void readsStatistics();
    void namesRefusalsOfTheRest_data();
    void namesRefusalsOfTheRest();

private:
    YouTubePlatform m_youtube;
};

void TestYouTubeSettingExchanges::init()
{
    begin(m_youtube);
}

void TestYouTubeSettingExchanges::readsChoices()
{
    QVERIFY(plays(m_youtube.options(u"categories"_s, account()), {u"48_categories"_s}));
    // Some categories are YouTube's own.
    QCOMPARE(*m_recorded->context.choices,
             (QList<Choice>{{u"19"_s, u"Travel & Events"_s, {}, false}, {u"22"_s, u"People & Blogs"_s, {}, false}}));
    init();
    QVERIFY(plays(m_youtube.options(u"playlists"_s, account()), {u"49_playlists"_s, u"50_playlists_more"_s}));
    QCOMPARE(*m_recorded->context.choices,
             (QList<Choice>{{u"PLholidays"_s, u"Holidays"_s, {}, false}, {u"PLwork"_s, u"Work"_s, {}, false}}));
}

void TestYouTubeSettingExchanges::namesRefusalsOfChoices()
{
    QVERIFY(plays(m_youtube.options(u"categories"_s, account()), {u"51_categories_refused"_s}));
    QCOMPARE(m_recorded->error->kind, Error::Kind::Auth);
    QVERIFY(plays(m_youtube.options(u"playlists"_s, account()), {u"52_playlists_no_channel"_s}));
    QCOMPARE(m_recorded->error->kind, Error::Kind::Content);
    QVERIFY(!m_recorded->context.choices);
}

void TestYouTubeSettingExchanges::sendsEachSetting()
{
    const Outgoing post = video({{"privacy"_L1, u"public"_s}, // which it is at its moment
                                 {"publishAt"_L1, u"2026-11-24T18:00:00+01:00"_s},
                                 {"madeForKids"_L1, true},
                                 {"notifySubscribers"_L1, false},
                                 {"embeddable"_L1, false},
                                 {"license"_L1, u"creativeCommon"_s},
                                 {"publicStatsViewable"_L1, false},
                                 {"containsSyntheticMedia"_L1, true},
                                 {"paidProductPlacement"_L1, true},
                                 {"language"_L1, u"en"_s},
                                 {"audioLanguage"_L1, u"de"_s}});
    QVERIFY(plays(m_youtube.publish(post, account()), QStringList{u"53_open_all"_s} + kSent));
    QVERIFY(m_recorded->context.published && m_recorded->context.notices.isEmpty());
}

void TestYouTubeSettingExchanges::plansAVideo()
{
    const QDateTime tomorrow = m_recorded->context.now.addDays(1);
    const Recipe recipe = m_youtube.handOver(video(), tomorrow, account());
    QVERIFY(plays(recipe, QStringList{u"54_open_planned"_s} + kSent));
    QCOMPARE(m_recorded->context.published->id, QString(kVideo));
    init();
    QVERIFY(plays(recipe, {u"55_open_planned_past"_s}));
    QCOMPARE(m_recorded->error->kind, Error::Kind::Content);
}

// Nobody remembers an upload, so there is none to ask; the cheapest question takes its place.
void TestYouTubeSettingExchanges::looksWithoutASession()
{
    const Recipe recipe = m_youtube.findPublished(video(), account());
    QVERIFY(plays(recipe, {u"48_categories"_s, u"37_uploads"_s, u"38_files"_s}));
    QCOMPARE(m_recorded->context.posts->size(), 1);
    init();
    QVERIFY(plays(recipe, {u"48_categories"_s, u"91_no_uploads"_s, u"92_files_of_none"_s}));
    QVERIFY(m_recorded->context.posts && m_recorded->context.posts->isEmpty());
    QVERIFY(!m_recorded->error && !m_recorded->context.published);
}

void TestYouTubeSettingExchanges::readsStatistics()
{
    QVERIFY(plays(m_youtube.accountMetrics(account()), {u"93_statistics"_s}));
    const auto counters = m_recorded->context.accountCounters;
    QCOMPARE(counters->followers, std::optional<qint64>(12));
    QCOMPARE(counters->posts, std::optional<qint64>(56));
    QCOMPARE(counters->views, std::optional<qint64>(3400));
    init();
    QVERIFY(plays(m_youtube.metrics({kVideo}, account()), {u"39_counters"_s, u"94_shares_not_enabled"_s}));
    const Counters withoutShares{99, std::nullopt, std::nullopt, 2, std::nullopt};
    QCOMPARE(m_recorded->context.counters->value(kVideo), withoutShares);
    QVERIFY(!m_recorded->error);
}

void TestYouTubeSettingExchanges::namesRefusalsOfTheRest_data()
{
    QTest::addColumn<Recipe>("recipe");
    QTest::addColumn<QStringList>("names");
    QTest::addColumn<Error::Kind>("kind");
    using Kind = Error::Kind;
    const QDateTime then(QDate(2026, 11, 24), QTime(12, 0), Qt::UTC);
    const Recipe change = m_youtube.editHandedOver(kVideo, video(), then, account());
    const Recipe channel = m_youtube.identify(Account());
    QTest::newRow("delete") << m_youtube.remove(kVideo, account()) << QStringList{u"95_delete_forbidden"_s}
                            << Kind::Content;
    QTest::newRow("gone") << change << QStringList{u"96_read_gone"_s} << Kind::Content;
    QTest::newRow("change") << change << QStringList{u"43_read"_s, u"97_change_refused"_s} << Kind::Content;
    QTest::newRow("no channel") << channel << QStringList{u"98_channel_needed"_s} << Kind::Content;
    QTest::newRow("too few rights") << channel << QStringList{u"99_channel_scopes"_s} << Kind::Auth;
}

void TestYouTubeSettingExchanges::namesRefusalsOfTheRest()
{
    QFETCH(Recipe, recipe);
    QFETCH(QStringList, names);
    QFETCH(Error::Kind, kind);
    QVERIFY(plays(recipe, names));
    QCOMPARE(m_recorded->error->kind, kind);
}

TEST_CLASS(TestYouTubeSettingExchanges)
#include "tst_youtubesettingexchanges.moc"
