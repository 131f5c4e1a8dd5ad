// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/tile.h"

#include "ui/look/icons.h"
#include "ui/look/tokens.h"
#include "ui/look/widgets.h"

#include <QPainter>
#include <QStyle>

namespace Postrider::Look {

namespace {

constexpr int kGlyph = 30;
constexpr int kPadding = Space::kMedium;
constexpr int kBeside = kPadding + kGlyph + Space::kMedium; // where the words begin

} // namespace

Tile::Tile(const QString &icon, const QString &name, const QString &sentence, QWidget *parent)
    : QAbstractButton(parent), m_icon(icon), m_sentence(sentence)
{
    prepare(name);
}

Tile::Tile(PlatformId platform, const QString &name, const QString &sentence, QWidget *parent)
    : QAbstractButton(parent), m_platform(platform), m_sentence(sentence)
{
    prepare(name);
}

Tile *Tile::ofPerson(const QString &name, const QString &sentence, QWidget *parent)
{
    return new Tile(QString(), name, sentence, parent);
}

Tile::~Tile() = default;

void Tile::prepare(const QString &name)
{
    setText(name);
    setAccessibleName(name);
    setAccessibleDescription(m_sentence);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

QSize Tile::sizeOfWords(int width) const
{
    const QFontMetrics name(Look::font(Size::Body, Weight::Strong));
    const QFontMetrics sentence(Look::font(Size::Secondary));
    const int room = width - kBeside - kPadding;
    QSize size(name.horizontalAdvance(text()), name.height());
    if (m_sentence.isEmpty())
        return size;
    const QRect box = sentence.boundingRect(QRect(0, 0, room, 10'000), Qt::TextWordWrap, m_sentence);
    return {qMax(size.width(), box.width()), size.height() + 2 + box.height()};
}

QSize Tile::sizeHint() const
{
    const int width = m_sentence.isEmpty() ? kBeside + sizeOfWords(0).width() + kPadding : 360;
    return {width, heightForWidth(width)};
}

QSize Tile::minimumSizeHint() const
{
    const int width = kBeside + QFontMetrics(Look::font(Size::Body, Weight::Strong)).horizontalAdvance(text())
        + kPadding;
    return {width, heightForWidth(qMax(width, 240))};
}

int Tile::heightForWidth(int width) const
{
    return qMax(kGlyph, sizeOfWords(width).height()) + 2 * kPadding;
}

void Tile::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Tokens &look = tokens();
    const bool isPointed = isEnabled() && (underMouse() || isDown());
    painter.setPen(isPointed ? look.soft : look.line);
    painter.setBrush(isDown() ? look.sunken : look.surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), Radius::kCard, Radius::kCard);
    if (hasFocus()) {
        painter.setPen(QPen(look.accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), Radius::kCard, Radius::kCard);
    }
    const auto mirrored = [this](const QRect &place) { return QStyle::visualRect(layoutDirection(), rect(), place); };
    const QRect glyph = mirrored(QRect(kPadding, (height() - kGlyph) / 2, kGlyph, kGlyph));
    if (m_platform)
        paintPlatform(painter, glyph, *m_platform);
    else if (m_icon.isEmpty())
        paintMonogram(painter, glyph, text());
    else
        paintIcon(painter, QRectF(glyph).adjusted(3, 3, -3, -3), m_icon, look.accent);
    const int tall = sizeOfWords(width()).height();
    const QRect words = mirrored(QRect(kBeside, (height() - tall) / 2, width() - kBeside - kPadding, tall));
    painter.setFont(Look::font(Size::Body, Weight::Strong));
    painter.setPen(isEnabled() ? look.text : look.soft);
    const int line = painter.fontMetrics().height();
    const auto leading = QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft);
    painter.drawText(words, int(leading | Qt::AlignTop), text());
    painter.setFont(Look::font(Size::Secondary));
    painter.setPen(look.soft);
    painter.drawText(words.adjusted(0, line + 2, 0, 0), int(leading | Qt::AlignTop) | Qt::TextWordWrap, m_sentence);
}

} // namespace Postrider::Look
