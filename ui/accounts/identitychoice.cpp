// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/identitychoice.h"

#include "services/accountservice.h"
#include "ui/look/tile.h"
#include "ui/look/widgets.h"

#include <QVBoxLayout>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;
using Look::Button;
using Look::Text;

IdentityChoice::IdentityChoice(QWidget *parent) : QWidget(parent), m_choices(new QVBoxLayout)
{
    setObjectName(u"identityChoice"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Look::Space::kMedium);
    column->addWidget(new Text(tr("Which one do you want to post as?"), Look::Size::Editor, Look::Weight::Strong));
    auto *sentence = new Text(tr("Your sign-in opens several accounts. Choose one; connect again for the next."),
                              Look::Size::Body, Look::Weight::Regular, Text::Ink::Soft);
    sentence->setWordWrap(true);
    column->addWidget(sentence);
    m_choices->setSpacing(Look::Space::kSmall);
    column->addLayout(m_choices);
    auto *none = new Button(tr("None of these"));
    none->setObjectName(u"noIdentity"_s);
    column->addWidget(none, 0, Qt::AlignTrailing);
    connect(none, &Button::clicked, this, [this] { Q_EMIT chosen({}); });
}

IdentityChoice::~IdentityChoice() = default;

void IdentityChoice::offer(const QList<Identity> &identities)
{
    while (QLayoutItem *item = m_choices->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    for (const Identity &identity : identities) {
        const QString name = identity.displayName.isEmpty() ? identity.username : identity.displayName;
        QStringList details;
        for (const QString &detail : {identity.kind, identity.username}) {
            if (!detail.isEmpty() && detail != name)
                details << detail;
        }
        Look::Tile *tile = Look::Tile::ofPerson(name, details.join(u" · "_s));
        tile->setObjectName(u"identity-"_s + identity.accountId);
        connect(tile, &Look::Tile::clicked, this, [this, id = identity.accountId] { Q_EMIT chosen(id); });
        m_choices->addWidget(tile);
    }
    if (QLayoutItem *first = m_choices->itemAt(0))
        setFocusProxy(first->widget());
}

} // namespace Postrider
