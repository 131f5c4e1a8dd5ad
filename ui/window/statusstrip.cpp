// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/statusstrip.h"

#include "base/clock.h"
#include "models/answer.h"
#include "models/moments.h"
#include "models/storewatch.h"
#include "services/wording.h"
#include "ui/desk/circumstances.h"
#include "ui/desk/desk.h"
#include "ui/desk/navigator.h"
#include "ui/look/icons.h"
#include "ui/look/sides.h"
#include "ui/look/tokens.h"
#include "ui/look/widgets.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int kTextWidth = 172; // in the navigation's, between its margins

QString untilThen(const QDateTime &now, const QDateTime &then)
{
    const qint64 minutes = (now.secsTo(then) + 59) / 60;
    if (minutes <= 0)
        return StatusStrip::tr("now");
    if (minutes < 60)
        return StatusStrip::tr("in %n min", nullptr, int(minutes));
    if (minutes < 48 * 60)
        return StatusStrip::tr("in %n h", nullptr, int((minutes + 30) / 60));
    return StatusStrip::tr("in %n days", nullptr, int((minutes + 720) / 1440));
}

} // namespace

StatusStrip::StatusStrip(Desk &desk, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_next(new Look::Text({}, Look::Size::Secondary, Look::Weight::Strong)),
      m_what(new Look::Text({}, Look::Size::Secondary, Look::Weight::Regular, Look::Text::Ink::Soft)),
      m_trouble(new Look::Text({}, Look::Size::Secondary, Look::Weight::Medium)),
      m_missed(new Look::Button({}, Look::Button::Kind::Link)), m_needs(new Look::Button({}, Look::Button::Kind::Link)),
      m_publishing(new Look::Text({}, Look::Size::Secondary, Look::Weight::Regular, Look::Text::Ink::Soft))
{
    m_next->setObjectName(u"statusNext"_s);
    m_needs->setObjectName(u"statusNeeds"_s);
    m_publishing->setObjectName(u"statusPublishing"_s);
    m_trouble->setObjectName(u"statusTrouble"_s);
    m_trouble->setWordWrap(true);
    m_publishing->setWordWrap(true);
    m_missed->setObjectName(u"statusMissed"_s);
    m_missed->setIcon(Look::icon(u"clock"_s, Look::inkOf(Look::Tone::Warn)));
    m_missed->hide();
    m_needs->setIcon(Look::icon(u"needs"_s, Look::inkOf(Look::Tone::Warn)));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Look::sided(Look::Space::kSmall, Look::Space::kMedium, 0, 0));
    column->setSpacing(2);
    column->addWidget(m_trouble);
    column->addWidget(m_next);
    column->addWidget(m_what);
    column->addSpacing(Look::Space::kTiny);
    column->addWidget(m_missed, 0, Qt::AlignLeading);
    column->addWidget(m_needs, 0, Qt::AlignLeading);
    column->addSpacing(Look::Space::kSmall);

    auto *person = new QHBoxLayout;
    person->setSpacing(Look::Space::kSmall);
    auto *names = new QVBoxLayout;
    names->setSpacing(0);
    names->addWidget(new Look::Text(desk.user.name, Look::Size::Secondary, Look::Weight::Strong));
    names->addWidget(m_publishing);
    person->addWidget(new Look::Monogram(desk.user.name));
    person->addLayout(names, 1);
    auto *menu = Look::Button::withIcon(u"more"_s, tr("Menu"));
    menu->setObjectName(u"personMenu"_s);
    menu->setKind(Look::Button::Kind::Quiet);
    person->addWidget(menu);
    column->addLayout(person);

    connect(menu, &QAbstractButton::clicked, this, [this, menu] { Q_EMIT menuAsked(menu->mapToGlobal(QPoint(0, 0))); });
    connect(m_missed, &QAbstractButton::clicked, this, [this] { m_desk.go.showMisses(); });
    connect(m_needs, &QAbstractButton::clicked, this, [this] { m_desk.go.show(Navigator::Page::NeedsYou); });
    connect(&m_desk.circumstances, &Circumstances::changed, this, &StatusStrip::redraw);
    connect(&m_desk.watch, &StoreWatch::changed, this, &StatusStrip::refresh);
    m_timer.setInterval(20s);
    connect(&m_timer, &QTimer::timeout, this, &StatusStrip::redraw);
    redraw();
}

