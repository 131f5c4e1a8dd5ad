// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feed.h"
#include "standins.h"
#include "victim.h"
#include "visitor.h"

#include <QObject>
#include <QTemporaryDir>
#include <QThread>
#include <QTimer>

#include <atomic>
#include <memory>
#include <vector>

namespace Postrider::Chaos {

// A whole run: two stores that are fed, publishers on each that are struck so many times, short commands that come and
// go beside them, and the comparison at the end. One store is served by the real program and holds accounts of
// Mastodon's kind; the other one's publishers know the little networks. The stores have a thread of their own: a
// publisher that sleeps in the middle of a write locks them, and must be woken meanwhile.
class Conductor final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Conductor)
public:
    struct Options
    {
        int strikes = 500;
        quint32 seed = 1;
        int publishers = 1; // on each store
    };

    explicit Conductor(const Options &options);
    ~Conductor() override;

    [[nodiscard]] bool start();
    void interrupt();

Q_SIGNALS:
    void finished(int exitCode);

private:
    enum class Phase { Calm, Trouble, Peace };

    Victim::Role makeLittleStore();  // in the stores' thread
    Victim::Role makeProgramStore(); // and this
    template<typename F>
    auto atStores(F &&work); // waits for it
    void addVictims(Feed &feed, Victim::Role role);
    void addVisitor(const QString &program, const QStringList &arguments);
    void feed();
    void struck(const Feed &feed);
    void beginTrouble();
    void look();
    void sawOpen(int open);
    void judge();
    void died(const QString &how);
    void end(int exitCode);

    const Options m_options;
    QTemporaryDir m_folder;
    StandIns m_standIns;
    QThread m_thread;
    QObject m_stores;                           // lives in that thread, and so do:
    std::vector<std::unique_ptr<Feed>> m_feeds; // the little networks' and the program's
    std::vector<std::unique_ptr<Victim>> m_victims;
    std::vector<std::unique_ptr<Visitor>> m_visitors;
    QStringList m_badVisits;
    std::atomic<bool> m_isBusy = false; // the stores' thread
    QTimer m_feeding;
    QTimer m_looking;
    int m_strikes = 0;
    int m_strikesOnLittle = 0;
    qint64 m_patienceLeft = 60'000; // ms; of the present phase
    Phase m_phase = Phase::Calm;
    bool m_hasEnded = false;
};

// Becomes a publisher of the little networks on that store. The vault's key is the first line of its standard input.
int publish(const QString &folder);

} // namespace Postrider::Chaos
