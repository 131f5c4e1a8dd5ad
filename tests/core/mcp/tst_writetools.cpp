// SPDX-License-Identifier: GPL-3.0-or-later
#include "testmain.h"
#include "tooldesk.h"

using namespace Postrider;
using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;

// What assistants can change, and what waits for the person whatever they send.
class TestWriteTools final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void draftKeepsAllOfIt();
    void wrongDraftsSayWhere_data();
    void wrongDraftsSayWhere();
    void sameCallIsDoneOnce();
    void usedKeyForAnotherCallIsRefused();
    void updateLeavesTheRest();
    void conflictTellsWhatThePersonDid();
    void scheduleWaitsForTheClick();
    void noArgumentIsConsent();
    void approvedPostGoes();
    void editTakesTheApprovalBack();
    void withoutApprovalItIsScheduled();
    void allThatIsWrongIsToldAtOnce();
    void queueTakesTheNextTime();
    void deletionIsIdempotent();
    void unscheduleMakesADraft();
    void retryRefusesWhileNobodyKnows();
    void retrySendsWhatFailed();
    void descriptionIsAnotherFile();
    void pauseIsForPersonsToEnd();
    void foreignAccountsAreRefused();
    void pausedAssistantsWriteNothing();
    void keyThatOnlyWritesCanWrite();
};

void TestWriteTools::draftKeepsAllOfIt()
{
    ToolDesk desk;
    const Called file = desk.call(u"media_import"_s,
                                  {{u"base64"_s, QString::fromLatin1(smallPng())}, {u"alt_text"_s, u"A dot"_s}});
    QVERIFY2(!file.isError(), qPrintable(file.words()));
    const QString media = file["media"_L1]["id"_L1].toString();
    const QJsonArray own{QJsonObject{{u"integration_id"_s, desk.account.toString()},
                                     {u"text"_s, u"Only here"_s},
                                     {u"settings"_s, QJsonObject{{u"visibility"_s, u"unlisted"_s}}}}};
    const QString id = desk.draft(u"One"_s,
                                  {{u"media"_s, QJsonArray{QJsonObject{{u"media_id"_s, media}}}},
                                   {u"parts"_s, QJsonArray{QJsonObject{{u"text"_s, u"Two"_s}}}},
                                   {u"labels"_s, QJsonArray{u"tea"_s}},
                                   {u"per_integration"_s, own},
                                   {u"at"_s, u"2026-12-01T10:00"_s}});
    const Called shown = desk.call(u"get_post"_s, {{u"post_id"_s, id}});
    const QJsonValue post = shown["post"_L1];
    QCOMPARE(post["status"_L1].toString(), u"DRAFT"_s);
    QCOMPARE(post["content"_L1].toString(), u"One"_s);
    QCOMPARE(post["parts"_L1][0]["text"_L1].toString(), u"Two"_s);
    QCOMPARE(post["labels"_L1][0].toString(), u"tea"_s);
    QCOMPARE(post["mediaUrls"_L1][0].toString(), u"postrider://media/"_s + media);
    QCOMPARE(post["wallTime"_L1].toString(), u"2026-12-01T10:00:00"_s);
    QVERIFY(post["scheduledFor"_L1].isNull());
    QCOMPARE(shown["deliveries"_L1][0]["contentOverride"_L1].toString(), u"Only here"_s);
    QCOMPARE(shown["deliveries"_L1][0]["settings"_L1]["visibility"_L1].toString(), u"unlisted"_s);
}

void TestWriteTools::wrongDraftsSayWhere_data()
{
    QTest::addColumn<QJsonObject>("arguments");
    QTest::addColumn<QString>("where");
    const QString nobody = IntegrationId::create().toString();
    QTest::newRow("account") << QJsonObject{{u"integration_ids"_s, QJsonArray{nobody}}} << u"integration_ids[0]"_s;
    QTest::newRow("own") << QJsonObject{{u"per_integration"_s, QJsonArray{QJsonObject{{u"integration_id"_s, nobody}}}}}
                         << u"per_integration[0]"_s;
    QTest::newRow("file") << QJsonObject{{u"media"_s, QJsonArray{QJsonObject{{u"media_id"_s, u"x"_s}}}}}
                          << u"media[0].media_id"_s;
    QTest::newRow("file of nobody") << QJsonObject{{u"media"_s, QJsonArray{QJsonObject{{u"media_id"_s, nobody}}}}}
                                    << u"no file"_s;
    QTest::newRow("time") << QJsonObject{{u"at"_s, u"noon"_s}} << u"at"_s;
    QTest::newRow("unknown argument") << QJsonObject{{u"confirm"_s, true}} << u"confirm"_s;
}

