// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/editorcolumn.h"

#include "services/wording.h"
#include "ui/composer/alttextpopup.h"
#include "ui/composer/composerdraft.h"
#include "ui/composer/composersources.h"
#include "ui/composer/findingslist.h"
#include "ui/composer/growingtext.h"
#include "ui/composer/mediastrip.h"
#include "ui/composer/notice.h"
#include "ui/composer/parteditor.h"
#include "ui/composer/settingsform.h"
#include "ui/composer/texttabs.h"
#include "ui/look/icons.h"

#include <QHBoxLayout>
#include <QRegularExpression>
#include <QScrollArea>
#include <QTimer>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

EditorColumn::EditorColumn(const ComposerParts &parts, QWidget *parent)
    : QWidget(parent), m_parts(parts), m_scroll(new QScrollArea), m_tabs(new TextTabs(parts)),
      m_ownTextWords(new Look::Text({}, Look::Size::Secondary, Look::Weight::Regular, Look::Text::Ink::Soft)),
      m_ownText(makeOwnTextRow()), m_question(new Notice), m_editorColumn(new QVBoxLayout),
      m_addPart(new Look::Button(tr("Add part"))), m_settings(new SettingsForm(parts)),
      m_findings(new FindingsList(parts)), m_refusals(new Notice)
{
    m_question->setObjectName(u"sharedTextQuestion"_s);
    m_refusals->setObjectName(u"fileNotice"_s);
    m_addPart->setObjectName(u"addPart"_s);
    m_addPart->setIcon(Look::icon(u"plus"_s));
    m_addPart->setToolTip(tr("Goes on as a thread: a reply to the part before"));

    auto *inside = new QWidget;
    auto *column = new QVBoxLayout(inside);
    column->setContentsMargins(Look::Space::kLarge + 4, Look::Space::kMedium, Look::Space::kLarge + 4,
                               Look::Space::kLarge);
    column->setSpacing(Look::Space::kMedium);
    column->addWidget(m_tabs);
    column->addWidget(m_ownText);
    column->addWidget(m_question);
    m_editorColumn->setSpacing(Look::Space::kMedium);
    column->addLayout(m_editorColumn);
    column->addWidget(m_refusals);
    column->addWidget(m_addPart, 0, Qt::AlignLeading);
    column->addWidget(m_settings);
    column->addWidget(m_findings);
    column->addStretch(1);

    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_scroll->setWidget(inside);
    inside->setAutoFillBackground(false);
    outer->addWidget(m_scroll);

    connect(m_tabs, &QTabBar::currentChanged, this, &EditorColumn::showAccount);
    connect(m_addPart, &QAbstractButton::clicked, this, [this] {
        m_parts.draft.edit([](Composition &composition) { composition.parts << Composition::Part(); });
        m_editors.last()->focusText();
    });
    connect(&parts.draft, &ComposerDraft::changed, this, &EditorColumn::refresh);
    connect(&parts.sources, &ComposerSources::added, this, [this](int part, MediaId media) {
        m_refusals->clear();
        m_parts.draft.edit([&](Composition &composition) {
            QList<MediaId> &files = composition.parts[qMin(part, int(composition.parts.size())) - 1].media;
            if (!files.contains(media))
                files << media;
        });
    });
    connect(&parts.sources, &ComposerSources::refused, this, [this](const QString &name, const Error &error) {
        m_refusals->say(tr("%1 can't be added: %2").arg(name, sentenceFor(error)), Look::Tone::Bad);
        m_refusals->offer(tr("Close"), u"closeFileNotice"_s, [this] { m_refusals->clear(); });
    });
    refresh();
    showAccount();
}

EditorColumn::~EditorColumn() = default;

QWidget *EditorColumn::makeOwnTextRow()
{
    auto *box = new QWidget;
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_ownTextWords, 1);
    auto *back = new Look::Button(tr("Use the shared text"), Look::Button::Kind::Quiet);
    back->setObjectName(u"useSharedText"_s);
    row->addWidget(back);
    connect(back, &QAbstractButton::clicked, this, &EditorColumn::askForSharedText);
    return box;
}

void EditorColumn::askForSharedText()
{
    const IntegrationId account = m_tabs->account();
    m_question->say(tr("The text of its own is dropped. Use the shared text instead?"), Look::Tone::Warn);
    m_question->offer(tr("Keep it"), u"keepOwnText"_s, [this] { m_question->clear(); });
    m_question->offer(tr("Use the shared text"), u"dropOwnText"_s, [this, account] { useSharedText(account); })
        ->setFocus();
}

