// SPDX-License-Identifier: GPL-3.0-or-later
#include "offlinedesk.h"
#include "testmain.h"
#include "ui/composer/composerdraft.h"

#include <QElapsedTimer>
#include <QSignalSpy>

using namespace Postrider;
using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;
using Keeping = ComposerDraft::Keeping;

namespace {

WorkingCopy newCopy()
{
    WorkingCopy copy;
    copy.id = WorkingCopyId::create();
    return copy;
}

void type(ComposerDraft &draft, const QString &text)
{
    draft.edit([&](Composition &composition) { composition.parts.first().text = text; });
}

QList<WorkingCopy> kept(OfflineDesk &office)
{
    const auto copies = OfflineDesk::await(office.desk().compose.kept(office.desk().actor));
    return copies ? *copies : QList<WorkingCopy>();
}

OpenedPost opened(OfflineDesk &office, PostId post)
{
    const auto answer = OfflineDesk::await(office.desk().compose.open(office.desk().actor, post));
    return answer ? *answer : OpenedPost();
}

WorkingCopy copyOf(const OpenedPost &opened)
{
    WorkingCopy copy = newCopy();
    copy.post = opened.post.id;
    copy.revision = opened.post.revision;
    copy.composition = opened.composition;
    return copy;
}

} // namespace

class TestComposerDraft final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keepsNothingUntilSomethingChanges();
    void keepsASteadyTypist();
    void saysWhenItCannotKeep();
    void keepsNothingAfterItWasStored();
    void storesADraftAndGoesOn();
    void meetsAConflict();
    void unschedulesWithWhatWasWritten();
    void discards();
    void isAlteredOnlyByDifference();
};

void TestComposerDraft::keepsNothingUntilSomethingChanges()
{
    OfflineDesk office;
    ComposerDraft draft(office.desk(), newCopy(), {}, false);
    draft.edit([](Composition &) {});
    QCOMPARE(draft.keeping(), Keeping::Nothing);
    QVERIFY(!draft.isAltered());
    QVERIFY(kept(office).isEmpty());
}

// Never a pause of the autosave's length between two keys.
void TestComposerDraft::keepsASteadyTypist()
{
    OfflineDesk office;
    ComposerDraft draft(office.desk(), newCopy(), {}, false);
    QElapsedTimer sinceFirst;
    sinceFirst.start();
    QString text;
    QTimer keys;
    connect(&keys, &QTimer::timeout, &draft, [&] { type(draft, text += u'a'); });
    keys.start(50);
    QTRY_VERIFY_WITH_TIMEOUT(!kept(office).isEmpty(), 2500);
    const qint64 firstKeptAt = sinceFirst.elapsed();
    QVERIFY2(firstKeptAt <= 1000, qPrintable(u"The first keystrokes were kept after %1 ms"_s.arg(firstKeptAt)));
    // And the later ones as well.
    const QString before = kept(office).first().composition.parts.first().text;
    QTRY_VERIFY_WITH_TIMEOUT(kept(office).first().composition.parts.first().text.size() > before.size() + 5, 1500);
    keys.stop();
    QTRY_COMPARE_WITH_TIMEOUT(kept(office).first().composition.parts.first().text, text, 1200);
    QTRY_COMPARE(draft.keeping(), Keeping::Saved);
}

void TestComposerDraft::saysWhenItCannotKeep()
{
    OfflineDesk office;
    Desk desk = office.desk();
    desk.actor.id = UserId::create(); // the store knows nobody of that name and refuses the row
    ComposerDraft draft(desk, newCopy(), {}, false);
    type(draft, u"Nobody keeps this"_s);
    QTRY_COMPARE(draft.keeping(), Keeping::Failed);
    QCOMPARE(draft.composition().parts.first().text, u"Nobody keeps this"_s);
    // The next change tries again.
    desk.actor = office.desk().actor;
    type(draft, u"Now somebody does"_s);
    QTRY_COMPARE(draft.keeping(), Keeping::Saved);
    QCOMPARE(kept(office).first().composition.parts.first().text, u"Now somebody does"_s);
}

void TestComposerDraft::keepsNothingAfterItWasStored()
{
    OfflineDesk office;
    ComposerDraft draft(office.desk(), newCopy(), {}, false);
    QSignalSpy done(&draft, &ComposerDraft::done);
    type(draft, u"Good morning"_s);
    draft.carryOut(ComposerDraft::Deed::SaveDraft); // with the autosave still running
    QVERIFY(draft.isAtWork());
    type(draft, u"too late"_s);
    QTRY_COMPARE(done.size(), 1);
    QCOMPARE(draft.composition().parts.first().text, u"Good morning"_s);
    const auto timers = draft.findChildren<const QTimer *>();
    QCOMPARE(timers.size(), 1); // the autosave's
    QVERIFY(!timers.first()->isActive());
    QVERIFY(kept(office).isEmpty());
}

