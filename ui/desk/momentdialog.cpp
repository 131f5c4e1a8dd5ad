// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/momentdialog.h"

#include "base/clock.h"
#include "domain/walltime.h"
#include "ui/look/widgets.h"

#include <QDateTimeEdit>
#include <QDialogButtonBox>
#include <QVBoxLayout>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;
using Look::Button;

MomentDialog::MomentDialog(const Question &question, const Clock &clock, const QByteArray &timezone, QWidget *over)
    : QDialog(over), m_clock(clock), m_timezone(timezone), m_moment(new QDateTimeEdit),
      m_problem(new Look::Text({}, Look::Size::Secondary))
{
    setObjectName(u"momentDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(question.text);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(Look::Space::kMedium);
    auto *label = new Look::Text(question.text, Look::Size::Body, Look::Weight::Strong);
    label->setBuddy(m_moment);
    m_moment->setObjectName(u"moment"_s);
    m_moment->setAccessibleName(
        tr("%1 By the clocks of %2.", "question, zone").arg(question.text, QString::fromUtf8(timezone)));
    m_moment->setDisplayFormat(locale().dateFormat(QLocale::ShortFormat) + u"  "_s
                               + locale().timeFormat(QLocale::ShortFormat));
    m_moment->setCalendarPopup(true);
    m_moment->setTimeSpec(Qt::UTC); // figures only
    const QDateTime wall = wallTimeAt(question.first, timezone).value_or(question.first);
    m_moment->setDateTime(QDateTime(wall.date(), wall.time(), Qt::UTC));
    m_problem->setTone(Look::Tone::Bad);
    m_problem->hide();
    auto *buttons = new QDialogButtonBox;
    auto *decide = new Button(tr("Choose"), Button::Kind::Primary);
    decide->setObjectName(u"chooseMoment"_s);
    decide->setDefault(true);
    buttons->addButton(decide, QDialogButtonBox::AcceptRole);
    buttons->addButton(new Button(tr("Cancel")), QDialogButtonBox::RejectRole);
    column->addWidget(label);
    column->addWidget(m_moment);
    column->addWidget(m_problem);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &MomentDialog::decide);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

MomentDialog::~MomentDialog() = default;

void MomentDialog::decide()
{
    const QDateTime wall(m_moment->date(), m_moment->time());
    const auto instant = instantOf(wall, m_timezone);
    if (!instant || instant->utc <= m_clock.now()) {
        m_problem->setText(tr("That moment is past."));
        m_problem->show();
        return;
    }
    m_chosen = instant->utc;
    accept();
}

void MomentDialog::ask(const Question &question, const Clock &clock, const QByteArray &timezone, QWidget *over,
                       const std::function<void(const QDateTime &)> &then)
{
    auto *dialog = new MomentDialog(question, clock, timezone, over);
    connect(dialog, &QDialog::accepted, dialog, [dialog, then] { then(dialog->m_chosen); });
    dialog->open();
}

} // namespace Postrider