void EditorColumn::useSharedText(IntegrationId account)
{
    m_question->clear();
    m_parts.draft.edit([&](Composition &composition) {
        for (Composition::Target &target : composition.targets) {
            if (target.account == account)
                target.text.reset();
        }
    });
    focusText();
}

void EditorColumn::showAccount()
{
    m_question->clear();
    if (!m_editors.isEmpty())
        m_editors.first()->showAccount(m_tabs->account());
    refresh();
}

void EditorColumn::refresh()
{
    const Composition &composition = m_parts.draft.composition();
    while (m_editors.size() > composition.parts.size()) {
        PartEditor *gone = m_editors.takeLast();
        gone->setVisible(false);
        gone->deleteLater(); // its own button may have asked
    }
    while (m_editors.size() < composition.parts.size())
        addEditor();
    const Composition::Target *target = targetOf(composition, m_tabs->account());
    const Integration *account = m_parts.sources.account(m_tabs->account());
    const bool isOwn = target && account;
    m_ownText->setVisible(isOwn && target->text);
    if (isOwn)
        m_ownTextWords->setText(tr("%1 gets a text of its own.").arg(account->platformUsername));
    m_addPart->setVisible(!m_parts.draft.isEmpty());
}

void EditorColumn::addEditor()
{
    const int part = int(m_editors.size()) + 1;
    auto *editor = new PartEditor(m_parts, part);
    connect(editor, &PartEditor::removeAsked, this, [this, part] {
        m_parts.draft.edit([part](Composition &composition) { composition.parts.removeAt(part - 1); });
        m_editors.at(qMin(part, int(m_editors.size())) - 1)->focusText();
    });
    connect(editor->text(), &GrowingText::caretMoved, this, [this, editor](const QRect &caret) {
        if (!editor->text()->hasFocus())
            return;
        const QPoint at = editor->text()->viewport()->mapTo(m_scroll->widget(), caret.center());
        m_scroll->ensureVisible(at.x(), at.y(), 0, 48);
    });
    m_editors << editor;
    m_editorColumn->addWidget(editor);
}

void EditorColumn::focusText()
{
    m_editors.first()->focusText();
}

int EditorColumn::activePart() const
{
    for (const PartEditor *editor : m_editors) {
        if (editor->isAncestorOf(window()->focusWidget()))
            return editor->part();
    }
    return 1;
}

void EditorColumn::addFiles(const QStringList &paths)
{
    m_parts.sources.addFiles(activePart(), paths);
}

void EditorColumn::addPicture(const QImage &picture)
{
    m_parts.sources.addPicture(activePart(), picture);
}

bool EditorColumn::jumpTo(const Finding &finding)
{
    static const QRegularExpression file(u"^media\\[(\\d+)\\]$"_s);
    PartEditor *editor = m_editors.value(finding.part - 1, m_editors.first());
    if (finding.where == "text"_L1) {
        const Composition::Target *target = targetOf(m_parts.draft.composition(), finding.account);
        m_tabs->show(finding.part == 1 && target && target->text ? finding.account : IntegrationId());
        editor->focusText();
        m_scroll->ensureWidgetVisible(editor);
        return true;
    }
    if (finding.where.startsWith("media"_L1)) {
        const auto number = file.match(finding.where);
        editor->media()->focusTile(number.hasMatch() ? number.captured(1).toInt() + 1 : 1);
        m_scroll->ensureWidgetVisible(editor->media());
        return true;
    }
    if (finding.where.startsWith("settings"_L1)) {
        m_settings->focusField(finding.account, finding.where.section(u'.', 1));
        // What was folded away has its place once the layout has run.
        QTimer::singleShot(0, this, [this] {
            if (QWidget *field = window()->focusWidget(); field && m_settings->isAncestorOf(field))
                m_scroll->ensureWidgetVisible(field);
        });
        return true;
    }
    return false;
}

void EditorColumn::describeFirstWithoutAltText()
{
    const QList<Composition::Part> parts = m_parts.draft.composition().parts;
    for (int i = 0; i < parts.size(); ++i) {
        for (const MediaId media : parts.at(i).media) {
            if (altTextFor(m_parts, media).trimmed().isEmpty())
                return m_editors.at(i)->media()->describe(media);
        }
    }
}

} // namespace Postrider
