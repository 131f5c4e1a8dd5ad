// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/zonebox.h"

#include <QTimeZone>

namespace Postrider::Look {

ZoneBox::ZoneBox(const QByteArray &zone, QWidget *parent) : SearchableBox(16, parent)
{
    for (const QByteArray &id : QTimeZone::availableTimeZoneIds()) {
        // Places; the others are names of old times and fixed offsets.
        if (id.contains('/') && !id.startsWith("Etc/") && !id.startsWith("SystemV/") && !id.startsWith("US/"))
            addItem(QString::fromUtf8(id).replace(u'_', u' '), id);
    }
    setZone(zone);
}

ZoneBox::~ZoneBox() = default;

QByteArray ZoneBox::zone() const
{
    const int index = findText(currentText(), Qt::MatchFixedString);
    return index < 0 ? QByteArray() : itemData(index).toByteArray();
}

void ZoneBox::setZone(const QByteArray &zone)
{
    int index = findData(zone);
    if (index < 0 && !zone.isEmpty()) { // "UTC", for one
        insertItem(0, QString::fromUtf8(zone), zone);
        index = 0;
    }
    setCurrentIndex(index);
}

} // namespace Postrider::Look
