// SPDX-License-Identifier: GPL-3.0-or-later
#include "platforms/mastodon/settingrules.h"
#include "platforms/mastodon/scheduling.h"

#include "domain/graphemes.h"
#include "platforms/mastodon/settings.h"
#include "platforms/settingschema.h"

namespace Postrider::Mastodon {

using namespace Qt::Literals::StringLiterals;

namespace {

void checkOptions(const QJsonArray &options, const Limits &limits, QList<Problem> &problems)
{
    const QString where = settingPlace(u"poll.options"_s);
    const qint64 count = options.size();
    if (count < 2 || (limits.maxPollOptions > 0 && count > limits.maxPollOptions)) {
        problems << Problem{
            u"poll.options"_s, where, {{"least"_L1, 2}, {"limit"_L1, limits.maxPollOptions}, {"actual"_L1, count}}};
    }
    for (int i = 0; i < options.size(); ++i) {
        const QString spot = where + u"[%1]"_s.arg(i);
        const int length = graphemeCount(options.at(i).toString());
        if (length == 0)
            problems << Problem{u"setting.invalid"_s, spot, {}};
        if (limits.maxPollOptionCharacters > 0 && length > limits.maxPollOptionCharacters) {
            problems << Problem{
                u"poll.optionTooLong"_s, spot, {{"limit"_L1, limits.maxPollOptionCharacters}, {"actual"_L1, length}}};
        }
    }
}

void checkPoll(const Outgoing &post, const Limits &limits, QList<Problem> &problems)
{
    using namespace Setting;
    const QJsonObject poll = post.settings[kPoll].toObject();
    checkKeys(poll, {kOptions, kExpiresIn, kMultiple, kHideTotals}, u"poll."_s, problems);
    checkOptions(poll[kOptions].toArray(), limits, problems);
    const double seconds = poll[kExpiresIn].toDouble(-1);
    const bool isShort = seconds < qMax(1, limits.minPollSeconds) || seconds != qint64(seconds);
    if (isShort || (limits.maxPollSeconds > 0 && seconds > limits.maxPollSeconds)) {
        problems << Problem{
            u"poll.expiry"_s,
            settingPlace(u"poll.expiresIn"_s),
            {{"least"_L1, limits.minPollSeconds}, {"limit"_L1, limits.maxPollSeconds}, {"actual"_L1, seconds}}};
    }
    for (const QLatin1String flag : {kMultiple, kHideTotals}) {
        if (poll.contains(flag) && !poll[flag].isBool())
            problems << Problem{u"setting.invalid"_s, settingPlace(u"poll."_s + flag), {}};
    }
    if (!post.media.isEmpty())
        problems << Problem{u"poll.withMedia"_s, settingPlace(kPoll), {}};
}

} // namespace

void checkSettings(const Outgoing &post, const ServerFacts &facts, QList<Problem> &problems)
{
    using namespace Setting;
    const QJsonObject &settings = post.settings;
    QStringList known{kVisibility, kSensitive, kSpoilerText, kLanguage};
    if (offersPolls(facts))
        known << kPoll;
    if (!quotePolicies(facts).isEmpty())
        known << kQuotePolicy;
    if (hasScheduler(facts.flavour))
        known << kHandOverSetting;
    checkKeys(settings, known, {}, problems);
    checkType(settings, kHandOverSetting, QJsonValue::Bool, problems);

    checkWord(settings, kVisibility, visibilities(facts.flavour), problems);
    checkType(settings, kSensitive, QJsonValue::Bool, problems);
    checkType(settings, kSpoilerText, QJsonValue::String, problems);
    const int spoiler = graphemeCount(settings[kSpoilerText].toString());
    if (facts.maxSpoilerText > 0 && spoiler > facts.maxSpoilerText)
        addInvalid(kSpoilerText, {{"limit"_L1, facts.maxSpoilerText}, {"actual"_L1, spoiler}}, problems);
    if (settings.contains(kLanguage) && !isLanguage(settings[kLanguage].toString()))
        addInvalid(kLanguage, {{"actual"_L1, settings[kLanguage]}}, problems);
    if (known.contains(kQuotePolicy))
        checkWord(settings, kQuotePolicy, quotePolicies(facts), problems);
    if (known.contains(kPoll) && settings.contains(kPoll) && post.part == 1)
        checkPoll(post, facts.limits, problems);
}

} // namespace Postrider::Mastodon