void TestWriteTools::wrongDraftsSayWhere()
{
    QFETCH(QJsonObject, arguments);
    QFETCH(QString, where);
    ToolDesk desk;
    arguments[u"text"_s] = u"Tea"_s;
    const Called made = desk.call(u"create_draft"_s, arguments);
    QVERIFY(made.isError());
    QVERIFY2(made.words().contains(where), qPrintable(made.words()));
    QCOMPARE(desk.call(u"list_posts"_s, {})["posts"_L1].toArray().size(), 0);
}

void TestWriteTools::sameCallIsDoneOnce()
{
    ToolDesk desk;
    const QJsonObject arguments{{u"text"_s, u"Once"_s},
                                {u"integration_ids"_s, QJsonArray{desk.account.toString()}},
                                {u"idempotency_key"_s, u"the-very-same"_s}};
    const Called first = desk.callAsItIs(desk.ada, u"create_draft"_s, arguments);
    const Called second = desk.callAsItIs(desk.ada, u"create_draft"_s, arguments);
    QVERIFY2(!second.isError(), qPrintable(second.words()));
    QCOMPARE(second["post"_L1]["id"_L1], first["post"_L1]["id"_L1]);
    QCOMPARE(desk.call(u"list_posts"_s, {})["posts"_L1].toArray().size(), 1);
    // Scheduling once more would be a new revision.
    const QJsonObject schedule{{u"post_id"_s, first["post"_L1]["id"_L1]},
                               {u"at"_s, u"2026-11-24T09:00"_s},
                               {u"idempotency_key"_s, u"another-key"_s}};
    const Called once = desk.callAsItIs(desk.ada, u"schedule_post"_s, schedule);
    const Called again = desk.callAsItIs(desk.ada, u"schedule_post"_s, schedule);
    QVERIFY2(!once.isError(), qPrintable(once.words()));
    QVERIFY2(!again.isError(), qPrintable(again.words()));
    QCOMPARE(again["post"_L1]["revision"_L1], once["post"_L1]["revision"_L1]);
    QCOMPARE(desk.callAsItIs(desk.ada, u"create_draft"_s, {{u"text"_s, u"No key"_s}}).isError(), true);
}

void TestWriteTools::usedKeyForAnotherCallIsRefused()
{
    ToolDesk desk;
    QJsonObject arguments{{u"text"_s, u"Once"_s}, {u"idempotency_key"_s, u"the-very-same"_s}};
    QVERIFY(!desk.callAsItIs(desk.ada, u"create_draft"_s, arguments).isError());
    arguments[u"text"_s] = u"Twice"_s;
    const Called other = desk.callAsItIs(desk.ada, u"create_draft"_s, arguments);
    QVERIFY(other.isError());
    QVERIFY2(other.words().contains(u"the-very-same"_s), qPrintable(other.words()));
}

void TestWriteTools::updateLeavesTheRest()
{
    ToolDesk desk;
    const QString id = desk.draft(u"Tea"_s, {{u"labels"_s, QJsonArray{u"tea"_s}}});
    const Called changed = desk.call(u"update_post"_s,
                                     {{u"post_id"_s, id}, {u"expected_revision"_s, 1}, {u"text"_s, u"Green tea"_s}});
    QVERIFY2(!changed.isError(), qPrintable(changed.words()));
    QCOMPARE(changed["post"_L1]["content"_L1].toString(), u"Green tea"_s);
    QCOMPARE(changed["post"_L1]["labels"_L1][0].toString(), u"tea"_s);
    QCOMPARE(changed["post"_L1]["platforms"_L1][0].toString(), desk.account.toString());
    QCOMPARE(changed["post"_L1]["revision"_L1].toInt(), 2);
}

