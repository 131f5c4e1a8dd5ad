// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "verdict.h"

#include <QJsonObject>
#include <QProcess>
#include <QUrl>

namespace Postrider::Chaos {

// What the networks' process is asked at the end.
struct Report
{
    QList<Seen> seen;
    QStringList complaints;
    QHash<QString, int> unclear; // by network: creations whose answer never came or could not be read
};

// The networks in a process of their own, which nobody kills: four little ones, for the four ways to settle a lost
// reply, and two that Mastodon's file speaks to. They are calm until they are told to go wrong at random.
class StandIns final
{
public:
    // The other end: becomes that process. Reads its orders from standard input.
    static int serve(quint32 seed);

    [[nodiscard]] bool start(quint32 seed);
    QUrl urlOf(const QString &network) const { return QUrl(m_urls[network].toString()); }
    void misbehave();
    void calm();
    Report report();
    void end();

private:
    QJsonObject ask(const QByteArray &order);

    QProcess m_process;
    QJsonObject m_urls;
};

// Children end with us, even when we are killed.
void endWithParent(QProcess &process);

} // namespace Postrider::Chaos
