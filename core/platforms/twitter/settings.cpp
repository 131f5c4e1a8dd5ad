// SPDX-License-Identifier: GPL-3.0-or-later
#include "platforms/twitter/settings.h"

#include "platforms/settingschema.h"
#include "platforms/twitter/wire.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace Postrider::Twitter {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kDay = 24 * 3600; // seconds; as X's own window begins a poll

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(TwitterSettings)
};

QJsonObject pollSchema(const Limits &limits)
{
    QJsonObject options = schemaField(u"array"_s, Words::tr("Choices"));
    options["items"_L1] = QJsonObject{
        {"type"_L1, u"string"_s}, {"minLength"_L1, 1}, {"maxLength"_L1, limits.maxPollOptionCharacters}};
    options["minItems"_L1] = 2;
    options["maxItems"_L1] = limits.maxPollOptions;
    QJsonObject expiry = schemaField(u"integer"_s, Words::tr("Ends after"), Words::tr("Seconds, in whole minutes."));
    expiry["minimum"_L1] = limits.minPollSeconds;
    expiry["maximum"_L1] = limits.maxPollSeconds;
    expiry["unit"_L1] = "seconds"_L1; // an annotation: forms ask for a span
    expiry["default"_L1] = kDay;
    QJsonObject poll = schemaField(u"object"_s, Words::tr("Poll"),
                                   Words::tr("Not together with media or a quoted post."));
    poll["properties"_L1] = QJsonObject{{Setting::kOptions, options}, {Setting::kExpiresIn, expiry}};
    poll["required"_L1] = QJsonArray{Setting::kOptions, Setting::kExpiresIn};
    poll["additionalProperties"_L1] = false;
    return poll;
}

void checkOptions(const QJsonArray &options, const Limits &limits, QList<Problem> &problems)
{
    const QString where = settingPlace(u"poll.options"_s);
    if (options.size() < 2 || options.size() > limits.maxPollOptions) {
        problems << Problem{u"poll.options"_s,
                            where,
                            {{"least"_L1, 2}, {"limit"_L1, limits.maxPollOptions}, {"actual"_L1, options.size()}}};
    }
    for (int i = 0; i < options.size(); ++i) {
        const qint64 length = options.at(i).toString().toUcs4().size();
        const QString spot = where + u"[%1]"_s.arg(i);
        if (options.at(i).toString().trimmed().isEmpty())
            problems << Problem{u"setting.invalid"_s, spot, {}};
        if (length > limits.maxPollOptionCharacters) {
            problems << Problem{
                u"poll.optionTooLong"_s, spot, {{"limit"_L1, limits.maxPollOptionCharacters}, {"actual"_L1, length}}};
        }
    }
}

void checkPoll(const Outgoing &post, const Limits &limits, QList<Problem> &problems)
{
    using namespace Setting;
    if (!post.settings.contains(kPoll) || post.part > 1)
        return;
    const QJsonObject poll = post.settings[kPoll].toObject();
    checkKeys(poll, {kOptions, kExpiresIn}, u"poll."_s, problems);
    checkOptions(poll[kOptions].toArray(), limits, problems);
    const double seconds = poll[kExpiresIn].toDouble(-1);
    if (seconds < limits.minPollSeconds || seconds > limits.maxPollSeconds || seconds != qint64(seconds)) {
        problems << Problem{
            u"poll.expiry"_s,
            settingPlace(u"poll.expiresIn"_s),
            {{"least"_L1, limits.minPollSeconds}, {"limit"_L1, limits.maxPollSeconds}, {"actual"_L1, seconds}}};
    }
    if (!post.media.isEmpty())
        problems << Problem{u"poll.withMedia"_s, settingPlace(kPoll), {}};
}

void checkPost(const Outgoing &post, QLatin1String setting, QList<Problem> &problems)
{
    if (post.settings.contains(setting) && postIdFrom(post.settings[setting].toString()).isEmpty())
        addInvalid(setting, {{"actual"_L1, post.settings[setting]}}, problems);
}

} // namespace

QStringList replyRules()
{
    return {u"everyone"_s, u"following"_s, u"mentionedUsers"_s, u"subscribers"_s, u"verified"_s};
}

QJsonObject settingsSchema(const Limits &limits)
{
    using namespace Setting;
    QJsonObject replies = schemaChoice(Words::tr("Who may reply"), {}, replyRules());
    replies["default"_L1] = u"everyone"_s;
    const QJsonObject properties{
        {kWhoCanReply, replies},
        {kPoll, pollSchema(limits)},
        {kQuote,
         schemaField(u"string"_s, Words::tr("Quoted post"),
                     Words::tr("Its address on x.com. X takes quotes from apps with an enterprise contract only."))},
        {kReplyTo,
         schemaField(
             u"string"_s, Words::tr("Reply to"),
             Words::tr("A post's address on x.com. X takes it only where that post mentions or quotes this account."))},
        {kCommunity,
         schemaField(u"string"_s, Words::tr("Community"), Words::tr("The number in its address on x.com."))},
        {kShareWithFollowers, schemaField(u"boolean"_s, Words::tr("Show a post for subscribers to all followers"))},
        {kMadeWithAi, schemaField(u"boolean"_s, Words::tr("Has pictures made by an AI"))},
        {kPaidPartnership, schemaField(u"boolean"_s, Words::tr("Is paid advertising"))}};
    return schemaOf(u"X"_s, properties);
}

void checkSettings(const Outgoing &post, const Limits &limits, QList<Problem> &problems)
{
    using namespace Setting;
    checkKeys(post.settings, settingsSchema(limits)["properties"_L1].toObject().keys(), {}, problems);
    checkWord(post.settings, kWhoCanReply, replyRules(), problems);
    for (const QLatin1String flag : {kShareWithFollowers, kMadeWithAi, kPaidPartnership})
        checkType(post.settings, flag, QJsonValue::Bool, problems);
    checkPost(post, kQuote, problems);
    checkPost(post, kReplyTo, problems);
    if (post.settings.contains(kCommunity) && !isId(post.settings[kCommunity].toString()))
        addInvalid(kCommunity, {{"actual"_L1, post.settings[kCommunity]}}, problems);
    checkPoll(post, limits, problems);
    const bool hasOther = !post.media.isEmpty() || post.settings.contains(kPoll);
    if (post.settings.contains(kQuote) && post.part == 1 && hasOther)
        problems << Problem{u"quote.withMedia"_s, settingPlace(kQuote), {}};
}

} // namespace Postrider::Twitter
