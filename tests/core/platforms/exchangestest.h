// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "recordedexchange.h"

#include <QObject>

#include <memory>

namespace Postrider::Testing {

// What tests of a network's recorded exchanges stand on. Their init() begins; a test may begin again.
class ExchangesTest : public QObject
{
    Q_OBJECT
protected:
    // At noon on the 22nd of November 2026, with nothing done yet.
    void begin(const Platform &platform);
    // True when the recipe asked exactly for these; else it says what differed.
    bool plays(const Recipe &recipe, const QStringList &names);

    std::unique_ptr<RecordedExchanges> m_recorded;
};

} // namespace Postrider::Testing
