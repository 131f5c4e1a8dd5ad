// SPDX-License-Identifier: GPL-3.0-or-later
#include "verdict.h"

#include "base/enumword.h"

#include <QMap>
#include <QSet>

#include <algorithm>
#include <numeric>

namespace Postrider::Chaos {

using namespace Qt::Literals::StringLiterals;

using State = Sending::State;

namespace {

struct Group
{
    QList<Told> told;
    QStringList ids; // on the network
};

void judge(const QString &name, const Group &group, Verdict &verdict)
{
    const auto find = [&](int count, const QString &what) {
        if (count > 0)
            verdict.findings << u"%1: %2 %3"_s.arg(name).arg(count).arg(what);
        return count;
    };
    QSet<QString> confirmed;
    int published = 0;
    int unresolved = 0;
    int wrong = 0;
    for (const Told &told : group.told) {
        published += told.state == State::Published ? 1 : 0;
        unresolved += told.state == State::Unconfirmed ? 1 : 0;
        if (told.state != State::Published)
            continue;
        const bool isThere = group.ids.contains(told.remoteId) && !confirmed.contains(told.remoteId);
        wrong += isThere ? 0 : 1;
        confirmed.insert(told.remoteId);
    }
    const int all = int(group.told.size());
    const int out = int(group.ids.size());
    QStringList states;
    for (const Told &told : group.told)
        states << enumWord(told.state) + u' ' + told.remoteId;
    const QString how = u" (%1; there: %2)"_s.arg(states.join(u", "_s), group.ids.join(u", "_s));
    verdict.published += published;
    verdict.doubled += find(std::max(0, out - all), u"doubled"_s + how);
    verdict.lost += find(all - published - unresolved, u"lost"_s + how);
    verdict.wronglyConfirmed += find(wrong, u"wrongly confirmed"_s + how);
    if (unresolved > 0)
        verdict.unresolved[group.told.first().network] += unresolved;
}

} // namespace

int Verdict::unresolvedInAll() const
{
    return std::accumulate(unresolved.begin(), unresolved.end(), 0);
}

Verdict compare(const QList<Told> &told, const QList<Seen> &seen)
{
    const auto nameOf = [](const auto &one) { return one.network + u'/' + one.account + u"/ "_s + one.text; };
    QMap<QString, Group> groups;
    for (const Told &one : told)
        groups[nameOf(one)].told << one;
    for (const Seen &one : seen)
        groups[nameOf(one)].ids << one.id;
    Verdict verdict;
    for (auto group = groups.cbegin(); group != groups.cend(); ++group)
        judge(group.key(), group.value(), verdict);
    return verdict;
}

} // namespace Postrider::Chaos
