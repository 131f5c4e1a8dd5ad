// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/marksbar.h"

#include "ui/calendar/cardmarks.h"
#include "ui/look/widgets.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QMenu>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;
using namespace Look;

MarksBar::MarksBar(const CardMarks &marks, QWidget *parent)
    : QWidget(parent), m_marks(marks), m_count(new Text({}, Size::Body, Weight::Strong))
{
    setObjectName(u"marksBar"_s);
    m_count->setObjectName(u"marksCount"_s);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Space::kSmall);
    row->addWidget(m_count);
    row->addStretch();
    addMoves();
    const auto offer = [this, row](Button *button, const QString &name, auto asked) {
        button->setObjectName(name);
        row->addWidget(button);
        connect(button, &QAbstractButton::clicked, this, asked);
    };
    offer(new Button(tr("Unschedule")), u"marksUnschedule"_s, &MarksBar::unscheduleAsked);
    offer(Button::withIcon(u"trash"_s, tr("Delete")), u"marksDelete"_s, &MarksBar::removeAsked);
    offer(Button::withIcon(u"close"_s, tr("Choose none")), u"marksClear"_s, &MarksBar::clearAsked);
    connect(&marks, &CardMarks::changed, this, &MarksBar::showCount);
    hide();
}

MarksBar::~MarksBar() = default;

void MarksBar::addMoves()
{
    auto *move = new Button(tr("Move"));
    move->setObjectName(u"marksMove"_s);
    auto *menu = new QMenu(move);
    const auto add = [this, menu](const QString &text, int days) {
        menu->addAction(text, this, [this, days] { Q_EMIT shiftAsked(days); });
    };
    add(tr("One day later"), 1);
    add(tr("One week later"), 7);
    add(tr("One day earlier"), -1);
    add(tr("One week earlier"), -7);
    menu->addSeparator();
    menu->addAction(tr("To a day, by arrow keys"), this, &MarksBar::liftAsked);
    move->setMenu(menu);
    layout()->addWidget(move);
}

// A screen reader hears how many there are now.
void MarksBar::showCount()
{
    const int count = int(m_marks.cards().size());
    m_count->setText(tr("%n posts chosen", nullptr, count));
    setAccessibleName(m_count->text());
    if (count == 0)
        return;
    QAccessibleEvent said(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&said);
}

} // namespace Postrider
