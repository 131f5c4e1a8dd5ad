// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/posts/postdelegate.h"

#include "models/postsmodel.h"
#include "ui/look/icons.h"
#include "ui/look/tokens.h"
#include "ui/posts/standingpill.h"

#include <QMetaEnum>
#include <QPainter>
#include <QTextLayout>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;
using namespace Look;

namespace {

constexpr int kRowHeight = 56;
constexpr int kGlyph = 16;
constexpr int kMostGlyphs = 4;
constexpr int kGlyphs = kMostGlyphs * kGlyph + (kMostGlyphs - 1) * 3;

int widestPill()
{
    int widest = 0;
    const QMetaEnum words = QMetaEnum::fromType<PostStanding::Word>();
    for (int i = 0; i < words.keyCount(); ++i)
        widest = qMax(widest, standingPillSize(PostStanding::Word(words.value(i))).width());
    return widest;
}

int alignment(Qt::LayoutDirection direction, Qt::Alignment wanted)
{
    return int(QStyle::visualAlignment(direction, wanted)) | Qt::AlignVCenter;
}

void paintText(QPainter &painter, const QRect &place, const QString &text, const QFont &font, const QColor &ink,
               Qt::LayoutDirection direction)
{
    painter.setFont(font);
    painter.setPen(ink);
    painter.drawText(place, alignment(direction, Qt::AlignLeading),
                     QFontMetrics(font).elidedText(text, Qt::ElideRight, place.width()));
}

// Where a row's things stand, before mirroring.
struct Places
{
    QRect glyphs, line, beneath, moment, pill;

    explicit Places(const QRect &row)
    {
        const QRect inner = row.adjusted(Space::kLarge, 0, -Space::kLarge, 0);
        const int pillWidth = widestPill();
        const int momentWidth = QFontMetrics(Look::font(Size::Secondary))
                                    .horizontalAdvance(u"Wed 30 Nov 0000, 00:00"_s);
        glyphs = QRect(inner.left(), row.center().y() - kGlyph / 2 + 1, kGlyphs, kGlyph);
        pill = QRect(inner.right() - pillWidth + 1, inner.top(), pillWidth, inner.height());
        moment = QRect(pill.left() - Space::kLarge - momentWidth, inner.top(), momentWidth, inner.height());
        const int start = glyphs.right() + 1 + Space::kMedium;
        const QRect middle(start, inner.top() + 9, qMax(0, moment.left() - Space::kMedium - start),
                           inner.height() - 18);
        line = middle.adjusted(0, 0, 0, -middle.height() / 2);
        beneath = middle.adjusted(0, middle.height() - middle.height() / 2, 0, 0);
    }
};

void paintGlyphs(QPainter &painter, const QRect &place, const QList<PlatformId> &platforms)
{
    if (platforms.size() <= kMostGlyphs) {
        paintPlatforms(painter, place, platforms);
        return;
    }
    const qreal taken = paintPlatforms(painter, place, platforms.mid(0, kMostGlyphs - 1));
    const bool isMirrored = painter.layoutDirection() == Qt::RightToLeft;
    const QRectF rest = isMirrored ? QRectF(place).adjusted(0, 0, -taken, 0) : QRectF(place).adjusted(taken, 0, 0, 0);
    painter.setFont(Look::font(Size::Hint, Weight::Strong));
    painter.setPen(tokens().soft);
    painter.drawText(rest, Qt::AlignCenter, u"+%1"_s.arg(platforms.size() - kMostGlyphs + 1));
}

} // namespace

PostDelegate::PostDelegate(QObject *parent) : QStyledItemDelegate(parent) {}

PostDelegate::~PostDelegate() = default;

void PostDelegate::setSearch(const QString &typed)
{
    m_words = typed.simplified().split(u' ', Qt::SkipEmptyParts);
}

QSize PostDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const int lines = QFontMetrics(Look::font(Size::Body)).height()
        + QFontMetrics(Look::font(Size::Secondary)).height();
    return {option.rect.width(), qMax(kRowHeight, lines + 18)};
}

void PostDelegate::paintGround(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto &look = tokens();
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    const bool isHovered = option.state.testFlag(QStyle::State_MouseOver);
    const bool isLast = index.row() == index.model()->rowCount() - 1;
    if (!isLast) {
        painter.setPen(look.line);
        const int y = option.rect.bottom();
        painter.drawLine(option.rect.left() + Space::kLarge, y, option.rect.right() - Space::kLarge, y);
    }
    if (!isSelected && !isHovered)
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF frame = QRectF(option.rect).adjusted(Space::kTiny + 0.5, 2.5, -Space::kTiny - 0.5, -3.5);
    const bool hasRing = isSelected && option.state.testFlag(QStyle::State_HasFocus);
    painter.setPen(hasRing ? QPen(look.accent, 1.5) : QPen(Qt::NoPen));
    painter.setBrush(isSelected ? look.accentGround : look.sunken);
    painter.drawRoundedRect(frame, Radius::kControl, Radius::kControl);
}

