// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/posts/postheader.h"

#include "ui/look/sides.h"
#include "ui/look/widgets.h"
#include "ui/posts/standingpill.h"

#include <QHBoxLayout>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;
using Look::Button;

PostHeader::PostHeader(QWidget *parent)
    : QWidget(parent), m_back(Button::withIcon(u"back"_s, tr("Back to all posts"))),
      m_standing(new StandingPill(PostStanding::Word::Draft))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(Look::sided(0, 0, Look::Space::kHuge, 0));
    row->setSpacing(Look::Space::kMedium);
    auto *title = new Look::PageHeader(tr("Post"));
    m_back->setObjectName(u"back"_s);
    m_standing->setObjectName(u"standing"_s);
    title->leading()->addWidget(m_standing);
    row->addWidget(m_back);
    row->addWidget(title, 1);
    const auto add = [this, title](Offer offer, const QString &name, const QString &text, auto signal) {
        auto *button = new Button(text);
        button->setObjectName(name);
        title->tools()->addWidget(button);
        m_buttons.insert(offer, button);
        connect(button, &Button::clicked, this, signal);
    };
    add(Offer::TakeDown, u"takeDown"_s, tr("Delete at the network\u2026"), &PostHeader::takeDownAsked);
    add(Offer::Trash, u"trash"_s, tr("Move to the trash"), &PostHeader::trashAsked);
    add(Offer::Unschedule, u"unschedulePost"_s, tr("Back to drafts"), &PostHeader::unscheduleAsked);
    add(Offer::Edit, u"editPost"_s, tr("Edit"), &PostHeader::editAsked);
    add(Offer::Restore, u"restore"_s, tr("Put back"), &PostHeader::restoreAsked);
    connect(m_back, &Button::clicked, this, &PostHeader::backAsked);
    clear();
}

PostHeader::~PostHeader() = default;

void PostHeader::show(PostStanding::Word standing, Offers offers)
{
    m_standing->setStanding(standing);
    m_standing->show();
    for (auto button = m_buttons.cbegin(); button != m_buttons.cend(); ++button)
        button.value()->setVisible(offers.testFlag(button.key()));
}

void PostHeader::clear()
{
    m_standing->hide();
    for (Button *button : std::as_const(m_buttons))
        button->hide();
}

void PostHeader::focusBack()
{
    m_back->setFocus(Qt::OtherFocusReason);
}

} // namespace Postrider
