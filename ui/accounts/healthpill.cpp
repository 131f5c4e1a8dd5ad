// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/healthpill.h"

#include "ui/look/icons.h"
#include "ui/look/tokens.h"

#include <QPainter>
#include <QStyle>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kGlyph = 12;

QFont wordFont()
{
    return Look::font(Look::Size::Hint, Look::Weight::Strong);
}

Look::Tone toneOf(Integration::Health health)
{
    switch (health) {
    case Integration::Health::Connected: return Look::Tone::Good;
    case Integration::Health::NeedsReauth: return Look::Tone::Warn;
    case Integration::Health::Paused: return Look::Tone::Calm;
    }
    Q_UNREACHABLE();
}

QString glyphOf(Integration::Health health)
{
    switch (health) {
    case Integration::Health::Connected: return u"check"_s;
    case Integration::Health::NeedsReauth: return u"needs"_s;
    case Integration::Health::Paused: return u"pause"_s;
    }
    Q_UNREACHABLE();
}

} // namespace

HealthPill::HealthPill(Integration::Health health, QWidget *parent) : QWidget(parent), m_health(health)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setHealth(health);
}

HealthPill::~HealthPill() = default;

void HealthPill::setHealth(Integration::Health health)
{
    m_health = health;
    setAccessibleName(word());
    updateGeometry();
    update();
}

void HealthPill::setPauseEnd(const QString &moment)
{
    m_pauseEnd = moment;
    setHealth(m_health);
}

QString HealthPill::word() const
{
    switch (m_health) {
    case Integration::Health::Connected: return tr("Connected");
    case Integration::Health::NeedsReauth: return tr("Sign in again");
    case Integration::Health::Paused:
        return m_pauseEnd.isEmpty() ? tr("Paused") : tr("Paused until %1").arg(m_pauseEnd);
    }
    Q_UNREACHABLE();
}

QSize HealthPill::sizeHint() const
{
    const QFontMetrics metrics(wordFont());
    return {metrics.horizontalAdvance(word()) + kGlyph + Look::Space::kTiny + 2 * Look::Space::kSmall + 2,
            metrics.height() + Look::Space::kTiny};
}

void HealthPill::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Look::groundOf(toneOf(m_health)));
    const QRectF frame = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.drawRoundedRect(frame, frame.height() / 2, frame.height() / 2);
    const QColor ink = Look::inkOf(toneOf(m_health));
    const QRect glyph(Look::Space::kSmall, (height() - kGlyph) / 2, kGlyph, kGlyph);
    Look::paintIcon(painter, QStyle::visualRect(layoutDirection(), rect(), glyph), glyphOf(m_health), ink);
    painter.setPen(ink);
    painter.setFont(wordFont());
    const QRect place = rect().adjusted(glyph.right() + Look::Space::kTiny, 0, -Look::Space::kSmall, 0);
    painter.drawText(QStyle::visualRect(layoutDirection(), rect(), place), Qt::AlignCenter, word());
}

} // namespace Postrider
