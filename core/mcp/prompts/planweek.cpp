// SPDX-License-Identifier: GPL-3.0-or-later
#include "mcp/prompts/productprompts.h"

#include "mcp/tools/calendarspan.h"
#include "mcp/tools/times.h"
#include "services/wording.h"

#include <QJsonDocument>

namespace Postrider::Mcp {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kDays = 7;

QString description()
{
    return u"Plan a week of posts"_s;
}

QString task(const QString &about, QDate first)
{
    const QString subject = about.trimmed().isEmpty() ? QString() : u" The week is about: %1."_s.arg(about.trimmed());
    return u"Plan my posts for the week from %1.%2 Look at what is planned already (below), at my accounts "
           "(list_integrations) and their rules (get_integration_rules), and at free posting times (find_slots). "
           "Propose a plan "
           "first: for each post a day, a time, the accounts and the text. When I agree, make drafts with create_draft "
           "and check "
           "them with validate_post; schedule them only when I say so."_s.arg(first.toString(Qt::ISODate), subject);
}

// The coming Monday, or the day that was named.
QDate firstDay(const Services &services, const PromptCall &call)
{
    const QDate named = QDate::fromString(call.arguments[u"first_day"_s], Qt::ISODate);
    if (named.isValid())
        return named;
    const QDate today = wallTimeAt(services.clock.now(), zoneOf(call)).value_or(services.clock.now()).date();
    return today.addDays(8 - today.dayOfWeek());
}

QFuture<PromptResult> plan(const Services &services, const PromptCall &call)
{
    const QDate first = firstDay(services, call);
    const QString about = call.arguments[u"about"_s];
    const QByteArray zone = zoneOf(call);
    return calendarOf(services, call.caller.actor, zone, first, kDays)
        .then(QtFuture::Launch::Sync, [first, about](const Result<QByteArray> &week) {
            return week ? promptWith(description(), task(about, first), QJsonDocument::fromJson(*week).object())
                        : promptWithout(description(), sentenceFor(week.error()));
        });
}

} // namespace

Prompt planWeekPrompt(const Services &services)
{
    return {u"plan_week"_s,
            description(),
            u"Looks at the week and proposes posts for it; nothing is stored before you agree."_s,
            {{u"about"_s, u"What the week is about."_s, false},
             {u"first_day"_s, u"Such as 2026-11-23; the next Monday when it is left out."_s, false}},
            ApiKey::readPosts(),
            [services](const PromptCall &call) { return plan(services, call); }};
}

} // namespace Postrider::Mcp
