// SPDX-License-Identifier: GPL-3.0-or-later
#include "composefixture.h"
#include "testmain.h"

using namespace Postrider;
using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;

// What must not be saved or scheduled, and that nothing changes then.
class TestComposeRefusals final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void draftsStayWithinRights();
    void opensNothingOfOthers();
    void refuses_data();
    void refuses();
    void conflicts_data();
    void conflicts();

private:
    static constexpr auto wait = [](auto future) { return ComposeFixture::wait(future); };
};

void TestComposeRefusals::draftsStayWithinRights()
{
    ComposeFixture desk;
    const IntegrationId foreign = desk.addAccount(desk.grace.id, u"@grace@print.example"_s);
    QCOMPARE(desk.saveDraft(desk.copyOf(u"Hello"_s, {foreign})).error().kind, Error::Kind::NotFound);
    WorkingCopy copy = desk.copyOf(u"Hello"_s, {});
    copy.composition.parts[0].media << desk.addPicture(desk.grace).id;
    QCOMPARE(desk.saveDraft(copy).error().kind, Error::Kind::NotFound);
    QCOMPARE(desk.saveDraft(desk.copyOf(u"  "_s, {desk.account})).error().kind, Error::Kind::InvalidInput);
    QCOMPARE(desk.postCount(), 0);
    QCOMPARE(desk.changes, 0);
}

void TestComposeRefusals::opensNothingOfOthers()
{
    ComposeFixture desk;
    const auto post = desk.saveDraft(desk.copyOf(u"Hello"_s, {desk.account}));
    QCOMPARE(wait(desk.compose->open(desk.grace, post->id)).error().kind, Error::Kind::NotFound);
    WorkingCopy copy = desk.opened(post->id);
    copy.composition.targets.clear();
    QCOMPARE(wait(desk.compose->saveDraft(desk.grace, copy)).error().kind, Error::Kind::NotFound);
}

void TestComposeRefusals::refuses_data()
{
    using Kind = Error::Kind;
    using Change = std::function<void(ComposeFixture &, Composition &)>;
    QTest::addColumn<Change>("change");
    QTest::addColumn<int>("kind");
    const auto row = [](const char *name, Kind kind, const Change &change) {
        QTest::newRow(name) << change << int(kind);
    };
    row("no account", Kind::InvalidInput, [](ComposeFixture &, Composition &c) { c.targets.clear(); });
    row("no time", Kind::InvalidInput, [](ComposeFixture &, Composition &c) { c.wallTime = {}; });
    row("a past time", Kind::PastTime,
        [](ComposeFixture &, Composition &c) { c.wallTime = QDateTime(QDate(2026, 11, 22), QTime(14, 17)); });
    row("a past time by its zone", Kind::PastTime, [](ComposeFixture &, Composition &c) {
        c.wallTime = QDateTime(QDate(2026, 11, 22), QTime(15, 0));
        c.timezone = "Europe/Helsinki";
    });
    row("an unknown zone", Kind::InvalidInput, [](ComposeFixture &, Composition &c) { c.timezone = "Moon/Base"; });
    row("nothing to post", Kind::InvalidInput, [](ComposeFixture &, Composition &c) { c.parts[0].text.clear(); });
    row("too long", Kind::InvalidInput, [](ComposeFixture &, Composition &c) { c.parts[0].text = QString(501, u'x'); });
    row("too long for one account", Kind::InvalidInput,
        [](ComposeFixture &, Composition &c) { c.targets[0].text = QString(501, u'x'); });
    row("a later part too long", Kind::InvalidInput, [](ComposeFixture &, Composition &c) {
        c.parts << Composition::Part{QString(501, u'x'), {}, {}};
    });
    row("an empty later part", Kind::InvalidInput,
        [](ComposeFixture &, Composition &c) { c.parts << Composition::Part{}; });
    row("a foreign account", Kind::NotFound, [](ComposeFixture &desk, Composition &c) {
        c.targets << Composition::Target{desk.addAccount(desk.grace.id, u"@grace@print.example"_s), {}, {}};
    });
    row("a foreign file", Kind::NotFound,
        [](ComposeFixture &desk, Composition &c) { c.parts[0].media << desk.addPicture(desk.grace).id; });
    row("a file that is not there", Kind::NotFound,
        [](ComposeFixture &, Composition &c) { c.parts[0].media << MediaId::create(); });
    row("an unknown setting", Kind::InvalidInput,
        [](ComposeFixture &, Composition &c) { c.targets[0].settings[u"colour"_s] = u"red"_s; });
    row("a choice that there isn't", Kind::InvalidInput,
        [](ComposeFixture &, Composition &c) { c.targets[0].settings[u"visibility"_s] = u"nobody"_s; });
    row("a network that is not spoken", Kind::InvalidInput, [](ComposeFixture &desk, Composition &c) {
        c.targets << Composition::Target{desk.addAccount(desk.ada.id, u"ada"_s, PlatformId::Slack), {}, {}};
    });
    row("an alt text too long", Kind::InvalidInput, [](ComposeFixture &desk, Composition &c) {
        const Media picture = desk.addPicture(desk.ada);
        c.parts[0].media << picture.id;
        c.altTexts[picture.id] = QString(1501, u'x');
    });
}

