// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/searchfield.h"

#include "ui/look/tokens.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyle>

namespace Postrider {

using namespace std::chrono_literals;
using namespace Look;

SearchField::SearchField(QWidget *parent) : QLineEdit(parent)
{
    setPlaceholderText(tr("Search posts"));
    setAccessibleName(tr("Search posts"));
    setFixedWidth(220);
    setTextMargins(4, 0, 4, 0);
    m_pause.setSingleShot(true);
    m_pause.setInterval(
        0ms); // keys that came at once are one question; the month gathers those that come too fast for it
    connect(this, &QLineEdit::textChanged, &m_pause, qOverload<>(&QTimer::start));
    connect(&m_pause, &QTimer::timeout, this, [this] { Q_EMIT wanted(text()); });
}

SearchField::~SearchField() = default;

void SearchField::keyPressEvent(QKeyEvent *event)
{
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->key() == Qt::Key_Escape && !text().isEmpty()) {
        clear();
    } else if (event->key() == Qt::Key_Escape || (isReturn && text().trimmed().isEmpty())) {
        Q_EMIT left();
    } else if (isReturn) {
        m_pause.stop();
        Q_EMIT wanted(text());
        Q_EMIT entered(text());
    } else {
        QLineEdit::keyPressEvent(event);
        return;
    }
    event->accept();
}

void SearchField::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    if (!text().isEmpty() || hasFocus())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(Look::font(Size::Hint));
    const QString keys = QKeySequence(QKeySequence::Find).toString(QKeySequence::NativeText);
    const QFontMetrics metrics(painter.font());
    QRect chip(0, 0, metrics.horizontalAdvance(keys) + 12, metrics.height() + 4);
    chip.moveCenter(rect().center());
    chip.moveRight(rect().right() - Space::kSmall);
    // Opposite to where the words begin, which follow their own direction.
    const bool isMirrored = placeholderText().isRightToLeft();
    chip = QStyle::visualRect(isMirrored ? Qt::RightToLeft : Qt::LeftToRight, rect(), chip);
    painter.setPen(tokens().line);
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(chip).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    painter.setPen(tokens().soft);
    painter.drawText(chip, Qt::AlignCenter, keys);
}

} // namespace Postrider
