// SPDX-License-Identifier: GPL-3.0-or-later
#include "mcp/tools/postpage.h"

#include "base/enumword.h"
#include "base/jsonwriter.h"
#include "mcp/tools/schema.h"
#include "mcp/tools/shapes.h"

#include <QJsonArray>

namespace Postrider::Mcp {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kPage = 25;
constexpr int kLargestPage = 100;
constexpr int kCardBytes = 600; // about

// Where the next page begins: posts at that moment or before it, without so many that were seen at that very moment.
struct Cursor
{
    QDateTime moment; // null: the first page
    int seen = 0;
};

QString textOf(const Cursor &cursor)
{
    const QString plain = u"%1.%2"_s.arg(cursor.moment.toMSecsSinceEpoch()).arg(cursor.seen);
    return QString::fromLatin1(
        plain.toLatin1().toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

std::optional<Cursor> cursorFrom(const QString &text)
{
    const auto plain = QByteArray::fromBase64Encoding(text.toLatin1(),
                                                      QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals
                                                          | QByteArray::AbortOnBase64DecodingErrors);
    const QList<QByteArray> parts = plain ? (*plain).split('.') : QList<QByteArray>();
    if (parts.size() != 2)
        return std::nullopt;
    bool isMoment = false;
    bool isCount = false;
    const qint64 moment = parts.at(0).toLongLong(&isMoment);
    const int seen = parts.at(1).toInt(&isCount);
    if (!isMoment || !isCount || seen < 0)
        return std::nullopt;
    return Cursor{QDateTime::fromMSecsSinceEpoch(moment, Qt::UTC), seen};
}

// What the next page is to leave out: all of this page that share its last moment, and those before with it.
Cursor after(const QList<PostCard> &cards, const Cursor &present)
{
    const QDateTime last = cards.last().moment();
    int seen = last == present.moment ? present.seen : 0;
    for (const PostCard &card : cards)
        seen += int(card.moment() == last);
    return {last, seen};
}

// The filter, or what is wrong with an argument.
Result<PostFilter> completed(const Turn &turn, PostFilter filter)
{
    if (turn.has(u"integration_id"_s)) {
        filter.integrationId = turn.id<IntegrationId>(u"integration_id"_s);
        if (filter.integrationId.isNull())
            return fail(Error::Kind::InvalidInput, u"integration_id: that is no id; list_integrations has them."_s);
    }
    filter.label = turn.text(u"label"_s);
    if (const auto status = enumFromWord<Post::Status>(turn.text(u"status"_s)))
        filter.statuses = {*status};
    if (turn.call.arguments["in_trash"_L1].toBool())
        filter.trash = PostFilter::Trash::Only;
    for (const auto &[name, moment] : {std::pair(u"from"_s, &filter.from), std::pair(u"until"_s, &filter.until)}) {
        if (!turn.has(name))
            continue;
        const auto asked = readTime(turn.text(name), turn.zone);
        if (!asked)
            return fail(Error::Kind::InvalidInput, name + u": "_s + asked.error().detail);
        *moment = asked->utc;
    }
    return filter;
}

} // namespace

QJsonObject pageArguments()
{
    using namespace Schema;
    return {{u"integration_id"_s, id(u"Only posts that go to this account."_s)},
            {u"label"_s, text(u"Only posts with this label."_s, 200)},
            {u"from"_s, text(u"ISO 8601; from this moment on."_s, 40)},
            {u"until"_s, text(u"ISO 8601; before this moment."_s, 40)},
            {u"limit"_s, integer(u"Posts a page; 25 when it is left out."_s, 1, kLargestPage)},
            {u"cursor"_s, text(u"nextCursor of the page before."_s, 100)},
            {u"timezone"_s, timezone()}};
}

QJsonObject pageSchema()
{
    using namespace Schema;
    return answerSchema({{u"posts"_s, list(cardSchema(), u"The latest time first."_s)},
                         {u"nextCursor"_s, orNull(text(u"Null on the last page."_s))}});
}

TurnAnswer postPage(const Turn &turn, PostFilter filter)
{
    auto complete = completed(turn, std::move(filter));
    if (!complete)
        return ready(refused(complete.error()));
    Cursor cursor;
    if (turn.has(u"cursor"_s)) {
        const auto given = cursorFrom(turn.text(u"cursor"_s));
        if (!given)
            return ready(
                refused(u"cursor: that is none of ours."_s, u"Give nextCursor of the page before, or leave it out."_s));
        cursor = *given;
        const QDateTime until = cursor.moment.addMSecs(1);
        if (!complete->until.isValid() || until < complete->until)
            complete->until = until;
        complete->offset = cursor.seen;
    }
    const int limit = turn.call.arguments["limit"_L1].toInt(kPage);
    complete->limit = limit + 1; // one more tells whether there is a next page
    return answer(turn.services.posts.cards(turn.actor, *complete), [turn, limit, cursor](QList<PostCard> cards) {
        const bool hasMore = cards.size() > limit;
        if (hasMore)
            cards.removeLast();
        const LocalClock clock(turn.zone);
        JsonWriter json(cards.size() * kCardBytes);
        json.beginObject().key("posts"_L1).beginArray();
        for (const PostCard &card : std::as_const(cards))
            writeCard(json, card, clock);
        json.endArray().key("nextCursor"_L1).textOrNull(hasMore ? textOf(after(cards, cursor)) : QString());
        json.member("timezone"_L1, QString::fromUtf8(turn.zone)).endObject();
        return ToolResult{json.text(), {}, false};
    });
}

} // namespace Postrider::Mcp
