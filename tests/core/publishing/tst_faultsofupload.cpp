// SPDX-License-Identifier: GPL-3.0-or-later
#include "faultsat.h"
#include "testmain.h"

using namespace Postrider::Testing;

// A file goes up in chunks, which may be sent again.
class TestFaultsOfUpload final : public FaultsAt
{
    Q_OBJECT
public:
    TestFaultsOfUpload() : FaultsAt(At::Upload) {}
};

TEST_CLASS(TestFaultsOfUpload)
#include "tst_faultsofupload.moc"
