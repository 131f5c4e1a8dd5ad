// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QLocalServer>
#include <QObject>

namespace Postrider::Net {

// Tells the other processes of one store that it changed, over sockets that only this user can reach, so that nobody
// polls. A nudge says nothing but "look again"; a lost one only delays. Lives in the thread that made it.
class Nudge final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Nudge)
public:
    explicit Nudge(const QString &storeFolder, QObject *parent = nullptr);
    ~Nudge() override;

    // NotAllowed when the folder of the sockets is somebody else's, Internal when there can be none.
    [[nodiscard]] Outcome listen();
    // Reaches every other listener of the store; works without listening oneself. Never waits.
    void send();

Q_SIGNALS:
    // Somebody changed the store; a burst of nudges is one signal.
    void nudged();

private:
    void takeNudges();
    void announce();
    void nudge(const QString &socketPath);

    QString m_folder; // of the sockets; empty: there can be none
    QString m_ownName;
    QLocalServer m_server;
    bool m_isAnnounced = false;
};

} // namespace Postrider::Net
