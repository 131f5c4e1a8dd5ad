// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/alttextpopup.h"

#include "ui/composer/composerdraft.h"
#include "ui/composer/composersources.h"
#include "ui/look/widgets.h"

#include <QKeyEvent>
#include <QPainter>
#include <QPlainTextEdit>
#include <QScreen>
#include <QVBoxLayout>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

AltTextPopup::AltTextPopup(const ComposerParts &parts, MediaId media, QWidget *tile)
    : QFrame(tile, Qt::Popup), m_parts(parts), m_media(media), m_tile(tile), m_text(new QPlainTextEdit)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setFrameShape(QFrame::NoFrame);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(Look::Space::kSmall);
    auto *label = new Look::Text(tr("What does it show?"), Look::Size::Body, Look::Weight::Strong);
    label->setBuddy(m_text);
    column->addWidget(label);
    m_text->setObjectName(u"altText"_s);
    m_text->setAccessibleName(tr("Alt text"));
    m_text->setPlaceholderText(tr("A sentence for those who can't see it"));
    m_text->setTabChangesFocus(true);
    m_text->setFixedSize(320, 4 * m_text->fontMetrics().lineSpacing() + 16);
    m_text->setPlainText(altTextFor(parts, media));
    m_text->moveCursor(QTextCursor::End);
    m_text->installEventFilter(this);
    column->addWidget(m_text);
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    auto *done = new Look::Button(tr("Done"));
    done->setObjectName(u"altDone"_s);
    row->addWidget(done);
    column->addLayout(row);
    connect(done, &QAbstractButton::clicked, this, &QWidget::close);
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] {
        m_parts.draft.edit(
            [&](Composition &composition) { composition.altTexts.insert(m_media, m_text->toPlainText()); });
    });
}

AltTextPopup::~AltTextPopup() = default;

void AltTextPopup::open()
{
    adjustSize();
    const bool isMirrored = layoutDirection() == Qt::RightToLeft;
    QPoint place = m_tile->mapToGlobal(QPoint(isMirrored ? m_tile->width() - width() : 0, m_tile->height() + 4));
    if (const QScreen *screen = m_tile->screen()) {
        const QRect room = screen->availableGeometry();
        if (place.y() + height() > room.bottom())
            place.setY(m_tile->mapToGlobal(QPoint(0, -height() - 4)).y());
        place.setX(qBound(room.left(), place.x(), qMax(room.left(), room.right() - width())));
    }
    move(place);
    show();
    m_text->setFocus(Qt::PopupFocusReason);
}

void AltTextPopup::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Look::tokens().surface);
    painter.setPen(Look::tokens().line);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

bool AltTextPopup::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool isReturn = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    // An alt text is one paragraph: Enter is done.
    if (!isReturn && key->key() != Qt::Key_Escape)
        return QFrame::eventFilter(watched, event);
    close();
    return true;
}

QString altTextFor(const ComposerParts &parts, MediaId media)
{
    const Composition &composition = parts.draft.composition();
    if (composition.altTexts.contains(media))
        return composition.altTexts.value(media);
    const Media *file = parts.sources.media(media);
    return file ? file->altText : QString();
}

} // namespace Postrider
