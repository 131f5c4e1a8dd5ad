// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/practicenetwork.h"
#include "publishing/publisher.h"
#include "testmain.h"
#include "tooldesk.h"

using namespace Postrider;
using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;

namespace {

// Practice accounts keep a name that stays the same over all ports.
Net::AddressMap leadingTo(const QUrl &practice)
{
    return [practice](const QUrl &url, std::optional<PlatformId>) {
        QUrl moved = url;
        if (url.host() == "practice.localhost"_L1)
            moved.setPort(practice.port());
        if (url.host() == "practice.localhost"_L1)
            moved.setHost(practice.host());
        return moved;
    };
}

} // namespace

// The main job of an assistant, with the person's click in the middle, on the practice network.
class TestFullRound final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void fromAccountsToNumbers();
    void rejectedPostStaysHere();

private:
    SystemClock m_clock;
};

void TestFullRound::fromAccountsToNumbers()
{
    const QTemporaryDir practiceFolder;
    PracticeNetwork practice(practiceFolder.path(), m_clock);
    const auto address = ToolDesk::wait(practice.start());
    QVERIFY(address);
    ToolDesk desk(&m_clock, leadingTo(*address));
    PastedToken pasted;
    pasted.accessToken = *ToolDesk::wait(practice.newToken());
    const auto account = ToolDesk::wait(desk.accounts().addByToken(
        desk.adaHerself, PlatformId::Mastodon, u"http://practice.localhost"_s, pasted, AccountService::Kind::Practice));
    QVERIFY(account);
    Publisher publisher({desk.folder(), desk.vault, desk.registry, m_clock, leadingTo(*address)});
    publisher.start();

    QString id;
    const QJsonArray integrations = desk.call(u"list_integrations"_s, {})["integrations"_L1].toArray();
    for (const auto &integration : integrations) {
        if (integration["isPractice"_L1].toBool())
            id = integration["id"_L1].toString();
    }
    QCOMPARE(id, account->id.toString());
    const Called rules = desk.call(u"get_integration_rules"_s, {{u"integration_id"_s, id}});
    QCOMPARE(rules["text"_L1]["maxCharacters"_L1].toInt(), 500);

    const QString post = desk.draft(u"Hello from an assistant"_s, {{u"integration_ids"_s, QJsonArray{id}}});
    QVERIFY(desk.call(u"validate_post"_s, {{u"post_id"_s, post}})["isValid"_L1].toBool());
    QVERIFY(desk.call(u"preview_requests"_s, {{u"post_id"_s, post}})["requests"_L1].toString().contains(
        u"Hello from an assistant"_s));
    const Called sent = desk.call(u"publish_now"_s, {{u"post_id"_s, post}});
    QVERIFY2(!sent.isError(), qPrintable(sent.words()));
    QCOMPARE(sent["outcome"_L1].toString(), u"pending_approval"_s);
    publisher.nudge();
    QCOMPARE(desk.call(u"get_post"_s, {{u"post_id"_s, post}})["outcome"_L1].toString(), u"pending_approval"_s);

    const auto waiting = ToolDesk::wait(desk.approvals().list(desk.adaHerself));
    QVERIFY(waiting && waiting->size() == 1);
    QVERIFY(ToolDesk::wait(
        desk.approvals().approve(desk.adaHerself, waiting->first().post.id, waiting->first().post.revision)));
    publisher.nudge();
    QTRY_COMPARE_WITH_TIMEOUT(desk.call(u"get_post"_s, {{u"post_id"_s, post}})["outcome"_L1].toString(), u"published"_s,
                              20'000);
    const Called shown = desk.call(u"get_post"_s, {{u"post_id"_s, post}});
    QVERIFY(shown["deliveries"_L1][0]["permalink"_L1].toString().startsWith(u"http"_s));
    QTRY_VERIFY_WITH_TIMEOUT(
        desk.call(u"get_post_metrics"_s, {{u"post_id"_s, post}, {u"refresh"_s, true}})["available"_L1].toBool(),
        20'000);
    const Called metrics = desk.call(u"get_post_metrics"_s, {{u"post_id"_s, post}});
    QVERIFY(metrics["integrations"_L1][0]["latest"_L1]["likes"_L1].isDouble());
    QVERIFY(metrics["integrations"_L1][0]["latest"_L1]["clicks"_L1].isNull());
    const Called ofAccount = desk.call(u"get_integration_metrics"_s, {{u"integration_id"_s, id}});
    QVERIFY2(!ofAccount.isError(), qPrintable(ofAccount.words()));
    QVERIFY(ofAccount["available"_L1].toBool());
    QCOMPARE(ofAccount["posts"_L1].toArray().size(), 1);
}

void TestFullRound::rejectedPostStaysHere()
{
    ToolDesk desk;
    const QString id = desk.draft();
    QVERIFY(!desk.call(u"publish_now"_s, {{u"post_id"_s, id}}).isError());
    QVERIFY(ToolDesk::wait(desk.approvals().reject(desk.adaHerself, PostId::fromString(id), u"Not like this"_s)));
    const Called shown = desk.call(u"get_post"_s, {{u"post_id"_s, id}});
    QCOMPARE(shown["outcome"_L1].toString(), u"draft"_s);
    QCOMPARE(shown["decision"_L1]["approval"_L1].toString(), u"REJECTED"_s);
    QCOMPARE(shown["decision"_L1]["words"_L1].toString(), u"Not like this"_s);
}

TEST_CLASS(TestFullRound)
#include "tst_fullround.moc"
