// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/attemptsmodel.h"

#include "models/moments.h"

#include <QLocale>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

AttemptsModel::AttemptsModel(QByteArray timezone, QObject *parent)
    : QAbstractTableModel(parent), m_timezone(std::move(timezone))
{
}

AttemptsModel::~AttemptsModel() = default;

void AttemptsModel::setTarget(const PostDetails::Target &target, const QString &network)
{
    beginResetModel();
    m_rows.clear();
    m_stories.clear();
    for (const PostDetails::Part &part : target.parts) {
        m_stories << PartStory{part.sending.part, part.sending,
                               storyOf(part.sending, part.attempts, network, part.notes)};
        for (const Attempt &attempt : part.attempts)
            m_rows << Row{part.sending.part, attempt};
    }
    endResetModel();
}

int AttemptsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int AttemptsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString AttemptsModel::text(const Row &row, int column) const
{
    const Attempt &attempt = row.attempt;
    switch (column) {
    case Part: return QLocale().toString(row.part);
    case Started: return clockWithSeconds(attempt.startedAt, m_timezone);
    case Took:
        return attempt.finishedAt.isValid()
            ? tr("%1 s").arg(QLocale().toString(double(attempt.startedAt.msecsTo(attempt.finishedAt)) / 1000, 'f', 1))
            : QString();
    case Step: return attempt.step;
    case Outcome: return outcomeTitle(attempt.outcome);
    case Status: return attempt.httpStatus > 0 ? QString::number(attempt.httpStatus) : QString();
    case Words: return attempt.words;
    default: return {};
    }
}

QVariant AttemptsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const bool isText = role == Qt::DisplayRole || (role == Qt::ToolTipRole && index.column() == Words);
    return isText ? QVariant(text(m_rows.at(index.row()), index.column())) : QVariant();
}

QVariant AttemptsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Part: return tr("Part");
    case Started: return tr("Began");
    case Took: return tr("Took");
    case Step: return tr("Step");
    case Outcome: return tr("Ended");
    case Status: return tr("HTTP");
    case Words: return tr("The network's words");
    default: return {};
    }
}

} // namespace Postrider
