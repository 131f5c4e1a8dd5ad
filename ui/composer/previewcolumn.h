// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/integration.h"
#include "ui/composer/composerparts.h"

#include <QHash>
#include <QTimer>
#include <QWidget>

class QVBoxLayout;

namespace Postrider {

class PreviewCard;

namespace Look {
class Text;
}

// The preview beside the editor: one card for each chosen account.
class PreviewColumn final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PreviewColumn)
public:
    explicit PreviewColumn(const ComposerParts &parts, QWidget *parent = nullptr);
    ~PreviewColumn() override;

private:
    void refresh();

    ComposerParts m_parts;
    QVBoxLayout *m_column;
    Look::Text *m_none;
    QTimer m_soon; // several changes are one drawing
    QList<Integration> m_shown;
    QList<PreviewCard *> m_cards;
};

} // namespace Postrider
