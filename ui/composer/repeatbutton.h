// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/composer/composerparts.h"

#include <QWidget>

class QMenu;

namespace Postrider {

namespace Look {
class Button;
}

// In a composer's foot: whether the post repeats, and what happens when it is late. Both write to the draft.
class RepeatButton final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RepeatButton)
public:
    explicit RepeatButton(const ComposerParts &parts, QWidget *parent = nullptr);
    ~RepeatButton() override;

private:
    void refresh();
    void open();
    void fillLate();

    ComposerParts m_parts;
    Look::Button *m_repeat;
    Look::Button *m_late;
    QMenu *m_rules;
};

} // namespace Postrider
