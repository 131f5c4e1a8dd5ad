// SPDX-License-Identifier: GPL-3.0-or-later
#include "platforms/linkedin/settings.h"

#include "platforms/linkedin/facts.h"
#include "platforms/linkedin/unconfirmed.h"
#include "platforms/linkedin/wire.h"
#include "platforms/settingschema.h"

#include <QCoreApplication>
#include <QUrl>

#include <algorithm>

namespace Postrider::Linkedin {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kMostTitle = 400; // of an article

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(LinkedinSettings)
};

// In small letters; the API has them in capitals. From LinkedIn's page "Poll API".
QStringList pollDurations()
{
    return {u"one_day"_s, u"three_days"_s, u"seven_days"_s, u"fourteen_days"_s};
}

QJsonObject textField(const QString &title, const QString &description, int most)
{
    QJsonObject made = schemaField(u"string"_s, title, description);
    made["maxLength"_L1] = most;
    return made;
}

QJsonObject cardSchema()
{
    using namespace Setting;
    QJsonObject card = schemaField(
        u"object"_s, Words::tr("Link card"),
        Words::tr("LinkedIn does not look at the page itself; the post's one picture goes on the card."));
    card["properties"_L1] = QJsonObject{{kCardUri, schemaField(u"string"_s, Words::tr("Address"))},
                                        {kCardTitle, textField(Words::tr("Title"), {}, kMostTitle)},
                                        {kCardDescription, schemaField(u"string"_s, Words::tr("Description"))}};
    card["required"_L1] = QJsonArray{kCardUri, kCardTitle};
    card["additionalProperties"_L1] = false;
    return card;
}

QJsonObject pollSchema()
{
    using namespace Setting;
    using namespace Unconfirmed;
    QJsonObject options = schemaField(u"array"_s, Words::tr("Choices"));
    options["items"_L1] = QJsonObject{
        {"type"_L1, u"string"_s}, {"minLength"_L1, 1}, {"maxLength"_L1, kPollOptionLength}};
    options["minItems"_L1] = 2;
    options["maxItems"_L1] = kMostPollOptions;
    QJsonObject duration = schemaChoice(Words::tr("Lasts"), {}, pollDurations());
    duration["default"_L1] = u"seven_days"_s;
    QJsonObject poll = schemaField(u"object"_s, Words::tr("Poll"),
                                   Words::tr("Not together with files or a link card."));
    poll["properties"_L1] = QJsonObject{{kQuestion, textField(Words::tr("Question"), {}, kPollQuestionLength)},
                                        {kOptions, options},
                                        {kDuration, duration}};
    poll["required"_L1] = QJsonArray{kQuestion, kOptions, kDuration};
    poll["additionalProperties"_L1] = false;
    return poll;
}

void checkCard(const Outgoing &post, QList<Problem> &problems)
{
    using namespace Setting;
    const QJsonObject card = post.settings[kCard].toObject();
    const QUrl url(card[kCardUri].toString(), QUrl::StrictMode);
    const bool isWeb = url.scheme() == "https"_L1 || url.scheme() == "http"_L1;
    if (!url.isValid() || !isWeb || url.host().isEmpty())
        addInvalid(u"card.uri"_s, {{"actual"_L1, card[kCardUri]}}, problems);
    const QString title = card[kCardTitle].toString();
    if (title.trimmed().isEmpty() || Unconfirmed::lengthOf(title) > kMostTitle)
        addInvalid(u"card.title"_s, {{"limit"_L1, kMostTitle}, {"actual"_L1, title.size()}}, problems);
    checkKeys(card, {kCardUri, kCardTitle, kCardDescription}, u"card."_s, problems);
    const bool hasOnePicture = post.media.size() == 1 && kindOf(post.media.first()) == FileKind::Picture;
    if (!post.media.isEmpty() && !hasOnePicture)
        problems << Problem{u"card.withMedia"_s, settingPlace(kCard), {}};
}

void checkOptions(const QJsonArray &options, QList<Problem> &problems)
{
    using namespace Unconfirmed;
    const QString where = settingPlace(u"poll.options"_s);
    if (options.size() < 2 || options.size() > kMostPollOptions) {
        problems << Problem{
            u"poll.options"_s, where, {{"least"_L1, 2}, {"limit"_L1, kMostPollOptions}, {"actual"_L1, options.size()}}};
    }
    for (int i = 0; i < options.size(); ++i) {
        const QString option = options.at(i).toString();
        const QString spot = where + u"[%1]"_s.arg(i);
        if (option.trimmed().isEmpty())
            problems << Problem{u"setting.invalid"_s, spot, {}};
        if (lengthOf(option) > kPollOptionLength) {
            problems << Problem{
                u"poll.optionTooLong"_s, spot, {{"limit"_L1, kPollOptionLength}, {"actual"_L1, lengthOf(option)}}};
        }
    }
}

