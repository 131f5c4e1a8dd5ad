// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/slotservice.h"

#include <QWidget>

class QGridLayout;
class QTimeEdit;

namespace Postrider {

struct Desk;

namespace Look {
class Button;
class Text;
class ZoneBox;
} // namespace Look

// An account's posting times as a table, a row for each time of day and a column for each day of the week. A tick is
// stored at once. Part of an account's card; GUI thread.
class SlotsEditor final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SlotsEditor)
public:
    SlotsEditor(Desk &desk, IntegrationId account, QWidget *parent = nullptr);
    ~SlotsEditor() override;

    void refresh(); // reads what is stored

private:
    // One row of the table.
    struct Row
    {
        QTime wall;
        QByteArray zone;

        friend bool operator==(const Row &, const Row &) = default;
    };
    QWidget *makeHead();
    QWidget *makeFoot();
    QList<Row> rows() const;
    void rebuild();
    void addHeadings(const QList<int> &weekdays);
    void addRow(int at, const Row &row, const QList<int> &weekdays);
    void tick(const Row &row, int weekday, bool isOn);
    void addTime();
    void changeZone();
    void set(const QList<Slot> &slots);
    void take(const Result<PostingTimes> &times);

    Desk &m_desk;
    IntegrationId m_account;
    PostingTimes m_times;
    Look::ZoneBox *m_zone;
    QWidget *m_table = nullptr;
    QGridLayout *m_grid = nullptr;
    QTimeEdit *m_new;
    Look::Text *m_next;
    Look::Text *m_notice;
};

} // namespace Postrider
