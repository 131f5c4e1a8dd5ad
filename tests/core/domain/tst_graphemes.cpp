// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/graphemes.h"
#include "testmain.h"

using namespace Postrider;
using namespace Qt::Literals::StringLiterals;

class TestGraphemes final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void counts_data();
    void counts();
    void cutsBetweenClusters_data();
    void cutsBetweenClusters();
};

void TestGraphemes::counts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("count");
    QTest::newRow("nothing") << QString() << 0;
    QTest::newRow("letters") << u"abc"_s << 3;
    QTest::newRow("precomposed") << u"\u00e9"_s << 1;
    QTest::newRow("combining mark") << u"e\u0301"_s << 1;
    QTest::newRow("two combining marks") << u"o\u0302\u0323"_s << 1;
    QTest::newRow("outside the basic plane") << u"\U0001F600"_s << 1;
    QTest::newRow("skin tone") << u"\U0001F44D\U0001F3FD"_s << 1;
    QTest::newRow("family") << u"\U0001F468\u200D\U0001F469\u200D\U0001F467"_s << 1;
    QTest::newRow("flag") << u"\U0001F1E9\U0001F1EA"_s << 1;
    QTest::newRow("two flags") << u"\U0001F1E9\U0001F1EA\U0001F1EB\U0001F1F7"_s << 2;
    QTest::newRow("keycap") << u"1\uFE0F\u20E3"_s << 1;
    QTest::newRow("heart with selector") << u"\u2764\uFE0F"_s << 1;
    QTest::newRow("Chinese") << u"\u4f60\u597d"_s << 2;
    QTest::newRow("Korean syllables") << u"\ud55c\uad6d"_s << 2;
    QTest::newRow("Korean letters of one syllable") << u"\u1112\u1161\u11ab"_s << 1;
    QTest::newRow("Windows line end") << u"a\r\nb"_s << 3;
}

void TestGraphemes::counts()
{
    QFETCH(QString, text);
    QFETCH(int, count);
    QCOMPARE(graphemeCount(text), count);
}

void TestGraphemes::cutsBetweenClusters_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("count");
    QTest::addColumn<QString>("cut");
    QTest::newRow("none") << u"abc"_s << 0 << QString();
    QTest::newRow("some") << u"abc"_s << 2 << u"ab"_s;
    QTest::newRow("more than there are") << u"abc"_s << 9 << u"abc"_s;
    QTest::newRow("mark stays with its letter") << u"e\u0301a"_s << 1 << u"e\u0301"_s;
    QTest::newRow("emoji stays whole") << u"\U0001F44D\U0001F3FD!"_s << 1 << u"\U0001F44D\U0001F3FD"_s;
    QTest::newRow("flags") << u"\U0001F1E9\U0001F1EA\U0001F1EB\U0001F1F7"_s << 1 << u"\U0001F1E9\U0001F1EA"_s;
    QTest::newRow("Chinese") << u"\u4f60\u597d"_s << 1 << u"\u4f60"_s;
}

void TestGraphemes::cutsBetweenClusters()
{
    QFETCH(QString, text);
    QFETCH(int, count);
    QFETCH(QString, cut);
    QCOMPARE(firstGraphemes(text, count), cut);
}

TEST_CLASS(TestGraphemes)
#include "tst_graphemes.moc"
