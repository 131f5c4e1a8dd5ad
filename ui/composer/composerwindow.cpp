// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/composerwindow.h"

#include "services/wording.h"
#include "ui/composer/accountchips.h"
#include "ui/composer/composerfooter.h"
#include "ui/composer/composerplace.h"
#include "ui/composer/editorcolumn.h"
#include "ui/composer/findingslist.h"
#include "ui/composer/finishing.h"
#include "ui/composer/ground.h"
#include "ui/composer/growingtext.h"
#include "ui/composer/notice.h"
#include "ui/composer/previewcolumn.h"
#include "ui/composer/timefield.h"
#include "ui/desk/desk.h"
#include "ui/desk/navigator.h"

#include <QClipboard>
#include <QCloseEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QMimeData>
#include <QPainter>
#include <QShortcut>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QSize kSmallest(760, 480);
constexpr int kRoomForPreview = 900;

QList<MediaId> filesOf(const Composition &composition)
{
    QList<MediaId> files;
    for (const Composition::Part &part : composition.parts)
        files += part.media;
    return files;
}

} // namespace

ComposerWindow::ComposerWindow(Desk &desk, const WorkingCopy &copy, const OpenedPost &opened, Origin origin)
    : QWidget(nullptr, Qt::Window), m_desk(desk), m_draft(desk, copy, opened, origin != Origin::Asked),
      m_sources(desk, opened.media), m_title(new Look::Text({}, Look::Size::Body, Look::Weight::Strong)),
      m_state(new Look::Text({}, Look::Size::Secondary, Look::Weight::Regular, Look::Text::Ink::Soft)),
      m_chips(new AccountChips({desk, m_draft, m_sources})), m_editor(new EditorColumn({desk, m_draft, m_sources})),
      m_preview(new PreviewColumn({desk, m_draft, m_sources})),
      m_footer(new ComposerFooter({desk, m_draft, m_sources})), m_notice(new Notice), m_banner(new Notice),
      m_finishing(new Finishing({desk, m_draft, m_sources}, *m_editor->findings(), *m_notice, this))
{
    setObjectName(u"composer"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setAcceptDrops(true);
    setMinimumSize(kSmallest);
    m_sources.learn(filesOf(copy.composition));

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeTitleRow());
    column->addWidget(makeAccountsRow());
    column->addWidget(makeNotices(origin));
    auto *body = new QHBoxLayout;
    body->setSpacing(0);
    body->addWidget(m_editor, 55);
    body->addWidget(m_preview, 45);
    column->addLayout(body, 1);
    column->addWidget(m_footer);
    connectParts();
    addShortcuts();
    showState();
    ComposerPlace::restore(*this, m_desk.preferences);
}

ComposerWindow::~ComposerWindow() = default;

QWidget *ComposerWindow::makeTitleRow()
{
    auto *ground = new Ground(Ground::Shade::Sunken, Qt::BottomEdge);
    auto *row = new QHBoxLayout(ground);
    row->setContentsMargins(Look::Space::kLarge + 4, Look::Space::kSmall + 2, Look::Space::kLarge + 4,
                            Look::Space::kSmall + 2);
    row->setSpacing(Look::Space::kSmall + 2);
    m_title->setObjectName(u"title"_s);
    m_state->setObjectName(u"state"_s);
    row->addWidget(m_title);
    row->addWidget(m_state, 1);
    return ground;
}

QWidget *ComposerWindow::makeAccountsRow()
{
    auto *ground = new Ground(Ground::Shade::Window, Qt::BottomEdge);
    auto *row = new QHBoxLayout(ground);
    row->setContentsMargins(Look::Space::kLarge + 4, Look::Space::kMedium + 2, Look::Space::kLarge + 4,
                            Look::Space::kMedium + 2);
    row->addWidget(m_chips);
    return ground;
}

QWidget *ComposerWindow::makeNotices(Origin origin)
{
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(Look::Space::kLarge + 4, 0, Look::Space::kLarge + 4, 0);
    column->setSpacing(0);
    m_notice->setObjectName(u"notice"_s);
    m_banner->setObjectName(u"banner"_s);
    for (Notice *notice : {m_banner, m_notice}) {
        notice->setRoomAround(Look::Space::kSmall, Look::Space::kSmall);
        column->addWidget(notice);
    }
    if (origin != Origin::Asked) {
        m_banner->say(origin == Origin::Restored ? tr("Restored after an unexpected end")
                                                 : tr("Written earlier, and not stored yet"),
                      Look::Tone::Info);
        m_banner->offer(tr("Close"), u"closeBanner"_s, [this] { m_banner->clear(); });
    }
    return box;
}

