// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "services/parts.h"

#include <QFuture>
#include <QStringList>

namespace Postrider {

// What a person may copy into a report of a fault: the program, the system, counts, and the end of the log.
struct Diagnostics
{
    struct Count
    {
        QString what;
        int count = 0;
    };

    QString version;
    QString qtVersion;
    QString system;  // its product, kernel and processor; never the computer's name
    QString desktop; // and how windows are drawn
    QString locale;
    int storeVersion = 0;
    bool isVaultOpen = false;
    bool isPaused = false;
    int users = 0;
    QList<Count> accounts; // by network, kind of server and health
    QList<Count> posts;
    QList<Count> sendings;
    QStringList log;      // as it stands in the file; masked when it becomes text
    QStringList personal; // e-mails, names, hosts, texts: what must not come out, found wherever it is
};

// Everything personal is left out or masked: e-mails, addresses, hosts, tokens, quoted words,
// whatever diagnostics.personal names. Of the log only whole lines of our own at info level and
// above; requests and their contents are below that.
QString textOf(const Diagnostics &diagnostics);

// Reads them. Verbs as those of the other services.
class DiagnosticsService final
{
public:
    explicit DiagnosticsService(ServiceParts parts) : m_parts(std::move(parts)) {}

    // desktop: what only the window knows, such as the platform it draws on.
    QFuture<Result<Diagnostics>> gather(QString desktop);

private:
    ServiceParts m_parts;
};

} // namespace Postrider
