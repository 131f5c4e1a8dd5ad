// SPDX-License-Identifier: GPL-3.0-or-later
#include "assistantseed.h"
#include "models/auditmodel.h"
#include "services/audit.h"
#include "services/auditwords.h"
#include "testmain.h"

#include <QAbstractItemModelTester>

using namespace Postrider;
using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;

class TestAuditModel final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void saysWhoThroughWhat();
    void readsPageByPage();
    void newOnesComeOnTop();
    void filters();
    void aUserReadsTheirOwn();

private:
    static void addRows(OfflineDesk &offline, int count)
    {
        const Actor actor = offline.desk().actor;
        const QDateTime now = offline.clock().now();
        const auto done = OfflineDesk::await(offline.store().run([=](Database &database) -> Outcome {
            for (int i = 0; i < count; ++i) {
                if (const Outcome noted = note(database, actor, u"queue.pause"_s, {}, now.addSecs(i)); !noted)
                    return noted;
            }
            return {};
        }));
        QVERIFY(done);
    }
    static std::unique_ptr<AuditModel> make(OfflineDesk &offline)
    {
        Desk &desk = offline.desk();
        auto model = std::make_unique<AuditModel>(desk.audits, desk.actor, desk.clock, desk.user.timezone, desk.watch);
        new QAbstractItemModelTester(model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest, model.get());
        return model;
    }
    static QString cell(const AuditModel &model, int row, int column)
    {
        return model.index(row, column).data().toString();
    }
};

void TestAuditModel::saysWhoThroughWhat()
{
    OfflineDesk offline;
    const auto account = offline.addAccount(PlatformId::Mastodon, u"@harbour@print.example"_s);
    AssistantSeed assistant(offline, u"notebook"_s, u"Claude Code 2.1"_s);
    const PostId post = assistant.schedule(u"Hello\nthere"_s, {account}, {QDate(2026, 11, 25), QTime(9, 0)});
    const auto model = make(offline);
    QTRY_COMPARE(model->rowCount(), 2); // the key, the post
    QStringList deeds;
    for (int row = 0; row < 2; ++row)
        deeds << cell(*model, row, AuditModel::WhoColumn) + u": "_s + cell(*model, row, AuditModel::WhatColumn);
    deeds.sort();
    QCOMPARE(deeds.first(), u"Claude Code 2.1, key “notebook”: Wrote a post"_s);
    QCOMPARE(deeds.last(), u"Harbour Press: Made a key"_s);
    const int row = cell(*model, 0, AuditModel::AboutColumn) == u"notebook"_s ? 1 : 0;
    QCOMPARE(cell(*model, row, AuditModel::AboutColumn), u"Hello"_s);
    QCOMPARE(cell(*model, 1 - row, AuditModel::AboutColumn), u"notebook"_s);
    QVERIFY(model->index(1 - row, 0).data(AuditModel::PostRole).value<PostId>().isNull());
    QCOMPARE(model->index(row, 0).data(AuditModel::PostRole).value<PostId>(), post);
}

void TestAuditModel::readsPageByPage()
{
    OfflineDesk offline;
    addRows(offline, 2 * AuditModel::kPage + 7);
    const auto model = make(offline);
    QTRY_COMPARE(model->rowCount(), AuditModel::kPage);
    QVERIFY(model->canFetchMore({}));
    model->fetchMore({});
    model->fetchMore({}); // asked twice, read once
    QTRY_COMPARE(model->rowCount(), 2 * AuditModel::kPage);
    model->fetchMore({});
    QTRY_COMPARE(model->rowCount(), 2 * AuditModel::kPage + 7);
    QVERIFY(!model->canFetchMore({}));
    for (int row = 1; row < model->rowCount(); ++row) {
        QVERIFY(model->index(row, 0).data(AuditModel::WhenRole).toDateTime()
                < model->index(row - 1, 0).data(AuditModel::WhenRole).toDateTime());
    }
}

void TestAuditModel::newOnesComeOnTop()
{
    OfflineDesk offline;
    addRows(offline, 3);
    const auto model = make(offline);
    QTRY_COMPARE(model->rowCount(), 3);
    offline.clock().advance(std::chrono::minutes(5));
    addRows(offline, 2);
    offline.desk().watch.tell();
    QTRY_COMPARE(model->rowCount(), 5);
    QCOMPARE(model->index(0, 0).data(AuditModel::WhenRole).toDateTime(), offline.clock().now().addSecs(1));
    // More than a page at once: read anew.
    offline.clock().advance(std::chrono::minutes(5));
    addRows(offline, AuditModel::kPage + 1);
    offline.desk().watch.tell();
    QTRY_COMPARE(model->rowCount(), AuditModel::kPage);
}

void TestAuditModel::filters()
{
    OfflineDesk offline;
    const auto account = offline.addAccount(PlatformId::Mastodon, u"@harbour@print.example"_s);
    addRows(offline, 4);
    AssistantSeed one(offline, u"one"_s);
    AssistantSeed two(offline, u"two"_s);
    one.schedule(u"Of one"_s, {account}, {QDate(2026, 11, 25), QTime(9, 0)});
    two.schedule(u"Of two"_s, {account}, {QDate(2026, 11, 25), QTime(12, 0)});
    const auto model = make(offline);
    QTRY_COMPARE(model->rowCount(), 8);
    AuditQuery query;
    query.isAboutAssistants = true;
    model->setQuery(query);
    QTRY_COMPARE(model->rowCount(), 4);
    query.key = two.key().id;
    model->setQuery(query);
    QTRY_COMPARE(model->rowCount(), 1);
    QCOMPARE(cell(*model, 0, AuditModel::AboutColumn), u"Of two"_s);
}

void TestAuditModel::aUserReadsTheirOwn()
{
    OfflineDesk offline;
    Desk &desk = offline.desk();
    addRows(offline, 2);
    const auto user = OfflineDesk::await(
        desk.users.add(desk.actor, {u"anna@print.example"_s, u"Anna"_s, Secret("a long password")}));
    QVERIFY(user);
    const Actor anna{user->id, user->role, u"person:"_s + user->id.toString()};
    const auto none = OfflineDesk::await(desk.audits.page(anna, {}));
    QVERIFY(none);
    QCOMPARE(none->size(), 0);
    KeyTerms terms;
    terms.name = u"mine"_s;
    terms.scopes = {ApiKey::readPosts()};
    const auto key = OfflineDesk::await(desk.keys.create(anna, terms));
    QVERIFY(key);
    QCOMPARE(OfflineDesk::await(desk.audits.page(anna, {}))->size(), 1);
    // And a key reads nothing of it.
    const auto assistant = OfflineDesk::await(desk.keys.authenticate(key->secret, u"x"_s));
    QVERIFY(assistant);
    QVERIFY(!OfflineDesk::await(desk.audits.page(assistant->actor, {})));
}

TEST_CLASS(TestAuditModel)
#include "tst_auditmodel.moc"
