// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/integration.h"
#include "ui/composer/composerparts.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace Postrider {

class PictureRow;

namespace Look {
class Text;
}

// A post about as one account's followers will see it.
class PreviewCard final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PreviewCard)
public:
    PreviewCard(const ComposerParts &parts, const Integration &account, QWidget *parent = nullptr);
    ~PreviewCard() override;

    void refresh();

protected:
    void changeEvent(QEvent *event) override;

private:
    struct PartView
    {
        QWidget *line = nullptr; // between it and the part before
        QLabel *text = nullptr;
        PictureRow *pictures = nullptr;
    };

    QWidget *makeHeader();
    PartView makePart(bool isFirst);

    ComposerParts m_parts;
    Integration m_account;
    QVBoxLayout *m_column;
    QList<PartView> m_views;
    Look::Text *m_note;
};

} // namespace Postrider
