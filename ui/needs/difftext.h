// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/postversion.h"

#include <QWidget>

class QLabel;

namespace Postrider {

namespace Look {
class Button;
}

// A text with what was taken out struck through and what came in marked, by shape and colour; read aloud in words. A
// long one is shortened until it is asked for. GUI thread.
class DiffText final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DiffText)
public:
    explicit DiffText(QWidget *parent = nullptr);
    ~DiffText() override;

    // isNew: there is nothing to compare it with, so nothing is marked.
    void setPieces(const QList<DiffPiece> &pieces, bool isNew);

    // "What we learned, taken out: building, added: shipping, a desktop app".
    static QString aloud(const QList<DiffPiece> &pieces);

protected:
    void changeEvent(QEvent *event) override;

private:
    void redraw();

    QList<DiffPiece> m_pieces;
    bool m_isNew = false;
    bool m_isWhole = false;
    QLabel *m_text;
    Look::Button *m_more;
};

} // namespace Postrider
