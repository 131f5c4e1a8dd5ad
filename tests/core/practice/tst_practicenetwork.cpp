// SPDX-License-Identifier: GPL-3.0-or-later
#include "practiceclient.h"
#include "testmain.h"

#include <QFile>
#include <QJsonArray>

using namespace Postrider;
using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

// A whole practice network over real HTTP.
class TestPracticeNetwork final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { client.reset(); }

    void saysWhatItIs();
    void publishesAndMeasures();
    void restartKeepsEverything();
    void idempotencyKeyReplays();
    void identicalPostsWithOtherKeysAreTwo();
    void refusesWrongTokens();
    void refusesStatuses_data();
    void refusesStatuses();
    void countsLikeMastodon();
    void threads();
    void edits();
    void deletes();
    void listsNewestFirst();
    void takesForms();
    void keepsPrivateOnesFromStrangers();
    void attachesImages();
    void videosNeedAMoment();
    void sweepsForgottenMedia();
    void refusesOtherFiles();
    void pagesEscape();
    void refusesForeignHosts();
    void saysItsRateLimit();
    void twoOnOneFolder();

private:
    std::unique_ptr<PracticeClient> client;
};

namespace {

const QByteArray png = "\x89PNG\r\n\x1a\n and some pixels";
const QByteArray mp4 = QByteArray("\0\0\0\x18", 4) + "ftypisom and some frames";
constexpr auto statusesPath = "/api/v1/statuses"_L1;

} // namespace

void TestPracticeNetwork::init()
{
    client = std::make_unique<PracticeClient>();
    QVERIFY(client->start());
    QVERIFY(client->signIn());
}

void TestPracticeNetwork::saysWhatItIs()
{
    QCOMPARE(client->base.host(), u"127.0.0.1"_s);
    const auto v2 = client->get(u"/api/v2/instance"_s).json();
    QCOMPARE(v2["title"_L1], u"Practice network"_s);
    QCOMPARE(v2["configuration"_L1]["statuses"_L1]["max_characters"_L1], 500);
    QCOMPARE(client->get(u"/api/v1/instance"_s).json()["uri"_L1], u"practice"_s);
    const auto account = client->get(u"/api/v1/accounts/verify_credentials"_s).json();
    QCOMPARE(account["username"_L1], u"you"_s);
    QCOMPARE(client->get(u"/nowhere"_s).status, 404);
}

void TestPracticeNetwork::publishesAndMeasures()
{
    const auto posted = client->post(u"Hello & welcome"_s);
    QCOMPARE(posted.status, 200);
    QCOMPARE(posted.json()["favourites_count"_L1], 0);
    QCOMPARE(posted.json()["content"_L1], u"<p>Hello &amp; welcome</p>"_s);
    QCOMPARE(posted.json()["url"_L1], client->base.resolved(QUrl(u"/@you/"_s + posted.id())).toString());

    client->clock.advance(10s);
    const auto seen = client->get(statusesPath + u'/' + posted.id()).json();
    QVERIFY(seen["favourites_count"_L1].toInt() > 0);
    const auto several = client->get(statusesPath + u"?id[]=%1&id%5B%5D=1"_s.arg(posted.id())).list();
    QCOMPARE(several.size(), 1);
    QCOMPARE(several[0].toObject(), seen);
}

void TestPracticeNetwork::restartKeepsEverything()
{
    const QString id = client->upload(png, "A dot").id();
    const auto posted = client->sendJson("POST", statusesPath,
                                         {{u"status"_s, u"Kept"_s}, {u"media_ids"_s, QJsonArray{id}}});
    const QUrl before = client->base;
    QVERIFY(client->start());
    QCOMPARE(client->base, before); // permalinks still open
    QCOMPARE(client->get(statusesPath + u'/' + posted.id()).json(), posted.json());
    QCOMPARE(client->get(u"/media/"_s + id).body, png);
    QCOMPARE(client->post(u"The token still works"_s).status, 200);
}

