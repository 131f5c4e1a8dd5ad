// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/composition.h"
#include "domain/integration.h"
#include "domain/mediarules.h"
#include "domain/network.h"
#include "domain/rules.h"

#include <QJsonObject>

namespace Postrider {

class Registry;

// All that one account allows and wants.
struct AccountRules
{
    Limits limits;
    MediaRules media; // of a post without settings
    QJsonObject settingsSchema;
    QList<Offer> offers;
    MetricsRules metrics;
    Cost cost; // of a plain post
};

// What the networks are and allow. Pure: no waiting, any thread.
class NetworkService final
{
public:
    explicit NetworkService(const Registry &registry) : m_registry(registry) {}

    QList<NetworkInfo> all() const; // in the order people see them
    NetworkInfo info(PlatformId id) const;

    QList<SettingField> fields(const Integration &account) const;
    Limits limits(const Integration &account) const;
    // Without a schema where this version does not speak the network.
    AccountRules rules(const Integration &account) const;
    // By the network's own counting.
    TextCount count(const QString &text, const QMap<QString, QString> &settings, const Integration &account) const;

private:
    const Registry &m_registry;
};

} // namespace Postrider
