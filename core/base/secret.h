// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDebug>
#include <QString>

#include <utility>

namespace Postrider {

// A value that must not be seen: a token, a password, a key. Logs and previews mask it by type; its bytes are wiped
// when the last copy goes. reveal() is the one way out: use it at the wire or at the vault, nowhere else.
class Secret final
{
public:
    Secret() = default;
    explicit Secret(QByteArray bytes) : m_bytes(std::move(bytes)) {}
    Secret(const Secret &) = default;
    Secret(Secret &&other) noexcept : m_bytes(std::exchange(other.m_bytes, {})) {}
    Secret &operator=(const Secret &other);
    Secret &operator=(Secret &&other) noexcept;
    ~Secret() { wipe(); }

    bool isEmpty() const { return m_bytes.isEmpty(); }
    qsizetype size() const { return m_bytes.size(); }
    const QByteArray &reveal() const { return m_bytes; }

    // Takes as long for equal as for different values of one length.
    friend bool operator==(const Secret &a, const Secret &b) { return sameBytes(a.m_bytes, b.m_bytes); }
    friend QDebug operator<<(QDebug debug, const Secret &) { return debug << "(secret)"; }

    // Constant-time comparison, for values that are not wrapped.
    static bool sameBytes(const QByteArray &a, const QByteArray &b);

private:
    void wipe();

    QByteArray m_bytes;
};

// What the vault made of a Secret. Opaque to everybody else; safe in the database.
struct Sealed
{
    QByteArray bytes;

    bool isEmpty() const { return bytes.isEmpty(); }
    friend bool operator==(const Sealed &, const Sealed &) = default;
};

// The row and column that a sealed value belongs to: sealed elsewhere, it does not open.
struct SealPlace
{
    QByteArray table;
    QByteArray column;
    QByteArray row;
};

} // namespace Postrider
