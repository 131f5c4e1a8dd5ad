// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>

#include <algorithm>
#include <utility>

namespace Postrider {

// A short list that is read anew as a whole, and tells views only what is different: rows that went, came, moved or
// changed. Row has an id and compares. For lists of tens; long ones need paging. GUI thread.
template<typename Row>
class RowsModel : public QAbstractListModel
{
public:
    using QAbstractListModel::QAbstractListModel;

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_rows.size()); }
    const Row &at(int row) const { return m_rows.at(row); }
    const QList<Row> &rows() const { return m_rows; }
    int rowOf(decltype(Row::id) id) const { return indexOf(m_rows, id); }

protected:
    void replace(const QList<Row> &rows)
    {
        for (int i = int(m_rows.size()) - 1; i >= 0; --i) {
            if (indexOf(rows, m_rows.at(i).id) < 0) {
                beginRemoveRows({}, i, i);
                m_rows.removeAt(i);
                endRemoveRows();
            }
        }
        for (int i = 0; i < rows.size(); ++i)
            settle(i, rows.at(i));
    }

private:
    static int indexOf(const QList<Row> &rows, decltype(Row::id) id)
    {
        const auto found = std::find_if(rows.begin(), rows.end(), [&id](const Row &row) { return row.id == id; });
        return found == rows.end() ? -1 : int(found - rows.begin());
    }

    // Everything before that place is settled already.
    void settle(int place, const Row &row)
    {
        const int present = rowOf(row.id);
        if (present < 0) {
            beginInsertRows({}, place, place);
            m_rows.insert(place, row);
            endInsertRows();
            return;
        }
        if (present != place) {
            beginMoveRows({}, present, present, {}, place);
            m_rows.move(present, place);
            endMoveRows();
        }
        if (!(m_rows.at(place) == row)) {
            m_rows[place] = row;
            Q_EMIT dataChanged(index(place), index(place));
        }
    }

    QList<Row> m_rows;
};

} // namespace Postrider
