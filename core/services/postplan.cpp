// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/postplan.h"

#include "domain/walltime.h"
#include "exchange/accounts.h"
#include "platforms/registry.h"
#include "services/settingvalues.h"
#include "services/wording.h"
#include "storage/integrationrepository.h"
#include "storage/userrepository.h"

#include <QCoreApplication>
#include <QHash>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("PostService", text);
}

Result<QList<Integration>> accountsOf(Database &database, const Actor &actor, const NewPost &request)
{
    QList<Integration> accounts;
    for (const IntegrationId id : request.accounts) {
        const auto integration = IntegrationRepository(database).byId(id);
        const bool isThere = integration && integration->isActive && actor.maySee(integration->userId);
        if (!isThere)
            return fail(Error::Kind::NotFound, tr("There is no account %1.").arg(id.toString()));
        accounts << *integration;
    }
    if (accounts.isEmpty() && request.timing != NewPost::Timing::Draft)
        return fail(Error::Kind::InvalidInput,
                    tr("Name at least one account (--account ID); only a draft needs none."));
    return accounts;
}

// Each setting must mean something to at least one account, and fit those that know it.
Result<QHash<IntegrationId, QJsonObject>> settingsOf(const Registry &registry, const QList<Integration> &accounts,
                                                     const QMap<QString, QString> &texts)
{
    QHash<IntegrationId, QJsonObject> settings;
    QStringList unknown = texts.keys();
    for (const Integration &integration : accounts) {
        const Platform *platform = registry.find(integration.platform);
        if (!platform)
            return fail(Error::Kind::InvalidInput, tr("This version does not speak that network."));
        const QJsonObject schema = platform->settingsSchema(accountOf(integration));
        const QJsonObject properties = schema["properties"_L1].toObject();
        QMap<QString, QString> own;
        for (auto it = texts.cbegin(); it != texts.cend(); ++it) {
            if (!properties.contains(it.key()))
                continue;
            own.insert(it.key(), it.value());
            unknown.removeAll(it.key());
        }
        const auto read = settingsFrom(own, schema);
        if (!read)
            return fail(read.error());
        settings[integration.id] = *read;
    }
    if (!unknown.isEmpty())
        return fail(Error::Kind::InvalidInput, tr("No chosen account knows the setting \"%1\".").arg(unknown.first()));
    return settings;
}

// The files of one part.
QList<OutgoingMedia> filesOf(const NewPost &request, const QList<OutgoingMedia> &files, int part)
{
    QList<OutgoingMedia> own;
    for (qsizetype i = 0; i < files.size(); ++i) {
        if (request.media.at(i).part == part)
            own << files.at(i);
    }
    return own;
}

Outcome checkRules(const Registry &registry, const Integration &integration, const NewPost &request,
                   const QList<OutgoingMedia> &files, const QJsonObject &settings)
{
    const Platform *platform = registry.find(integration.platform);
    for (int part = 1; part <= 1 + request.parts.size(); ++part) {
        Outgoing outgoing;
        outgoing.part = part;
        outgoing.settings = settings;
        outgoing.text = part == 1 ? request.text : request.parts.at(part - 2).text;
        outgoing.media = filesOf(request, files, part);
        for (const Problem &problem : platform->validate(outgoing, accountOf(integration))) {
            if (problem.severity == Problem::Severity::Error)
                return fail(Error::Kind::InvalidInput,
                            u"%1: %2"_s.arg(integration.platformUsername, sentenceFor(problem)));
        }
    }
    return {};
}

Outcome setTimes(Database &database, const Actor &actor, const NewPost &request, const QDateTime &now, Post &post)
{
    const auto user = UserRepository(database).byId(actor.id);
    if (!user)
        return fail(user.error());
    post.timezone = user->timezone;
    if (request.timing == NewPost::Timing::Draft)
        return {};
    post.scheduledFor = request.timing == NewPost::Timing::Now ? now : request.at;
    if (!post.scheduledFor.isValid())
        return fail(Error::Kind::InvalidInput, tr("That is no time: write it as 2026-12-01T09:30:00+01:00 or with Z."));
    if (request.timing == NewPost::Timing::At && post.scheduledFor < now)
        return fail(Error::Kind::PastTime, post.scheduledFor.toString(Qt::ISODate));
    const auto wall = wallTimeAt(post.scheduledFor, post.timezone);
    if (wall)
        post.wallTime = *wall;
    return {};
}

} // namespace

void layOut(PostPlan &plan, const QList<Integration> &accounts, const QHash<IntegrationId, QJsonObject> &settings)
{
    const bool isDraft = plan.post.scheduledFor.isNull();
    for (const Integration &integration : accounts) {
        Delivery delivery;
        delivery.id = DeliveryId::create();
        delivery.postId = plan.post.id;
        delivery.integrationId = integration.id;
        delivery.settings = settings.value(integration.id);
        const bool isHeld = !isDraft && integration.health == Integration::Health::NeedsReauth;
        for (int part = 1; part <= 1 + plan.post.parts.size(); ++part) {
            Sending sending;
            sending.id = SendingId::create();
            sending.deliveryId = delivery.id;
            sending.part = part;
            sending.dueAt = sending.notBefore = plan.post.scheduledFor;
            sending.state = isDraft ? Sending::State::Draft : isHeld ? Sending::State::Held : Sending::State::Waiting;
            sending.hold = isHeld ? Sending::Hold::Reauth : Sending::Hold::None;
            sending.idempotencyKey = QUuid::createUuid().toString(QUuid::WithoutBraces);
            plan.sendings << sending;
        }
        delivery.state = isDraft ? Sending::State::Draft : isHeld ? Sending::State::Held : Sending::State::Waiting;
        plan.deliveries << delivery;
    }
}

Result<PostPlan> planPost(Database &database, const Registry &registry, const Actor &actor, const NewPost &request,
                          const QList<OutgoingMedia> &files, const QDateTime &now)
{
    const auto accounts = accountsOf(database, actor, request);
    if (!accounts)
        return fail(accounts.error());
    const auto settings = settingsOf(registry, *accounts, request.settings);
    if (!settings)
        return fail(settings.error());

    PostPlan plan;
    Post &post = plan.post;
    post.id = PostId::create();
    post.userId = actor.id;
    post.content = request.text;
    post.parts = request.parts;
    post.labels = request.labels;
    post.createdBy = actor.who;
    post.createdAt = post.updatedAt = now;
    for (const Integration &integration : *accounts)
        post.platforms << integration.id;
    if (const Outcome outcome = setTimes(database, actor, request, now, post); !outcome)
        return fail(outcome.error());
    const bool isEmpty = post.content.trimmed().isEmpty() && files.isEmpty();
    if (isEmpty && request.timing == NewPost::Timing::Draft)
        return fail(Error::Kind::InvalidInput, tr("There is nothing to keep: write a text or add a file."));
    for (const Integration &integration : *accounts) {
        // A draft may still be too long: that is what drafts are for.
        if (request.timing == NewPost::Timing::Draft)
            break;
        if (const Outcome outcome = checkRules(registry, integration, request, files, settings->value(integration.id));
            !outcome)
            return fail(outcome.error());
    }
    layOut(plan, *accounts, *settings);
    return plan;
}

} // namespace Postrider
