// SPDX-License-Identifier: GPL-3.0-or-later
#include "mastodonfaults.h"
#include "testmain.h"

using namespace Postrider::Testing;

class TestMastodonFaultsOfReply final : public MastodonFaultsAt
{
    Q_OBJECT
public:
    TestMastodonFaultsOfReply() : MastodonFaultsAt(At::Reply) {}
};

TEST_CLASS(TestMastodonFaultsOfReply)
#include "tst_mastodonfaultsofreply.moc"
