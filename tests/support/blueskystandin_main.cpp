// SPDX-License-Identifier: GPL-3.0-or-later
#include "blueskystandin.h"
#include "standinmain.h"

using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    BlueskyStandIn::Options options;
    parseStandInOptions(parser, options.password,
                        {numberOption("access-seconds", u"So long an access token is good."_s, 7200),
                         numberOption("video-looks", u"Looks at a video until it is ready."_s, 2)});
    options.password = parser.value(u"token"_s).toUtf8();
    options.port = parser.value(u"port"_s).toUShort();
    options.delay = std::chrono::milliseconds(parser.value(u"delay-ms"_s).toInt());
    options.accessLifetime = std::chrono::seconds(parser.value(u"access-seconds"_s).toInt());
    options.videoLooks = parser.value(u"video-looks"_s).toInt();
    return serve(BlueskyStandIn(options));
}
