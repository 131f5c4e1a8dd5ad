// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/analyticsservice.h"

#include <QHash>
#include <QWidget>

class QDoubleSpinBox;
class QLabel;
class QVBoxLayout;

namespace Postrider {

struct Desk;

namespace Look {
class Text;
}

// What networks charge for reading counters, and what a month of it may cost. Invisible while no
// network charges. For an ADMIN. GUI thread.
class ReadingCosts final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ReadingCosts)
public:
    explicit ReadingCosts(Desk &desk, QWidget *parent = nullptr);
    ~ReadingCosts() override;

private:
    // One network's lines, and what they say.
    struct Row
    {
        ReadingCost cost;
        Look::Text *price = nullptr;
        QLabel *spent = nullptr;
        QDoubleSpinBox *cap = nullptr; // in dollars
        int changes = 0;               // under way; what is read meanwhile is passed over
    };

    void read();
    void take(const Result<QList<ReadingCost>> &costs);
    Row makeRow(const ReadingCost &cost);
    QDoubleSpinBox *makeCap(PlatformId platform);
    void show(const ReadingCost &cost);
    void showCap(const Row &row);
    void setCap(PlatformId platform, double dollars);
    void tell(const std::optional<Error> &trouble);

    Desk &m_desk;
    QVBoxLayout *m_column = nullptr;
    Look::Text *m_trouble;
    QHash<PlatformId, Row> m_rows;
};

} // namespace Postrider