void checkPoll(const Outgoing &post, QList<Problem> &problems)
{
    using namespace Setting;
    const QJsonObject poll = post.settings[kPoll].toObject();
    checkKeys(poll, {kQuestion, kOptions, kDuration}, u"poll."_s, problems);
    const QString question = poll[kQuestion].toString();
    if (question.trimmed().isEmpty() || Unconfirmed::lengthOf(question) > Unconfirmed::kPollQuestionLength)
        addInvalid(u"poll.question"_s, {{"limit"_L1, Unconfirmed::kPollQuestionLength}}, problems);
    if (!pollDurations().contains(poll[kDuration].toString()))
        addInvalid(u"poll.duration"_s, {{"actual"_L1, poll[kDuration]}}, problems);
    checkOptions(poll[kOptions].toArray(), problems);
    if (!post.media.isEmpty())
        problems << Problem{u"poll.withMedia"_s, settingPlace(kPoll), {}};
    if (post.settings.contains(kCard))
        addInvalid(kCard, {}, problems);
}

void checkReshare(const Outgoing &post, QList<Problem> &problems)
{
    using namespace Setting;
    if (postUrnFrom(post.settings[kReshare].toString()).isEmpty())
        addInvalid(kReshare, {{"actual"_L1, post.settings[kReshare]}}, problems);
    if (!post.media.isEmpty() || post.settings.contains(kPoll) || post.settings.contains(kCard))
        problems << Problem{u"quote.withMedia"_s, settingPlace(kReshare), {}};
}

// A document has to have one.
void checkTitle(const Outgoing &post, QList<Problem> &problems)
{
    const bool isNeeded = std::any_of(post.media.begin(), post.media.end(),
                                      [](const OutgoingMedia &file) { return kindOf(file) == FileKind::Document; });
    const QString title = post.settings[Setting::kTitle].toString();
    const int most = Unconfirmed::kMostFileTitle;
    if (Unconfirmed::lengthOf(title) > most || (isNeeded && title.trimmed().isEmpty()))
        addInvalid(Setting::kTitle, {{"limit"_L1, most}, {"actual"_L1, title.size()}}, problems);
}

} // namespace

QStringList visibilities(const Account &account)
{
    if (isOrganisation(account))
        return {u"public"_s, u"logged_in"_s};
    return {u"public"_s, u"connections"_s, u"logged_in"_s};
}

QJsonObject settingsSchema(const Account &account)
{
    using namespace Setting;
    QJsonObject visibility = schemaChoice(Words::tr("Who sees it"), {}, visibilities(account));
    visibility["default"_L1] = visibilities(account).constFirst();
    const QJsonObject properties{{kVisibility, visibility},
                                 {kNoReshares, schemaField(u"boolean"_s, Words::tr("Nobody may repost it"))},
                                 {kNotInFeed,
                                  schemaField(u"boolean"_s, Words::tr("Do not show it in the feed"),
                                              Words::tr("Who has its address can see it."))},
                                 {kTitle,
                                  textField(Words::tr("Title of the document or video"),
                                            Words::tr("A document has to have one."), Unconfirmed::kMostFileTitle)},
                                 {kReshare,
                                  schemaField(u"string"_s, Words::tr("Reposted post"),
                                              Words::tr("Its address, with urn:li:share or urn:li:ugcPost in it."))},
                                 {kCard, cardSchema()},
                                 {kPoll, pollSchema()}};
    return schemaOf(u"LinkedIn"_s, properties);
}

void checkSettings(const Outgoing &post, const Account &account, QList<Problem> &problems)
{
    using namespace Setting;
    checkKeys(post.settings, settingsSchema(account)["properties"_L1].toObject().keys(), {}, problems);
    checkWord(post.settings, kVisibility, visibilities(account), problems);
    checkType(post.settings, kNoReshares, QJsonValue::Bool, problems);
    checkType(post.settings, kNotInFeed, QJsonValue::Bool, problems);
    checkType(post.settings, kTitle, QJsonValue::String, problems);
    if (post.part > 1)
        return; // a comment has no settings of its own
    checkTitle(post, problems);
    if (post.settings.contains(kCard))
        checkCard(post, problems);
    if (post.settings.contains(kPoll))
        checkPoll(post, problems);
    if (post.settings.contains(kReshare))
        checkReshare(post, problems);
}

} // namespace Postrider::Linkedin
