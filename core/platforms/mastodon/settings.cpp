// SPDX-License-Identifier: GPL-3.0-or-later
#include "platforms/mastodon/settings.h"
#include "platforms/mastodon/scheduling.h"

#include "platforms/settingschema.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace Postrider::Mastodon {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kQuotesApi = 7;   // release 4.5
constexpr int kDay = 24 * 3600; // seconds; as Mastodon's own window begins a poll

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(MastodonSettings)
};

QJsonObject pollSchema(const Limits &limits)
{
    QJsonObject option{{"type"_L1, u"string"_s}, {"minLength"_L1, 1}};
    if (limits.maxPollOptionCharacters > 0)
        option["maxLength"_L1] = limits.maxPollOptionCharacters;
    QJsonObject options = schemaField(u"array"_s, Words::tr("Choices"));
    options["items"_L1] = option;
    options["minItems"_L1] = 2;
    if (limits.maxPollOptions > 0)
        options["maxItems"_L1] = limits.maxPollOptions;
    QJsonObject expiry = schemaField(u"integer"_s, Words::tr("Ends after"), Words::tr("Seconds from publication."));
    expiry["minimum"_L1] = qMax(1, limits.minPollSeconds);
    if (limits.maxPollSeconds > 0)
        expiry["maximum"_L1] = limits.maxPollSeconds;
    const int longest = limits.maxPollSeconds > 0 ? limits.maxPollSeconds : kDay;
    expiry["unit"_L1] = "seconds"_L1; // an annotation: forms ask for a span
    expiry["default"_L1] = qBound(qMin(expiry["minimum"_L1].toInt(), longest), kDay, longest);
    QJsonObject poll = schemaField(u"object"_s, Words::tr("Poll"), Words::tr("Not together with media."));
    poll["properties"_L1] = QJsonObject{
        {Setting::kOptions, options},
        {Setting::kExpiresIn, expiry},
        {Setting::kMultiple, schemaField(u"boolean"_s, Words::tr("Several choices"))},
        {Setting::kHideTotals, schemaField(u"boolean"_s, Words::tr("Hide counts until it ends"))}};
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

QJsonObject settingsSchema(const ServerFacts &facts)
{
    QJsonObject visibility = schemaChoice(
        Words::tr("Visibility"), Words::tr("Who sees it. Left out: the account's usual."), visibilities(facts.flavour));
    if (visibilities(facts.flavour).contains(facts.defaultVisibility))
        visibility["default"_L1] = facts.defaultVisibility;
    QJsonObject spoiler = schemaField(u"string"_s, Words::tr("Content warning"),
                                      Words::tr("Shown in place of the text until it is opened."));
    if (facts.maxSpoilerText > 0)
        spoiler["maxLength"_L1] = facts.maxSpoilerText;
    QJsonObject language = schemaField(u"string"_s, Words::tr("Language"), Words::tr("ISO 639 code, such as en."));
    language["pattern"_L1] = QString(kLanguagePattern);

    QJsonObject properties{
        {Setting::kVisibility, visibility},
        {Setting::kSensitive,
         schemaField(u"boolean"_s, Words::tr("Sensitive media"), Words::tr("Media is hidden until it is opened."))},
        {Setting::kSpoilerText, spoiler},
        {Setting::kLanguage, language}};
    if (hasScheduler(facts.flavour)) {
        properties[kHandOverSetting] = schemaHandOver(
            Words::tr("Let the server publish it"),
            Words::tr("The server holds it and publishes it at the post's time, even while this computer is off."));
    }
    if (offersPolls(facts))
        properties[Setting::kPoll] = pollSchema(facts.limits);
    if (const QStringList policies = quotePolicies(facts); !policies.isEmpty())
        properties[Setting::kQuotePolicy] = schemaChoice(Words::tr("Who may quote it"), {}, policies);
    return schemaOf(u"Mastodon"_s, properties);
}

} // namespace Postrider::Mastodon