void TestWriteTools::conflictTellsWhatThePersonDid()
{
    ToolDesk desk;
    const QString id = desk.draft(u"Tea"_s);
    PostEdit edit;
    edit.text = u"Ada's own words"_s;
    QVERIFY(ToolDesk::wait(desk.posts().edit(desk.adaHerself, PostId::fromString(id), edit)));
    const Called changed = desk.call(u"update_post"_s,
                                     {{u"post_id"_s, id}, {u"expected_revision"_s, 1}, {u"text"_s, u"Green tea"_s}});
    QVERIFY(changed.isError());
    QVERIFY2(changed.words().contains(u"expected_revision 2"_s), qPrintable(changed.words()));
    QVERIFY(changed.words().contains(u"Ada's own words"_s));
    QVERIFY(changed.words().contains(u"person:"_s));
    const Called shown = desk.call(u"get_post"_s, {{u"post_id"_s, id}});
    QCOMPARE(shown["post"_L1]["content"_L1].toString(), u"Ada's own words"_s);
}

void TestWriteTools::scheduleWaitsForTheClick()
{
    ToolDesk desk;
    const QString id = desk.draft();
    const Called scheduled = desk.call(u"schedule_post"_s, {{u"post_id"_s, id}, {u"at"_s, u"2026-11-23T09:00"_s}});
    QVERIFY2(!scheduled.isError(), qPrintable(scheduled.words()));
    QCOMPARE(scheduled["outcome"_L1].toString(), u"pending_approval"_s);
    QCOMPARE(scheduled["post"_L1]["status"_L1].toString(), u"SCHEDULED"_s);
    const Called shown = desk.call(u"get_post"_s, {{u"post_id"_s, id}});
    QCOMPARE(shown["deliveries"_L1][0]["state"_L1].toString(), u"HELD"_s);
    QCOMPARE(shown["deliveries"_L1][0]["sendings"_L1][0]["hold"_L1].toString(), u"APPROVAL"_s);
    QCOMPARE(shown["decision"_L1]["approval"_L1].toString(), u"PENDING"_s);
    QVERIFY(shown["decision"_L1]["decidedAt"_L1].isNull());
}

void TestWriteTools::noArgumentIsConsent()
{
    ToolDesk desk;
    const QString id = desk.draft();
    for (const QString &name : {u"confirm"_s, u"approved"_s, u"force"_s, u"approval"_s}) {
        const Called tried = desk.call(u"publish_now"_s, {{u"post_id"_s, id}, {name, true}});
        QVERIFY(tried.isError());
    }
    QCOMPARE(desk.call(u"publish_now"_s, {{u"post_id"_s, id}})["outcome"_L1].toString(), u"pending_approval"_s);
    // Nor is anything else that a key can do.
    for (const QString &tool :
         {u"retry_delivery"_s, u"restore_post"_s, u"publish_now"_s, u"delete_post"_s, u"restore_post"_s})
        desk.call(tool, {{u"post_id"_s, id}});
    const Called shown = desk.call(u"get_post"_s, {{u"post_id"_s, id}});
    QCOMPARE(shown["outcome"_L1].toString(), u"pending_approval"_s);
    QVERIFY(!ToolDesk::wait(desk.approvals().approve(desk.ada.actor, PostId::fromString(id), 0)));
}

void TestWriteTools::approvedPostGoes()
{
    ToolDesk desk;
    const QString id = desk.draft();
    QVERIFY(!desk.call(u"schedule_post"_s, {{u"post_id"_s, id}, {u"at"_s, u"2026-11-23T09:00"_s}}).isError());
    const auto approved = ToolDesk::wait(desk.approvals().approve(desk.adaHerself, PostId::fromString(id), 0));
    QVERIFY(approved);
    const Called shown = desk.call(u"get_post"_s, {{u"post_id"_s, id}});
    QCOMPARE(shown["outcome"_L1].toString(), u"scheduled"_s);
    QCOMPARE(shown["deliveries"_L1][0]["state"_L1].toString(), u"WAITING"_s);
    QCOMPARE(shown["decision"_L1]["approval"_L1].toString(), u"APPROVED"_s);
}

