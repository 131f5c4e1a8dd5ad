// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/posts/postlist.h"

#include "base/clock.h"
#include "models/answer.h"
#include "services/wording.h"
#include "ui/desk/desk.h"
#include "ui/desk/navigator.h"
#include "ui/look/icons.h"
#include "ui/look/widgets.h"

#include <QAction>
#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPointer>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

using Kind = PostsFilter::Kind;

constexpr auto kTypingPause = 0ms; // keys that came at once are one question
constexpr int kSearchWidth = 240;

struct Emptiness
{
    QString icon, title, sentence;
};

Emptiness emptinessOf(Kind kind)
{
    switch (kind) {
    case Kind::All:
        return {u"posts"_s, PostList::tr("Nothing written yet"),
                PostList::tr("What you write is here: drafts, what waits for its time, and what is out.")};
    case Kind::Drafts:
        return {u"draft"_s, PostList::tr("No drafts"), PostList::tr("A composer that you close keeps its text here.")};
    case Kind::Scheduled:
        return {u"clock"_s, PostList::tr("Nothing waits for its time"),
                PostList::tr("Give a post a time and it goes out by itself.")};
    case Kind::Published:
        return {u"send"_s, PostList::tr("Nothing is out yet"), PostList::tr("What went out is here, with its story.")};
    case Kind::Failed:
        return {u"check"_s, PostList::tr("Nothing failed"),
                PostList::tr("What a network refuses is here, with its words.")};
    case Kind::Trash:
        return {u"trash"_s, PostList::tr("The trash is empty"),
                PostList::tr("What you delete can be put back from here.")};
    }
    Q_UNREACHABLE();
}

} // namespace

PostList::PostList(Desk &desk, QWidget *parent)
    : QWidget(parent), m_desk(desk),
      m_model(new PostsModel({desk.posts, desk.accounts, desk.networks, desk.clock, desk.actor, desk.user.timezone},
                             desk.watch, this)),
      m_view(new PostView(m_model)), m_search(new QLineEdit), m_pause(new QTimer(this)), m_account(new QComboBox),
      m_stack(new QStackedWidget)
{
    m_model->follow(desk.sendings);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Look::Space::kHuge, Look::Space::kLarge, Look::Space::kHuge, Look::Space::kHuge);
    column->setSpacing(Look::Space::kMedium);
    column->addWidget(makeHeader());
    column->addWidget(makeFilters());
    auto *card = new Look::Card;
    card->body()->setContentsMargins(1, Look::Space::kTiny, 1, Look::Space::kTiny);
    card->body()->addWidget(m_view);
    m_rows = card;
    m_stack->addWidget(m_rows);
    column->addWidget(m_stack, 1);

    m_pause->setSingleShot(true);
    m_pause->setInterval(kTypingPause);
    connect(m_pause, &QTimer::timeout, this, &PostList::filter);
    connect(m_model, &PostsModel::counted, this, &PostList::showAnswer);
    connect(m_model, &PostsModel::failed, this, &PostList::showTrouble);
    connect(m_model, &PostsModel::accountsChanged, this, &PostList::fillAccounts);
    connect(m_view, &PostView::wished, this, &PostList::fulfil);
}

PostList::~PostList() = default;

QWidget *PostList::makeHeader()
{
    auto *header = new Look::PageHeader(tr("Posts"));
    m_search->setObjectName(u"search"_s);
    m_search->setAccessibleName(tr("Search posts"));
    m_search->setPlaceholderText(tr("Search posts"));
    m_search->addAction(Look::icon(u"search"_s), QLineEdit::LeadingPosition);
    QAction *clear = m_search->addAction(Look::icon(u"close"_s), QLineEdit::TrailingPosition);
    clear->setText(tr("Clear the search"));
    clear->setToolTip(clear->text());
    clear->setVisible(false);
    connect(clear, &QAction::triggered, m_search, &QLineEdit::clear);
    connect(m_search, &QLineEdit::textChanged, clear,
            [clear](const QString &typed) { clear->setVisible(!typed.isEmpty()); });
    m_search->setFixedWidth(kSearchWidth);
    m_search->installEventFilter(this);
    connect(m_search, &QLineEdit::textChanged, m_pause, qOverload<>(&QTimer::start));
    m_account->setObjectName(u"account"_s);
    m_account->setAccessibleName(tr("Account"));
    m_account->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    connect(m_account, &QComboBox::activated, this, &PostList::filter);
    auto *compose = new Look::Button(tr("New post"), Look::Button::Kind::Primary);
    compose->setObjectName(u"newPost"_s);
    connect(compose, &Look::Button::clicked, this, [this] { m_desk.go.compose(); });
    for (QWidget *tool :
         {static_cast<QWidget *>(m_search), static_cast<QWidget *>(m_account), static_cast<QWidget *>(compose)})
        header->tools()->addWidget(tool);
    fillAccounts();
    return header;
}

QWidget *PostList::makeFilters()
{
    auto *row = new QWidget;
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    m_kinds = new Look::Segments(
        {tr("All"), tr("Drafts"), tr("Scheduled"), tr("Published"), tr("Failed"), tr("Trash")});
    m_kinds->setObjectName(u"kinds"_s);
    m_kinds->setAccessibleName(tr("Which posts"));
    connect(m_kinds, &Look::Segments::chosen, this, &PostList::filter);
    m_count = new Look::Text({}, Look::Size::Secondary, Look::Weight::Regular, Look::Text::Ink::Soft);
    m_count->setObjectName(u"count"_s);
    line->addWidget(m_kinds);
    line->addStretch(1);
    line->addWidget(m_count);
    return row;
}

