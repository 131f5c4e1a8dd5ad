// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/needs/needcard.h"

#include "models/storewatch.h"
#include "services/wording.h"
#include "ui/desk/desk.h"
#include "ui/desk/navigator.h"
#include "ui/look/sides.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

#include <memory>
#include <utility>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;
using namespace Look;

namespace {

constexpr int kNarrow = 760; // pixels; then the buttons go beneath
constexpr int kLeast = 420;  // narrower than its buttons beside it would allow

} // namespace

NeedCard::NeedCard(Desk &desk, Tone tone, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_beneath(new QVBoxLayout), m_problem(new Text({}, Size::Secondary))
{
    setFocusPolicy(Qt::StrongFocus);
    setMinimumWidth(kLeast);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(kRing, kRing, kRing, kRing);
    auto *card = new Card(nullptr, tone);
    outer->addWidget(card);
    m_top = makeTop();
    card->body()->addWidget(m_top);
    m_beneath->setContentsMargins(0, 0, 0, 0);
    card->body()->addLayout(m_beneath);
    m_problem->setObjectName(u"needProblem"_s);
    m_problem->setTone(Tone::Bad);
    m_problem->setWordWrap(true);
    m_problem->hide();
    card->body()->addWidget(m_problem);
    connect(&desk.watch, &StoreWatch::changed, this, [this] {
        if (isVisible())
            renew();
        else
            m_isStale = true; // asks nothing of the store while nobody looks
    });
}

NeedCard::~NeedCard() = default;

QWidget *NeedCard::makeTop()
{
    auto *top = new QWidget;
    m_parts = new QHBoxLayout(top);
    m_parts->setContentsMargins(Look::sided(Space::kTiny, 0, 0, 0));
    auto *column = new QVBoxLayout;
    column->setSpacing(Space::kSmall);
    auto *line = new QHBoxLayout;
    line->setSpacing(Space::kSmall);
    m_badges = new QWidget;
    auto *badges = new QHBoxLayout(m_badges);
    badges->setContentsMargins(0, 0, 0, 0);
    badges->setSpacing(Space::kTiny);
    m_title = new Text({}, Size::Body, Weight::Strong);
    m_title->setObjectName(u"needTitle"_s);
    m_pill = new Pill({}, Tone::Calm);
    m_pill->setObjectName(u"needPill"_s);
    m_pill->hide();
    line->addWidget(m_badges);
    line->addWidget(m_title);
    line->addWidget(m_pill);
    line->addStretch(1);
    column->addLayout(line);
    m_rows = new QWidget;
    m_grid = new QGridLayout(m_rows);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(Space::kMedium);
    m_grid->setVerticalSpacing(Space::kTiny);
    m_grid->setColumnStretch(1, 1);
    column->addWidget(m_rows);
    column->addStretch(1);
    m_parts->addLayout(column, 1);
    m_actions = new QHBoxLayout;
    m_actions->setSpacing(Space::kSmall);
    m_parts->addLayout(m_actions);
    m_parts->setAlignment(m_actions, Qt::AlignTrailing | Qt::AlignVCenter);
    return top;
}

void NeedCard::setNeed(const NeedRow &row)
{
    m_need = row.need;
    setObjectName(u"need-"_s + row.id);
    qDeleteAll(m_badges->findChildren<QWidget *>(Qt::FindDirectChildrenOnly));
    for (const PlatformId platform : std::as_const(m_need.platforms))
        m_badges->layout()->addWidget(new PlatformBadge(platform, 16));
    renew();
    nameAloud();
}

void NeedCard::setHeading(const QString &title, const QString &pill)
{
    m_title->setText(title);
    m_pill->setText(pill);
    m_pill->updateGeometry();
    m_pill->setVisible(!pill.isEmpty());
    nameAloud();
}

void NeedCard::dropRows()
{
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        const std::unique_ptr<QLayoutItem> gone(item);
        delete gone->widget();
    }
}

void NeedCard::addRow(const QString &label, const QString &text, bool isStrong)
{
    if (text.isEmpty())
        return;
    auto *value = new Text(text, Size::Secondary, isStrong ? Weight::Strong : Weight::Regular);
    value->setTextFormat(Qt::PlainText);
    value->setWordWrap(true);
    value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    addRow(label, value);
}

void NeedCard::addRow(const QString &label, QWidget *widget)
{
    const int row = m_grid->rowCount();
    widget->setObjectName(widget->objectName().isEmpty() ? u"needValue"_s : widget->objectName());
    if (label.isEmpty()) {
        m_grid->addWidget(widget, row, 0, 1, 2);
        return;
    }
    auto *name = new Text(label, Size::Secondary, Weight::Regular, Text::Ink::Soft);
    m_grid->addWidget(name, row, 0, Qt::AlignTop);
    m_grid->addWidget(widget, row, 1);
}

void NeedCard::dropActions()
{
    m_keys.clear();
    while (QLayoutItem *item = m_actions->takeAt(0)) {
        const std::unique_ptr<QLayoutItem> gone(item);
        gone->widget()->deleteLater(); // perhaps it was just pressed
        gone->widget()->hide();
    }
}

Button *NeedCard::addAction(const QString &name, const QString &text, Button::Kind kind, Qt::Key key,
                            std::function<void()> deed)
{
    auto *button = new Button(text, kind);
    button->setObjectName(name);
    button->setAccessibleName(u"%1: %2"_s.arg(text, m_title->text()));
    button->setToolTip(QKeySequence(key).toString(QKeySequence::NativeText));
    connect(button, &QAbstractButton::clicked, this, [deed = std::move(deed)] { deed(); });
    m_actions->addWidget(button, 0, Qt::AlignVCenter);
    m_keys.insert(key, button);
    return button;
}

void NeedCard::say(const QString &problem)
{
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
}

void NeedCard::setBusy(bool isBusy)
{
    for (Button *button : std::as_const(m_keys))
        button->setEnabled(!isBusy);
}

void NeedCard::settled(const Error *error, const QString &done)
{
    setBusy(false);
    say(error ? sentenceFor(*error) : QString());
    if (error)
        renew();
    else
        m_desk.go.toast(done); // the card goes with its row
}

void NeedCard::nameAloud()
{
    QStringList parts{m_title->text()};
    if (!m_pill->text().isEmpty())
        parts << m_pill->text();
    if (!m_need.accounts.isEmpty())
        parts << m_need.accounts.join(u", "_s);
    setAccessibleName(parts.join(u". "_s));
}

void NeedCard::keyPressEvent(QKeyEvent *event)
{
    const bool isPlain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    if (isPlain && (event->key() == Qt::Key_Down || event->key() == Qt::Key_Up)) {
        Q_EMIT stepAsked(event->key() == Qt::Key_Down ? 1 : -1);
        return;
    }
    Button *button = isPlain && hasFocus() ? m_keys.value(event->key()) : nullptr;
    if (button && button->isEnabled())
        button->click();
    else
        QWidget::keyPressEvent(event);
}

void NeedCard::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (std::exchange(m_isStale, false))
        renew();
}

void NeedCard::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool isNarrow = width() < kNarrow;
    m_parts->setDirection(isNarrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_parts->setSpacing(isNarrow ? Space::kSmall : Space::kHuge);
}

void NeedCard::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    update();
}

void NeedCard::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    update();
}

void NeedCard::paintEvent(QPaintEvent *)
{
    if (!hasFocus())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(tokens().accent, 2));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), Radius::kCard + 2, Radius::kCard + 2);
}

} // namespace Postrider
