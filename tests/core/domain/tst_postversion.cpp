// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/postversion.h"
#include "testmain.h"

#include <QTest>

using namespace Postrider;
using namespace Qt::Literals::StringLiterals;

// What differs between two versions of a post, and how it is kept.
class TestPostVersion final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void diffs_data();
    void diffs();
    void piecesMakeBothTexts_data();
    void piecesMakeBothTexts();
    void longTextsEndSoon();
    void whatDiffers();
    void sameIsNothing();
    void comesBackFromJson();

private:
    static PostVersion sample();
};

PostVersion TestPostVersion::sample()
{
    PostVersion version;
    version.texts = {u"one\ntwo"_s, u"part"_s};
    version.media = {{u"postrider://media/a"_s}, {}};
    version.altTexts = {{u"postrider://media/a"_s, u"a dot"_s}};
    version.labels = {u"tea"_s};
    version.scheduledFor = QDateTime(QDate(2026, 11, 24), QTime(9, 0), Qt::UTC);
    version.targets = {
        {IntegrationId::create(), std::nullopt, {{u"visibility"_s, u"public"_s}}, {}},
        {IntegrationId::create(), u"its own"_s, {}, QDateTime(QDate(2026, 11, 25), QTime(9, 0), Qt::UTC)}};
    return version;
}

void TestPostVersion::diffs_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("pieces"); // removed in brackets, added in braces
    QTest::newRow("same") << u"a b"_s << u"a b"_s << u"a b"_s;
    QTest::newRow("nothing") << QString() << QString() << QString();
    QTest::newRow("all new") << QString() << u"a b"_s << u"{a b}"_s;
    QTest::newRow("all gone") << u"a b"_s << QString() << u"[a b]"_s;
    QTest::newRow("a word") << u"green tea"_s << u"black tea"_s << u"[green]{black} tea"_s;
    QTest::newRow("more") << u"tea"_s << u"tea now"_s << u"tea{ now}"_s;
    QTest::newRow("between") << u"a c"_s << u"a b c"_s << u"a {b }c"_s;
    QTest::newRow("blanks count") << u"a b"_s << u"a  b"_s << u"a[ ]{  }b"_s;
    QTest::newRow("lines") << u"a\nb"_s << u"a\nc"_s << u"a\n[b]{c}"_s;
}

void TestPostVersion::diffs()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    QFETCH(QString, pieces);
    QString shown;
    const auto found = diffOf(before, after);
    for (const DiffPiece &piece : found) {
        shown += piece.kind == DiffPiece::Kind::Same ? piece.text
            : piece.kind == DiffPiece::Kind::Removed ? u"[%1]"_s.arg(piece.text)
                                                     : u"{%1}"_s.arg(piece.text);
    }
    QCOMPARE(shown, pieces);
}

void TestPostVersion::piecesMakeBothTexts_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::newRow("reordered") << u"a b c d e f"_s << u"f a c b d e"_s;
    QTest::newRow("repeated") << u"a a a b a a"_s << u"a b a a b"_s;
    QTest::newRow("other") << u"x y z"_s << u"1 2 3 4"_s;
    QTest::newRow("blanks at the ends") << u"  a "_s << u" a  b"_s;
    QTest::newRow("emoji") << u"\U0001F600 \U0001F601"_s << u"\U0001F600\U0001F601"_s;
}

void TestPostVersion::piecesMakeBothTexts()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    QString one;
    QString other;
    const auto pieces = diffOf(before, after);
    for (const DiffPiece &piece : pieces) {
        if (piece.kind != DiffPiece::Kind::Added)
            one += piece.text;
        if (piece.kind != DiffPiece::Kind::Removed)
            other += piece.text;
    }
    QCOMPARE(one, before);
    QCOMPARE(other, after);
}

void TestPostVersion::longTextsEndSoon()
{
    QString before;
    QString after;
    for (int i = 0; i < 40'000; ++i) {
        before += QString::number(i) + u' ';
        after += QString::number(i * 7) + u' ';
    }
    const auto pieces = diffOf(before, after);
    QCOMPARE(pieces.size(), 4); // "0 ", one of each, and the last blank
}

void TestPostVersion::whatDiffers()
{
    using Field = VersionChange::Field;
    const PostVersion before = sample();
    PostVersion after = before;
    after.texts[1] = u"other part"_s;
    after.media[1] = {u"postrider://media/b"_s};
    after.altTexts[u"postrider://media/a"_s] = u"a point"_s;
    after.labels << u"coffee"_s;
    after.scheduledFor = after.scheduledFor.addDays(1);
    after.targets[0].settings[u"visibility"_s] = u"private"_s;
    after.targets[1].text = u"another"_s;
    after.targets[1].at = {};
    QList<Field> fields;
    const auto changes = changesBetween(before, after);
    for (const VersionChange &change : changes)
        fields << change.field;
    QCOMPARE(fields,
             (QList{Field::Text, Field::Media, Field::AltText, Field::Labels, Field::Time, Field::Settings,
                    Field::AccountText, Field::AccountTime}));
    QCOMPARE(changes.at(0).part, 2);
    QCOMPARE(changes.at(2).subject, u"postrider://media/a"_s);
    QCOMPARE(changes.at(5).account, before.targets.at(0).account);
    QVERIFY(changes.at(5).after.contains(u"private"_s));
    // An account that goes is told once, as one account less.
    PostVersion less = before;
    less.targets.removeLast();
    QCOMPARE(changesBetween(before, less).size(), 1);
    QCOMPARE(changesBetween(before, less).first().field, Field::Accounts);
}

void TestPostVersion::sameIsNothing()
{
    const PostVersion version = sample();
    QVERIFY(changesBetween(version, version).isEmpty());
}

void TestPostVersion::comesBackFromJson()
{
    const PostVersion version = sample();
    QCOMPARE(versionFrom(toJson(version)), version);
    QCOMPARE(versionFrom(toJson(PostVersion())), PostVersion());
}

TEST_CLASS(TestPostVersion)
#include "tst_postversion.moc"
