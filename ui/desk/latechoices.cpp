// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/latechoices.h"

#include "base/enumword.h"
#include "ui/desk/preferences.h"

#include <QCoreApplication>

namespace Postrider::LateChoices {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using Policy = CatchUp::Policy;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(LateChoices)
};

QString span(std::chrono::minutes minutes)
{
    const int count = int(minutes.count());
    if (count % (24 * 60) == 0)
        return Words::tr("%n day(s)", nullptr, count / (24 * 60));
    if (count % 60 == 0)
        return Words::tr("%n hour(s)", nullptr, count / 60);
    return Words::tr("%n minute(s)", nullptr, count);
}

} // namespace

QList<CatchUp> choices()
{
    return {{Policy::Publish, 15min},  {Policy::Publish, 60min}, {Policy::Publish, 6h}, {Policy::Publish, 24h},
            {Policy::NextSlot, 60min}, {Policy::Ask, 60min},     {Policy::Skip, 60min}};
}

QString sentence(const CatchUp &rule)
{
    switch (rule.policy) {
    case Policy::Publish: return Words::tr("Post it, at most %1 late; later than that, ask me").arg(span(rule.within));
    case Policy::NextSlot: return Words::tr("Give it the account's next posting time");
    case Policy::Ask: return Words::tr("Ask me");
    case Policy::Skip: return Words::tr("Leave it out");
    }
    Q_UNREACHABLE();
}

QString shortWords(const CatchUp &rule)
{
    switch (rule.policy) {
    case Policy::Publish: return Words::tr("up to %1").arg(span(rule.within));
    case Policy::NextSlot: return Words::tr("next slot");
    case Policy::Ask: return Words::tr("ask");
    case Policy::Skip: return Words::tr("leave out");
    }
    Q_UNREACHABLE();
}

QString word(const CatchUp &rule)
{
    return u"%1 %2"_s.arg(enumWord(rule.policy)).arg(rule.within.count());
}

CatchUp usual(const Preferences &preferences)
{
    const QString stored = preferences.value(QLatin1StringView(kPreference)).toString();
    const auto policy = enumFromWord<Policy>(stored.section(u' ', 0, 0));
    if (!policy)
        return {};
    return {*policy, std::chrono::minutes(qMax(1, stored.section(u' ', 1, 1).toInt()))};
}

} // namespace Postrider::LateChoices
