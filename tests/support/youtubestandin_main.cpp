// SPDX-License-Identifier: GPL-3.0-or-later
#include "standinmain.h"
#include "youtubestandin.h"

using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    YouTubeStandIn::Options options;
    parseStandInOptions(parser, options.token,
                        {numberOption("access-seconds", u"So long a granted token is good."_s, 3599),
                         numberOption("looks", u"Looks at a new video until it is processed."_s, 0),
                         {u"rejection"_s, u"Every video is rejected for that reason."_s, u"REASON"_s},
                         {u"unaudited"_s, u"Every video is made private."_s},
                         {u"no-reports"_s, u"The Analytics API is not enabled."_s}});
    options.token = parser.value(u"token"_s).toUtf8();
    options.port = parser.value(u"port"_s).toUShort();
    options.delay = std::chrono::milliseconds(parser.value(u"delay-ms"_s).toInt());
    options.accessLifetime = std::chrono::seconds(parser.value(u"access-seconds"_s).toInt());
    options.looks = parser.value(u"looks"_s).toInt();
    options.rejection = parser.value(u"rejection"_s);
    options.isAudited = !parser.isSet(u"unaudited"_s);
    options.hasReports = !parser.isSet(u"no-reports"_s);
    return serve(YouTubeStandIn(options));
}
