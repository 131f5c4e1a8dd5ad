// SPDX-License-Identifier: GPL-3.0-or-later
#include "platforms/mastodon/settings.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QRegularExpression>

namespace Postrider::Mastodon {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kQuotesApi = 7;   // release 4.5
constexpr int kDay = 24 * 3600; // seconds; as Mastodon's own window begins a poll
constexpr auto kLanguagePattern = "^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$"_L1;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(MastodonSettings)
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

QJsonObject pollSchema(const Limits &limits)
{
    QJsonObject option{{"type"_L1, u"string"_s}, {"minLength"_L1, 1}};
    if (limits.maxPollOptionCharacters > 0)
        option["maxLength"_L1] = limits.maxPollOptionCharacters;
    QJsonObject options = field(u"array"_s, Words::tr("Choices"));
    options["items"_L1] = option;
    options["minItems"_L1] = 2;
    if (limits.maxPollOptions > 0)
        options["maxItems"_L1] = limits.maxPollOptions;
    QJsonObject expiry = field(u"integer"_s, Words::tr("Ends after"), Words::tr("Seconds from publication."));
    expiry["minimum"_L1] = qMax(1, limits.minPollSeconds);
    if (limits.maxPollSeconds > 0)
        expiry["maximum"_L1] = limits.maxPollSeconds;
    const int longest = limits.maxPollSeconds > 0 ? limits.maxPollSeconds : kDay;
    expiry["unit"_L1] = "seconds"_L1; // an annotation: forms ask for a span
    expiry["default"_L1] = qBound(qMin(expiry["minimum"_L1].toInt(), longest), kDay, longest);
    QJsonObject poll = field(u"object"_s, Words::tr("Poll"), Words::tr("Not together with media."));
    poll["properties"_L1] = QJsonObject{
        {Setting::kOptions, options},
        {Setting::kExpiresIn, expiry},
        {Setting::kMultiple, field(u"boolean"_s, Words::tr("Several choices"))},
        {Setting::kHideTotals, field(u"boolean"_s, Words::tr("Hide counts until it ends"))}};
    poll["required"_L1] = QJsonArray{Setting::kOptions, Setting::kExpiresIn};
    poll["additionalProperties"_L1] = false;
    return poll;
}

} // namespace

QStringList visibilities(Flavour flavour)
{
    QStringList words{u"public"_s, u"unlisted"_s, u"private"_s};
    if (flavour != Flavour::Pixelfed)
        words << u"direct"_s;
    if (flavour == Flavour::GoToSocial)
        words << u"mutuals_only"_s;
    if (flavour == Flavour::Pleroma)
        words << u"local"_s;
    return words;
}

QStringList quotePolicies(const ServerFacts &facts)
{
    if (facts.flavour != Flavour::Mastodon || facts.apiVersion < kQuotesApi)
        return {};
    return {u"public"_s, u"followers"_s, u"nobody"_s};
}

bool offersPolls(const ServerFacts &facts)
{
    return facts.flavour != Flavour::Pixelfed; // there every post shows media, and a poll goes with none
}

bool isLanguage(const QString &code)
{
    static const QRegularExpression pattern{QString(kLanguagePattern)};
    return pattern.match(code).hasMatch();
}

QJsonObject settingsSchema(const ServerFacts &facts)
{
    QJsonObject visibility = choice(Words::tr("Visibility"), Words::tr("Who sees it. Left out: the account's usual."),
                                    visibilities(facts.flavour));
    if (visibilities(facts.flavour).contains(facts.defaultVisibility))
        visibility["default"_L1] = facts.defaultVisibility;
    QJsonObject spoiler = field(u"string"_s, Words::tr("Content warning"),
                                Words::tr("Shown in place of the text until it is opened."));
    if (facts.maxSpoilerText > 0)
        spoiler["maxLength"_L1] = facts.maxSpoilerText;
    QJsonObject language = field(u"string"_s, Words::tr("Language"), Words::tr("ISO 639 code, such as en."));
    language["pattern"_L1] = QString(kLanguagePattern);

    QJsonObject properties{
        {Setting::kVisibility, visibility},
        {Setting::kSensitive,
         field(u"boolean"_s, Words::tr("Sensitive media"), Words::tr("Media is hidden until it is opened."))},
        {Setting::kSpoilerText, spoiler},
        {Setting::kLanguage, language}};
    if (offersPolls(facts))
        properties[Setting::kPoll] = pollSchema(facts.limits);
    if (const QStringList policies = quotePolicies(facts); !policies.isEmpty())
        properties[Setting::kQuotePolicy] = choice(Words::tr("Who may quote it"), {}, policies);
    return {{"$schema"_L1, u"https://json-schema.org/draft/2020-12/schema"_s},
            {"type"_L1, u"object"_s},
            {"title"_L1, u"Mastodon"_s},
            {"properties"_L1, properties},
            {"additionalProperties"_L1, false}};
}

} // namespace Postrider::Mastodon