void TestPracticeNetwork::idempotencyKeyReplays()
{
    const QString first = client->post(u"Once"_s, "k1").id();
    QCOMPARE(client->post(u"Once"_s, "k1").id(), first);
    QVERIFY(client->start());
    client->clock.advance(59min);
    QCOMPARE(client->post(u"Once"_s, "k1").id(), first);
    client->clock.advance(2min);
    QVERIFY(client->post(u"Once"_s, "k1").id() != first);
}

void TestPracticeNetwork::identicalPostsWithOtherKeysAreTwo()
{
    QVERIFY(client->post(u"Same"_s, "k1").id() != client->post(u"Same"_s, "k2").id());
    QVERIFY(client->post(u"Same"_s).id() != client->post(u"Same"_s).id());
    QCOMPARE(client->get(u"/api/v1/accounts/1/statuses"_s).list().size(), 4);
}

void TestPracticeNetwork::refusesWrongTokens()
{
    for (const QByteArray &token : {QByteArray("wrong"), QByteArray()}) {
        client->token = token;
        const auto refused = client->post(u"Hello"_s);
        QCOMPARE(refused.status, 401);
        QCOMPARE(refused.json()["error"_L1], u"The access token is invalid"_s);
        QCOMPARE(client->get(u"/api/v1/accounts/verify_credentials"_s).status, 401);
        QCOMPARE(client->upload(png).status, 401);
    }
}

void TestPracticeNetwork::refusesStatuses_data()
{
    QTest::addColumn<QJsonObject>("body");
    QTest::addColumn<int>("status");
    const auto poll = [](const QJsonArray &options, int seconds) {
        return QJsonObject{{u"status"_s, u"?"_s},
                           {u"poll"_s, QJsonObject{{u"options"_s, options}, {u"expires_in"_s, seconds}}}};
    };
    QTest::newRow("empty") << QJsonObject{{u"status"_s, u" \n"_s}} << 422;
    QTest::newRow("501 characters") << QJsonObject{{u"status"_s, QString(501, u'a')}} << 422;
    QTest::newRow("500 characters") << QJsonObject{{u"status"_s, QString(500, u'a')}} << 200;
    QTest::newRow("too long with the warning")
        << QJsonObject{{u"status"_s, QString(500, u'a')}, {u"spoiler_text"_s, u"b"_s}} << 422;
    QTest::newRow("visibility") << QJsonObject{{u"status"_s, u"a"_s}, {u"visibility"_s, u"secret"_s}} << 422;
    QTest::newRow("scheduled") << QJsonObject{{u"status"_s, u"a"_s}, {u"scheduled_at"_s, u"2030-01-01T00:00:00Z"_s}}
                               << 422;
    QTest::newRow("reply to nothing") << QJsonObject{{u"status"_s, u"a"_s}, {u"in_reply_to_id"_s, u"1"_s}} << 404;
    QTest::newRow("unknown media") << QJsonObject{{u"status"_s, u"a"_s}, {u"media_ids"_s, QJsonArray{u"1"_s}}} << 422;
    QTest::newRow("five media") << QJsonObject{{u"media_ids"_s, QJsonArray{u"1"_s, u"2"_s, u"3"_s, u"4"_s, u"5"_s}}}
                                << 422;
    QTest::newRow("poll") << poll({u"a"_s, u"b"_s}, 300) << 200;
    QTest::newRow("poll with one option") << poll({u"a"_s}, 300) << 422;
    QTest::newRow("poll with a long option") << poll({u"a"_s, QString(51, u'b')}, 300) << 422;
    QTest::newRow("poll too short") << poll({u"a"_s, u"b"_s}, 299) << 422;
}

void TestPracticeNetwork::refusesStatuses()
{
    QFETCH(QJsonObject, body);
    QFETCH(int, status);
    const auto answer = client->sendJson("POST", statusesPath, body);
    QCOMPARE(answer.status, status);
    QCOMPARE(answer.json().contains("error"_L1), status != 200);
    QCOMPARE(client->get(u"/api/v1/accounts/1/statuses"_s).list().size(), status == 200 ? 1 : 0);
}

