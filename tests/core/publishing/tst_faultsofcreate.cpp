// SPDX-License-Identifier: GPL-3.0-or-later
#include "faultsat.h"
#include "testmain.h"

using namespace Postrider::Testing;

// The one request that must not go out twice.
class TestFaultsOfCreate final : public FaultsAt
{
    Q_OBJECT
public:
    TestFaultsOfCreate() : FaultsAt(At::Create) {}
};

TEST_CLASS(TestFaultsOfCreate)
#include "tst_faultsofcreate.moc"
