// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/splitbutton.h"

#include "ui/composer/splithalf.h"

#include <QHBoxLayout>
#include <QMenu>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

SplitButton::SplitButton(QWidget *parent)
    : QWidget(parent), m_main(new SplitHalf(SplitHalf::Side::Text)), m_arrow(new SplitHalf(SplitHalf::Side::Arrow))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_main);
    row->addWidget(m_arrow);
    m_arrow->setObjectName(u"more"_s);
    m_arrow->setAccessibleName(tr("More ways to finish"));
    m_arrow->setToolTip(m_arrow->accessibleName());
    connect(m_main, &QAbstractButton::clicked, this, &SplitButton::pressed);
    connect(m_arrow, &QAbstractButton::clicked, this, [this] {
        if (!m_menu)
            return;
        // Above the button: it stands at the window's foot.
        const QSize size = m_menu->sizeHint();
        const bool isMirrored = layoutDirection() == Qt::RightToLeft;
        m_menu->popup(mapToGlobal(QPoint(isMirrored ? 0 : width() - size.width(), -size.height() - 4)));
    });
    setMenu(nullptr);
}

SplitButton::~SplitButton() = default;

void SplitButton::setMain(const QString &text, const QString &shortcut)
{
    m_main->setText(text);
    m_main->setAccessibleName(text);
    m_main->setToolTip(shortcut);
    m_main->updateGeometry();
    m_main->update();
}

void SplitButton::setMainName(const QString &objectName)
{
    m_main->setObjectName(objectName);
}

void SplitButton::setMenu(QMenu *menu)
{
    m_menu = menu;
    m_arrow->setVisible(menu != nullptr);
    m_main->setAlone(!menu);
    m_arrow->setAlone(false);
}

} // namespace Postrider
