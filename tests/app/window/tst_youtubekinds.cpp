// SPDX-License-Identifier: GPL-3.0-or-later
#include "networkfixture.h"
#include "youtubestandin.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QScrollArea>

using namespace Postrider;
using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;

// What YouTube takes beside the video itself, written in the window against its strict stand-in.
class TestYouTubeKinds final : public NetworkFixture
{
    Q_OBJECT
private Q_SLOTS:
    void goesOutWithAllThatGoesAlong();
    void becomesPublicByItself();

private:
    void composeAVideo(const YouTubeStandIn &server);
    // The widest form of all: nothing of it may be beyond the edge.
    void expectThatSettingsFit();
    // From the list that the field asks YouTube for when it is opened.
    void chooseFromNetwork(const QString &field, const QString &value);
};

void TestYouTubeKinds::composeAVideo(const YouTubeStandIn &server)
{
    goToConnect(PlatformId::Youtube, server.url());
    giveApp(YouTubeStandIn::clientId(), YouTubeStandIn::clientSecret());
    compose();
    QVERIFY(m_person->type(u"text"_s, u"By the sea"_s));
    addFile(film(100'000), 1);
    QVERIFY(m_person->type(u"setting_title"_s, u"Holiday"_s));
    expectThatSettingsFit();
}

void TestYouTubeKinds::expectThatSettingsFit()
{
    QWidget *above = m_person->find(u"settings"_s);
    while (above && !qobject_cast<QScrollArea *>(above))
        above = above->parentWidget();
    auto *area = qobject_cast<QScrollArea *>(above);
    QVERIFY(area);
    QTRY_VERIFY(area->widget()->width() <= area->viewport()->width());
}

void TestYouTubeKinds::chooseFromNetwork(const QString &field, const QString &value)
{
    auto *box = qobject_cast<QComboBox *>(m_person->find(field));
    QVERIFY(box);
    QVERIFY(!m_person->choose(field, value)); // not asked yet
    QVERIFY(m_person->press(field, Qt::Key_Down, Qt::AltModifier));
    QTRY_VERIFY_WITH_TIMEOUT(m_person->choose(field, value), kPatience);
    QTest::keyClick(box->view(), Qt::Key_Escape);
    QTRY_VERIFY(!box->view()->isVisible());
}

void TestYouTubeKinds::goesOutWithAllThatGoesAlong()
{
    const YouTubeStandIn server;
    composeAVideo(server);
    addFile(picture(u"face.png"_s, Qt::red), 2);
    typeLines(u"setting_tags"_s, {u"sea"_s, u"sand and sun"_s});
    chooseFromNetwork(u"setting_category"_s, u"19"_s);
    chooseFromNetwork(u"setting_playlist"_s, YouTubeStandIn::playlistId());
    QVERIFY(m_person->type(u"setting_captions"_s, file(u"words.srt"_s, "1\nHello\n")));
    QVERIFY(m_person->type(u"setting_captionsLanguage"_s, u"en"_s));
    QVERIFY(m_person->click(u"addPart"_s));
    QVERIFY(m_person->type(u"text_2"_s, u"First!"_s));
    publish();
    QTRY_COMPARE_WITH_TIMEOUT(server.accepted().size(), 2, kPatience); // with its comment
    const QJsonValue video = server.accepted().first();
    const QJsonObject about = video["request"_L1]["snippet"_L1].toObject();
    QCOMPARE(about["categoryId"_L1].toString(), u"19"_s);
    QCOMPARE(about["tags"_L1].toArray(), (QJsonArray{u"sea"_s, u"sand and sun"_s}));
    QVERIFY(video["thumbnail"_L1]["size"_L1].toInt() > 0);
    QCOMPARE(video["captions"_L1][0]["language"_L1].toString(), u"en"_s);
    QCOMPARE(video["playlists"_L1].toArray().size(), 1);
    QCOMPARE(server.accepted().last()["text"_L1].toString(), u"First!"_s);
    QCOMPARE(server.accepted().last()["video"_L1], video["id"_L1]);
    QCOMPARE(server.complaints(), QStringList());
}

void TestYouTubeKinds::becomesPublicByItself()
{
    const YouTubeStandIn server;
    composeAVideo(server);
    QVERIFY(m_person->click(u"setting_handOver"_s));
    scheduleAt(u"tomorrow 9:00"_s);
    QTRY_VERIFY_WITH_TIMEOUT(wordsOn(u"postPage"_s).contains(u"Scheduled at YouTube"_s), kPatience);
    const QJsonObject status = request(server.accepted())["status"_L1].toObject();
    QCOMPARE(status["privacyStatus"_L1].toString(), u"private"_s);
    QVERIFY(!status["publishAt"_L1].toString().isEmpty());
    // Back to drafts: YouTube has it no more.
    QVERIFY(m_person->click(u"unschedulePost"_s));
    QTRY_COMPARE_WITH_TIMEOUT(server.accepted(), QJsonArray(), kPatience);
    QCOMPARE(server.complaints(), QStringList());
}

TEST_CLASS(TestYouTubeKinds)
#include "tst_youtubekinds.moc"
