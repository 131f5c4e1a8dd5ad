// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/calendarpage.h"

#include "base/clock.h"
#include "models/answer.h"
#include "models/calendarbatch.h"
#include "models/calendardrafts.h"
#include "models/calendarmodel.h"
#include "models/calendarmoves.h"
#include "models/calendarwords.h"
#include "services/wording.h"
#include "ui/calendar/accountmenu.h"
#include "ui/calendar/carddrag.h"
#include "ui/calendar/cardmarks.h"
#include "ui/calendar/daypopup.h"
#include "ui/calendar/marksbar.h"
#include "ui/calendar/monthpanel.h"
#include "ui/calendar/monthview.h"
#include "ui/calendar/searchfield.h"
#include "ui/calendar/unscheduledtray.h"
#include "ui/desk/desk.h"
#include "ui/desk/navigator.h"
#include "ui/look/widgets.h"

#include <QHBoxLayout>
#include <QShortcut>
#include <QVBoxLayout>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;
using namespace Look;

CalendarPage::CalendarPage(Desk &desk, QWidget *parent)
    : QWidget(parent), m_desk(desk),
      m_model(
          new CalendarModel({desk.posts, desk.accounts, desk.clock, desk.watch, desk.actor, desk.user.timezone}, this)),
      m_drafts(new CalendarDrafts(desk.posts, desk.watch, desk.actor, this)),
      m_moves(new CalendarMoves(desk.posts, desk.clock, desk.actor, m_model->zone(), this)),
      m_batch(new CalendarBatch(desk.posts, *m_moves, desk.actor, m_model->zone(), this)), m_header(new PageHeader({})),
      m_month(new MonthPanel(*m_model)), m_marks(new MarksBar(m_month->view()->marks())),
      m_tray(new UnscheduledTray(*m_drafts, *m_model)),
      m_drag(new CardDrag({*m_model, *m_moves, *m_batch, *m_month->view(), *m_tray}, this)), m_search(new SearchField),
      m_accounts(new Button(tr("All accounts"))), m_create(new Button(tr("New post"), Button::Kind::Primary))
{
    m_month->view()->setObjectName(u"month"_s);
    m_tray->setObjectName(u"unscheduled"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Space::kHuge, Space::kLarge, Space::kHuge, Space::kLarge + Space::kTiny);
    column->setSpacing(Space::kLarge);
    column->addWidget(m_header);
    auto *row = new QHBoxLayout;
    row->setSpacing(Space::kHuge);
    row->addWidget(m_month, 1);
    row->addWidget(m_tray);
    column->addLayout(row, 1);

    fillHeader();
    listenToMonth();
    listenToTray();
    listenToMoves();
    listenToMarks();
    addShortcuts();
    showTitle();
    setFocusProxy(m_month);
}

CalendarPage::~CalendarPage() = default;

// The month needs its room more than the tray does.
void CalendarPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_tray->setFixedWidth(qBound(168, width() * 19 / 100, 232));
}

void CalendarPage::fillHeader()
{
    addTurners();
    m_search->setObjectName(u"searchPosts"_s);
    connect(m_search, &SearchField::wanted, this, &CalendarPage::filter);
    connect(m_search, &SearchField::entered, this, &CalendarPage::goToMatch);
    connect(m_search, &SearchField::left, this, [this] { m_month->view()->setFocus(); });

    m_accounts->setObjectName(u"accountFilter"_s);
    m_accounts->setMenu(new AccountMenu(*m_model, m_accounts));
    connect(static_cast<AccountMenu *>(m_accounts->menu()), &AccountMenu::chosen, this, [this](const QString &name) {
        m_accounts->setText(m_accounts->fontMetrics().elidedText(name, Qt::ElideMiddle, 180));
        filter();
    });

    m_create->setObjectName(u"newPost"_s);
    connect(m_create, &QAbstractButton::clicked, this, [this] { m_desk.go.compose(); });
    for (QWidget *tool : QList<QWidget *>{m_search, m_accounts, m_create, m_marks})
        m_header->tools()->addWidget(tool);
}

void CalendarPage::addTurners()
{
    auto *previous = Button::withIcon(u"previous"_s, tr("Previous month"));
    auto *next = Button::withIcon(u"next"_s, tr("Next month"));
    auto *today = new Button(tr("Today"));
    previous->setObjectName(u"previousMonth"_s);
    next->setObjectName(u"nextMonth"_s);
    today->setObjectName(u"today"_s);
    for (Button *button : {previous, today, next})
        m_header->leading()->addWidget(button);
    connect(previous, &QAbstractButton::clicked, this, [this] { turn(-1); });
    connect(next, &QAbstractButton::clicked, this, [this] { turn(1); });
    connect(today, &QAbstractButton::clicked, this, [this] { m_month->view()->goTo(m_model->today()); });
    m_drag->setPageTurners({previous, next});
    // Room for the longest name, so that the buttons stay under the pointer while months are turned.
    auto *title = m_header->findChild<Text *>();
    title->setObjectName(u"monthTitle"_s);
    int widest = 0;
    for (int month = 1; month <= 12; ++month)
        widest = qMax(widest, title->fontMetrics().horizontalAdvance(CalendarWords::monthName({2028, month, 1})));
    title->setMinimumWidth(widest + 2);
}

