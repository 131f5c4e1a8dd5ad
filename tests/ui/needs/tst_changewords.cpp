// SPDX-License-Identifier: GPL-3.0-or-later
#include "testmain.h"
#include "ui/needs/changewords.h"
#include "ui/needs/difftext.h"

#include <QAbstractButton>
#include <QLabel>
#include <QTest>

using namespace Postrider;
using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;

using Field = VersionChange::Field;

// What an assistant changed, in words.
class TestChangeWords final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void says_data();
    void says();
    void aNewPostSaysNothingTwice();
    void shortensLongTexts();
    void marksUpNothing();
};

void TestChangeWords::says_data()
{
    QTest::addColumn<Field>("field");
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("line");
    QTest::newRow("files") << Field::Media << u"a\nb"_s << u"b\nc\nd"_s << u"2 added, 1 taken out"_s;
    QTest::newRow("files in another order") << Field::Media << u"a\nb"_s << u"b\na"_s << u"in another order"_s;
    QTest::newRow("labels") << Field::Labels << u"launch"_s << u"launch\nnews"_s << u"added: news"_s;
    QTest::newRow("time") << Field::Time << u"2026-11-24T08:00:00.000Z"_s << u"2026-11-25T08:00:00.000Z"_s
                          << u"Tue 24 Nov, 09:00 \u2192 Wed 25 Nov, 09:00"_s;
    QTest::newRow("first time is in the heading")
        << Field::Time << QString() << u"2026-11-25T08:00:00.000Z"_s << QString();
    QTest::newRow("no time any more") << Field::Time << u"2026-11-25T08:00:00.000Z"_s << QString()
                                      << u"Wed 25 Nov, 09:00 \u2192 no time"_s;
    QTest::newRow("settings") << Field::Settings << u"{\"visibility\":\"PRIVATE\"}"_s
                              << u"{\"visibility\":\"PUBLIC\"}"_s << u"visibility PRIVATE \u2192 visibility PUBLIC"_s;
}

void TestChangeWords::says()
{
    QFETCH(Field, field);
    QFETCH(QString, before);
    QFETCH(QString, after);
    VersionChange change;
    change.field = field;
    change.before = before;
    change.after = after;
    Awaiting awaiting;
    awaiting.isNew = false;
    const QDateTime now(QDate(2026, 11, 22), QTime(13, 0), Qt::UTC);
    QTEST(lineFor(change, awaiting, "Europe/Berlin", now).text, "line");
}

void TestChangeWords::aNewPostSaysNothingTwice()
{
    Awaiting awaiting;
    for (const Field field : {Field::Time, Field::Accounts}) {
        VersionChange change;
        change.field = field;
        change.after = u"2026-11-25T08:00:00.000Z"_s;
        QCOMPARE(lineFor(change, awaiting, "UTC", {}), ChangeLine());
    }
}

void TestChangeWords::shortensLongTexts()
{
    DiffText diff;
    const QString same = u"word "_s.repeated(200);
    diff.setPieces({{DiffPiece::Kind::Same, same}, {DiffPiece::Kind::Added, u"NEW"_s}, {DiffPiece::Kind::Same, same}},
                   false);
    diff.show();
    auto *text = diff.findChild<QLabel *>(u"diff"_s);
    auto *more = diff.findChild<QAbstractButton *>(u"showAll"_s);
    QVERIFY(text->text().size() < same.size());
    QVERIFY(text->text().contains(u"NEW"_s));
    QVERIFY(more->isVisible());
    more->click();
    QVERIFY(text->text().size() > 2 * same.size());
    QVERIFY(!more->isVisible());
}

// An assistant's text is text.
void TestChangeWords::marksUpNothing()
{
    DiffText diff;
    diff.setPieces({{DiffPiece::Kind::Added, u"<b>bold</b> <img src=x>"_s}}, true);
    QVERIFY(!diff.findChild<QLabel *>(u"diff"_s)->text().contains(u"<b>"_s));
    QVERIFY(!diff.findChild<QLabel *>(u"diff"_s)->text().contains(u"<img"_s));
}

TEST_CLASS(TestChangeWords)
#include "tst_changewords.moc"
