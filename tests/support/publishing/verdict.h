// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/sending.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

namespace Postrider::Chaos {

// One sending that was added, as the store has it in the end.
struct Told
{
    QString network;
    QString account;
    QString text;
    Sending::State state = Sending::State::Draft;
    QString remoteId;
};

// One post that a network accepted.
struct Seen
{
    QString network;
    QString account;
    QString text;
    QString id;
};

// What became of everything. Posts with the same words on one account are counted
// together: which is which, nobody can tell.
struct Verdict
{
    int published = 0;
    int lost = 0;                   // neither out nor in question, or out and not known to be
    int doubled = 0;                // more on the network than were added
    int wronglyConfirmed = 0;       // said to be out under an id that is not there
    QHash<QString, int> unresolved; // by network: nobody knows
    QStringList findings;           // a line for each that should not be

    int unresolvedInAll() const;
};
Verdict compare(const QList<Told> &told, const QList<Seen> &seen);

} // namespace Postrider::Chaos
