// SPDX-License-Identifier: GPL-3.0-or-later
#include "measurement.h"

#include <algorithm>
#include <cmath>

namespace Postrider::Bench {

using namespace Qt::Literals::StringLiterals;

QString toLine(const Measurement &m)
{
    QStringList more;
    for (auto at = m.more.begin(); at != m.more.end(); ++at)
        more << u"%1 %2"_s.arg(at.key()).arg(at.value().toDouble(), 0, 'g', 5);
    return u"%1 ours %2 %3, yardstick %4, ratio %5; reach: %6: %7%8"_s.arg(m.name, -12)
        .arg(m.ours, 0, 'f', 2)
        .arg(m.unit)
        .arg(m.yardstick, 0, 'f', 2)
        .arg(m.ratio, 0, 'f', 3)
        .arg(m.reach, m.isReached ? u"reached"_s : u"missed"_s,
             more.isEmpty() ? QString() : u" ("_s + more.join(u", "_s) + u')');
}

QJsonObject toJson(const Measurement &m)
{
    return {{u"name"_s, m.name},   {u"unit"_s, m.unit},   {u"ours"_s, m.ours},         {u"yardstick"_s, m.yardstick},
            {u"ratio"_s, m.ratio}, {u"reach"_s, m.reach}, {u"reached"_s, m.isReached}, {u"more"_s, m.more}};
}

double quantile(QList<double> values, double at)
{
    std::sort(values.begin(), values.end());
    const auto last = double(values.size() - 1);
    return values.at(qsizetype(std::ceil(at * last)));
}

} // namespace Postrider::Bench
