// SPDX-License-Identifier: GPL-3.0-or-later
#include "samples.h"
#include "testmain.h"

using namespace Postrider;
using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;

// Every field of every entity comes back as it went in.
class TestRoundTrip final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void user();
    void userWithEmptyFields();
    void integration();
    void developerApp();
    void post();
    void emptyPost();
    void media();
    void attempt();
    void analytics();
    void apiKey();
    void lists_data();
    void lists();
    void audit();
    void lateAuditsAreWrittenAtClose();
    void settings_data();
    void settings();
    void vault();
};

void TestRoundTrip::user()
{
    Store store;
    UserRepository users(store.db());
    User user = sampleUser(u"grace@example.org"_s);
    user.role = User::Role::Admin;
    VERIFY_OK(users.insert(user));
    QCOMPARE(*users.byId(user.id), user);

    User changed = sampleUser(u"Grace.Hopper@example.org"_s);
    changed.id = user.id;
    changed.name = u"Grace"_s;
    changed.timezone = "America/New_York";
    changed.locale = u"en-US"_s;
    changed.createdAt = user.createdAt;
    changed.updatedAt = at(100);
    VERIFY_OK(users.update(changed));
    VERIFY_OK(users.setPasswordHash(user.id, Secret("other"), at(101)));
    changed.passwordHash = Secret("other");
    changed.updatedAt = at(101);
    QCOMPARE(*users.byId(user.id), changed);
}

void TestRoundTrip::userWithEmptyFields()
{
    Store store;
    UserRepository users(store.db());
    User user;
    user.id = UserId::create();
    VERIFY_OK(users.insert(user));
    QCOMPARE(*users.byId(user.id), user);
}

void TestRoundTrip::integration()
{
    Store store;
    IntegrationRepository integrations(store.db());
    Integration one = store.integration;
    QCOMPARE(*integrations.byId(one.id), one);

    Integration changed = sampleIntegration(store.user.id, u"countess"_s);
    changed.id = one.id;
    changed.displayName = u"Countess"_s;
    changed.avatar.clear();
    changed.serverUrl = QUrl();
    changed.scopes = {u"all"_s};
    changed.settings = {};
    changed.facts = {{u"a"_s, true}};
    changed.factsReadAt = at(50);
    changed.isActive = false;
    changed.isPractice = false;
    changed.updatedAt = at(51);
    VERIFY_OK(integrations.update(changed));
    QCOMPARE(*integrations.byId(one.id), changed);
}

void TestRoundTrip::developerApp()
{
    Store store;
    DeveloperAppRepository apps(store.db());
    const DeveloperApp app{DeveloperAppId::create(),       store.user.id, PlatformId::Mastodon,
                           QUrl(u"https://example.org"_s), u"id"_s,       Sealed{"sealed"},
                           u"http://127.0.0.1/"_s,         {u"read"_s},   at(1)};
    VERIFY_OK(apps.insert(app));
    QCOMPARE(*apps.ofUser(store.user.id), QList<DeveloperApp>{app});
}

void TestRoundTrip::post()
{
    Store store;
    PostRepository posts(store.db());
    const Post post = samplePost(store.user.id);
    const Delivery first = sampleDelivery(post.id, store.integration.id);
    Delivery second = sampleDelivery(post.id, store.addIntegration(u"b"_s));
    second.contentOverride.reset();
    const QList<Sending> sendings{sampleSending(first.id), sampleSending(first.id, 2), sampleSending(second.id)};
    VERIFY_OK(posts.insert(post, {first, second}, sendings));
    QCOMPARE(*posts.byId(post.id), post);
    QCOMPARE(*posts.deliveries(post.id), (QList<Delivery>{first, second}));
    QCOMPARE(*posts.delivery(second.id), second);
    SendingRepository queue(store.db());
    QCOMPARE(*queue.ofPost(post.id), sendings);
    QCOMPARE(*queue.byId(sendings.at(1).id), sendings.at(1));
    QCOMPARE(*queue.ofDelivery(first.id), (QList<Sending>{sendings.at(0), sendings.at(1)}));
    QCOMPARE(*queue.postOf(sendings.at(2).id), post.id);
}

