// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/auditmodel.h"

#include "base/clock.h"
#include "models/answer.h"
#include "models/moments.h"
#include "models/storewatch.h"
#include "services/auditwords.h"

#include <algorithm>

namespace Postrider {

AuditModel::AuditModel(AuditService &audits, Actor actor, const Clock &clock, QByteArray zone, StoreWatch &watch,
                       QObject *parent)
    : QAbstractTableModel(parent), m_audits(audits), m_actor(std::move(actor)), m_clock(clock), m_zone(std::move(zone))
{
    m_query.limit = kPage;
    connect(&watch, &StoreWatch::changed, this, &AuditModel::readNewest);
    restart();
}

AuditModel::~AuditModel() = default;

void AuditModel::setQuery(const AuditQuery &query)
{
    m_query = query;
    m_query.limit = kPage;
    m_query.after.reset();
    restart();
}

void AuditModel::restart()
{
    ++m_round;
    beginResetModel();
    m_entries.clear();
    m_isWhole = false;
    m_isReading = false;
    m_isReadingNewest = false;
    endResetModel();
    fetchMore({});
}

bool AuditModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && !m_isWhole && !m_isReading;
}

void AuditModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    m_isReading = true;
    AuditQuery query = m_query;
    if (!m_entries.isEmpty())
        query.after = m_entries.constLast();
    answer(m_audits.page(m_actor, query), this, [this, round = m_round](const Result<QList<AuditEntry>> &entries) {
        if (round != m_round)
            return;
        if (!entries) {
            m_isReading = false;
            m_isWhole = true; // not asked again by each turn of the wheel; the next change of the store is a new try
            Q_EMIT failed(entries.error());
            return;
        }
        append(*entries);
        m_isReading = false; // not before: views ask for more while rows are put in
        Q_EMIT loaded();
    });
}

void AuditModel::append(const QList<AuditEntry> &entries)
{
    m_isWhole = entries.size() < kPage;
    if (entries.isEmpty())
        return;
    const int first = int(m_entries.size());
    beginInsertRows({}, first, first + int(entries.size()) - 1);
    m_entries += entries;
    endInsertRows();
}

void AuditModel::readNewest()
{
    if (m_isReadingNewest)
        return; // what came meanwhile comes with the next change
    if (m_entries.isEmpty() && !m_isReading)
        return restart();
    m_isReadingNewest = true;
    answer(m_audits.page(m_actor, m_query), this, [this, round = m_round](const Result<QList<AuditEntry>> &entries) {
        if (round != m_round)
            return;
        m_isReadingNewest = false;
        if (entries)
            prepend(*entries);
    });
}

void AuditModel::prepend(const QList<AuditEntry> &newest)
{
    const auto known = [this](const AuditEntry &entry) {
        return std::any_of(m_entries.begin(), m_entries.end(),
                           [&](const AuditEntry &one) { return one.id == entry.id; });
    };
    const auto end = std::find_if(newest.begin(), newest.end(), known);
    if (end == newest.end() && !newest.isEmpty() && !m_entries.isEmpty())
        return restart(); // more than a page came at once
    const int count = int(end - newest.begin());
    if (count == 0)
        return;
    beginInsertRows({}, 0, count - 1);
    m_entries = newest.first(count) + m_entries;
    endInsertRows();
}

QString AuditModel::text(const AuditEntry &entry, int column) const
{
    switch (column) {
    case WhenColumn: return momentInWords(entry.when, m_zone, m_clock.now());
    case WhoColumn: return AuditWords::who(entry);
    case WhatColumn: return AuditWords::what(entry.what);
    case AboutColumn: return entry.title;
    default: return {};
    }
}

QVariant AuditModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const AuditEntry &entry = m_entries.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole: return text(entry, index.column());
    case PostRole: return QVariant::fromValue(entry.post);
    case ByRole: return int(entry.by);
    case ClientRole: return entry.client;
    case WhenRole: return entry.when;
    default: return {};
    }
}

QVariant AuditModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (section) {
    case WhenColumn: return tr("When");
    case WhoColumn: return tr("Who");
    case WhatColumn: return tr("What");
    case AboutColumn: return tr("About");
    default: return {};
    }
}

} // namespace Postrider
