// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publishing/worker.h"

#include <QObject>
#include <QThread>

#include <memory>

namespace Postrider {

// The publisher as the rest of the program sees it: a worker in its own thread. Made and owned by app; call and connect
// from the thread that made it. Values in, signals out, no mutex.
class Publisher final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Publisher)
public:
    explicit Publisher(PublisherParts parts, QObject *parent = nullptr);
    ~Publisher() override; // stops: requests under way are journalled as unknown and reconciled at the next start

    void start();
    void nudge(); // the store changed
    // Nothing more of it is uploaded, and it fails as Cancelled; too late once its post is being made.
    void stop(SendingId id);

Q_SIGNALS:
    void started();
    void failed(const Postrider::Error &error); // the store can't be read; it is tried again
    void recovered();                           // the store takes writes again after failed()
    void onlineChanged(bool isOnline);          // said when it changes; online until said otherwise
    void settled(Postrider::SendingId id, Postrider::PostId post, Postrider::Sending::State state);
    // How far large files are; at most twice a second for each sending.
    void advanced(const Postrider::SendingProgress &progress);
    void accountNeedsPerson(Postrider::IntegrationId id);
    // Posts were made of series, or moved: so many went to another time because their zone has other rules now.
    void tended(int moved);

private:
    struct StopThread
    {
        void operator()(QThread *thread) const;
    };

    Net::Reachability *m_reachability; // null: nobody says
    Worker *m_worker;                  // lives in m_thread, deleted at its end
    std::unique_ptr<QThread, StopThread> m_thread;
};

} // namespace Postrider
