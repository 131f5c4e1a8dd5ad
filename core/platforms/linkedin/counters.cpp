// SPDX-License-Identifier: GPL-3.0-or-later
#include "platforms/linkedin/reading.h"
#include "platforms/linkedin/unconfirmed.h"
#include "platforms/linkedin/wire.h"

#include <algorithm>

namespace Postrider::Linkedin {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto kNext = "next"_L1; // in the memory: first request whose counters are not read yet
constexpr int kBulk = 20;
constexpr auto kMemberScope = "r_member_postAnalytics"_L1;

using Counter = std::optional<qint64> Counters::*;

bool isUgc(const QString &urn)
{
    return urn.startsWith("urn:li:ugcPost:"_L1);
}

void keep(const QString &id, const Counters &counters, Context &context)
{
    if (!context.counters)
        context.counters.emplace();
    context.counters->insert(id, counters);
}

// An organisation's posts, in lists of one kind each.
QList<QStringList> batchesOf(const QStringList &ids)
{
    QStringList shares;
    QStringList ugcPosts;
    for (const QString &id : ids)
        (isUgc(id) ? ugcPosts : shares) << id;
    QList<QStringList> batches;
    for (const QStringList &kind : {shares, ugcPosts}) {
        for (qsizetype i = 0; i < kind.size(); i += kBulk)
            batches << kind.mid(i, kBulk);
    }
    return batches;
}

template<typename Item>
const Item &inTurn(const QList<Item> &items, const Context &context)
{
    return items.at(qMin(qsizetype(context.memory[kNext].toInt()), items.size() - 1));
}

Next nextOf(qsizetype count, Context &context)
{
    const int next = context.memory[kNext].toInt() + 1;
    context.memory[kNext] = next;
    return next < count ? Next::again(0ms) : Next::proceed();
}

Net::Request batchRequest(const QStringList &batch, const Account &account)
{
    QStringList urns;
    for (const QString &urn : batch)
        urns << encoded(urn);
    const QString target = u"/rest/organizationalEntityShareStatistics?q=organizationalEntity"
                           u"&organizationalEntity=%1&%2=List(%3)"_s;
    return restRequest(
        "GET",
        target.arg(encoded(account.accountId), isUgc(batch.first()) ? u"ugcPosts"_s : u"shares"_s, urns.join(u',')),
        account);
}

Counters countersOf(const QJsonObject &statistics)
{
    const auto counter = [&](QLatin1String name) {
        const QJsonValue value = statistics[name];
        return value.isDouble() ? std::optional<qint64>(value.toInteger()) : std::nullopt;
    };
    return {counter("impressionCount"_L1), counter("likeCount"_L1), counter("shareCount"_L1),
            counter("commentCount"_L1), counter("clickCount"_L1)};
}

Result<Next> batchCounted(const Net::Response &response, Context &context, const QList<QStringList> &batches)
{
    if (response.status == 403)
        return Next::proceed(); // no right to them, or no role at the organisation any more
    const auto json = answeredObject(response);
    if (!json)
        return fail(json.error());
    if (!(*json)["elements"_L1].isArray())
        return fail(Error::Kind::Lost, u"the answer is no list of statistics"_s);
    const QStringList &batch = inTurn(batches, context);
    for (const QString &id : batch)
        keep(id, {0, 0, 0, 0, 0}, context); // who has none is not named
    const QJsonArray elements = (*json)["elements"_L1].toArray();
    for (const auto &element : elements) {
        const QString id = element[isUgc(batch.first()) ? "ugcPost"_L1 : "share"_L1].toString();
        if (batch.contains(id))
            keep(id, countersOf(element["totalShareStatistics"_L1].toObject()), context);
    }
    return nextOf(batches.size(), context);
}

Recipe organisationCounters(const QStringList &ids, const Account &account)
{
    const QList<QStringList> batches = batchesOf(ids);
    return {Step{
        u"read counters"_s,
        Effect::Repeatable,
        [batches, account](Context &context) { return batchRequest(inTurn(batches, context), account); },
        [batches](const Net::Response &response, Context &context) { return batchCounted(response, context, batches); },
        {403}}};
}

// A member's posts are asked for one number at a time.
struct Question
{
    QString id;
    QLatin1String type;
    Counter counter;
};

QList<Question> questionsOf(const QStringList &ids)
{
    QList<Question> questions;
    for (const QString &id : ids) {
        questions << Question{id, "IMPRESSION"_L1, &Counters::impressions}
                  << Question{id, "REACTION"_L1, &Counters::likes} << Question{id, "RESHARE"_L1, &Counters::shares}
                  << Question{id, "COMMENT"_L1, &Counters::comments};
    }
    return questions;
}

Net::Request questionRequest(const Question &question, const Account &account)
{
    const QString kind = isUgc(question.id) ? u"ugc"_s : u"share"_s;
    const QString target = u"/rest/memberCreatorPostAnalytics?q=entity&entity=(%1:%2)&queryType=%3&aggregation=TOTAL"_s;
    return restRequest("GET", target.arg(kind, encoded(question.id), question.type), account);
}

Result<Next> questionAnswered(const Net::Response &response, Context &context, const QList<Question> &questions)
{
    if (response.status == 403)
        return Next::proceed();
    const auto json = answeredObject(response);
    if (!json)
        return fail(json.error());
    const QJsonValue count = (*json)["elements"_L1].toArray().first()[Unconfirmed::kMemberCount];
    const Question &question = inTurn(questions, context);
    Counters counters = context.counters ? context.counters->value(question.id) : Counters();
    if (count.isDouble())
        counters.*question.counter = count.toInteger();
    keep(question.id, counters, context);
    return nextOf(questions.size(), context);
}

Recipe memberCounters(const QStringList &ids, const Account &account)
{
    const QList<Question> questions = questionsOf(ids);
    return {
        Step{u"read counters"_s,
             Effect::Repeatable,
             [questions, account](Context &context) { return questionRequest(inTurn(questions, context), account); },
             [questions](const Net::Response &response, Context &context) {
                 return questionAnswered(response, context, questions);
             },
             {403},
             qMax(200, int(questions.size()))}};
}

} // namespace

bool mayCount(const Account &account)
{
    return isOrganisation(account) ? mayHave(account, {u"rw_organization_admin"_s, u"r_organization_admin"_s})
                                   : has(account, kMemberScope);
}

Recipe metrics(const QStringList &ids, const Account &account)
{
    QStringList posts = ids;
    posts.removeIf([](const QString &id) { return !isPostUrn(id); }); // comments have none
    if (posts.isEmpty() || !mayCount(account))
        return {};
    return isOrganisation(account) ? organisationCounters(posts, account) : memberCounters(posts, account);
}

} // namespace Postrider::Linkedin
