// SPDX-License-Identifier: GPL-3.0-or-later
#include "faulttable.h"
#include "testmain.h"

using namespace Postrider;
using namespace Postrider::Testing;

using Endpoint = MastodonStandIn::Endpoint;
using Fault = MastodonStandIn::Fault;
using State = Sending::State;

// Everything that may happen to an upload, which may be repeated.
class TestFaultsOfUpload final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void endsAsItMust_data();
    void endsAsItMust();

private:
    FaultTable m_table;
};

void TestFaultsOfUpload::endsAsItMust_data()
{
    m_table.addRows(Endpoint::UploadMedia,
                    {
                        {Fault::None, State::Published, 1},
                        {Fault::Refuse, State::Published, 1},
                        {Fault::ResetBeforeAccepting, State::Published, 1},
                        {Fault::ResetAfterAccepting, State::Published, 1},
                        {Fault::AcceptLate, State::Published, 1},
                        {Fault::Never, State::Published, 1},
                        {Fault::Half, State::Published, 1},
                        {Fault::Dripping, State::Published, 1},
                        {Fault::Garbage, State::Published, 1},
                        {Fault::ErrorInside200, State::Published, 1},
                        {Fault::Status401, State::Held, 0},
                        {Fault::Status403, State::Held, 0},
                        {Fault::Status404, State::Failed, 0},
                        {Fault::Status409, State::Published, 1},
                        {Fault::Status413Early, State::Failed, 0},
                        {Fault::Status422, State::Failed, 0},
                        {Fault::Status429, State::Published, 1},
                        {Fault::Status500, State::Published, 1},
                        {Fault::Status503, State::Published, 1},
                        {Fault::Redirect, State::Published, 1},
                    });
}

void TestFaultsOfUpload::endsAsItMust()
{
    QFETCH(State, end);
    FaultedPost &post = m_table.current();
    QTRY_VERIFY_WITH_TIMEOUT(m_table.isHelped(), 60'000);
    QTRY_COMPARE_WITH_TIMEOUT(post.state(), end, 60'000);
    QTEST(int(post.count()), "accepted");
    // Nothing was opened that could have left a doubt: an upload's lost reply is just repeated.
    QCOMPARE(post.sending().sentAt.isValid(), end == State::Published);
    if (end == State::Published)
        QCOMPARE(post.stage().server.accepted().first().altTexts, QStringList{QStringLiteral("The sea")});
    QCOMPARE(post.stage().server.complaints(), QStringList());
    m_table.forgetCurrent();
}

TEST_CLASS(TestFaultsOfUpload)
#include "tst_faultsofupload.moc"
