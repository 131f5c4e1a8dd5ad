// SPDX-License-Identifier: GPL-3.0-or-later
#include "twitterstandin.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <cstdio>

using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;

// The stand-in as a process of its own, for end-to-end tests. Its address is the first line it prints; a signal ends it.
int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOptions({{u"token"_s, u"An access token that never ends."_s, u"T"_s, u"standin-token"_s},
                       {u"port"_s, u"Instead of any free one."_s, u"N"_s, u"0"_s},
                       {u"delay-ms"_s, u"Milliseconds before every answer."_s, u"N"_s, u"0"_s},
                       {u"access-seconds"_s, u"So long a granted token is good."_s, u"N"_s, u"7200"_s},
                       {u"subscription"_s, u"None, Basic, Premium or PremiumPlus."_s, u"TIER"_s, u"None"_s},
                       {u"status-looks"_s, u"Looks at a file until it is ready."_s, u"N"_s, u"2"_s},
                       {u"quotes"_s, u"Takes quotes, as with an enterprise contract."_s}});
    parser.process(app);
    TwitterStandIn::Options options;
    options.token = parser.value(u"token"_s).toUtf8();
    options.port = parser.value(u"port"_s).toUShort();
    options.delay = std::chrono::milliseconds(parser.value(u"delay-ms"_s).toInt());
    options.accessLifetime = std::chrono::seconds(parser.value(u"access-seconds"_s).toInt());
    options.subscription = parser.value(u"subscription"_s);
    options.statusLooks = parser.value(u"status-looks"_s).toInt();
    options.allowsQuotes = parser.isSet(u"quotes"_s);
    const TwitterStandIn standIn(options);
    std::printf("%s\n", standIn.url().toEncoded().constData());
    std::fflush(stdout);
    return app.exec();
}
