// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/composer/composerdraft.h"
#include "ui/composer/composerparts.h"

#include <QWidget>

class QMenu;

namespace Postrider {

class SplitButton;
class TimeField;

namespace Look {
class Button;
}

// The foot of a composer: labels, time, and the ways to finish. What the main button does depends on what there is:
// Drafts for an empty editor, Schedule for a draft, Save for a post that is scheduled already.
class ComposerFooter final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ComposerFooter)
public:
    explicit ComposerFooter(const ComposerParts &parts, QWidget *parent = nullptr);
    ~ComposerFooter() override;

    TimeField *time() const { return m_time; }

Q_SIGNALS:
    void deedAsked(Postrider::ComposerDraft::Deed deed);
    void draftsAsked();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *addChip(const QString &text, const QString &name, void (TimeField::*deed)());
    void refresh();
    void fillMenu();

    ComposerParts m_parts;
    TimeField *m_time;
    QList<QWidget *> m_chips;
    Look::Button *m_second; // Save draft, or Unschedule
    SplitButton *m_finish;
    QMenu *m_menu;
};

} // namespace Postrider
