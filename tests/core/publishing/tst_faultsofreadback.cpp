// SPDX-License-Identifier: GPL-3.0-or-later
#include "faultsat.h"
#include "testmain.h"

using namespace Postrider::Testing;

// The look at what became of a post whose answer was lost.
class TestFaultsOfReadBack final : public FaultsAt
{
    Q_OBJECT
public:
    TestFaultsOfReadBack() : FaultsAt(At::ReadBack) {}
};

TEST_CLASS(TestFaultsOfReadBack)
#include "tst_faultsofreadback.moc"