void TestRoundTrip::emptyPost()
{
    Store store;
    Post post;
    post.id = PostId::create();
    post.userId = store.user.id;
    VERIFY_OK(PostRepository(store.db()).insert(post, {}, {}));
    QCOMPARE(*PostRepository(store.db()).byId(post.id), post);
}

void TestRoundTrip::media()
{
    Store store;
    MediaRepository library(store.db());
    Media media = sampleMedia(store.user.id);
    VERIFY_OK(library.insert(media));
    VERIFY_OK(library.setAltText(media.id, u"a green fern"_s));
    media.altText = u"a green fern"_s;
    QCOMPARE(*library.byId(media.id), media);
    Media sound = sampleMedia(store.user.id);
    sound.dimensions = QSize();
    VERIFY_OK(library.insert(sound));
    QCOMPARE(*library.byId(sound.id), sound);
}

void TestRoundTrip::attempt()
{
    Store store;
    const auto made = store.addWaiting(store.integration.id, at(0));
    SendingRepository queue(store.db());
    Attempt attempt{AttemptId::create(),
                    made.sending.id,
                    2,
                    u"create status"_s,
                    true,
                    QByteArray("\0\1", 2),
                    u"key"_s,
                    at(1),
                    {},
                    Attempt::Outcome::Open,
                    0,
                    {}};
    VERIFY_OK(queue.insertAttempt(attempt));
    VERIFY_OK(queue.finishAttempt(attempt.id, Attempt::Outcome::Refused, 422, u"no"_s, at(2)));
    attempt.finishedAt = at(2);
    attempt.outcome = Attempt::Outcome::Refused;
    attempt.httpStatus = 422;
    attempt.words = u"no"_s;
    QCOMPARE(*queue.attempts(made.sending.id), QList<Attempt>{attempt});
}

void TestRoundTrip::analytics()
{
    Store store;
    const auto made = store.addWaiting(store.integration.id, at(0));
    AnalyticsRepository numbers(store.db());
    const Analytics first{
        AnalyticsId::create(), made.post.id, store.integration.id, PlatformId::Bluesky, 10, 1, 2, 3, 4, at(1)};
    Analytics second{AnalyticsId::create(), made.post.id,
                     store.integration.id,  PlatformId::Bluesky,
                     std::nullopt,          0,
                     std::nullopt,          5'000'000'000,
                     std::nullopt,          at(2)};
    VERIFY_OK(numbers.insert(second));
    VERIFY_OK(numbers.insert(first));
    QCOMPARE(*numbers.ofPost(made.post.id), (QList<Analytics>{first, second}));
    QCOMPARE(*numbers.latestOfPost(made.post.id), QList<Analytics>{second});
}

void TestRoundTrip::apiKey()
{
    Store store;
    ApiKeyRepository keys(store.db());
    ApiKey key{ApiKeyId::create(),
               store.user.id,
               u"desk"_s,
               u"ptz_abcd"_s,
               QByteArray("\0hash", 5),
               {u"posts:read"_s},
               false,
               false,
               {store.integration.id},
               5,
               {QTime(22, 0), QTime(6, 30)},
               u"client"_s,
               at(1),
               at(2),
               at(3),
               at(4)};
    VERIFY_OK(keys.insert(key));
    QCOMPARE(*keys.byId(key.id), key);
    QCOMPARE(*keys.byPrefix(key.prefix), (QList<OwnedKey>{{key, store.user.role, store.user.timezone}}));
    ApiKey changed{key.id, store.user.id, u"other"_s, key.prefix, key.keyHash};
    changed.createdAt = at(4);
    VERIFY_OK(keys.update(changed));
    QCOMPARE(*keys.ofUser(store.user.id), QList<ApiKey>{changed});
    VERIFY_OK(keys.remove(key.id));
    QVERIFY(keys.byPrefix(key.prefix)->isEmpty());
}

