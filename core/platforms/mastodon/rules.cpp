// SPDX-License-Identifier: GPL-3.0-or-later
#include "platforms/mastodon/rules.h"

#include "domain/graphemes.h"
#include "platforms/mastodon/settingrules.h"
#include "platforms/mastodon/settings.h"

namespace Postrider::Mastodon {

using namespace Qt::Literals::StringLiterals;

namespace {

QJsonObject facts(qint64 limit, qint64 actual)
{
    return {{"limit"_L1, limit}, {"actual"_L1, actual}};
}

void checkText(const Outgoing &post, const ServerFacts &server, QList<Problem> &problems)
{
    const bool hasPoll = post.settings.contains(Setting::kPoll) && post.part == 1;
    if (post.text.trimmed().isEmpty() && post.media.isEmpty() && !hasPoll)
        problems << Problem{u"text.empty"_s, u"text"_s, {}};
    const int count = countText(post.text, post.settings, server);
    if (server.limits.maxCharacters > 0 && count > server.limits.maxCharacters)
        problems << Problem{u"text.tooLong"_s, u"text"_s, facts(server.limits.maxCharacters, count)};
}

void checkFile(const OutgoingMedia &file, const QString &where, const ServerFacts &server, QList<Problem> &problems)
{
    const Limits &limits = server.limits;
    if (!limits.mimeTypes.isEmpty() && !limits.mimeTypes.contains(file.mime)) {
        problems << Problem{u"media.type"_s,
                            where,
                            {{"actual"_L1, file.mime}, {"allowed"_L1, QJsonArray::fromStringList(limits.mimeTypes)}}};
    }
    const qint64 maxBytes = file.isImage() ? limits.maxImageBytes : limits.maxVideoBytes;
    if (maxBytes > 0 && file.size > maxBytes)
        problems << Problem{u"media.tooBig"_s, where, facts(maxBytes, file.size)};
    const qint64 maxPixels = file.isImage() ? limits.maxImagePixels : server.maxVideoPixels;
    const qint64 pixels = qint64(file.dimensions.width()) * file.dimensions.height();
    if (maxPixels > 0 && file.dimensions.isValid() && pixels > maxPixels)
        problems << Problem{u"media.tooManyPixels"_s, where, facts(maxPixels, pixels)};
    const int altText = graphemeCount(file.altText);
    if (limits.maxAltText > 0 && altText > limits.maxAltText)
        problems << Problem{u"alt.tooLong"_s, where, facts(limits.maxAltText, altText)};
}

// A video or a sound stands alone, and so does an animation; whether a GIF moves is not known here.
void checkMixture(const Outgoing &post, const ServerFacts &server, QList<Problem> &problems)
{
    const bool isStrict = server.flavour == Flavour::Mastodon || server.flavour == Flavour::Unknown;
    if (!isStrict || post.media.size() < 2)
        return;
    for (int i = 0; i < post.media.size(); ++i) {
        const OutgoingMedia &file = post.media.at(i);
        const bool mayMove = file.mime == "image/gif"_L1;
        if (!file.isImage() || mayMove) {
            problems << Problem{u"media.mixed"_s,
                                u"media[%1]"_s.arg(i),
                                {{"actual"_L1, file.mime}},
                                mayMove ? Problem::Severity::Warning : Problem::Severity::Error};
        }
    }
}

void checkMedia(const Outgoing &post, const ServerFacts &server, QList<Problem> &problems)
{
    if (server.flavour == Flavour::Pixelfed && post.media.isEmpty() && post.replyTo.isEmpty() && post.part == 1)
        problems << Problem{u"media.required"_s, u"media"_s, {}};
    if (server.limits.maxMedia > 0 && post.media.size() > server.limits.maxMedia)
        problems << Problem{u"media.tooMany"_s, u"media"_s, facts(server.limits.maxMedia, post.media.size())};
    for (int i = 0; i < post.media.size(); ++i)
        checkFile(post.media.at(i), u"media[%1]"_s.arg(i), server, problems);
    checkMixture(post, server, problems);
}

} // namespace

QList<Problem> validate(const Outgoing &post, const ServerFacts &server)
{
    QList<Problem> problems;
    checkText(post, server, problems);
    checkMedia(post, server, problems);
    checkSettings(post, server, problems);
    return problems;
}

} // namespace Postrider::Mastodon
