// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/counters.h"

#include "ui/composer/flowlayout.h"
#include "ui/look/icons.h"
#include "ui/look/tokens.h"

#include <QAccessible>
#include <QLocale>
#include <QPainter>
#include <QStyle>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kGlyph = 14;
constexpr int kGap = 6;

} // namespace

Counter::Counter(PlatformId platform, QWidget *parent) : QWidget(parent), m_platform(platform) {}

Counter::~Counter() = default;

void Counter::show(const QString &account, const TextCount &count)
{
    const bool wasOver = isOver();
    const bool isFirst = accessibleName().isEmpty();
    if (!isFirst && m_count == count)
        return;
    m_count = count;
    const QString sentence = isOver() ? tr("%1: over by %n", nullptr, m_count.used - m_count.limit).arg(account)
        : m_count.limit > 0           ? tr("%1: %2 of %3 characters").arg(account).arg(m_count.used).arg(m_count.limit)
                                      : tr("%1: %n characters", nullptr, m_count.used).arg(account);
    setAccessibleName(sentence);
    setToolTip(sentence);
    if (isOver() || wasOver) { // worth a word of the screen reader
        QAccessibleEvent event(this, QAccessible::NameChanged);
        QAccessible::updateAccessibility(&event);
    }
    updateGeometry();
    update();
}

QString Counter::text() const
{
    const QLocale locale;
    return m_count.limit > 0 ? u"%1 / %2"_s.arg(locale.toString(m_count.used), locale.toString(m_count.limit))
                             : locale.toString(m_count.used);
}

QFont Counter::face() const
{
    return Look::font(Look::Size::Secondary, isNearlyFull() ? Look::Weight::Strong : Look::Weight::Regular);
}

QSize Counter::sizeHint() const
{
    const QFontMetrics metrics(face());
    return {kGlyph + kGap + metrics.horizontalAdvance(text()) + 2, qMax(kGlyph + 2, metrics.height())};
}

void Counter::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const auto mirrored = [this](const QRect &place) { return QStyle::visualRect(layoutDirection(), rect(), place); };
    Look::paintPlatform(painter, mirrored({0, (height() - kGlyph) / 2, kGlyph, kGlyph}), m_platform);
    painter.setLayoutDirection(Qt::LeftToRight); // used before limit, everywhere
    painter.setFont(face());
    painter.setPen(isOver()             ? Look::inkOf(Look::Tone::Bad)
                       : isNearlyFull() ? Look::inkOf(Look::Tone::Warn)
                                        : Look::tokens().soft);
    painter.drawText(mirrored({kGlyph + kGap, 0, width() - kGlyph - kGap, height()}),
                     int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft)) | Qt::AlignVCenter, text());
}

CounterRow::CounterRow(int part, QWidget *parent)
    : QWidget(parent), m_part(part), m_row(new FlowLayout(Look::Space::kMedium, this))
{
}

CounterRow::~CounterRow() = default;

void CounterRow::show(const QList<Item> &rows)
{
    QList<IntegrationId> order;
    for (const Item &row : rows)
        order << row.account.id;
    if (order != m_order) {
        qDeleteAll(std::exchange(m_counters, {}));
        m_order = order;
        for (const Item &row : rows) {
            auto *counter = new Counter(row.account.platform, this);
            counter->setObjectName(m_part == 1 ? u"count_"_s + row.account.id.toString()
                                               : u"count_%1_%2"_s.arg(m_part).arg(row.account.id.toString()));
            m_counters.insert(row.account.id, counter);
            m_row->insertWidget(m_row->count(), counter);
            counter->setVisible(true);
        }
    }
    for (const Item &row : rows)
        m_counters.value(row.account.id)->show(row.account.platformUsername, row.count);
}

} // namespace Postrider
