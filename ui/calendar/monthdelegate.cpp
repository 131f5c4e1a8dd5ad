// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/monthdelegate.h"

#include "models/calendarmodel.h"
#include "models/moments.h"
#include "models/postwords.h"
#include "ui/calendar/cardmarks.h"
#include "ui/look/icons.h"
#include "ui/look/tokens.h"

#include <QPainter>
#include <QPainterPath>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;
using namespace Look;

namespace {

constexpr qint64 kSlice = 5; // milliseconds of cards; the rest of a frame is for what lies around them

// The cell's ground, round where it meets the frame's corners.
QPainterPath groundShape(const QRectF &cell, bool isBottomLeft, bool isBottomRight)
{
    QPainterPath shape;
    if (!isBottomLeft && !isBottomRight) {
        shape.addRect(cell);
        return shape;
    }
    constexpr qreal kRadius = Radius::kCard - 1;
    shape.setFillRule(Qt::WindingFill);
    shape.addRoundedRect(cell, kRadius, kRadius);
    shape.addRect(cell.adjusted(0, 0, 0, -kRadius));
    if (!isBottomLeft)
        shape.addRect(cell.adjusted(0, 0, -kRadius, 0));
    if (!isBottomRight)
        shape.addRect(cell.adjusted(kRadius, 0, 0, 0));
    return shape;
}

} // namespace

MonthDelegate::MonthDelegate(const CalendarModel &model, QObject *parent) : QStyledItemDelegate(parent), m_model(model)
{
}

MonthDelegate::~MonthDelegate() = default;

void MonthDelegate::readFonts()
{
    m_measures = CellLayout::measures();
    m_fonts = CardFonts();
}

void MonthDelegate::beginPicture(bool isLimited)
{
    if (isLimited)
        m_slice.start();
    else
        m_slice.invalidate();
}

CellLayout MonthDelegate::layoutOf(const QRect &cell, const QModelIndex &index, Qt::LayoutDirection direction) const
{
    const DayCards day = m_model.cardsAt(index);
    return CellLayout::of(cell, day.count, int(day.cards.size()), m_measures, direction);
}

CardFace MonthDelegate::faceOf(const PostCard &card) const
{
    CardFace face;
    face.time = clockInWords(card.moment(), m_model.zone());
    face.text = PostWords::line(card);
    face.platforms = m_model.platformsOf(card);
    face.standing = card.standing;
    face.isChosen = card.id == chosen && !chosen.isNull();
    face.isMarked = marks && marks->contains(card.id);
    face.isLifted = lifted.contains(card.id);
    return face;
}

void MonthDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setLayoutDirection(option.direction);
    paintGround(*painter, option.rect, index, option.direction);
    const CellLayout layout = layoutOf(option.rect, index, option.direction);
    paintNumber(*painter, layout.number, index, option.state.testFlag(QStyle::State_MouseOver), option.direction);
    if (!layout.cards.isEmpty() && m_slice.isValid() && m_slice.hasExpired(kSlice))
        m_leftOut << index;
    else
        paintCards(*painter, layout, index, option.direction);
    if (layout.hidden > 0) {
        painter->setFont(font(Size::Hint, Weight::Strong));
        painter->setPen(tokens().soft);
        painter->drawText(layout.more.adjusted(2, 0, -2, 0), int(Qt::AlignLeading | Qt::AlignVCenter),
                          tr("+%n more", "posts of a day that do not fit", layout.hidden));
    }
    paintRings(*painter, option, index);
    painter->restore();
}

void MonthDelegate::paintCards(QPainter &painter, const CellLayout &layout, const QModelIndex &index,
                               Qt::LayoutDirection direction) const
{
    const QList<PostCard> cards = m_model.cardsAt(index).cards;
    for (int i = 0; i < layout.cards.size(); ++i) {
        CardFace face = faceOf(cards.at(i));
        face.isCompact = layout.isCompact;
        paintCard(painter, layout.cards.at(i), face, m_fonts, direction);
    }
}

void MonthDelegate::paintGround(QPainter &painter, const QRect &cell, const QModelIndex &index,
                                Qt::LayoutDirection direction) const
{
    const Look::Tokens &look = tokens();
    const bool isLastRow = index.row() == m_model.grid().weeks() - 1;
    const bool isLastColumn = index.column() == CalendarGrid::kDays - 1;
    const bool isMirrored = direction == Qt::RightToLeft;
    const bool isLeftmost = isMirrored ? isLastColumn : index.column() == 0;
    const bool isRightmost = isMirrored ? index.column() == 0 : isLastColumn;
    const bool isInMonth = index.data(CalendarModel::IsInMonthRole).toBool();
    painter.fillPath(groundShape(cell, isLastRow && isLeftmost, isLastRow && isRightmost),
                     isInMonth ? look.surface : look.sunken);
    painter.setRenderHint(QPainter::Antialiasing, false);
    if (!isLastRow)
        painter.fillRect(QRect(cell.left(), cell.bottom(), cell.width(), 1), look.line);
    if (!isLastColumn)
        painter.fillRect(QRect(isMirrored ? cell.left() : cell.right(), cell.top(), 1, cell.height()), look.line);
    painter.setRenderHint(QPainter::Antialiasing);
}

void MonthDelegate::paintNumber(QPainter &painter, const QRect &line, const QModelIndex &index, bool isPointedAt,
                                Qt::LayoutDirection direction) const
{
    const Look::Tokens &look = tokens();
    const QFont strong = font(Size::Secondary, Weight::Strong);
    const QString number = index.data().toString();
    const QFontMetrics metrics(strong);
    painter.setFont(strong);
    QRect pill(line.topLeft(), QSize(metrics.horizontalAdvance(number) + 14, line.height()));
    pill = QStyle::visualRect(direction, line, pill);
    if (index.data(CalendarModel::IsTodayRole).toBool()) {
        pill.translate(direction == Qt::RightToLeft ? 2 : -2, 0);
        painter.setPen(Qt::NoPen);
        painter.setBrush(look.accent);
        painter.drawRoundedRect(pill, pill.height() / 2.0, pill.height() / 2.0);
        painter.setPen(look.onAccent);
        painter.drawText(pill, Qt::AlignCenter, number);
    } else {
        painter.setPen(look.soft);
        painter.drawText(line.adjusted(4, 0, -4, 0), int(Qt::AlignLeading | Qt::AlignVCenter), number);
    }
    const bool canCompose = !index.data(CalendarModel::IsPastRole).toBool();
    if (isPointedAt && canCompose && lifted.isEmpty()) {
        QRect plus(0, 0, 14, 14);
        plus.moveCenter(QPoint(line.right() - 10, line.center().y()));
        paintIcon(painter, QStyle::visualRect(direction, line, plus), u"plus"_s, look.soft);
    }
}

void MonthDelegate::paintRings(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QRectF ring = QRectF(option.rect).adjusted(2, 2, -3, -3);
    painter.setBrush(Qt::NoBrush);
    if (target.isValid() && m_model.dayAt(index) == target) {
        QColor wash = isTargetRefused ? inkOf(Tone::Bad) : tokens().accent;
        painter.setPen(QPen(wash, 2, isTargetRefused ? Qt::DashLine : Qt::SolidLine));
        wash.setAlphaF(0.08F);
        painter.setBrush(wash);
        painter.drawRoundedRect(ring, Radius::kControl, Radius::kControl);
    } else if (option.state.testFlag(QStyle::State_HasFocus) && chosen.isNull()) {
        painter.setPen(QPen(tokens().accent, 2));
        painter.drawRoundedRect(ring, Radius::kControl, Radius::kControl);
    }
}

} // namespace Postrider
