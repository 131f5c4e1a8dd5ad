// SPDX-License-Identifier: GPL-3.0-or-later
#include "samples.h"
#include "testmain.h"

#include "domain/media.h"

using namespace Postrider;
using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;

// Users and what they own: accounts, developer apps, media, keys, measurements.
class TestAccounts final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void emailIsUniqueWithoutCase();
    void usersAreRemovedOnlyWhenTheyOwnNothing();
    void accountIsConnectedOnce();
    void removedAccountKeepsItsName();
    void tokensAreReplacedAndCounted();
    void healthAndFacts();
    void oneRefreshesAtATime();
    void newestDeveloperAppFits();
    void mediaInUseStays();
    void mediaByContent();
    void latestMeasurements();
    void measurablePosts();
};

void TestAccounts::emailIsUniqueWithoutCase()
{
    Store store;
    UserRepository users(store.db());
    COMPARE_ERROR(users.insert(sampleUser(u"ADA@Example.org"_s)), Conflict);
    const User grace = sampleUser(u"Gr\u00e2ce@example.org"_s);
    VERIFY_OK(users.insert(grace));
    QCOMPARE(users.byEmail(u"GR\u00c2CE@EXAMPLE.ORG"_s)->id, grace.id);
    COMPARE_ERROR(users.byEmail(u"nobody@example.org"_s), NotFound);
    User taken = grace;
    taken.email = u"Ada@example.org"_s;
    COMPARE_ERROR(users.update(taken), Conflict);
    QCOMPARE(users.all()->size(), 2);
    QCOMPARE(*users.count(), 2);
    COMPARE_ERROR(users.update(sampleUser(u"new@example.org"_s)), NotFound);
    COMPARE_ERROR(users.setPasswordHash(UserId::create(), Secret("x"), at(0)), NotFound);
}

void TestAccounts::usersAreRemovedOnlyWhenTheyOwnNothing()
{
    Store store;
    UserRepository users(store.db());
    const auto made = store.addWaiting(store.integration.id, at(0));
    COMPARE_ERROR(users.remove(store.user.id), Conflict);
    VERIFY_OK(PostRepository(store.db()).purge(made.post.id));
    COMPARE_ERROR(users.remove(store.user.id), Conflict); // the account is left
    VERIFY_OK(IntegrationRepository(store.db()).remove(store.integration.id));
    VERIFY_OK(users.remove(store.user.id));
    COMPARE_ERROR(users.byId(store.user.id), NotFound);
    COMPARE_ERROR(users.remove(store.user.id), NotFound);
}

void TestAccounts::accountIsConnectedOnce()
{
    Store store;
    IntegrationRepository integrations(store.db());
    COMPARE_ERROR(integrations.insert(sampleIntegration(store.user.id, u"ada"_s)), Conflict);
    const auto found = integrations.byIdentity(store.user.id, PlatformId::Bluesky, u"ada"_s);
    VERIFY_OK(found);
    QCOMPARE(found->value(), store.integration);
    QVERIFY(!integrations.byIdentity(store.user.id, PlatformId::Mastodon, u"ada"_s)->has_value());
    COMPARE_ERROR(integrations.update(sampleIntegration(store.user.id, u"b"_s)), NotFound);
}

void TestAccounts::removedAccountKeepsItsName()
{
    Store store;
    IntegrationRepository integrations(store.db());
    const auto made = store.addWaiting(store.integration.id, at(0));
    VERIFY_OK(integrations.remove(store.integration.id));
    const Integration removed = *integrations.byId(store.integration.id);
    QVERIFY(!removed.isActive);
    QVERIFY(removed.accessToken.isEmpty() && removed.refreshToken.isEmpty());
    QCOMPARE(removed.displayName, store.integration.displayName);
    QCOMPARE(PostRepository(store.db()).deliveries(made.post.id)->size(), 1);
    QVERIFY(integrations.ofUser(store.user.id)->isEmpty());
    QVERIFY(integrations.all()->isEmpty());
    // The same account can be connected again.
    const Integration again = sampleIntegration(store.user.id, u"ada"_s);
    VERIFY_OK(integrations.insert(again));
    QCOMPARE(*integrations.ofUser(store.user.id), QList<Integration>{again});
}

