// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/field.h"

#include "ui/look/icons.h"

#include <QEvent>
#include <QToolButton>
#include <QVBoxLayout>

namespace Postrider::Look {

using namespace Qt::Literals::StringLiterals;

Field::Field(const QString &label, QWidget *editor, const QString &hint, QWidget *parent)
    : QWidget(parent), m_editor(editor), m_beneath(new Text({}, Size::Secondary, Weight::Regular, Text::Ink::Soft))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Space::kTiny);
    auto *name = new Text(label, Size::Secondary, Weight::Medium);
    name->setBuddy(editor);
    if (editor->accessibleName().isEmpty())
        editor->setAccessibleName(label);
    m_beneath->setWordWrap(true);
    column->addWidget(name);
    column->addWidget(editor);
    column->addWidget(m_beneath);
    setHint(hint);
}

Field::~Field() = default;

void Field::setHint(const QString &hint, Tone tone)
{
    m_hint = hint;
    m_hintTone = tone;
    if (!m_hasError)
        showBeneath(hint, tone);
}

void Field::setError(const QString &sentence)
{
    m_hasError = !sentence.isEmpty();
    showBeneath(m_hasError ? sentence : m_hint, m_hasError ? Tone::Bad : m_hintTone);
}

void Field::showBeneath(const QString &sentence, Tone tone)
{
    m_beneath->setText(sentence);
    m_beneath->setTone(tone);
    m_beneath->setVisible(!sentence.isEmpty());
    m_editor->setAccessibleDescription(sentence);
}

PasswordEdit::PasswordEdit(QWidget *parent) : QLineEdit(parent), m_eye(new QToolButton(this))
{
    setInputMethodHints(Qt::ImhHiddenText | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase | Qt::ImhSensitiveData);
    m_eye->setObjectName(u"eye"_s);
    m_eye->setCheckable(true);
    m_eye->setAutoRaise(true);
    m_eye->setCursor(Qt::ArrowCursor);
    m_eye->setIconSize({16, 16});
    connect(m_eye, &QToolButton::toggled, this, &PasswordEdit::showText);
    showText(false);
}

PasswordEdit::~PasswordEdit() = default;

void PasswordEdit::showText(bool isShown)
{
    setEchoMode(isShown ? QLineEdit::Normal : QLineEdit::Password);
    m_eye->setIcon(icon(isShown ? u"hide"_s : u"eye"_s));
    const QString name = isShown ? tr("Hide what was typed") : tr("Show what is typed");
    m_eye->setToolTip(name);
    m_eye->setAccessibleName(name);
}

void PasswordEdit::resizeEvent(QResizeEvent *event)
{
    QLineEdit::resizeEvent(event);
    place();
}

void PasswordEdit::changeEvent(QEvent *event)
{
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::LayoutDirectionChange)
        place();
}

void PasswordEdit::place()
{
    const int side = qMin(26, height() - 6);
    const int edge = (height() - side) / 2;
    const bool isMirrored = layoutDirection() == Qt::RightToLeft;
    m_eye->setGeometry(isMirrored ? edge : width() - side - edge, edge, side, side);
    setTextMargins(isMirrored ? side : 0, 0, isMirrored ? 0 : side, 0);
}

} // namespace Postrider::Look
