// SPDX-License-Identifier: GPL-3.0-or-later
#include "linkedinstandin.h"
#include "livepublishing.h"
#include "platforms/linkedin/linkedin.h"
#include "testmain.h"

using namespace Postrider;
using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

using Endpoint = LinkedinStandIn::Endpoint;

// Whole recipes over real HTTP against the strict stand-in, every one of them without a complaint.
class TestLinkedinLive final : public LivePublishing
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void publishesTextAndSettings();
    void publishesPictures_data();
    void publishesPictures();
    void publishesAVideoInParts();
    void sendsPlainTagsWhereTheyAreWanted();
    void publishesADocument();
    void publishesACardAndAPoll();
    void saysWhyAVideoFailed();
    void opensLateUploadsAgain();
    void waitsForFiles();
    void comments();
    void saysThatCommentsAreRefused();
    void refusesTheSameTwice();
    void settlesALostReplyByRepeating();
    void findsWhatWasLost();
    void readsCounters();
    void guidesWhereRightsAreMissing();
    void editsAndDeletes();

private:
    void start(LinkedinStandIn::Options options = {}, bool isOrganisation = false);
    static Outgoing commentOn(const RemotePost &post, const QString &said);

    LinkedinPlatform m_linkedin;
    std::unique_ptr<LinkedinStandIn> m_standIn;
};

void TestLinkedinLive::init()
{
    start();
}

void TestLinkedinLive::start(LinkedinStandIn::Options options, bool isOrganisation)
{
    if (isOrganisation)
        options.scopes = LinkedinStandIn::organisationScopes();
    m_standIn = std::make_unique<LinkedinStandIn>(options);
    use(m_linkedin, *m_standIn);
    m_account.accountId = isOrganisation ? LinkedinStandIn::organisationUrn() : LinkedinStandIn::memberUrn();
    m_account.scopes = options.scopes.split(u' ');
}

Outgoing TestLinkedinLive::commentOn(const RemotePost &post, const QString &said)
{
    Outgoing made = text(said);
    made.part = 2;
    made.root = made.replyTo = post.id;
    return made;
}

void TestLinkedinLive::publishesTextAndSettings()
{
    const QJsonObject sent = published(text(u"Grüße (und) #Spaß_1 & <3 https://example.org/a_b 👩‍👧"_s,
                                            {{"visibility"_L1, u"connections"_s},
                                             {"noReshares"_L1, true},
                                             {"notInFeed"_L1, true},
                                             {"reshare"_L1, u"urn:li:share:7011111111111111111"_s}}))["request"_L1]
                                 .toObject();
    QCOMPARE(sent["commentary"_L1].toString(),
             u"Grüße \\(und\\) {hashtag|\\#|Spaß\\_1} & \\<3 https://example.org/a\\_b 👩‍👧"_s);
    QCOMPARE(sent["visibility"_L1].toString(), u"CONNECTIONS"_s);
    QVERIFY(sent["isReshareDisabledByAuthor"_L1].toBool());
    QCOMPARE(sent["distribution"_L1]["feedDistribution"_L1].toString(), u"NONE"_s);
    QCOMPARE(sent["reshareContext"_L1]["parent"_L1].toString(), u"urn:li:share:7011111111111111111"_s);
    QCOMPARE(m_last.permalink, u"https://www.linkedin.com/feed/update/%1/"_s.arg(m_last.id));
}

void TestLinkedinLive::publishesPictures_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<bool>("isOrganisation");
    QTest::addColumn<int>("looks");
    QTest::newRow("one of a member") << 1 << false << 1; // who may not look
    QTest::newRow("twenty of a member") << 20 << false << 1;
    QTest::newRow("one of an organisation") << 1 << true << 2;
    QTest::newRow("three of an organisation") << 3 << true << 6;
}

void TestLinkedinLive::publishesPictures()
{
    QFETCH(int, count);
    QFETCH(bool, isOrganisation);
    start({}, isOrganisation);
    Outgoing post = text({});
    for (int i = 0; i < count; ++i)
        post.media << file(u"picture%1.png"_s.arg(i), u"image/png"_s, QByteArray(10 + i, 'p'));
    const QJsonObject made = published(post);
    const QJsonArray media = made["media"_L1].toArray();
    QCOMPARE(media.size(), count);
    QVERIFY(made["request"_L1]["content"_L1].toObject().contains(count == 1 ? "media"_L1 : "multiImage"_L1));
    QCOMPARE(media.last()["size"_L1].toInt(), 9 + count);
    QCOMPARE(media.last()["alt"_L1].toString(), u"alt of picture%1.png"_s.arg(count - 1));
    QTEST(m_standIn->requestCount(Endpoint::LookAtFile), "looks");
    QCOMPARE(m_standIn->requestCount(Endpoint::Upload), count);
}

