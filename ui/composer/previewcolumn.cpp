// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/previewcolumn.h"

#include "ui/composer/composerdraft.h"
#include "ui/composer/composersources.h"
#include "ui/composer/ground.h"
#include "ui/composer/previewcard.h"
#include "ui/look/sides.h"
#include "ui/look/widgets.h"

#include <QScrollArea>
#include <QVBoxLayout>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::chrono::milliseconds kDrawAfter{30};

} // namespace

PreviewColumn::PreviewColumn(const ComposerParts &parts, QWidget *parent)
    : QWidget(parent), m_parts(parts), m_column(nullptr),
      m_none(new Look::Text(tr("Choose an account to see what its followers will see."), Look::Size::Body,
                            Look::Weight::Regular, Look::Text::Ink::Soft))
{
    setObjectName(u"previews"_s);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto *ground = new Ground(Ground::Shade::Sunken, Qt::LeftEdge);
    outer->addWidget(ground);
    auto *inside = new QVBoxLayout(ground);
    inside->setContentsMargins(Look::sided(1, 0, 0, 0));
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->viewport()->setAutoFillBackground(false);
    inside->addWidget(scroll);
    auto *cards = new QWidget;
    m_column = new QVBoxLayout(cards);
    m_column->setContentsMargins(Look::Space::kLarge + 4, Look::Space::kLarge, Look::Space::kLarge + 4,
                                 Look::Space::kLarge);
    m_column->setSpacing(Look::Space::kLarge);
    m_none->setWordWrap(true);
    m_none->setAlignment(Qt::AlignCenter);
    m_column->addWidget(m_none, 1); // in the middle while there is nothing else
    m_column->addStretch(1);
    scroll->setWidget(cards);
    cards->setAutoFillBackground(false);

    m_soon.setSingleShot(true);
    m_soon.setInterval(kDrawAfter);
    connect(&m_soon, &QTimer::timeout, this, &PreviewColumn::refresh);
    connect(&parts.draft, &ComposerDraft::changed, this, [this] {
        if (!m_soon.isActive())
            m_soon.start();
    });
    connect(&parts.sources, &ComposerSources::accountsChanged, &m_soon, qOverload<>(&QTimer::start));
    connect(&parts.sources, &ComposerSources::picturesChanged, &m_soon, qOverload<>(&QTimer::start));
    refresh();
}

PreviewColumn::~PreviewColumn() = default;

void PreviewColumn::refresh()
{
    const QList<Integration> chosen = m_parts.sources.chosen(m_parts.draft);
    if (chosen != m_shown) {
        m_shown = chosen;
        qDeleteAll(std::exchange(m_cards, {}));
        for (int i = 0; i < chosen.size(); ++i) {
            m_cards << new PreviewCard(m_parts, chosen.at(i));
            m_column->insertWidget(i, m_cards.last());
        }
        m_none->setVisible(chosen.isEmpty());
        return;
    }
    for (PreviewCard *card : std::as_const(m_cards))
        card->refresh();
}

} // namespace Postrider
