// SPDX-License-Identifier: GPL-3.0-or-later
#include "composefixture.h"
#include "testmain.h"

using namespace Postrider;
using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;

// What a composer is told while somebody types.
class TestFindings final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void finds_data();
    void finds();
    void nothingIsWrong();
    void nothingForAnEmptyOne();
    void nowNeedsNoTime();
    void eachAccountHasItsOwn();
    void errorsComeFirst();
    void noAltTextWhereNobodySeesIt();
    void neighbours_data();
    void neighbours();
    void aPostIsNotItsOwnNeighbour();
    void draftsAndFailuresAreNoNeighbours();
    void saysWhatIsNear();
    void scheduleAgrees();
};

namespace {

constexpr auto kError = Problem::Severity::Error;

QStringList placesOf(const QList<Finding> &findings)
{
    QStringList places;
    for (const Finding &finding : findings)
        places << u"%1 %2 %3"_s.arg(finding.severity == kError ? u"error"_s : u"warning"_s)
                      .arg(finding.where)
                      .arg(finding.part);
    return places;
}

QDateTime november(int day, int hour, int minute)
{
    return QDateTime(QDate(2026, 11, day), QTime(hour, minute));
}

} // namespace

void TestFindings::finds_data()
{
    using Change = std::function<void(ComposeFixture &, Composition &)>;
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("words"); // some of the sentence
    const auto row = [](const char *name, const QString &place, const QString &words, const Change &change) {
        QTest::newRow(name) << change << place << words;
    };
    row("no account", u"error accounts 1"_s, u"at least one account"_s,
        [](ComposeFixture &, Composition &c) { c.targets.clear(); });
    row("an account that is gone", u"error accounts 1"_s, u"not there any more"_s,
        [](ComposeFixture &, Composition &c) { c.targets[0].account = IntegrationId::create(); });
    row("a foreign account", u"error accounts 1"_s, u"not there any more"_s, [](ComposeFixture &desk, Composition &c) {
        c.targets[0].account = desk.addAccount(desk.grace.id, u"@grace@print.example"_s);
    });
    row("a network that is not spoken", u"error accounts 1"_s, u"does not speak"_s,
        [](ComposeFixture &desk, Composition &c) {
            c.targets[0].account = desk.addAccount(desk.ada.id, u"ada"_s, PlatformId::Slack);
        });
    row("connect it again", u"warning accounts 1"_s, u"@ada@print.example has to be connected again"_s,
        [](ComposeFixture &desk, Composition &) { desk.setHealth(desk.account, Integration::Health::NeedsReauth); });
    row("paused", u"warning accounts 1"_s, u"@ada@print.example is paused"_s,
        [](ComposeFixture &desk, Composition &) { desk.setHealth(desk.account, Integration::Health::Paused); });
    row("no time", u"error time 1"_s, u"Choose when"_s, [](ComposeFixture &, Composition &c) { c.wallTime = {}; });
    row("past", u"error time 1"_s, u"past"_s,
        [](ComposeFixture &, Composition &c) { c.wallTime = november(22, 14, 17); });
    row("an unknown zone", u"error time 1"_s, u"Moon"_s,
        [](ComposeFixture &, Composition &c) { c.timezone = "Moon/Base"; });
    row("a time that there isn't", u"warning time 1"_s, u"there is no"_s,
        [](ComposeFixture &, Composition &c) { c.wallTime = QDateTime(QDate(2027, 3, 28), QTime(2, 30)); });
    row("a time that comes twice", u"warning time 1"_s, u"comes twice"_s,
        [](ComposeFixture &, Composition &c) { c.wallTime = QDateTime(QDate(2027, 10, 31), QTime(2, 30)); });
    row("too long", u"error text 1"_s, u"501 characters; 500"_s,
        [](ComposeFixture &, Composition &c) { c.parts[0].text = QString(501, u'x'); });
    row("a later part too long", u"error text 2"_s, u"501 characters; 500"_s, [](ComposeFixture &, Composition &c) {
        c.parts << Composition::Part{QString(501, u'x'), {}, {}};
    });
    row("an empty later part", u"error text 3"_s, u"nothing to post"_s, [](ComposeFixture &, Composition &c) {
        c.parts << Composition::Part{u"Second"_s, {}, {}} << Composition::Part{};
    });
    row("a picture without alt text", u"warning media 1"_s, u"1 picture"_s,
        [](ComposeFixture &desk, Composition &c) { c.parts[0].media << desk.addPicture(desk.ada).id; });
    row("an alt text too long", u"error media[0] 1"_s, u"1501 characters; 1500"_s,
        [](ComposeFixture &desk, Composition &c) {
            const Media picture = desk.addPicture(desk.ada);
            c.parts[0].media << picture.id;
            c.altTexts[picture.id] = QString(1501, u'x');
        });
    row("a file that is gone", u"error media 1"_s, u"There is no file"_s,
        [](ComposeFixture &, Composition &c) { c.parts[0].media << MediaId::create(); });
    row("a setting that there isn't", u"error settings 1"_s, u"colour"_s,
        [](ComposeFixture &, Composition &c) { c.targets[0].settings[u"colour"_s] = u"red"_s; });
    row("a choice that there isn't", u"error settings.visibility 1"_s, u"Visibility: "_s,
        [](ComposeFixture &, Composition &c) {
            c.targets[0].settings[u"visibility"_s] = u"nobody"_s;
            c.parts << Composition::Part{u"Said once, whatever the parts"_s, {}, {}};
        });
    row("a poll of one", u"error settings.poll.options 1"_s, u"Choices: "_s,
        [](ComposeFixture &, Composition &c) { c.targets[0].settings[u"poll.options"_s] = u"Yes"_s; });
}

