// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/durationinput.h"

#include "ui/look/tokens.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QSpinBox>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kMinute = 60, kHour = 60 * kMinute, kDay = 24 * kHour; // seconds
constexpr int kYear = 365 * kDay;

} // namespace

DurationInput::DurationInput(int minimum, int maximum, QWidget *parent)
    : QWidget(parent), m_minimum(minimum), m_maximum(maximum > 0 ? qMin(maximum, kYear) : kYear),
      m_number(new QSpinBox), m_unit(new QComboBox)
{
    m_number->setObjectName(u"amount"_s);
    m_unit->setObjectName(u"unit"_s);
    m_unit->addItem(tr("minutes"), kMinute);
    m_unit->addItem(tr("hours"), kHour);
    m_unit->addItem(tr("days"), kDay);
    for (int i = m_unit->count() - 1; i > 0; --i) {
        if (m_unit->itemData(i).toInt() > m_maximum)
            m_unit->removeItem(i); // not even one of these
    }
    m_number->setAccessibleName(tr("How many"));
    m_unit->setAccessibleName(tr("Minutes, hours or days"));
    m_number->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Look::Space::kTiny);
    row->addWidget(m_number, 1);
    row->addWidget(m_unit, 1);
    setFocusProxy(m_number);
    bound();
    connect(m_number, &QSpinBox::valueChanged, this, [this] { Q_EMIT changed(seconds()); });
    connect(m_unit, &QComboBox::currentIndexChanged, this, [this] {
        bound();
        Q_EMIT changed(seconds());
    });
}

DurationInput::~DurationInput() = default;

int DurationInput::seconds() const
{
    return m_number->value() * m_unit->currentData().toInt();
}

void DurationInput::setSeconds(int seconds)
{
    const QSignalBlocker quietUnit(m_unit);
    const QSignalBlocker quietNumber(m_number);
    for (int i = m_unit->count() - 1; i >= 0; --i) {
        m_unit->setCurrentIndex(i);
        const bool isWhole = seconds % m_unit->itemData(i).toInt() == 0;
        if (isWhole && seconds > 0)
            break;
    }
    bound();
    m_number->setValue(qRound(double(seconds) / m_unit->currentData().toInt()));
}

// Whole units that lie within.
void DurationInput::bound()
{
    const int unit = m_unit->currentData().toInt();
    const QSignalBlocker quiet(m_number);
    m_number->setRange(qMax(1, (m_minimum + unit - 1) / unit), qMax(1, m_maximum / unit));
}

} // namespace Postrider
