// SPDX-License-Identifier: GPL-3.0-or-later
#include "linkedinstandin.h"
#include "standinmain.h"

using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    LinkedinStandIn::Options options;
    parseStandInOptions(parser, options.token,
                        {{u"scopes"_s, u"What the token and the app may do."_s, u"WORDS"_s, options.scopes},
                         {u"organisation"_s, u"The same as for an approved app with organisations."_s},
                         {u"native"_s, u"The app has no secret and signs in the native way."_s},
                         {u"refresh"_s, u"Gives refresh tokens, as to selected partners."_s},
                         numberOption("organisations", u"So many are administered by the member."_s, 1),
                         numberOption("looks", u"Looks at a file until it is ready."_s, 1),
                         numberOption("part-bytes", u"Length of a video's parts."_s, int(options.partBytes))});
    options.token = parser.value(u"token"_s).toUtf8();
    options.port = parser.value(u"port"_s).toUShort();
    options.delay = std::chrono::milliseconds(parser.value(u"delay-ms"_s).toInt());
    options.scopes = parser.isSet(u"organisation"_s) ? LinkedinStandIn::organisationScopes()
                                                     : parser.value(u"scopes"_s);
    options.isNative = parser.isSet(u"native"_s);
    options.givesRefresh = parser.isSet(u"refresh"_s);
    options.organisations = parser.value(u"organisations"_s).toInt();
    options.processingLooks = parser.value(u"looks"_s).toInt();
    options.partBytes = parser.value(u"part-bytes"_s).toLongLong();
    return serve(LinkedinStandIn(options));
}
