// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/readingcosts.h"

#include "base/enumword.h"
#include "models/answer.h"
#include "models/storewatch.h"
#include "services/networknames.h"
#include "services/wording.h"
#include "ui/desk/desk.h"
#include "ui/look/widgets.h"

#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QLocale>
#include <QSignalBlocker>
#include <QWheelEvent>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;
using namespace Look;

namespace {

constexpr double kMicro = 1'000'000;
constexpr double kMost = 100'000; // dollars

// An amount that changes when somebody types or steps, not when a wheel passes over it.
class AmountBox final : public QDoubleSpinBox
{
public:
    AmountBox() { setFocusPolicy(Qt::StrongFocus); }

protected:
    void wheelEvent(QWheelEvent *event) override
    {
        if (hasFocus())
            QDoubleSpinBox::wheelEvent(event);
        else
            event->ignore();
    }
};

// $0.01, but $0.005: as many digits as it takes.
QString amount(const QLocale &locale, qint64 microDollars)
{
    return locale.toString(double(microDollars) / kMicro, 'f', microDollars % 10'000 == 0 ? 2 : 3);
}

} // namespace

ReadingCosts::ReadingCosts(Desk &desk, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_trouble(new Text({}, Size::Secondary))
{
    setObjectName(u"readingCosts"_s);
    hide();
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto *card = new Card;
    outer->addWidget(card);
    m_column = card->body();
    m_column->addWidget(new Text(tr("Networks that charge for numbers"), Size::Body, Weight::Strong));
    auto *meaning = new Text(
        tr("Likes and other numbers of posts there are read only as long as the month's amount lasts. "
           "With 0 they are never read, and cost nothing."),
        Size::Secondary, Weight::Regular, Text::Ink::Soft);
    meaning->setWordWrap(true);
    m_trouble->setObjectName(u"costsTrouble"_s);
    m_trouble->setTone(Tone::Bad);
    m_trouble->setWordWrap(true);
    m_trouble->hide();
    m_column->addWidget(m_trouble);
    m_column->addWidget(meaning);
    connect(&desk.watch, &StoreWatch::changed, this, &ReadingCosts::read);
    read();
}

ReadingCosts::~ReadingCosts() = default;

void ReadingCosts::read()
{
    answer(m_desk.analytics.readingCosts(m_desk.actor), this,
           [this](const Result<QList<ReadingCost>> &costs) { take(costs); });
}

void ReadingCosts::take(const Result<QList<ReadingCost>> &costs)
{
    if (!costs)
        return tell(costs.error());
    if (m_rows.isEmpty())
        tell({});
    for (const ReadingCost &cost : *costs)
        show(cost);
    setVisible(!m_rows.isEmpty());
}

ReadingCosts::Row ReadingCosts::makeRow(const ReadingCost &cost)
{
    Row row{cost, new Text({}), new QLabel, makeCap(cost.platform)};
    const QString word = enumWord(cost.platform);
    row.price->setObjectName(u"price-"_s + word);
    row.price->setWordWrap(true);
    row.spent->setObjectName(u"spent-"_s + word);
    row.spent->setBuddy(row.cap);
    auto *lines = new QWidget;
    auto *column = new QVBoxLayout(lines);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Space::kSmall);
    auto *head = new QHBoxLayout;
    head->setSpacing(Space::kSmall);
    head->addWidget(new PlatformBadge(cost.platform));
    head->addWidget(row.price, 1);
    auto *month = new QHBoxLayout;
    month->setSpacing(Space::kSmall);
    month->addWidget(row.spent);
    month->addWidget(row.cap);
    //: After the amount: "This month: $0.01 of at most [5.00] dollars"
    month->addWidget(new QLabel(tr("dollars")));
    month->addStretch(1);
    column->addLayout(head);
    column->addLayout(month);
    m_column->insertWidget(m_column->indexOf(m_trouble), lines);
    return row;
}

QDoubleSpinBox *ReadingCosts::makeCap(PlatformId platform)
{
    auto *cap = new AmountBox;
    cap->setObjectName(u"cap-"_s + enumWord(platform));
    cap->setAccessibleName(
        tr("What a month of reading numbers on %1 may cost, in dollars").arg(brandOf(platform).name));
    cap->setRange(0, kMost);
    cap->setKeyboardTracking(false); // 50 is not 5 first
    cap->setEnabled(false);          // until it is known
    connect(cap, &QDoubleSpinBox::valueChanged, this, [this, platform](double dollars) { setCap(platform, dollars); });
    return cap;
}

void ReadingCosts::show(const ReadingCost &cost)
{
    const bool isNew = !m_rows.contains(cost.platform);
    if (isNew)
        m_rows.insert(cost.platform, makeRow(cost));
    Row &row = m_rows[cost.platform];
    if (row.changes > 0)
        return;
    const bool isCapNew = isNew || row.cost.cap != cost.cap;
    row.cost = cost;
    row.price->setText(
        tr("%1: reading numbers costs $%2 a post.").arg(brandOf(cost.platform).name, amount(locale(), cost.perPost)));
    row.spent->setText(tr("This month: $%1 of at most").arg(amount(locale(), cost.spent)));
    if (isCapNew) // else somebody may be typing
        showCap(row);
}

void ReadingCosts::showCap(const Row &row)
{
    const QSignalBlocker quiet(row.cap);
    row.cap->setDecimals(row.cost.cap % 10'000 == 0 ? 2 : 3);
    row.cap->setMaximum(qMax(kMost, double(row.cost.cap) / kMicro));
    row.cap->setValue(double(row.cost.cap) / kMicro);
    row.cap->setEnabled(true);
}

void ReadingCosts::setCap(PlatformId platform, double dollars)
{
    ++m_rows[platform].changes;
    answer(m_desk.analytics.setReadingCap(m_desk.actor, platform, qRound64(dollars * kMicro)), this,
           [this, platform](const Result<ReadingCost> &cost) {
               Row &row = m_rows[platform];
               if (--row.changes > 0)
                   return; // the last one decides
               tell(cost ? std::nullopt : std::optional(cost.error()));
               if (cost)
                   show(*cost);
               else
                   showCap(row);
           });
}

void ReadingCosts::tell(const std::optional<Error> &trouble)
{
    m_trouble->setText(trouble ? sentenceFor(*trouble) : QString());
    m_trouble->setVisible(trouble.has_value());
    if (trouble)
        setVisible(true);
}

} // namespace Postrider
