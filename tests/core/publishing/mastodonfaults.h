// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "faultrules.h"
#include "publishingfixture.h"

#include <map>

namespace Postrider::Testing {

// One post on a server that misbehaves once, at one step.
class FaultedPost final
{
public:
    FaultedPost(MastodonStandIn::Flavour flavour, At at, Fault fault);

    // Once the fault has struck: ends what a fault without an end began, as a person who quits the program or a server
    // that comes back would. True when nothing more has to be done for the post to settle.
    bool isHelped();
    FaultOutcome expected() const;
    Sending sending() { return m_stage.sending(m_made.parts.last()); }
    Sending::State state() { return sending().state; }
    MastodonStandIn &server() { return m_stage.server; }
    // Statuses on the server with the text of the part under test.
    QStringList accepted() const { return m_stage.accepted(m_text); }

private:
    void strike();
    bool hasStruck();

    const MastodonStandIn::Flavour m_flavour;
    const At m_at;
    const Fault m_fault;
    const QString m_text;
    Stage m_stage;
    Stage::Made m_made;
    std::unique_ptr<Publisher> m_publisher;
    bool m_isHelped = false;
};

// The same rules for a real platform's file, at one step: whatever a server like Mastodon's may do. All rows at once:
// each waits for seconds, and none for another. A class for each step makes it a test of its own.
class MastodonFaultsAt : public QObject
{
    Q_OBJECT
protected:
    explicit MastodonFaultsAt(At at) : m_at(at) {}

private Q_SLOTS:
    void endsAsItMust_data();
    void endsAsItMust();

private:
    bool isHelped(); // helps every row's post that can be helped by now; whether the current one needs no more
    FaultedPost &current();

    const At m_at;
    std::map<QByteArray, std::unique_ptr<FaultedPost>> m_posts;
};

} // namespace Postrider::Testing
