// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "ui/composer/composerparts.h"

#include "domain/platformid.h"

#include <QTabBar>

#include <optional>

namespace Postrider {

// Whose text is being written: everybody's, or one account's own. A dot marks an account that has a text of its own.
class TextTabs final : public QTabBar
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TextTabs)
public:
    explicit TextTabs(const ComposerParts &parts, QWidget *parent = nullptr);
    ~TextTabs() override;

    IntegrationId account() const; // null: everybody's
    void show(IntegrationId account);

protected:
    QSize tabSizeHint(int index) const override;
    QSize minimumTabSizeHint(int index) const override { return tabSizeHint(index); }
    void paintEvent(QPaintEvent *event) override;

private:
    void refresh();
    void paintTab(QPainter &painter, int index) const;

    struct Face
    {
        IntegrationId account;
        std::optional<PlatformId> platform;
        QString name;
        bool hasOwnText = false;

        friend bool operator==(const Face &, const Face &) = default;
    };

    ComposerParts m_parts;
    QList<Face> m_faces;
};

} // namespace Postrider