void TestPracticeNetwork::countsLikeMastodon()
{
    QCOMPARE(client->post(QString(476, u'a') + u" https://a.example/"_s + QString(300, u'b')).status, 200);
    QCOMPARE(client->post(QString(477, u'a') + u" https://a.example/"_s + QString(300, u'b')).status, 422);
    QCOMPARE(client->post(QString(496, u'a') + u" @me@server.example"_s).status, 200);
    QCOMPARE(client->post(u"👨‍👩‍👧"_s.repeated(500)).status, 200);
}

void TestPracticeNetwork::threads()
{
    const QString root = client->post(u"One"_s).id();
    const auto reply = client->sendJson("POST", statusesPath, {{u"status"_s, u"Two"_s}, {u"in_reply_to_id"_s, root}});
    QCOMPARE(reply.json()["in_reply_to_id"_L1], root);
    QCOMPARE(client->get(statusesPath + u'/' + root).json()["replies_count"_L1], 1);
}

void TestPracticeNetwork::edits()
{
    const QString media = client->upload(png).id();
    const QString id =
        client->sendJson("POST", statusesPath, {{u"status"_s, u"Befor"_s}, {u"media_ids"_s, QJsonArray{media}}}).id();
    const QJsonObject alt{{u"id"_s, media}, {u"description"_s, u"A dot"_s}};
    const auto edited = client->sendJson(
        "PUT", statusesPath + u'/' + id,
        {{u"status"_s, u"After"_s}, {u"media_ids"_s, QJsonArray{media}}, {u"media_attributes"_s, QJsonArray{alt}}});
    QCOMPARE(edited.status, 200);
    QCOMPARE(edited.json()["content"_L1], u"<p>After</p>"_s);
    QVERIFY(edited.json()["edited_at"_L1].isString());
    QCOMPARE(edited.json()["media_attachments"_L1][0]["description"_L1], u"A dot"_s);
    QCOMPARE(client->get(statusesPath + u'/' + id + u"/source"_s).json()["text"_L1], u"After"_s);
    QCOMPARE(client->sendJson("PUT", statusesPath + u'/' + id, {{u"status"_s, QString(501, u'a')}}).status, 422);
}

void TestPracticeNetwork::deletes()
{
    const QString id = client->post(u"Away"_s).id();
    const auto deleted = client->send("DELETE", statusesPath + u'/' + id);
    QCOMPARE(deleted.status, 200);
    QCOMPARE(deleted.json()["text"_L1], u"Away"_s);
    QCOMPARE(client->get(statusesPath + u'/' + id).status, 404);
    QVERIFY(client->start());
    QCOMPARE(client->send("DELETE", statusesPath + u'/' + id).status, 404);
    QCOMPARE(client->get(u"/@you/"_s + id).status, 404);
}

void TestPracticeNetwork::listsNewestFirst()
{
    QStringList ids;
    for (int i = 0; i < 5; ++i)
        ids.prepend(client->post(QString::number(i)).id());
    const auto idsOf = [](const QJsonArray &list) {
        QStringList found;
        for (const auto &status : list)
            found << status["id"_L1].toString();
        return found;
    };
    const QString path = u"/api/v1/accounts/1/statuses"_s;
    QCOMPARE(idsOf(client->get(path + u"?exclude_reblogs=true"_s).list()), ids);
    const auto page = client->get(path + u"?limit=2"_s);
    QCOMPARE(idsOf(page.list()), ids.mid(0, 2));
    QVERIFY(page.header("Link").contains("max_id=" + ids[1].toLatin1()));
    QCOMPARE(idsOf(client->get(path + u"?limit=2&max_id="_s + ids[1]).list()), ids.mid(2, 2));
    QCOMPARE(idsOf(client->get(path + u"?since_id="_s + ids[1]).list()), ids.mid(0, 1));
    QCOMPARE(client->get(u"/api/v1/accounts/2/statuses"_s).status, 404);
}