void PostList::fillAccounts()
{
    const QString chosen = m_account->currentData().toString();
    m_account->clear();
    m_account->addItem(tr("All accounts"), QString());
    for (const Integration &account : m_model->accounts())
        m_account->addItem(Look::platformIcon(account.platform), account.platformUsername, account.id.toString());
    m_account->setCurrentIndex(qMax(0, m_account->findData(chosen)));
    if (m_account->currentData().toString() != chosen)
        filter(); // it was removed
}

void PostList::filter()
{
    m_pause->stop();
    const IntegrationId account = IntegrationId::fromString(m_account->currentData().toString());
    m_model->setFilter({Kind(m_kinds->current()), account, {}, m_search->text().trimmed()});
}

void PostList::showAnswer(int count)
{
    m_view->setSearch(m_model->filter().search);
    m_count->setText(count == 0 ? QString() : count == 1 ? tr("1 post") : tr("%1 posts").arg(locale().toString(count)));
    QWidget *before = m_instead;
    m_instead = count == 0 ? emptyPage() : nullptr;
    if (m_instead)
        m_stack->addWidget(m_instead);
    m_stack->setCurrentWidget(m_instead ? m_instead : m_rows);
    delete before;
}

QWidget *PostList::emptyPage()
{
    const PostsFilter &shown = m_model->filter();
    const bool isNarrowed = !shown.search.isEmpty() || !shown.account.isNull();
    const Emptiness words = isNarrowed
        ? Emptiness{u"search"_s, tr("No post is like that"), tr("Other words or another account may find it.")}
        : emptinessOf(shown.kind);
    auto *empty = new Look::EmptyState(words.icon, words.title, words.sentence);
    empty->setObjectName(u"empty"_s);
    empty->setAccessibleName(words.title);
    if (isNarrowed) {
        auto *all = empty->addAction(tr("Show all posts"));
        all->setObjectName(u"showAll"_s);
        connect(all, &Look::Button::clicked, this, [this] {
            m_search->clear();
            m_account->setCurrentIndex(0);
            filter();
        });
    } else if (shown.kind == Kind::All || shown.kind == Kind::Drafts || shown.kind == Kind::Scheduled) {
        auto *compose = empty->addAction(tr("Write a post"));
        compose->setObjectName(u"writePost"_s);
        connect(compose, &Look::Button::clicked, this, [this] { m_desk.go.compose(); });
    }
    return empty;
}

void PostList::showTrouble(const Error &error)
{
    // Rows that are there stay: what failed is a look at the store, not the posts.
    if (m_model->rowCount() > 0)
        return m_desk.go.toast(sentenceFor(error));
    QWidget *before = m_instead;
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    auto *card = new Look::ErrorCard({tr("The posts can't be shown"),
                                      sentenceFor(error),
                                      {},
                                      tr("Nothing was changed; they are read again as soon as you ask."),
                                      Look::Tone::Bad});
    auto *again = card->addAction(tr("Try again"));
    again->setObjectName(u"readAgain"_s);
    connect(again, &Look::Button::clicked, m_model, &PostsModel::refresh);
    column->addWidget(card);
    column->addStretch(1);
    m_instead = page;
    m_stack->addWidget(page);
    m_stack->setCurrentWidget(page);
    if (before)
        before->deleteLater();
}

void PostList::fulfil(PostView::Wish wish, PostId post)
{
    switch (wish) {
    case PostView::Wish::Open: open(post); break;
    case PostView::Wish::Edit: m_desk.go.edit(post); break;
    case PostView::Wish::Trash: trash(post); break;
    case PostView::Wish::Restore: restore(post); break;
    }
}

// What can still be written opens where it is written; what is out or went wrong, where its story is.
void PostList::open(PostId post)
{
    using Word = PostStanding::Word;
    const PostCard *card = m_model->cardAt(m_view->currentIndex().row());
    // Scheduled for a time that has passed: it is being tried, and its page says how that goes.
    const bool isToCome = card
        && (card->standing == Word::Draft
            || (card->standing == Word::Scheduled && card->scheduledFor > m_desk.clock.now()));
    if (isToCome && !card->deletedAt.isValid())
        m_desk.go.edit(post);
    else
        Q_EMIT opened(post);
}

void PostList::trash(PostId post)
{
    answer(m_desk.posts.remove(m_desk.actor, post), this, [this, post](const Result<Post> &removed) {
        if (!removed)
            return m_desk.go.toast(sentenceFor(removed.error()));
        m_desk.go.toast(tr("Moved to the trash."), tr("Undo"), [list = QPointer(this), post] {
            if (list)
                list->restore(post);
        });
    });
}

void PostList::restore(PostId post)
{
    answer(m_desk.posts.restore(m_desk.actor, post), this, [this](const Result<Post> &restored) {
        m_desk.go.toast(restored ? tr("It is back.") : sentenceFor(restored.error()));
    });
}

// From the field straight into what it found, and out of it again.
bool PostList::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_search || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (key == Qt::Key_Escape && !m_search->text().isEmpty()) {
        m_search->clear();
        return true;
    }
    if (key == Qt::Key_Down && m_model->rowCount() > 0) {
        m_view->setFocus(Qt::TabFocusReason);
        return true;
    }
    return false;
}

void PostList::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void PostList::focusList()
{
    m_view->setFocus(Qt::OtherFocusReason);
}

} // namespace Postrider
