// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "composefixture.h"
#include "secrets/vault.h"
#include "services/approvalservice.h"
#include "services/keyservice.h"
#include "services/missservice.h"
#include "services/needsservice.h"
#include "services/queueservice.h"
#include "services/seriesservice.h"
#include "services/slotservice.h"
#include "storage/auditrepository.h"
#include "storage/sendingrepository.h"

namespace Postrider::Testing {

// A desk with an open vault, where Ada has keys and the services that know of them. It is
// Sunday 22 November 2026, 14:18 in Berlin.
class KeyDesk final : public ComposeFixture
{
public:
    KeyDesk()
        : vault(std::make_shared<Vault>(Vault::newKey())), keys(parts()), approvals(parts()), needs(parts()),
          slots(parts()), misses(parts()), queue(parts()), series(parts())
    {
    }

    ServiceParts parts()
    {
        return {*store, *exchange, registry, clock, vault, [this] { ++changes; }};
    }
    static KeyTerms terms()
    {
        KeyTerms terms;
        terms.name = QStringLiteral("helper");
        terms.scopes = ApiKey::allScopes();
        return terms;
    }
    NewKey make(const KeyTerms &terms) { return *wait(keys.create(ada, terms)); }
    Actor assistantWith(const KeyTerms &terms)
    {
        return wait(keys.authenticate(make(terms).secret, QStringLiteral("claude-code 2.1")))->actor;
    }
    Result<Post> scheduleAs(const Actor &actor, const WorkingCopy &copy)
    {
        return wait(compose->schedule(actor, copy, ComposeService::Timing::AtWallTime));
    }
    Post post(PostId id) { return details(id).post; }
    Sending firstOf(PostId id) { return details(id).targets.first().parts.first().sending; }
    QList<Audit> audits()
    {
        return *wait(store->run([](Database &database) { return AuditRepository(database).latest(100); }));
    }
    // Whatever a publisher would find to send at that moment.
    qsizetype dueAt(const QDateTime &moment)
    {
        return wait(store->run([moment](Database &database) { return SendingRepository(database).due(moment, 100); }))
            ->size();
    }

    std::shared_ptr<const Vault> vault;
    KeyService keys;
    ApprovalService approvals;
    NeedsService needs;
    SlotService slots;
    MissService misses;
    QueueService queue;
    SeriesService series;
};

} // namespace Postrider::Testing
