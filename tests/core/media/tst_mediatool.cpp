// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/tool.h"
#include "mediafixture.h"
#include "samplepicture.h"
#include "samplevideo.h"
#include "testmain.h"

#include <QDir>
#include <QElapsedTimer>
#include <QThread>

#include <atomic>

using namespace Postrider;
using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

// The process from outside: what becomes of us when it misbehaves.
class TestMediaTool final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void misbehaviour_data();
    void misbehaviour();
    void isNotThere();
    void memoryIsBounded();
    void cancelKillsIt();
    void progressIsTold();
    void knowsItsTasks();

private:
    QString script(const QByteArray &commands) const;
    MediaFixture m_files;
};

QString TestMediaTool::script(const QByteArray &commands) const
{
    const QString path = m_files.put(u"tool"_s, "#!/bin/sh\n" + commands);
    QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return path;
}

void TestMediaTool::misbehaviour_data()
{
    QTest::addColumn<QByteArray>("commands");
    QTest::addColumn<Error::Kind>("kind");
    using Kind = Error::Kind;
    QTest::newRow("crashes") << QByteArray("kill -SEGV $$") << Kind::FileTooDemanding;
    QTest::newRow("is killed") << QByteArray("kill -KILL $$") << Kind::FileTooDemanding;
    QTest::newRow("says nothing") << QByteArray("exit 0") << Kind::FileTooDemanding;
    QTest::newRow("says nonsense") << QByteArray("echo nonsense") << Kind::FileTooDemanding;
    QTest::newRow("says half a line") << QByteArray("printf '{\"result\":'") << Kind::FileTooDemanding;
    QTest::newRow("hangs") << QByteArray("exec sleep 600") << Kind::FileTooDemanding;
    QTest::newRow("talks on and on") << QByteArray("exec yes '{\"progress\":0.5}'") << Kind::FileTooDemanding;
    QTest::newRow("one endless line") << QByteArray("exec tr '\\0' x < /dev/zero") << Kind::FileTooDemanding;
    QTest::newRow("refuses") << QByteArray("echo '{\"error\":\"FILE_UNREADABLE\"}'") << Kind::FileUnreadable;
    QTest::newRow("an error that is none") << QByteArray("echo '{\"error\":\"OH_DEAR\"}'") << Kind::FileTooDemanding;
}

void TestMediaTool::misbehaviour()
{
    QFETCH(QByteArray, commands);
    ToolLimits limits;
    limits.time = 2s;
    QElapsedTimer timer;
    timer.start();
    const auto result = runMediaTool({}, limits, {}, script(commands));
    QVERIFY(!result);
    QTEST(result.error().kind, "kind");
    QVERIFY(timer.elapsed() < 20'000);
}

void TestMediaTool::isNotThere()
{
    const auto result = runMediaTool({}, {}, {}, m_files.path(u"nothing"_s));
    QCOMPARE(result.error().kind, Error::Kind::Internal);
}

void TestMediaTool::memoryIsBounded()
{
#ifdef __SANITIZE_ADDRESS__
    QSKIP("The address sanitizer wants more addresses than any limit, and has none.");
#endif
    QImage large(9000, 9000, QImage::Format_RGB32);
    large.fill(Qt::blue);
    const QString path = m_files.put(u"large.png"_s, encoded(large, "PNG"));
    ToolLimits limits;
    limits.memory = 500 << 20; // the program itself fits, the picture does not
    const QString small = m_files.put(u"small.png"_s, encoded(noise({9, 9}), "PNG"));
    const auto asked = [](const QString &file) { return QJsonObject{{u"task"_s, u"probe"_s}, {u"path"_s, file}}; };
    QVERIFY(runMediaTool(asked(small), limits));
    QVERIFY(!runMediaTool(asked(path), limits));
    QVERIFY(runMediaTool(asked(path), {})); // it is the limit that refuses
}

void TestMediaTool::cancelKillsIt()
{
    const QString mark = m_files.path(u"mark"_s);
    // Writes its own number, so that the test can see it go.
    const QString tool = script("echo $$ > " + QFile::encodeName(mark) + "\nexec sleep 600");
    const auto pid = [&mark] { return contentOf(mark).trimmed(); };
    QElapsedTimer timer;
    timer.start();
    const auto result = runMediaTool({}, {}, Watch{{}, [&] { return !pid().isEmpty(); }}, tool);
    QCOMPARE(result.error().kind, Error::Kind::Cancelled);
    QVERIFY(timer.elapsed() < 30'000);
    QVERIFY(!QFile::exists(u"/proc/"_s + QString::fromLatin1(pid())));
}

void TestMediaTool::progressIsTold()
{
    QList<double> told;
    const QString tool = script("echo '{\"progress\":0.25}'; echo '{\"progress\":7}'; echo '{\"result\":{\"a\":1}}'");
    const auto result = runMediaTool({}, {}, Watch{[&told](double done) { told << done; }, {}}, tool);
    QVERIFY(result);
    QCOMPARE(*result, (QJsonObject{{u"a"_s, 1}}));
    QCOMPARE(told, (QList<double>{0.25, 1.0}));
}

void TestMediaTool::knowsItsTasks()
{
    QCOMPARE(runMediaTool({{u"task"_s, u"convert"_s}}, {}).error().kind, Error::Kind::InvalidInput);
    // A result is written where nothing lies yet, and nowhere else.
    const QString path = m_files.put(u"a.png"_s, encoded(noise({9, 9}), "PNG"));
    ConversionPlan plan;
    plan.mime = u"image/png"_s;
    const QJsonObject request{
        {u"task"_s, u"convert"_s}, {u"path"_s, path}, {u"target"_s, path}, {u"plan"_s, plan.toJson()}};
    QCOMPARE(runMediaTool(request, {}).error().kind, Error::Kind::StoreReadOnly);
    QVERIFY(!contentOf(path).isEmpty());
}

TEST_CLASS(TestMediaTool)
#include "tst_mediatool.moc"
