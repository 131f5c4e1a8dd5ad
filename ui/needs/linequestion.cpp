// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/needs/linequestion.h"

#include "ui/look/sides.h"

#include <QHBoxLayout>
#include <QLineEdit>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;
using Look::Button;

LineQuestion::LineQuestion(const Words &words, Button::Kind kind, QWidget *parent)
    : QWidget(parent), m_line(new QLineEdit)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(Look::sided(Look::Space::kTiny, 0, 0, 0));
    row->setSpacing(Look::Space::kSmall);
    m_line->setObjectName(u"line"_s);
    m_line->setPlaceholderText(words.placeholder);
    m_line->setAccessibleName(words.name);
    auto *back = new Button(tr("Cancel"));
    back->setObjectName(u"back"_s);
    auto *confirm = new Button(words.confirm, kind);
    confirm->setObjectName(u"confirm"_s);
    row->addWidget(m_line, 1);
    row->addWidget(back);
    row->addWidget(confirm);
    connect(back, &Button::clicked, this, &LineQuestion::cancel);
    connect(confirm, &Button::clicked, this, &LineQuestion::answer);
    connect(m_line, &QLineEdit::returnPressed, this, &LineQuestion::answer);
    hide();
}

LineQuestion::~LineQuestion() = default;

void LineQuestion::ask()
{
    show();
    m_line->setFocus(Qt::OtherFocusReason);
}

void LineQuestion::answer()
{
    hide();
    Q_EMIT answered(m_line->text().trimmed());
}

void LineQuestion::cancel()
{
    hide();
    Q_EMIT cancelled();
}

} // namespace Postrider
