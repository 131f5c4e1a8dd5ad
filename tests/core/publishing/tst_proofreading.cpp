// SPDX-License-Identifier: GPL-3.0-or-later
#include "littleplatform.h"
#include "platforms/mastodon/mastodon.h"
#include "publishing/proofreading.h"
#include "publishingfixture.h"
#include "storage/mediarepository.h"
#include "storage/noterepository.h"
#include "testmain.h"

#include <QTest>

using namespace Postrider;
using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;

using Kind = SendingNote::Kind;

// What is told of a post that is out, but not quite as it was sent.
class TestProofreading final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void compares_data();
    void compares();
    void onlyFullAnswersAreCompared();
    void isKeptWithThePublication_data();
    void isKeptWithThePublication();
};

namespace {

Outgoing sentWith(const QString &text, const QStringList &altTexts)
{
    Outgoing sent;
    sent.text = text;
    for (const QString &altText : altTexts) {
        OutgoingMedia media;
        media.altText = altText;
        sent.media << media;
    }
    return sent;
}

RemotePost shownWith(const QString &text, int mediaCount, const QStringList &altTexts)
{
    RemotePost shown;
    shown.text = text;
    shown.mediaCount = mediaCount;
    shown.altTexts = altTexts;
    return shown;
}

} // namespace

void TestProofreading::compares_data()
{
    QTest::addColumn<Outgoing>("sent");
    QTest::addColumn<RemotePost>("shown");
    QTest::addColumn<QList<SendingNote>>("notes");
    const auto row = [](const char *name, const Outgoing &sent, const RemotePost &shown,
                        const QList<SendingNote> &notes) { QTest::newRow(name) << sent << shown << notes; };
    const QStringList two{u"a boat"_s, u"a pier"_s};
    row("as sent", sentWith(u"Hello"_s, two), shownWith(u"Hello"_s, 2, two), {});
    row("blanks", sentWith(u" Hello \n\n you"_s, {}), shownWith(u"Hello\n\nyou"_s, 0, {}), {});
    row("another text", sentWith(u"Hello"_s, {}), shownWith(u"Goodbye"_s, 0, {}), {{Kind::TextDiffers, 0, 0, {}}});
    row("cut off", sentWith(u"Hello there"_s, {}), shownWith(u"Hello"_s, 0, {}), {{Kind::TextDiffers, 0, 0, {}}});
    row("a picture is missing", sentWith(u"Hello"_s, two), shownWith(u"Hello"_s, 1, {u"a boat"_s}),
        {{Kind::MediaMissing, 2, 1, {}}});
    row("all are missing", sentWith(u"Hello"_s, two), shownWith(u"Hello"_s, 0, {}), {{Kind::MediaMissing, 2, 0, {}}});
    row("a description is missing", sentWith(u"Hello"_s, two), shownWith(u"Hello"_s, 2, {u"a boat"_s, QString()}),
        {{Kind::AltTextMissing, 2, 1, {}}});
    row("another description", sentWith(u"Hello"_s, {u"a boat"_s}), shownWith(u"Hello"_s, 1, {u"image"_s}),
        {{Kind::AltTextMissing, 1, 0, {}}});
    row("trimmed", sentWith(u"Hello"_s, {u" a  boat "_s}), shownWith(u"Hello"_s, 1, {u"a boat"_s}), {});
    row("none was sent", sentWith(u"Hello"_s, {QString()}), shownWith(u"Hello"_s, 1, {u"made by a machine"_s}), {});
    row("both", sentWith(u"Hello"_s, two), shownWith(u"Bye"_s, 2, {}),
        {{Kind::TextDiffers, 0, 0, {}}, {Kind::AltTextMissing, 2, 0, {}}});
    RemotePost remarked = shownWith(u"Hello"_s, 0, {});
    remarked.notice = u"made private"_s;
    row("a remark", sentWith(u"Hello"_s, {}), remarked, {{Kind::Said, 0, 0, u"made private"_s}});
}

void TestProofreading::compares()
{
    QFETCH(Outgoing, sent);
    QFETCH(RemotePost, shown);
    QFETCH(QList<SendingNote>, notes);
    QCOMPARE(proofread(shown, sent, MastodonPlatform()), notes);
}

// A network that answers with an id and nothing else.
void TestProofreading::onlyFullAnswersAreCompared()
{
    RemotePost shown = shownWith({}, 0, {});
    QVERIFY(proofread(shown, sentWith(u"Hello"_s, {u"a boat"_s}), LittlePlatform()).isEmpty());
    shown.notice = u"made private"_s;
    QCOMPARE(proofread(shown, sentWith(u"Hello"_s, {}), LittlePlatform()).size(), 1);
}

void TestProofreading::isKeptWithThePublication_data()
{
    QTest::addColumn<bool>("losesAltTexts");
    QTest::addColumn<bool>("losesAnswer"); // then it is read back
    QTest::newRow("as sent") << false << false;
    QTest::newRow("without descriptions") << true << false;
    QTest::newRow("as sent, read back") << false << true;
    QTest::newRow("without descriptions, read back") << true << true;
}

void TestProofreading::isKeptWithThePublication()
{
    QFETCH(bool, losesAltTexts);
    QFETCH(bool, losesAnswer);
    MastodonStandIn::Options options;
    options.losesAltTexts = losesAltTexts;
    Stage stage(options);
    if (losesAnswer)
        stage.server.fail(MastodonStandIn::Endpoint::CreateStatus, MastodonStandIn::Fault::ResetAfterAccepting);
    const auto made = stage.schedule(stage.addAccount(), {u"With @a@far.example and https://a.example/b #sea"_s},
                                     QDateTime::currentDateTimeUtc().addSecs(1), Stage::Picture::With);
    const QString url = stage.post(made).mediaUrls.first();
    QVERIFY(MediaRepository(stage.db()).setAltText(Media::idFromUrl(url), u"A boat"_s));
    const auto publisher = stage.publisher();
    QTRY_COMPARE_WITH_TIMEOUT(stage.state(made.parts.first()), Sending::State::Published, 60'000);
    const auto notes = NoteRepository(stage.db()).ofSending(made.parts.first());
    QVERIFY(notes);
    const QList<SendingNote> expected = losesAltTexts ? QList{SendingNote{Kind::AltTextMissing, 1, 0, {}}}
                                                      : QList<SendingNote>();
    QCOMPARE(*notes, expected);
}

TEST_CLASS(TestProofreading)
#include "tst_proofreading.moc"
