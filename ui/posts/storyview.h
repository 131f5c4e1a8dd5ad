// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/attemptsmodel.h"

#include <QWidget>

class QGridLayout;

namespace Postrider {

// A post's story on one account: sentences with their times and, folded away, the technical rows. GUI thread.
class StoryView final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StoryView)
public:
    struct Ask
    {
        const PostDetails::Target &target;
        QString network;
        QByteArray timezone;
        QDateTime now;
    };
    explicit StoryView(const Ask &ask, QWidget *parent = nullptr);
    ~StoryView() override;

private:
    void addLines(const QList<AttemptsModel::PartStory> &stories, const Ask &ask);
    void addLine(QGridLayout *grid, int &row, QString &day, const StoryLine &line, const Ask &ask);
    void addDetails();

    AttemptsModel *m_model;
};

} // namespace Postrider
