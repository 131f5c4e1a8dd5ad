// SPDX-License-Identifier: GPL-3.0-or-later
#include "platforms/linkedin/content.h"

#include "platforms/linkedin/littletext.h"
#include "platforms/linkedin/processing.h"
#include "platforms/linkedin/settings.h"
#include "platforms/linkedin/wire.h"

namespace Postrider::Linkedin {

using namespace Qt::Literals::StringLiterals;

namespace {

QJsonObject pictureOf(const QJsonValue &urn, const OutgoingMedia &file)
{
    QJsonObject picture{{"id"_L1, urn}};
    if (const QString altText = file.altText.trimmed(); !altText.isEmpty())
        picture["altText"_L1] = altText;
    return picture;
}

QJsonObject articleOf(const QJsonObject &card, const QJsonArray &media)
{
    QJsonObject article{{"source"_L1, card[Setting::kCardUri]}, {"title"_L1, card[Setting::kCardTitle]}};
    if (const QString description = card[Setting::kCardDescription].toString(); !description.isEmpty())
        article["description"_L1] = description;
    if (!media.isEmpty())
        article["thumbnail"_L1] = media.first();
    return article;
}

QJsonObject pollOf(const QJsonObject &poll)
{
    QJsonArray options;
    const QJsonArray texts = poll[Setting::kOptions].toArray();
    for (const auto &text : texts)
        options << QJsonObject{{"text"_L1, text}};
    const QString duration = poll[Setting::kDuration].toString().toUpper();
    return {{"question"_L1, poll[Setting::kQuestion]},
            {"options"_L1, options},
            {"settings"_L1, QJsonObject{{"duration"_L1, duration}}}};
}

QJsonObject picturesOf(const Outgoing &post, const QJsonArray &media)
{
    QJsonArray pictures;
    for (qsizetype i = 0; i < media.size() && i < post.media.size(); ++i)
        pictures << pictureOf(media.at(i), post.media.at(i));
    return {{"images"_L1, pictures}};
}

// A video or a document.
QJsonObject titledOf(const QJsonValue &urn, const QString &title)
{
    QJsonObject file{{"id"_L1, urn}};
    if (!title.isEmpty())
        file["title"_L1] = title;
    return file;
}

// One of the kinds of content, or nothing.
QJsonObject contentOf(const Outgoing &post, const Context &context)
{
    const QJsonArray media = uploadedMedia(context);
    if (post.settings.contains(Setting::kCard))
        return {{"article"_L1, articleOf(post.settings[Setting::kCard].toObject(), media)}};
    if (post.settings.contains(Setting::kPoll))
        return {{"poll"_L1, pollOf(post.settings[Setting::kPoll].toObject())}};
    if (post.media.isEmpty())
        return {};
    if (post.media.size() > 1)
        return {{"multiImage"_L1, picturesOf(post, media)}};
    if (kindOf(post.media.first()) == FileKind::Picture)
        return {{"media"_L1, pictureOf(media.first(), post.media.first())}};
    return {{"media"_L1, titledOf(media.first(), post.settings[Setting::kTitle].toString().trimmed())}};
}

} // namespace

QJsonObject postBody(const Outgoing &post, const Account &account, const Context &context)
{
    const QString visibility = post.settings[Setting::kVisibility].toString(visibilities(account).constFirst());
    const bool isInFeed = !post.settings[Setting::kNotInFeed].toBool();
    QJsonObject body{{"author"_L1, account.accountId},
                     {"commentary"_L1, littleText(post.text)},
                     {"visibility"_L1, visibility.toUpper()},
                     {"distribution"_L1,
                      QJsonObject{{"feedDistribution"_L1, isInFeed ? u"MAIN_FEED"_s : u"NONE"_s},
                                  {"targetEntities"_L1, QJsonArray()},
                                  {"thirdPartyDistributionChannels"_L1, QJsonArray()}}},
                     {"lifecycleState"_L1, u"PUBLISHED"_s},
                     {"isReshareDisabledByAuthor"_L1, post.settings[Setting::kNoReshares].toBool()}};
    if (const QJsonObject content = contentOf(post, context); !content.isEmpty())
        body["content"_L1] = content;
    if (const QString parent = postUrnFrom(post.settings[Setting::kReshare].toString()); !parent.isEmpty())
        body["reshareContext"_L1] = QJsonObject{{"parent"_L1, parent}};
    return body;
}

} // namespace Postrider::Linkedin
