// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/toast.h"

#include "ui/look/sides.h"
#include "ui/look/tokens.h"
#include "ui/look/widgets.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto kShownFor = 7s;

} // namespace

Toast::Toast(QWidget *over)
    : QWidget(over), m_sentence(new Look::Text({}, Look::Size::Body, Look::Weight::Medium)),
      m_button(new Look::Button({}, Look::Button::Kind::Quiet))
{
    setObjectName(u"toast"_s);
    m_button->setObjectName(u"toastButton"_s);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(
        Look::sided(Look::Space::kLarge, Look::Space::kSmall, Look::Space::kSmall, Look::Space::kSmall));
    row->addWidget(m_sentence);
    row->addWidget(m_button);
    m_timer.setSingleShot(true);
    m_timer.setInterval(kShownFor);
    connect(&m_timer, &QTimer::timeout, this, &QWidget::hide);
    connect(m_button, &QAbstractButton::clicked, this, [this] {
        hide();
        if (const auto action = std::exchange(m_action, {}))
            action();
    });
    over->installEventFilter(this);
    hide();
}

Toast::~Toast() = default;

void Toast::say(const QString &sentence, const QString &button, const std::function<void()> &action,
                std::chrono::milliseconds shownFor)
{
    m_sentence->setText(sentence);
    m_button->setText(button);
    m_button->setVisible(!button.isEmpty());
    m_action = action;
    setAccessibleName(sentence);
    m_staysUnderPointer = shownFor <= 0s;
    adjustSize();
    place();
    raise();
    show();
    m_timer.setInterval(m_staysUnderPointer ? kShownFor : shownFor);
    if (isVisible() || !m_staysUnderPointer)
        m_timer.start();
    else
        m_timer.stop();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

// What was said while the window was away is there when it comes back, unless it was about those seconds.
void Toast::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_staysUnderPointer)
        m_timer.start();
}

bool Toast::eventFilter(QObject *object, QEvent *event)
{
    if (event->type() == QEvent::Resize && isVisible())
        place();
    return QWidget::eventFilter(object, event);
}

void Toast::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Look::tokens().line);
    painter.setBrush(Look::tokens().surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), Look::Radius::kCard, Look::Radius::kCard);
}

void Toast::enterEvent(QEnterEvent *event)
{
    if (m_staysUnderPointer)
        m_timer.stop();
    QWidget::enterEvent(event);
}

void Toast::leaveEvent(QEvent *event)
{
    if (m_staysUnderPointer)
        m_timer.start();
    QWidget::leaveEvent(event);
}

void Toast::place()
{
    const QSize room = parentWidget()->size();
    move((room.width() - width()) / 2, room.height() - height() - Look::Space::kHuge);
}

} // namespace Postrider
