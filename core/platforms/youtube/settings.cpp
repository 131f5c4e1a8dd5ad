// SPDX-License-Identifier: GPL-3.0-or-later
#include "platforms/youtube/settings.h"

#include "platforms/platform.h"
#include "platforms/settingschema.h"
#include "platforms/youtube/facts.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>
#include <QRegularExpression>

namespace Postrider::YouTube {

using namespace Qt::Literals::StringLiterals;
using namespace Setting;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(YouTubeSettings)
};

const QStringList &privacies()
{
    static const QStringList words{u"public"_s, u"unlisted"_s, u"private"_s};
    return words;
}

const QStringList &licences()
{
    static const QStringList words{u"youtube"_s, u"creativeCommon"_s};
    return words;
}

QJsonObject fromNetwork(QJsonObject field, const QString &kind)
{
    field["x-options"_L1] = kind;
    return field;
}

QJsonObject switchOf(const QString &title, const QString &description, bool usual)
{
    QJsonObject made = schemaField(u"boolean"_s, title, description);
    made["default"_L1] = usual;
    return made;
}

QJsonObject textFields()
{
    QJsonObject title = schemaField(u"string"_s, Words::tr("Title"), Words::tr("The post's text is the description."));
    title["minLength"_L1] = 1;
    title["maxLength"_L1] = kLongestTitle;
    QJsonObject tags = schemaField(u"array"_s, Words::tr("Tags"),
                                   Words::tr("One a line; all together at most 500 characters."));
    tags["items"_L1] = QJsonObject{{"type"_L1, u"string"_s}, {"minLength"_L1, 1}};
    QJsonObject category = schemaField(u"string"_s, Words::tr("Category"),
                                       Words::tr("A number; 22 is \"People & Blogs\"."));
    category["pattern"_L1] = u"^[0-9]{1,4}$"_s;
    return {{kTitle, title},
            {kTags, tags},
            {kCategory, fromNetwork(category, u"categories"_s)},
            {kLanguage, schemaLanguage(Words::tr("Language of title and description"))},
            {kSoundLanguage, schemaLanguage(Words::tr("Language of the video"))}};
}

QJsonObject audienceFields()
{
    QJsonObject privacy = schemaChoice(
        Words::tr("Privacy"),
        Words::tr("Videos of developer apps that YouTube has not audited are made private whatever you choose."),
        privacies());
    privacy["default"_L1] = privacies().first();
    QJsonObject publishAt = schemaField(u"string"_s, Words::tr("Make public at"),
                                        Words::tr("A moment after the upload such as 2027-01-31T18:00:00+01:00. The "
                                                  "video is private until then."));
    publishAt["format"_L1] = u"date-time"_s;
    const QJsonObject handOver = schemaHandOver(
        Words::tr("Let YouTube publish it"),
        Words::tr(
            "Uploaded at once, as private; YouTube makes it public at the post's time, even while this computer is "
            "off."));
    return {{kPrivacy, privacy},
            {kHandOverSetting, handOver},
            {kPublishAt, publishAt},
            {kMadeForKids, switchOf(Words::tr("Is made for children"), {}, false)},
            {kNotify, switchOf(Words::tr("Notify subscribers"), {}, true)},
            {kEmbeddable, switchOf(Words::tr("May be shown on other sites"), {}, true)},
            {kShowsStatistics,
             switchOf(Words::tr("Everybody may see extended statistics"),
                      Words::tr("On the video's page. Views and likes are shown there in any case."), true)},
            {kSynthetic, switchOf(Words::tr("Looks real but was made or changed by an AI"), {}, false)},
            {kPaid, switchOf(Words::tr("Contains paid advertising"), {}, false)}};
}

QJsonObject companionFields()
{
    QJsonObject licence = schemaChoice(Words::tr("Licence"), {}, licences());
    licence["default"_L1] = licences().first();
    return {
        {kLicence, licence},
        {kPlaylist, fromNetwork(schemaField(u"string"_s, Words::tr("Playlist"), Words::tr("Its ID.")), u"playlists"_s)},
        {kCaptions,
         schemaField(u"string"_s, Words::tr("Captions"),
                     Words::tr("The path of a file on this computer: .srt, .vtt, .sbv or .ttml."))},
        {kCaptionsLanguage, schemaLanguage(Words::tr("Language of the captions"))},
        {kCaptionsName, schemaField(u"string"_s, Words::tr("Name of the captions"))}};
}

QJsonObject fields()
{
    QJsonObject all = textFields();
    for (const QJsonObject &more : {audienceFields(), companionFields()}) {
        for (auto it = more.begin(); it != more.end(); ++it)
            all.insert(it.key(), it.value());
    }
    return all;
}

void checkTitle(const QJsonObject &settings, QList<Problem> &problems)
{
    const QString title = settings[kTitle].toString();
    const QString where = settingPlace(kTitle);
    if (title.trimmed().isEmpty())
        problems << Problem{u"setting.missing"_s, where, {}};
    if (const qint64 length = title.toUcs4().size(); length > kLongestTitle)
        problems << Problem{u"text.tooLong"_s, where, {{"limit"_L1, kLongestTitle}, {"actual"_L1, length}}};
    if (const qsizetype at = firstAngle(title); at >= 0)
        problems << Problem{u"text.invalid"_s, where, {{"actual"_L1, at + 1}}};
}

