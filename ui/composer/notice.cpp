// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/notice.h"

#include "ui/look/sides.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QPainter>

namespace Postrider {

Notice::Notice(QWidget *parent)
    : QWidget(parent), m_sentence(new Look::Text({}, Look::Size::Body, Look::Weight::Medium)),
      m_buttons(new QHBoxLayout)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(
        Look::sided(Look::Space::kMedium, Look::Space::kSmall, Look::Space::kSmall, Look::Space::kSmall));
    row->setSpacing(Look::Space::kMedium);
    m_sentence->setWordWrap(true);
    m_sentence->setTextFormat(Qt::PlainText);
    row->addWidget(m_sentence, 1);
    m_buttons->setSpacing(Look::Space::kSmall);
    row->addLayout(m_buttons);
    setVisible(false);
}

Notice::~Notice() = default;

void Notice::say(const QString &sentence, Look::Tone tone)
{
    clear();
    m_tone = tone;
    m_sentence->setTone(tone);
    m_sentence->setText(sentence);
    setAccessibleName(sentence);
    setVisible(true);
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

Look::Button *Notice::offer(const QString &button, const QString &name, std::function<void()> deed)
{
    auto *made = new Look::Button(button);
    made->setObjectName(name);
    connect(made, &QAbstractButton::clicked, this, [deed = std::move(deed)] { deed(); });
    m_buttons->addWidget(made);
    return made;
}

void Notice::clear()
{
    while (QLayoutItem *item = m_buttons->takeAt(0)) {
        item->widget()->setVisible(false);
        item->widget()->deleteLater(); // it may be the one that was pressed
        delete item;
    }
    setVisible(false);
}

QString Notice::sentence() const
{
    return isHidden() ? QString() : m_sentence->text();
}

void Notice::setRoomAround(int above, int below)
{
    QMargins margins = layout()->contentsMargins();
    margins.setTop(margins.top() - m_roomAbove + above);
    margins.setBottom(margins.bottom() - m_roomBelow + below);
    layout()->setContentsMargins(margins);
    m_roomAbove = above;
    m_roomBelow = below;
}

void Notice::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Look::groundOf(m_tone));
    painter.drawRoundedRect(rect().adjusted(0, m_roomAbove, 0, -m_roomBelow), Look::Radius::kControl,
                            Look::Radius::kControl);
}

} // namespace Postrider
