// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "faultrules.h"
#include "filledstore.h"
#include "littlenetwork.h"
#include "platforms/registry.h"
#include "timelapse.h"

#include <QTemporaryDir>

#include <map>

namespace Postrider::Testing {

// What a person and the server could see of one post at one time.
struct Sight
{
    Sending sending;
    QList<Attempt> attempts;
    QString sentence;
    QStringList story;
    int onServer = 0;
    QDateTime at;
};

// One post on a server of its own, which goes wrong once.
struct FaultRow
{
    Fault fault = Fault::None;
    ReadBack readBack = ReadBack::None;
    std::unique_ptr<LittleNetwork> server;
    IntegrationId account;
    Scheduled made;
    SendingId sending;
    QString text;
    int settlements = 0;  // told by the publisher so far
    int mostOnServer = 0; // at any time
    Sight first;          // once the fault has struck
    Sight settled;        // when all that happens by itself has happened
    Sight last;           // when a person has done what they were asked to
};

// Each fault at one step, for each way to settle a lost reply: all rows at once in one store, by one publisher, under a
// clock that moves only when nothing is left to do.
class FaultTable final
{
public:
    // listDelay: a new post is missing from lists and searches for so long.
    explicit FaultTable(At at, std::chrono::milliseconds listDelay = {});

    void play();
    void addTestRows() const; // found again by their tags
    const FaultRow &current() const;
    At at() const { return m_at; }

private:
    void addRow(Fault fault, ReadBack readBack);
    void strike(FaultRow &row) const;
    bool awaitSettlements(int count);
    Sight sightOf(const FaultRow &row);
    void letTimePass();
    void askPersons();
    void askPerson(FaultRow &row);

    const At m_at;
    const std::chrono::milliseconds m_listDelay;
    QTemporaryDir m_folder;
    Registry m_registry;
    FakeClock m_clock;
    FilledStore m_store;
    std::map<QByteArray, FaultRow> m_rows;
    std::unique_ptr<Publisher> m_publisher;
    std::unique_ptr<TimeLapse> m_time;
};

} // namespace Postrider::Testing
