// SPDX-License-Identifier: GPL-3.0-or-later
#include "mastodonstandin_reading.h"
#include "mastodonstandin_world.h"

#include "domain/graphemes.h"

#include <QRegularExpression>

namespace Postrider::Testing {

using namespace Qt::Literals::StringLiterals;

namespace {

bool isText(const QJsonValue &value)
{
    return value.isUndefined() || value.isString();
}

QString typeProblem(const QJsonObject &content)
{
    for (const char *name : {"status", "visibility", "spoiler_text", "language", "in_reply_to_id",
                             "quote_approval_policy", "scheduled_at"}) {
        if (!isText(content[QLatin1String(name)]))
            return QLatin1String(name) + u" is no text"_s;
    }
    if (content.contains("sensitive"_L1) && !content["sensitive"_L1].isBool())
        return u"sensitive is no boolean"_s;
    if (content.contains("media_ids"_L1) && !content["media_ids"_L1].isArray())
        return u"media_ids is no list"_s;
    return content.contains("poll"_L1) && !content["poll"_L1].isObject() ? u"poll is no object"_s : QString();
}

QStringList visibilitiesOf(MastodonFlavour flavour)
{
    QStringList words{u"public"_s, u"unlisted"_s, u"private"_s};
    if (flavour != MastodonFlavour::Pixelfed)
        words << u"direct"_s;
    if (flavour == MastodonFlavour::GoToSocial)
        words << u"mutuals_only"_s;
    if (flavour == MastodonFlavour::Pleroma)
        words << u"local"_s;
    return words;
}

} // namespace

int MastodonWorld::countText(const QJsonObject &content) const
{
    QString text = content["status"_L1].toString();
    if (m_options.flavour != MastodonFlavour::Pleroma) {
        static const QRegularExpression address(u"https?://\\S+"_s);
        const int price = m_options.flavour == MastodonFlavour::GoToSocial ? 25 : 23;
        text.replace(address, QString(price, u'x'));
        static const QRegularExpression mention(u"(?<![\\w/])@([A-Za-z0-9_]+)@[A-Za-z0-9.-]*[A-Za-z0-9]"_s);
        text.replace(mention, u"@\\1"_s);
    }
    return graphemeCount(text) + graphemeCount(content["spoiler_text"_L1].toString());
}

std::optional<MastodonAnswer> MastodonWorld::problemWithMedia(const QJsonObject &content, const QString &account)
{
    const QJsonArray ids = content["media_ids"_L1].toArray();
    const int most = m_options.flavour == MastodonFlavour::GoToSocial ? 6 : 4;
    if (m_options.flavour != MastodonFlavour::Pleroma && ids.size() > most)
        return complain(422, u"too many media"_s);
    for (const auto &id : ids) {
        const auto medium = m_media.constFind(id.toString());
        if (!id.isString() || medium == m_media.constEnd() || medium->owner != account || medium->isAttached)
            return complain(422, u"media does not exist or is attached: "_s + id.toString());
        if (medium->looksLeft > 0)
            return complain(422, u"media is not processed yet"_s);
        if (ids.size() > 1 && m_options.flavour == MastodonFlavour::Mastodon && !medium->mime.startsWith("image/"_L1))
            return complain(422, u"a video can't be attached to a post that already contains images"_s);
    }
    return std::nullopt;
}

std::optional<MastodonAnswer> MastodonWorld::problemWithPoll(const QJsonObject &content)
{
    if (!content.contains("poll"_L1))
        return std::nullopt;
    const QJsonObject poll = content["poll"_L1].toObject();
    const QString problem = namesProblem(poll.keys(), {u"options"_s, u"expires_in"_s, u"multiple"_s, u"hide_totals"_s},
                                         {u"options"_s, u"expires_in"_s});
    if (!problem.isEmpty())
        return complain(422, u"poll: "_s + problem);
    const QJsonArray options = poll["options"_L1].toArray();
    const int most = m_options.flavour == MastodonFlavour::GoToSocial ? 6 : 4;
    if (options.size() < 2 || options.size() > most)
        return complain(422, u"poll: number of options"_s);
    for (const auto &option : options) {
        const int length = graphemeCount(option.toString());
        if (length < 1 || length > 50)
            return complain(422, u"poll: length of an option"_s);
    }
    const int seconds = poll["expires_in"_L1].toInt(-1);
    if (seconds < 300 || seconds > 2629746)
        return complain(422, u"poll: expiry"_s);
    if (!content["media_ids"_L1].toArray().isEmpty())
        return complain(422, u"poll: together with media"_s);
    return std::nullopt;
}

std::optional<MastodonAnswer> MastodonWorld::problemWith(const QJsonObject &content, const MastodonCall &call)
{
    QStringList known{u"status"_s, u"media_ids"_s, u"sensitive"_s, u"spoiler_text"_s, u"language"_s, u"poll"_s};
    if (call.request.method == "POST")
        known << u"in_reply_to_id"_s << u"visibility"_s << u"scheduled_at"_s;
    if (m_options.flavour == MastodonFlavour::Mastodon)
        known << u"quote_approval_policy"_s;
    const QString problem = namesProblem(content.keys(), known, {}) + typeProblem(content);
    if (!problem.isEmpty())
        return complain(422, problem);
    const QString visibility = content["visibility"_L1].toString(u"public"_s);
    if (!visibilitiesOf(m_options.flavour).contains(visibility))
        return complain(422, u"visibility "_s + visibility);
    const QString parent = content["in_reply_to_id"_L1].toString();
    if (content.contains("in_reply_to_id"_L1) && !findStatus(parent))
        return complain(404, u"the post replied to does not exist: "_s + parent);
    const bool hasMedia = !content["media_ids"_L1].toArray().isEmpty();
    if (content["status"_L1].toString().trimmed().isEmpty() && !hasMedia && !content.contains("poll"_L1))
        return complain(422, u"Text can't be blank"_s);
    if (m_options.flavour == MastodonFlavour::Pixelfed && !hasMedia && parent.isEmpty())
        return complain(403, u"a post needs media"_s);
    if (countText(content) > maxCharacters())
        return complain(422, u"Text character limit of %1 exceeded"_s.arg(maxCharacters()));
    if (auto answer = problemWithMedia(content, call.account))
        return answer;
    return problemWithPoll(content);
}

} // namespace Postrider::Testing
