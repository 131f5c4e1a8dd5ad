// SPDX-License-Identifier: GPL-3.0-or-later
#include "platforms/bluesky/settings.h"

#include "platforms/bluesky/richtext.h"
#include "platforms/bluesky/wire.h"
#include "platforms/settingschema.h"

#include <QCoreApplication>

namespace Postrider::Bluesky {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kMostLanguages = 3;
constexpr int kMostTags = 8;
constexpr qint64 kMostCaptionBytes = 20'000;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(BlueskySettings)
};

QJsonObject texts(const QString &title, const QString &description, int most, const QJsonObject &item)
{
    QJsonObject made = schemaField(u"array"_s, title, description);
    made["items"_L1] = item;
    made["maxItems"_L1] = most;
    return made;
}

QJsonObject cardSchema()
{
    QJsonObject card = schemaField(u"object"_s, Words::tr("Link card"),
                                   Words::tr("Shown below the text; the post's one picture goes on it."));
    card["properties"_L1] = QJsonObject{
        {Setting::kCardUri, schemaField(u"string"_s, Words::tr("Address"))},
        {Setting::kCardTitle, schemaField(u"string"_s, Words::tr("Title"))},
        {Setting::kCardDescription, schemaField(u"string"_s, Words::tr("Description"))}};
    card["required"_L1] = QJsonArray{Setting::kCardUri, Setting::kCardTitle};
    card["additionalProperties"_L1] = false;
    return card;
}

template<typename Check>
void checkTexts(const QJsonObject &settings, QLatin1String setting, int most, const Check &isGood,
                QList<Problem> &problems)
{
    if (!settings.contains(setting))
        return;
    const QJsonArray items = settings[setting].toArray();
    if (!settings[setting].isArray() || items.size() > most)
        addInvalid(setting, {{"limit"_L1, most}, {"actual"_L1, items.size()}}, problems);
    for (int i = 0; i < items.size(); ++i) {
        if (!isGood(items.at(i).toString()))
            addInvalid(u"%1[%2]"_s.arg(setting).arg(i), {{"actual"_L1, items.at(i)}}, problems);
    }
}

bool isTag(const QString &tag)
{
    return !tag.isEmpty() && !tag.startsWith(u'#') && isTagLength(tag);
}

void checkAddress(const QJsonObject &settings, QLatin1String setting, const QString &collection,
                  QList<Problem> &problems)
{
    if (!settings.contains(setting))
        return;
    const auto address = RecordAddress::fromText(settings[setting].toString());
    if (!address || address->collection != collection)
        addInvalid(setting, {{"actual"_L1, settings[setting]}}, problems);
}

void checkCard(const Outgoing &post, QList<Problem> &problems)
{
    using namespace Setting;
    if (!post.settings.contains(kCard) || post.part > 1)
        return;
    const QJsonObject card = post.settings[kCard].toObject();
    const QUrl url(card[kCardUri].toString(), QUrl::StrictMode);
    const bool isWeb = url.scheme() == "https"_L1 || url.scheme() == "http"_L1;
    if (!url.isValid() || !isWeb || url.host().isEmpty())
        addInvalid(u"card.uri"_s, {{"actual"_L1, card[kCardUri]}}, problems);
    if (card[kCardTitle].toString().trimmed().isEmpty())
        addInvalid(u"card.title"_s, {}, problems);
    checkKeys(card, {kCardUri, kCardTitle, kCardDescription}, u"card."_s, problems);
    const bool hasOnePicture = post.media.size() == 1 && post.media.first().isImage();
    if (!post.media.isEmpty() && !hasOnePicture)
        problems << Problem{u"card.withMedia"_s, settingPlace(kCard), {}};
}

