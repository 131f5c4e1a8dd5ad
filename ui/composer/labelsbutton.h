// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/composer/composerparts.h"

#include <QWidget>

namespace Postrider {

namespace Look {
class Button;
}

// "Labels · 2", and the line behind it where they are written, with commas between them.
class LabelsButton final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LabelsButton)
public:
    explicit LabelsButton(const ComposerParts &parts, QWidget *parent = nullptr);
    ~LabelsButton() override;

private:
    void refresh();
    void open();

    ComposerParts m_parts;
    Look::Button *m_button;
};

} // namespace Postrider
