// SPDX-License-Identifier: GPL-3.0-or-later
#include "platforms/bluesky/settings.h"

#include "domain/graphemes.h"
#include "platforms/bluesky/wire.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace Postrider::Bluesky {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kMostLanguages = 3;
constexpr int kMostTags = 8;
constexpr int kMostTagGraphemes = 64;
constexpr int kMostTagBytes = 640;
constexpr auto kLanguagePattern = "^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$"_L1;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(BlueskySettings)
};

QJsonObject field(const QString &type, const QString &title, const QString &description = {})
{
    QJsonObject made{{"type"_L1, type}, {"title"_L1, title}};
    if (!description.isEmpty())
        made["description"_L1] = description;
    return made;
}

QJsonObject choice(const QString &title, const QString &description, const QStringList &words)
{
    QJsonObject made = field(u"string"_s, title, description);
    made["enum"_L1] = QJsonArray::fromStringList(words);
    return made;
}

QJsonObject texts(const QString &title, const QString &description, int most, const QJsonObject &item)
{
    QJsonObject made = field(u"array"_s, title, description);
    made["items"_L1] = item;
    made["maxItems"_L1] = most;
    return made;
}

QJsonObject cardSchema()
{
    QJsonObject card = field(u"object"_s, Words::tr("Link card"),
                             Words::tr("Shown below the text; the post's one picture goes on it."));
    card["properties"_L1] = QJsonObject{{Setting::kCardUri, field(u"string"_s, Words::tr("Address"))},
                                        {Setting::kCardTitle, field(u"string"_s, Words::tr("Title"))},
                                        {Setting::kCardDescription, field(u"string"_s, Words::tr("Description"))}};
    card["required"_L1] = QJsonArray{Setting::kCardUri, Setting::kCardTitle};
    card["additionalProperties"_L1] = false;
    return card;
}

QString place(const QString &setting)
{
    return u"settings."_s + setting;
}

void invalid(const QString &setting, const QJsonObject &facts, QList<Problem> &problems)
{
    problems << Problem{u"setting.invalid"_s, place(setting), facts};
}

void checkWord(const QJsonObject &settings, QLatin1String setting, const QStringList &words, QList<Problem> &problems)
{
    if (settings.contains(setting) && !words.contains(settings[setting].toString()))
        invalid(setting, {{"actual"_L1, settings[setting]}, {"allowed"_L1, QJsonArray::fromStringList(words)}},
                problems);
}

template<typename Check>
void checkTexts(const QJsonObject &settings, QLatin1String setting, int most, const Check &isGood,
                QList<Problem> &problems)
{
    if (!settings.contains(setting))
        return;
    const QJsonArray items = settings[setting].toArray();
    if (!settings[setting].isArray() || items.size() > most)
        invalid(setting, {{"limit"_L1, most}, {"actual"_L1, items.size()}}, problems);
    for (int i = 0; i < items.size(); ++i) {
        if (!isGood(items.at(i).toString()))
            invalid(u"%1[%2]"_s.arg(setting).arg(i), {{"actual"_L1, items.at(i)}}, problems);
    }
}

bool isLanguage(const QString &code)
{
    static const QRegularExpression pattern{QString(kLanguagePattern)};
    return pattern.match(code).hasMatch();
}

bool isTag(const QString &tag)
{
    return !tag.isEmpty() && !tag.startsWith(u'#') && graphemeCount(tag) <= kMostTagGraphemes
        && tag.toUtf8().size() <= kMostTagBytes;
}

void checkAddress(const QJsonObject &settings, QLatin1String setting, const QString &collection,
                  QList<Problem> &problems)
{
    if (!settings.contains(setting))
        return;
    const auto address = RecordAddress::fromText(settings[setting].toString());
    if (!address || address->collection != collection)
        invalid(setting, {{"actual"_L1, settings[setting]}}, problems);
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
        invalid(u"card.uri"_s, {{"actual"_L1, card[kCardUri]}}, problems);
    if (card[kCardTitle].toString().trimmed().isEmpty())
        invalid(u"card.title"_s, {}, problems);
    for (const QString &key : card.keys()) {
        if (key != kCardUri && key != kCardTitle && key != kCardDescription)
            problems << Problem{u"setting.unknown"_s, place(u"card."_s + key), {}};
    }
    const bool hasOnePicture = post.media.size() == 1 && post.media.first().isImage();
    if (!post.media.isEmpty() && !hasOnePicture)
        problems << Problem{u"card.withMedia"_s, place(kCard), {}};
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
    QJsonObject replies = choice(Words::tr("Who may reply"), {}, replyRules());
    replies["default"_L1] = u"everybody"_s;
    const QJsonObject properties{
        {kLanguages,
         texts(Words::tr("Languages"), Words::tr("ISO 639 codes, such as en; at most three."), kMostLanguages,
               language)},
        {kContentWarning,
         choice(Words::tr("Content warning"), Words::tr("Hides media until it is opened."), contentWarnings())},
        {kWhoCanReply, replies},
        {kReplyList,
         field(u"string"_s, Words::tr("List that may reply"), Words::tr("Address of a list, beginning with at://."))},
        {kNoQuotes, field(u"boolean"_s, Words::tr("Nobody may quote it"))},
        {kQuote, field(u"string"_s, Words::tr("Quoted post"), Words::tr("Its address on bsky.app."))},
        {kReplyTo, field(u"string"_s, Words::tr("Reply to"), Words::tr("A post's address on bsky.app."))},
        {kTags,
         texts(Words::tr("Hidden hashtags"), Words::tr("Found in searches, not shown; without #."), kMostTags, tag)},
        {kCard, cardSchema()},
        {kLoops, field(u"boolean"_s, Words::tr("Show the video like a GIF"))}};
    return {{"$schema"_L1, u"https://json-schema.org/draft/2020-12/schema"_s},
            {"type"_L1, u"object"_s},
            {"title"_L1, u"Bluesky"_s},
            {"properties"_L1, properties},
            {"additionalProperties"_L1, false}};
}

void checkSettings(const Outgoing &post, QList<Problem> &problems)
{
    using namespace Setting;
    const QJsonObject known = settingsSchema()["properties"_L1].toObject();
    for (const QString &key : post.settings.keys()) {
        if (!known.contains(key))
            problems << Problem{u"setting.unknown"_s, place(key), {}};
    }
    checkTexts(post.settings, kLanguages, kMostLanguages, isLanguage, problems);
    checkTexts(post.settings, kTags, kMostTags, isTag, problems);
    checkWord(post.settings, kContentWarning, contentWarnings(), problems);
    checkWord(post.settings, kWhoCanReply, replyRules(), problems);
    checkAddress(post.settings, kQuote, kPostType, problems);
    checkAddress(post.settings, kReplyTo, kPostType, problems);
    checkAddress(post.settings, kReplyList, u"app.bsky.graph.list"_s, problems);
    for (const QLatin1String flag : {kNoQuotes, kLoops}) {
        if (post.settings.contains(flag) && !post.settings[flag].isBool())
            invalid(flag, {}, problems);
    }
    checkCard(post, problems);
}

} // namespace Postrider::Bluesky
