// SPDX-License-Identifier: GPL-3.0-or-later
#include "platforms/twitter/rules.h"

#include "platforms/twitter/facts.h"
#include "platforms/twitter/settings.h"
#include "platforms/twitter/weighing.h"

#include <QRegularExpression>

#include <algorithm>

namespace Postrider::Twitter {

using namespace Qt::Literals::StringLiterals;

namespace {

QJsonObject facts(qint64 limit, qint64 actual)
{
    return {{"limit"_L1, limit}, {"actual"_L1, actual}};
}

void checkText(const Outgoing &post, const Limits &limits, QList<Problem> &problems)
{
    const bool hasOther = !post.media.isEmpty()
        || (post.part == 1 && (post.settings.contains(Setting::kPoll) || post.settings.contains(Setting::kQuote)));
    if (post.text.trimmed().isEmpty() && !hasOther)
        problems << Problem{u"text.empty"_s, u"text"_s, {}};
    if (const int count = weightedLength(post.text); count > limits.maxCharacters)
        problems << Problem{u"text.tooLong"_s, u"text"_s, facts(limits.maxCharacters, count)};
    if (const qsizetype at = firstInvalid(post.text); at >= 0)
        problems << Problem{u"text.invalid"_s, u"text"_s, {{"actual"_L1, at + 1}}};
    if (const int count = cashtagCount(post.text); count > 1)
        problems << Problem{u"text.cashtags"_s, u"text"_s, facts(1, count)};
}

// Pictures go with pictures; what moves goes alone.
bool goesAlone(const OutgoingMedia &file)
{
    return !file.isImage() || file.mime == "image/gif"_L1;
}

void checkMedia(const Outgoing &post, const Account &account, QList<Problem> &problems)
{
    const Limits allowed = limits(account);
    const MediaRules files = mediaRules(AccountFacts::of(account));
    const bool hasMoving = std::any_of(post.media.begin(), post.media.end(), goesAlone);
    if (post.media.size() > allowed.maxMedia)
        problems << Problem{u"media.tooMany"_s, u"media"_s, facts(allowed.maxMedia, post.media.size())};
    for (int i = 0; i < post.media.size(); ++i) {
        const QString where = u"media[%1]"_s.arg(i);
        const OutgoingMedia &file = post.media.at(i);
        if (!allowed.mimeTypes.contains(file.mime))
            problems << Problem{u"media.type"_s, where, {{"actual"_L1, file.mime}}};
        else
            problems << mediaProblems(file, where, files);
        if (const qint64 length = file.altText.toUcs4().size(); length > allowed.maxAltText)
            problems << Problem{u"alt.tooLong"_s, where, facts(allowed.maxAltText, length)};
        if (hasMoving && post.media.size() > 1)
            problems << Problem{u"media.mixed"_s, where, {{"actual"_L1, file.mime}}};
    }
}

} // namespace

int cashtagCount(const QString &text)
{
    static const QRegularExpression pattern(u"(?<![\\w$])\\$[a-zA-Z]{1,6}(?:[._][a-zA-Z]{1,2})?(?![\\w$])"_s,
                                            QRegularExpression::UseUnicodePropertiesOption);
    int count = 0;
    for (auto found = pattern.globalMatch(text); found.hasNext(); found.next())
        ++count;
    return count;
}

QList<Problem> validate(const Outgoing &post, const Account &account)
{
    QList<Problem> problems;
    checkText(post, limits(account), problems);
    checkMedia(post, account, problems);
    checkSettings(post, limits(account), problems);
    return problems;
}

} // namespace Postrider::Twitter
