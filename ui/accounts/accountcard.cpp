// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/accountcard.h"

#include "domain/accessend.h"
#include "models/answer.h"
#include "models/integrationsmodel.h"
#include "services/wording.h"
#include "ui/accounts/healthpill.h"
#include "ui/accounts/pausebutton.h"
#include "ui/accounts/slotseditor.h"
#include "ui/desk/desk.h"
#include "ui/desk/navigator.h"
#include "ui/look/sides.h"
#include "ui/look/widgets.h"

#include <QHBoxLayout>
#include <QLocale>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;
using Look::Button;
using Look::Text;

AccountCard::AccountCard(Desk &desk, const Integration &account, const QString &owner, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_account(account), m_owner(owner), m_card(new Look::Card)
{
    setObjectName(u"account-"_s + account.id.toString());
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_card);
    auto *row = new QHBoxLayout;
    row->setSpacing(Look::Space::kMedium);
    row->addWidget(new Look::PlatformBadge(account.platform, 30), 0, Qt::AlignTop);
    row->addWidget(identity(), 1);
    row->addWidget(actions(), 0, Qt::AlignVCenter);
    m_card->body()->addLayout(row);
    m_question = question();
    m_question->hide();
    m_card->body()->addWidget(m_question);
    setAccount(account);
}

AccountCard::~AccountCard() = default;

QWidget *AccountCard::identity()
{
    auto *identity = new QWidget;
    auto *column = new QVBoxLayout(identity);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    auto *line = new QHBoxLayout;
    line->setSpacing(Look::Space::kSmall);
    m_name = new Text({}, Look::Size::Body, Look::Weight::Strong);
    m_name->setObjectName(u"name"_s);
    m_health = new HealthPill(m_account.health);
    m_health->setObjectName(u"health"_s);
    line->addWidget(m_name);
    line->addWidget(m_health);
    if (m_account.isPractice) {
        auto *practice = new Look::Pill(tr("Practice"), Look::Tone::Info);
        practice->setObjectName(u"practicePill"_s);
        line->addWidget(practice);
    }
    line->addStretch(1);
    m_details = new Text({}, Look::Size::Secondary, Look::Weight::Regular, Text::Ink::Soft);
    m_notice = new Text({}, Look::Size::Secondary);
    m_notice->setObjectName(u"notice"_s);
    m_notice->setWordWrap(true);
    column->addLayout(line);
    column->addWidget(m_details, 0, Qt::AlignLeading);
    column->addWidget(m_notice);
    return identity;
}

QWidget *AccountCard::actions()
{
    auto *actions = new QWidget;
    auto *row = new QHBoxLayout(actions);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Look::Space::kSmall);
    const auto add = [&](const QString &text, const QString &name, Button::Kind kind) {
        auto *button = new Button(text, kind);
        button->setObjectName(name);
        row->addWidget(button);
        return button;
    };
    m_reconnect = add(tr("Reconnect"), u"reconnect"_s, Button::Kind::Normal);
    m_check = add(tr("Check"), u"check"_s, Button::Kind::Normal);
    m_pause = new PauseButton(m_desk);
    row->addWidget(m_pause);
    connect(m_pause, &PauseButton::endKnown, this, &AccountCard::showPauseEnd);
    connect(m_pause, &PauseButton::failed, this, [this](const QString &sentence) { tell(sentence, true); });
    m_times = add(tr("Posting times"), u"postingTimes"_s, Button::Kind::Normal);
    m_times->setCheckable(true);
    m_remove = Button::withIcon(u"trash"_s, tr("Remove"));
    m_remove->setObjectName(u"remove"_s);
    row->addWidget(m_remove);
    connect(m_reconnect, &Button::clicked, this, [this] { Q_EMIT reconnectAsked(m_account); });
    connect(m_check, &Button::clicked, this, &AccountCard::check);
    connect(m_times, &Button::toggled, this, &AccountCard::showSlots);
    connect(m_remove, &Button::clicked, this, &AccountCard::askRemoval);
    return actions;
}

QWidget *AccountCard::question()
{
    auto *question = new QWidget;
    question->setObjectName(u"removeQuestion"_s);
    auto *row = new QHBoxLayout(question);
    row->setContentsMargins(Look::sided(30 + Look::Space::kMedium, Look::Space::kTiny, 0, 0));
    row->setSpacing(Look::Space::kSmall);
    m_consequence = new Text({}, Look::Size::Secondary);
    m_consequence->setObjectName(u"consequence"_s);
    m_consequence->setWordWrap(true);
    auto *keep = new Button(tr("Keep it"));
    keep->setObjectName(u"keep"_s);
    auto *really = new Button(tr("Remove account"), Button::Kind::Danger);
    really->setObjectName(u"reallyRemove"_s);
    row->addWidget(m_consequence, 1);
    row->addWidget(keep);
    row->addWidget(really);
    connect(keep, &Button::clicked, this, [this] {
        m_question->hide();
        m_remove->setEnabled(true);
        m_remove->setFocus();
    });
    connect(really, &Button::clicked, this, &AccountCard::remove);
    return question;
}

