// SPDX-License-Identifier: GPL-3.0-or-later
#include "assistantseed.h"
#include "models/needsinbox.h"
#include "testmain.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace Postrider;
using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;

class TestNeedsInbox final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void oneModelAKind();
    void followsTheStore();
    void aUserSeesTheirOwn();
    void saysWhatItKnows();

private:
    static NeedsModel *of(const NeedsInbox &inbox, Need::Kind kind)
    {
        for (NeedsModel *model : inbox.models()) {
            if (model->kind() == kind)
                return model;
        }
        return nullptr;
    }
};

void TestNeedsInbox::oneModelAKind()
{
    OfflineDesk offline;
    offline.seedMonth();
    NeedsInbox inbox(offline.desk().needs, offline.desk().actor, offline.desk().watch);
    QList<QAbstractItemModelTester *> testers;
    for (NeedsModel *model : inbox.models())
        new QAbstractItemModelTester(model, QAbstractItemModelTester::FailureReportingMode::QtTest, model);
    QTRY_COMPARE(of(inbox, Need::Kind::Unconfirmed)->rowCount(), 1);
    QCOMPARE(of(inbox, Need::Kind::Reconnect)->rowCount(), 1);
    int sum = 0;
    for (const NeedsModel *model : inbox.models())
        sum += model->rowCount();
    QCOMPARE(inbox.count(), sum);
    const auto counts = OfflineDesk::await(offline.desk().needs.counts(offline.desk().actor));
    QVERIFY(counts);
    for (const NeedsModel *model : inbox.models())
        QCOMPARE(counts->value(model->kind()), model->rowCount());
}

void TestNeedsInbox::followsTheStore()
{
    OfflineDesk offline;
    const auto account = offline.addAccount(PlatformId::Mastodon, u"@harbour@print.example"_s);
    NeedsInbox inbox(offline.desk().needs, offline.desk().actor, offline.desk().watch);
    NeedsModel *approvals = of(inbox, Need::Kind::Approval);
    const QAbstractItemModelTester tester(approvals, QAbstractItemModelTester::FailureReportingMode::QtTest);
    AssistantSeed assistant(offline, u"notebook"_s);
    const PostId later = assistant.schedule(u"Later"_s, {account}, {QDate(2026, 11, 25), QTime(9, 0)});
    QTRY_COMPARE(approvals->rowCount(), 1);
    const PostId sooner = assistant.schedule(u"Sooner"_s, {account}, {QDate(2026, 11, 23), QTime(9, 0)});
    QTRY_COMPARE(approvals->rowCount(), 2);
    QCOMPARE(approvals->index(0).data(NeedsModel::PostRole).value<PostId>(), sooner);
    QVERIFY(OfflineDesk::await(offline.desk().approvals.approve(offline.desk().actor, sooner, 0)));
    QTRY_COMPARE(approvals->rowCount(), 1);
    QCOMPARE(approvals->index(0).data(NeedsModel::PostRole).value<PostId>(), later);
    QVERIFY(OfflineDesk::await(offline.desk().approvals.reject(offline.desk().actor, later, {})));
    QTRY_COMPARE(inbox.count(), 0);
}

void TestNeedsInbox::aUserSeesTheirOwn()
{
    OfflineDesk offline;
    offline.seedMonth();
    const Actor other{UserId::create(), User::Role::User, u"person:other"_s};
    NeedsInbox inbox(offline.desk().needs, other, offline.desk().watch);
    QSignalSpy loaded(&inbox, &NeedsInbox::loaded);
    QTRY_VERIFY(!loaded.isEmpty());
    QCOMPARE(inbox.count(), 0);
}

void TestNeedsInbox::saysWhatItKnows()
{
    OfflineDesk offline;
    const auto account = offline.addAccount(PlatformId::Bluesky, u"harbour.example"_s);
    AssistantSeed assistant(offline, u"notebook"_s);
    assistant.schedule(u"Hello"_s, {account}, {QDate(2026, 11, 25), QTime(9, 0)});
    NeedsInbox inbox(offline.desk().needs, offline.desk().actor, offline.desk().watch);
    const NeedsModel *approvals = of(inbox, Need::Kind::Approval);
    QTRY_COMPARE(approvals->rowCount(), 1);
    const QModelIndex first = approvals->index(0);
    QCOMPARE(first.data().toString(), u"Hello"_s);
    QCOMPARE(first.data(NeedsModel::DetailRole).toString(), u"notebook"_s);
    QCOMPARE(first.data(NeedsModel::AccountsRole).toStringList(), QStringList{u"harbour.example"_s});
    QCOMPARE(first.data(NeedsModel::DeadlineRole).toDateTime(), QDateTime(QDate(2026, 11, 25), QTime(8, 0), Qt::UTC));
}

TEST_CLASS(TestNeedsInbox)
#include "tst_needsinbox.moc"