void TestAccounts::tokensAreReplacedAndCounted()
{
    Store store;
    IntegrationRepository integrations(store.db());
    const IntegrationId id = store.integration.id;
    QCOMPARE(*integrations.tokenGeneration(id), 0);
    VERIFY_OK(integrations.setTokens(id, Sealed{"new"}, {}, at(500), at(10)));
    Integration expected = store.integration;
    expected.accessToken = Sealed{"new"};
    expected.tokenExpiresAt = at(500);
    expected.updatedAt = at(10);
    QCOMPARE(*integrations.byId(id), expected); // the old refresh token stays
    VERIFY_OK(integrations.setTokens(id, Sealed{"newer"}, Sealed{"refresh"}, {}, at(11)));
    QCOMPARE(integrations.byId(id)->refreshToken, Sealed{"refresh"});
    QVERIFY(integrations.byId(id)->tokenExpiresAt.isNull());
    QCOMPARE(*integrations.tokenGeneration(id), 2);
    // Other changes leave tokens and health alone.
    VERIFY_OK(integrations.setHealth(id, Integration::Health::NeedsReauth, u"by hand"_s, at(12)));
    VERIFY_OK(integrations.update(store.integration));
    QCOMPARE(integrations.byId(id)->accessToken, Sealed{"newer"});
    QCOMPARE(integrations.byId(id)->health, Integration::Health::NeedsReauth);
    COMPARE_ERROR(integrations.tokenGeneration(IntegrationId::create()), NotFound);
}

void TestAccounts::healthAndFacts()
{
    Store store;
    IntegrationRepository integrations(store.db());
    Integration expected = store.integration;
    VERIFY_OK(integrations.setHealth(expected.id, Integration::Health::NeedsReauth, u"revoked"_s, at(20)));
    VERIFY_OK(integrations.setFacts(expected.id, {{u"maxMedia"_s, 4}}, at(21)));
    expected.health = Integration::Health::NeedsReauth;
    expected.healthReason = u"revoked"_s;
    expected.facts = {{u"maxMedia"_s, 4}};
    expected.factsReadAt = at(21);
    expected.updatedAt = at(21);
    QCOMPARE(*integrations.byId(expected.id), expected);
    QVERIFY(integrations.quietUntil(expected.id)->isNull());
    VERIFY_OK(integrations.setQuietUntil(expected.id, at(30)));
    QCOMPARE(*integrations.quietUntil(expected.id), at(30));
    VERIFY_OK(integrations.setQuietUntil(expected.id, {}));
    QVERIFY(integrations.quietUntil(expected.id)->isNull());
}

void TestAccounts::oneRefreshesAtATime()
{
    Store store;
    const auto other = store.another();
    IntegrationRepository mine(store.db());
    IntegrationRepository theirs(*other);
    const IntegrationId id = store.integration.id;
    const auto taken = mine.takeRefreshLease(id, u"me"_s, at(0), at(30));
    VERIFY_OK(taken);
    QCOMPARE(taken->value().generation, 0);
    QVERIFY(!theirs.takeRefreshLease(id, u"them"_s, at(29), at(60))->has_value());
    QVERIFY(mine.takeRefreshLease(id, u"me"_s, at(20), at(50))->has_value()); // renewed
    QVERIFY(!theirs.takeRefreshLease(id, u"them"_s, at(49), at(60))->has_value());
    VERIFY_OK(mine.setTokens(id, Sealed{"new"}, {}, {}, at(21)));
    VERIFY_OK(theirs.releaseRefreshLease(id, u"them"_s)); // not theirs: it stays
    QVERIFY(!theirs.takeRefreshLease(id, u"them"_s, at(30), at(60))->has_value());
    VERIFY_OK(mine.releaseRefreshLease(id, u"me"_s));
    // The newer generation says that somebody refreshed meanwhile.
    QCOMPARE(theirs.takeRefreshLease(id, u"them"_s, at(30), at(60))->value().generation, 1);
    QVERIFY(mine.takeRefreshLease(id, u"me"_s, at(60), at(90))->has_value()); // theirs ran out
    COMPARE_ERROR(mine.takeRefreshLease(IntegrationId::create(), u"me"_s, at(0), at(1)), NotFound);
}

void TestAccounts::newestDeveloperAppFits()
{
    Store store;
    DeveloperAppRepository apps(store.db());
    const auto app = [&](const QString &server, int created) {
        DeveloperApp one;
        one.id = DeveloperAppId::create();
        one.userId = store.user.id;
        one.serverUrl = QUrl(server);
        one.createdAt = at(created);
        return one;
    };
    const DeveloperApp older = app(u"https://a.example"_s, 1);
    const DeveloperApp newer = app(u"https://a.example"_s, 2);
    const DeveloperApp elsewhere = app(u"https://b.example"_s, 3);
    for (const DeveloperApp &one : {newer, older, elsewhere})
        VERIFY_OK(apps.insert(one));
    QCOMPARE(apps.find(store.user.id, PlatformId::Mastodon, newer.serverUrl)->value(), newer);
    QVERIFY(!apps.find(store.user.id, PlatformId::Mastodon, QUrl())->has_value());
    QVERIFY(!apps.find(store.user.id, PlatformId::Twitter, newer.serverUrl)->has_value());
    QCOMPARE(*apps.ofUser(store.user.id), (QList<DeveloperApp>{older, newer, elsewhere}));
    VERIFY_OK(apps.remove(newer.id));
    QCOMPARE(apps.find(store.user.id, PlatformId::Mastodon, newer.serverUrl)->value(), older);
    COMPARE_ERROR(apps.remove(newer.id), NotFound);
}

