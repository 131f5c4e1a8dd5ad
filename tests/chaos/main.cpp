// SPDX-License-Identifier: GPL-3.0-or-later
#include "conductor.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QRandomGenerator>
#include <QTimer>

#include <csignal>
#include <cstdio>

using namespace Postrider::Chaos;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

volatile std::sig_atomic_t stopWanted = 0;

void noteSignal(int)
{
    stopWanted = 1;
}

int conduct(const Conductor::Options &options)
{
    std::signal(SIGINT, noteSignal);
    std::signal(SIGTERM, noteSignal);
    Conductor conductor(options);
    QObject::connect(
        &conductor, &Conductor::finished, &conductor, [](int code) { QCoreApplication::exit(code); },
        Qt::QueuedConnection);
    QTimer looks;
    QObject::connect(&looks, &QTimer::timeout, &conductor, [&] {
        if (std::exchange(stopWanted, 0))
            conductor.interrupt();
    });
    looks.start(100ms);
    if (!conductor.start()) {
        std::fputs("The run could not be set up.\n", stderr);
        return 2;
    }
    return QCoreApplication::exec();
}

} // namespace

// Kills real publishers at random and counts what arrived. Its other three roles
// are processes that it starts of itself.
int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addPositionalArgument(u"N"_s, u"How many times a publisher is killed, or stopped and let go on (500)."_s);
    QCommandLineOption serve(u"serve"_s, {}, u"SEED"_s);
    QCommandLineOption publishOption(u"publish"_s, {}, u"FOLDER"_s);
    serve.setFlags(QCommandLineOption::HiddenFromHelp);
    publishOption.setFlags(QCommandLineOption::HiddenFromHelp);
    QCommandLineOption visitOption(u"visit"_s, {}, u"FOLDER"_s);
    visitOption.setFlags(QCommandLineOption::HiddenFromHelp);
    parser.addOptions({{u"seed"_s, u"The same number makes the same decisions."_s, u"S"_s},
                       {u"publishers"_s, u"On each of the two stores (1)."_s, u"K"_s, u"1"_s},
                       serve,
                       publishOption,
                       visitOption});
    parser.process(app);
    if (parser.isSet(serve))
        return StandIns::serve(parser.value(serve).toUInt());
    if (parser.isSet(publishOption))
        return publish(parser.value(publishOption));
    if (parser.isSet(visitOption))
        return visit(parser.value(visitOption));
    Conductor::Options options;
    if (!parser.positionalArguments().isEmpty())
        options.strikes = parser.positionalArguments().first().toInt();
    options.seed = parser.isSet(u"seed"_s) ? parser.value(u"seed"_s).toUInt()
                                           : QRandomGenerator::global()->bounded(1U, 100'000U);
    options.publishers = parser.value(u"publishers"_s).toInt();
    if (options.strikes < 1 || options.publishers < 1) {
        std::fputs("N and --publishers are at least 1.\n", stderr);
        return 2;
    }
    return conduct(options);
}
