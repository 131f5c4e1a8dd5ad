// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/pausespans.h"

#include "base/clock.h"
#include "domain/walltime.h"
#include "models/moments.h"
#include "ui/desk/momentdialog.h"

#include <QCoreApplication>
#include <QMenu>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Pausing)
};

QTime morning()
{
    return {9, 0};
}

QDate today(const Clock &clock, const QByteArray &zone)
{
    return wallTimeAt(clock.now(), zone).value_or(clock.now()).date();
}

QDateTime morningOf(const QDate &day, const QByteArray &zone, const Clock &clock)
{
    const auto instant = instantOf(QDateTime(day, morning(), Qt::UTC), zone);
    return instant ? instant->utc : clock.now().addDays(1);
}

} // namespace

QDateTime PauseSpans::tomorrow() const
{
    return morningOf(today(clock, timezone).addDays(1), timezone, clock);
}

QDateTime PauseSpans::monday() const
{
    const QDate day = today(clock, timezone);
    return morningOf(day.addDays(8 - day.dayOfWeek()), timezone, clock);
}

void PauseSpans::addTo(QMenu &menu, const std::function<void(const QDateTime &)> &then, QWidget *over) const
{
    const auto add = [&menu](const QString &name, const QString &text, auto deed) {
        menu.addAction(text, &menu, deed)->setObjectName(name);
    };
    add(u"hour"_s, Words::tr("For 1 hour"), [then, &clock = clock] { then(clock.now().addSecs(3600)); });
    add(u"tomorrow"_s, Words::tr("Until tomorrow, %1").arg(clockText(morning(), QLocale())),
        [then, spans = *this] { then(spans.tomorrow()); });
    if (monday() != tomorrow())
        add(u"monday"_s, Words::tr("Until Monday, %1").arg(clockText(morning(), QLocale())),
            [then, spans = *this] { then(spans.monday()); });
    add(u"until"_s, Words::tr("Until…"), [then, spans = *this, over] {
        MomentDialog::ask({Words::tr("Until when?"), spans.tomorrow()}, spans.clock, spans.timezone, over, then);
    });
    menu.addSeparator();
    add(u"open"_s, Words::tr("Until I resume"), [then] { then({}); });
}

} // namespace Postrider
