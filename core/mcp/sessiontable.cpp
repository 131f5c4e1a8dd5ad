// SPDX-License-Identifier: GPL-3.0-or-later
#include "mcp/sessiontable.h"

#include <QRandomGenerator>

#include <algorithm>
#include <array>

namespace Postrider::Mcp {

namespace {

QByteArray randomId()
{
    std::array<quint32, 4> words{};
    QRandomGenerator::system()->fillRange(words.data(), qsizetype(words.size()));
    return QByteArray(reinterpret_cast<const char *>(words.data()), sizeof(words)).toHex();
}

} // namespace

SessionTable::Begun SessionTable::begin(const QString &owner)
{
    makeRoom();
    const QByteArray id = randomId();
    auto session = std::make_unique<Session>();
    Session *begun = session.get();
    m_entries[id] = Entry{std::move(session), owner, ++m_uses};
    return {id, begun};
}

Session *SessionTable::find(const QByteArray &id, const QString &owner)
{
    const auto found = m_entries.find(id);
    if (found == m_entries.end() || found->second.owner != owner)
        return nullptr;
    found->second.lastUse = ++m_uses;
    return found->second.session.get();
}

QString SessionTable::clientOf(const QByteArray &id) const
{
    const auto found = m_entries.find(id);
    return found == m_entries.end() ? QString() : found->second.session->client();
}

// Those that work on something go last.
void SessionTable::makeRoom()
{
    if (m_entries.size() < m_most)
        return;
    const auto use = [](const auto &entry) {
        return std::pair(entry.second.session->callCount() > 0, entry.second.lastUse);
    };
    m_entries.erase(std::min_element(m_entries.begin(), m_entries.end(),
                                     [&](const auto &a, const auto &b) { return use(a) < use(b); }));
}

} // namespace Postrider::Mcp
