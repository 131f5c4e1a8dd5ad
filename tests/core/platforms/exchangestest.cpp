// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchangestest.h"

namespace Postrider::Testing {

void ExchangesTest::begin(const Platform &platform)
{
    m_recorded = std::make_unique<RecordedExchanges>(platform);
    m_recorded->context.now = QDateTime(QDate(2026, 11, 22), QTime(12, 0), Qt::UTC);
}

bool ExchangesTest::plays(const Recipe &recipe, const QStringList &names)
{
    const bool isSame = m_recorded->play(recipe, names);
    if (!isSame)
        qWarning("%s", qPrintable(m_recorded->difference));
    return isSame;
}

} // namespace Postrider::Testing
