// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/icons.h"

#include "ui/look/tokens.h"

#include <QApplication>
#include <QFile>
#include <QHash>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QPixmap>
#include <QSvgRenderer>

namespace Postrider::Look {

using namespace Qt::Literals::StringLiterals;

namespace {

// The file's text; read once a name.
QByteArray source(const QString &name)
{
    static QHash<QString, QByteArray> known;
    auto found = known.find(name);
    if (found == known.end()) {
        QFile file(u":/icons/%1.svg"_s.arg(name));
        if (!file.open(QIODevice::ReadOnly))
            qWarning("There is no icon %s", qPrintable(name));
        found = known.insert(name, file.readAll());
    }
    return *found;
}

// Where people read from the right, back is to the right.
bool pointsAlongText(const QString &name)
{
    return name == "back"_L1 || name == "previous"_L1 || name == "next"_L1;
}

void render(QPainter &painter, const QRectF &place, const QString &name, const QColor &colour)
{
    // The drawings are black on nothing; the program's sign, which desktops show too, has its light accent.
    QByteArray drawing = source(name);
    for (const char *ink : {"#000000", "#B83A1E"})
        drawing.replace(ink, colour.name().toLatin1());
    QSvgRenderer renderer(drawing);
    const bool isMirrored = QApplication::isRightToLeft() && pointsAlongText(name);
    painter.save();
    if (isMirrored) {
        painter.translate(place.left() + place.right(), 0);
        painter.scale(-1, 1);
    }
    renderer.render(&painter, place);
    painter.restore();
}

QPixmap pixmapOf(const QString &name, const QColor &colour, const QSize &size)
{
    QPixmap pixmap(size);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    render(painter, QRectF(QPointF(), QSizeF(size)), name, colour);
    return pixmap;
}

// Asks for colour and size at the moment of painting, so that one icon serves both schemes and all scales.
class LineIcon : public QIconEngine
{
public:
    LineIcon(const QString &name, const QColor &colour) : m_name(name), m_colour(colour) {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        render(*painter, rect, m_name, colourIn(mode));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override
    {
        return pixmapOf(m_name, colourIn(mode), size);
    }

    QIconEngine *clone() const override { return new LineIcon(m_name, m_colour); }

protected:
    virtual QColor colourIn(QIcon::Mode mode) const
    {
        const QPalette palette = QApplication::palette();
        if (mode == QIcon::Disabled)
            return palette.color(QPalette::Disabled, QPalette::Text);
        if (m_colour.isValid())
            return m_colour;
        return palette.color(mode == QIcon::Selected ? QPalette::HighlightedText : QPalette::Text);
    }

private:
    QString m_name;
    QColor m_colour;
};

class SignIcon final : public LineIcon
{
public:
    SignIcon() : LineIcon(u"postrider"_s, {}) {}
    QIconEngine *clone() const override { return new SignIcon; }

protected:
    QColor colourIn(QIcon::Mode) const override { return tokens().accent; }
};

} // namespace

QIcon icon(const QString &name, const QColor &colour)
{
    return QIcon(new LineIcon(name, colour));
}

void paintIcon(QPainter &painter, const QRectF &place, const QString &name, const QColor &colour)
{
    // Parsing a drawing for each of two hundred cards costs more than the month; pictures are kept by what they show.
    static QHash<QString, QPixmap> kept;
    const qreal scale = painter.device()->devicePixelRatioF();
    const QSize size = (place.size() * scale).toSize();
    const QString key = u"%1/%2/%3"_s.arg(name, colour.name()).arg(size.width());
    auto found = kept.find(key);
    if (found == kept.end())
        found = kept.insert(key, pixmapOf(name, colour, size));
    painter.drawPixmap(place, *found, QRectF(found->rect()));
}

QIcon programIcon()
{
    return QIcon(new SignIcon);
}

} // namespace Postrider::Look
