// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assistants/mcpsettings.h"

#include <QSettings>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

McpSettings readMcpSettings(const QString &dataFolder)
{
    const QSettings file(dataFolder + u"/window.ini"_s, QSettings::IniFormat);
    const McpSettings usual;
    return {file.value(McpSettings::switchName(), usual.isOn).toBool(),
            quint16(file.value(McpSettings::portName(), usual.port).toUInt())};
}

} // namespace Postrider
