// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/needs/waitingcards.h"

#include "models/moments.h"
#include "ui/desk/desk.h"
#include "ui/desk/navigator.h"

namespace Postrider {

using namespace Qt::Literals::StringLiterals;
using Look::Button;

MissedCard::MissedCard(Desk &desk, QWidget *parent) : NeedCard(desk, Look::Tone::Warn, parent) {}

MissedCard::~MissedCard() = default;

void MissedCard::renew()
{
    const QString when = momentInWords(need().deadline, desk().user.timezone, desk().clock.now());
    setHeading(tr("“%1” · %2").arg(need().title, when));
    dropRows();
    addRow(tr("What happened"), tr("It came due while nothing could be sent."));
    addRow(tr("Went out?"), tr("Not yet."), true);
    addRow(tr("To"), QLocale().createSeparatedList(need().accounts));
    dropActions();
    using Kind = MissDecision::Kind;
    addAction(u"look"_s, tr("Look at it"), Button::Kind::Quiet, Qt::Key_Return,
              [this] { desk().go.showPost(need().post); });
    addAction(u"skip"_s, tr("Skip"), Button::Kind::Normal, Qt::Key_S,
              [this] { decide(Kind::Skip, tr("It will not go out.")); });
    addAction(u"nextSlot"_s, tr("Next free slot"), Button::Kind::Normal, Qt::Key_N,
              [this] { decide(Kind::NextSlot, tr("It has a new posting time.")); });
    addAction(u"postNow"_s, tr("Post now"), Button::Kind::Primary, Qt::Key_P,
              [this] { decide(Kind::PostNow, tr("It goes out now.")); });
}

void MissedCard::decide(MissDecision::Kind kind, const QString &done)
{
    settle(desk().misses.decide(desk().actor, {need().post}, {kind, {}}), done);
}

ReconnectCard::ReconnectCard(Desk &desk, QWidget *parent) : NeedCard(desk, Look::Tone::Warn, parent) {}

ReconnectCard::~ReconnectCard() = default;

void ReconnectCard::renew()
{
    const QDateTime now = desk().clock.now();
    setHeading(tr("%1 · has to sign in again").arg(need().title));
    dropRows();
    addRow(tr("What happened"), need().detail);
    if (need().waiting == 0)
        addRow(tr("Waiting"), tr("No post waits for it."));
    else if (need().deadline.isValid())
        addRow(tr("Waiting"),
               tr("%n post(s), the next is due %1", nullptr, need().waiting)
                   .arg(momentInWords(need().deadline, desk().user.timezone, now)));
    else
        addRow(tr("Waiting"), tr("%n post(s)", nullptr, need().waiting));
    addRow(tr("Next"), tr("They go on by their own rules once you are back."));
    dropActions();
    addAction(u"reconnect"_s, tr("Reconnect"), Button::Kind::Primary, Qt::Key_C,
              [this] { desk().go.reconnect(need().account); });
}

} // namespace Postrider