void TestWriteTools::editTakesTheApprovalBack()
{
    ToolDesk desk;
    const QString id = desk.draft();
    QVERIFY(!desk.call(u"schedule_post"_s, {{u"post_id"_s, id}, {u"at"_s, u"2026-11-23T09:00"_s}}).isError());
    const auto approved = ToolDesk::wait(desk.approvals().approve(desk.adaHerself, PostId::fromString(id), 0));
    QVERIFY(approved);
    const Called changed = desk.call(
        u"update_post"_s,
        {{u"post_id"_s, id}, {u"expected_revision"_s, approved->revision}, {u"text"_s, u"Something else"_s}});
    QVERIFY2(!changed.isError(), qPrintable(changed.words()));
    QCOMPARE(changed["outcome"_L1].toString(), u"pending_approval"_s);
}

void TestWriteTools::withoutApprovalItIsScheduled()
{
    ToolDesk desk;
    KeyTerms terms;
    terms.name = u"Trusted"_s;
    terms.scopes = ApiKey::allScopes();
    terms.requiresApproval = false;
    const Mcp::Caller trusted = desk.callerWith(desk.adaHerself, terms);
    const Called scheduled = desk.call(trusted, u"schedule_post"_s,
                                       {{u"post_id"_s, desk.draft()}, {u"at"_s, u"2026-11-23T09:00"_s}});
    QVERIFY2(!scheduled.isError(), qPrintable(scheduled.words()));
    QCOMPARE(scheduled["outcome"_L1].toString(), u"scheduled"_s);
}

void TestWriteTools::allThatIsWrongIsToldAtOnce()
{
    ToolDesk desk;
    const QString id = desk.draft(QString(600, u'a'),
                                  {{u"parts"_s, QJsonArray{QJsonObject{{u"text"_s, QString(700, u'b')}}}}});
    const Called scheduled = desk.call(u"schedule_post"_s, {{u"post_id"_s, id}, {u"at"_s, u"2026-11-23T09:00"_s}});
    QVERIFY(scheduled.isError());
    QVERIFY2(scheduled.words().contains(u"600"_s) && scheduled.words().contains(u"700"_s),
             qPrintable(scheduled.words()));
    QVERIFY(scheduled.words().contains(u"part 2"_s));
    QCOMPARE(desk.call(u"get_post"_s, {{u"post_id"_s, id}})["outcome"_L1].toString(), u"draft"_s);
}

void TestWriteTools::queueTakesTheNextTime()
{
    ToolDesk desk;
    const QString id = desk.draft();
    QVERIFY(desk.call(u"schedule_post"_s, {{u"post_id"_s, id}, {u"queue"_s, true}}).isError());
    const QList<Slot> slots{{3, QTime(9, 0), "Europe/Berlin"}};
    QVERIFY(ToolDesk::wait(desk.slotsOf().set(desk.adaHerself, desk.account, slots)));
    const Called queued = desk.call(u"schedule_post"_s, {{u"post_id"_s, id}, {u"queue"_s, true}});
    QVERIFY2(!queued.isError(), qPrintable(queued.words()));
    QCOMPARE(queued["post"_L1]["scheduledForLocal"_L1].toString(), u"2026-11-25T09:00:00+01:00"_s);
    QVERIFY(desk.call(u"schedule_post"_s, {{u"post_id"_s, id}, {u"queue"_s, true}, {u"at"_s, u"2026-11-23T09:00"_s}})
                .isError());
}

void TestWriteTools::deletionIsIdempotent()
{
    ToolDesk desk;
    const QString id = desk.draft();
    for (int i = 0; i < 2; ++i) {
        const Called deleted = desk.call(u"delete_post"_s, {{u"post_id"_s, id}});
        QVERIFY2(!deleted.isError(), qPrintable(deleted.words()));
        QCOMPARE(deleted["outcome"_L1].toString(), u"in_trash"_s);
    }
    QCOMPARE(desk.call(u"list_posts"_s, {})["posts"_L1].toArray().size(), 0);
    QCOMPARE(desk.call(u"list_posts"_s, {{u"in_trash"_s, true}})["posts"_L1].toArray().size(), 1);
    QCOMPARE(desk.call(u"restore_post"_s, {{u"post_id"_s, id}})["outcome"_L1].toString(), u"draft"_s);
}

