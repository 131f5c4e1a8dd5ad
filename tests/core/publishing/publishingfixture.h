// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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

    Database &db() { return *m_database; }
    QString folder() const { return m_folder.filePath(QStringLiteral("store")); }
    const Vault &vault() const { return *m_vault; }
    const Registry &registry() const { return m_registry; }

    // The account of token T-number; 0 is that of T itself.
    IntegrationId addAccount(int number = 0);

    struct Made
    {
        PostId post;
        QList<SendingId> parts;
    };
    enum class Picture { Without, With };
    Made schedule(IntegrationId account, const QStringList &texts, const QDateTime &due,
                  Picture picture = Picture::Without);
    // Due this very moment.
    Made scheduleNow(IntegrationId account, const QStringList &texts, Picture picture = Picture::Without);

    // Started; another call makes another one, with a thread of its own.
    std::unique_ptr<Publisher> publisher();
    std::unique_ptr<Publisher> publisher(const Clock &clock);

    Sending sending(SendingId id);
    Sending::State state(SendingId id) { return sending(id).state; }
    Post post(const Made &made);
    bool isAll(const QList<SendingId> &ids, Sending::State state);
    // The statuses on the server with that text, by id.
    QStringList accepted(const QString &text) const;

private:
    QString addPicture();

    QTemporaryDir m_folder;
    SystemClock m_clock;
    Registry m_registry;
    std::shared_ptr<const Vault> m_vault;
    std::unique_ptr<Database> m_database;
    UserId m_user;
    MastodonStandIn::Flavour m_flavour;

public:
    MastodonStandIn server;
};

} // namespace Postrider::Testing
