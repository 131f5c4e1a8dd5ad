// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/composition.h"
#include "ui/composer/composerparts.h"

#include <QImage>
#include <QWidget>

class QScrollArea;
class QVBoxLayout;

namespace Postrider {

class FindingsList;
class Notice;
class PartEditor;
class SettingsForm;
class TextTabs;

namespace Look {
class Button;
class Text;
} // namespace Look

// The writing side of a composer: tabs, parts, files, settings, findings, one below the other.
class EditorColumn final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EditorColumn)
public:
    explicit EditorColumn(const ComposerParts &parts, QWidget *parent = nullptr);
    ~EditorColumn() override;

    FindingsList *findings() const { return m_findings; }
    void focusText();
    // The part that is being written.
    void addFiles(const QStringList &paths);
    void addPicture(const QImage &picture);
    // Text, media and settings; false for what lies elsewhere.
    bool jumpTo(const Finding &finding);
    void describeFirstWithoutAltText();

private:
    QWidget *makeOwnTextRow();
    void refresh();
    void addEditor();
    void askForSharedText();
    void useSharedText(IntegrationId account);
    void showAccount();
    int activePart() const;

    ComposerParts m_parts;
    QScrollArea *m_scroll;
    TextTabs *m_tabs;
    Look::Text *m_ownTextWords; // "X gets a text of its own"
    QWidget *m_ownText;         // that, and the way back
    Notice *m_question;
    QVBoxLayout *m_editorColumn;
    QList<PartEditor *> m_editors;
    Look::Button *m_addPart;
    SettingsForm *m_settings;
    FindingsList *m_findings;
    Notice *m_refusals; // files that can't be taken
};

} // namespace Postrider
