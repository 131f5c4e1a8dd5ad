// SPDX-License-Identifier: GPL-3.0-or-later
#include "mastodonstandin.h"

#include "base/enumword.h"
#include "standinmain.h"

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

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    MastodonStandIn::Options options;
    parseStandInOptions(parser, options.token, // T; T-1, T-2 ... are further accounts
                        {{u"flavour"_s, u"mastodon, gotosocial, pleroma or pixelfed."_s, u"WORD"_s, u"mastodon"_s},
                         numberOption("max-characters", u"Instead of the flavour's usual."_s, 0),
                         numberOption("list-delay-ms", u"So long a new post is missing from lists."_s, 0),
                         numberOption("processing-looks", u"Looks at a medium until it is ready."_s, 0)});
    const auto flavour = flavourFrom(parser.value(u"flavour"_s));
    if (!flavour) {
        std::fputs("No such flavour.\n", stderr);
        return 2;
    }
    options.flavour = *flavour;
    options.token = parser.value(u"token"_s).toUtf8();
    options.port = parser.value(u"port"_s).toUShort();
    options.maxCharacters = parser.value(u"max-characters"_s).toInt();
    options.processingLooks = parser.value(u"processing-looks"_s).toInt();
    options.delay = std::chrono::milliseconds(parser.value(u"delay-ms"_s).toInt());
    options.listDelay = std::chrono::milliseconds(parser.value(u"list-delay-ms"_s).toInt());
    return serve(MastodonStandIn(options));
}
