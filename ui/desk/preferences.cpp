// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/preferences.h"

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

Preferences::Preferences(const QString &dataFolder, QObject *parent)
    : QObject(parent), m_settings(dataFolder + u"/window.ini"_s, QSettings::IniFormat)
{
}

Preferences::~Preferences() = default;

QVariant Preferences::value(const QString &name, const QVariant &fallback) const
{
    return m_settings.value(name, fallback);
}

void Preferences::set(const QString &name, const QVariant &value)
{
    if (m_settings.value(name) == value)
        return;
    m_settings.setValue(name, value);
    Q_EMIT changed(name);
}

} // namespace Postrider
