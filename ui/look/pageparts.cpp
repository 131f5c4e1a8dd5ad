// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/icons.h"
#include "ui/look/widgets.h"

#include <QButtonGroup>
#include <QFormLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace Postrider::Look {

namespace {

// One of a row of segments: the frame is drawn by the first, the chosen one tinted.
class Segment final : public QAbstractButton
{
public:
    enum class Place { First, Middle, Last, Only };

    Segment(const QString &text, Place place, QWidget *parent) : QAbstractButton(parent), m_place(place)
    {
        setText(text);
        setCheckable(true);
        setFocusPolicy(Qt::TabFocus);
        setFont(Look::font(Size::Body, Weight::Strong));
        setCursor(Qt::PointingHandCursor);
    }

    void setPlace(Place place)
    {
        m_place = place;
        update();
    }

    QSize sizeHint() const override
    {
        const QFontMetrics metrics(font());
        return {metrics.horizontalAdvance(text()) + 2 * Space::kMedium + 2, qMax(32, metrics.height() + 14)};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const Tokens &look = tokens();
        // Round at the row's ends only: the shape reaches beyond the sides that are not.
        const bool isMirrored = layoutDirection() == Qt::RightToLeft;
        const bool isOpenBefore = m_place == Place::Middle || m_place == Place::Last;
        const bool isOpenAfter = m_place == Place::Middle || m_place == Place::First;
        const qreal reach = Radius::kControl + 1;
        const QRectF frame = QRectF(rect()).adjusted((isMirrored ? isOpenAfter : isOpenBefore) ? -reach : 0.5, 0.5,
                                                     (isMirrored ? isOpenBefore : isOpenAfter) ? reach : -0.5, -0.5);
        painter.setPen(look.line);
        painter.setBrush(isChecked() ? look.accentGround : underMouse() ? look.sunken : look.surface);
        painter.drawRoundedRect(frame, Radius::kControl, Radius::kControl);
        if (isOpenBefore)
            painter.drawLine(QPointF(isMirrored ? width() - 0.5 : 0.5, 1),
                             QPointF(isMirrored ? width() - 0.5 : 0.5, height() - 1));
        if (hasFocus()) {
            painter.setPen(QPen(look.accent, 2));
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(QRectF(rect()).adjusted(2, 2, -2, -2), 4, 4);
        }
        painter.setPen(isChecked() ? look.accent : look.soft);
        painter.setFont(font());
        painter.drawText(rect(), Qt::AlignCenter, text());
    }

private:
    Place m_place;
};

Segment::Place placeOf(qsizetype index, qsizetype count)
{
    if (count == 1)
        return Segment::Place::Only;
    return index == 0 ? Segment::Place::First : index == count - 1 ? Segment::Place::Last : Segment::Place::Middle;
}

Text *wrapped(const QString &text, Size size, Weight weight, Text::Ink ink)
{
    auto *label = new Text(text, size, weight, ink);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

Segments::Segments(const QStringList &names, QWidget *parent) : QWidget(parent), m_group(new QButtonGroup(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    for (qsizetype i = 0; i < names.size(); ++i) {
        auto *segment = new Segment(names.at(i), placeOf(i, names.size()), this);
        m_group->addButton(segment, int(i));
        row->addWidget(segment);
    }
    if (!names.isEmpty())
        m_group->button(0)->setChecked(true);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(m_group, &QButtonGroup::idClicked, this, &Segments::chosen);
}

int Segments::current() const
{
    return m_group->checkedId();
}

void Segments::setCurrent(int index)
{
    if (auto *button = m_group->button(index))
        button->setChecked(true);
}

void Segments::setName(int index, const QString &name)
{
    if (auto *button = m_group->button(index)) {
        button->setText(name);
        button->updateGeometry();
    }
}

void Segments::setShown(int index, bool isShown)
{
    if (auto *button = m_group->button(index))
        button->setVisible(isShown);
    // The row's ends are round, whichever segment stands there.
    const QList<QAbstractButton *> all = m_group->buttons();
    QList<Segment *> shown;
    for (QAbstractButton *each : all) {
        if (!each->isHidden())
            shown << static_cast<Segment *>(each);
    }
    for (qsizetype i = 0; i < shown.size(); ++i)
        shown.at(i)->setPlace(placeOf(i, shown.size()));
    updateGeometry();
}

PageHeader::PageHeader(const QString &title, QWidget *parent)
    : QWidget(parent), m_title(new Text(title, Size::Title, Weight::Strong)), m_leading(new QHBoxLayout),
      m_tools(new QHBoxLayout)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Space::kMedium);
    for (QHBoxLayout *part : {m_leading, m_tools})
        part->setSpacing(Space::kMedium);
    row->addWidget(m_title);
    row->addLayout(m_leading);
    row->addStretch(1);
    row->addLayout(m_tools);
}

void PageHeader::setTitle(const QString &title)
{
    m_title->setText(title);
}

EmptyState::EmptyState(const QString &icon, const QString &title, const QString &sentence, QWidget *parent)
    : QWidget(parent), m_column(new QVBoxLayout(this)), m_actions(new QHBoxLayout)
{
    auto *picture = new QLabel;
    picture->setPixmap(Look::icon(icon, tokens().soft).pixmap(QSize(40, 40), devicePixelRatioF()));
    picture->setAlignment(Qt::AlignCenter);
    auto *headline = new Text(title, Size::Title, Weight::Strong);
    headline->setAlignment(Qt::AlignCenter);
    Text *what = wrapped(sentence, Size::Body, Weight::Regular, Text::Ink::Soft);
    what->setAlignment(Qt::AlignCenter);
    what->setMinimumWidth(280);
    what->setMaximumWidth(460);
    m_column->addStretch(2);
    m_column->addWidget(picture);
    m_column->addSpacing(Space::kSmall);
    m_column->addWidget(headline);
    // Between stretches, not aligned: an aligned label is as tall as the whole page's width would need.
    auto *middle = new QHBoxLayout;
    middle->addStretch(1);
    middle->addWidget(what, 100);
    middle->addStretch(1);
    m_column->addLayout(middle);
    m_column->addSpacing(Space::kSmall);
    m_actions->setAlignment(Qt::AlignCenter);
    m_actions->setSpacing(Space::kSmall);
    m_column->addLayout(m_actions);
    m_column->addStretch(3);
}

Button *EmptyState::addAction(const QString &text, Button::Kind kind)
{
    auto *button = new Button(text, kind);
    m_actions->addWidget(button);
    return button;
}

ErrorCard::ErrorCard(const Story &story, QWidget *parent) : QWidget(parent), m_actions(new QHBoxLayout)
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto *card = new Card(this, story.tone);
    outer->addWidget(card);
    card->body()->addWidget(wrapped(story.title, Size::Body, Weight::Strong, Text::Ink::Normal));
    auto *rows = new QFormLayout;
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setHorizontalSpacing(Space::kMedium);
    rows->setVerticalSpacing(Space::kTiny);
    rows->setLabelAlignment(Qt::AlignLeading | Qt::AlignTop);
    const auto add = [rows](const QString &question, const QString &reply, Weight weight) {
        if (!reply.isEmpty())
            rows->addRow(new Text(question, Size::Secondary, Weight::Regular, Text::Ink::Soft),
                         wrapped(reply, Size::Secondary, weight, Text::Ink::Normal));
    };
    add(tr("What happened"), story.happened, Weight::Regular);
    add(tr("Went out?"), story.wentOut, Weight::Strong);
    add(tr("Next"), story.next, Weight::Regular);
    card->body()->addLayout(rows);
    m_actions->setSpacing(Space::kSmall);
    m_actions->addStretch(1);
    card->body()->addLayout(m_actions);
}

Button *ErrorCard::addAction(const QString &text, Button::Kind kind)
{
    auto *button = new Button(text, kind);
    m_actions->addWidget(button);
    return button;
}

} // namespace Postrider::Look
