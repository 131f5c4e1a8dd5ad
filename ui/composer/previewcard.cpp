// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/previewcard.h"

#include "ui/composer/composerdraft.h"
#include "ui/composer/composersources.h"
#include "ui/composer/ground.h"
#include "ui/composer/picturerow.h"
#include "ui/composer/textmarks.h"
#include "ui/desk/desk.h"
#include "ui/look/widgets.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

PreviewCard::PreviewCard(const ComposerParts &parts, const Integration &account, QWidget *parent)
    : QWidget(parent), m_parts(parts), m_account(account), m_column(nullptr),
      m_note(new Look::Text({}, Look::Size::Secondary, Look::Weight::Regular, Look::Text::Ink::Soft))
{
    setObjectName(u"preview_"_s + account.id.toString());
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto *card = new Look::Card;
    outer->addWidget(card);
    card->body()->addWidget(makeHeader());
    m_column = new QVBoxLayout;
    m_column->setSpacing(Look::Space::kSmall);
    card->body()->addLayout(m_column);
    m_note->setVisible(false);
    card->body()->addWidget(m_note);
    refresh();
}

PreviewCard::~PreviewCard() = default;

QWidget *PreviewCard::makeHeader()
{
    auto *header = new QWidget;
    auto *row = new QHBoxLayout(header);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Look::Space::kMedium);
    const QString name = m_account.displayName.isEmpty() ? m_account.platformUsername : m_account.displayName;
    row->addWidget(new Look::Monogram(name, 36), 0, Qt::AlignTop);
    auto *names = new QVBoxLayout;
    names->setSpacing(0);
    names->addWidget(new Look::Text(name, Look::Size::Body, Look::Weight::Strong));
    auto *handle = new Look::Text(m_account.platformUsername, Look::Size::Secondary, Look::Weight::Regular,
                                  Look::Text::Ink::Soft);
    names->addWidget(handle);
    row->addLayout(names, 1);
    row->addWidget(new Look::PlatformBadge(m_account.platform, 30), 0, Qt::AlignTop);
    return header;
}

PreviewCard::PartView PreviewCard::makePart(bool isFirst)
{
    PartView view;
    if (!isFirst) {
        view.line = new Ground(Ground::Shade::Surface, Qt::TopEdge);
        view.line->setFixedHeight(Look::Space::kTiny);
        m_column->addWidget(view.line);
    }
    view.text = new QLabel;
    view.text->setWordWrap(true);
    view.text->setTextFormat(Qt::RichText);
    view.text->setFont(Look::font(Look::Size::Body));
    view.text->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    view.pictures = new PictureRow;
    m_column->addWidget(view.text);
    m_column->addWidget(view.pictures);
    return view;
}

void PreviewCard::refresh()
{
    const Composition &composition = m_parts.draft.composition();
    while (m_views.size() > composition.parts.size()) {
        const PartView gone = m_views.takeLast();
        delete gone.line;
        delete gone.text;
        delete gone.pictures;
    }
    while (m_views.size() < composition.parts.size())
        m_views << makePart(m_views.isEmpty());
    for (int i = 0; i < m_views.size(); ++i) {
        const Composition::Part &part = composition.parts.at(i);
        const QString text = i == 0 ? textFor(composition, m_account.id) : part.text;
        const bool isBlank = text.trimmed().isEmpty();
        m_views.at(i).text->setText(isBlank ? u"<span style=\"color:%1\">%2</span>"_s.arg(
                                        Look::tokens().soft.name(), tr("Nothing written yet").toHtmlEscaped())
                                            : markedHtml(text, Look::tokens().link));
        m_views.at(i).text->setVisible(!isBlank || part.media.isEmpty());
        QList<QImage> pictures;
        for (const MediaId id : part.media)
            pictures << m_parts.sources.picture(id);
        m_views.at(i).pictures->show(pictures);
    }
    const Composition::Target *target = targetOf(composition, m_account.id);
    const bool isOwn = target && target->text;
    m_note->setText(tr("Own text for %1").arg(m_parts.sources.tabName(m_account, m_parts.draft)));
    m_note->setVisible(isOwn);
    setAccessibleName(tr("Preview for %1 on %2")
                          .arg(m_account.platformUsername, m_parts.desk.networks.info(m_account.platform).name));
}

void PreviewCard::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_column)
        refresh(); // colours stand in the text
}

} // namespace Postrider
