// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/navigation.h"

#include "ui/look/icons.h"
#include "ui/look/sides.h"
#include "ui/look/tokens.h"
#include "ui/look/widgets.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QMetaEnum>
#include <QPainter>
#include <QStyle>
#include <QVBoxLayout>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kWidth = 208;

// A line of the column: icon and name, raised when it is the current page.
class PageButton final : public QAbstractButton
{
public:
    PageButton(const QString &icon, const QString &name, QWidget *parent) : QAbstractButton(parent), m_icon(icon)
    {
        setText(name);
        setCheckable(true);
        setCursor(Qt::PointingHandCursor);
        setAttribute(Qt::WA_Hover);
    }

    void setBadge(int count)
    {
        m_badge = count;
        setAccessibleName(count == 0 ? text() : Navigation::tr("%1, %n waiting", nullptr, count).arg(text()));
        update();
    }

    QSize sizeHint() const override
    {
        return {kWidth - 2 * Look::Space::kMedium, qMax(34, fontMetrics().height() + 16)};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const Look::Tokens &look = Look::tokens();
        const QRectF frame = QRectF(rect()).adjusted(1, 1, -1, -1);
        if (isChecked() || underMouse()) {
            painter.setPen(isChecked() ? QPen(look.line) : QPen(Qt::NoPen));
            painter.setBrush(isChecked() ? look.surface : look.line);
            painter.setOpacity(isChecked() ? 1 : 0.5);
            painter.drawRoundedRect(frame, Look::Radius::kControl, Look::Radius::kControl);
            painter.setOpacity(1);
        }
        if (hasFocus()) {
            painter.setPen(QPen(look.accent, 2));
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(frame, Look::Radius::kControl, Look::Radius::kControl);
        }
        const QColor ink = isChecked() ? look.text : look.soft;
        const int side = 18;
        const QRect place = QStyle::alignedRect(layoutDirection(), Qt::AlignLeading | Qt::AlignVCenter,
                                                QSize(side, side), rect().adjusted(10, 0, -10, 0));
        Look::paintIcon(painter, place, m_icon, ink);
        painter.setFont(Look::font(Look::Size::Body, isChecked() ? Look::Weight::Strong : Look::Weight::Medium));
        painter.setPen(ink);
        painter.drawText(QStyle::visualRect(layoutDirection(), rect(), rect().adjusted(38, 0, -10, 0)),
                         QStyle::visualAlignment(layoutDirection(), Qt::AlignLeading) | Qt::AlignVCenter, text());
        if (m_badge > 0)
            paintBadge(painter);
    }

private:
    void paintBadge(QPainter &painter) const
    {
        const QString count = m_badge > 99 ? u"99+"_s : QString::number(m_badge);
        painter.setFont(Look::font(Look::Size::Hint, Look::Weight::Strong));
        const QFontMetrics metrics = painter.fontMetrics();
        const int height = metrics.height() + 2;
        const QSize size(qMax(height, metrics.horizontalAdvance(count) + 12), height);
        const QRect place = QStyle::alignedRect(layoutDirection(), Qt::AlignTrailing | Qt::AlignVCenter, size,
                                                rect().adjusted(10, 0, -10, 0));
        painter.setPen(Qt::NoPen);
        painter.setBrush(Look::groundOf(Look::Tone::Warn));
        painter.drawRoundedRect(place, height / 2.0, height / 2.0);
        painter.setPen(Look::inkOf(Look::Tone::Warn));
        painter.drawText(place, Qt::AlignCenter, count);
    }

    QString m_icon;
    int m_badge = 0;
};

QWidget *sign()
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(Look::sided(Look::Space::kSmall, Look::Space::kTiny, 0, Look::Space::kMedium));
    layout->setSpacing(Look::Space::kSmall);
    auto *picture = new QLabel;
    picture->setPixmap(Look::programIcon().pixmap(QSize(24, 24), row->devicePixelRatioF()));
    layout->addWidget(picture);
    layout->addWidget(new Look::Text(u"Postrider"_s, Look::Size::Editor, Look::Weight::Strong), 1);
    return row;
}

} // namespace

Navigation::Navigation(QWidget *parent)
    : QWidget(parent), m_group(new QButtonGroup(this)), m_pages(new QVBoxLayout), m_footer(new QVBoxLayout)
{
    setFixedWidth(kWidth);
    setObjectName(u"navigation"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Look::Space::kMedium, Look::Space::kMedium, Look::Space::kMedium, Look::Space::kMedium);
    column->setSpacing(Look::Space::kSmall);
    column->addWidget(sign());
    m_pages->setSpacing(2);
    column->addLayout(m_pages);
    column->addStretch(1);
    column->addLayout(m_footer);
    connect(m_group, &QButtonGroup::idClicked, this, [this](int id) { Q_EMIT chosen(Navigator::Page(id)); });
}

Navigation::~Navigation() = default;

void Navigation::addPage(Navigator::Page page, const QString &icon, const QString &name, const QKeySequence &shortcut)
{
    auto *button = new PageButton(icon, name, this);
    button->setObjectName(u"page"_s
                          + QString::fromLatin1(QMetaEnum::fromType<Navigator::Page>().valueToKey(int(page))));
    button->setShortcut(shortcut);
    button->setToolTip(shortcut.toString(QKeySequence::NativeText));
    m_group->addButton(button, int(page));
    m_pages->addWidget(button);
}

void Navigation::setCurrent(Navigator::Page page)
{
    if (auto *button = m_group->button(int(page)))
        button->setChecked(true);
}

void Navigation::setBadge(Navigator::Page page, int count)
{
    if (auto *button = m_group->button(int(page)))
        static_cast<PageButton *>(button)->setBadge(count);
}

void Navigation::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Look::tokens().sunken);
    painter.setPen(Look::tokens().line);
    const int edge = layoutDirection() == Qt::RightToLeft ? 0 : width() - 1;
    painter.drawLine(edge, 0, edge, height());
}

} // namespace Postrider
