// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/composition.h"
#include "domain/integration.h"

#include <QWidget>

namespace Postrider {

class FlowLayout;

// How much of one account's allowance a text takes: amber from nine tenths, red and bold over it.
class Counter final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Counter)
public:
    explicit Counter(PlatformId platform, QWidget *parent = nullptr);
    ~Counter() override;

    void show(const QString &account, const TextCount &count);
    QString text() const; // "171 / 500"
    bool isOver() const { return m_count.limit > 0 && m_count.used > m_count.limit; }
    bool isNearlyFull() const { return m_count.limit > 0 && m_count.used * 10 >= m_count.limit * 9; }
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QFont face() const;

    PlatformId m_platform;
    TextCount m_count;
};

// A counter for each account that a text goes to.
class CounterRow final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CounterRow)
public:
    explicit CounterRow(int part, QWidget *parent = nullptr);
    ~CounterRow() override;

    struct Item
    {
        Integration account;
        TextCount count;
    };
    void show(const QList<Item> &rows);

private:
    int m_part;
    FlowLayout *m_row;
    QHash<IntegrationId, Counter *> m_counters;
    QList<IntegrationId> m_order;
};

} // namespace Postrider
