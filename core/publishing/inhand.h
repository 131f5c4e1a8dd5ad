// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publishing/sendingtask.h"

#include <QHash>
#include <QQueue>
#include <QTimer>

#include <utility>

namespace Postrider {

class Delivering;

// What is in a publisher's hands: a task for each sending, which keeps its lease. While one is on its way its
// account's next is got ready, so that the end of the one and the beginning of the other share a commit.
// Owned by the worker, lives in its thread.
class InHand final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(InHand)
public:
    InHand(Workbench &bench, int atMost, QObject *parent = nullptr);
    ~InHand() override; // its tasks end where they stand

    void take(const DueSending &due);
    void stop(SendingId id);
    bool isBusy(IntegrationId account) const;
    int room() const { return m_atMost - int(m_tasks.size()); }
    // By so much a sending may be late and still be its account's next without a look at what was missed.
    void setPunctual(std::chrono::milliseconds punctual) { m_punctual = punctual; }
    // While the store refuses, nothing is begun beside the looks.
    void setTroubled(bool isTroubled) { m_isTroubled = isTroubled; }

Q_SIGNALS:
    void busyChanged(bool isBusy);
    void finished(Postrider::SendingTask *task); // out of hand by then
    void storeRefused(const Postrider::Error &error);
    void settled(Postrider::SendingId id, Postrider::PostId post, Postrider::Sending::State state);
    void advanced(const Postrider::SendingProgress &progress);
    void accountNeedsPerson(Postrider::IntegrationId id);

private:
    void hand(SendingTask *task);
    void putDown(SendingTask *task);
    void readNextAfter(SendingId inHand, IntegrationId account);
    void readNext();
    void getNextReady(SendingId inHand, IntegrationId account);
    void takeNextAfter(SendingTask *task);
    void renewLeases();

    Workbench &m_bench;
    const int m_atMost;
    QHash<SendingId, SendingTask *> m_tasks;
    QHash<IntegrationId, Delivering *> m_next;            // got ready while its account's one before is on its way
    QQueue<std::pair<SendingId, IntegrationId>> m_toRead; // in whose wake an account's next is read
    QTimer m_reading;
    QTimer m_renewal; // runs only while something is in hand
    std::chrono::milliseconds m_punctual;
    bool m_isTroubled = false;
};

} // namespace Postrider