void TestWriteTools::unscheduleMakesADraft()
{
    ToolDesk desk;
    const QString id = desk.draft();
    QVERIFY(!desk.call(u"schedule_post"_s, {{u"post_id"_s, id}, {u"at"_s, u"2026-11-23T09:00"_s}}).isError());
    const Called back = desk.call(u"unschedule_post"_s, {{u"post_id"_s, id}});
    QVERIFY2(!back.isError(), qPrintable(back.words()));
    QCOMPARE(back["outcome"_L1].toString(), u"draft"_s);
}

void TestWriteTools::retryRefusesWhileNobodyKnows()
{
    ToolDesk desk;
    const QString id = desk.draft(u"Was it out?"_s);
    QVERIFY(!desk.call(u"schedule_post"_s, {{u"post_id"_s, id}, {u"at"_s, u"2026-11-23T09:00"_s}}).isError());
    QVERIFY(ToolDesk::wait(desk.approvals().approve(desk.adaHerself, PostId::fromString(id), 0)));
    desk.setState(PostId::fromString(id), Sending::State::Unconfirmed);
    const Called tried = desk.call(u"retry_delivery"_s, {{u"post_id"_s, id}});
    QVERIFY(tried.isError());
    QVERIFY2(tried.words().contains(u"Was it out?"_s), qPrintable(tried.words()));
    QVERIFY(tried.words().contains(u"Mastodon"_s));
    QVERIFY(tried.words().contains(u"2026-11-22T14:18:00+01:00"_s));
    const Called shown = desk.call(u"get_post"_s, {{u"post_id"_s, id}});
    QCOMPARE(shown["deliveries"_L1][0]["state"_L1].toString(), u"UNCONFIRMED"_s);
}

void TestWriteTools::retrySendsWhatFailed()
{
    ToolDesk desk;
    const QString id = desk.draft();
    QVERIFY(!desk.call(u"schedule_post"_s, {{u"post_id"_s, id}, {u"at"_s, u"2026-11-23T09:00"_s}}).isError());
    QVERIFY(ToolDesk::wait(desk.approvals().approve(desk.adaHerself, PostId::fromString(id), 0)));
    desk.setState(PostId::fromString(id), Sending::State::Failed, u"No"_s);
    const Called tried = desk.call(u"retry_delivery"_s, {{u"post_id"_s, id}});
    QVERIFY2(!tried.isError(), qPrintable(tried.words()));
    QVERIFY(tried["outcome"_L1].toString() != u"failed"_s);
}

void TestWriteTools::descriptionIsAnotherFile()
{
    ToolDesk desk;
    const Called file = desk.call(u"media_import"_s, {{u"base64"_s, QString::fromLatin1(smallPng())}});
    const QString media = file["media"_L1]["id"_L1].toString();
    const QString id = desk.draft(u"One"_s, {{u"media"_s, QJsonArray{QJsonObject{{u"media_id"_s, media}}}}});
    const Called described = desk.call(u"set_alt_text"_s, {{u"media_id"_s, media}, {u"alt_text"_s, u"A red dot"_s}});
    QVERIFY2(!described.isError(), qPrintable(described.words()));
    QVERIFY(described["media"_L1]["id"_L1].toString() != media);
    QCOMPARE(described["media"_L1]["altText"_L1].toString(), u"A red dot"_s);
    QCOMPARE(desk.call(u"get_post"_s, {{u"post_id"_s, id}})["post"_L1]["mediaUrls"_L1][0].toString(),
             u"postrider://media/"_s + media);
    QCOMPARE(desk.call(u"list_media"_s, {{u"limit"_s, 1}})["media"_L1].toArray().size(), 1);
    const Mcp::Caller grace = desk.callerWith(desk.graceHerself, ApiKey::allScopes());
    QVERIFY(desk.call(grace, u"set_alt_text"_s, {{u"media_id"_s, media}, {u"alt_text"_s, u"Mine"_s}}).isError());
    QCOMPARE(desk.call(grace, u"list_media"_s, {})["media"_L1].toArray().size(), 0);
}