void TestLinkedinLive::publishesAVideoInParts()
{
    Outgoing post = text(u"Waves"_s, {{"title"_L1, u"Holiday"_s}});
    post.media = {file(u"wave.mp4"_s, u"video/mp4"_s, QByteArray(9 * 1024 * 1024 + 7, 'v'))};
    const QJsonObject made = published(post);
    QCOMPARE(made["media"_L1][0]["size"_L1].toInteger(), 9 * 1024 * 1024 + 7);
    QCOMPARE(made["request"_L1]["content"_L1]["media"_L1]["title"_L1].toString(), u"Holiday"_s);
    QCOMPARE(m_standIn->requestCount(Endpoint::UploadPart), 3);
    QCOMPARE(m_standIn->requestCount(Endpoint::LookAtFile), 2);
    QVERIFY(m_last.id.startsWith("urn:li:ugcPost:"_L1));
}

void TestLinkedinLive::sendsPlainTagsWhereTheyAreWanted()
{
    LinkedinStandIn::Options options;
    options.wantsPlainTags = true;
    start(options);
    Outgoing post = text(u"Waves"_s);
    post.media = {file(u"wave.mp4"_s, u"video/mp4"_s, QByteArray(80'000, 'v'))};
    QVERIFY(!published(post).isEmpty());
    QCOMPARE(m_standIn->requestCount(Endpoint::FinalizeUpload), 2);
}

void TestLinkedinLive::publishesADocument()
{
    Outgoing post = text(u"Slides"_s, {{"title"_L1, u"My talk"_s}});
    post.media = {file(u"talk.pdf"_s, u"application/pdf"_s, "%PDF-1.7")};
    const QJsonObject made = published(post);
    QCOMPARE(made["media"_L1][0]["kind"_L1].toString(), u"document"_s);
    QCOMPARE(made["request"_L1]["content"_L1]["media"_L1]["title"_L1].toString(), u"My talk"_s);
}

void TestLinkedinLive::publishesACardAndAPoll()
{
    const QJsonObject card{{"uri"_L1, u"https://example.org/a"_s}, {"title"_L1, u"A"_s}};
    Outgoing post = text(u"Read"_s, {{"card"_L1, card}});
    QVERIFY(!published(post).isEmpty());
    post.media = {file(u"a.jpg"_s, u"image/jpeg"_s, "picture")};
    const QJsonObject article = published(post)["request"_L1]["content"_L1]["article"_L1].toObject();
    QVERIFY(article["thumbnail"_L1].toString().startsWith("urn:li:image:"_L1));
    const QJsonObject poll{
        {"question"_L1, u"Tea?"_s}, {"options"_L1, QJsonArray{u"Yes"_s, u"No"_s}}, {"duration"_L1, u"fourteen_days"_s}};
    const QJsonObject made = published(text({}, {{"poll"_L1, poll}}));
    QCOMPARE(made["request"_L1]["content"_L1]["poll"_L1]["settings"_L1]["duration"_L1].toString(), u"FOURTEEN_DAYS"_s);
}

void TestLinkedinLive::saysWhyAVideoFailed()
{
    LinkedinStandIn::Options options;
    options.failsProcessing = true;
    start(options);
    Outgoing post = text(u"Waves"_s);
    post.media = {file(u"wave.mp4"_s, u"video/mp4"_s, "video")};
    const Outcome outcome = refused(post);
    QCOMPARE(outcome.error().kind, Error::Kind::Content);
    QCOMPARE(outcome.error().words, u"Unsupported codec"_s);
    QCOMPARE(m_standIn->accepted().size(), 0);
}

void TestLinkedinLive::opensLateUploadsAgain()
{
    LinkedinStandIn::Options options;
    options.expiredUploads = 1;
    start(options);
    Outgoing post = text(u"Waves"_s);
    post.media = {file(u"wave.mp4"_s, u"video/mp4"_s, QByteArray(80'000, 'v'))};
    QVERIFY(!published(post).isEmpty());
    QCOMPARE(m_standIn->requestCount(Endpoint::InitializeUpload), 2);
    options.expiredUploads = 100;
    start(options);
    QCOMPARE(refused(post).error().kind, Error::Kind::Content);
    QCOMPARE(m_standIn->requestCount(Endpoint::InitializeUpload), 3);
}

void TestLinkedinLive::waitsForFiles()
{
    LinkedinStandIn::Options options;
    options.unreadyPosts = 3;
    start(options);
    Outgoing post = text(u"Again"_s);
    post.media = {file(u"one.png"_s, u"image/png"_s, "one")};
    QVERIFY(!published(post).isEmpty());
    QCOMPARE(m_steps.count(u"create post"_s), 4);
    QCOMPARE(m_standIn->requestCount(Endpoint::Upload), 2); // it might never have come
}

void TestLinkedinLive::comments()
{
    LinkedinStandIn::Options options;
    options.hiddenPosts = 2;
    start(options);
    QVERIFY(!published(text(u"one"_s)).isEmpty());
    const RemotePost root = m_last;
    const QJsonObject sent = published(commentOn(root, u"two (2) #3"_s))["request"_L1].toObject();
    QCOMPARE(sent["message"_L1]["text"_L1].toString(), u"two (2) #3"_s);
    QCOMPARE(sent["object"_L1].toString(), root.id);
    QCOMPARE(m_steps.count(u"create comment"_s), 3);
    Outgoing third = commentOn(root, u"three"_s);
    third.part = 3;
    third.replyTo = m_last.id;
    QCOMPARE(published(third)["request"_L1]["object"_L1].toString(), root.id); // never on a comment
    QCOMPARE(m_linkedin.readBackOf(third, m_account), ReadBack::None);
}

void TestLinkedinLive::saysThatCommentsAreRefused()
{
    LinkedinStandIn::Options options;
    options.takesComments = false;
    start(options);
    QVERIFY(!published(text(u"one"_s)).isEmpty());
    const Outcome outcome = refused(commentOn(m_last, u"two"_s));
    QCOMPARE(outcome.error().kind, Error::Kind::Content);
    QCOMPARE(m_standIn->accepted().size(), 1);
}

void TestLinkedinLive::refusesTheSameTwice()
{
    QVERIFY(!published(text(u"Once"_s)).isEmpty());
    const Outcome twice = refused(text(u"Once"_s));
    QCOMPARE(twice.error().kind, Error::Kind::Content);
    QVERIFY(twice.error().words.contains(m_last.id));
    QCOMPARE(m_standIn->accepted().size(), 1);
    m_standIn->forgetDuplicates(); // ten minutes later
    QVERIFY(!published(text(u"Once"_s)).isEmpty());
}

void TestLinkedinLive::settlesALostReplyByRepeating()
{
    Outgoing post = text(u"Lost (and) found"_s);
    post.media = {file(u"one.png"_s, u"image/png"_s, "one")};
    for (const Fault fault : {Fault::ResetAfterAccepting, Fault::ResetBeforeAccepting, Fault::Status503}) {
        start();
        m_standIn->fail(Endpoint::CreatePost, fault);
        LivePlayer live = player();
        const Recipe recipe = m_linkedin.publish(post, m_account);
        QVERIFY(!live.play(recipe));
        QVERIFY(live.play(recipe.mid(recipe.size() - 1))); // with what it remembers
        QCOMPARE(m_standIn->accepted().size(), 1);
        QCOMPARE(live.context.published->id, m_standIn->accepted().first()["id"_L1].toString());
        QCOMPARE(m_standIn->complaints(), QStringList());
    }
    QCOMPARE(m_linkedin.readBack(m_account), ReadBack::SameKey);
    QVERIFY(m_linkedin.keyLifetime() < 10min);
}

void TestLinkedinLive::findsWhatWasLost()
{
    start({}, true);
    QCOMPARE(m_linkedin.readBack(m_account), ReadBack::List);
    for (int i = 0; i < 12; ++i)
        QVERIFY(!published(text(u"Post %1"_s.arg(i))).isEmpty());
    const QDateTime sentAt = QDateTime::currentDateTimeUtc();
    m_standIn->fail(Endpoint::CreatePost, Fault::ResetAfterAccepting);
    Outgoing lost = text(u"Lost & <found> #tag_1 c:\\d https://example.org/1_2"_s);
    lost.media = {file(u"one.png"_s, u"image/png"_s, "one")};
    QVERIFY(!refused(lost));
    LivePlayer live = player();
    QVERIFY(live.play(m_linkedin.listOwn(m_account)));
    const auto posts = *live.context.posts;
    QCOMPARE(posts.size(), 10);
    const auto isLost = [&](const RemotePost &post) { return m_linkedin.isSame(post, lost, sentAt); };
    QCOMPARE(std::count_if(posts.begin(), posts.end(), isLost), 1);
    QVERIFY(m_linkedin.isSame(posts.first(), lost, sentAt));
    QCOMPARE(m_standIn->complaints(), QStringList());
}

void TestLinkedinLive::readsCounters()
{
    start({}, true);
    QStringList ids;
    for (int i = 0; i < 22; ++i) {
        QVERIFY(!published(text(u"Count %1"_s.arg(i))).isEmpty());
        ids << m_last.id;
    }
    QVERIFY(!published(commentOn(m_last, u"Nice"_s)).isEmpty());
    ids << m_last.id;
    Outgoing film = text(u"Film"_s);
    film.media = {file(u"wave.mp4"_s, u"video/mp4"_s, QByteArray(80'000, 'v'))};
    QVERIFY(!published(film).isEmpty());
    ids << m_last.id;
    LivePlayer live = player();
    QVERIFY(live.play(m_linkedin.metrics(ids, m_account)));
    QCOMPARE(m_standIn->requestCount(Endpoint::ShareStatistics), 3);
    QCOMPARE(live.context.counters->size(), 23);
    QCOMPARE(live.context.counters->value(ids.at(21)), (Counters{99, 7, 3, 1, 5}));
    QCOMPARE(live.context.counters->value(ids.at(0)), (Counters{0, 0, 0, 0, 0}));
    QCOMPARE(m_standIn->complaints(), QStringList());
}

// A member's app has no right to look; an approved one has.
void TestLinkedinLive::guidesWhereRightsAreMissing()
{
    QVERIFY(m_linkedin.metrics({u"urn:li:share:1"_s}, m_account).isEmpty());
    QVERIFY(m_linkedin.listOwn(m_account).isEmpty());
    Account company = m_account;
    company.accountId = LinkedinStandIn::organisationUrn();
    company.scopes.clear(); // nobody knows
    LivePlayer live = player();
    QVERIFY(live.play(m_linkedin.metrics({u"urn:li:share:1"_s}, company)));
    QVERIFY(!live.context.counters);
    const Outcome outcome = player().play(m_linkedin.publish(text(u"As a company"_s), company));
    QCOMPARE(outcome.error().kind, Error::Kind::Auth);
    QVERIFY(outcome.error().words.contains("Not enough permissions"_L1));
    LinkedinStandIn::Options options;
    options.scopes += u" r_member_postAnalytics"_s;
    start(options);
    QVERIFY(!published(text(u"Count me"_s)).isEmpty());
    LivePlayer approved = player();
    QVERIFY(approved.play(m_linkedin.metrics({m_last.id}, m_account)));
    QCOMPARE(approved.context.counters->value(m_last.id), (Counters{99, 7, 3, 4, {}}));
    QCOMPARE(m_standIn->complaints(), QStringList());
}

void TestLinkedinLive::editsAndDeletes()
{
    QVERIFY(!published(text(u"Old"_s)).isEmpty());
    const RemotePost root = m_last;
    QVERIFY(!published(commentOn(root, u"A comment"_s)).isEmpty());
    QVERIFY(player().play(m_linkedin.edit(root.id, text(u"New (text)"_s), m_account)));
    QCOMPARE(m_standIn->accepted().first()["request"_L1]["commentary"_L1].toString(), u"New \\(text\\)"_s);
    QVERIFY(player().play(m_linkedin.remove(m_last.id, m_account)));
    QCOMPARE(m_standIn->accepted().size(), 1);
    QVERIFY(player().play(m_linkedin.remove(root.id, m_account)));
    QVERIFY(player().play(m_linkedin.remove(root.id, m_account))); // gone already
    QCOMPARE(m_standIn->accepted().size(), 0);
    QCOMPARE(m_standIn->complaints(), QStringList());
}

TEST_CLASS(TestLinkedinLive)
#include "tst_linkedinlive.moc"