// The line with the searched words in a heavier weight.
void PostDelegate::paintLine(QPainter &painter, const QRect &place, const QString &line,
                             Qt::LayoutDirection direction) const
{
    const QFont font = Look::font(Size::Body, m_words.isEmpty() ? Weight::Medium : Weight::Regular);
    const QString shown = QFontMetrics(font).elidedText(line, Qt::ElideRight, place.width());
    QList<QTextLayout::FormatRange> ranges;
    QTextCharFormat heavy;
    heavy.setFont(Look::font(Size::Body, Weight::Strong));
    heavy.setForeground(tokens().accent);
    for (const QString &word : m_words) {
        for (qsizetype at = shown.indexOf(word, 0, Qt::CaseInsensitive); at >= 0;
             at = shown.indexOf(word, at + word.size(), Qt::CaseInsensitive))
            ranges << QTextLayout::FormatRange{int(at), int(word.size()), heavy};
    }
    if (ranges.isEmpty())
        return paintText(painter, place, line, font, tokens().text, direction);
    QTextLayout layout(shown, font);
    QTextOption option(QStyle::visualAlignment(direction, Qt::AlignLeading));
    option.setTextDirection(direction);
    option.setWrapMode(QTextOption::NoWrap);
    layout.setTextOption(option);
    layout.setFormats(ranges);
    layout.beginLayout();
    QTextLine first = layout.createLine();
    first.setLineWidth(place.width());
    layout.endLayout();
    painter.setPen(tokens().text);
    painter.save();
    painter.setClipRect(place);
    layout.draw(&painter, QPointF(place.left(), place.center().y() + 1 - first.height() / 2));
    painter.restore();
}

// Accounts, then labels as small pills as far as there is room.
void PostDelegate::paintBeneath(QPainter &painter, const QRect &place, const QModelIndex &index,
                                Qt::LayoutDirection direction) const
{
    const auto card = index.data(PostsModel::CardRole).value<PostCard>();
    QStringList facts;
    if (const QString accounts = index.data(PostsModel::AccountsRole).toString(); !accounts.isEmpty())
        facts << accounts;
    if (card.laterParts > 0)
        facts << tr("thread of %n parts", nullptr, card.laterParts + 1);
    const QString text = facts.join(u" \u00b7 ");
    const QFont font = Look::font(Size::Secondary);
    const int room = qMin(place.width(), QFontMetrics(font).horizontalAdvance(text) + 1);
    const QRect words(place.left(), place.top(), room, place.height());
    paintText(painter, QStyle::visualRect(direction, place, words), text, font, tokens().soft, direction);

    const QFont small = Look::font(Size::Hint, Weight::Medium);
    const QFontMetrics metrics(small);
    int x = words.right() + (text.isEmpty() ? 0 : Space::kSmall);
    for (const QString &label : card.labels) {
        const int width = metrics.horizontalAdvance(label) + 2 * Space::kSmall - 2;
        if (x + width > place.right())
            break;
        const QRect pill(x, place.center().y() - (metrics.height() + 2) / 2 + 1, width, metrics.height() + 2);
        const QRect shown = QStyle::visualRect(direction, place, pill);
        painter.setPen(tokens().line);
        painter.setBrush(tokens().sunken);
        painter.drawRoundedRect(QRectF(shown).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
        painter.setFont(small);
        painter.setPen(tokens().soft);
        painter.drawText(shown, Qt::AlignCenter, label);
        x += width + Space::kTiny;
    }
}

void PostDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setLayoutDirection(option.direction);
    paintGround(*painter, option, index);
    painter->setRenderHint(QPainter::Antialiasing);
    const Places places(option.rect);
    const auto at = [&](const QRect &place) { return QStyle::visualRect(option.direction, option.rect, place); };
    const QString line = index.data().toString();
    if (!index.data(PostsModel::CardRole).isValid()) {
        paintText(*painter, at(places.line), line, Look::font(Size::Body), tokens().soft, option.direction);
        painter->restore();
        return;
    }
    paintGlyphs(*painter, at(places.glyphs), index.data(PostsModel::PlatformsRole).value<QList<PlatformId>>());
    paintLine(*painter, at(places.line), line, option.direction);
    paintBeneath(*painter, at(places.beneath), index, option.direction);
    paintText(*painter, at(places.moment), index.data(PostsModel::MomentRole).toString(), Look::font(Size::Secondary),
              tokens().soft, option.direction);
    const auto standing = index.data(PostsModel::StandingRole).value<PostStanding::Word>();
    QRect pill(QPoint(), standingPillSize(standing));
    pill.moveLeft(places.pill.left());
    pill.moveTop(option.rect.center().y() - pill.height() / 2);
    paintStandingPill(*painter, QRectF(at(pill)), standing, option.direction);
    painter->restore();
}

} // namespace Postrider
