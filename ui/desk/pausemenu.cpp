// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/pausemenu.h"

#include "base/clock.h"
#include "models/answer.h"
#include "models/moments.h"
#include "models/storewatch.h"
#include "services/wording.h"
#include "ui/desk/navigator.h"
#include "ui/look/icons.h"

#include <QPointer>

#include <algorithm>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kPostsLookedAt = 200; // for their labels

// In menus one "&" marks a letter.
QString plain(QString text)
{
    return text.replace(u'&', u"&&"_s);
}

} // namespace

PauseMenu::PauseMenu(Parts parts, QWidget *parent)
    : QMenu(tr("Pause publishing"), parent), m_parts(std::move(parts)), m_spans{m_parts.clock, m_parts.timezone}
{
    setObjectName(u"pauseMenu"_s);
    connect(&m_parts.watch, &StoreWatch::changed, this, &PauseMenu::refresh);
    connect(this, &QMenu::aboutToShow, this, &PauseMenu::fill);
    refresh();
    fill();
}

PauseMenu::~PauseMenu() = default;

void PauseMenu::refresh()
{
    const auto refill = [this] {
        if (!isVisible()) // nothing moves under the pointer
            fill();
    };
    answer(m_parts.queue.pauses(m_parts.actor), this, [this, refill](const Result<QList<Pause>> &pauses) {
        m_pauses = pauses.value_or(QList<Pause>());
        refill();
    });
    answer(m_parts.accounts.list(m_parts.actor), this, [this, refill](const Result<QList<Integration>> &accounts) {
        m_accounts = accounts.value_or(QList<Integration>());
        refill();
    });
    PostFilter toCome;
    toCome.statuses = {Post::Status::Scheduled};
    toCome.limit = kPostsLookedAt;
    answer(m_parts.posts.list(m_parts.actor, toCome), this, [this, refill](const Result<QList<Post>> &posts) {
        m_labels.clear();
        for (const Post &post : posts.value_or(QList<Post>()))
            m_labels += post.labels;
        m_labels.removeDuplicates();
        m_labels.sort(Qt::CaseInsensitive);
        refill();
    });
}

bool PauseMenu::isPaused(const Pause &pause) const
{
    return std::any_of(m_pauses.begin(), m_pauses.end(), [&pause](const Pause &running) {
        return running.scope == pause.scope && running.account == pause.account && running.label == pause.label;
    });
}

QString PauseMenu::nameOf(const Pause &pause) const
{
    switch (pause.scope) {
    case Pause::Scope::All: return tr("everything");
    case Pause::Scope::Label: return tr("posts labelled “%1”").arg(pause.label);
    case Pause::Scope::Account: break;
    }
    const auto account = std::find_if(m_accounts.begin(), m_accounts.end(),
                                      [&pause](const Integration &each) { return each.id == pause.account; });
    return account == m_accounts.end() ? tr("an account") : account->platformUsername;
}

void PauseMenu::fill()
{
    for (QMenu *menu : findChildren<QMenu *>(Qt::FindDirectChildrenOnly))
        menu->deleteLater();
    clear();
    addResuming();
    Pause all;
    if (m_parts.actor.isAdmin() && !isPaused(all))
        addScope(*this, u"pauseAll"_s, tr("Everything"), all);
    auto *accounts = new QMenu(tr("One account"), this);
    accounts->setObjectName(u"pauseAccounts"_s);
    for (const Integration &account : std::as_const(m_accounts)) {
        Pause one;
        one.scope = Pause::Scope::Account;
        one.account = account.id;
        if (isPaused(one))
            continue;
        addScope(*accounts, u"pauseAccount-"_s + account.id.toString(), account.platformUsername, one);
        accounts->actions().constLast()->setIcon(Look::platformIcon(account.platform));
    }
    auto *labels = new QMenu(tr("One label"), this);
    labels->setObjectName(u"pauseLabels"_s);
    for (const QString &label : std::as_const(m_labels)) {
        Pause one;
        one.scope = Pause::Scope::Label;
        one.label = label;
        if (!isPaused(one))
            addScope(*labels, u"pauseLabel-"_s + label, label, one);
    }
    for (QMenu *menu : {accounts, labels}) {
        addMenu(menu);
        menu->menuAction()->setVisible(!menu->isEmpty());
    }
}

void PauseMenu::addResuming()
{
    for (const Pause &pause : std::as_const(m_pauses)) {
        const bool isOver = pause.until.isValid() && pause.until <= m_parts.clock.now();
        if (isOver)
            continue;
        const QString what = plain(nameOf(pause));
        const QString until = momentInWords(pause.until, m_parts.timezone, m_parts.clock.now());
        const QString text = until.isEmpty() ? tr("Resume %1").arg(what)
                                             : tr("Resume %1 (paused until %2)").arg(what, until);
        QAction *action = addAction(text, this, [this, pause] { resume(pause); });
        action->setObjectName(u"resume"_s);
        const bool isOthersMatter = pause.scope == Pause::Scope::All && !m_parts.actor.isAdmin();
        action->setEnabled(!isOthersMatter);
    }
    if (!isEmpty())
        addSeparator();
}

void PauseMenu::addScope(QMenu &menu, const QString &name, const QString &title, const Pause &scope)
{
    auto *spans = new QMenu(plain(title), &menu);
    spans->setObjectName(name);
    m_spans.addTo(
        *spans,
        [this, scope](const QDateTime &until) {
            Pause wanted = scope;
            wanted.until = until;
            pause(wanted);
        },
        parentWidget() ? parentWidget()->window() : nullptr);
    menu.addMenu(spans);
}

void PauseMenu::pause(Pause pause)
{
    answer(m_parts.queue.pause(m_parts.actor, pause), this, [this](const Result<Pause> &begun) {
        if (!begun)
            return m_parts.go.toast(sentenceFor(begun.error()));
        const QString until = momentInWords(begun->until, m_parts.timezone, m_parts.clock.now());
        const QString what = nameOf(*begun);
        m_parts.go.toast(until.isEmpty() ? tr("Paused: %1.").arg(what) : tr("Paused until %2: %1.").arg(what, until),
                         tr("Undo"), [menu = QPointer(this), pause = *begun] {
                             if (menu)
                                 menu->resume(pause);
                         });
    });
}

void PauseMenu::resume(const Pause &pause)
{
    answer(m_parts.queue.resume(m_parts.actor, pause), this, [this, what = nameOf(pause)](const Outcome &done) {
        m_parts.go.toast(done ? tr("Goes on: %1.").arg(what) : sentenceFor(done.error()));
    });
}

} // namespace Postrider
