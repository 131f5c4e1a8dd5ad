// SPDX-License-Identifier: GPL-3.0-or-later
#include "standinmain.h"
#include "twitterstandin.h"

using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    TwitterStandIn::Options options;
    parseStandInOptions(parser, options.token,
                        {numberOption("access-seconds", u"So long a granted token is good."_s, 7200),
                         {u"subscription"_s, u"None, Basic, Premium or PremiumPlus."_s, u"TIER"_s, u"None"_s},
                         numberOption("status-looks", u"Looks at a file until it is ready."_s, 2),
                         {u"quotes"_s, u"Takes quotes, as with an enterprise contract."_s}});
    options.token = parser.value(u"token"_s).toUtf8();
    options.port = parser.value(u"port"_s).toUShort();
    options.delay = std::chrono::milliseconds(parser.value(u"delay-ms"_s).toInt());
    options.accessLifetime = std::chrono::seconds(parser.value(u"access-seconds"_s).toInt());
    options.subscription = parser.value(u"subscription"_s);
    options.statusLooks = parser.value(u"status-looks"_s).toInt();
    options.allowsQuotes = parser.isSet(u"quotes"_s);
    return serve(TwitterStandIn(options));
}
