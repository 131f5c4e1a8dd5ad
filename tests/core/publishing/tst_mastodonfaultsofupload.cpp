// SPDX-License-Identifier: GPL-3.0-or-later
#include "mastodonfaults.h"
#include "testmain.h"

using namespace Postrider::Testing;

class TestMastodonFaultsOfUpload final : public MastodonFaultsAt
{
    Q_OBJECT
public:
    TestMastodonFaultsOfUpload() : MastodonFaultsAt(At::Upload) {}
};

TEST_CLASS(TestMastodonFaultsOfUpload)
#include "tst_mastodonfaultsofupload.moc"