void CalendarPage::listenToMonth()
{
    MonthView *view = m_month->view();
    connect(view, &MonthView::composeAsked, this, &CalendarPage::compose);
    connect(view, &MonthView::cardOpened, this, &CalendarPage::open);
    connect(view, &MonthView::dayAsked, this, &CalendarPage::openDay);
    connect(view, &MonthView::unscheduleAsked, this, &CalendarPage::unschedule);
    connect(view, &MonthView::removeAsked, this, &CalendarPage::remove);
    connect(view, &MonthView::cardsLifted, this, &CalendarPage::lift);
    connect(view, &MonthView::cardDragged, this, [this, view](const PostCard &card, const QPoint &global) {
        m_drag->beginByMouse(view->marks().togetherWith(card), view->viewport(), global);
    });
    connect(m_model, &CalendarModel::monthChanged, this, &CalendarPage::showTitle);
    connect(m_model, &CalendarModel::emptinessChanged, this, &CalendarPage::showEmptiness);
    connect(m_model, &CalendarModel::failed, this, &CalendarPage::showFailure);
    connect(m_model, &CalendarModel::loaded, this, [this] {
        if (std::exchange(m_isFailureShown, false))
            showEmptiness(m_model->isStoreEmpty());
    });
}

void CalendarPage::listenToTray()
{
    DraftList *list = m_tray->list();
    connect(list, &DraftList::cardOpened, this, &CalendarPage::open);
    connect(list, &DraftList::cardLifted, this, [this](const PostCard &card) {
        m_month->view()->goTo(m_model->today());
        m_drag->beginByKeys({card}, m_model->today());
    });
    connect(list, &DraftList::cardDragged, this, [this, list](const PostCard &card, const QPoint &global) {
        m_drag->beginByMouse({card}, list->viewport(), global);
    });
    connect(m_drafts, &CalendarDrafts::failed, this, &CalendarPage::showFailure);
}

void CalendarPage::listenToMoves()
{
    const auto refuse = [this](const QString &sentence) { m_desk.go.toast(sentence); };
    connect(m_moves, &CalendarMoves::refused, this, refuse);
    connect(m_drag, &CardDrag::refused, this, refuse);
    connect(m_batch, &CalendarBatch::refused, this, refuse);
    const auto tell = [this](const QString &sentence, const std::function<void()> &undo) {
        m_undo = undo;
        m_desk.go.toast(sentence, tr("Undo"), undo);
    };
    connect(m_moves, &CalendarMoves::done, &m_month->view()->marks(), &CardMarks::clear);
    connect(m_moves, &CalendarMoves::done, this, tell);
    connect(m_batch, &CalendarBatch::done, m_month->view(), &MonthView::chooseNone);
    connect(m_batch, &CalendarBatch::done, this, tell);
}

void CalendarPage::listenToMarks()
{
    connect(&m_month->view()->marks(), &CardMarks::changed, this, &CalendarPage::showMarks);
    connect(m_marks, &MarksBar::shiftAsked, this,
            [this](int days) { m_batch->shift(m_month->view()->subjects(), days); });
    connect(m_marks, &MarksBar::liftAsked, this, &CalendarPage::lift);
    connect(m_marks, &MarksBar::unscheduleAsked, this, &CalendarPage::unschedule);
    connect(m_marks, &MarksBar::removeAsked, this, &CalendarPage::remove);
    connect(m_marks, &MarksBar::clearAsked, this, [this] {
        m_month->view()->chooseNone();
        m_month->view()->setFocus();
    });
}

// In the other tools' place, so that no card moves under the pointer; and never
// beside them, which would widen the window.
void CalendarPage::showMarks()
{
    const bool isAny = !m_month->view()->marks().isEmpty();
    if (!isAny)
        m_marks->hide();
    for (QWidget *tool : QList<QWidget *>{m_search, m_accounts, m_create})
        tool->setVisible(!isAny);
    m_marks->setVisible(isAny);
}

void CalendarPage::lift()
{
    const QList<PostCard> cards = m_month->view()->subjects();
    if (cards.isEmpty())
        return;
    const QDate day = m_model->dayOf(cards.first());
    if (day != m_month->view()->currentDay())
        m_month->view()->goTo(day);
    m_drag->beginByKeys(cards, day);
}

void CalendarPage::unschedule()
{
    const QList<PostCard> cards = m_month->view()->subjects();
    if (cards.size() > 1)
        m_batch->unschedule(cards);
    else if (!cards.isEmpty())
        m_moves->unschedule(cards.first());
}

void CalendarPage::remove()
{
    if (const QList<PostCard> cards = m_month->view()->subjects(); !cards.isEmpty())
        m_batch->remove(cards);
}

