// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/needs/difftext.h"

#include "ui/look/tokens.h"
#include "ui/look/widgets.h"

#include <QEvent>
#include <QVBoxLayout>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype kSameAround = 90; // characters kept beside a change
constexpr qsizetype kMostAtOnce = 420;

// What a person needs to see of a piece at first; the whole where it is short.
QString shortened(const DiffPiece &piece, bool isFirst, bool isLast)
{
    const QString &text = piece.text;
    if (piece.kind != DiffPiece::Kind::Same || (isFirst && isLast))
        return text.size() <= kMostAtOnce ? text : text.left(kMostAtOnce) + u'\u2026';
    if (text.size() <= 2 * kSameAround + 20)
        return text;
    const QString head = isFirst ? QString() : text.left(kSameAround);
    const QString tail = isLast ? QString() : text.right(kSameAround);
    return head + u" \u2026 "_s + tail;
}

QString html(const QString &text)
{
    return text.toHtmlEscaped().replace(u'\n', u"<br>"_s);
}

QString marked(const DiffPiece &piece, const QString &text)
{
    if (piece.kind == DiffPiece::Kind::Same)
        return html(text);
    const bool isOut = piece.kind == DiffPiece::Kind::Removed;
    const Look::Tone tone = isOut ? Look::Tone::Bad : Look::Tone::Good;
    return u"<span style=\"color:%1;background-color:%2;text-decoration:%3\">%4</span>"_s.arg(
        Look::inkOf(tone).name(), Look::groundOf(tone).name(), isOut ? u"line-through"_s : u"none"_s, html(text));
}

} // namespace

DiffText::DiffText(QWidget *parent)
    : QWidget(parent), m_text(new QLabel), m_more(new Look::Button(tr("Show all of it"), Look::Button::Kind::Link))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Look::Space::kTiny);
    m_text->setObjectName(u"diff"_s);
    m_text->setTextFormat(Qt::RichText);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_text->setFont(Look::font(Look::Size::Body));
    m_more->setObjectName(u"showAll"_s);
    column->addWidget(m_text);
    column->addWidget(m_more, 0, Qt::AlignLeading);
    connect(m_more, &QAbstractButton::clicked, this, [this] {
        m_isWhole = true;
        redraw();
    });
}

DiffText::~DiffText() = default;

void DiffText::setPieces(const QList<DiffPiece> &pieces, bool isNew)
{
    if (pieces == m_pieces && isNew == m_isNew)
        return;
    m_pieces = pieces;
    m_isNew = isNew;
    m_isWhole = false;
    redraw();
}

QString DiffText::aloud(const QList<DiffPiece> &pieces)
{
    QStringList parts;
    for (const DiffPiece &piece : pieces) {
        const QString text = piece.text.trimmed();
        if (text.isEmpty())
            continue;
        switch (piece.kind) {
        case DiffPiece::Kind::Same: parts << text; break;
        case DiffPiece::Kind::Removed: parts << tr("taken out: %1").arg(text); break;
        case DiffPiece::Kind::Added: parts << tr("added: %1").arg(text); break;
        }
    }
    return parts.join(u", "_s);
}

void DiffText::redraw()
{
    QString shown;
    bool isCut = false;
    for (qsizetype i = 0; i < m_pieces.size(); ++i) {
        DiffPiece piece = m_pieces.at(i);
        const QString text = m_isWhole ? piece.text : shortened(piece, i == 0, i + 1 == m_pieces.size());
        isCut = isCut || text.size() != piece.text.size();
        if (m_isNew)
            piece.kind = DiffPiece::Kind::Same;
        const bool isBeside = i > 0 && !m_isNew && piece.kind == DiffPiece::Kind::Added
            && m_pieces.at(i - 1).kind == DiffPiece::Kind::Removed;
        shown += (isBeside ? u"&#8202;"_s : QString()) + marked(piece, text);
    }
    m_text->setText(shown);
    m_text->setAccessibleName(m_isNew && !m_pieces.isEmpty() ? m_pieces.constFirst().text : aloud(m_pieces));
    m_more->setVisible(isCut);
}

void DiffText::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_more)
        redraw();
}

} // namespace Postrider
