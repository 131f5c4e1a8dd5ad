// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/composerfooter.h"

#include "ui/composer/ground.h"
#include "ui/composer/labelsbutton.h"
#include "ui/composer/quickchip.h"
#include "ui/composer/repeatbutton.h"
#include "ui/composer/splitbutton.h"
#include "ui/composer/timefield.h"
#include "ui/look/widgets.h"

#include <QHBoxLayout>
#include <QMenu>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kRoomForChips = 1320; // pixels

QString keys(const QKeySequence &sequence)
{
    return sequence.toString(QKeySequence::NativeText);
}

} // namespace

ComposerFooter::ComposerFooter(const ComposerParts &parts, QWidget *parent)
    : QWidget(parent), m_parts(parts), m_time(new TimeField(parts)), m_second(new Look::Button(tr("Save draft"))),
      m_finish(new SplitButton), m_menu(new QMenu(this))
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto *ground = new Ground(Ground::Shade::Sunken, Qt::TopEdge);
    outer->addWidget(ground);
    auto *row = new QHBoxLayout(ground);
    row->setContentsMargins(Look::Space::kLarge + 4, Look::Space::kMedium, Look::Space::kLarge + 4,
                            Look::Space::kMedium);
    row->setSpacing(Look::Space::kMedium);
    row->addWidget(new LabelsButton(parts));
    row->addWidget(new RepeatButton(parts));
    row->addWidget(m_time);
    row->addWidget(addChip(tr("Next free slot"), u"nextSlot"_s, &TimeField::nextSlot));
    row->addWidget(addChip(tr("In 1 hour"), u"inOneHour"_s, &TimeField::inOneHour));
    row->addWidget(addChip(tr("Tomorrow same time"), u"tomorrow"_s, &TimeField::tomorrow));
    row->addStretch(1);
    row->addWidget(m_second);
    row->addWidget(m_finish);
    m_menu->setObjectName(u"finishMenu"_s);
    connect(m_second, &QAbstractButton::clicked, this, [this] {
        Q_EMIT deedAsked(m_parts.draft.isScheduled() ? ComposerDraft::Deed::Unschedule
                                                     : ComposerDraft::Deed::SaveDraft);
    });
    connect(m_finish, &SplitButton::pressed, this, [this] {
        if (m_parts.draft.isEmpty())
            Q_EMIT draftsAsked();
        else
            Q_EMIT deedAsked(ComposerDraft::Deed::Schedule);
    });
    connect(&parts.draft, &ComposerDraft::changed, this, &ComposerFooter::refresh);
    connect(&parts.draft, &ComposerDraft::isAtWorkChanged, this, &ComposerFooter::refresh);
    refresh();
}

ComposerFooter::~ComposerFooter() = default;

QWidget *ComposerFooter::addChip(const QString &text, const QString &name, void (TimeField::*deed)())
{
    auto *chip = new QuickChip(text);
    chip->setObjectName(name);
    connect(chip, &QAbstractButton::clicked, m_time, deed);
    m_chips << chip;
    return chip;
}

void ComposerFooter::refresh()
{
    const bool isScheduled = m_parts.draft.isScheduled();
    const bool isEmpty = m_parts.draft.isEmpty();
    m_second->setText(isScheduled ? tr("Unschedule") : tr("Save draft"));
    m_second->setObjectName(isScheduled ? u"unschedule"_s : u"saveDraft"_s);
    m_second->setToolTip(isScheduled ? tr("Back to the drafts") : keys(QKeySequence(Qt::CTRL | Qt::Key_S)));
    m_second->setEnabled(!isEmpty && !m_parts.draft.isAtWork());
    m_finish->setMainName(u"schedule"_s);
    if (isEmpty)
        m_finish->setMain(tr("Drafts…"), tr("Choose a draft to go on with"));
    else
        m_finish->setMain(isScheduled ? tr("Save") : tr("Schedule"), keys(QKeySequence(Qt::CTRL | Qt::Key_Return)));
    m_finish->setEnabled(!m_parts.draft.isAtWork());
    m_finish->setMenu(isEmpty ? nullptr : m_menu);
    fillMenu();
}

void ComposerFooter::fillMenu()
{
    m_menu->clear();
    const bool isScheduled = m_parts.draft.isScheduled();
    const auto add = [this](const QString &text, const QKeySequence &shortcut, const QString &name,
                            ComposerDraft::Deed deed) {
        QAction *action = m_menu->addAction(text, this, [this, deed] { Q_EMIT deedAsked(deed); });
        action->setObjectName(name);
        action->setShortcut(shortcut);
        action->setShortcutContext(Qt::WidgetShortcut); // shown here, carried out by the window
    };
    add(isScheduled ? tr("Save") : tr("Schedule"), QKeySequence(Qt::CTRL | Qt::Key_Return), u"actionSchedule"_s,
        ComposerDraft::Deed::Schedule);
    add(tr("Add to queue"), {}, u"actionQueue"_s, ComposerDraft::Deed::Queue);
    add(tr("Post now"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Return), u"actionPostNow"_s,
        ComposerDraft::Deed::PostNow);
    if (isScheduled)
        add(tr("Unschedule"), {}, u"actionUnschedule"_s, ComposerDraft::Deed::Unschedule);
    else
        add(tr("Save draft"), QKeySequence(Qt::CTRL | Qt::Key_S), u"actionSaveDraft"_s, ComposerDraft::Deed::SaveDraft);
}

void ComposerFooter::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    for (QWidget *chip : std::as_const(m_chips))
        chip->setVisible(width() >= kRoomForChips);
}

} // namespace Postrider
