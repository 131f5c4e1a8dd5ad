// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/firstline.h"
#include "testmain.h"

using namespace Postrider;
using namespace Qt::Literals::StringLiterals;

class TestFirstLine final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isTheFirstWithSomethingInIt_data();
    void isTheFirstWithSomethingInIt();
};

void TestFirstLine::isTheFirstWithSomethingInIt_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("line");
    QTest::newRow("nothing") << QString() << QString();
    QTest::newRow("blanks") << u" \n\t\n "_s << QString();
    QTest::newRow("one line") << u"tea"_s << u"tea"_s;
    QTest::newRow("two lines") << u"tea\nand cake"_s << u"tea"_s;
    QTest::newRow("empty lines first") << u"\n \n  tea\ncake"_s << u"tea"_s;
    QTest::newRow("blanks within stay") << u"tea  with\tmilk \ncake"_s << u"tea  with\tmilk "_s;
    QTest::newRow("ends with a line") << u"tea\n"_s << u"tea"_s;
}

void TestFirstLine::isTheFirstWithSomethingInIt()
{
    QFETCH(QString, text);
    QFETCH(QString, line);
    QCOMPARE(firstLine(text).toString(), line);
}

TEST_CLASS(TestFirstLine)
#include "tst_firstline.moc"
