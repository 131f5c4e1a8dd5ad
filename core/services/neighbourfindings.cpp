// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/graphemes.h"
#include "services/findings.h"
#include "storage/neighbours.h"

#include <QCoreApplication>
#include <QLocale>

#include <cstdlib>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kSameTextDays = 3;
constexpr qint64 kHourMs = 3600 * 1000;
constexpr int kFirstWords = 40; // characters

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ComposeService)
};

QString firstWords(const QString &text)
{
    const QString line = text.simplified();
    const QString first = firstGraphemes(line, kFirstWords);
    return first.size() == line.size() ? line : QString(first.trimmed() + u'…');
}

// As clocks in the composition's zone show it.
QString timeText(const QDateTime &moment, const QByteArray &zone)
{
    const QDateTime wall = wallTimeAt(moment, zone).value_or(moment);
    return QLocale().toString(wall.time(), QLocale::ShortFormat);
}

QString dateText(const QDateTime &moment, const QByteArray &zone)
{
    const QDateTime wall = wallTimeAt(moment, zone).value_or(moment);
    return QLocale().toString(wall.date(), QLocale::ShortFormat);
}

const Neighbour *nearestOf(const QList<Neighbour> &neighbours, const Surroundings &surroundings)
{
    const Neighbour *nearest = nullptr;
    qint64 least = kHourMs;
    for (const Neighbour &neighbour : neighbours) {
        const qint64 distance = std::abs(surroundings.moment.msecsTo(neighbour.at));
        if (neighbour.post == surroundings.self || distance >= least)
            continue;
        least = distance;
        nearest = &neighbour;
    }
    return nearest;
}

const Neighbour *twinOf(const QList<Neighbour> &neighbours, const QString &text, const Surroundings &surroundings)
{
    const QString words = text.simplified();
    for (const Neighbour &neighbour : neighbours) {
        if (neighbour.post != surroundings.self && !words.isEmpty() && neighbour.text.simplified() == words)
            return &neighbour;
    }
    return nullptr;
}

} // namespace

Result<QList<Finding>> neighbourFindings(Database &database, const Integration &account, const QString &text,
                                         const Surroundings &surroundings)
{
    const auto neighbours = neighboursOf(database, account.id, surroundings.moment.addDays(-kSameTextDays),
                                         surroundings.moment.addDays(kSameTextDays));
    if (!neighbours)
        return fail(neighbours.error());
    QList<Finding> findings;
    if (const Neighbour *twin = twinOf(*neighbours, text, surroundings)) {
        const QString date = dateText(twin->at, surroundings.zone);
        const QString time = timeText(twin->at, surroundings.zone);
        findings << Finding{Problem::Severity::Warning,
                            account.id,
                            1,
                            u"text"_s,
                            Words::tr("%1 has the same text on %2 at %3.").arg(account.platformUsername, date, time),
                            Words::tr("This account has the same text on %1 at %2.").arg(date, time)};
    }
    const Neighbour *near = surroundings.hasTime ? nearestOf(*neighbours, surroundings) : nullptr;
    if (near) {
        const QString words = firstWords(near->text);
        const QString time = timeText(near->at, surroundings.zone);
        findings << Finding{Problem::Severity::Warning,
                            account.id,
                            1,
                            u"time"_s,
                            Words::tr("Less than an hour apart: %1 also posts \"%2\" at %3.")
                                .arg(account.platformUsername, words, time),
                            Words::tr("Less than an hour apart: this account also posts at %1.").arg(time),
                            words};
    }
    return findings;
}

} // namespace Postrider
