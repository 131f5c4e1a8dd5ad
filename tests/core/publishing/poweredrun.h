// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "filledstore.h"
#include "littlenetwork.h"
#include "lossydisk.h"
#include "platforms/registry.h"
#include "publishing/publisher.h"

#include <QTemporaryDir>

namespace Postrider::Testing {

// A thread of two parts with a file, published on a disk that loses what was not flushed, to a network whose list of
// posts alone tells what became of a lost reply: what the journal forgets goes out twice.
class PoweredRun final
{
public:
    explicit PoweredRun(LossyDisk::Flushing flushing);

    LossyDisk &disk() { return *m_disk; }
    LittleNetwork &network() { return m_network; }
    const QList<SendingId> &parts() const { return m_made.parts; }

    // Until all is out or the power has failed.
    void publish();
    // The publisher and the store end, which moves the log into the store's file.
    void close();
    // The power is back: with what the disk kept, everything is done that still has to be.
    void goOnAfter(quint32 seed);

    // What the disk would give back now: null when it can't even be opened.
    std::optional<Sending> recovered(SendingId id, quint32 seed);
    // Empty when each part is out once and the store knows it.
    QString problem();

private:
    void startPublisher(const QString &folder);
    bool isAllOut();
    bool isAnythingDue();
    QString freshFolder();

    QTemporaryDir m_folder;
    Registry m_registry;
    FakeClock m_clock;
    LittleNetwork m_network;
    const std::shared_ptr<const Vault> m_vault;
    std::unique_ptr<LossyDisk> m_disk; // outlives what works on it
    std::unique_ptr<FilledStore> m_store;
    std::unique_ptr<Publisher> m_publisher;
    Scheduled m_made;
    int m_folders = 0;
    bool m_isDamaged = false;

public:
    std::function<void(SendingId, Sending::State)> settled; // told as the publisher tells it
};

} // namespace Postrider::Testing