void checkTags(const QJsonObject &settings, QList<Problem> &problems)
{
    const QString where = settingPlace(kTags);
    const QStringList tags = tagsOf(settings);
    if (const int length = tagsLength(tags); length > kLongestTags)
        problems << Problem{u"text.tooLong"_s, where, {{"limit"_L1, kLongestTags}, {"actual"_L1, length}}};
    for (const QString &tag : tags) {
        if (tag.trimmed().isEmpty() || firstAngle(tag) >= 0)
            addInvalid(kTags, {{"actual"_L1, tag}}, problems);
    }
}

void checkPublishAt(const QJsonObject &settings, const QDateTime &now, QList<Problem> &problems)
{
    if (!settings.contains(kPublishAt))
        return;
    const QString text = settings[kPublishAt].toString();
    const QDateTime moment = QDateTime::fromString(text, Qt::ISODateWithMs);
    // YouTube takes it for private videos only, and one that was to be unlisted would be public.
    const bool isUnlisted = settings[kPrivacy].toString() == "unlisted"_L1;
    if (!moment.isValid() || moment.timeSpec() == Qt::LocalTime || isUnlisted)
        addInvalid(kPublishAt, {{"actual"_L1, text}}, problems);
    else if (moment <= now) // as its page on videos says, the video is then published right away
        problems << Problem{
            u"publishAt.past"_s, settingPlace(kPublishAt), {{"actual"_L1, text}}, Problem::Severity::Warning};
}

// The video goes out without its captions too, so a file that is not there is no more than a warning.
void checkCaptionsFile(const QString &path, QList<Problem> &problems)
{
    const QFileInfo file(path);
    constexpr auto kWarning = Problem::Severity::Warning;
    const QString where = settingPlace(kCaptions);
    if (!file.exists())
        problems << Problem{u"file.missing"_s, where, {}, kWarning};
    else if (!file.isFile() || !file.isReadable())
        problems << Problem{u"file.unreadable"_s, where, {}, kWarning};
    else
        checkFileSize(kCaptions, path, kMostCaptions, problems);
}

void checkCaptions(const QJsonObject &settings, QList<Problem> &problems)
{
    const QString path = settings[kCaptions].toString();
    if (path.isEmpty())
        return;
    if (isFileOf(path, {u"srt"_s, u"vtt"_s, u"sbv"_s, u"ttml"_s})) // captions and nothing else
        checkCaptionsFile(path, problems);
    else
        addInvalid(kCaptions, {{"actual"_L1, path}}, problems);
    if (settings[kCaptionsLanguage].toString().isEmpty())
        problems << Problem{u"setting.missing"_s, settingPlace(kCaptionsLanguage), {}};
}

} // namespace

QJsonObject settingsSchema()
{
    QJsonObject schema = schemaOf(u"YouTube"_s, fields());
    schema["required"_L1] = QJsonArray{kTitle};
    return schema;
}

void checkSettings(const Outgoing &post, const QDateTime &now, QList<Problem> &problems)
{
    const QJsonObject &settings = post.settings;
    checkKeys(settings, fields().keys(), {}, problems);
    checkTitle(settings, problems);
    checkTags(settings, problems);
    checkWord(settings, kPrivacy, privacies(), problems);
    checkWord(settings, kLicence, licences(), problems);
    for (const QLatin1String flag :
         {kHandOverSetting, kMadeForKids, kNotify, kEmbeddable, kShowsStatistics, kSynthetic, kPaid})
        checkType(settings, flag, QJsonValue::Bool, problems);
    for (const QLatin1String code : {kLanguage, kSoundLanguage, kCaptionsLanguage}) {
        if (settings.contains(code) && !isLanguage(settings[code].toString()))
            addInvalid(code, {{"actual"_L1, settings[code]}}, problems);
    }
    static const QRegularExpression category(u"^[0-9]{1,4}$"_s);
    if (settings.contains(kCategory) && !category.match(settings[kCategory].toString()).hasMatch())
        addInvalid(kCategory, {{"actual"_L1, settings[kCategory]}}, problems);
    checkPublishAt(settings, now, problems);
    const bool hasAudience = settings.contains(kPublishAt)
        || settings[kPrivacy].toString(privacies().first()) != privacies().first();
    if (settings[kHandOverSetting].toBool() && hasAudience) // YouTube makes public what it publishes itself
        addInvalid(kHandOverSetting, {}, problems);
    checkCaptions(settings, problems);
}

QStringList tagsOf(const QJsonObject &settings)
{
    QStringList tags;
    const QJsonArray list = settings[kTags].toArray();
    for (const auto &tag : list)
        tags << tag.toString();
    return tags;
}

int tagsLength(const QStringList &tags)
{
    qsizetype length = qMax(qsizetype(0), tags.size() - 1);
    for (const QString &tag : tags)
        length += tag.toUcs4().size() + (tag.contains(u' ') ? 2 : 0);
    return int(length);
}

qsizetype firstAngle(const QString &text)
{
    static const QRegularExpression angle(u"[<>]"_s);
    return text.indexOf(angle);
}

} // namespace Postrider::YouTube
