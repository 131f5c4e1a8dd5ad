// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/integration.h"
#include "models/rowsmodel.h"
#include "services/accountservice.h"

namespace Postrider {

class StoreWatch;

// The connected accounts that the actor may see, by when they were connected; up to
// date by the store's watch. GUI thread.
class IntegrationsModel final : public RowsModel<Integration>
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(IntegrationsModel)
public:
    enum Role {
        IdRole = Qt::UserRole, // IntegrationId
        OwnerRole,             // UserId: an ADMIN sees everybody's
        PlatformRole,          // PlatformId
        NameRole,              // as the network shows it; the user name where there is none
        UsernameRole,          // "@user@server", as the network spells it
        ServerRole,            // host, or empty where the network has one server
        HealthRole,            // Integration::Health
        HealthReasonRole,      // why it has to be connected again, in the network's words
        IsPracticeRole,        // lives inside this program
    };
    Q_ENUM(Role)

    IntegrationsModel(AccountService &accounts, Actor actor, StoreWatch &watch, QObject *parent = nullptr);
    ~IntegrationsModel() override;

    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QHash<int, QByteArray> roleNames() const override;
    bool isLoaded() const { return m_isLoaded; }

    void refresh();

    // What a person calls it: display name, else user name.
    static QString nameOf(const Integration &account);

Q_SIGNALS:
    void loaded(); // after each reading
    void failed(const Postrider::Error &error);

private:
    void take(const Result<QList<Integration>> &accounts);

    AccountService &m_accounts;
    Actor m_actor;
    bool m_isLoaded = false;
    bool m_isReading = false;
    bool m_isOutdated = false; // the store changed while it was being read
};

} // namespace Postrider
