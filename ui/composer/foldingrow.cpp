// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/foldingrow.h"

#include "ui/look/icons.h"
#include "ui/look/tokens.h"

#include <QPainter>
#include <QStyle>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

FoldingRow::FoldingRow(const QString &title, std::optional<PlatformId> platform, QWidget *below, QWidget *parent)
    : QAbstractButton(parent), m_platform(platform)
{
    setText(title);
    setAccessibleName(title);
    setCheckable(true);
    setChecked(true);
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(this, &QAbstractButton::toggled, below, &QWidget::setVisible);
}

FoldingRow::~FoldingRow() = default;

QSize FoldingRow::sizeHint() const
{
    const QFontMetrics metrics(Look::font(Look::Size::Secondary, Look::Weight::Strong));
    return {metrics.horizontalAdvance(text()) + 60, metrics.height() + Look::Space::kTiny};
}

void FoldingRow::paintEvent(QPaintEvent *)
{
    const Look::Tokens &look = Look::tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto mirrored = [this](const QRect &place) { return QStyle::visualRect(layoutDirection(), rect(), place); };
    const int middle = height() / 2;
    int x = 0;
    if (m_platform) {
        Look::paintPlatform(painter, mirrored({x, middle - 7, 14, 14}), *m_platform);
        x += 14 + Look::Space::kSmall;
    }
    painter.setFont(Look::font(Look::Size::Secondary, Look::Weight::Strong));
    painter.setPen(look.soft);
    const int wide = painter.fontMetrics().horizontalAdvance(text()) + 2;
    painter.drawText(mirrored({x, 0, wide, height()}), Qt::AlignCenter, text());
    x += wide + Look::Space::kTiny;
    const bool isMirrored = layoutDirection() == Qt::RightToLeft;
    const QString arrow = isChecked() ? u"down"_s : isMirrored ? u"previous"_s : u"next"_s;
    Look::paintIcon(painter, mirrored({x, middle - 6, 12, 12}), arrow, look.soft);
    if (hasFocus()) {
        painter.setPen(QPen(look.accent, 2));
        painter.drawRoundedRect(QRectF(mirrored({0, 0, x + 18, height()})).adjusted(1, 1, -1, -1), 4, 4);
    }
}

} // namespace Postrider
