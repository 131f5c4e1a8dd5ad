// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/growingtext.h"

#include "ui/composer/textmarks.h"
#include "ui/look/tokens.h"

#include <QImage>
#include <QMimeData>
#include <QSyntaxHighlighter>
#include <QTextBlock>
#include <QWheelEvent>

#include <cmath>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

// Colours what networks turn into links.
class TextColours final : public QSyntaxHighlighter
{
public:
    using QSyntaxHighlighter::QSyntaxHighlighter;

protected:
    void highlightBlock(const QString &text) override
    {
        for (const TextMark &mark : textMarks(text))
            setFormat(mark.from, mark.length, Look::tokens().link);
    }
};

GrowingText::GrowingText(int fewestLines, QWidget *parent)
    : QPlainTextEdit(parent), m_fewestLines(fewestLines), m_colours(new TextColours(document()))
{
    setFont(Look::font(Look::Size::Editor));
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTabChangesFocus(true);
    viewport()->setAutoFillBackground(false);
    document()->setDocumentMargin(0);
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this, &GrowingText::grow);
    connect(this, &QPlainTextEdit::cursorPositionChanged, this, [this] { Q_EMIT caretMoved(cursorRect()); });
    grow();
}

GrowingText::~GrowingText() = default;

void GrowingText::showText(const QString &text)
{
    if (text != toPlainText())
        setPlainText(text);
}

void GrowingText::markFrom(int position)
{
    if (position == m_markedFrom && position < 0)
        return;
    m_markedFrom = position;
    QList<QTextEdit::ExtraSelection> over;
    if (position >= 0) {
        QTextEdit::ExtraSelection selection;
        selection.cursor = QTextCursor(document());
        selection.cursor.setPosition(qMin(position, document()->characterCount() - 1));
        selection.cursor.movePosition(QTextCursor::End, QTextCursor::KeepAnchor);
        selection.format.setBackground(Look::groundOf(Look::Tone::Bad));
        selection.format.setForeground(Look::inkOf(Look::Tone::Bad));
        over << selection;
    }
    setExtraSelections(over);
}

bool GrowingText::canInsertFromMimeData(const QMimeData *source) const
{
    return source->hasImage() || !localFiles(source).isEmpty() || QPlainTextEdit::canInsertFromMimeData(source);
}

void GrowingText::insertFromMimeData(const QMimeData *source)
{
    if (const QStringList files = localFiles(source); !files.isEmpty())
        Q_EMIT filesGiven(files);
    else if (source->hasImage() && !source->hasText()) // office programs offer text as a picture too: the text is meant
        Q_EMIT pictureGiven(qvariant_cast<QImage>(source->imageData()));
    else
        QPlainTextEdit::insertFromMimeData(source);
}

void GrowingText::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    grow();
}

void GrowingText::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::ApplicationFontChange) {
        setFont(Look::font(Look::Size::Editor));
        grow();
    }
    if (event->type() == QEvent::PaletteChange && m_colours) {
        m_colours->rehighlight();
        markFrom(m_markedFrom);
    }
}

// Never scrolls by itself: the column around it does.
void GrowingText::wheelEvent(QWheelEvent *event)
{
    event->ignore();
}

void GrowingText::grow()
{
    // The plain layout counts height in lines.
    const int lines = qMax(m_fewestLines, int(document()->size().height()));
    const int height = int(std::ceil(lines * QFontMetricsF(font()).lineSpacing())) + 4;
    if (height != maximumHeight() || height != minimumHeight())
        setFixedHeight(height);
}

QStringList localFiles(const QMimeData *source)
{
    QStringList files;
    for (const QUrl &url : source->urls()) {
        if (url.isLocalFile())
            files << url.toLocalFile();
    }
    return files;
}

} // namespace Postrider
