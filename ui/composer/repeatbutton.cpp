// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/repeatbutton.h"

#include "base/clock.h"
#include "services/recurrencewords.h"
#include "ui/composer/composerdraft.h"
#include "ui/composer/repeatpicker.h"
#include "ui/desk/desk.h"
#include "ui/desk/latechoices.h"
#include "ui/look/icons.h"
#include "ui/look/widgets.h"

#include <QHBoxLayout>
#include <QMenu>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;
using Look::Button;

namespace {

constexpr int kWordsWidth = 150; // pixels, of the sentence in the button

} // namespace

RepeatButton::RepeatButton(const ComposerParts &parts, QWidget *parent)
    : QWidget(parent), m_parts(parts), m_repeat(new Button(tr("Repeat"))), m_late(new Button({})),
      m_rules(new QMenu(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Look::Space::kMedium);
    m_repeat->setObjectName(u"repeatButton"_s);
    m_repeat->setIcon(Look::icon(u"repeat"_s));
    m_late->setObjectName(u"lateButton"_s);
    m_rules->setObjectName(u"lateMenu"_s);
    row->addWidget(m_repeat);
    row->addWidget(m_late);
    connect(m_repeat, &Button::clicked, this, &RepeatButton::open);
    connect(m_late, &Button::clicked, this, [this] {
        const QSize size = m_rules->sizeHint(); // above: it stands at the window's foot
        m_rules->popup(m_late->mapToGlobal(QPoint(0, -size.height() - 4)));
    });
    connect(&parts.draft, &ComposerDraft::changed, this, &RepeatButton::refresh);
    refresh();
}

RepeatButton::~RepeatButton() = default;

void RepeatButton::refresh()
{
    const Composition &composition = m_parts.draft.composition();
    const Composition::Repetition &repetition = composition.repetition;
    const bool isOn = !repetition.rule.isEmpty();
    const QString words = isOn
        ? sentenceFor(Recurrence{
            repetition.rule, bare(composition.wallTime), m_parts.draft.timezone(), repetition.exceptDays, {}})
        : tr("It goes out once.");
    m_repeat->setText(isOn ? m_repeat->fontMetrics().elidedText(words, Qt::ElideRight, kWordsWidth) : tr("Repeat"));
    m_repeat->setToolTip(words);
    m_repeat->setAccessibleName(tr("Repeat: %1").arg(words));
    const QString rule = LateChoices::sentence(composition.catchUp);
    m_late->setText(tr("If late: %1").arg(LateChoices::shortWords(composition.catchUp)));
    m_late->setToolTip(tr("When it can't go out at its time: %1").arg(rule));
    m_late->setAccessibleName(m_late->toolTip());
    fillLate();
}

void RepeatButton::fillLate()
{
    m_rules->clear();
    const CatchUp chosen = m_parts.draft.composition().catchUp;
    QAction *title = m_rules->addAction(tr("When it can't go out at its time"));
    title->setEnabled(false);
    const QList<CatchUp> choices = LateChoices::choices();
    for (const CatchUp &each : choices) {
        QAction *action = m_rules->addAction(LateChoices::sentence(each), this, [this, each] {
            m_parts.draft.edit([&](Composition &composition) { composition.catchUp = each; });
        });
        action->setCheckable(true);
        action->setChecked(LateChoices::sentence(each) == LateChoices::sentence(chosen));
        action->setObjectName(u"late "_s + LateChoices::word(each));
    }
}

void RepeatButton::open()
{
    const Composition &composition = m_parts.draft.composition();
    auto *picker = new RepeatPicker(composition.repetition,
                                    {composition.wallTime, m_parts.draft.timezone(), m_parts.desk.clock.now()});
    auto *popup = new QFrame(this, Qt::Popup);
    popup->setAttribute(Qt::WA_DeleteOnClose);
    popup->setFrameShape(QFrame::StyledPanel);
    popup->setAutoFillBackground(true);
    auto *column = new QVBoxLayout(popup);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSizeConstraint(QLayout::SetFixedSize);
    column->addWidget(picker);
    connect(picker, &RepeatPicker::changed, this, [this](const Composition::Repetition &repetition) {
        m_parts.draft.edit([&](Composition &composition) { composition.repetition = repetition; });
    });
    // It grows upwards with what it shows.
    const auto place = [this, popup] {
        popup->adjustSize();
        const bool isMirrored = layoutDirection() == Qt::RightToLeft;
        popup->move(mapToGlobal(QPoint(isMirrored ? width() - popup->width() : 0, -popup->height() - 4)));
    };
    connect(picker, &RepeatPicker::changed, popup, place);
    place();
    popup->show();
    picker->setFocus(Qt::PopupFocusReason);
}

} // namespace Postrider
