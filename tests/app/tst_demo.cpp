// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandlinefixture.h"
#include "testmain.h"

#include <QCoreApplication>
#include <QJsonDocument>

using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;

// The first thing anybody starts: without a display, a keyring, an account, or anything but a home.
class TestDemo final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tellsTheWholeStoryTwice();
    void wantsNothingElse();
};

void TestDemo::tellsTheWholeStoryTwice()
{
    CommandLineFixture fixture;
    QProcessEnvironment bare;
    bare.insert(u"PATH"_s, qEnvironmentVariable("PATH"));
    bare.insert(u"HOME"_s, fixture.path(u"."_s));
    fixture.setEnvironment(bare);
    for (int round = 1; round <= 2; ++round) {
        const Run demo = fixture.runBare({u"demo"_s});
        COMPARE_EXIT(demo, 0);
        const QByteArrayList lines = demo.output.trimmed().split('\n');
        const QJsonObject closing = QJsonDocument::fromJson(lines.last()).object();
        QCOMPARE(closing["published"_L1].toInt(), 1);
        QCOMPARE(closing["duplicates"_L1], QJsonValue(0));
        QCOMPARE(closing["metrics"_L1], QJsonValue(true));
        QVERIFY(closing["seconds"_L1].toDouble() > 0);
        QVERIFY2(demo.output.contains("Permalink: http://127.0.0.1:"), demo.output.constData());
        QCOMPARE(demo.errors, QByteArray());
    }
    // It made a throwaway store and left nothing of it.
    QVERIFY(!QFile::exists(fixture.path(u".local/share/postrider/postrider.sqlite"_s)));
}

void TestDemo::wantsNothingElse()
{
    const CommandLineFixture fixture;
    COMPARE_EXIT(fixture.runBare({u"demo"_s, u"--fast"_s}), 2);
    const Run help = fixture.runBare({u"demo"_s, u"--help"_s});
    COMPARE_EXIT(help, 0);
    QVERIFY(help.output.startsWith("Usage: postrider"));
}

TEST_CLASS(TestDemo)
#include "tst_demo.moc"
