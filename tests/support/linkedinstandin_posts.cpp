// SPDX-License-Identifier: GPL-3.0-or-later
#include "linkedinstandin_world.h"

#include <QRegularExpression>

namespace Postrider::Testing {

using namespace Qt::Literals::StringLiterals;

// Every reserved character is escaped, or part of a hashtag or mention.
QString wrongIn(const QString &littleText)
{
    static const QRegularExpression good(
        u"\\\\[\\\\|{}@\\[\\]()<>#*_~]"_s
        u"|@\\[(?:\\\\.|[^\\\\\\[\\]|{}@()<>#*_~])+\\]\\(urn:li:(?:organization|person):[A-Za-z0-9_-]+\\)"_s
        u"|\\{hashtag\\|\\\\#\\|(?:\\\\.|[^\\\\|{}@()<>#*_~\\[\\]])+\\}"_s
        u"|#[\\p{L}\\p{M}\\p{N}]+"_s);
    QString rest = littleText;
    rest.remove(good);
    static const QRegularExpression reserved(u"[\\\\|{}@\\[\\]()<>#*_~]"_s);
    const QRegularExpressionMatch left = reserved.match(rest);
    return left.hasMatch() ? left.captured() : QString();
}

std::optional<LinkedinWorld::Answer> LinkedinWorld::checkFile(const QJsonValue &urn, const QStringList &kinds,
                                                              const QString &author)
{
    const auto file = m_files.constFind(urn.toString());
    if (file == m_files.cend() || !kinds.contains(file->kind) || file->owner != author)
        return complain(u"content: no such file of the author's: "_s + urn.toString());
    if (!file->isUp || m_unready < m_options.unreadyPosts) {
        ++m_unready;
        return refuse(400, u"MEDIA_ASSET_WAITING_UPLOAD"_s, u"Media asset is waiting for upload"_s);
    }
    return std::nullopt;
}

std::optional<LinkedinWorld::Answer> LinkedinWorld::checkPoll(const QJsonObject &poll)
{
    static const QStringList durations{u"ONE_DAY"_s, u"THREE_DAYS"_s, u"SEVEN_DAYS"_s, u"FOURTEEN_DAYS"_s};
    if (const auto wrong = checkFields(poll, {u"question"_s, u"options"_s, u"settings"_s}, {}, u"poll"_s))
        return wrong;
    const QJsonArray options = poll["options"_L1].toArray();
    const QJsonObject settings = poll["settings"_L1].toObject();
    bool isGood = options.size() >= 2 && options.size() <= 4 && poll["question"_L1].toString().size() <= 140
        && settings.size() == 1 && durations.contains(settings["duration"_L1].toString());
    for (const QJsonValue &option : options) {
        const QString text = option["text"_L1].toString();
        isGood = isGood && option.toObject().size() == 1 && !text.isEmpty() && text.size() <= 30;
    }
    return isGood ? std::nullopt : std::optional(complain(u"poll"_s));
}

std::optional<LinkedinWorld::Answer> LinkedinWorld::checkContent(const QJsonObject &content, const QString &author)
{
    if (content.size() != 1)
        return complain(u"content: one kind of it"_s);
    const QString kind = content.keys().first();
    const QJsonObject value = content[kind].toObject();
    if (kind == "poll"_L1)
        return checkPoll(value);
    if (kind == "article"_L1) {
        if (const auto wrong = checkFields(value, {u"source"_s, u"title"_s}, {u"description"_s, u"thumbnail"_s}, kind))
            return wrong;
        if (value["title"_L1].toString().isEmpty() || value["title"_L1].toString().size() > 400)
            return complain(u"article: title"_s);
        return value.contains("thumbnail"_L1) ? checkFile(value["thumbnail"_L1], {u"image"_s}, author) : std::nullopt;
    }
    if (kind == "multiImage"_L1) {
        const QJsonArray images = value["images"_L1].toArray();
        if (value.size() != 1 || images.size() < 2 || images.size() > 20)
            return complain(u"multiImage: two to twenty"_s);
        for (const QJsonValue &image : images) {
            if (const auto wrong = checkFields(image.toObject(), {u"id"_s}, {u"altText"_s}, kind))
                return wrong;
            if (const auto wrong = checkFile(image["id"_L1], {u"image"_s}, author))
                return wrong;
        }
        return std::nullopt;
    }
    if (kind != "media"_L1)
        return complain(u"content: unknown kind "_s + kind);
    const QString urn = value["id"_L1].toString();
    const bool isImage = urn.startsWith("urn:li:image:"_L1);
    if (const auto wrong = checkFields(value, {u"id"_s}, {isImage ? u"altText"_s : u"title"_s}, kind))
        return wrong;
    if (urn.startsWith("urn:li:document:"_L1) && value["title"_L1].toString().isEmpty())
        return complain(u"media: a document has a title"_s);
    return checkFile(value["id"_L1], {u"image"_s, u"video"_s, u"document"_s}, author);
}

std::optional<LinkedinWorld::Answer> LinkedinWorld::checkPost(const LinkedinCall &call)
{
    const QJsonObject &body = call.body;
    if (const auto wrong = checkFields(body,
                                       {u"author"_s, u"commentary"_s, u"visibility"_s, u"distribution"_s,
                                        u"lifecycleState"_s, u"isReshareDisabledByAuthor"_s},
                                       {u"content"_s, u"reshareContext"_s}, u"posts"_s))
        return wrong;
    const QString author = body["author"_L1].toString();
    if (!mayPostAs(call, author))
        return forbid(u"posts.CREATE"_s);
    const bool isMember = author == LinkedinStandIn::memberUrn();
    QStringList visibilities{u"PUBLIC"_s, u"LOGGED_IN"_s};
    if (isMember)
        visibilities << u"CONNECTIONS"_s;
    const QJsonObject distribution = body["distribution"_L1].toObject();
    if (const auto wrong = checkFields(
            distribution, {u"feedDistribution"_s, u"targetEntities"_s, u"thirdPartyDistributionChannels"_s}, {},
            u"distribution"_s))
        return wrong;
    const QString feed = distribution["feedDistribution"_L1].toString();
    if (!visibilities.contains(body["visibility"_L1].toString()) || (feed != "MAIN_FEED"_L1 && feed != "NONE"_L1)
        || !distribution["targetEntities"_L1].isArray() || body["lifecycleState"_L1] != u"PUBLISHED"_s
        || !body["isReshareDisabledByAuthor"_L1].isBool() || !body["commentary"_L1].isString())
        return complain(u"posts: visibility, distribution, state, or a type"_s);
    const QString text = body["commentary"_L1].toString();
    if (const QString wrong = wrongIn(text); !wrong.isEmpty())
        return complain(u"commentary: not escaped: "_s + wrong);
    static const QRegularExpression escapes(u"\\\\(.)"_s);
    if (QString(text).replace(escapes, u"\\1"_s).size() > 3100) // markup may be longer than what it says
        return refuse(400, u"FIELD_LENGTH_TOO_LONG"_s, u"ERROR :: /commentary :: length is too long"_s);
    const bool hasOther = body.contains("content"_L1) || body.contains("reshareContext"_L1);
    if (text.isEmpty() && !hasOther)
        return complain(u"posts: nothing to say"_s);
    return body.contains("content"_L1) ? checkContent(body["content"_L1].toObject(), author) : std::nullopt;
}

QJsonArray LinkedinWorld::mediaIn(const QJsonObject &content) const
{
    QJsonArray named = content["multiImage"_L1]["images"_L1].toArray();
    if (content.contains("media"_L1))
        named << content["media"_L1];
    if (content["article"_L1].toObject().contains("thumbnail"_L1))
        named << QJsonObject{{"id"_L1, content["article"_L1]["thumbnail"_L1]}};
    QJsonArray media;
    for (const QJsonValue &one : std::as_const(named)) {
        const File file = m_files.value(one["id"_L1].toString());
        media << QJsonObject{
            {"urn"_L1, one["id"_L1]}, {"kind"_L1, file.kind}, {"size"_L1, file.size}, {"alt"_L1, one["altText"_L1]}};
    }
    return media;
}

LinkedinWorld::Answer LinkedinWorld::createPost(const LinkedinCall &call)
{
    if (const auto refused = checkPost(call))
        return *refused;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const QDateTime recent = qMax(now.addSecs(-m_options.refusesTheSameFor.count()), m_forgotten);
    for (const QJsonObject &post : std::as_const(m_posts)) {
        const bool isYoung = QDateTime::fromMSecsSinceEpoch(post["createdAt"_L1].toInteger()) >= recent;
        if (isYoung && post["request"_L1].toObject() == call.body)
            return refuse(422, u"DUPLICATE_POST"_s, u"Content is a duplicate of "_s + post["id"_L1].toString());
    }
    const bool isVideo = call.body["content"_L1]["media"_L1]["id"_L1].toString().startsWith("urn:li:video:"_L1);
    const QString urn = u"urn:li:%1:%2"_s.arg(isVideo ? u"ugcPost"_s : u"share"_s).arg(++m_serial);
    m_posts << QJsonObject{{"id"_L1, urn},
                           {"author"_L1, call.body["author"_L1]},
                           {"createdAt"_L1, now.toMSecsSinceEpoch()},
                           {"request"_L1, call.body},
                           {"media"_L1, mediaIn(call.body["content"_L1].toObject())}};
    return jsonAnswer({}, 201, urn.toLatin1());
}

qsizetype LinkedinWorld::indexOf(const QString &urn) const
{
    const auto found = std::find_if(m_posts.begin(), m_posts.end(),
                                    [&](const QJsonObject &post) { return post["id"_L1].toString() == urn; });
    return found == m_posts.end() ? -1 : found - m_posts.begin();
}

LinkedinWorld::Answer LinkedinWorld::createComment(const LinkedinCall &call)
{
    if (const auto wrong = checkFields(call.body, {u"actor"_s, u"object"_s, u"message"_s}, {}, u"comments"_s))
        return *wrong;
    const QString actor = call.body["actor"_L1].toString();
    const QJsonObject message = call.body["message"_L1].toObject();
    const QString text = message["text"_L1].toString();
    if (!mayPostAs(call, actor) || !m_options.takesComments)
        return forbid(u"partnerApiSocialActions.CREATE"_s);
    if (m_hidden < m_options.hiddenPosts) {
        ++m_hidden;
        return refuse(400, u"INVALID_VALUE_FOR_FIELD"_s, u"Unable to obtain activity for "_s + call.id);
    }
    const bool isHere = indexOf(call.id) >= 0 && !call.id.startsWith("urn:li:comment:"_L1);
    if (!isHere || call.body["object"_L1] != call.id || message.size() != 1 || text.isEmpty() || text.size() > 1250)
        return complain(u"comments: the post, or the message"_s);
    const QByteArray number = QByteArray::number(++m_serial);
    const QString urn = u"urn:li:comment:(%1,%2)"_s.arg(call.id, QString::fromLatin1(number));
    m_posts << QJsonObject{{"id"_L1, urn},
                           {"author"_L1, actor},
                           {"createdAt"_L1, QDateTime::currentMSecsSinceEpoch()},
                           {"request"_L1, call.body},
                           {"media"_L1, QJsonArray()}};
    return jsonAnswer({{"actor"_L1, actor}, {"commentUrn"_L1, urn}, {"object"_L1, call.id}}, 201, number);
}

LinkedinWorld::Answer LinkedinWorld::deleteComment(const LinkedinCall &call)
{
    const qsizetype index = indexOf(u"urn:li:comment:(%1,%2)"_s.arg(call.id, call.number));
    if (!mayPostAs(call, call.value(u"actor"_s)))
        return forbid(u"partnerApiSocialActions.DELETE"_s);
    if (index < 0)
        return refuse(404, u"RESOURCE_NOT_FOUND"_s, u"No such comment"_s);
    m_posts.removeAt(index);
    return {204, {}};
}

} // namespace Postrider::Testing
