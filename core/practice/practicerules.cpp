// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/practicerules.h"

#include "domain/graphemes.h"
#include "practice/practicefacts.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

std::optional<PracticeAnswer> pollObjection(const PracticeCall &call)
{
    const QJsonValue poll = call.fields.value("poll"_L1);
    if (!poll.isObject())
        return std::nullopt;
    const QJsonArray options = poll["options"_L1].toArray();
    const qint64 seconds = poll["expires_in"_L1].toVariant().toLongLong();
    if (!call.list(u"media_ids"_s).isEmpty())
        return PracticeAnswer::refusal(422, u"Validation failed: Media and a poll cannot go together"_s);
    if (options.size() < 2 || options.size() > PracticeFacts::maxPollOptions)
        return PracticeAnswer::refusal(422, u"Validation failed: Options must be two to four items"_s);
    const bool isTooLong = std::any_of(options.begin(), options.end(), [](const QJsonValue &option) {
        return graphemeCount(option.toString()) > PracticeFacts::maxPollOptionCharacters;
    });
    if (isTooLong)
        return PracticeAnswer::refusal(422, u"Validation failed: Options can't be longer than 50 characters each"_s);
    if (seconds < PracticeFacts::minPollSeconds || seconds > PracticeFacts::maxPollSeconds)
        return PracticeAnswer::refusal(422, u"Validation failed: Expires at is too soon or too far into the future"_s);
    return std::nullopt;
}

} // namespace

int practiceLength(const QString &text)
{
    static const QRegularExpression web(u"https?://\\S+"_s);
    static const QRegularExpression remoteMention(u"(?<![\\w/])(@\\w+)@[\\w.-]*\\w"_s);
    QString counted = text;
    counted.replace(web, QString(PracticeFacts::charactersPerUrl, u'x'));
    counted.replace(remoteMention, u"\\1"_s);
    return graphemeCount(counted);
}

std::optional<PracticeAnswer> contentObjection(const PracticeCall &call)
{
    const QString text = call.text(u"status"_s);
    if (text.trimmed().isEmpty() && call.list(u"media_ids"_s).isEmpty() && !call.fields.value("poll"_L1).isObject())
        return PracticeAnswer::refusal(422, u"Validation failed: Text can't be blank"_s);
    if (practiceLength(call.text(u"spoiler_text"_s)) + practiceLength(text) > PracticeFacts::maxCharacters)
        return PracticeAnswer::refusal(422, u"Validation failed: Text character limit of 500 exceeded"_s);
    return pollObjection(call);
}

} // namespace Postrider
