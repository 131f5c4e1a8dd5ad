// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/texttabs.h"

#include "ui/composer/composerdraft.h"
#include "ui/composer/composersources.h"
#include "ui/look/icons.h"
#include "ui/look/tokens.h"

#include <QPainter>
#include <QStyle>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kGlyph = 16;
constexpr int kDot = 7;

} // namespace

TextTabs::TextTabs(const ComposerParts &parts, QWidget *parent) : QTabBar(parent), m_parts(parts)
{
    setObjectName(u"textTabs"_s);
    setAccessibleName(tr("Whose text"));
    setDrawBase(false);
    setExpanding(false);
    setUsesScrollButtons(true);
    setAttribute(Qt::WA_Hover);
    connect(&m_parts.draft, &ComposerDraft::changed, this, &TextTabs::refresh);
    connect(&m_parts.sources, &ComposerSources::accountsChanged, this, &TextTabs::refresh);
    refresh();
}

TextTabs::~TextTabs() = default;

IntegrationId TextTabs::account() const
{
    return m_faces.value(currentIndex()).account;
}

void TextTabs::show(IntegrationId account)
{
    for (int i = 0; i < m_faces.size(); ++i) {
        if (m_faces.at(i).account == account)
            setCurrentIndex(i);
    }
}

void TextTabs::refresh()
{
    QList<Face> faces{{{}, {}, tr("All accounts"), false}};
    for (const Integration &account : m_parts.sources.chosen(m_parts.draft)) {
        const Composition::Target *target = targetOf(m_parts.draft.composition(), account.id);
        faces << Face{account.id, account.platform, m_parts.sources.tabName(account, m_parts.draft),
                      target && target->text.has_value()};
    }
    setVisible(faces.size() > 1);
    if (faces == m_faces)
        return;
    const IntegrationId shown = account();
    {
        const QSignalBlocker blocker(this); // the tab that is shown may only have moved
        m_faces = faces;
        while (count() > m_faces.size())
            removeTab(count() - 1);
        while (count() < m_faces.size())
            addTab({});
        int at = 0;
        for (int i = 0; i < m_faces.size(); ++i) {
            const Face &face = m_faces.at(i);
            setTabText(i, face.name);
            setAccessibleTabName(i, face.hasOwnText ? tr("%1, with a text of its own").arg(face.name) : face.name);
            at = face.account == shown ? i : at;
        }
        setCurrentIndex(at);
    }
    updateGeometry();
    update();
    Q_EMIT currentChanged(currentIndex());
}

QSize TextTabs::tabSizeHint(int index) const
{
    const QFontMetrics metrics(Look::font(Look::Size::Body, Look::Weight::Strong));
    const Face face = m_faces.value(index);
    int width = metrics.horizontalAdvance(face.name) + 2 * Look::Space::kMedium + 4;
    width += face.platform ? kGlyph + Look::Space::kSmall : 0;
    width += face.hasOwnText ? kDot + Look::Space::kSmall : 0;
    return {width, metrics.height() + 2 * Look::Space::kSmall + 2};
}

void TextTabs::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(0, height() - 1, width(), 1, Look::tokens().line);
    for (int i = 0; i < count(); ++i)
        paintTab(painter, i);
}

void TextTabs::paintTab(QPainter &painter, int index) const
{
    const Look::Tokens &look = Look::tokens();
    const QRect tab = tabRect(index);
    const Face &face = m_faces.at(index);
    const bool isCurrent = index == currentIndex();
    const auto mirrored = [&](const QRect &place) { return QStyle::visualRect(layoutDirection(), tab, place); };
    if (isCurrent)
        painter.fillRect(tab.left(), height() - 2, tab.width(), 2, look.accent);
    int x = tab.left() + Look::Space::kMedium;
    const int middle = tab.center().y();
    if (face.platform) {
        Look::paintPlatform(painter, mirrored({x, middle - kGlyph / 2, kGlyph, kGlyph}), *face.platform);
        x += kGlyph + Look::Space::kSmall;
    }
    const bool isPointedAt = tab.contains(mapFromGlobal(QCursor::pos())) && underMouse();
    painter.setFont(Look::font(Look::Size::Body, Look::Weight::Strong));
    painter.setPen(isCurrent || isPointedAt ? look.text : look.soft);
    const int nameWidth = painter.fontMetrics().horizontalAdvance(face.name) + 2;
    painter.drawText(mirrored({x, tab.top(), nameWidth, tab.height()}), Qt::AlignCenter, face.name);
    if (face.hasOwnText) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(look.accent);
        painter.drawEllipse(mirrored({x + nameWidth + Look::Space::kSmall - 2, middle - kDot / 2, kDot, kDot}));
    }
    if (isCurrent && hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(look.accent, 2));
        painter.drawRoundedRect(QRectF(tab).adjusted(2, 2, -2, -4), Look::Radius::kControl, Look::Radius::kControl);
    }
}

} // namespace Postrider
