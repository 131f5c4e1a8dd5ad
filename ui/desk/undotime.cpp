// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/undotime.h"

#include "ui/desk/preferences.h"

namespace Postrider {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

QString undoPreference()
{
    return u"composer/undoSeconds"_s;
}

std::chrono::seconds undoTime(const Preferences &preferences)
{
    const std::chrono::seconds chosen(preferences.value(undoPreference(), int(kUsualUndoTime.count())).toInt());
    return undoTimes().contains(chosen) ? chosen : kUsualUndoTime;
}

QList<std::chrono::seconds> undoTimes()
{
    return {0s, 5s, 10s, 20s, 30s};
}

} // namespace Postrider
