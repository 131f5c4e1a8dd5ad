// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/timefield.h"

#include "domain/walltime.h"
#include "models/answer.h"
#include "services/wording.h"
#include "ui/composer/composerdraft.h"
#include "ui/composer/timeecho.h"
#include "ui/desk/desk.h"
#include "ui/desk/navigator.h"
#include "ui/look/widgets.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kStepMinutes = 5;
constexpr int kNarrowest = 72; // pixels
constexpr int kWidest = 220;
constexpr std::chrono::seconds kEchoEvery{20};

// Bare arithmetic on what clocks show, without this computer's own zone coming in.
QDateTime moved(const QDateTime &wall, qint64 minutes)
{
    return QDateTime(wall.date(), wall.time(), Qt::UTC).addSecs(minutes * 60);
}

// The next full five minutes.
QDateTime rounded(const QDateTime &wall)
{
    const QTime time = wall.time();
    const bool isFull = time.minute() % kStepMinutes == 0 && time.second() == 0 && time.msec() == 0;
    const QDateTime minute(wall.date(), QTime(time.hour(), time.minute()), Qt::UTC);
    return isFull ? minute : moved(minute, kStepMinutes - time.minute() % kStepMinutes);
}

} // namespace

TimeField::TimeField(const ComposerParts &parts, QWidget *parent)
    : QWidget(parent), m_parts(parts), m_words(new QLineEdit),
      m_echo(new Look::Text({}, Look::Size::Body, Look::Weight::Regular, Look::Text::Ink::Soft))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(Look::Space::kMedium, 0, Look::Space::kMedium, 0);
    row->setSpacing(Look::Space::kSmall);
    m_words->setObjectName(u"time"_s);
    m_words->setAccessibleName(tr("When it goes out"));
    m_words->setAccessibleDescription(tr("In words: tue 9, +2h, tomorrow 18:00. Up and down move by five minutes."));
    m_words->setToolTip(tr("tue 9 · +2h · tomorrow 18:00 · 24.12. 9:30 · 18:00 Berlin"));
    m_words->setPlaceholderText(tr("When? tue 9, +2h"));
    m_words->setFrame(false);
    m_words->setFont(Look::font(Look::Size::Body, Look::Weight::Strong));
    m_words->setMinimumHeight(32);
    m_words->installEventFilter(this);
    m_echo->setObjectName(u"timeEcho"_s);
    row->addWidget(m_words);
    row->addWidget(m_echo);
    connect(m_words, &QLineEdit::textEdited, this, &TimeField::read);
    connect(m_words, &QLineEdit::textChanged, this, &TimeField::fit);
    connect(&parts.draft, &ComposerDraft::changed, this, &TimeField::refresh);
    connect(&parts.draft, &ComposerDraft::isAtWorkChanged, this, &TimeField::refresh);
    connect(&m_minute, &QTimer::timeout, this, &TimeField::showEcho);
    m_minute.start(kEchoEvery);
    refresh();
    fit();
}

TimeField::~TimeField() = default;

void TimeField::focusTime()
{
    m_words->setFocus(Qt::OtherFocusReason);
    m_words->selectAll();
}

QString TimeField::echo() const
{
    return m_echo->text();
}

QDateTime TimeField::now() const
{
    const QDateTime utc = m_parts.desk.clock.now();
    return wallTimeAt(utc, m_parts.draft.timezone()).value_or(utc);
}

void TimeField::read(const QString &words)
{
    // A zone that was named is kept for what is typed next only as long as it stands there.
    const QByteArray usual = m_parts.desk.user.timezone;
    const QDateTime utc = m_parts.desk.clock.now();
    const auto time = timeFromWords(words, wallTimeAt(utc, usual).value_or(utc), usual);
    m_isUnderstood = time || words.trimmed().isEmpty();
    m_shown = time ? time->wallTime : QDateTime();
    m_parts.draft.edit([&](Composition &composition) {
        composition.wallTime = m_shown;
        composition.timezone = time ? time->zone : usual;
    });
    showEcho();
}

