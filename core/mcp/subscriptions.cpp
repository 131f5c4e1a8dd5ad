// SPDX-License-Identifier: GPL-3.0-or-later
#include "mcp/subscriptions.h"

#include "mcp/revisions.h"

namespace Postrider::Mcp {

using namespace Qt::Literals::StringLiterals;

bool Subscriptions::add(Call *call, const QJsonObject &filter)
{
    m_listeners.removeIf([](const Listener &listener) { return listener.call.isNull(); });
    const Listener listener{call, honoured(filter)};
    m_listeners.append(listener);
    return tell(listener, u"notifications/subscriptions/acknowledged"_s, {{u"notifications"_s, listener.filter}});
}

void Subscriptions::announce(const QString &change)
{
    const QString method = change == "toolsListChanged"_L1 ? u"notifications/tools/list_changed"_s
                                                           : u"notifications/prompts/list_changed"_s;
    for (const Listener &listener : std::as_const(m_listeners)) {
        if (listener.filter.value(change).toBool())
            tell(listener, method, {});
    }
}

void Subscriptions::announceResource(const QString &uri)
{
    for (const Listener &listener : std::as_const(m_listeners)) {
        if (listener.filter.value("resourceSubscriptions"_L1).toArray().contains(uri))
            tell(listener, u"notifications/resources/updated"_s, {{u"uri"_s, uri}});
    }
}

void Subscriptions::close()
{
    const QList<Listener> listeners = std::exchange(m_listeners, {});
    for (const Listener &listener : listeners) {
        if (listener.call)
            listener.call->finish(QJsonObject{{u"_meta"_s, QJsonObject{{kSubscriptionField, listener.call->id()}}}});
    }
}

QJsonObject Subscriptions::honoured(const QJsonObject &filter) const
{
    QJsonObject honoured;
    for (const QString &change : {u"toolsListChanged"_s, u"promptsListChanged"_s}) {
        if (m_features.listChanges && filter.value(change).toBool())
            honoured.insert(change, true);
    }
    const QJsonArray uris = filter.value("resourceSubscriptions"_L1).toArray();
    if (m_features.subscriptions && !uris.isEmpty())
        honoured.insert("resourceSubscriptions"_L1, uris);
    return honoured;
}

bool Subscriptions::tell(const Listener &listener, const QString &method, QJsonObject params) const
{
    if (!listener.call)
        return false;
    params.insert("_meta"_L1, QJsonObject{{kSubscriptionField, listener.call->id()}});
    return listener.call->send(notificationMessage(method, params));
}

} // namespace Postrider::Mcp
