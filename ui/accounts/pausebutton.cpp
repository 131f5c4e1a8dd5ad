// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/pausebutton.h"

#include "models/answer.h"
#include "models/moments.h"
#include "models/storewatch.h"
#include "services/wording.h"
#include "ui/desk/desk.h"
#include "ui/desk/pausespans.h"
#include "ui/look/widgets.h"

#include <QHBoxLayout>
#include <QMenu>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;
using Look::Button;

PauseButton::PauseButton(Desk &desk, QWidget *parent) : QWidget(parent), m_desk(desk), m_button(new Button(tr("Pause")))
{
    m_button->setObjectName(u"pause"_s);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_button);
    setFocusProxy(m_button);
    connect(m_button, &Button::clicked, this, &PauseButton::toggle);
    connect(&desk.watch, &StoreWatch::changed, this, &PauseButton::readEnd); // a pause may get another end
}

PauseButton::~PauseButton() = default;

void PauseButton::setAccount(const Integration &account)
{
    m_account = account;
    m_button->setText(isPaused() ? tr("Resume") : tr("Pause"));
    // "Pause" alone says little when it is read aloud among ten of its kind.
    m_button->setAccessibleName(isPaused() ? tr("Resume %1").arg(account.platformUsername)
                                           : tr("Pause %1").arg(account.platformUsername));
    readEnd();
}

void PauseButton::toggle()
{
    if (isPaused())
        return resume();
    auto *menu = new QMenu(this);
    menu->setObjectName(u"pauseSpans"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const PauseSpans spans{m_desk.clock, m_desk.user.timezone};
    spans.addTo(
        *menu, [this](const QDateTime &until) { pause(until); }, window());
    menu->popup(mapToGlobal(QPoint(0, height() + Look::Space::kTiny)));
}

void PauseButton::pause(const QDateTime &until)
{
    Pause pause;
    pause.scope = Pause::Scope::Account;
    pause.account = m_account.id;
    pause.until = until;
    setEnabled(false);
    answer(m_desk.queue.pause(m_desk.actor, pause), this, [this](const Result<Pause> &begun) {
        setEnabled(true); // what it looks like then comes with the store's change
        if (!begun)
            Q_EMIT failed(sentenceFor(begun.error()));
    });
}

void PauseButton::resume()
{
    setEnabled(false);
    answer(m_desk.accounts.setPaused(m_desk.actor, m_account.id, false), this,
           [this](const Result<Integration> &account) {
               setEnabled(true); // nor is this shown before the list knows it: it may be paused again by then
               if (!account)
                   Q_EMIT failed(sentenceFor(account.error()));
           });
}

void PauseButton::readEnd()
{
    if (!isPaused())
        return;
    answer(m_desk.queue.pauses(m_desk.actor), this, [this](const Result<QList<Pause>> &pauses) {
        if (!isPaused())
            return; // it goes on already
        QDateTime until;
        for (const Pause &pause : pauses.value_or(QList<Pause>())) {
            if (pause.account == m_account.id)
                until = pause.until;
        }
        Q_EMIT endKnown(momentInWords(until, m_desk.user.timezone, m_desk.clock.now()));
    });
}

} // namespace Postrider