void TestAccounts::mediaInUseStays()
{
    Store store;
    MediaRepository library(store.db());
    PostRepository posts(store.db());
    const Media inPost = sampleMedia(store.user.id);
    const Media inPart = sampleMedia(store.user.id);
    VERIFY_OK(library.insert(inPost));
    VERIFY_OK(library.insert(inPart));
    Post post;
    post.id = PostId::create();
    post.userId = store.user.id;
    post.mediaUrls = {Media::urlFor(inPost.id)};
    post.parts = {{u"more"_s, {Media::urlFor(inPart.id)}, {}}};
    VERIFY_OK(posts.insert(post, {}, {}));
    COMPARE_ERROR(library.remove(inPost.id), Conflict);
    COMPARE_ERROR(library.remove(inPart.id), Conflict);
    QVERIFY(*library.isPathUsed(inPost.path));
    QVERIFY(*library.isPathUsed(inPost.poster));
    post.parts.clear();
    VERIFY_OK(posts.update(post));
    VERIFY_OK(library.remove(inPart.id));
    QVERIFY(*library.isPathUsed(inPost.path)); // by the other row still
    VERIFY_OK(posts.purge(post.id));
    VERIFY_OK(library.remove(inPost.id));
    QVERIFY(!*library.isPathUsed(inPost.path));
    QVERIFY(!*library.isPathUsed({}));
    COMPARE_ERROR(library.remove(inPost.id), NotFound);
}

void TestAccounts::mediaByContent()
{
    Store store;
    MediaRepository library(store.db());
    const Media media = sampleMedia(store.user.id);
    VERIFY_OK(library.insert(media));
    QCOMPARE(library.byContent(store.user.id, media.sha256, media.altText)->value(), media);
    QVERIFY(!library.byContent(store.user.id, media.sha256, u"another"_s)->has_value());
    QVERIFY(!library.byContent(UserId::create(), media.sha256, media.altText)->has_value());
    QCOMPARE(*library.ofUser(store.user.id), QList<Media>{media});
}

void TestAccounts::latestMeasurements()
{
    Store store;
    const auto made = store.addWaiting(store.integration.id, at(0));
    const IntegrationId b = store.addIntegration(u"b"_s);
    AnalyticsRepository numbers(store.db());
    const auto measured = [&](IntegrationId on, int when) {
        Analytics a;
        a.id = AnalyticsId::create();
        a.postId = made.post.id;
        a.integrationId = on;
        a.likes = when;
        a.fetchedAt = at(when);
        return a;
    };
    for (int when : {3, 1, 2}) {
        VERIFY_OK(numbers.insert(measured(store.integration.id, when)));
        VERIFY_OK(numbers.insert(measured(b, 10 * when)));
    }
    QCOMPARE(numbers.ofPost(made.post.id)->size(), 6);
    const auto latest = *numbers.latestOfPost(made.post.id);
    QCOMPARE(latest.size(), 2);
    QCOMPARE(*latest.first().likes + *latest.last().likes, 33);
}

void TestAccounts::measurablePosts()
{
    Store store;
    SendingRepository queue(store.db());
    QList<PostId> published;
    for (int i = 0; i < 3; ++i) {
        const auto made = store.addWaiting(store.integration.id, at(0), 2);
        QVERIFY(*claimAsRead(store.db(), made.sending.id, {u"o"_s, u"t"_s, at(9)}, at(1)));
        Sending change = made.sending;
        change.platformPostId = QString::number(i);
        change.publishedAt = at(i);
        VERIFY_OK(queue.move(change.id, SendingEvent::Publish, change));
        published.prepend(made.post.id);
    }
    store.addWaiting(store.integration.id, at(0));
    const auto posts = *AnalyticsRepository(store.db()).measurable(store.integration.id, 2);
    QCOMPARE(posts.size(), 2);
    QCOMPARE(posts.first().postId, published.first());
    QCOMPARE(posts.first().platformPostId, u"2"_s);
    QCOMPARE(posts.first().publishedAt, at(2));
    QCOMPARE(posts.last().postId, published.at(1));
}

TEST_CLASS(TestAccounts)
#include "tst_accounts.moc"