void TestComposerDraft::storesADraftAndGoesOn()
{
    OfflineDesk office;
    ComposerDraft draft(office.desk(), newCopy(), {}, false);
    QSignalSpy done(&draft, &ComposerDraft::done);
    type(draft, u"One"_s);
    draft.carryOut(ComposerDraft::Deed::SaveDraft);
    QTRY_COMPARE(done.size(), 1);
    QVERIFY(!draft.isAltered());
    type(draft, u"Two"_s);
    QVERIFY(draft.isAltered());
    draft.carryOut(ComposerDraft::Deed::SaveDraft);
    QTRY_COMPARE(done.size(), 2);
    const auto posts = OfflineDesk::await(office.desk().posts.list(office.desk().actor, {}));
    QVERIFY(posts);
    QCOMPARE(posts->size(), 1);
    QCOMPARE(posts->first().content, u"Two"_s);
}

void TestComposerDraft::meetsAConflict()
{
    OfflineDesk office;
    const PostId post = office.addPost({u"As it was"_s, {}, {}});
    const OpenedPost before = opened(office, post);
    ComposerDraft draft(office.desk(), copyOf(before), before, false);
    PostEdit edit;
    edit.text = u"Somebody else's"_s;
    QVERIFY(OfflineDesk::await(office.desk().posts.edit(office.desk().actor, post, edit)));

    QSignalSpy refused(&draft, &ComposerDraft::refused);
    type(draft, u"Mine"_s);
    draft.carryOut(ComposerDraft::Deed::SaveDraft);
    QTRY_COMPARE(refused.size(), 1);
    QCOMPARE(refused.first().at(1).value<Error>().kind, Error::Kind::Conflict);
    QVERIFY(!draft.isAtWork());
    QTRY_COMPARE(kept(office).size(), 1); // what was written is safe
    QCOMPARE(kept(office).first().composition.parts.first().text, u"Mine"_s);

    QSignalSpy done(&draft, &ComposerDraft::done);
    draft.saveAsNew();
    QTRY_COMPARE(done.size(), 1);
    QTRY_VERIFY(kept(office).isEmpty());
    QVERIFY(draft.copy().post != post);
    QCOMPARE(opened(office, post).composition.parts.first().text, u"Somebody else's"_s);
    QCOMPARE(opened(office, draft.copy().post).composition.parts.first().text, u"Mine"_s);
}

void TestComposerDraft::unschedulesWithWhatWasWritten()
{
    OfflineDesk office;
    const IntegrationId account = office.addAccount(PlatformId::Mastodon, u"@harbour@print.example"_s);
    const PostId post = office.addPost({u"Tomorrow's"_s, {account}, {QDate(2026, 11, 23), QTime(9, 0)}});
    const OpenedPost before = opened(office, post);
    ComposerDraft draft(office.desk(), copyOf(before), before, false);
    QVERIFY(draft.isScheduled());
    type(draft, u"Some day's"_s);
    QSignalSpy done(&draft, &ComposerDraft::done);
    draft.carryOut(ComposerDraft::Deed::Unschedule);
    QTRY_COMPARE(done.size(), 1);
    const OpenedPost after = opened(office, post);
    QCOMPARE(after.post.status, Post::Status::Draft);
    QCOMPARE(after.post.content, u"Some day's"_s);
}

void TestComposerDraft::discards()
{
    OfflineDesk office;
    ComposerDraft draft(office.desk(), newCopy(), {}, false);
    type(draft, u"Never mind"_s);
    QTRY_COMPARE(kept(office).size(), 1);
    QSignalSpy discarded(&draft, &ComposerDraft::discarded);
    draft.discard();
    QTRY_COMPARE(discarded.size(), 1);
    QVERIFY(kept(office).isEmpty());
}

void TestComposerDraft::isAlteredOnlyByDifference()
{
    OfflineDesk office;
    WorkingCopy copy = newCopy();
    copy.composition.parts.first().text = u"Found again"_s;
    const ComposerDraft restored(office.desk(), copy, {}, true);
    QVERIFY(restored.isAltered());
    QCOMPARE(restored.keeping(), Keeping::Saved);

    ComposerDraft draft(office.desk(), copy, {}, false);
    type(draft, u"Other"_s);
    QVERIFY(draft.isAltered());
    type(draft, u"Found again"_s);
    QVERIFY(!draft.isAltered());
}

TEST_CLASS(TestComposerDraft)
#include "tst_composerdraft.moc"
