// SPDX-License-Identifier: GPL-3.0-or-later
#include "platforms/twitter/settings.h"

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

QJsonObject field(const QString &type, const QString &title, const QString &description = {})
{
    QJsonObject made{{"type"_L1, type}, {"title"_L1, title}};
    if (!description.isEmpty())
        made["description"_L1] = description;
    return made;
}

QJsonObject pollSchema(const Limits &limits)
{
    QJsonObject options = field(u"array"_s, Words::tr("Choices"));
    options["items"_L1] = QJsonObject{
        {"type"_L1, u"string"_s}, {"minLength"_L1, 1}, {"maxLength"_L1, limits.maxPollOptionCharacters}};
    options["minItems"_L1] = 2;
    options["maxItems"_L1] = limits.maxPollOptions;
    QJsonObject expiry = field(u"integer"_s, Words::tr("Ends after"), Words::tr("Seconds, in whole minutes."));
    expiry["minimum"_L1] = limits.minPollSeconds;
    expiry["maximum"_L1] = limits.maxPollSeconds;
    expiry["unit"_L1] = "seconds"_L1; // an annotation: forms ask for a span
    expiry["default"_L1] = kDay;
    QJsonObject poll = field(u"object"_s, Words::tr("Poll"), Words::tr("Not together with media or a quoted post."));
    poll["properties"_L1] = QJsonObject{{Setting::kOptions, options}, {Setting::kExpiresIn, expiry}};
    poll["required"_L1] = QJsonArray{Setting::kOptions, Setting::kExpiresIn};
    poll["additionalProperties"_L1] = false;
    return poll;
}

QString place(const QString &setting)
{
    return u"settings."_s + setting;
}

void invalid(const QString &setting, const QJsonObject &facts, QList<Problem> &problems)
{
    problems << Problem{u"setting.invalid"_s, place(setting), facts};
}

void checkOptions(const QJsonArray &options, const Limits &limits, QList<Problem> &problems)
{
    const QString where = place(u"poll.options"_s);
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
    for (const QString &key : poll.keys()) {
        if (key != kOptions && key != kExpiresIn)
            problems << Problem{u"setting.unknown"_s, place(u"poll."_s + key), {}};
    }
    checkOptions(poll[kOptions].toArray(), limits, problems);
    const double seconds = poll[kExpiresIn].toDouble(-1);
    if (seconds < limits.minPollSeconds || seconds > limits.maxPollSeconds || seconds != qint64(seconds)) {
        problems << Problem{
            u"poll.expiry"_s,
            place(u"poll.expiresIn"_s),
            {{"least"_L1, limits.minPollSeconds}, {"limit"_L1, limits.maxPollSeconds}, {"actual"_L1, seconds}}};
    }
    if (!post.media.isEmpty())
        problems << Problem{u"poll.withMedia"_s, place(kPoll), {}};
}

void checkPost(const Outgoing &post, QLatin1String setting, QList<Problem> &problems)
{
    if (post.settings.contains(setting) && postIdFrom(post.settings[setting].toString()).isEmpty())
        invalid(setting, {{"actual"_L1, post.settings[setting]}}, problems);
}

} // namespace

QStringList replyRules()
{
    return {u"everyone"_s, u"following"_s, u"mentionedUsers"_s, u"subscribers"_s, u"verified"_s};
}

QJsonObject settingsSchema(const Limits &limits)
{
    using namespace Setting;
    QJsonObject replies = field(u"string"_s, Words::tr("Who may reply"));
    replies["enum"_L1] = QJsonArray::fromStringList(replyRules());
    replies["default"_L1] = u"everyone"_s;
    const QJsonObject properties{
        {kWhoCanReply, replies},
        {kPoll, pollSchema(limits)},
        {kQuote,
         field(u"string"_s, Words::tr("Quoted post"),
               Words::tr("Its address on x.com. X takes quotes from apps with an enterprise contract only."))},
        {kReplyTo,
         field(
             u"string"_s, Words::tr("Reply to"),
             Words::tr("A post's address on x.com. X takes it only where that post mentions or quotes this account."))},
        {kCommunity, field(u"string"_s, Words::tr("Community"), Words::tr("The number in its address on x.com."))},
        {kShareWithFollowers, field(u"boolean"_s, Words::tr("Show a community's post to all followers"))},
        {kMadeWithAi, field(u"boolean"_s, Words::tr("Has pictures made by an AI"))},
        {kPaidPartnership, field(u"boolean"_s, Words::tr("Is paid advertising"))}};
    return {{"$schema"_L1, u"https://json-schema.org/draft/2020-12/schema"_s},
            {"type"_L1, u"object"_s},
            {"title"_L1, u"X"_s},
            {"properties"_L1, properties},
            {"additionalProperties"_L1, false}};
}

void checkSettings(const Outgoing &post, const Limits &limits, QList<Problem> &problems)
{
    using namespace Setting;
    const QJsonObject known = settingsSchema(limits)["properties"_L1].toObject();
    for (const QString &key : post.settings.keys()) {
        if (!known.contains(key))
            problems << Problem{u"setting.unknown"_s, place(key), {}};
    }
    if (post.settings.contains(kWhoCanReply) && !replyRules().contains(post.settings[kWhoCanReply].toString())) {
        invalid(kWhoCanReply,
                {{"actual"_L1, post.settings[kWhoCanReply]}, {"allowed"_L1, QJsonArray::fromStringList(replyRules())}},
                problems);
    }
    for (const QLatin1String flag : {kShareWithFollowers, kMadeWithAi, kPaidPartnership}) {
        if (post.settings.contains(flag) && !post.settings[flag].isBool())
            invalid(flag, {}, problems);
    }
    checkPost(post, kQuote, problems);
    checkPost(post, kReplyTo, problems);
    if (post.settings.contains(kCommunity) && !isId(post.settings[kCommunity].toString()))
        invalid(kCommunity, {{"actual"_L1, post.settings[kCommunity]}}, problems);
    checkPoll(post, limits, problems);
    const bool hasOther = !post.media.isEmpty() || post.settings.contains(kPoll);
    if (post.settings.contains(kQuote) && post.part == 1 && hasOther)
        problems << Problem{u"quote.withMedia"_s, place(kQuote), {}};
}

} // namespace Postrider::Twitter
