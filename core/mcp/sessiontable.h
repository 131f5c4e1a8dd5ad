// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mcp/session.h"

#include <map>
#include <memory>

namespace Postrider::Mcp {

// The sessions of HTTP clients, each bound to the caller that began it. Holds so many and no more: the one that was not
// used for longest goes, and its client begins anew. One thread.
class SessionTable final
{
public:
    explicit SessionTable(std::size_t most = 256) : m_most(most) {}

    struct Begun
    {
        QByteArray id; // random, visible ASCII
        Session *session;
    };
    Begun begin(const QString &owner);
    // Null: there is none of that id, or it is somebody else's.
    Session *find(const QByteArray &id, const QString &owner);
    // What its client called itself, whoever asks; empty when there is none.
    QString clientOf(const QByteArray &id) const;
    // Harmless when it is gone already.
    void end(const QByteArray &id) { m_entries.erase(id); }
    void clear() { m_entries.clear(); }

private:
    struct Entry
    {
        std::unique_ptr<Session> session;
        QString owner;
        quint64 lastUse = 0;
    };

    void makeRoom();

    std::size_t m_most;
    std::map<QByteArray, Entry> m_entries;
    quint64 m_uses = 0;
};

} // namespace Postrider::Mcp