void TimeField::set(const QDateTime &wallTime)
{
    m_parts.draft.edit([&](Composition &composition) {
        composition.wallTime = wallTime;
        composition.timezone = m_parts.draft.timezone();
    });
}

void TimeField::shift(int minutes)
{
    const QDateTime wall = m_parts.draft.composition().wallTime;
    set(wall.isValid() ? moved(wall, minutes) : rounded(moved(now(), qMax(0, minutes - kStepMinutes))));
}

void TimeField::inOneHour()
{
    set(rounded(moved(now(), 60)));
}

void TimeField::nextSlot()
{
    const QList<Composition::Target> targets = m_parts.draft.composition().targets;
    if (targets.isEmpty())
        return m_parts.desk.go.toast(tr("Choose an account first: posting times are an account's own."));
    answer(m_parts.desk.slots.list(m_parts.desk.actor, targets.first().account), this,
           [this](const Result<PostingTimes> &times) {
               if (!times)
                   return m_parts.desk.go.toast(sentenceFor(times.error()));
               if (!times->nextFree.isValid())
                   return m_parts.desk.go.toast(tr("This account has no posting times yet."), tr("Accounts"),
                                                [go = &m_parts.desk.go] { go->show(Navigator::Page::Accounts); });
               set(wallTimeAt(times->nextFree, m_parts.draft.timezone()).value_or(times->nextFree));
           });
}

void TimeField::tomorrow()
{
    const QDateTime chosen = m_parts.draft.composition().wallTime;
    const QDateTime today = now();
    set(QDateTime(today.date().addDays(1), chosen.isValid() ? chosen.time() : rounded(today).time(), Qt::UTC));
}

void TimeField::refresh()
{
    const QDateTime wall = m_parts.draft.composition().wallTime;
    m_words->setReadOnly(m_parts.draft.isAtWork());
    // What somebody typed stays as it is; a time from elsewhere gets words of its own.
    if (wall != m_shown) {
        m_shown = wall;
        m_isUnderstood = true;
        const bool isElsewhere = m_parts.draft.timezone() != m_parts.desk.user.timezone;
        const QString words = wordsForTime(wall, now());
        m_words->setText(isElsewhere && wall.isValid() ? words + u' ' + zoneCity(m_parts.draft.timezone()) : words);
    }
    showEcho();
}

// As wide as the words, so that the echo stands right beside them.
void TimeField::fit()
{
    const QString words = m_words->text().isEmpty() ? m_words->placeholderText() : m_words->text();
    const int width = m_words->fontMetrics().horizontalAdvance(words) + 2 * Look::Space::kSmall;
    m_words->setFixedWidth(qBound(kNarrowest, width, kWidest));
}

void TimeField::showEcho()
{
    QString echo;
    Look::Tone tone = Look::Tone::Plain;
    if (!m_isUnderstood) {
        echo = tr("No time can be read from that");
        tone = Look::Tone::Warn;
    } else if (m_shown.isValid()) {
        echo = timeEcho({m_shown, m_parts.draft.timezone()}, m_parts.desk.clock.now(), locale());
    }
    m_echo->setTone(tone);
    m_echo->setText(echo);
    m_echo->setVisible(!echo.isEmpty());
}

void TimeField::paintEvent(QPaintEvent *)
{
    const Look::Tokens &look = Look::tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool isFocused = m_words->hasFocus();
    painter.setBrush(look.surface);
    painter.setPen(QPen(isFocused ? look.accent : look.line, isFocused ? 1.5 : 1));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), Look::Radius::kControl,
                            Look::Radius::kControl);
}

bool TimeField::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        update();
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool isStep = key->key() == Qt::Key_Up || key->key() == Qt::Key_Down;
    if (!isStep || key->modifiers() & (Qt::ControlModifier | Qt::AltModifier))
        return QWidget::eventFilter(watched, event);
    shift(key->key() == Qt::Key_Up ? kStepMinutes : -kStepMinutes);
    return true;
}

} // namespace Postrider
