// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/needs/needspage.h"

#include "base/enumword.h"
#include "services/wording.h"
#include "ui/desk/desk.h"
#include "ui/desk/navigator.h"
#include "ui/desk/pausemenu.h"
#include "ui/look/cardlist.h"
#include "ui/look/icons.h"
#include "ui/look/sides.h"
#include "ui/look/widgets.h"
#include "ui/needs/needcard.h"
#include "ui/needs/needkinds.h"

#include <QScrollArea>
#include <QVBoxLayout>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;
using namespace Look;

NeedsPage::NeedsPage(Desk &desk, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_inbox(new NeedsInbox(desk.needs, desk.actor, desk.watch, this)),
      m_column(new QVBoxLayout)
{
    setObjectName(u"needsPage"_s);
    auto *outer = new QVBoxLayout(this);
    // The cards have room for their ring around them, and stand in line with the title all the same.
    outer->setContentsMargins(Look::sided(Space::kHuge - NeedCard::kRing, Space::kLarge, Space::kHuge, 0));
    outer->setSpacing(Space::kMedium);
    auto *column = new QWidget;
    column->setLayout(m_column);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(Space::kLarge);
    for (NeedsModel *model : m_inbox->models())
        addSection(model);
    addHeader(outer);
    m_scroll = scrolledColumn(column);
    outer->addWidget(m_scroll, 1);
    m_empty = makeEmpty();
    m_empty->hide();
    outer->addWidget(m_empty, 1);
    connect(m_inbox, &NeedsInbox::loaded, this, &NeedsPage::showState);
    connect(m_inbox, &NeedsInbox::failed, this, &NeedsPage::tell);
}

NeedsPage::~NeedsPage() = default;

void NeedsPage::addHeader(QVBoxLayout *outer)
{
    auto *header = new PageHeader(tr("Needs you"));
    header->setContentsMargins(Look::sided(NeedCard::kRing, 0, 0, Space::kTiny));
    QStringList words{tr("All", "filter")};
    for (const Section &section : std::as_const(m_sections))
        words << section.word;
    m_filter = new Segments(words);
    m_filter->setObjectName(u"needsFilter"_s);
    m_filter->setAccessibleName(tr("What is shown"));
    connect(m_filter, &Segments::chosen, this, &NeedsPage::showState);
    header->leading()->addWidget(m_filter);
    m_pausing = new PauseMenu({m_desk.queue, m_desk.accounts, m_desk.posts, m_desk.clock, m_desk.watch, m_desk.go,
                               m_desk.actor, m_desk.user.timezone},
                              this);
    auto *pause = new Button(tr("Pause"));
    pause->setObjectName(u"pauseNeeds"_s);
    pause->setIcon(icon(u"pause"_s));
    pause->setMenu(m_pausing);
    header->tools()->addWidget(pause);
    outer->addWidget(header);
}

void NeedsPage::addSection(NeedsModel *model)
{
    const NeedKind kind = needKindOf(model->kind());
    auto *whole = new QWidget;
    whole->setObjectName(u"needs-"_s + enumWord(model->kind()));
    auto *column = new QVBoxLayout(whole);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Space::kTiny);
    auto *heading = new Text(kind.heading, Size::Secondary, Weight::Strong, Text::Ink::Soft);
    heading->setContentsMargins(Look::sided(NeedCard::kRing, 0, 0, 0));
    column->addWidget(heading, 0, Qt::AlignLeading);
    // Before the cards hear of it.
    connect(model, &QAbstractItemModel::rowsAboutToBeRemoved, this, &NeedsPage::keepFocus);
    auto *cards = new CardColumn(
        *model,
        {[this, model, make = kind.make](int row) {
             NeedCard *card = make(m_desk);
             connect(card, &NeedCard::stepAsked, this, [this, card](int way) { step(card, way); });
             card->setNeed(model->at(row));
             return card;
         },
         [model](QWidget *card, int row) { qobject_cast<NeedCard *>(card)->setNeed(model->at(row)); }});
    column->addWidget(cards);
    whole->hide();
    m_column->addWidget(whole);
    m_sections << Section{model, kind.word, whole, cards};
}

QWidget *NeedsPage::makeEmpty()
{
    auto *empty = new EmptyState(
        u"check"_s, tr("Nothing needs you"),
        tr("What an assistant wants to publish, what failed, and accounts to sign in again would be here."));
    empty->setObjectName(u"nothingNeeded"_s);
    auto *calendar = empty->addAction(tr("Go to the calendar"));
    calendar->setObjectName(u"toCalendar"_s);
    connect(calendar, &Button::clicked, this, [this] { m_desk.go.show(Navigator::Page::Calendar); });
    return empty;
}

void NeedsPage::showState()
{
    if (QWidget *error = std::exchange(m_error, nullptr))
        error->deleteLater();
    // A kind of which nothing is left is not shown alone any more.
    const int chosen = m_filter->current();
    if (chosen > 0 && m_sections.at(chosen - 1).model->rowCount() == 0)
        m_filter->setCurrent(0);
    const int shown = m_filter->current();
    //: %1 is "All", "Approve" ..., %2 how many
    const auto counted = [](const QString &word, int count) { return tr("%1 %2").arg(word).arg(count); };
    m_filter->setName(0, counted(tr("All", "filter"), m_inbox->count()));
    for (int i = 0; i < m_sections.size(); ++i) {
        const Section &section = m_sections.at(i);
        const int count = section.model->rowCount();
        m_filter->setName(i + 1, counted(section.word, count));
        m_filter->setShown(i + 1, count > 0);
        section.whole->setVisible(count > 0 && (shown == 0 || shown == i + 1));
    }
    const bool isEmpty = m_inbox->count() == 0;
    m_filter->setVisible(!isEmpty);
    m_scroll->setVisible(!isEmpty);
    m_empty->setVisible(isEmpty);
}

void NeedsPage::tell(const Error &error)
{
    if (m_error)
        return;
    m_scroll->show();
    m_empty->hide();
    m_error = new ErrorCard({tr("What needs you can't be shown"), sentenceFor(error), {}, {}});
    m_column->insertWidget(0, m_error);
}

QList<NeedCard *> NeedsPage::seenCards() const
{
    QList<NeedCard *> cards;
    for (const Section &section : m_sections) {
        for (int row = 0; section.whole->isVisibleTo(this) && row < section.cards->count(); ++row)
            cards << qobject_cast<NeedCard *>(section.cards->cardAt(row));
    }
    return cards;
}

void NeedsPage::step(NeedCard *from, int step)
{
    const QList<NeedCard *> cards = seenCards();
    const qsizetype next = cards.indexOf(from) + step;
    if (next < 0 || next >= cards.size())
        return;
    cards.at(next)->setFocus(step > 0 ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    m_scroll->ensureWidgetVisible(cards.at(next));
}

// Whoever decides by keys goes on with the next card, and does not begin at the top again.
void NeedsPage::keepFocus()
{
    const QList<NeedCard *> cards = seenCards();
    for (qsizetype i = 0; i < cards.size(); ++i) {
        if (!cards.at(i)->hasFocus() && !cards.at(i)->isAncestorOf(focusWidget()))
            continue;
        if (cards.size() > 1)
            cards.at(i + 1 < cards.size() ? i + 1 : i - 1)->setFocus(Qt::OtherFocusReason);
        return;
    }
}

void NeedsPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    const QList<NeedCard *> cards = seenCards();
    if (!cards.isEmpty())
        cards.constFirst()->setFocus(Qt::OtherFocusReason);
}

} // namespace Postrider
