// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "faulttable.h"

#include <QObject>

namespace Postrider::Testing {

// The tests that every row of a fault table has to pass; a class for each step makes it a test of its own.
class FaultsAt : public QObject
{
    Q_OBJECT
protected:
    explicit FaultsAt(At at, std::chrono::milliseconds listDelay = {}) : m_table(at, listDelay) {}

private Q_SLOTS:
    void initTestCase() { m_table.play(); }
    void everyFaultHasOneRule();
    void isClassedAtOnce_data() { m_table.addTestRows(); }
    void isClassedAtOnce();
    void isToldInWords_data() { m_table.addTestRows(); }
    void isToldInWords();
    void settlesByItself_data() { m_table.addTestRows(); }
    void settlesByItself();
    void endsOnceAndOnlyOnce_data() { m_table.addTestRows(); }
    void endsOnceAndOnlyOnce();

private:
    const FaultRow &row() const { return m_table.current(); }
    FaultOutcome expected() const { return outcomeOf(row().fault, m_table.at(), row().readBack); }

    FaultTable m_table;
};

} // namespace Postrider::Testing
