// SPDX-License-Identifier: GPL-3.0-or-later
#include "samples.h"
#include "storage/catchupsetting.h"
#include "testmain.h"

using namespace Postrider;
using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

// What new posts wish for the case that they are missed.
class TestCatchUpSetting final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void usualWithoutAWish();
    void keepsEachPolicy();
    void nonsenseIsTheUsual();
};

void TestCatchUpSetting::usualWithoutAWish()
{
    Store store;
    QCOMPARE(usualCatchUp(store.db()), (CatchUp{CatchUp::Policy::Publish, 60min}));
}

void TestCatchUpSetting::keepsEachPolicy()
{
    Store store;
    using Policy = CatchUp::Policy;
    for (const Policy policy : {Policy::Publish, Policy::Ask, Policy::NextSlot, Policy::Skip}) {
        const CatchUp wish{policy, 7min};
        VERIFY_OK(setUsualCatchUp(store.db(), wish));
        QCOMPARE(usualCatchUp(store.db()), wish);
    }
}

void TestCatchUpSetting::nonsenseIsTheUsual()
{
    Store store;
    VERIFY_OK(SettingRepository(store.db()).setValue(u"publishing.catchUp"_s, u"whenever"_s));
    QCOMPARE(usualCatchUp(store.db()), CatchUp());
}

TEST_CLASS(TestCatchUpSetting)
#include "tst_catchupsetting.moc"
