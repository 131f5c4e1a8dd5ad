// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/auditservice.h"

#include <QAbstractTableModel>

namespace Postrider {

class StoreWatch;

// Who did what, newest first, read a page at a time as views ask for more. What
// happens meanwhile is put on top. GUI thread.
class AuditModel final : public QAbstractTableModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AuditModel)
public:
    enum Column { WhenColumn, WhoColumn, WhatColumn, AboutColumn, ColumnCount };
    enum Role {
        PostRole = Qt::UserRole + 1, // PostId; null: not about a post
        ByRole,                      // AuditEntry::By as int
        ClientRole,
        WhenRole, // QDateTime, UTC
    };
    Q_ENUM(Role)

    // zone: of the clocks that the moments are shown by.
    AuditModel(AuditService &audits, Actor actor, const Clock &clock, QByteArray zone, StoreWatch &watch,
               QObject *parent = nullptr);
    ~AuditModel() override;

    // Reads anew from the top.
    void setQuery(const AuditQuery &query);

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_entries.size()); }
    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

    static constexpr int kPage = 100;

Q_SIGNALS:
    void loaded(); // after each reading
    void failed(const Postrider::Error &error);

private:
    void restart();
    void readNewest();
    void append(const QList<AuditEntry> &entries);
    void prepend(const QList<AuditEntry> &newest);
    QString text(const AuditEntry &entry, int column) const;

    AuditService &m_audits;
    Actor m_actor;
    const Clock &m_clock;
    QByteArray m_zone;
    AuditQuery m_query;
    QList<AuditEntry> m_entries;
    int m_round = 0; // one more with each restart; answers of rounds before are passed over
    bool m_isWhole = false;
    bool m_isReading = false;
    bool m_isReadingNewest = false;
};

} // namespace Postrider