void AccountCard::setAccount(const Integration &account)
{
    const bool isNews = account.health != m_account.health || account.tokenExpiresAt != m_account.tokenExpiresAt;
    m_account = account;
    const QString name = IntegrationsModel::nameOf(account);
    const bool needsPerson = account.health == Integration::Health::NeedsReauth;
    const bool isEnding = isAccessEnding(account, m_desk.clock.now());
    m_name->setText(name);
    m_health->setHealth(account.health);
    if (account.health != Integration::Health::Paused)
        m_health->setPauseEnd({});
    setOwner(m_owner);
    QString reason = account.healthReason;
    if (reason.endsWith(u'.'))
        reason.chop(1);
    if (needsPerson)
        tell(reason.isEmpty() ? tr("Its posts wait until you sign in again.")
                              : tr("%1. Its posts wait until you sign in again.").arg(reason),
             true);
    else if (isEnding)
        tell(tr("Its access ends on %1. Reconnect before that, so that no post has to wait.")
                 .arg(QLocale().toString(account.tokenExpiresAt.toLocalTime().date(), QLocale::LongFormat)),
             true);
    else if (isNews)
        tell({}, false);
    m_card->setTone(needsPerson ? Look::Tone::Warn : Look::Tone::Plain);
    m_reconnect->setVisible(needsPerson || isEnding);
    m_pause->setVisible(!needsPerson);
    m_pause->setAccount(account);
    m_notice->setVisible(!m_notice->text().isEmpty());
    // "Check" alone says little when it is read aloud among ten of its kind.
    m_check->setAccessibleName(tr("Check %1").arg(account.platformUsername));
    m_times->setAccessibleName(tr("Posting times of %1").arg(account.platformUsername));
    m_reconnect->setAccessibleName(tr("Reconnect %1").arg(account.platformUsername));
    m_remove->setAccessibleName(tr("Remove %1").arg(account.platformUsername));
    m_remove->setToolTip(m_remove->accessibleName());
    nameAloud();
}

void AccountCard::showPauseEnd(const QString &moment)
{
    m_health->setPauseEnd(moment);
    nameAloud();
}

void AccountCard::nameAloud()
{
    setAccessibleName(u"%1, %2, %3"_s.arg(m_name->text(), m_account.platformUsername, m_health->word()));
}

void AccountCard::setOwner(const QString &name)
{
    m_owner = name;
    const QString network = m_account.isPractice ? tr("Practice network")
                                                 : m_desk.networks.info(m_account.platform).name;
    QStringList parts{network, m_account.platformUsername};
    const QString server = m_account.isPractice ? QString() : m_account.serverUrl.host();
    if (!server.isEmpty() && !m_account.platformUsername.endsWith(u'@' + server))
        parts << server;
    if (!name.isEmpty())
        parts << tr("connected by %1").arg(name);
    m_details->setText(parts.join(u" · "_s));
}

void AccountCard::check()
{
    setBusy(true);
    m_check->setText(tr("Checking..."));
    answer(m_desk.accounts.check(m_desk.actor, m_account.id), this, [this](const Result<Integration> &checked) {
        setBusy(false);
        m_check->setText(tr("Check"));
        if (checked) {
            setAccount(*checked);
            if (checked->health != Integration::Health::NeedsReauth)
                tell(tr("Checked just now: it works."), false);
        } else {
            tell(sentenceFor(checked.error()), true);
        }
    });
}

void AccountCard::showSlots(bool areShown)
{
    if (areShown && !m_slots) {
        m_slots = new SlotsEditor(m_desk, m_account.id);
        m_slots->setContentsMargins(Look::sided(30 + Look::Space::kMedium, 0, 0, 0));
        m_card->body()->insertWidget(1, m_slots);
    }
    if (areShown)
        m_slots->refresh();
    if (m_slots)
        m_slots->setVisible(areShown);
}

void AccountCard::askRemoval()
{
    m_remove->setEnabled(false);
    PostFilter filter;
    filter.integrationId = m_account.id;
    filter.statuses = {Post::Status::Scheduled, Post::Status::Publishing};
    answer(m_desk.posts.count(m_desk.actor, filter), this, [this](const Result<int> &count) {
        QString sentence = tr(
            "Postrider gives its access back and forgets it. What was published stays in the history.");
        if (count && *count > 0)
            sentence += u' ' + tr("%n post(s) to come will be held.", nullptr, *count);
        m_consequence->setText(sentence);
        m_question->show();
        m_question->findChild<Button *>(u"keep"_s)->setFocus();
    });
}

void AccountCard::remove()
{
    setBusy(true);
    m_question->setEnabled(false);
    const QString name = m_account.platformUsername;
    answer(m_desk.accounts.remove(m_desk.actor, m_account.id), this, [this, name](const Result<Parting> &removed) {
        setBusy(false);
        m_question->setEnabled(true);
        m_question->hide();
        if (!removed)
            return tell(sentenceFor(removed.error()), true);
        m_desk.go.toast(tr("%1 was removed.").arg(name)); // the card goes with its row
    });
}

void AccountCard::tell(const QString &sentence, bool isBad)
{
    m_notice->setText(sentence);
    m_notice->setTone(isBad ? Look::Tone::Warn : Look::Tone::Plain);
    m_notice->setVisible(!sentence.isEmpty());
}

void AccountCard::setBusy(bool isBusy)
{
    for (QWidget *button : QList<QWidget *>{m_check, m_pause, m_reconnect, m_remove})
        button->setEnabled(!isBusy);
}

} // namespace Postrider