void TestRoundTrip::lists_data()
{
    QTest::addColumn<QStringList>("list");
    QTest::newRow("none") << QStringList();
    QTest::newRow("an empty text") << QStringList{QString()};
    QTest::newRow("several") << QStringList{u"a"_s, QString(), u"b c"_s, u"d,e"_s};
    QTest::newRow("quotes and backslashes") << QStringList{u"\""_s, u"a\",\"b"_s, u"\\"_s, u"c"_s};
    QTest::newRow("JSON") << QStringList{u"[]"_s, u"[\"x\"]"_s};
    QTest::newRow("commas alone") << QStringList{u","_s, u",,"_s};
    QTest::newRow("other scripts") << QStringList{u"Grüße"_s, u"日本語"_s, u"a\nb"_s};
}

void TestRoundTrip::lists()
{
    QFETCH(QStringList, list);
    Store store;
    ApiKeyRepository keys(store.db());
    ApiKey key{ApiKeyId::create(), store.user.id, u"list"_s, u"ptz_l"_s, "hash"};
    key.scopes = list;
    key.createdAt = at(0);
    VERIFY_OK(keys.insert(key));
    QCOMPARE(keys.byId(key.id)->scopes, list);
}

void TestRoundTrip::audit()
{
    Store store;
    AuditRepository audits(store.db());
    const Audit first{AuditId::create(), u"engine"_s, u"post.publish"_s, u"subject"_s, {{u"a"_s, 1}},
                      {{u"a"_s, 2}},     at(1)};
    const Audit second{AuditId::create(), u"key:1"_s, u"post.schedule"_s, u"subject"_s, {}, {}, at(2)};
    VERIFY_OK(audits.insert(second));
    VERIFY_OK(audits.insert(first));
    QCOMPARE(*audits.ofSubject(u"subject"_s), (QList<Audit>{first, second}));
    QCOMPARE(*audits.latest(1), QList<Audit>{second});
}

void TestRoundTrip::lateAuditsAreWrittenAtClose()
{
    const QTemporaryDir folder;
    const Audit read{AuditId::create(), u"key:1"_s, u"mcp.list_posts"_s, {}, {}, {}, at(1)};
    {
        const auto database = Database::open(folder.path());
        QVERIFY(database);
        AuditRepository audits(**database);
        audits.insertLater(read);
        const auto undone = Transaction::begin(**database);
        VERIFY_OK(undone);
        VERIFY_OK(audits.writeLate());
        QVERIFY(audits.hasLate()); // what is undone must not take it along
    }
    const auto database = Database::open(folder.path());
    QVERIFY(database);
    QCOMPARE(*AuditRepository(**database).latest(10), QList<Audit>{read});
}

void TestRoundTrip::settings_data()
{
    QTest::addColumn<QJsonValue>("value");
    QTest::newRow("flag") << QJsonValue(true);
    QTest::newRow("number") << QJsonValue(2000);
    QTest::newRow("text") << QJsonValue(u"a \"quoted\" text"_s);
    QTest::newRow("null") << QJsonValue();
    QTest::newRow("object") << QJsonValue(QJsonObject{{u"a"_s, 1}});
}

void TestRoundTrip::settings()
{
    QFETCH(QJsonValue, value);
    Store store;
    SettingRepository settings(store.db());
    QVERIFY(settings.value(u"name"_s)->isUndefined());
    VERIFY_OK(settings.setValue(u"name"_s, u"before"_s));
    VERIFY_OK(settings.setValue(u"name"_s, value));
    QCOMPARE(*settings.value(u"name"_s), value);
}

void TestRoundTrip::vault()
{
    Store store;
    SettingRepository settings(store.db());
    QVERIFY(!settings.vault()->has_value());
    const VaultRecord record{VaultRecord::Kind::Passphrase, u"id"_s, QByteArray("\0salt", 5), 65536, 3, "check"};
    VERIFY_OK(settings.setVault(record));
    QCOMPARE(**settings.vault(), record);
    COMPARE_ERROR(settings.setVault({}), Conflict); // a store keeps its vault
    QCOMPARE(**settings.vault(), record);
}

TEST_CLASS(TestRoundTrip)
#include "tst_roundtrip.moc"