void TestPracticeNetwork::takesForms()
{
    const QString media = client->upload(png).id();
    const auto posted = client->sendForm(
        statusesPath, {{u"status"_s, u"a+b & c"_s}, {u"sensitive"_s, u"true"_s}, {u"media_ids[]"_s, media}});
    QCOMPARE(posted.status, 200);
    QCOMPARE(posted.json()["content"_L1], u"<p>a+b &amp; c</p>"_s);
    QCOMPARE(posted.json()["sensitive"_L1], true);
    QCOMPARE(posted.json()["media_attachments"_L1].toArray().size(), 1);
    const auto polled = client->sendForm(statusesPath,
                                         {{u"status"_s, u"?"_s},
                                          {u"poll[options][]"_s, u"yes"_s},
                                          {u"poll[options][]"_s, u"no"_s},
                                          {u"poll[expires_in]"_s, u"600"_s}});
    QCOMPARE(polled.status, 200);
    QCOMPARE(polled.json()["poll"_L1]["options"_L1][1]["title"_L1], u"no"_s);
    QCOMPARE(client->send("POST", statusesPath, "{", "application/json").status, 400);
}

void TestPracticeNetwork::keepsPrivateOnesFromStrangers()
{
    const QString id =
        client->sendJson("POST", statusesPath, {{u"status"_s, u"psst"_s}, {u"visibility"_s, u"direct"_s}}).id();
    QCOMPARE(client->get(statusesPath + u'/' + id).status, 200);
    client->token.clear();
    QCOMPARE(client->get(statusesPath + u'/' + id).status, 404);
    QVERIFY(client->get(u"/api/v1/accounts/1/statuses"_s).list().isEmpty());
}

void TestPracticeNetwork::attachesImages()
{
    const auto uploaded = client->upload(png, "A dot");
    QCOMPARE(uploaded.status, 200);
    QCOMPARE(uploaded.json()["type"_L1], u"image"_s);
    QCOMPARE(uploaded.json()["description"_L1], u"A dot"_s);
    const QString path = u"/api/v1/media/"_s + uploaded.id();
    QCOMPARE(client->sendJson("PUT", path, {{u"description"_s, u"A point"_s}}).json()["description"_L1], u"A point"_s);

    const QJsonObject body{{u"media_ids"_s, QJsonArray{uploaded.id()}}};
    const auto posted = client->sendJson("POST", statusesPath, body);
    QCOMPARE(posted.status, 200);
    QCOMPARE(client->get(path).status, 404);
    QCOMPARE(client->send("DELETE", path).status, 422);
    QCOMPARE(client->sendJson("POST", statusesPath, body).status, 422);

    const auto image = client->send("GET", posted.json()["media_attachments"_L1][0]["url"_L1].toString());
    QCOMPARE(image.body, png);
    QCOMPARE(image.header("Content-Type"), "image/png");
    QVERIFY(client->get(u"/@you/"_s + posted.id()).body.contains("alt=\"A point\""));
}

void TestPracticeNetwork::videosNeedAMoment()
{
    const auto uploaded = client->upload(mp4);
    QCOMPARE(uploaded.status, 202);
    QVERIFY(uploaded.json()["url"_L1].isNull());
    const QString path = u"/api/v1/media/"_s + uploaded.id();
    const QJsonObject body{{u"media_ids"_s, QJsonArray{uploaded.id()}}};
    QCOMPARE(client->get(path).status, 206);
    const auto early = client->sendJson("POST", statusesPath, body);
    QCOMPARE(early.status, 422);
    QVERIFY(early.json()["error"_L1].toString().contains("finished processing"_L1));

    client->clock.advance(1s);
    QCOMPARE(client->get(path).status, 200);
    const QJsonObject mixed{{u"media_ids"_s, QJsonArray{client->upload(png).id(), uploaded.id()}}};
    QCOMPARE(client->sendJson("POST", statusesPath, mixed).status, 422);
    QCOMPARE(client->sendJson("POST", statusesPath, body).status, 200);
}

