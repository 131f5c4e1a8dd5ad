// SPDX-License-Identifier: GPL-3.0-or-later
#include "twitterstandin_world.h"

#include <QRegularExpression>

namespace Postrider::Testing {

using namespace Qt::Literals::StringLiterals;

namespace {

bool isId(const QJsonValue &value)
{
    static const QRegularExpression pattern(u"^[0-9]{1,19}$"_s);
    return value.isString() && pattern.match(value.toString()).hasMatch();
}

const QRegularExpression &addresses()
{
    static const QRegularExpression pattern(u"https?://[^\\s]+"_s);
    return pattern;
}

// No more than an upper bound of what the real one counts: the rest is the connector's own test.
int leastLength(QString text)
{
    text.replace(addresses(), QString(23, u'x'));
    return int(text.normalized(QString::NormalizationForm_C).toUcs4().size());
}

QString wrongType(const QJsonObject &body, const QStringList &names, QJsonValue::Type type)
{
    for (const QString &name : names) {
        if (body.contains(name) && body[name].type() != type)
            return name + u" is of another type"_s;
    }
    return {};
}

} // namespace

QString TwitterWorld::checkPoll(const QJsonObject &poll) const
{
    const QJsonArray options = poll["options"_L1].toArray();
    const int minutes = poll["duration_minutes"_L1].toInt(-1);
    if (poll.size() != 2 || options.size() < 2 || options.size() > 4 || minutes < 5 || minutes > 10'080)
        return u"poll"_s;
    for (const QJsonValue &option : options) {
        const qint64 length = option.toString().toUcs4().size();
        if (!option.isString() || length < 1 || length > 25)
            return u"poll.options"_s;
    }
    return {};
}

QString TwitterWorld::checkPost(const QJsonObject &body) const
{
    static const QStringList known{u"text"_s,
                                   u"media"_s,
                                   u"poll"_s,
                                   u"reply"_s,
                                   u"quote_tweet_id"_s,
                                   u"reply_settings"_s,
                                   u"community_id"_s,
                                   u"made_with_ai"_s,
                                   u"paid_partnership"_s,
                                   u"share_with_followers"_s};
    static const QStringList rules{u"following"_s, u"mentionedUsers"_s, u"subscribers"_s, u"verified"_s};
    for (const QString &name : body.keys()) {
        if (!known.contains(name))
            return u"unknown field "_s + name;
    }
    if (!body["text"_L1].isString()) // its absence is refused by what stands behind the API
        return u"text"_s;
    QString wrong = wrongType(body, {u"media"_s, u"poll"_s, u"reply"_s}, QJsonValue::Object)
        + wrongType(body, {u"made_with_ai"_s, u"paid_partnership"_s, u"share_with_followers"_s}, QJsonValue::Bool);
    for (const QString &name : {u"quote_tweet_id"_s, u"community_id"_s}) {
        if (body.contains(name) && !isId(body[name]))
            wrong += name;
    }
    if (body.contains("reply_settings"_L1) && !rules.contains(body["reply_settings"_L1].toString()))
        wrong += u"reply_settings"_s;
    const QJsonObject reply = body["reply"_L1].toObject();
    if (body.contains("reply"_L1) && (reply.size() != 1 || !isId(reply["in_reply_to_tweet_id"_L1])))
        wrong += u"reply"_s;
    if (body.contains("poll"_L1))
        wrong += checkPoll(body["poll"_L1].toObject());
    const int kinds = int(body.contains("media"_L1)) + int(body.contains("poll"_L1))
        + int(body.contains("quote_tweet_id"_L1));
    if (kinds > 1 || (kinds == 0 && body["text"_L1].toString().isEmpty()))
        wrong += u"one of text, media, poll and quote is wanted"_s;
    return wrong;
}

// Files that are gone are what a correct client may meet; others are its mistake.
std::optional<TwitterWorld::Answer> TwitterWorld::refuseMedia(const QStringList &ids)
{
    if (m_options.forgetsMedia && !std::exchange(m_hasForgotten, true)) {
        m_files.clear();
        return refuse(400, u"Invalid Request"_s, u"Your media IDs are invalid."_s, u"invalid-request"_s);
    }
    if (ids.isEmpty() || ids.size() > 4)
        return complain(u"media_ids: one to four"_s);
    for (const QString &id : ids) {
        const auto file = m_files.constFind(id);
        if (file == m_files.cend() || !file->isClosed || file->looksLeft > 0)
            return complain(u"media_ids: not ready: "_s + id);
        if (ids.size() > 1 && file->category != "tweet_image"_L1)
            return complain(u"media_ids: what moves goes alone"_s);
    }
    return std::nullopt;
}

std::optional<TwitterWorld::Answer> TwitterWorld::refusePost(const QJsonObject &body)
{
    const QString text = body["text"_L1].toString();
    const QString parent = body["reply"_L1]["in_reply_to_tweet_id"_L1].toString();
    const auto isParent = [&](const QJsonObject &post) { return post["id"_L1].toString() == parent; };
    const bool isMissing = !parent.isEmpty() && std::none_of(m_posts.begin(), m_posts.end(), isParent);
    if (isMissing || (!parent.isEmpty() && m_hidden < m_options.hiddenParents)) {
        ++m_hidden;
        return refuse(403, u"Forbidden"_s,
                      u"You attempted to reply to a Tweet that is deleted or not visible to you."_s);
    }
    if (body.contains("quote_tweet_id"_L1) && !m_options.allowsQuotes)
        return refuse(403, u"Forbidden"_s, u"Quoting posts is not permitted for this app."_s);
    const bool isPaid = m_options.subscription.startsWith("Premium"_L1);
    if (leastLength(text) > (isPaid ? 25'000 : 280))
        return complain(u"text is too long"_s, 403);
    const bool isTwice = !text.isEmpty() && std::any_of(m_posts.begin(), m_posts.end(), [&](const QJsonObject &post) {
        return post["request"_L1]["text"_L1].toString() == text;
    });
    if (isTwice)
        return refuse(403, u"Forbidden"_s, u"You are not allowed to create a Tweet with duplicate content."_s);
    return std::nullopt;
}

QString TwitterWorld::shown(const QString &text, bool hasMedia) const
{
    QString shown = text.normalized(QString::NormalizationForm_C);
    shown.replace(u'&', u"&amp;"_s).replace(u'<', u"&lt;"_s).replace(u'>', u"&gt;"_s);
    shown.replace(addresses(), u"https://t.co/abcdefghij"_s);
    return hasMedia ? (shown + u" https://t.co/klmnopqrst"_s).trimmed() : shown;
}

TwitterWorld::Answer TwitterWorld::createPost(const TwitterCall &call)
{
    if (const QString wrong = checkPost(call.body); !wrong.isEmpty())
        return complain(u"tweets: "_s + wrong);
    QStringList ids;
    QJsonArray media;
    if (call.body.contains("media"_L1)) {
        const QJsonObject field = call.body["media"_L1].toObject();
        if (const auto wrong = checkFields(field, {u"media_ids"_s}, {}, u"tweets.media"_s))
            return *wrong;
        const QJsonArray list = field["media_ids"_L1].toArray();
        for (const QJsonValue &id : list)
            ids << id.toString();
        if (const auto refused = refuseMedia(ids))
            return *refused;
    }
    if (const auto refused = refusePost(call.body))
        return *refused;
    for (const QString &id : std::as_const(ids)) {
        const File file = m_files.value(id);
        media << QJsonObject{
            {"category"_L1, file.category}, {"type"_L1, file.type}, {"size"_L1, file.size}, {"alt"_L1, file.altText}};
    }
    const QString id = newId();
    const QString text = shown(call.body["text"_L1].toString(), !ids.isEmpty());
    m_posts << QJsonObject{{"id"_L1, id},
                           {"text"_L1, text},
                           {"createdAt"_L1, QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs)},
                           {"request"_L1, call.body},
                           {"media"_L1, media}};
    return jsonAnswer(
        {{"data"_L1, QJsonObject{{"id"_L1, id}, {"text"_L1, text}, {"edit_history_post_ids"_L1, QJsonArray{id}}}}},
        201);
}

TwitterWorld::Answer TwitterWorld::deletePost(const TwitterCall &call)
{
    const auto removed = m_posts.removeIf([&](const QJsonObject &post) { return post["id"_L1].toString() == call.id; });
    if (removed == 0)
        return refuse(404, u"Not Found Error"_s, u"Could not find tweet with id: "_s + call.id,
                      u"resource-not-found"_s);
    return jsonAnswer({{"data"_L1, QJsonObject{{"deleted"_L1, true}}}});
}

std::optional<TwitterWorld::Answer> TwitterWorld::checkPostFields(const TwitterCall &call, QStringList *fields)
{
    static const QStringList known{u"created_at"_s, u"attachments"_s,    u"referenced_tweets"_s,
                                   u"note_tweet"_s, u"public_metrics"_s, u"non_public_metrics"_s,
                                   u"note_post"_s};
    const QString wanted = m_options.hasNewNames ? u"post.fields"_s : u"tweet.fields"_s;
    const QString other = m_options.hasNewNames ? u"tweet.fields"_s : u"post.fields"_s;
    if (call.query.hasQueryItem(other)) {
        const QString words = u"The query parameter [%1] is not one of the known ones"_s.arg(other);
        return m_options.hasNewNames ? refuse(400, u"Invalid Request"_s, words, u"invalid-request"_s) : complain(words);
    }
    *fields = call.query.queryItemValue(wanted, QUrl::FullyDecoded).split(u',', Qt::SkipEmptyParts);
    for (const QString &field : *fields) {
        if (!known.contains(field))
            return complain(u"no such field of posts: "_s + field);
    }
    return std::nullopt;
}

QJsonObject TwitterWorld::fieldsOf(const QJsonObject &post, const QStringList &fields) const
{
    QJsonObject made{{"id"_L1, post["id"_L1]}, {"text"_L1, post["text"_L1]}};
    if (fields.contains(u"created_at"_s))
        made["created_at"_L1] = post["createdAt"_L1];
    const QJsonArray media = post["media"_L1].toArray();
    if (fields.contains(u"attachments"_s) && !media.isEmpty()) {
        QJsonArray keys;
        for (int i = 0; i < media.size(); ++i)
            keys << u"3_%1"_s.arg(i);
        made["attachments"_L1] = QJsonObject{{"media_keys"_L1, keys}};
    }
    const QJsonValue parent = post["request"_L1]["reply"_L1]["in_reply_to_tweet_id"_L1];
    if (fields.contains(u"referenced_tweets"_s) && parent.isString())
        made["referenced_tweets"_L1] = QJsonArray{QJsonObject{{"type"_L1, u"replied_to"_s}, {"id"_L1, parent}}};
    if (fields.contains(u"public_metrics"_s))
        made["public_metrics"_L1] = QJsonObject{{m_options.hasNewNames ? "repost_count"_L1 : "retweet_count"_L1, 2},
                                                {"reply_count"_L1, 4},
                                                {"like_count"_L1, 7},
                                                {"quote_count"_L1, 1},
                                                {"bookmark_count"_L1, 3},
                                                {"impression_count"_L1, 99}};
    if (fields.contains(u"non_public_metrics"_s))
        made["non_public_metrics"_L1] = QJsonObject{{"url_link_clicks"_L1, 5}, {"user_profile_clicks"_L1, 1}};
    return made;
}

TwitterWorld::Answer TwitterWorld::listPosts(const TwitterCall &call)
{
    QStringList fields;
    if (const auto wrong = checkPostFields(call, &fields))
        return *wrong;
    const auto value = [&](const QString &name) { return call.query.queryItemValue(name, QUrl::FullyDecoded); };
    const int most = value(u"max_results"_s).toInt();
    static const QRegularExpression moment(u"^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ$"_s);
    const QDateTime from = QDateTime::fromString(value(u"start_time"_s), Qt::ISODate);
    if (call.id != TwitterStandIn::userId() || most < 5 || most > 100
        || !moment.match(value(u"start_time"_s)).hasMatch() || value(u"exclude"_s) != "retweets"_L1)
        return complain(u"users/tweets: id or a parameter"_s);
    const int first = value(u"pagination_token"_s).mid(1).toInt();
    QJsonArray page;
    int next = first;
    for (; next < m_posts.size() && page.size() < most; ++next) { // newest first
        const QJsonObject post = m_posts.at(m_posts.size() - 1 - next);
        if (QDateTime::fromString(post["createdAt"_L1].toString(), Qt::ISODateWithMs) >= from)
            page << fieldsOf(post, fields);
    }
    QJsonObject meta{{"result_count"_L1, page.size()}};
    if (next < m_posts.size())
        meta["next_token"_L1] = u"p%1"_s.arg(next);
    QJsonObject answer{{"meta"_L1, meta}};
    if (!page.isEmpty())
        answer["data"_L1] = page;
    return jsonAnswer(answer);
}

TwitterWorld::Answer TwitterWorld::getPosts(const TwitterCall &call)
{
    QStringList fields;
    if (const auto wrong = checkPostFields(call, &fields))
        return *wrong;
    const QStringList ids = call.query.queryItemValue(u"ids"_s, QUrl::FullyDecoded).split(u',');
    if (ids.size() > 100)
        return complain(u"tweets: at most a hundred ids"_s);
    QJsonArray found;
    QJsonArray errors;
    for (const QString &id : ids) {
        if (!isId(id))
            return complain(u"tweets: no id: "_s + id);
        const auto post = std::find_if(m_posts.begin(), m_posts.end(),
                                       [&](const QJsonObject &one) { return one["id"_L1].toString() == id; });
        if (post != m_posts.end())
            found << fieldsOf(*post, fields);
        else
            errors << QJsonObject{{"resource_id"_L1, id},
                                  {"title"_L1, u"Not Found Error"_s},
                                  {"type"_L1, u"https://api.x.com/2/problems/resource-not-found"_s}};
    }
    QJsonObject answer;
    if (!found.isEmpty())
        answer["data"_L1] = found;
    if (!errors.isEmpty())
        answer["errors"_L1] = errors;
    return jsonAnswer(answer);
}

} // namespace Postrider::Testing
