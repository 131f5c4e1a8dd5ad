// SPDX-License-Identifier: GPL-3.0-or-later
#include "mastodonfaults.h"
#include "testmain.h"

using namespace Postrider::Testing;

class TestMastodonFaultsOfPoll final : public MastodonFaultsAt
{
    Q_OBJECT
public:
    TestMastodonFaultsOfPoll() : MastodonFaultsAt(At::Poll) {}
};

TEST_CLASS(TestMastodonFaultsOfPoll)
#include "tst_mastodonfaultsofpoll.moc"
