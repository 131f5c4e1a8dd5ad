// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchmarks.h"
#include "must.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonDocument>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

namespace Postrider::Bench {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kPatience = 600'000; // ms: the store is filled first
constexpr int kCalls = 2000;
constexpr double kMostMs = 5;
constexpr double kMostRatio = 0.5;

QByteArray outputOf(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(program, arguments);
    if (!process.waitForFinished(kPatience) || process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        giveUp(u"%1 %2 failed"_s.arg(program, arguments.value(0)));
    return process.readAllStandardOutput();
}

// The official SDK, in a folder that goes with the measurement.
QString fetchSdk(const QTemporaryDir &folder, const QString &npm)
{
    outputOf(npm,
             {u"install"_s, u"--prefix"_s, folder.path(), u"--silent"_s, u"--no-audit"_s, u"--no-fund"_s,
              u"@modelcontextprotocol/sdk@1.32.2"_s});
    return folder.filePath(u"node_modules"_s);
}

} // namespace

std::optional<Measurement> assistants(const Scale &scale)
{
    const QString npm = QStandardPaths::findExecutable(u"npm"_s);
    const QString node = QStandardPaths::findExecutable(u"node"_s);
    const QString host = QCoreApplication::applicationDirPath() + u"/postrider-round-host"_s;
    if (npm.isEmpty() || node.isEmpty() || !QFile::exists(host)) {
        std::fputs("assistants   skipped: it wants npm, Node.js and the tests' round host.\n", stderr);
        return std::nullopt;
    }
    const QTemporaryDir folder;
    const QString modules = fetchSdk(folder, npm);
    const QByteArray said = outputOf(node,
                                     {QStringLiteral(BENCHMARKS_SOURCE) + u"/assistants/measure.mjs"_s, host,
                                      QString::number(scale.windowPosts), QString::number(kCalls), modules});
    const QJsonObject found = QJsonDocument::fromJson(said).object();
    Measurement measurement;
    measurement.name = u"assistants"_s;
    measurement.unit = u"ms"_s;
    measurement.ours = found["ours"_L1].toDouble();
    measurement.yardstick = found["yardstick"_L1].toDouble();
    if (measurement.ours <= 0 || measurement.yardstick <= 0)
        giveUp(u"no times came back"_s);
    measurement.ratio = measurement.ours / measurement.yardstick;
    measurement.reach = u"p95 at most 5 ms and at most half of the SDK's server"_s;
    measurement.isReached = measurement.ours <= kMostMs && measurement.ratio <= kMostRatio;
    measurement.more = {{u"median"_s, found["oursMedian"_L1]},
                        {u"yardstickMedian"_s, found["yardstickMedian"_L1]},
                        {u"bytes"_s, found["bytes"_L1]}};
    return measurement;
}

} // namespace Postrider::Bench
