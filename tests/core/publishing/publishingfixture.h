// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "filledstore.h"
#include "mastodonstandin.h"
#include "platforms/registry.h"
#include "publishing/publisher.h"
#include "secrets/vault.h"
#include "storage/database.h"
#include "storage/integrationrepository.h"
#include "storage/postrepository.h"
#include "storage/sendingrepository.h"

#include <QTemporaryDir>

namespace Postrider::Testing {

// "" when well, else what went wrong; for QVERIFY2's second argument.
QByteArray problem(const Outcome &outcome);

// A store, an open vault and a server that misbehaves: all that a publisher stands on. Settles in 2 s.
class Stage final
{
public:
    explicit Stage(const MastodonStandIn::Options &options = {});

    Database &db() { return m_store.db(); }
    QString folder() const { return m_folder.filePath(QStringLiteral("store")); }
    const Vault &vault() const { return *m_store.vault(); }
    std::shared_ptr<const Vault> openVault() const { return m_store.vault(); }
    const Registry &registry() const { return m_registry; }

    // The account of token T-number; 0 is that of T itself.
    IntegrationId addAccount(int number = 0);

    using Made = Scheduled;
    enum class Picture { Without, With };
    Made schedule(IntegrationId account, const QStringList &texts, const QDateTime &due,
                  Picture picture = Picture::Without);
    // Due this very moment.
    Made scheduleNow(IntegrationId account, const QStringList &texts, Picture picture = Picture::Without);

    // Started; another call makes another one, with a thread of its own.
    std::unique_ptr<Publisher> publisher();
    std::unique_ptr<Publisher> publisher(const Clock &clock);
    std::unique_ptr<Publisher> publisher(const Net::AddressMap &addresses, Net::Reachability *reachability);

    Sending sending(SendingId id) { return m_store.sending(id); }
    Sending::State state(SendingId id) { return sending(id).state; }
    Post post(const Made &made) { return m_store.post(made.post); }
    bool isAll(const QList<SendingId> &ids, Sending::State state);
    // The statuses on the server with that text, by id.
    QStringList accepted(const QString &text) const;

private:
    QTemporaryDir m_folder;
    SystemClock m_clock;
    Registry m_registry;
    FilledStore m_store;
    MastodonStandIn::Flavour m_flavour;

public:
    MastodonStandIn server;
};

} // namespace Postrider::Testing