// On the part that has the video: the first.
void checkCaptions(const Outgoing &post, QList<Problem> &problems)
{
    using namespace Setting;
    const QString path = post.settings[kCaptions].toString();
    if (path.isEmpty() || post.part > 1)
        return;
    if (!isFileOf(path, {u"vtt"_s}))
        addInvalid(kCaptions, {{"actual"_L1, path}}, problems);
    else
        checkFileSize(kCaptions, path, kMostCaptionBytes, problems);
    if (!isLanguage(post.settings[kCaptionsLanguage].toString()))
        problems << Problem{u"setting.missing"_s, settingPlace(kCaptionsLanguage), {}};
    if (post.media.isEmpty() || !post.media.first().isVideo())
        problems << Problem{u"captions.withoutVideo"_s, settingPlace(kCaptions), {}};
}

} // namespace

QStringList contentWarnings()
{
    return {u"sexual"_s, u"nudity"_s, u"porn"_s, u"graphic-media"_s};
}

QStringList replyRules()
{
    return {u"everybody"_s, u"followers"_s, u"following"_s, u"mentioned"_s, u"nobody"_s};
}

QJsonObject settingsSchema()
{
    using namespace Setting;
    QJsonObject language{{"type"_L1, u"string"_s}, {"pattern"_L1, QString(kLanguagePattern)}};
    QJsonObject tag{{"type"_L1, u"string"_s}, {"minLength"_L1, 1}, {"maxLength"_L1, kMostTagBytes}};
    QJsonObject replies = schemaChoice(Words::tr("Who may reply"), {}, replyRules());
    replies["default"_L1] = u"everybody"_s;
    const QJsonObject properties{
        {kLanguages,
         texts(Words::tr("Languages"), Words::tr("ISO 639 codes, such as en; at most three."), kMostLanguages,
               language)},
        {kContentWarning,
         schemaChoice(Words::tr("Content warning"), Words::tr("Hides media until it is opened."), contentWarnings())},
        {kWhoCanReply, replies},
        {kReplyList,
         schemaField(u"string"_s, Words::tr("List that may reply"),
                     Words::tr("Address of a list, beginning with at://."))},
        {kNoQuotes, schemaField(u"boolean"_s, Words::tr("Nobody may quote it"))},
        {kQuote, schemaField(u"string"_s, Words::tr("Quoted post"), Words::tr("Its address on bsky.app."))},
        {kReplyTo, schemaField(u"string"_s, Words::tr("Reply to"), Words::tr("A post's address on bsky.app."))},
        {kTags,
         texts(Words::tr("Hidden hashtags"), Words::tr("Found in searches, not shown; without #."), kMostTags, tag)},
        {kCard, cardSchema()},
        {kLoops, schemaField(u"boolean"_s, Words::tr("Show the video like a GIF"))},
        {kCaptions,
         schemaField(u"string"_s, Words::tr("Captions"),
                     Words::tr("The path of a .vtt file on this computer, of the video's words."))},
        {kCaptionsLanguage, schemaLanguage(Words::tr("Language of the captions"))}};
    return schemaOf(u"Bluesky"_s, properties);
}

void checkSettings(const Outgoing &post, QList<Problem> &problems)
{
    using namespace Setting;
    checkKeys(post.settings, settingsSchema()["properties"_L1].toObject().keys(), {}, problems);
    checkTexts(post.settings, kLanguages, kMostLanguages, isLanguage, problems);
    checkTexts(post.settings, kTags, kMostTags, isTag, problems);
    checkWord(post.settings, kContentWarning, contentWarnings(), problems);
    checkWord(post.settings, kWhoCanReply, replyRules(), problems);
    checkAddress(post.settings, kQuote, kPostType, problems);
    checkAddress(post.settings, kReplyTo, kPostType, problems);
    checkAddress(post.settings, kReplyList, u"app.bsky.graph.list"_s, problems);
    for (const QLatin1String flag : {kNoQuotes, kLoops})
        checkType(post.settings, flag, QJsonValue::Bool, problems);
    checkCard(post, problems);
    checkCaptions(post, problems);
}

} // namespace Postrider::Bluesky