void TestPracticeNetwork::sweepsForgottenMedia()
{
    const QString kept = client->upload(png).id();
    const QString forgotten = client->upload(png).id();
    QCOMPARE(client->sendJson("POST", statusesPath, {{u"media_ids"_s, QJsonArray{kept}}}).status, 200);
    client->clock.advance(25h);
    QVERIFY(client->start());
    QCOMPARE(client->get(u"/media/"_s + kept).status, 200);
    QCOMPARE(client->get(u"/media/"_s + forgotten).status, 404);
    QVERIFY(!QFile::exists(client->folder.filePath(u"media/"_s + forgotten)));
}

void TestPracticeNetwork::refusesOtherFiles()
{
    QCOMPARE(client->upload("<script>").status, 422);
    QCOMPARE(client->upload("").status, 422);
    QCOMPARE(client->upload(png, QByteArray(1501, 'a')).status, 422);
    QCOMPARE(client->send("POST", u"/api/v2/media"_s, "no parts", "multipart/form-data; boundary=x").status, 400);
    for (const QString &path : {u"/media/1"_s, u"/media/..%2Fpractice.jsonl"_s, u"/media/%2e%2e%2fpractice.jsonl"_s})
        QCOMPARE(client->get(path).status, 404);
}

void TestPracticeNetwork::pagesEscape()
{
    const QString hostile = u"<script>alert(\"%1\")</script>"_s;
    const QString media = client->upload(png, "\"><script>").id();
    const auto posted = client->sendJson(
        "POST", statusesPath,
        {{u"status"_s, hostile}, {u"spoiler_text"_s, hostile}, {u"media_ids"_s, QJsonArray{media}}});
    for (const QString &path : {u"/"_s, u"/@you/"_s + posted.id()}) {
        const auto page = client->get(path);
        QCOMPARE(page.status, 200);
        QVERIFY(page.header("Content-Type").startsWith("text/html"));
        QVERIFY(page.header("Content-Security-Policy").contains("default-src 'none'"));
        QVERIFY(page.body.contains("Practice network"));
        QVERIFY(!page.body.contains("<script"));
        QVERIFY(page.body.contains("&lt;script&gt;alert(&quot;%1&quot;)"));
    }
}

void TestPracticeNetwork::refusesForeignHosts()
{
    QCOMPARE(client->send("GET", u"/"_s, {}, {}, {{"Host", "evil.example"}}).status, 403);
    QCOMPARE(client->send("GET", u"/"_s, {}, {}, {{"Host", "localhost:1"}}).status, 200);
}

void TestPracticeNetwork::saysItsRateLimit()
{
    const int left = client->get(u"/api/v2/instance"_s).header("X-RateLimit-Remaining").toInt();
    const auto next = client->get(u"/api/v2/instance"_s);
    QCOMPARE(next.header("X-RateLimit-Remaining").toInt(), left - 1);
    QVERIFY(next.header("X-RateLimit-Limit").toInt() > left);
    const auto reset = QDateTime::fromString(QString::fromLatin1(next.header("X-RateLimit-Reset")), Qt::ISODateWithMs);
    QCOMPARE(reset, client->clock.now().addSecs(300));
}

void TestPracticeNetwork::twoOnOneFolder()
{
    PracticeNetwork second(client->folder.path(), client->clock);
    const auto started = second.start();
    QTRY_VERIFY(started.isFinished());
    QVERIFY(started.result());
    QVERIFY(*started.result() != client->base);
    const QString id = client->post(u"Seen by both"_s).id();
    client->base = *started.result();
    QCOMPARE(client->get(statusesPath + u'/' + id).status, 200);
}

TEST_CLASS(TestPracticeNetwork)
#include "tst_practicenetwork.moc"
