// SPDX-License-Identifier: GPL-3.0-or-later
#include "faultsat.h"
#include "testmain.h"

using namespace Postrider::Testing;
using namespace std::chrono_literals;

// A network that shows a new post only minutes later: all is as it must be, for absence is not
// proven before the settling time is over.
class TestLateLists final : public FaultsAt
{
    Q_OBJECT
public:
    TestLateLists() : FaultsAt(At::Create, 5min) {}
};

TEST_CLASS(TestLateLists)
#include "tst_latelists.moc"