void TestWriteTools::pauseIsForPersonsToEnd()
{
    ToolDesk desk;
    const QJsonObject forever{{u"scope"_s, u"ACCOUNT"_s}, {u"integration_id"_s, desk.account.toString()}};
    const Called paused = desk.call(u"pause_publishing"_s, forever);
    QVERIFY2(!paused.isError(), qPrintable(paused.words()));
    QJsonObject shorter = forever;
    shorter[u"until"_s] = u"2026-11-22T14:19"_s; // in a minute: that would be to resume it
    desk.call(u"pause_publishing"_s, shorter);
    const Called status = desk.call(u"get_status"_s, {});
    QCOMPARE(status["pauses"_L1].toArray().size(), 1);
    QVERIFY(status["pauses"_L1][0]["until"_L1].isNull());
    QVERIFY(desk.call(u"pause_publishing"_s, {{u"scope"_s, u"ACCOUNT"_s}}).isError());
    QVERIFY(desk.call(u"pause_publishing"_s, {{u"scope"_s, u"LABEL"_s}}).isError());
    // Ada is no ADMIN.
    QVERIFY(desk.call(u"pause_publishing"_s, {{u"scope"_s, u"ALL"_s}}).isError());
}

void TestWriteTools::foreignAccountsAreRefused()
{
    ToolDesk desk;
    const IntegrationId second = desk.addAccount(desk.adaHerself.id, u"@second@print.example"_s);
    KeyTerms terms;
    terms.name = u"Only one account"_s;
    terms.scopes = ApiKey::allScopes();
    terms.allowedIntegrations = {desk.account};
    const Mcp::Caller narrow = desk.callerWith(desk.adaHerself, terms);
    QCOMPARE(desk.call(narrow, u"list_integrations"_s, {})["integrations"_L1].toArray().size(), 1);
    const Called made = desk.call(narrow, u"create_draft"_s,
                                  {{u"text"_s, u"Tea"_s}, {u"integration_ids"_s, QJsonArray{second.toString()}}});
    QVERIFY(made.isError());
    QVERIFY(desk.call(narrow, u"get_integration_rules"_s, {{u"integration_id"_s, second.toString()}}).isError());
    QVERIFY(desk.call(narrow, u"find_slots"_s, {{u"integration_id"_s, second.toString()}}).isError());
    QVERIFY(desk.call(narrow, u"get_integration_metrics"_s, {{u"integration_id"_s, second.toString()}}).isError());
    const QString id = desk.draft(u"Elsewhere"_s, {{u"integration_ids"_s, QJsonArray{second.toString()}}});
    QVERIFY(desk.call(narrow, u"get_post"_s, {{u"post_id"_s, id}}).isError());
    QCOMPARE(desk.call(narrow, u"list_posts"_s, {})["posts"_L1].toArray().size(), 0);
}

void TestWriteTools::pausedAssistantsWriteNothing()
{
    ToolDesk desk;
    desk.pauseAssistants();
    const Called made = desk.call(u"create_draft"_s, {{u"text"_s, u"Tea"_s}});
    QVERIFY(made.isError());
    QVERIFY(!desk.call(u"get_status"_s, {})["key"_L1]["mayWrite"_L1].toBool());
}

void TestWriteTools::keyThatOnlyWritesCanWrite()
{
    ToolDesk desk;
    const Mcp::Caller writer = desk.callerWith(desk.adaHerself, QStringList{ApiKey::writePosts()});
    const Called made = desk.call(writer, u"create_draft"_s,
                                  {{u"text"_s, u"Tea"_s}, {u"integration_ids"_s, QJsonArray{desk.account.toString()}}});
    QVERIFY2(!made.isError(), qPrintable(made.words()));
    const QJsonValue id = made["post"_L1]["id"_L1];
    const Called changed = desk.call(writer, u"update_post"_s,
                                     {{u"post_id"_s, id}, {u"expected_revision"_s, 1}, {u"text"_s, u"Green tea"_s}});
    QVERIFY2(!changed.isError(), qPrintable(changed.words()));
    const Called sent = desk.call(writer, u"publish_now"_s, {{u"post_id"_s, id}});
    QVERIFY2(!sent.isError(), qPrintable(sent.words()));
    QCOMPARE(sent["outcome"_L1].toString(), u"pending_approval"_s);
    QVERIFY(!desk.call(writer, u"delete_post"_s, {{u"post_id"_s, id}}).isError());
}

TEST_CLASS(TestWriteTools)
#include "tst_writetools.moc"
