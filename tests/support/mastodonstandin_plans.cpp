// SPDX-License-Identifier: GPL-3.0-or-later
#include "mastodonstandin_reading.h"
#include "mastodonstandin_world.h"

namespace Postrider::Testing {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 kLeastSeconds = 5 * 60; // ahead

MastodonAnswer noSuchPlan()
{
    return {404, QJsonObject{{"error"_L1, u"Record not found"_s}}, {}, {}};
}

} // namespace

QJsonObject MastodonWorld::planJson(const MastodonPlan &plan) const
{
    const QJsonObject &content = plan.status.content;
    const QJsonObject params{{"text"_L1, content["status"_L1]},
                             {"visibility"_L1, content["visibility"_L1].toString()},
                             {"idempotency"_L1, plan.status.key}};
    return {{"id"_L1, plan.id},
            {"scheduled_at"_L1, plan.at.toString(Qt::ISODateWithMs)},
            {"params"_L1, params},
            {"media_attachments"_L1, QJsonArray()}};
}

// Mastodon drops a moment that is too near and publishes at once, GoToSocial
// refuses it. Both would be a mistake of ours.
MastodonAnswer MastodonWorld::plan(const MastodonStatus &status)
{
    const QDateTime at = QDateTime::fromString(status.content["scheduled_at"_L1].toString(), Qt::ISODateWithMs);
    const bool hasScheduler = m_options.flavour == MastodonFlavour::Mastodon
        || m_options.flavour == MastodonFlavour::GoToSocial;
    if (!hasScheduler || !at.isValid())
        return complain(422, u"scheduled_at"_s);
    if (now().secsTo(at) < kLeastSeconds)
        return complain(422, u"scheduled_at is less than five minutes ahead"_s);
    const MastodonPlan made{QString::number(7000 + ++m_made), at, status};
    m_plans << made;
    m_keys[status.owner + u'/' + status.key] = {made.id, status.createdAt, true};
    return {200, planJson(made), {}, {}};
}

MastodonAnswer MastodonWorld::listPlans(const MastodonCall &call)
{
    const QString problem = namesProblem(namesOf(call.query), {u"limit"_s, u"max_id"_s}, {});
    if (!problem.isEmpty())
        return complain(400, problem);
    QJsonArray list;
    for (const MastodonPlan &plan : std::as_const(m_plans)) {
        if (plan.status.owner == call.account)
            list << planJson(plan);
    }
    return {200, list, {}, {}};
}

MastodonAnswer MastodonWorld::readPlan(const MastodonCall &call)
{
    return planAnswer(call.pathId, call.account);
}

MastodonAnswer MastodonWorld::planAnswer(const QString &id, const QString &account) const
{
    for (const MastodonPlan &plan : m_plans) {
        if (plan.id == id && plan.status.owner == account)
            return {200, planJson(plan), {}, {}};
    }
    return noSuchPlan();
}

MastodonAnswer MastodonWorld::deletePlan(const MastodonCall &call)
{
    const auto removed = m_plans.removeIf(
        [&call](const MastodonPlan &plan) { return plan.id == call.pathId && plan.status.owner == call.account; });
    return removed > 0 ? MastodonAnswer{200, QJsonObject(), {}, {}} : noSuchPlan();
}

QStringList MastodonWorld::plans() const
{
    QStringList ids;
    for (const MastodonPlan &plan : m_plans)
        ids << plan.id;
    return ids;
}

// What is due goes out, under an id of its own.
void MastodonWorld::advance(std::chrono::seconds span)
{
    m_ahead += span;
    for (qsizetype i = 0; i < m_plans.size();) {
        if (m_plans.at(i).at > now()) {
            ++i;
            continue;
        }
        MastodonStatus status = m_plans.takeAt(i).status;
        status.createdAt = now();
        m_statuses << status;
    }
}

} // namespace Postrider::Testing
