// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>
#include <QUuid>

namespace Postrider {

// A fresh version 7 UUID (RFC 9562): sorts by creation time, in milliseconds. Thread-safe.
QUuid newUuid();

// An entity's identity; every entity has a type of its own, so that a post's id can't be passed for a user's.
template<typename Tag>
class Id final
{
public:
    Id() = default;
    explicit Id(QUuid value) : m_value(value) {}

    static Id create() { return Id(newUuid()); }
    // Null when the text is not a UUID, or more than one.
    static Id fromString(QStringView text)
    {
        // With braces it would be longer, and of a longer text Qt reads the beginning.
        constexpr qsizetype length = 36;
        return text.size() == length ? Id(QUuid::fromString(text)) : Id();
    }

    bool isNull() const { return m_value.isNull(); }
    QString toString() const { return m_value.isNull() ? QString() : m_value.toString(QUuid::WithoutBraces); }

    friend bool operator==(const Id &, const Id &) = default;
    friend bool operator<(const Id &a, const Id &b) { return a.m_value < b.m_value; }
    friend size_t qHash(const Id &id, size_t seed = 0) { return qHash(id.m_value, seed); }

private:
    QUuid m_value;
};

using UserId = Id<struct UserTag>;
using IntegrationId = Id<struct IntegrationTag>;
using DeveloperAppId = Id<struct DeveloperAppTag>;
using PostId = Id<struct PostTag>;
using DeliveryId = Id<struct DeliveryTag>;
using SendingId = Id<struct SendingTag>;
using AttemptId = Id<struct AttemptTag>;
using AnalyticsId = Id<struct AnalyticsTag>;
using ApiKeyId = Id<struct ApiKeyTag>;
using MediaId = Id<struct MediaTag>;
using AuditId = Id<struct AuditTag>;

} // namespace Postrider
