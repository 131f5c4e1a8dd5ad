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

const auto kThread = "UgxABCDEFGHIJKLMNOP4AaABAg"_L1;

} // namespace

// Comments below a video: refused, looked for, changed, counted and taken away.
class TestYouTubeCommentExchanges final : public ExchangesTest
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void namesRefusals_data();
    void namesRefusals();
    void looksForALostReply();
    void looksInVainWhereCommentsAreOff();
    void changes();
    void countsAndDeletes();

private:
    YouTubePlatform m_youtube;
};

void TestYouTubeCommentExchanges::init()
{
    begin(m_youtube);
}

void TestYouTubeCommentExchanges::namesRefusals_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("part"); // 2 begins a thread, 3 answers in it
    const auto row = [](const char *name, int part) { QTest::newRow(name) << QString::fromLatin1(name) << part; };
    row("72_comment_channel_or_video_id_missing", 2);
    row("73_comment_text_required", 2);
    row("74_comment_text_too_long", 2);
    row("75_comment_invalid_comment_thread_metadata", 2);
    row("76_comment_operation_not_supported", 2);
    row("77_comment_ineligible_account", 2);
    row("78_comment_forbidden", 2);
    row("79_comment_channel_not_found", 2);
    row("80_comment_video_not_found", 2);
    row("81_reply_parent_id_missing", 3);
    row("82_reply_parent_comment_is_private", 3);
    row("83_reply_comments_disabled", 3);
    row("84_reply_parent_comment_not_found", 3);
}

// For good, and the comment's alone: another request would be refused as well.
void TestYouTubeCommentExchanges::namesRefusals()
{
    QFETCH(QString, name);
    QFETCH(int, part);
    const Outgoing post = part == 2 ? comment(u"First!"_s, 2, kVideo) : comment(u"Second"_s, 3, kThread);
    QVERIFY(plays(m_youtube.publish(post, account()), {name}));
    QVERIFY(m_recorded->error && !m_recorded->context.published);
    QCOMPARE(m_recorded->error->kind, Error::Kind::Content);
    QVERIFY(!m_recorded->error->words.isEmpty() && !m_recorded->error->retryAfter);
}

void TestYouTubeCommentExchanges::looksForALostReply()
{
    const Outgoing second = comment(u"Second"_s, 3, kThread);
    QVERIFY(plays(m_youtube.findPublished(second, account()), {u"85_replies"_s}));
    QCOMPARE(m_recorded->context.posts->size(), 1); // somebody else's is none of ours
    const RemotePost found = m_recorded->context.posts->first();
    QCOMPARE(found.id, kThread + u".1"_s);
    QVERIFY(m_youtube.isSame(found, second, m_recorded->context.now));
}

void TestYouTubeCommentExchanges::looksInVainWhereCommentsAreOff()
{
    QVERIFY(plays(m_youtube.findPublished(comment(u"First!"_s, 2, kVideo), account()), {u"86_comments_disabled"_s}));
    QCOMPARE(m_recorded->error->kind, Error::Kind::Content);
    QVERIFY(!m_recorded->context.posts);
}

void TestYouTubeCommentExchanges::changes()
{
    const Recipe recipe = m_youtube.edit(kThread, comment(u"Better"_s, 2, kVideo), account());
    QVERIFY(plays(recipe, {u"87_change_comment"_s}));
    QVERIFY(!m_recorded->error);
    QVERIFY(plays(recipe, {u"88_change_comment_refused"_s}));
    QCOMPARE(m_recorded->error->kind, Error::Kind::Content);
}

void TestYouTubeCommentExchanges::countsAndDeletes()
{
    QVERIFY(plays(m_youtube.metrics({kThread}, account()), {u"89_comment_likes"_s}));
    const Counters likes{std::nullopt, 4, std::nullopt, std::nullopt, std::nullopt};
    QCOMPARE(m_recorded->context.counters->value(kThread), likes);
    QVERIFY(plays(m_youtube.remove(kThread, account()), {u"90_delete_comment"_s}));
    QVERIFY(!m_recorded->error);
}

TEST_CLASS(TestYouTubeCommentExchanges)
#include "tst_youtubecommentexchanges.moc"
