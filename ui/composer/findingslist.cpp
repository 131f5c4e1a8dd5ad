// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/findingslist.h"

#include "models/answer.h"
#include "ui/composer/composerdraft.h"
#include "ui/composer/composersources.h"
#include "ui/desk/desk.h"
#include "ui/look/icons.h"
#include "ui/look/tokens.h"

#include <QPainter>
#include <QStyle>
#include <QVBoxLayout>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::chrono::milliseconds kAskAfter{300};
constexpr int kGlyph = 14;

Look::Tone toneOf(const Finding &finding)
{
    return finding.severity == Problem::Severity::Error ? Look::Tone::Bad : Look::Tone::Warn;
}

} // namespace

FindingRow::FindingRow(const Finding &finding, std::optional<PlatformId> platform, QWidget *parent)
    : QAbstractButton(parent), m_finding(finding), m_platform(platform)
{
    setText(finding.sentence);
    setAccessibleName(finding.severity == Problem::Severity::Error ? tr("Wrong: %1").arg(finding.sentence)
                                                                   : tr("Note: %1").arg(finding.sentence));
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

FindingRow::~FindingRow() = default;

QRect FindingRow::textPlace(int width) const
{
    const int glyphs = kGlyph + Look::Space::kSmall + (m_platform ? kGlyph + Look::Space::kSmall : 0);
    const int left = Look::Space::kMedium + glyphs;
    return {left, Look::Space::kSmall, width - left - Look::Space::kMedium, 10'000};
}

int FindingRow::heightForWidth(int width) const
{
    const QFontMetrics metrics(Look::font(Look::Size::Secondary, Look::Weight::Strong));
    const QRect taken = metrics.boundingRect(textPlace(width), Qt::TextWordWrap, text());
    return taken.height() + 2 * Look::Space::kSmall;
}

QSize FindingRow::sizeHint() const
{
    return {320, heightForWidth(320)};
}

void FindingRow::paintEvent(QPaintEvent *)
{
    const Look::Tone tone = toneOf(m_finding);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Look::groundOf(tone));
    painter.setPen(hasFocus()         ? QPen(Look::tokens().accent, 2)
                       : underMouse() ? QPen(Look::inkOf(tone))
                                      : QPen(Qt::NoPen));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), Look::Radius::kControl, Look::Radius::kControl);
    const auto mirrored = [this](const QRect &place) { return QStyle::visualRect(layoutDirection(), rect(), place); };
    painter.setFont(Look::font(Look::Size::Secondary, Look::Weight::Strong));
    const int firstLine = Look::Space::kSmall + painter.fontMetrics().height() / 2;
    QRect glyph(Look::Space::kMedium, firstLine - kGlyph / 2, kGlyph, kGlyph);
    const bool isError = m_finding.severity == Problem::Severity::Error;
    Look::paintIcon(painter, mirrored(glyph), isError ? u"failed"_s : u"needs"_s, Look::inkOf(tone));
    if (m_platform) {
        glyph.translate(kGlyph + Look::Space::kSmall, 0);
        Look::paintPlatform(painter, mirrored(glyph), *m_platform);
    }
    painter.setPen(Look::inkOf(tone));
    QRect place = textPlace(width());
    place.setHeight(height() - 2 * Look::Space::kSmall);
    painter.drawText(mirrored(place), int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft)) | Qt::TextWordWrap,
                     text());
}

FindingsList::FindingsList(const ComposerParts &parts, QWidget *parent)
    : QWidget(parent), m_parts(parts), m_column(new QVBoxLayout(this))
{
    setObjectName(u"findings"_s);
    setAccessibleName(tr("What should be looked at"));
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(Look::Space::kSmall);
    m_soon.setSingleShot(true);
    m_soon.setInterval(kAskAfter);
    connect(&m_soon, &QTimer::timeout, this, [this] { ask(); });
    connect(&parts.draft, &ComposerDraft::changed, &m_soon, qOverload<>(&QTimer::start));
    setVisible(false);
    m_soon.start();
}

FindingsList::~FindingsList() = default;

void FindingsList::ask(ComposeService::Timing timing)
{
    m_soon.stop();
    const int question = ++m_question;
    answer(m_parts.desk.compose.findings(m_parts.desk.actor, m_parts.draft.copy(), timing), this,
           [this, question](const Result<QList<Finding>> &findings) {
               if (question != m_question)
                   return;
               // Without an answer nothing is known to be wrong; scheduling checks all of it again.
               show(findings ? *findings : QList<Finding>());
               Q_EMIT found();
           });
}

void FindingsList::show(const QList<Finding> &findings)
{
    m_findings = findings;
    QList<Finding> shown;
    for (const Finding &finding : findings) {
        if (isWorthShowing(finding))
            shown << finding;
    }
    if (shown == m_shown)
        return;
    m_shown = shown;
    while (QLayoutItem *item = m_column->takeAt(0)) {
        item->widget()->setVisible(false);
        item->widget()->deleteLater();
        delete item;
    }
    int number = 0;
    for (const Finding &finding : shown) {
        const Integration *account = m_parts.sources.account(finding.account);
        auto *row = new FindingRow(finding, account ? std::optional(account->platform) : std::nullopt);
        row->setObjectName(u"finding_%1"_s.arg(++number));
        connect(row, &QAbstractButton::clicked, this, [this, finding] { Q_EMIT jumpAsked(finding); });
        m_column->addWidget(row);
    }
    setVisible(!shown.isEmpty());
}

bool FindingsList::isWorthShowing(const Finding &finding) const
{
    const Composition &composition = m_parts.draft.composition();
    const bool isUndone = (finding.where == "accounts"_L1 && composition.targets.isEmpty())
        || (finding.where == "time"_L1 && composition.wallTime.isNull());
    return !isAboutAltText(finding) && (m_isTried || !isUndone);
}

bool isAboutAltText(const Finding &finding)
{
    return finding.where == "media"_L1 && finding.severity == Problem::Severity::Warning;
}

} // namespace Postrider