StatusStrip::~StatusStrip() = default;

QString StatusStrip::nextLine(const QueueState &state, const QDateTime &now, const QByteArray &zone)
{
    if (state.next.isEmpty())
        return tr("Nothing to come");
    const QDateTime due = state.next.first().dueAt;
    //: %1 is a time of day, %2 something like "in 12 min"
    return tr("Next: %1 %2").arg(clockInWords(due, zone), untilThen(now, due));
}

void StatusStrip::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_timer.start();
    refresh();
}

void StatusStrip::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_timer.stop();
}

void StatusStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(Look::tokens().line);
    painter.drawLine(0, 0, width(), 0);
}

void StatusStrip::refresh()
{
    if (!isVisible())
        return;
    answer(m_desk.misses.list(m_desk.actor), this, [this](const Result<QList<Miss>> &misses) {
        const int count = misses ? int(misses->size()) : 0;
        m_missed->setText(tr("%n missed", nullptr, count));
        m_missed->setAccessibleName(tr("%n post(s) came due while you were away", nullptr, count));
        m_missed->setVisible(count > 0);
    });
    answer(m_desk.queue.pauses(m_desk.actor), this, [this](const Result<QList<Pause>> &pauses) {
        m_pauses = pauses.value_or(QList<Pause>());
        redraw();
    });
    answer(m_desk.queue.state(m_desk.actor), this, [this](const Result<QueueState> &state) {
        if (state)
            show(*state);
    });
}

void StatusStrip::show(const QueueState &state)
{
    m_state = state;
    redraw();
}

QString StatusStrip::publishingLine() const
{
    if (m_desk.circumstances.storeTrouble())
        return tr("Publishing has stopped");
    if (m_state.isPaused && m_state.pausedUntil.isValid())
        return tr("Paused until %1").arg(momentInWords(m_state.pausedUntil, m_desk.user.timezone, m_desk.clock.now()));
    if (m_state.isPaused)
        return tr("Publishing is paused");
    if (m_desk.circumstances.isOffline())
        return tr("Offline: posts wait for a connection");
    if (m_state.underWay > 0)
        return tr("Publishing now");
    const auto paused = std::count_if(m_pauses.begin(), m_pauses.end(), [now = m_desk.clock.now()](const Pause &pause) {
        return pause.scope != Pause::Scope::All && (!pause.until.isValid() || pause.until > now);
    });
    return paused > 0 ? tr("Publishing on\n%n pause(s)", "accounts or labels that are paused", int(paused))
                      : tr("Publishing on");
}

void StatusStrip::redraw()
{
    if (m_state.isPaused && m_state.pausedUntil.isValid() && m_state.pausedUntil <= m_desk.clock.now()) {
        m_state.isPaused = false; // it ended by itself
        refresh();
    }
    m_next->setText(nextLine(m_state, m_desk.clock.now(), m_desk.user.timezone));
    const QString text = m_state.next.isEmpty() ? QString() : m_state.next.first().text;
    const QFontMetrics metrics(m_what->font());
    const QString quoted = tr("“%1”");
    const int room = kTextWidth - metrics.horizontalAdvance(quoted.arg(QString()));
    m_what->setText(text.isEmpty() ? QString() : quoted.arg(metrics.elidedText(text, Qt::ElideRight, room)));
    m_what->setVisible(!text.isEmpty());
    m_needs->setText(tr("%n need(s) you", nullptr, m_state.needsPerson));
    m_needs->setVisible(m_state.needsPerson > 0);
    m_publishing->setText(publishingLine());
    const auto &trouble = m_desk.circumstances.storeTrouble();
    m_trouble->setText(trouble ? sentenceFor(*trouble) : QString());
    m_trouble->setVisible(trouble.has_value());
}

} // namespace Postrider
