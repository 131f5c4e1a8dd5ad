// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/postservice.h"
#include "services/story.h"

#include <QAbstractTableModel>

namespace Postrider {

// What was tried to bring one post to one account: the technical rows as a table, and the same as sentences by part.
// Holds values only; owned by its view. GUI thread.
class AttemptsModel final : public QAbstractTableModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AttemptsModel)
public:
    enum Column { Part, Started, Took, Step, Outcome, Status, Words, ColumnCount };
    Q_ENUM(Column)

    struct PartStory
    {
        int part = 1;
        Sending sending;
        QList<StoryLine> lines;
    };

    explicit AttemptsModel(QByteArray timezone, QObject *parent = nullptr);
    ~AttemptsModel() override;

    void setTarget(const PostDetails::Target &target, const QString &network);
    const QList<PartStory> &stories() const { return m_stories; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    struct Row
    {
        int part = 1;
        Attempt attempt;
    };
    QString text(const Row &row, int column) const;

    QByteArray m_timezone;
    QList<Row> m_rows;
    QList<PartStory> m_stories;
};

} // namespace Postrider
