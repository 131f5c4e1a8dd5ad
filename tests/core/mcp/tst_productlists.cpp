// SPDX-License-Identifier: GPL-3.0-or-later
#include "mcp/prompts/productprompts.h"
#include "mcp/resources/productresources.h"
#include "mcp/uritemplate.h"
#include "storage/auditrepository.h"
#include "testmain.h"
#include "tooldesk.h"

#include <QJsonDocument>

using namespace Postrider;
using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;

// Resources, prompts and instructions of the product, and the audit that every call leaves.
class TestProductLists final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void resourcesAnswerAsTools();
    void resourcesOfOthersAreNotThere();
    void promptsCarryData();
    void instructionsSayTheZone();
    void everyCallLeavesARow();

private:
    static Result<Mcp::ResourceContents> read(ToolDesk &desk, const Mcp::Caller &caller, const QString &uri);
    static Mcp::PromptResult prompt(ToolDesk &desk, const QString &name, const QMap<QString, QString> &arguments);
};

Result<Mcp::ResourceContents> TestProductLists::read(ToolDesk &desk, const Mcp::Caller &caller, const QString &uri)
{
    const QList<Mcp::ResourceTemplate> templates = Mcp::productResources(desk.services());
    for (const Mcp::ResourceTemplate &resource : templates) {
        if (const auto variables = Mcp::matchTemplate(resource.uriTemplate, uri))
            return ToolDesk::wait(resource.read({uri, *variables, caller}));
    }
    return fail(Error::Kind::NotFound, u"no template"_s);
}

Mcp::PromptResult TestProductLists::prompt(ToolDesk &desk, const QString &name, const QMap<QString, QString> &arguments)
{
    const QList<Mcp::Prompt> prompts = Mcp::productPrompts(desk.services());
    for (const Mcp::Prompt &one : prompts) {
        if (one.name == name)
            return ToolDesk::wait(one.get({arguments, desk.ada, {}}));
    }
    return {};
}

void TestProductLists::resourcesAnswerAsTools()
{
    ToolDesk desk;
    const QString id = desk.draft();
    QVERIFY(!desk.call(u"schedule_post"_s, {{u"post_id"_s, id}, {u"at"_s, u"2026-11-30T23:30"_s}}).isError());
    const auto post = read(desk, desk.ada, u"postrider://post/"_s + id);
    QVERIFY(post);
    QCOMPARE(post->mimeType, u"application/json"_s);
    QCOMPARE(QJsonDocument::fromJson(post->text.toUtf8())["post"_L1]["id"_L1].toString(), id);
    const auto month = read(desk, desk.ada, u"postrider://calendar/2026-11"_s);
    QVERIFY(month);
    QCOMPARE(QJsonDocument::fromJson(month->text.toUtf8())["days"_L1][0]["date"_L1].toString(), u"2026-11-30"_s);
    const auto rules = read(desk, desk.ada, u"postrider://integration/%1/rules"_s.arg(desk.account.toString()));
    QVERIFY(rules);
    QCOMPARE(QJsonDocument::fromJson(rules->text.toUtf8())["text"_L1]["maxCharacters"_L1].toInt(), 500);
    for (const QString &uri :
         {u"postrider://calendar/2026-13"_s, u"postrider://calendar/now"_s, u"postrider://post/1"_s})
        QVERIFY2(!read(desk, desk.ada, uri), qPrintable(uri));
}

void TestProductLists::resourcesOfOthersAreNotThere()
{
    ToolDesk desk;
    const QString id = desk.draft();
    const Mcp::Caller grace = desk.callerWith(desk.graceHerself, ApiKey::allScopes());
    QVERIFY(!read(desk, grace, u"postrider://post/"_s + id));
    QVERIFY(!read(desk, grace, u"postrider://integration/%1/rules"_s.arg(desk.account.toString())));
}

void TestProductLists::promptsCarryData()
{
    ToolDesk desk;
    const QString id = desk.draft(u"Tea at four"_s);
    for (const QString &name : {u"repurpose_post"_s, u"explain_failure"_s}) {
        const Mcp::PromptResult result = prompt(desk, name, {{u"post_id"_s, id}});
        QCOMPARE(result.messages.size(), 2);
        QVERIFY(!result.messages.at(0)["content"_L1]["text"_L1].toString().contains(u"Tea at four"_s));
        QVERIFY(result.messages.at(1)["content"_L1]["text"_L1].toString().contains(u"Tea at four"_s));
        QVERIFY(prompt(desk, name, {{u"post_id"_s, u"none"_s}}).messages.size() == 1);
    }
    const Mcp::PromptResult week = prompt(desk, u"plan_week"_s, {{u"about"_s, u"our tea"_s}});
    QCOMPARE(week.messages.size(), 2);
    // It is Sunday.
    QVERIFY(week.messages.at(0)["content"_L1]["text"_L1].toString().contains(u"2026-11-23"_s));
}

void TestProductLists::instructionsSayTheZone()
{
    const QString instructions = Mcp::productInstructions(u"Europe/Berlin"_s);
    QVERIFY(instructions.contains(u"Europe/Berlin"_s));
    QVERIFY(instructions.contains(u"get_post"_s));
    QVERIFY(instructions.contains(u"Draft first"_s));
}

void TestProductLists::everyCallLeavesARow()
{
    ToolDesk desk;
    const auto rows = [&desk] {
        return ToolDesk::wait(
                   desk.store->run([](Database &database) { return AuditRepository(database).latest(1000); }))
            .value_or(QList<Audit>());
    };
    const qsizetype before = rows().size();
    const QString id = desk.draft(u"A secret plan"_s);
    desk.call(u"list_posts"_s, {});
    desk.call(u"delete_post"_s, {{u"post_id"_s, u"none"_s}});
    QTRY_COMPARE(rows().size(), before + 3);
    const QList<Audit> all = rows();
    for (const Audit &row : all.mid(0, 3)) {
        QVERIFY(row.who.startsWith(u"key:"_s));
        QCOMPARE(row.after["client"_L1].toString(), u"test 1.0"_s);
        QVERIFY(!row.after["argumentsHash"_L1].toString().isEmpty());
        QVERIFY(!QJsonDocument(row.after).toJson().contains("secret plan"));
    }
}

TEST_CLASS(TestProductLists)
#include "tst_productlists.moc"
