// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QList>
#include <QString>

namespace Postrider::Bench {

// One line of the report: our number beside its yardstick, both of the same run.
struct Measurement
{
    QString name;
    QString unit;
    double ours = 0;
    double yardstick = 0;
    double ratio = 0;
    QString reach; // what to reach, as a sentence
    bool isReached = false;
    QJsonObject more; // further numbers, by name
};

QString toLine(const Measurement &measurement);
QJsonObject toJson(const Measurement &measurement);

// Of an unsorted list that is not empty; 0.5 is the median.
double quantile(QList<double> values, double at);

} // namespace Postrider::Bench
