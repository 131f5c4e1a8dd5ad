// SPDX-License-Identifier: GPL-3.0-or-later
#include "mastodonfaults.h"
#include "testmain.h"

using namespace Postrider::Testing;

class TestMastodonFaultsOfCreate final : public MastodonFaultsAt
{
    Q_OBJECT
public:
    TestMastodonFaultsOfCreate() : MastodonFaultsAt(At::Create) {}
};

TEST_CLASS(TestMastodonFaultsOfCreate)
#include "tst_mastodonfaultsofcreate.moc"
