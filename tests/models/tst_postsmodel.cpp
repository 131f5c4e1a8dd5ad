// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/postsmodel.h"
#include "models/sendingwatch.h"
#include "offlinedesk.h"
#include "testmain.h"

#include <QAbstractItemModelTester>
#include <QItemSelectionModel>
#include <QSignalSpy>

using namespace Postrider;
using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;

namespace {

PostsModel::Parts partsOf(const Desk &desk)
{
    return {desk.posts, desk.accounts, desk.networks, desk.clock, desk.actor, desk.user.timezone};
}

// The seeds' change has been told: a model made now hears of later ones only.
const Desk &toldDesk(OfflineDesk &offline)
{
    QSignalSpy told(&offline.desk().watch, &StoreWatch::changed);
    offline.desk().watch.tell(); // one with the seeds' own, if that is still to come
    if (!told.wait(10'000))
        qFatal("The store's change is not told");
    return offline.desk();
}

// A model that watches its own steps, with its first rows in place.
struct Watched
{
    explicit Watched(OfflineDesk &offline)
        : model(partsOf(toldDesk(offline)), offline.desk().watch), counted(&model, &PostsModel::counted)
    {
        if (!counted.wait(10'000))
            qFatal("The model does not answer");
    }
    bool show(const PostsFilter &filter)
    {
        counted.clear();
        model.setFilter(filter);
        return !counted.isEmpty() || counted.wait(10'000);
    }
    QString moment(int row) const { return model.index(row).data(PostsModel::MomentRole).toString(); }
    QStringList texts() const
    {
        QStringList texts;
        for (int row = 0; row < model.rowCount(); ++row)
            texts << model.index(row).data().toString();
        return texts;
    }

    PostsModel model;
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};
    QSignalSpy counted;
};

} // namespace

class TestPostsModel final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tellsHowFarAnUploadIs();
    void readsOnlyWhatIsLookedAt();
    void filters_data();
    void filters();
    void filtersByAccountLabelAndWords();
    void tellsARow();
    void followsTheStore();
    void keepsWhatIsSelected();
    void dropsStaleAnswers();
    void findsThePlaceOfAChange();
};

void TestPostsModel::readsOnlyWhatIsLookedAt()
{
    OfflineDesk offline;
    const IntegrationId account = offline.addAccount(PlatformId::Mastodon, u"@harbour@print.example"_s);
    QList<OfflineDesk::Seed> seeds;
    const QDateTime first(QDate(2026, 12, 1), QTime(9, 0));
    for (int i = 0; i < 20'000; ++i)
        seeds << OfflineDesk::Seed{u"Post %1"_s.arg(i), {account}, first.addSecs(i * 60)};
    offline.addPosts(seeds);

    PostsModel model(partsOf(toldDesk(offline)), offline.desk().watch);
    QSignalSpy counted(&model, &PostsModel::counted);
    QTRY_COMPARE(counted.size(), 1);
    QCOMPARE(model.rowCount(), 20'000);
    QCOMPARE(model.loadedPages(), 1);
    QCOMPARE(model.index(0).data().toString(), u"Post 19999"_s);

    // A row that is not there yet says so, asks once for its page, and tells when it came.
    QSignalSpy changed(&model, &PostsModel::dataChanged);
    QCOMPARE(model.index(12'345).data().toString(), u"\u2026"_s);
    QVERIFY(!model.index(12'346).data(PostsModel::CardRole).isValid());
    QTRY_COMPARE(model.index(12'345).data().toString(), u"Post 7654"_s);
    QCOMPARE(model.loadedPages(), 2);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.first().first().toModelIndex().row(), 12'300);

    // Dragging the scroll bar over everything reads the last places only, and never keeps more than twenty pages.
    for (int row = 0; row < model.rowCount(); row += 50)
        (void)model.index(row).data();
    QTRY_COMPARE(model.index(19'999).data().toString(), u"Post 0"_s);
    QTRY_COMPARE(model.loadedPages(), 8); // two before, and the last six places
    for (int page = 0; page < 30; ++page) {
        (void)model.index(page * 100).data();
        QTRY_VERIFY(model.cardAt(page * 100));
    }
    QCOMPARE(model.loadedPages(), PostPages::kMost);
}

void TestPostsModel::filters_data()
{
    QTest::addColumn<PostsFilter::Kind>("kind");
    QTest::addColumn<int>("count");
    using Kind = PostsFilter::Kind;
    QTest::newRow("all") << Kind::All << 33;
    QTest::newRow("drafts") << Kind::Drafts << 4;
    QTest::newRow("published") << Kind::Published << 16;
    QTest::newRow("trash") << Kind::Trash << 0;
}

void TestPostsModel::filters()
{
    QFETCH(PostsFilter::Kind, kind);
    OfflineDesk offline;
    offline.seedMonth();
    Watched watched(offline);
    if (kind != PostsFilter::Kind::All)
        QVERIFY(watched.show({kind, {}, {}, {}}));
    QTEST(watched.model.rowCount(), "count");
    for (int row = 0; row < watched.model.rowCount(); ++row)
        QVERIFY(watched.model.cardAt(row));
}

void TestPostsModel::filtersByAccountLabelAndWords()
{
    OfflineDesk offline;
    const IntegrationId a = offline.addAccount(PlatformId::Mastodon, u"@harbour@print.example"_s);
    const IntegrationId b = offline.addAccount(PlatformId::Bluesky, u"harbour.example"_s);
    const QDateTime noon(QDate(2026, 12, 1), QTime(12, 0));
    OfflineDesk::Seed labelled{u"Woad on linen"_s, {a, b}, noon};
    labelled.labels = {u"colour"_s};
    offline.addPosts({labelled, {u"Weld on wool"_s, {b}, noon.addDays(1)}, {u"Press check"_s, {a}, noon.addDays(2)}});
    Watched watched(offline);
    QCOMPARE(watched.texts(), QStringList({u"Press check"_s, u"Weld on wool"_s, u"Woad on linen"_s}));

    PostsFilter filter;
    filter.account = b;
    QVERIFY(watched.show(filter));
    QCOMPARE(watched.texts(), QStringList({u"Weld on wool"_s, u"Woad on linen"_s}));
    filter.label = u"colour"_s;
    QVERIFY(watched.show(filter));
    QCOMPARE(watched.texts(), QStringList({u"Woad on linen"_s}));
    QVERIFY(watched.show({PostsFilter::Kind::All, {}, {}, u"on woo"_s}));
    QCOMPARE(watched.texts(), QStringList({u"Weld on wool"_s}));
    QVERIFY(watched.show({PostsFilter::Kind::All, {}, {}, u"nothing has these words"_s}));
    QCOMPARE(watched.model.rowCount(), 0);
}

void TestPostsModel::tellsARow()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    OfflineDesk offline;
    const IntegrationId account = offline.addAccount(PlatformId::Mastodon, u"@harbour@print.example"_s);
    OfflineDesk::Seed seed{u"First line\nsecond line"_s, {account}, {QDate(2026, 11, 24), QTime(10, 0)}};
    seed.labels = {u"news"_s};
    offline.addPost(seed);
    offline.addPost({u"  \n"_s, {account}, {}});
    Watched watched(offline);
    QCOMPARE(watched.model.rowCount(), 2);
    const QModelIndex row = watched.model.index(0);
    QTRY_COMPARE(row.data(PostsModel::AccountsRole).toString(), u"@harbour@print.example"_s);
    QCOMPARE(row.data().toString(), u"First line"_s);
    QCOMPARE(row.data(PostsModel::MomentRole).toString(), u"Tue 24 Nov, 10:00"_s);
    QCOMPARE(row.data(PostsModel::StandingRole).value<PostStanding::Word>(), PostStanding::Word::Scheduled);
    QCOMPARE(row.data(PostsModel::PlatformsRole).value<QList<PlatformId>>(), QList<PlatformId>{PlatformId::Mastodon});
    QCOMPARE(row.data(Qt::AccessibleTextRole).toString(),
             u"Scheduled. First line. Tue 24 Nov, 10:00. on Mastodon. labels news"_s);
    const QModelIndex draft = watched.model.index(1);
    QCOMPARE(draft.data().toString(), u"Without text"_s);
    QCOMPARE(draft.data(PostsModel::MomentRole).toString(), u"No time yet"_s);
    QLocale::setDefault(QLocale::c());
}

void TestPostsModel::followsTheStore()
{
    OfflineDesk offline;
    const IntegrationId account = offline.addAccount(PlatformId::Mastodon, u"@harbour@print.example"_s);
    const QDateTime noon(QDate(2026, 12, 1), QTime(12, 0));
    const PostId first = offline.addPost({u"one"_s, {account}, noon});
    offline.addPost({u"three"_s, {account}, noon.addDays(2)});
    Watched watched(offline);
    QTRY_COMPARE(watched.model.rowCount(), 2);

    QSignalSpy inserted(&watched.model, &PostsModel::rowsInserted);
    offline.addPost({u"two"_s, {account}, noon.addDays(1)});
    QTRY_COMPARE(watched.texts(), QStringList({u"three"_s, u"two"_s, u"one"_s}));
    QCOMPARE(inserted.size(), 1);
    QCOMPARE(inserted.first().at(1).toInt(), 1); // in its place, not at the end

    QSignalSpy removed(&watched.model, &PostsModel::rowsRemoved);
    QSignalSpy reset(&watched.model, &PostsModel::modelReset);
    QVERIFY(OfflineDesk::await(offline.desk().posts.remove(offline.desk().actor, first)));
    QTRY_COMPARE(watched.texts(), QStringList({u"three"_s, u"two"_s}));
    QCOMPARE(removed.size(), 1);
    QCOMPARE(removed.first().at(1).toInt(), 2);

    QVERIFY(watched.show({PostsFilter::Kind::Trash, {}, {}, {}}));
    QCOMPARE(watched.texts(), QStringList({u"one"_s}));
    QCOMPARE(reset.size(), 1); // a filter starts over, the store's changes don't
    QVERIFY(OfflineDesk::await(offline.desk().posts.restore(offline.desk().actor, first)));
    QTRY_COMPARE(watched.model.rowCount(), 0);
}

void TestPostsModel::keepsWhatIsSelected()
{
    OfflineDesk offline;
    const IntegrationId account = offline.addAccount(PlatformId::Mastodon, u"@harbour@print.example"_s);
    const QDateTime noon(QDate(2026, 12, 1), QTime(12, 0));
    const PostId one = offline.addPost({u"one"_s, {account}, noon});
    offline.addPost({u"two"_s, {account}, noon.addDays(1)});
    offline.addPost({u"three"_s, {account}, noon.addDays(2)});
    Watched watched(offline);
    QItemSelectionModel selection(&watched.model);
    selection.setCurrentIndex(watched.model.index(2), QItemSelectionModel::ClearAndSelect);
    QCOMPARE(selection.currentIndex().data().toString(), u"one"_s);

    offline.addPost({u"four"_s, {account}, noon.addDays(3)});
    QTRY_COMPARE(watched.model.rowCount(), 4);
    QCOMPARE(selection.currentIndex().data().toString(), u"one"_s);
    QCOMPARE(selection.currentIndex().row(), 3);

    // Another time moves a post through the list; the selection goes with it.
    QVERIFY(
        OfflineDesk::await(offline.desk().posts.move(offline.desk().actor, one, offline.clock().now().addDays(30))));
    QTRY_COMPARE(watched.texts().constFirst(), u"one"_s);
    QCOMPARE(selection.currentIndex().row(), 0);
    QCOMPARE(selection.selectedIndexes().size(), 1);
    QCOMPARE(selection.selectedIndexes().constFirst().data().toString(), u"one"_s);
}

void TestPostsModel::dropsStaleAnswers()
{
    OfflineDesk offline;
    offline.seedMonth();
    Watched watched(offline);
    watched.counted.clear();
    for (const QString &typed : {u"F"_s, u"Fr"_s, u"Fri"_s, u"Friday"_s})
        watched.model.setFilter({PostsFilter::Kind::All, {}, {}, typed});
    watched.model.setFilter({PostsFilter::Kind::All, {}, {}, u"Release"_s});
    QVERIFY(watched.counted.wait(10'000));
    // The store answers in turn: after this one the earlier ones' answers have come too, and changed nothing.
    QVERIFY(OfflineDesk::await(offline.desk().posts.count(offline.desk().actor, {})));
    QCoreApplication::processEvents();
    QCOMPARE(watched.counted.size(), 1);
    QCOMPARE(watched.model.rowCount(), 2);
}

void TestPostsModel::findsThePlaceOfAChange()
{
    const auto card = [](int n) {
        PostCard card;
        card.id = PostId(QUuid(uint(n), 0, 0, 0, 0, 0, 0, 0, 0, 0, 1));
        return card;
    };
    const QHash<int, QList<PostCard>> before{{2, {card(1), card(2), card(3)}}};
    const auto place = [&](const QList<PostCard> &after, int countAfter) {
        return PostPages::placeOfChange(before, {{2, after}}, 203, countAfter);
    };
    QCOMPARE(place({card(1), card(9), card(2), card(3)}, 204), 201);
    QCOMPARE(place({card(1), card(3)}, 202), 201);
    QCOMPARE(place({card(1), card(2)}, 202), 202);
    QCOMPARE(place({card(1), card(2), card(3), card(9)}, 204), 203);
    QCOMPARE(place({}, 10), 10); // the page is gone: the end it is
}

void TestPostsModel::tellsHowFarAnUploadIs()
{
    OfflineDesk offline;
    const IntegrationId account = offline.addAccount(PlatformId::Mastodon, u"@harbour@print.example"_s);
    const PostId post = offline.addPost(
        {u"On its way"_s, {account}, {QDate(2026, 11, 22), QTime(14, 0)}, Sending::State::Sending});
    Watched watched(offline);
    SendingWatch sendings;
    watched.model.follow(sendings);
    const QString before = watched.moment(0);
    QSignalSpy changed(&watched.model, &PostsModel::dataChanged);
    const SendingProgress progress{SendingId::create(), post, SendingProgress::Step::Upload, 42, 100};
    sendings.take(progress);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(watched.moment(0), u"Uploading, 42 %"_s);
    sendings.take({SendingId::create(), PostId::create(), SendingProgress::Step::Upload, 1, 100});
    QCOMPARE(changed.count(), 1); // another post's
    sendings.forget(progress.sending, post);
    QCOMPARE(changed.count(), 2);
    QCOMPARE(watched.moment(0), before);
}

TEST_CLASS(TestPostsModel)
#include "tst_postsmodel.moc"
