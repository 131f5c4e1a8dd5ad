// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>

namespace Postrider {

class TextColours;

// A text field as high as what is written in it. Links, tags and names are coloured, and what is over a limit is
// marked. Pasted or dropped files and pictures are handed on.
class GrowingText final : public QPlainTextEdit
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(GrowingText)
public:
    GrowingText(int fewestLines, QWidget *parent = nullptr);
    ~GrowingText() override;

    // Leaves cursor and undo alone where nothing changes.
    void showText(const QString &text);
    void markFrom(int position); // -1: nothing is over

Q_SIGNALS:
    void filesGiven(const QStringList &paths);
    void pictureGiven(const QImage &picture);
    void caretMoved(const QRect &caret); // in own coordinates

protected:
    bool canInsertFromMimeData(const QMimeData *source) const override;
    void insertFromMimeData(const QMimeData *source) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    void grow();

    int m_fewestLines;
    int m_markedFrom = -1;
    TextColours *m_colours;
};

// The local files among dropped or pasted things.
QStringList localFiles(const QMimeData *source);

} // namespace Postrider
