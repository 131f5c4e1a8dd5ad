// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/assistants/quiethoursedit.h"

#include "ui/look/widgets.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QTimeEdit>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

QuietHoursEdit::QuietHoursEdit(QWidget *parent)
    : QWidget(parent), m_isQuiet(new QCheckBox(tr("From"))), m_from(new QTimeEdit(QTime(22, 0))),
      m_until(new QTimeEdit(QTime(7, 0)))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Look::Space::kSmall);
    m_isQuiet->setObjectName(u"isQuiet"_s);
    m_isQuiet->setAccessibleName(tr("Quiet hours"));
    m_from->setObjectName(u"quietFrom"_s);
    m_from->setAccessibleName(tr("Quiet from"));
    m_until->setObjectName(u"quietUntil"_s);
    m_until->setAccessibleName(tr("Quiet until"));
    auto *to = new Look::Text(tr("to", "quiet hours"));
    for (QWidget *part : QList<QWidget *>{m_isQuiet, m_from, to, m_until})
        row->addWidget(part);
    row->addStretch(1);
    for (QTimeEdit *edit : {m_from, m_until})
        connect(m_isQuiet, &QCheckBox::toggled, edit, &QWidget::setEnabled);
    setHours({});
}

QuietHoursEdit::~QuietHoursEdit() = default;

void QuietHoursEdit::setHours(const QuietHours &hours)
{
    m_isQuiet->setChecked(hours.isSet());
    for (QTimeEdit *edit : {m_from, m_until})
        edit->setEnabled(hours.isSet());
    if (!hours.isSet())
        return;
    m_from->setTime(hours.from);
    m_until->setTime(hours.until);
}

QuietHours QuietHoursEdit::hours() const
{
    return m_isQuiet->isChecked() ? QuietHours{m_from->time(), m_until->time()} : QuietHours();
}

} // namespace Postrider
