// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "ui/composer/composerparts.h"

#include <QFrame>

class QPlainTextEdit;

namespace Postrider {

// The small editor beside a tile: what a picture shows, for those who can't see it. Writes while it is typed; Escape or
// a click elsewhere closes it, and it deletes itself.
class AltTextPopup final : public QFrame
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AltTextPopup)
public:
    AltTextPopup(const ComposerParts &parts, MediaId media, QWidget *tile);
    ~AltTextPopup() override;

    void open();

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    ComposerParts m_parts;
    MediaId m_media;
    QWidget *m_tile;
    QPlainTextEdit *m_text;
};

// What the composition says about a file, or else the library.
QString altTextFor(const ComposerParts &parts, MediaId media);

} // namespace Postrider
