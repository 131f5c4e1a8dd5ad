// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/posts/numberscard.h"

#include "models/answer.h"
#include "models/moments.h"
#include "models/storewatch.h"
#include "services/wording.h"
#include "ui/desk/desk.h"
#include "ui/look/widgets.h"

#include <QGridLayout>
#include <QLocale>
#include <QPointer>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;
using namespace Look;

namespace {

struct Counter
{
    QString title;
    QString verb; // of the network's offers
    std::optional<qint64> Analytics::*value;
};

QList<Counter> counters()
{
    return {{NumbersCard::tr("Views"), u"metrics.impressions"_s, &Analytics::impressions},
            {NumbersCard::tr("Likes"), u"metrics.likes"_s, &Analytics::likes},
            {NumbersCard::tr("Shares"), u"metrics.shares"_s, &Analytics::shares},
            {NumbersCard::tr("Comments"), u"metrics.comments"_s, &Analytics::comments},
            {NumbersCard::tr("Clicks"), u"metrics.clicks"_s, &Analytics::clicks}};
}

bool isOut(const PostDetails::Target &target)
{
    return target.delivery.state == Sending::State::Published;
}

// Why a network has no such number; empty where it does.
QString whyNot(const NetworkInfo &network, const QString &verb)
{
    const Offer *offer = network.offer(verb);
    return offer && !offer->isOffered ? offer->whyNot : QString();
}

Text *heading(const QString &text)
{
    return new Text(text, Size::Hint, Weight::Strong, Text::Ink::Soft);
}

} // namespace

NumbersCard::NumbersCard(Desk &desk, const PostDetails &details, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_post(details.post.id), m_card(new Card),
      m_state(new Text({}, Size::Secondary, Weight::Regular, Text::Ink::Soft)), m_fetch(new Button(tr("Read them now")))
{
    setObjectName(u"numbers"_s);
    setAccessibleName(tr("Numbers"));
    for (const PostDetails::Target &target : details.targets) {
        if (isOut(target))
            m_accounts << target.integration;
    }
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_card);
    auto *head = new QHBoxLayout;
    head->setSpacing(Space::kMedium);
    head->addWidget(new Text(tr("Numbers"), Size::Body, Weight::Strong));
    m_state->setObjectName(u"numbersState"_s);
    m_state->setWordWrap(true);
    head->addWidget(m_state, 1);
    m_fetch->setObjectName(u"readNumbers"_s);
    head->addWidget(m_fetch);
    m_card->body()->addLayout(head);
    connect(m_fetch, &Button::clicked, this, &NumbersCard::fetch);
    connect(&desk.watch, &StoreWatch::changed, this, &NumbersCard::refresh);
    show({});
    refresh();
}

NumbersCard::~NumbersCard() = default;

bool NumbersCard::isWorthIt(const PostDetails &details)
{
    return std::any_of(details.targets.begin(), details.targets.end(), isOut);
}

void NumbersCard::refresh()
{
    answer(m_desk.analytics.show(m_desk.actor, m_post), this, [this](const Result<QList<Analytics>> &rows) {
        if (rows && *rows != m_shown)
            show(*rows);
    });
}

void NumbersCard::fetch()
{
    m_fetch->setEnabled(false);
    tell(tr("Asking…"), false);
    // The page may be made anew meanwhile: whoever shows the post then has to hear of it.
    answer(m_desk.analytics.fetch(m_desk.actor, m_post), &m_desk.watch,
           [card = QPointer(this), watch = &m_desk.watch](const Result<QList<Analytics>> &rows) {
               watch->tell();
               if (card)
                   card->fetched(rows);
           });
}

void NumbersCard::fetched(const Result<QList<Analytics>> &rows)
{
    m_fetch->setEnabled(true);
    if (!rows)
        return tell(sentenceFor(rows.error()), true);
    if (rows->isEmpty())
        return tell(tr("There is nothing newer to be read yet."), false);
    refresh();
}

// rows: every reading, oldest first; the last of each account counts.
void NumbersCard::show(const QList<Analytics> &rows)
{
    m_shown = rows;
    auto *table = new QWidget;
    table->setObjectName(u"numbersTable"_s);
    auto *grid = new QGridLayout(table);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(Space::kHuge);
    grid->setVerticalSpacing(Space::kTiny + 2);
    grid->setColumnStretch(0, 1);
    int column = 1;
    for (const Counter &counter : counters())
        grid->addWidget(heading(counter.title), 0, column++, Qt::AlignTrailing);
    QDateTime latest;
    for (const Integration &account : std::as_const(m_accounts)) {
        const Analytics *last = nullptr;
        for (const Analytics &row : rows) {
            if (row.integrationId == account.id)
                last = &row;
        }
        if (last)
            latest = qMax(latest, last->fetchedAt);
        addRow(grid, account, last);
    }
    delete std::exchange(m_table, table);
    table->setVisible(latest.isValid());
    m_card->body()->addWidget(table);
    tell(latest.isValid() ? tr("as of %1").arg(momentInWords(latest, m_desk.user.timezone, m_desk.clock.now()))
                          : tr("Nothing was read yet."),
         false);
}

void NumbersCard::addRow(QGridLayout *grid, const Integration &account, const Analytics *numbers)
{
    const int row = grid->rowCount();
    const NetworkInfo network = m_desk.networks.info(account.platform);
    auto *name = new QWidget;
    auto *line = new QHBoxLayout(name);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(Space::kSmall);
    line->addWidget(new PlatformBadge(account.platform));
    line->addWidget(new Text(account.platformUsername), 1);
    grid->addWidget(name, row, 0);
    int column = 1;
    for (const Counter &counter : counters()) {
        const std::optional<qint64> value = numbers ? numbers->*counter.value : std::nullopt;
        auto *text = new Text(value ? locale().toString(*value) : u"\u2013"_s, Size::Body,
                              value ? Weight::Medium : Weight::Regular, value ? Text::Ink::Normal : Text::Ink::Soft);
        text->setObjectName(counter.verb);
        text->setAccessibleName(u"%1: %2"_s.arg(counter.title, value ? text->text() : tr("not available")));
        text->setToolTip(value ? QString() : whyNot(network, counter.verb));
        grid->addWidget(text, row, column++, Qt::AlignTrailing);
    }
}

void NumbersCard::tell(const QString &sentence, bool isBad)
{
    m_state->setText(sentence);
    m_state->setTone(isBad ? Tone::Bad : Tone::Plain);
}

} // namespace Postrider
