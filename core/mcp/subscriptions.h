// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mcp/call.h"
#include "mcp/catalogue.h"

#include <QPointer>

namespace Postrider::Mcp {

// The open `subscriptions/listen` requests, each a call that only ends with its client or with us. The engine's thread.
class Subscriptions final
{
public:
    explicit Subscriptions(Features features) : m_features(features) {}

    // Says what of the filter is honoured, and keeps the call. False: the client takes no stream.
    [[nodiscard]] bool add(Call *call, const QJsonObject &filter);
    // Tells those who asked. change: "toolsListChanged" or "promptsListChanged".
    void announce(const QString &change);
    // The resource's contents changed.
    void announceResource(const QString &uri);
    // Ends all of them in order.
    void close();

private:
    struct Listener
    {
        QPointer<Call> call;
        QJsonObject filter; // what is honoured
    };

    QJsonObject honoured(const QJsonObject &filter) const;
    bool tell(const Listener &listener, const QString &method, QJsonObject params) const;

    Features m_features;
    QList<Listener> m_listeners;
};

} // namespace Postrider::Mcp
