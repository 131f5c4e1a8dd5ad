// SPDX-License-Identifier: GPL-3.0-or-later
#include "faultsat.h"
#include "testmain.h"

using namespace Postrider::Testing;

// The part after a published one must not go out twice either, and never touches the one before it.
class TestFaultsOfReply final : public FaultsAt
{
    Q_OBJECT
public:
    TestFaultsOfReply() : FaultsAt(At::Reply) {}
};

TEST_CLASS(TestFaultsOfReply)
#include "tst_faultsofreply.moc"
