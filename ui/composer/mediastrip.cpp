// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/mediastrip.h"

#include "ui/composer/alttextpopup.h"
#include "ui/composer/composerdraft.h"
#include "ui/composer/composersources.h"
#include "ui/composer/flowlayout.h"
#include "ui/composer/mediatile.h"
#include "ui/look/tokens.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QPainter>
#include <QStandardPaths>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

AddMediaTile::AddMediaTile(QWidget *parent) : QAbstractButton(parent)
{
    setFixedSize(MediaTile::kSize);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setAccessibleName(tr("Add pictures or videos"));
}

AddMediaTile::~AddMediaTile() = default;

QSize AddMediaTile::sizeHint() const
{
    return MediaTile::kSize;
}

void AddMediaTile::paintEvent(QPaintEvent *)
{
    const Look::Tokens &look = Look::tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPen pen(hasFocus() ? look.accent : look.soft, hasFocus() ? 2 : 1, Qt::DashLine);
    if (!hasFocus())
        pen.setColor(underMouse() ? look.soft : look.line);
    painter.setPen(pen);
    if (underMouse())
        painter.setBrush(look.surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 8, 8);
    painter.setFont(Look::font(Look::Size::Secondary));
    painter.setPen(look.soft);
    painter.drawText(rect().adjusted(8, 4, -8, -4), int(Qt::AlignCenter) | Qt::TextWordWrap, text());
}

MediaStrip::MediaStrip(const ComposerParts &parts, int part, QWidget *parent)
    : QWidget(parent), m_parts(parts), m_part(part), m_row(new FlowLayout(Look::Space::kMedium - 2, this)),
      m_add(new AddMediaTile)
{
    m_add->setObjectName(part == 1 ? u"addMedia"_s : u"addMedia_%1"_s.arg(part));
    m_row->insertWidget(0, m_add);
    connect(m_add, &QAbstractButton::clicked, this, &MediaStrip::choose);
    connect(&parts.draft, &ComposerDraft::changed, this, &MediaStrip::refresh);
    connect(&parts.sources, &ComposerSources::picturesChanged, this, &MediaStrip::refresh);
    connect(&parts.sources, &ComposerSources::addsChanged, this, &MediaStrip::refresh);
    refresh();
}

MediaStrip::~MediaStrip() = default;

QList<MediaId> MediaStrip::files() const
{
    return m_parts.draft.composition().parts.value(m_part - 1).media;
}

void MediaStrip::setFiles(const QList<MediaId> &files)
{
    m_parts.draft.edit([&](Composition &composition) {
        if (m_part <= composition.parts.size())
            composition.parts[m_part - 1].media = files;
    });
}

void MediaStrip::refresh()
{
    const QList<MediaId> files = this->files();
    const int adding = m_parts.sources.addsUnderWay(m_part);
    const int percent = int(m_parts.sources.addProgress() * 100);
    m_add->setText(adding > 1                       ? tr("Adding %n files…", nullptr, adding)
                       : adding == 1 && percent > 0 ? tr("Adding… %1%").arg(percent)
                       : adding == 1                ? tr("Adding…")
                                                    : tr("Drop, paste or choose"));
    // Later parts show their strip once they have something in it.
    setVisible(m_part == 1 || !files.isEmpty() || adding > 0);
    if (files != m_shown) {
        m_shown = files;
        while (m_row->count() > 1) // all but the place to add, which is last
            delete m_row->takeAt(0);
        QHash<MediaId, MediaTile *> gone = std::exchange(m_tiles, {});
        for (int i = 0; i < files.size(); ++i) {
            MediaTile *tile = gone.contains(files.at(i)) ? gone.take(files.at(i)) : makeTile(files.at(i));
            m_tiles.insert(files.at(i), tile);
            m_row->insertWidget(i, tile);
            tile->setVisible(true);
        }
        for (MediaTile *tile : std::as_const(gone))
            tile->deleteLater(); // perhaps it is the one that asked
        for (MediaTile *tile : std::as_const(gone))
            tile->setVisible(false);
    }
    for (int i = 0; i < files.size(); ++i) {
        const Media *file = m_parts.sources.media(files.at(i));
        m_tiles.value(files.at(i))
            ->show(tr("%1 of %2").arg(i + 1).arg(files.size()), file ? QFileInfo(file->path).fileName() : QString(),
                   m_parts.sources.picture(files.at(i)), altTextFor(m_parts, files.at(i)));
    }
}

MediaTile *MediaStrip::makeTile(MediaId media)
{
    auto *tile = new MediaTile(media, this);
    connect(tile, &MediaTile::altAsked, this, [this, media] { describe(media); });
    connect(tile, &MediaTile::removeAsked, this, [this, media] { remove(media); });
    connect(tile, &MediaTile::stepAsked, this, [this, media](int by) { step(media, by); });
    connect(tile, &MediaTile::draggedTo, this, [this, media](const QPoint &place) { dragTo(media, place); });
    return tile;
}

void MediaStrip::step(MediaId media, int by)
{
    QList<MediaId> order = files();
    const qsizetype from = order.indexOf(media);
    const qsizetype to = from + by;
    if (from < 0 || to < 0 || to >= order.size())
        return;
    order.move(from, to);
    setFiles(order);
}

// Takes the place of the tile that it is over.
void MediaStrip::dragTo(MediaId media, const QPoint &place)
{
    QList<MediaId> order = files();
    for (qsizetype i = 0; i < order.size(); ++i) {
        const MediaTile *tile = m_tiles.value(order.at(i));
        if (order.at(i) == media || !tile->geometry().contains(place))
            continue;
        order.move(order.indexOf(media), i);
        return setFiles(order);
    }
}

void MediaStrip::remove(MediaId media)
{
    QList<MediaId> order = files();
    const qsizetype at = order.indexOf(media);
    order.removeAll(media);
    setFiles(order);
    if (order.isEmpty())
        m_add->setFocus();
    else
        focusTile(int(qMin(at, order.size() - 1)) + 1);
}

void MediaStrip::focusTile(int number)
{
    if (MediaTile *tile = m_tiles.value(files().value(number - 1)))
        tile->setFocus(Qt::OtherFocusReason);
    else
        m_add->setFocus(Qt::OtherFocusReason);
}

void MediaStrip::describe(MediaId media)
{
    if (MediaTile *tile = m_tiles.value(media))
        (new AltTextPopup(m_parts, media, tile))->open();
}

void MediaStrip::choose()
{
    auto *dialog = new QFileDialog(window(), tr("Add pictures or videos"),
                                   QStandardPaths::writableLocation(QStandardPaths::PicturesLocation));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(u"chooseMedia"_s);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setNameFilters({tr("Pictures, videos and sounds (%1)")
                                .arg(u"*.png *.jpg *.jpeg *.gif *.webp *.avif *.heic *.mp4 *.mov *.webm *.m4v "
                                     "*.mp3 *.ogg *.wav *.flac *.m4a"_s),
                            tr("All files (*)")});
    connect(dialog, &QFileDialog::filesSelected, this,
            [this](const QStringList &paths) { m_parts.sources.addFiles(m_part, paths); });
    dialog->open();
}

} // namespace Postrider
