// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/accountchips.h"

#include "ui/composer/composerdraft.h"
#include "ui/composer/composersources.h"
#include "ui/composer/flowlayout.h"
#include "ui/desk/desk.h"
#include "ui/desk/navigator.h"
#include "ui/look/icons.h"
#include "ui/look/widgets.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QStyle>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kHeight = 34;
constexpr int kGlyph = 20;
constexpr int kLongestName = 240;

} // namespace

AccountChip::AccountChip(const Integration &account, const QString &network, QWidget *parent) : QAbstractButton(parent)
{
    setCheckable(true);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setObjectName(u"account_"_s + account.id.toString());
    setAccount(account, network);
}

AccountChip::~AccountChip() = default;

void AccountChip::setAccount(const Integration &account, const QString &network)
{
    m_account = account;
    setText(account.platformUsername);
    QString sentence = tr("%1 on %2").arg(account.platformUsername, network);
    if (account.health == Integration::Health::NeedsReauth)
        sentence = tr("%1: has to be connected again; its posts wait until then").arg(sentence);
    else if (account.health == Integration::Health::Paused)
        sentence = tr("%1: paused; its posts wait until it goes on").arg(sentence);
    setAccessibleName(sentence);
    setToolTip(sentence);
    updateGeometry();
    update();
}

QSize AccountChip::sizeHint() const
{
    // As wide as the strong face, so that choosing doesn't move the neighbours.
    const QFontMetrics metrics(Look::font(Look::Size::Body, Look::Weight::Strong));
    const int name = qMin(kLongestName, metrics.horizontalAdvance(text()) + 2);
    const bool isWaiting = m_account.health != Integration::Health::Connected;
    return {Look::Space::kSmall + kGlyph + Look::Space::kSmall + name + Look::Space::kMedium + 2
                + (isWaiting ? 14 + Look::Space::kTiny : 0),
            qMax(kHeight, metrics.height() + 2 * Look::Space::kSmall)};
}

void AccountChip::paintEvent(QPaintEvent *)
{
    const Look::Tokens &look = Look::tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF frame = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    const bool isRinged = hasFocus();
    painter.setBrush(isChecked() ? look.accentGround : underMouse() ? look.sunken : look.surface);
    painter.setPen(QPen(isChecked() || isRinged ? look.accent : look.line, isRinged ? 2 : 1));
    const qreal inset = isRinged ? 0.5 : 0;
    painter.drawRoundedRect(frame.adjusted(inset, inset, -inset, -inset), frame.height() / 2, frame.height() / 2);

    const auto mirrored = [this](QRect place) { return QStyle::visualRect(layoutDirection(), rect(), place); };
    const int middle = height() / 2;
    const QRect glyph(Look::Space::kSmall + 1, middle - kGlyph / 2, kGlyph, kGlyph);
    Look::paintPlatform(painter, mirrored(glyph), m_account.platform);
    int right = width() - Look::Space::kMedium;
    if (m_account.health != Integration::Health::Connected) {
        const bool isPaused = m_account.health == Integration::Health::Paused;
        Look::paintIcon(painter, mirrored({right - 14, middle - 7, 14, 14}), isPaused ? u"pause"_s : u"needs"_s,
                        Look::inkOf(isPaused ? Look::Tone::Calm : Look::Tone::Warn));
        right -= 14 + Look::Space::kTiny;
    }
    painter.setLayoutDirection(Qt::LeftToRight); // names of accounts are read from the left everywhere
    painter.setFont(Look::font(Look::Size::Body, isChecked() ? Look::Weight::Strong : Look::Weight::Regular));
    painter.setPen(isChecked() ? look.text : look.soft);
    const QRect name(glyph.right() + 1 + Look::Space::kSmall, 0, right - glyph.right() - 1 - Look::Space::kSmall,
                     height());
    const QString shown = painter.fontMetrics().elidedText(text(), Qt::ElideRight, name.width());
    painter.drawText(mirrored(name), int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft)) | Qt::AlignVCenter,
                     shown);
}

AccountChips::AccountChips(const ComposerParts &parts, QWidget *parent)
    : QWidget(parent), m_parts(parts), m_row(new FlowLayout(Look::Space::kSmall, this)),
      m_none(new Look::Text(tr("No account is connected yet. A draft needs none."), Look::Size::Body,
                            Look::Weight::Regular, Look::Text::Ink::Soft)),
      m_connect(new Look::Button(tr("Connect an account")))
{
    setObjectName(u"accounts"_s);
    setAccessibleName(tr("Accounts that this post goes to"));
    m_none->setVisible(false);
    m_connect->setVisible(false);
    m_connect->setObjectName(u"connectAccount"_s);
    m_row->insertWidget(0, m_none);
    m_row->insertWidget(1, m_connect);
    connect(m_connect, &QAbstractButton::clicked, this, [this] { m_parts.desk.go.connectAccount(); });
    connect(&m_parts.sources, &ComposerSources::accountsChanged, this, &AccountChips::readAccounts);
    connect(&m_parts.draft, &ComposerDraft::changed, this, &AccountChips::refresh);
    readAccounts();
}

AccountChips::~AccountChips() = default;

void AccountChips::focusFirst()
{
    for (const Integration &account : m_parts.sources.accounts())
        return m_chips.value(account.id)->setFocus(Qt::OtherFocusReason);
    m_connect->setFocus(Qt::OtherFocusReason);
}

void AccountChips::readAccounts()
{
    QHash<IntegrationId, AccountChip *> gone = std::exchange(m_chips, {});
    int at = 0;
    for (const Integration &account : m_parts.sources.accounts()) {
        const QString network = m_parts.desk.networks.info(account.platform).name;
        AccountChip *chip = gone.take(account.id);
        if (chip) {
            chip->setAccount(account, network);
        } else {
            chip = new AccountChip(account, network, this);
            connect(chip, &QAbstractButton::clicked, this,
                    [this, id = account.id](bool isChosen) { choose(id, isChosen); });
            m_row->insertWidget(at, chip);
            chip->setVisible(true);
        }
        m_chips.insert(account.id, chip);
        ++at;
    }
    qDeleteAll(gone);
    const bool isNone = m_parts.sources.isRead() && m_chips.isEmpty();
    m_none->setVisible(isNone);
    m_connect->setVisible(isNone);
    refresh();
}

void AccountChips::refresh()
{
    for (auto chip = m_chips.cbegin(); chip != m_chips.cend(); ++chip)
        chip.value()->setChecked(targetOf(m_parts.draft.composition(), chip.key()) != nullptr);
}

void AccountChips::choose(IntegrationId account, bool isChosen)
{
    m_parts.draft.edit([&](Composition &composition) {
        if (isChosen) {
            composition.targets << m_putAside.value(account, Composition::Target{account, {}, {}});
            return;
        }
        for (const Composition::Target &target : composition.targets) {
            if (target.account == account)
                m_putAside.insert(account, target);
        }
        composition.targets.removeIf([&](const Composition::Target &target) { return target.account == account; });
    });
    refresh(); // an edit may have been refused
}

} // namespace Postrider
