// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "ui/composer/composerparts.h"

#include <QAbstractButton>
#include <QHash>

namespace Postrider {

class FlowLayout;
class MediaTile;

// The dashed place at a strip's end: drop, paste or choose.
class AddMediaTile final : public QAbstractButton
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AddMediaTile)
public:
    explicit AddMediaTile(QWidget *parent = nullptr);
    ~AddMediaTile() override;

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
};

// The files of one part.
class MediaStrip final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MediaStrip)
public:
    MediaStrip(const ComposerParts &parts, int part, QWidget *parent = nullptr);
    ~MediaStrip() override;

    void choose();                // opens the desktop's file dialog
    void focusTile(int number);   // from 1
    void describe(MediaId media); // opens its alt text

private:
    void refresh();
    MediaTile *makeTile(MediaId media);
    QList<MediaId> files() const;
    void setFiles(const QList<MediaId> &files);
    void step(MediaId media, int by);
    void dragTo(MediaId media, const QPoint &place);
    void remove(MediaId media);

    ComposerParts m_parts;
    int m_part;
    FlowLayout *m_row;
    AddMediaTile *m_add;
    QHash<MediaId, MediaTile *> m_tiles;
    QList<MediaId> m_shown;
};

} // namespace Postrider