void CalendarPage::addShortcuts()
{
    const auto add = [this](const QKeySequence &keys, auto deed) {
        auto *shortcut = new QShortcut(keys, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, deed);
    };
    add(QKeySequence::Find, [this] { m_search->setFocus(Qt::ShortcutFocusReason); });
    add(Qt::ALT | Qt::Key_Left, [this] { turn(layoutDirection() == Qt::RightToLeft ? 1 : -1); });
    add(Qt::ALT | Qt::Key_Right, [this] { turn(layoutDirection() == Qt::RightToLeft ? -1 : 1); });
    add(QKeySequence::Undo, [this] { undo(); });
}

void CalendarPage::showTitle()
{
    m_header->setTitle(CalendarWords::monthName(m_model->grid().month));
    m_month->view()->setAccessibleName(CalendarWords::monthName(m_model->grid().month));
}

void CalendarPage::filter()
{
    const IntegrationId account = static_cast<AccountMenu *>(m_accounts->menu())->account();
    m_model->setFilter(m_search->text(), account);
    m_drafts->setFilter(m_search->text(), account);
}

// The latest post with these words, in whatever month it is.
void CalendarPage::goToMatch(const QString &words)
{
    PostFilter filter;
    filter.search = words.trimmed();
    filter.integrationId = static_cast<AccountMenu *>(m_accounts->menu())->account();
    filter.time = PostFilter::Time::Planned;
    filter.limit = 1;
    answer(m_desk.posts.cards(m_desk.actor, filter), this, [this](const Result<QList<PostCard>> &found) {
        if (!found)
            showFailure(found.error());
        else if (found->isEmpty())
            m_desk.go.toast(tr("No planned or published post has these words."));
        else
            m_month->view()->goTo(m_model->dayOf(found->first()));
        m_month->view()->setFocus();
    });
}

void CalendarPage::turn(int months)
{
    m_month->view()->goTo(m_month->view()->currentDay().addMonths(months));
}

void CalendarPage::compose(QDate day)
{
    if (const auto time = suggestedTime(day, m_model->now()))
        m_desk.go.compose(*time);
}

void CalendarPage::open(const PostCard &card)
{
    // Scheduled for a time that has passed: it is being tried, and its page says how that goes.
    const bool isToCome = card.standing == PostStanding::Word::Draft
        || (card.standing == PostStanding::Word::Scheduled && card.scheduledFor > m_desk.clock.now());
    if (isToCome)
        m_desk.go.edit(card.id);
    else
        m_desk.go.showPost(card.id);
}

void CalendarPage::openDay(QDate day, const QRect &cell)
{
    auto *popup = new DayPopup(*m_model, day, this);
    connect(popup, &DayPopup::cardOpened, this, &CalendarPage::open);
    connect(popup, &DayPopup::composeAsked, this, &CalendarPage::compose);
    connect(popup, &DayPopup::listAsked, this, [this] { m_desk.go.show(Navigator::Page::Posts); });
    popup->openAt(cell);
}

void CalendarPage::showEmptiness(bool isEmpty)
{
    if (m_isFailureShown)
        return;
    if (!isEmpty) {
        m_month->setOverlay(nullptr);
        return;
    }
    auto *state = new EmptyState(u"calendar"_s, tr("Nothing is planned yet"),
                                 tr("Connect an account, write a draft, which works without any, or try everything "
                                    "on the practice network first."));
    state->setObjectName(u"emptyCalendar"_s);
    const auto offer = [state, this](const QString &text, const QString &name, Button::Kind kind, auto deed) {
        Button *button = state->addAction(text, kind);
        button->setObjectName(name);
        connect(button, &QAbstractButton::clicked, this, deed);
    };
    offer(tr("Connect an account"), u"emptyConnect"_s, Button::Kind::Primary, [this] { m_desk.go.connectAccount(); });
    offer(tr("Write a draft"), u"emptyDraft"_s, Button::Kind::Normal, [this] { m_desk.go.compose(); });
    offer(tr("Try the practice network"), u"emptyPractice"_s, Button::Kind::Normal,
          [this] { m_desk.go.connectAccount(); });
    m_month->setOverlay(state);
}

void CalendarPage::showFailure(const Error &error)
{
    auto *card = new ErrorCard({tr("The calendar can't be read"), sentenceFor(error), tr("Nothing was changed."),
                                tr("It is read again with the next change, or when you ask."), Tone::Bad});
    card->setObjectName(u"calendarFailure"_s);
    card->setMinimumWidth(420);
    Button *again = card->addAction(tr("Try again"));
    again->setObjectName(u"calendarTryAgain"_s);
    connect(again, &QAbstractButton::clicked, m_model, &CalendarModel::reload);
    auto *middle = new QWidget;
    auto *column = new QVBoxLayout(middle);
    column->addWidget(card, 0, Qt::AlignCenter);
    m_month->setOverlay(middle);
    m_isFailureShown = true;
}

void CalendarPage::undo()
{
    if (const auto last = std::exchange(m_undo, {}))
        last();
}

} // namespace Postrider
