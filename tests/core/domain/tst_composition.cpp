// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/composition.h"
#include "testmain.h"

using namespace Postrider;
using namespace Qt::Literals::StringLiterals;

class TestComposition final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isEmpty_data();
    void isEmpty();
};

void TestComposition::isEmpty_data()
{
    QTest::addColumn<Composition>("composition");
    QTest::addColumn<bool>("isEmpty");
    const auto row = [](const char *name, bool isEmpty, auto change) {
        Composition composition;
        change(composition);
        QTest::newRow(name) << composition << isEmpty;
    };
    const Composition::Target target{IntegrationId::create(), {}, {}};
    row("as it is made", true, [](Composition &) {});
    row("blank text", true, [](Composition &c) { c.parts[0].text = u" \n\t"_s; });
    row("several blank parts", true, [](Composition &c) { c.parts << Composition::Part{}; });
    row("an account and a time", true, [&](Composition &c) {
        c.targets << target;
        c.wallTime = QDateTime(QDate(2026, 11, 23), QTime(9, 0));
    });
    row("text", false, [](Composition &c) { c.parts[0].text = u"Hello"_s; });
    row("text in a later part", false, [](Composition &c) { c.parts << Composition::Part{u"Second"_s, {}, {}}; });
    row("a file alone", false, [](Composition &c) { c.parts[0].media << MediaId::create(); });
    row("text for one account alone", false, [&](Composition &c) {
        c.targets << target;
        c.targets[0].text = u"Hello"_s;
    });
    row("blank text for one account", true, [&](Composition &c) {
        c.targets << target;
        c.targets[0].text = u" "_s;
    });
}

void TestComposition::isEmpty()
{
    QFETCH(Composition, composition);
    QTEST(composition.isEmpty(), "isEmpty");
}

TEST_CLASS(TestComposition)
#include "tst_composition.moc"
