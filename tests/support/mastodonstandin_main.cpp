// SPDX-License-Identifier: GPL-3.0-or-later
#include "mastodonstandin.h"

#include "base/enumword.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <cstdio>

using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;

namespace {

// MASTODON, GO_TO_SOCIAL, PLEROMA, PIXELFED in any case, with or without the lines.
std::optional<MastodonStandIn::Flavour> flavourFrom(QString word)
{
    if (word.compare("gotosocial"_L1, Qt::CaseInsensitive) == 0)
        word = u"GO_TO_SOCIAL"_s;
    return Postrider::enumFromWord<MastodonStandIn::Flavour>(word);
}

} // namespace

// The stand-in as a process of its own, for benchmarks and end-to-end tests. Its address is the first line it prints;
// a signal ends it.
int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOptions(
        {{u"delay-ms"_s, u"Milliseconds before every answer."_s, u"N"_s, u"0"_s},
         {u"flavour"_s, u"mastodon, gotosocial, pleroma or pixelfed."_s, u"WORD"_s, u"mastodon"_s},
         {u"token"_s, u"The account's token; T-1, T-2 ... are further accounts."_s, u"T"_s, u"standin-token"_s},
         {u"max-characters"_s, u"Instead of the flavour's usual."_s, u"N"_s, u"0"_s},
         {u"port"_s, u"Instead of any free one."_s, u"N"_s, u"0"_s},
         {u"list-delay-ms"_s, u"So long a new post is missing from lists."_s, u"N"_s, u"0"_s},
         {u"processing-looks"_s, u"Looks at a medium until it is ready."_s, u"N"_s, u"0"_s}});
    parser.process(app);
    const auto flavour = flavourFrom(parser.value(u"flavour"_s));
    if (!flavour) {
        std::fputs("No such flavour.\n", stderr);
        return 2;
    }
    MastodonStandIn::Options options;
    options.flavour = *flavour;
    options.token = parser.value(u"token"_s).toUtf8();
    options.port = parser.value(u"port"_s).toUShort();
    options.maxCharacters = parser.value(u"max-characters"_s).toInt();
    options.processingLooks = parser.value(u"processing-looks"_s).toInt();
    options.delay = std::chrono::milliseconds(parser.value(u"delay-ms"_s).toInt());
    options.listDelay = std::chrono::milliseconds(parser.value(u"list-delay-ms"_s).toInt());
    const MastodonStandIn standIn(options);
    std::printf("%s\n", standIn.url().toEncoded().constData());
    std::fflush(stdout);
    return app.exec();
}