void TestFindings::finds()
{
    using Change = std::function<void(ComposeFixture &, Composition &)>;
    QFETCH(Change, change);
    QFETCH(QString, place);
    QFETCH(QString, words);
    ComposeFixture desk;
    WorkingCopy copy = desk.copyOf(u"Hello"_s, {desk.account});
    change(desk, copy.composition);
    const QList<Finding> findings = desk.findings(copy);
    QCOMPARE(placesOf(findings), QStringList{place});
    QVERIFY2(findings.first().sentence.contains(words), qPrintable(findings.first().sentence));
    QVERIFY2(!findings.first().sentence.contains(u'%'), qPrintable(findings.first().sentence));
}

void TestFindings::nothingIsWrong()
{
    ComposeFixture desk;
    QCOMPARE(desk.findings(desk.copyOf(u"Hello"_s, {desk.account})), QList<Finding>());
}

void TestFindings::nothingForAnEmptyOne()
{
    ComposeFixture desk;
    WorkingCopy copy = desk.copyOf(u" "_s, {});
    copy.composition.wallTime = {};
    QCOMPARE(desk.findings(copy), QList<Finding>());
}

void TestFindings::nowNeedsNoTime()
{
    ComposeFixture desk;
    WorkingCopy copy = desk.copyOf(u"Hello"_s, {desk.account});
    copy.composition.wallTime = november(1, 9, 0);
    QCOMPARE(desk.findings(copy, ComposeService::Timing::Now), QList<Finding>());
}

void TestFindings::eachAccountHasItsOwn()
{
    ComposeFixture desk;
    const IntegrationId second = desk.addAccount(desk.ada.id, u"@second@print.example"_s);
    WorkingCopy copy = desk.copyOf(QString(501, u'x'), {desk.account, second});
    copy.composition.targets[0].text = u"Short enough"_s;
    const QList<Finding> findings = desk.findings(copy);
    QCOMPARE(findings.size(), 1);
    QCOMPARE(findings.first().account, second);
}

void TestFindings::errorsComeFirst()
{
    ComposeFixture desk;
    desk.setHealth(desk.account, Integration::Health::Paused);
    WorkingCopy copy = desk.copyOf(QString(501, u'x'), {desk.account});
    copy.composition.parts[0].media << desk.addPicture(desk.ada).id;
    QCOMPARE(placesOf(desk.findings(copy)),
             (QStringList{u"error text 1"_s, u"warning accounts 1"_s, u"warning media 1"_s}));
}

void TestFindings::noAltTextWhereNobodySeesIt()
{
    ComposeFixture desk;
    const IntegrationId channel = desk.addAccount(desk.ada.id, u"@ada"_s, PlatformId::Youtube);
    const QString remark = u"warning media 1"_s;
    WorkingCopy copy = desk.copyOf(u"Hello"_s, {channel});
    copy.composition.parts[0].media << desk.addPicture(desk.ada).id;
    QVERIFY(!placesOf(desk.findings(copy)).contains(remark)); // a video's thumbnail
    copy = desk.copyOf(u"Hello"_s, {channel, desk.account});
    copy.composition.parts[0].media << desk.addPicture(desk.ada).id;
    QVERIFY(placesOf(desk.findings(copy)).contains(remark));
}