void TestComposeRefusals::refuses()
{
    using Change = std::function<void(ComposeFixture &, Composition &)>;
    QFETCH(Change, change);
    ComposeFixture desk;
    WorkingCopy copy = desk.copyOf(u"Hello"_s, {desk.account});
    change(desk, copy.composition);
    QVERIFY(wait(desk.compose->keep(desk.ada, copy)));
    const auto post = desk.schedule(copy);
    QVERIFY(!post);
    QTEST(int(post.error().kind), "kind");
    // Nothing was changed, and what was written is still there.
    QCOMPARE(desk.postCount(), 0);
    QCOMPARE(desk.changes, 0);
    QCOMPARE(wait(desk.compose->kept(desk.ada))->size(), 1);
}

void TestComposeRefusals::conflicts_data()
{
    using Meanwhile = std::function<void(ComposeFixture &, PostId)>;
    QTest::addColumn<Meanwhile>("meanwhile");
    const auto row = [](const char *name, const Meanwhile &meanwhile) { QTest::newRow(name) << meanwhile; };
    row("it was edited", [](ComposeFixture &desk, PostId id) {
        PostEdit edit;
        edit.text = u"Something else"_s;
        QVERIFY(wait(desk.posts->edit(desk.ada, id, edit)));
    });
    row("it was moved", [](ComposeFixture &desk, PostId id) {
        QVERIFY(wait(desk.posts->move(desk.ada, id, desk.clock.now().addDays(5))));
    });
    row("it is in the trash", [](ComposeFixture &desk, PostId id) { QVERIFY(wait(desk.posts->remove(desk.ada, id))); });
    row("it is being sent", [](ComposeFixture &desk, PostId id) { desk.setStates(id, Sending::State::Sending); });
    row("it is out", [](ComposeFixture &desk, PostId id) { desk.setStates(id, Sending::State::Published); });
    row("it is perhaps out", [](ComposeFixture &desk, PostId id) { desk.setStates(id, Sending::State::Unconfirmed); });
}

void TestComposeRefusals::conflicts()
{
    using Meanwhile = std::function<void(ComposeFixture &, PostId)>;
    QFETCH(Meanwhile, meanwhile);
    ComposeFixture desk;
    const auto post = desk.schedule(desk.copyOf(u"Hello"_s, {desk.account}));
    WorkingCopy copy = desk.opened(post->id);
    copy.composition.parts[0].text = u"Too late"_s;
    meanwhile(desk, post->id);
    const PostDetails before = desk.details(post->id);
    QVERIFY(wait(desk.compose->keep(desk.ada, copy)));
    QCOMPARE(desk.schedule(copy).error().kind, Error::Kind::Conflict);
    QCOMPARE(desk.saveDraft(copy).error().kind, Error::Kind::Conflict);
    const PostDetails after = desk.details(post->id);
    QCOMPARE(after.post, before.post);
    QCOMPARE(after.targets.first().delivery, before.targets.first().delivery);
    QCOMPARE(after.targets.first().parts.first().sending, before.targets.first().parts.first().sending);
    QCOMPARE(wait(desk.compose->kept(desk.ada))->size(), 1);
}

TEST_CLASS(TestComposeRefusals)
#include "tst_composerefusals.moc"
