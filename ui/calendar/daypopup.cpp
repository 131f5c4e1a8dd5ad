// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/daypopup.h"

#include "models/calendarmodel.h"
#include "models/calendarwords.h"
#include "models/postwords.h"
#include "ui/calendar/cardpainter.h"
#include "ui/calendar/monthdelegate.h"
#include "ui/look/widgets.h"

#include <QListView>
#include <QPainter>
#include <QScreen>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;
using namespace Look;

namespace {

constexpr int kWidth = 300;
constexpr int kMostRows = 9;
constexpr int kCardRole = Qt::UserRole + 1;
constexpr int kBelow = 5; // between one card and the next

int rowHeight()
{
    return CellLayout::measures().card + 6 + kBelow;
}

} // namespace

// Cards as the cells show them, only wider.
class DayPopup::Rows final : public QStyledItemDelegate
{
public:
    Rows(const CalendarModel &model, QObject *parent) : QStyledItemDelegate(parent), m_cells(model) {}

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {kWidth - 2 * Space::kMedium, rowHeight()};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        CardFace face = m_cells.faceOf(index.data(kCardRole).value<PostCard>());
        face.isChosen = option.state.testFlag(QStyle::State_HasFocus);
        paintCard(*painter, option.rect.adjusted(0, 0, 0, -kBelow), face, CardFonts(), option.direction);
    }

private:
    MonthDelegate m_cells;
};

DayPopup::DayPopup(const CalendarModel &model, QDate day, QWidget *parent)
    : QFrame(parent, Qt::Popup), m_list(new QListView)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setAttribute(Qt::WA_TranslucentBackground);
    setObjectName(u"dayPopup"_s);
    const DayCards cards = model.cardsAt(model.indexOf(day));
    const QString name = CalendarWords::dayName(day, model.today());
    setAccessibleName(name);

    auto *rows = new QStandardItemModel(this);
    for (const PostCard &card : cards.cards) {
        auto *row = new QStandardItem(PostWords::line(card));
        row->setData(QVariant::fromValue(card), kCardRole);
        row->setData(CalendarWords::sentenceFor(card, model.zone()), Qt::AccessibleTextRole);
        rows->appendRow(row);
    }
    m_list->setObjectName(u"dayCards"_s);
    m_list->setAccessibleName(name);
    m_list->setModel(rows);
    m_list->setItemDelegate(new Rows(model, m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setSelectionMode(QAbstractItemView::NoSelection);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->viewport()->setAutoFillBackground(false);
    m_list->setFixedHeight(qMin(kMostRows, rows->rowCount()) * rowHeight());
    m_list->setCurrentIndex(rows->index(0, 0));

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Space::kMedium, Space::kMedium, Space::kMedium, Space::kMedium);
    column->setSpacing(Space::kSmall);
    column->addWidget(new Text(name, Size::Body, Weight::Strong));
    column->addWidget(m_list);
    const auto addButton = [&](const QString &text, const QString &objectName, auto clicked) {
        auto *button = new Button(text);
        button->setObjectName(objectName);
        column->addWidget(button, 0, Qt::AlignLeading);
        connect(button, &QAbstractButton::clicked, this, clicked);
    };
    if (const int rest = cards.count - int(cards.cards.size()); rest > 0)
        addButton(tr("%n more in Posts", nullptr, rest), u"dayList"_s, [this] {
            close();
            Q_EMIT listAsked();
        });
    if (day >= model.today())
        addButton(tr("New post on this day"), u"dayCompose"_s, [this, day] {
            close();
            Q_EMIT composeAsked(day);
        });
    const auto open = [this](const QModelIndex &row) {
        if (!isVisible()) // some styles activate what is clicked, too
            return;
        const PostCard card = row.data(kCardRole).value<PostCard>();
        close();
        Q_EMIT cardOpened(card);
    };
    connect(m_list, &QListView::clicked, this, open);
    connect(m_list, &QListView::activated, this, open);
    setFixedWidth(kWidth);
    setFocusProxy(m_list);
}

DayPopup::~DayPopup() = default;

void DayPopup::openAt(const QRect &cell)
{
    adjustSize();
    QRect place(QPoint(), size());
    place.moveCenter(cell.center());
    place.moveTop(cell.top());
    const QRect ground = screen()->availableGeometry();
    place.moveLeft(qBound(ground.left(), place.left(), qMax(ground.left(), ground.right() - place.width())));
    place.moveTop(qBound(ground.top(), place.top(), qMax(ground.top(), ground.bottom() - place.height())));
    move(place.topLeft());
    show();
    m_list->setFocus();
}

void DayPopup::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(tokens().line);
    painter.setBrush(tokens().surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), Radius::kCard, Radius::kCard);
}

} // namespace Postrider
