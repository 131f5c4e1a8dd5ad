// SPDX-License-Identifier: GPL-3.0-or-later
// Lists and search: PostRepository's questions with a filter.
#include "storage/postrepository.h"
#include "storage/postrow.h"
#include "storage/query.h"
#include "storage/searchwords.h"

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

// Conditions on "posts AS p" and what is bound to them, in one order.
struct Where
{
    QStringList conditions;
    QVariantList values;

    template<typename... Values>
    void add(const QString &condition, const Values &...bound)
    {
        conditions << condition;
        values << QVariantList{toSql(bound)...};
    }
};

Where whereOf(const PostFilter &filter, const SearchWords &search)
{
    Where where;
    where.add(filter.trash == PostFilter::Trash::Only ? u"p.deleted_at IS NOT NULL"_s : u"p.deleted_at IS NULL"_s);
    if (filter.time == PostFilter::Time::Planned)
        where.conditions << u"(p.scheduled_for IS NOT NULL OR p.status <> 'DRAFT')"_s;
    if (filter.time == PostFilter::Time::Unplanned)
        where.conditions << u"p.scheduled_for IS NULL AND p.status = 'DRAFT'"_s;
    if (!filter.userId.isNull())
        where.add(u"p.user_id = ?"_s, filter.userId);
    if (!filter.statuses.isEmpty()) {
        where.conditions << u"p.status IN (%1)"_s.arg(QStringList(filter.statuses.size(), u"?"_s).join(u", "));
        for (Post::Status status : filter.statuses)
            where.values << toSql(status);
    }
    if (filter.isTroubled)
        where.conditions << u"p.id IN (SELECT id FROM posts WHERE status = 'FAILED' AND deleted_at IS NULL UNION "
                            "SELECT post_id FROM deliveries WHERE state IN ('FAILED', 'UNCONFIRMED'))"_s;
    if (!filter.integrationId.isNull())
        where.add(u"p.id IN (SELECT post_id FROM deliveries WHERE integration_id = ?)"_s, filter.integrationId);
    if (!filter.onlyAccounts.isEmpty()) {
        const QStringList marks(filter.onlyAccounts.size(), u"?"_s);
        where.conditions << u"NOT EXISTS (SELECT 1 FROM deliveries AS x WHERE x.post_id = p.id "
                            "AND x.integration_id NOT IN (%1))"_s.arg(marks.join(u", "));
        for (const IntegrationId account : filter.onlyAccounts)
            where.values << toSql(account);
    }
    if (!filter.label.isEmpty())
        where.add(u"p.id IN (SELECT post_id FROM post_labels WHERE label = ?)"_s, filter.label);
    if (filter.from.isValid())
        where.add(u"p.position >= ?"_s, firstPositionAt(filter.from));
    if (filter.until.isValid())
        where.add(u"p.position < ?"_s, firstPositionAt(filter.until));
    for (const QString &pattern : search.patterns)
        where.add(u"p.content || p.parts || p.labels LIKE ? ESCAPE '!'"_s, pattern);
    return where;
}

// The question <name>, or <name>_matching where words are searched.
Query ask(const QString &name, const PostFilter &filter, const QVariantList &tail = {})
{
    const SearchWords search = SearchWords::of(filter.search);
    const Where where = whereOf(filter, search);
    QVariantList values;
    if (!search.match.isEmpty())
        values << search.match;
    values << where.values << tail;
    return {search.match.isEmpty() ? name : QString(name + "_matching"_L1), values, where.conditions.join(u" AND ")};
}

// What to search the index for when nothing but words is asked for: it alone can count then, ten times as fast as with
// a look at each post. Empty otherwise.
QString countableWords(const PostFilter &filter)
{
    const SearchWords search = SearchWords::of(filter.search);
    const bool isWordsAlone = search.patterns.isEmpty() && filter.userId.isNull() && filter.statuses.isEmpty()
        && filter.integrationId.isNull() && filter.onlyAccounts.isEmpty() && filter.label.isEmpty()
        && !filter.from.isValid() && !filter.until.isValid() && filter.trash == PostFilter::Trash::Without
        && filter.time == PostFilter::Time::Any && !filter.isTroubled;
    return isWordsAlone ? search.match : QString();
}

// What each delivery says of its post: "WAITING,HELD APPROVAL"; empty for a post without accounts.
PostStanding::Word standingOf(Row &row, Post::Status status)
{
    QList<Sending::State> states;
    QList<Sending::Hold> holds;
    const QStringList verdicts = row.take<QString>().split(u',', Qt::SkipEmptyParts);
    for (const QString &verdict : verdicts) {
        const qsizetype end = verdict.indexOf(u' ');
        row.readWord(end < 0 ? verdict : verdict.left(end), states.emplaceBack());
        holds << Sending::Hold::None;
        if (end >= 0)
            row.readWord(verdict.mid(end + 1), holds.last());
    }
    return PostStanding::of(status, states, holds);
}

PostCard readCard(Row &row)
{
    PostCard card;
    row >> card.id >> card.content >> card.laterParts >> card.labels >> card.platforms;
    row >> card.status >> card.approval >> card.revision >> card.scheduledFor >> card.publishedAt >> card.createdAt
        >> card.deletedAt;
    card.standing = standingOf(row, card.status);
    return card;
}

} // namespace

Result<QList<Post>> PostRepository::list(const PostFilter &filter)
{
    return readAll(m_db, ask(u"post_list"_s, filter, {filter.limit, filter.offset}), readPost);
}

Result<QList<PostCard>> PostRepository::cards(const PostFilter &filter)
{
    return readAll(m_db, ask(u"card_list"_s, filter, {filter.limit, filter.offset}), readCard);
}

Result<QList<DayCards>> PostRepository::days(const PostFilter &filter, const QList<QDateTime> &bounds, int perDay)
{
    if (bounds.size() < 2)
        return QList<DayCards>();
    PostFilter span = filter;
    span.from = bounds.value(0);
    span.until = bounds.value(bounds.size() - 1);
    const auto positions = readAll(m_db, ask(u"post_positions"_s, span), readOne<qint64>);
    if (!positions)
        return fail(positions.error());

    QList<DayCards> days(qMax<qsizetype>(0, bounds.size() - 1));
    QStringList wanted; // numbers as text: JSON's own are not exact up there
    qsizetype day = 0;
    for (const qint64 position : *positions) {
        while (position >= firstPositionAt(bounds.at(day + 1)))
            ++day;
        if (++days[day].count <= perDay)
            wanted << QString::number(position);
    }
    const auto cards = fetch(m_db, "card_at_positions"_L1, readCard, wanted);
    if (!cards)
        return fail(cards.error());
    auto next = cards->begin();
    for (DayCards &filled : days) {
        for (int i = qMin(filled.count, perDay); i > 0 && next != cards->end(); --i)
            filled.cards << *next++;
    }
    return days;
}

Result<QList<Post>> PostRepository::toApprove(UserId user, int limit)
{
    return fetch(m_db, "post_to_approve"_L1, readPost, user, user, limit);
}

Result<int> PostRepository::count(const PostFilter &filter)
{
    const QString words = countableWords(filter);
    const auto counted = words.isEmpty() ? readAll(m_db, ask(u"post_count"_s, filter), readOne<int>)
                                         : fetch(m_db, "post_count_of_words"_L1, readOne<int>, words, words);
    if (!counted)
        return fail(counted.error());
    return counted->value(0);
}

} // namespace Postrider
