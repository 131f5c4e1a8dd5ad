// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchangestest.h"
#include "platforms/youtube/youtube.h"
#include "recordedposts.h"
#include "testmain.h"

using namespace Postrider;
using namespace Postrider::Testing;
using namespace Postrider::Testing::RecordedYouTube;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QStringList kUploaded{u"11_open"_s, u"16_slice"_s, u"17_last"_s};

const QJsonObject kPlaylist{{"playlist"_L1, u"PLholidays"_s}};
const QJsonObject kCaptions{
    {"captions"_L1, u"/films/words.srt"_s}, {"captionsLanguage"_L1, u"en"_s}, {"captionsName"_L1, u"For everybody"_s}};

Outgoing withThumbnail()
{
    Outgoing post = video();
    post.media << OutgoingMedia{u"/films/face.png"_s, u"image/png"_s, 5000, {64, 36}, 0ms, {}};
    return post;
}

} // namespace

// What comes after a video that is out, each thing by itself.
class TestYouTubeFollowUpExchanges final : public ExchangesTest
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void leavesAPlaylistThatHasIt();
    void sendsNamedCaptions();
    void namesRefusals_data();
    void namesRefusals();
    void tellsWhatBecameOfIt_data();
    void tellsWhatBecameOfIt();

private:
    YouTubePlatform m_youtube;
};

void TestYouTubeFollowUpExchanges::init()
{
    begin(m_youtube);
}

// A run that goes on does not know whether an earlier one added the video.
void TestYouTubeFollowUpExchanges::leavesAPlaylistThatHasIt()
{
    QVERIFY(plays(m_youtube.publish(video(kPlaylist), account()),
                  kUploaded + QStringList{u"56_in_playlist_already"_s, u"24_processed"_s}));
    QVERIFY(!m_recorded->error);
}

void TestYouTubeFollowUpExchanges::sendsNamedCaptions()
{
    QVERIFY(plays(m_youtube.publish(video(kCaptions), account()),
                  kUploaded + QStringList{u"60_open_captions_named"_s, u"31_captions"_s, u"24_processed"_s}));
    QVERIFY(!m_recorded->error);
}

void TestYouTubeFollowUpExchanges::namesRefusals_data()
{
    QTest::addColumn<Outgoing>("post");
    QTest::addColumn<QStringList>("names");
    QTest::addColumn<Error::Kind>("kind");
    QTest::addColumn<QString>("words"); // of YouTube's, which people read
    using Kind = Error::Kind;
    const auto row = [](const char *name, const Outgoing &post, const QStringList &names, Kind kind,
                        const QString &words) { QTest::newRow(name) << post << names << kind << words; };
    row("no right to a thumbnail", withThumbnail(), {u"65_thumbnail_forbidden"_s}, Kind::Content, u"permissions"_s);
    row("no picture", withThumbnail(), {u"66_thumbnail_invalid"_s}, Kind::Content, u"invalid"_s);
    row("too many thumbnails", withThumbnail(), {u"67_thumbnail_limited"_s}, Kind::RateLimit, u"too many"_s);
    // The API's list of errors does not say of which kind a list is that is gone.
    row("no playlist", video(kPlaylist), {u"57_playlist_gone"_s}, Kind::Unclassed, u"cannot be found"_s);
    const QString look = u"28_in_playlist"_s;
    row("not our playlist", video(kPlaylist), {look, u"58_playlist_forbidden"_s}, Kind::Content, u"authorized"_s);
    row("no video for it", video(kPlaylist), {look, u"59_playlist_video_gone"_s}, Kind::Content, u"be found"_s);
    row("no right to captions", video(kCaptions), {u"61_captions_forbidden"_s}, Kind::Content, u"permissions"_s);
    row("no video for captions", video(kCaptions), {u"62_captions_video_gone"_s}, Kind::Content, u"be found"_s);
    row("no upload of captions", video(kCaptions), {u"63_captions_nowhere"_s}, Kind::Content, {});
    const QString open = u"60_open_captions_named"_s;
    row("empty captions", video(kCaptions), {open, u"64_captions_empty"_s}, Kind::Content, u"contents"_s);
}

// The video is out whatever is refused then.
void TestYouTubeFollowUpExchanges::namesRefusals()
{
    QFETCH(Outgoing, post);
    QFETCH(QStringList, names);
    QFETCH(Error::Kind, kind);
    QFETCH(QString, words);
    QVERIFY(plays(m_youtube.publish(post, account()), kUploaded + names));
    QCOMPARE(m_recorded->context.published->id, QString(kVideo));
    QCOMPARE(m_recorded->error->kind, kind);
    QVERIFY2(m_recorded->error->words.contains(words), qPrintable(m_recorded->error->words));
    const auto pause = kind == Error::Kind::RateLimit ? std::optional<std::chrono::milliseconds>(1h) : std::nullopt;
    QCOMPARE(m_recorded->error->retryAfter, pause);
}

void TestYouTubeFollowUpExchanges::tellsWhatBecameOfIt_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("word");
    QTest::newRow("codec") << u"68_failed"_s << u"codec"_s;
    QTest::newRow("not coded") << u"69_not_worked"_s << u"transcodeFailed"_s;
    QTest::newRow("deleted") << u"70_deleted"_s << u"not on the channel"_s;
    QTest::newRow("not there") << u"71_gone"_s << u"not on the channel"_s;
}

void TestYouTubeFollowUpExchanges::tellsWhatBecameOfIt()
{
    QFETCH(QString, name);
    QFETCH(QString, word);
    QVERIFY(plays(m_youtube.publish(video(), account()), kUploaded + QStringList{name}));
    QCOMPARE(m_recorded->context.notices.size(), 1);
    QVERIFY2(m_recorded->context.notices.first().contains(word), qPrintable(m_recorded->context.notices.first()));
}

TEST_CLASS(TestYouTubeFollowUpExchanges)
#include "tst_youtubefollowupexchanges.moc"