void TestFindings::neighbours_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QDateTime>("wallTime");
    QTest::addColumn<bool>("isSameAccount");
    QTest::addColumn<QStringList>("places");
    const QString same = u"warning text 1"_s;
    const QString near = u"warning time 1"_s;
    // The other post: "Monday links", 25 November at 12:00.
    QTest::newRow("far and different") << u"Hello"_s << november(26, 12, 0) << true << QStringList();
    QTest::newRow("same, hours later") << u"Monday links"_s << november(25, 18, 0) << true << QStringList{same};
    QTest::newRow("same but for blanks") << u" Monday\n links "_s << november(25, 18, 0) << true << QStringList{same};
    QTest::newRow("same, just within three days")
        << u"Monday links"_s << november(28, 12, 0) << true << QStringList{same};
    QTest::newRow("same, just beyond") << u"Monday links"_s << november(28, 12, 1) << true << QStringList();
    QTest::newRow("same, two days before") << u"Monday links"_s << november(23, 12, 0) << true << QStringList{same};
    QTest::newRow("same on another account") << u"Monday links"_s << november(25, 12, 0) << false << QStringList();
    QTest::newRow("59 minutes later") << u"Hello"_s << november(25, 12, 59) << true << QStringList{near};
    QTest::newRow("59 minutes before") << u"Hello"_s << november(25, 11, 1) << true << QStringList{near};
    QTest::newRow("an hour later") << u"Hello"_s << november(25, 13, 0) << true << QStringList();
    QTest::newRow("same and near") << u"Monday links"_s << november(25, 12, 0) << true << QStringList{same, near};
}

void TestFindings::neighbours()
{
    QFETCH(QString, text);
    QFETCH(QDateTime, wallTime);
    QFETCH(bool, isSameAccount);
    ComposeFixture desk;
    WorkingCopy other = desk.copyOf(u"Monday links"_s, {desk.account});
    other.composition.wallTime = november(25, 12, 0);
    QVERIFY(desk.schedule(other));
    const IntegrationId second = desk.addAccount(desk.ada.id, u"@second@print.example"_s);
    WorkingCopy copy = desk.copyOf(text, {isSameAccount ? desk.account : second});
    copy.composition.wallTime = wallTime;
    QTEST(placesOf(desk.findings(copy)), "places");
}

void TestFindings::aPostIsNotItsOwnNeighbour()
{
    ComposeFixture desk;
    const auto post = desk.schedule(desk.copyOf(u"Hello"_s, {desk.account}));
    QCOMPARE(desk.findings(desk.opened(post->id)), QList<Finding>());
}

void TestFindings::draftsAndFailuresAreNoNeighbours()
{
    ComposeFixture desk;
    QVERIFY(desk.saveDraft(desk.copyOf(u"Hello"_s, {desk.account})));
    const auto failed = desk.schedule(desk.copyOf(u"Hello"_s, {desk.account}));
    desk.setStates(failed->id, Sending::State::Failed);
    QCOMPARE(desk.findings(desk.copyOf(u"Hello"_s, {desk.account})), QList<Finding>());
    const auto out = desk.schedule(desk.copyOf(u"Hello"_s, {desk.account}));
    desk.setStates(out->id, Sending::State::Published);
    QCOMPARE(desk.findings(desk.copyOf(u"Hello"_s, {desk.account})).size(), 2);
}

void TestFindings::saysWhatIsNear()
{
    ComposeFixture desk;
    WorkingCopy other = desk.copyOf(u"Release notes for 4.2: colour proofs on your own screen"_s, {desk.account});
    QVERIFY(desk.schedule(other));
    WorkingCopy copy = desk.copyOf(u"Hello"_s, {desk.account});
    copy.composition.wallTime = november(23, 9, 30);
    const QString sentence = desk.findings(copy).first().sentence;
    const QString time = QLocale().toString(QTime(9, 0), QLocale::ShortFormat);
    QCOMPARE(sentence,
             u"Less than an hour apart: @ada@print.example also posts "
             "\"Release notes for 4.2: colour proofs on…\" at %1."_s.arg(time));
}

// No error found is a post scheduled, and the other way round.
void TestFindings::scheduleAgrees()
{
    ComposeFixture desk;
    const QList<QString> texts{u"Hello"_s, QString(500, u'x'), QString(501, u'x')};
    for (const QString &text : texts) {
        const WorkingCopy copy = desk.copyOf(text, {desk.account});
        const QStringList places = placesOf(desk.findings(copy));
        QCOMPARE(bool(desk.schedule(copy)), places.filter(u"error"_s).isEmpty());
    }
}

TEST_CLASS(TestFindings)
#include "tst_findings.moc"