void ComposerWindow::connectParts()
{
    const auto arrange = [this] { m_focusOrder.arrange(this); };
    connect(&m_draft, &ComposerDraft::changed, this, arrange);
    connect(&m_sources, &ComposerSources::accountsChanged, this, arrange);
    arrange();
    connect(&m_draft, &ComposerDraft::keepingChanged, this, &ComposerWindow::showState);
    connect(&m_draft, &ComposerDraft::changed, this, &ComposerWindow::showState);
    connect(&m_draft, &ComposerDraft::isAtWorkChanged, this, &ComposerWindow::showState);
    connect(m_footer, &ComposerFooter::deedAsked, m_finishing, &Finishing::carryOut);
    connect(m_footer, &ComposerFooter::draftsAsked, this, [this] {
        m_desk.go.show(Navigator::Page::Posts);
        close(); // there is nothing in it
    });
    connect(m_finishing, &Finishing::jumpAsked, this, &ComposerWindow::jump);
    connect(m_finishing, &Finishing::altTextAsked, m_editor, &EditorColumn::describeFirstWithoutAltText);
    connect(m_finishing, &Finishing::finished, this, [this] {
        ComposerPlace::store(*this, m_desk.preferences);
        Q_EMIT settled();
        close();
    });
    connect(m_finishing, &Finishing::stayed, this, [this] {
        raise();
        activateWindow();
        Q_EMIT settled();
    });
    connect(m_editor->findings(), &FindingsList::jumpAsked, this, &ComposerWindow::jump);
}

void ComposerWindow::addShortcuts()
{
    addShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return), &ComposerWindow::schedule);
    addShortcut(QKeySequence(Qt::CTRL | Qt::Key_Enter), &ComposerWindow::schedule);
    addShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Return), &ComposerWindow::postNow);
    addShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Enter), &ComposerWindow::postNow);
    addShortcut(QKeySequence(Qt::CTRL | Qt::Key_S), &ComposerWindow::saveDraft);
    addShortcut(QKeySequence(Qt::CTRL | Qt::Key_W), &ComposerWindow::keepAndClose);
    addShortcut(QKeySequence::Paste, &ComposerWindow::paste);
}

void ComposerWindow::addShortcut(const QKeySequence &keys, void (ComposerWindow::*deed)())
{
    auto *shortcut = new QShortcut(keys, this);
    connect(shortcut, &QShortcut::activated, this, deed);
}

void ComposerWindow::schedule()
{
    m_finishing->carryOut(ComposerDraft::Deed::Schedule);
}

void ComposerWindow::postNow()
{
    m_finishing->carryOut(ComposerDraft::Deed::PostNow);
}

void ComposerWindow::saveDraft()
{
    m_finishing->carryOut(ComposerDraft::Deed::SaveDraft);
}

// Text fields paste for themselves; this is for files and pictures while the focus is elsewhere.
void ComposerWindow::paste()
{
    const QMimeData *pasted = QGuiApplication::clipboard()->mimeData();
    if (const QStringList files = localFiles(pasted); !files.isEmpty())
        m_editor->addFiles(files);
    else if (pasted->hasImage())
        m_editor->addPicture(qvariant_cast<QImage>(pasted->imageData()));
}

void ComposerWindow::showState()
{
    const bool isStored = !m_draft.copy().post.isNull();
    const QString title = m_draft.isScheduled() ? tr("Scheduled post") : isStored ? tr("Draft") : tr("New post");
    m_title->setText(title);
    setWindowTitle(title);
    Look::Tone tone = Look::Tone::Plain;
    QString state;
    switch (m_draft.keeping()) {
    case ComposerDraft::Keeping::Nothing: break;
    case ComposerDraft::Keeping::Saving: state = tr("Saving…"); break;
    case ComposerDraft::Keeping::Saved:
        state = isStored && !m_draft.isAltered() && !m_draft.isScheduled() ? tr("Saved to Drafts") : tr("Saved");
        break;
    case ComposerDraft::Keeping::Failed:
        state = tr("Not saved: %1").arg(sentenceFor(m_draft.error()));
        tone = Look::Tone::Bad;
        break;
    }
    if (m_draft.isAtWork())
        state = tr("Saving…");
    if (state == m_state->text())
        return;
    m_state->setTone(tone);
    m_state->setText(state);
}

void ComposerWindow::jump(const Finding &finding)
{
    if (finding.where == "accounts"_L1)
        m_chips->focusFirst();
    else if (finding.where == "time"_L1)
        m_footer->time()->focusTime();
    else
        m_editor->jumpTo(finding);
}

void ComposerWindow::keepAndClose()
{
    close();
}

void ComposerWindow::closeEvent(QCloseEvent *event)
{
    if (m_finishing->isFinished()) {
        event->accept();
        return;
    }
    m_finishing->close();
    event->setAccepted(m_finishing->isFinished()); // else it closes when everything is in the store
}

void ComposerWindow::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!event->spontaneous())
        m_editor->focusText();
}

void ComposerWindow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_preview->setVisible(width() >= kRoomForPreview);
}

void ComposerWindow::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), Look::tokens().window);
}

void ComposerWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (!localFiles(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void ComposerWindow::dropEvent(QDropEvent *event)
{
    m_editor->addFiles(localFiles(event->mimeData()));
    event->acceptProposedAction();
}

} // namespace Postrider
