// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>
#include <QStringList>

namespace Postrider {

// Starting with the desktop's session, hidden: a .desktop file in the person's autostart folder
// (XDG_CONFIG_HOME). Small files; any thread.
class Autostart final
{
public:
    // program: the executable's whole path; arguments after it, such as {"--hidden"}.
    explicit Autostart(QString program, QStringList arguments = {QStringLiteral("--hidden")});

    bool isOn() const;
    Outcome setOn(bool isOn);

    static QString path();
    // A program and its arguments as an Exec= line takes them.
    static QString execLine(const QString &program, const QStringList &arguments);

private:
    QString m_program;
    QStringList m_arguments;
};

} // namespace Postrider
