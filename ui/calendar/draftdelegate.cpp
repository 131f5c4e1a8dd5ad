// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/draftdelegate.h"

#include "models/calendardrafts.h"
#include "models/calendarmodel.h"
#include "models/postwords.h"
#include "ui/look/icons.h"
#include "ui/look/tokens.h"

#include <QListView>
#include <QPainter>
#include <QTextLayout>

namespace Postrider {

using namespace Look;

namespace {

constexpr int kPadding = 10;
constexpr int kBelow = Space::kSmall; // between one card and the next
constexpr int kGlyph = 16;
constexpr int kMostLines = 2;

int lineHeight()
{
    return QFontMetrics(font(Size::Secondary)).height() + 1;
}

} // namespace

DraftDelegate::DraftDelegate(const CalendarModel &model, QListView *view)
    : QStyledItemDelegate(view), m_model(model), m_view(view)
{
}

DraftDelegate::~DraftDelegate() = default;

QStringList DraftDelegate::linesOf(const PostCard &card, qreal width) const
{
    const QString title = PostWords::line(card);
    const QFont plain = font(Size::Secondary);
    QTextLayout layout(title, plain);
    layout.beginLayout();
    QStringList lines;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        if (lines.size() == kMostLines - 1) {
            lines << QFontMetrics(plain).elidedText(title.mid(line.textStart()), Qt::ElideRight, int(width));
            break;
        }
        lines << title.mid(line.textStart(), line.textLength()).trimmed();
    }
    layout.endLayout();
    return lines;
}

QString DraftDelegate::hintOf(const PostCard &card)
{
    if (card.laterParts > 0)
        return tr("Thread of %n parts", nullptr, card.laterParts + 1);
    if (card.platforms.isEmpty())
        return tr("No account chosen yet");
    return {};
}

QSize DraftDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const PostCard card = index.data(CalendarDrafts::CardRole).value<PostCard>();
    const int width = m_view->viewport()->width();
    int height = 2 * kPadding + kBelow - 2;
    if (!m_model.platformsOf(card).isEmpty())
        height += kGlyph + 5;
    height += int(linesOf(card, width - 2 * kPadding).size()) * lineHeight();
    if (!hintOf(card).isEmpty())
        height += lineHeight();
    return {width, height};
}

void DraftDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const PostCard card = index.data(CalendarDrafts::CardRole).value<PostCard>();
    const Look::Tokens &look = tokens();
    const QRectF frame = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5 - kBelow);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setLayoutDirection(option.direction);
    const bool isCurrent = option.state.testFlag(QStyle::State_HasFocus);
    const bool isPointedAt = option.state.testFlag(QStyle::State_MouseOver);
    painter->setPen(QPen(isCurrent ? look.accent : isPointedAt ? look.soft : look.line, isCurrent ? 2 : 1));
    painter->setBrush(look.surface);
    const qreal in = isCurrent ? 0.5 : 0;
    painter->drawRoundedRect(frame.adjusted(in, in, -in, -in), Radius::kControl + 2, Radius::kControl + 2);

    QRectF line = frame.adjusted(kPadding, kPadding - 1, -kPadding, 0);
    if (const auto platforms = m_model.platformsOf(card); !platforms.isEmpty()) {
        line.setHeight(kGlyph);
        paintPlatforms(*painter, line, platforms);
        line.translate(0, kGlyph + 5);
    }
    line.setHeight(lineHeight());
    const auto put = [&](const QString &text, const QColor &colour) {
        painter->setPen(colour);
        painter->drawText(line, int(Qt::AlignLeading | Qt::AlignVCenter | Qt::TextSingleLine), text);
        line.translate(0, lineHeight());
    };
    painter->setFont(font(Size::Secondary));
    for (const QString &text : linesOf(card, line.width()))
        put(text, look.text);
    if (const QString hint = hintOf(card); !hint.isEmpty())
        put(QFontMetrics(painter->font()).elidedText(hint, Qt::ElideRight, int(line.width())), look.soft);
    painter->restore();
}

} // namespace Postrider
