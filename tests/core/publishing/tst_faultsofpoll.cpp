// SPDX-License-Identifier: GPL-3.0-or-later
#include "faultsat.h"
#include "testmain.h"

using namespace Postrider::Testing;

// The network is asked whether a file is ready, any number of times.
class TestFaultsOfPoll final : public FaultsAt
{
    Q_OBJECT
public:
    TestFaultsOfPoll() : FaultsAt(At::Poll) {}
};

TEST_CLASS(TestFaultsOfPoll)
#include "tst_faultsofpoll.moc"
