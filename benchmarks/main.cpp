// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchmarks.h"
#include "publishing.h"
#include "serving.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QJsonDocument>

#include <cstdio>
#include <functional>

using namespace Postrider::Bench;
using namespace Qt::Literals::StringLiterals;

namespace {

struct Benchmark
{
    QString name;
    std::function<std::optional<Measurement>(const Scale &)> run; // nothing: it says why
};

QList<Benchmark> allBenchmarks()
{
    return {
        {u"throughput"_s, throughput}, {u"lateness"_s, lateness}, {u"kill"_s, killing},        {u"idle"_s, idle},
        {u"start"_s, starting},        {u"calendar"_s, calendar}, {u"scrolling"_s, scrolling}, {u"search"_s, searching},
        {u"assistants"_s, assistants}};
}

QStringList names()
{
    QStringList list;
    for (const Benchmark &benchmark : allBenchmarks())
        list << benchmark.name;
    return list;
}

void report(const Measurement &measurement, bool isJson)
{
    const QByteArray line = isJson ? QJsonDocument(toJson(measurement)).toJson(QJsonDocument::Compact)
                                   : toLine(measurement).toUtf8();
    std::printf("%s\n", line.constData());
    std::fflush(stdout);
}

// The roles in which this program starts itself.
std::optional<int> runAsChild(const QStringList &arguments)
{
    if (arguments.value(1) == "--serve"_L1)
        return serve(arguments.value(2).toInt(), std::chrono::milliseconds(arguments.value(3).toInt()));
    if (arguments.value(1) == "--publish"_L1)
        return publishUntilStopped(arguments.value(2));
    return std::nullopt;
}

void addOptions(QCommandLineParser &parser)
{
    parser.setApplicationDescription(u"Measures Postrider against yardsticks of the same run."_s);
    parser.addHelpOption();
    parser.addPositionalArgument(u"names"_s, u"Which: %1; all by default."_s.arg(names().join(u", "_s)),
                                 u"[names...]"_s);
    parser.addOptions({{u"json"_s, u"One JSON object a line."_s},
                       {u"idle-seconds"_s, u"How long the idle publisher is watched."_s, u"N"_s, u"60"_s},
                       {u"posts"_s, u"Of one round of throughput."_s, u"N"_s, u"800"_s},
                       {u"rounds"_s, u"Of throughput, each side in turn."_s, u"N"_s, u"15"_s},
                       {u"starts"_s, u"Of the window, beside as many of an empty one."_s, u"N"_s, u"15"_s},
                       {u"window-posts"_s, u"In the window's store."_s, u"N"_s, u"100000"_s}});
}

} // namespace

// Exits with 0 whether the numbers are reached or not; 1 for wrong usage, 2 when something could not be measured.
int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    if (const auto exitCode = runAsChild(QCoreApplication::arguments()))
        return *exitCode;
    QCommandLineParser parser;
    addOptions(parser);
    parser.process(app);
    Scale scale;
    scale.idle = std::chrono::seconds(parser.value(u"idle-seconds"_s).toInt());
    scale.posts = parser.value(u"posts"_s).toInt();
    scale.rounds = parser.value(u"rounds"_s).toInt();
    scale.starts = parser.value(u"starts"_s).toInt();
    scale.windowPosts = parser.value(u"window-posts"_s).toInt();

    const QStringList wanted = parser.positionalArguments().isEmpty() ? names() : parser.positionalArguments();
    for (const QString &name : wanted) {
        if (!names().contains(name)) {
            std::fprintf(stderr, "No benchmark \"%s\"; there are %s.\n", qPrintable(name),
                         qPrintable(names().join(u", "_s)));
            return 1;
        }
    }
    const bool isEnough = scale.posts >= scale.accounts && scale.rounds > 0 && scale.idle.count() > 0
        && scale.starts > 0 && scale.windowPosts >= 1000;
    if (!isEnough) {
        std::fputs("--posts takes at least 20, --window-posts 1000, --rounds, --starts and --idle-seconds 1.\n",
                   stderr);
        return 1;
    }
    for (const Benchmark &benchmark : allBenchmarks()) {
        if (!wanted.contains(benchmark.name))
            continue;
        if (const auto measurement = benchmark.run(scale))
            report(*measurement, parser.isSet(u"json"_s));
    }
    return 0;
}
