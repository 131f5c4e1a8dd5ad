// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publishingfixture.h"

#include <QTcpSocket>

#include <map>

namespace Postrider::Testing {

// One post on a server that misbehaves once, at one endpoint.
class FaultedPost final
{
public:
    FaultedPost(MastodonStandIn::Flavour flavour, MastodonStandIn::Endpoint endpoint, MastodonStandIn::Fault fault);

    // Once the fault has struck: ends what a fault without an end began, as a person who quits the program or a server
    // that comes back would. True when nothing more has to be done for the post to settle.
    bool isHelped();
    Sending::State state() { return m_stage.state(m_made.parts.first()); }
    Sending sending() { return m_stage.sending(m_made.parts.first()); }
    Stage &stage() { return m_stage; }
    // Statuses on the server, whatever they say.
    qsizetype count() const { return m_stage.server.accepted().size(); }

private:
    void strike();
    bool hasStruck();

    const MastodonStandIn::Endpoint m_endpoint;
    const MastodonStandIn::Fault m_fault;
    Stage m_stage;
    Stage::Made m_made;
    QTcpSocket m_reservation; // keeps the port of a server that does not listen from everybody else
    std::unique_ptr<Publisher> m_publisher;
    bool m_isHelped = false;
};

// All rows of a table at once: each waits for seconds, and none for another.
class FaultTable final
{
public:
    using Flavour = MastodonStandIn::Flavour;
    using Fault = MastodonStandIn::Fault;

    struct Row
    {
        Fault fault;
        Sending::State end;
        int accepted;
    };

    // In QTest's _data function: columns and rows "MASTODON GARBAGE", each under way from now on.
    void addRows(MastodonStandIn::Endpoint endpoint, const QList<Row> &rows);
    FaultedPost &current(); // of the row under test
    bool isHelped();        // helps every row's post that can be helped by now; whether the current one needs no more
    void forgetCurrent();

private:
    std::map<QByteArray, std::unique_ptr<FaultedPost>> m_posts;
};

} // namespace Postrider::Testing
