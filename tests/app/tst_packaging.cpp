// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/autostart.h"
#include "testmain.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>

using namespace Postrider;
using namespace Qt::Literals::StringLiterals;

// What a desktop reads about the program, judged by the desktop's own tools.
class TestPackaging final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void desktopFileIsInOrder();
    void metainfoIsInOrder();
    void allNameTheSameProgram();
    void bundleAsksForTheKey();

private:
    static QString file(const QString &ending)
    {
        return QStringLiteral(SOURCE_ROOT) + u"/packaging/org.postrider.Postrider."_s + ending;
    }
    static QString complaints(const QString &tool, const QStringList &arguments)
    {
        QProcess process;
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(tool, arguments);
        if (!process.waitForFinished() || process.exitStatus() != QProcess::NormalExit)
            return tool + u": "_s + process.errorString();
        return process.exitCode() == 0 ? QString() : QString::fromUtf8(process.readAll());
    }
};

void TestPackaging::desktopFileIsInOrder()
{
    const QString found = complaints(u"desktop-file-validate"_s, {u"--warn-kde"_s, file(u"desktop"_s)});
    QVERIFY2(found.isEmpty(), qPrintable(found));
}

void TestPackaging::metainfoIsInOrder()
{
    const QString found = complaints(u"appstreamcli"_s, {u"validate"_s, u"--no-net"_s, file(u"metainfo.xml"_s)});
    QVERIFY2(found.isEmpty(), qPrintable(found));
}

void TestPackaging::allNameTheSameProgram()
{
    QCOMPARE(QFileInfo(Autostart::path()).fileName(), QFileInfo(file(u"desktop"_s)).fileName());
    QFile metainfo(file(u"metainfo.xml"_s));
    QVERIFY(metainfo.open(QIODevice::ReadOnly));
    const QByteArray text = metainfo.readAll();
    QVERIFY(text.contains("<id>org.postrider.Postrider</id>"));
    QVERIFY(text.contains("<launchable type=\"desktop-id\">org.postrider.Postrider.desktop</launchable>"));
    QFile project(QStringLiteral(SOURCE_ROOT) + u"/CMakeLists.txt"_s);
    QVERIFY(project.open(QIODevice::ReadOnly));
    static const QRegularExpression version(u"project\\(postrider VERSION ([0-9.]+)"_s);
    const QString number = version.match(QString::fromUtf8(project.readAll())).captured(1);
    QVERIFY(!number.isEmpty());
    QVERIFY2(text.contains("<release version=\"" + number.toLatin1() + "\""), "this version is not among the releases");
    QFile desktop(file(u"desktop"_s));
    QVERIFY(desktop.open(QIODevice::ReadOnly));
    QVERIFY(desktop.readAll().contains("\nIcon=org.postrider.Postrider\n"));
}

// The key is asked for and kept as a secret, never part of the bundle or of a command line.
void TestPackaging::bundleAsksForTheKey()
{
    const QString folder = QStringLiteral(SOURCE_ROOT) + u"/packaging/mcpb"_s;
    QFile file(folder + u"/manifest.json.in"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonObject manifest = QJsonDocument::fromJson(file.readAll()).object();
    QCOMPARE(manifest["manifest_version"_L1].toString(), u"0.3"_s);
    const QJsonObject server = manifest["server"_L1].toObject();
    QCOMPARE(server["type"_L1].toString(), u"binary"_s);
    QVERIFY(QFileInfo(folder + u'/' + server["entry_point"_L1].toString()).isExecutable());
    QCOMPARE(server["mcp_config"_L1]["env"_L1]["PTZ_API_KEY"_L1].toString(), u"${user_config.api_key}"_s);
    QCOMPARE(server["mcp_config"_L1]["args"_L1].toArray().size(), 0);
    QVERIFY(manifest["user_config"_L1]["api_key"_L1]["sensitive"_L1].toBool());
}

TEST_CLASS(TestPackaging)
#include "tst_packaging.moc"
