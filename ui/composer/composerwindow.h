// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/composer/composerdraft.h"
#include "ui/composer/composersources.h"
#include "ui/composer/focusorder.h"

#include <QWidget>

namespace Postrider {

class AccountChips;
class ComposerFooter;
class EditorColumn;
class Finishing;
class Notice;
class PreviewColumn;

namespace Look {
class Text;
}

// One post being written, in a window of its own: accounts on top, the text and all that belongs to it, a preview, and
// the foot where it is timed and finished. Owned by Composers; deletes itself when it is closed. GUI thread.
class ComposerWindow final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ComposerWindow)
public:
    enum class Origin {
        Asked,
        Restored, // found after the program ended without closing it
        Kept,     // could not be stored when it was closed
    };
    ComposerWindow(Desk &desk, const WorkingCopy &copy, const OpenedPost &opened, Origin origin);
    ~ComposerWindow() override;

    ComposerDraft &draft() { return m_draft; }
    // As the close button does; answers by settled().
    void keepAndClose();

Q_SIGNALS:
    void settled(); // closed, or stayed open because it can't be stored

protected:
    void closeEvent(QCloseEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    QWidget *makeTitleRow();
    QWidget *makeAccountsRow();
    QWidget *makeNotices(Origin origin);
    void addShortcuts();
    void addShortcut(const QKeySequence &keys, void (ComposerWindow::*deed)());
    void connectParts();
    void schedule();
    void postNow();
    void saveDraft();
    void paste();
    void showState();
    void jump(const Finding &finding);

    Desk &m_desk;
    ComposerDraft m_draft;
    ComposerSources m_sources;
    Look::Text *m_title;
    Look::Text *m_state;
    AccountChips *m_chips;
    EditorColumn *m_editor;
    PreviewColumn *m_preview;
    ComposerFooter *m_footer;
    Notice *m_notice;
    Notice *m_banner;
    Finishing *m_finishing;
    FocusOrder m_focusOrder;
};

} // namespace Postrider
