// SPDX-License-Identifier: GPL-3.0-or-later
#include "assistantseed.h"
#include "testmain.h"
#include "ui/assistants/assistantspage.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QSpinBox>

using namespace Postrider;
using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;

// Keys are made, changed and stopped through the page.
class TestAssistantsPage final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_page.reset(); }
    void beginsWithTheFirstKey();
    void showsAKeyOnce();
    void presetsFillTheForm();
    void refusesHalfAForm();
    void allowsSomeAccountsOnly();
    void changesAKey();
    void disablesEnablesAndRevokes();
    void pausesAllAssistants();
    void holdsTheCommandLine();
    void onlyAdminsRule();
    void setsUpClients();
    void knocksAtTheDoor();

private:
    Desk &desk() { return m_offline->desk(); }
    void open()
    {
        m_page = std::make_unique<AssistantsPage>(desk());
        m_page->resize(1200, 1000);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    }
    template<typename T = QAbstractButton>
    T *seen(const QString &name, QWidget *in = nullptr) const
    {
        for (T *each : (in ? in : m_page.get())->findChildren<T *>(name)) {
            if (each->isVisible() && each->isEnabled())
                return each;
        }
        return nullptr;
    }
    void press(const QString &name, QWidget *in = nullptr)
    {
        QTRY_VERIFY2(seen(name, in), qPrintable(name));
        seen(name, in)->click();
    }
    bool says(const QString &words) const
    {
        const auto labels = m_page->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(),
                           [&](QLabel *label) { return label->isVisible() && label->text().contains(words); });
    }
    QWidget *card(const ApiKey &key) const { return seen<QWidget>(u"key-"_s + key.id.toString()); }
    QList<ApiKey> keys() { return *OfflineDesk::await(desk().keys.list(desk().actor)); }
    AssistantRules rules() { return *OfflineDesk::await(desk().keys.rules()); }

    std::unique_ptr<OfflineDesk> m_offline;
    std::unique_ptr<AssistantsPage> m_page;
    IntegrationId m_account;
};

void TestAssistantsPage::init()
{
    m_offline = std::make_unique<OfflineDesk>();
    m_account = m_offline->addAccount(PlatformId::Mastodon, u"@harbour@print.example"_s);
}

void TestAssistantsPage::beginsWithTheFirstKey()
{
    open();
    QTRY_VERIFY(seen<QWidget>(u"noKeys"_s));
    press(u"firstKey"_s);
    QVERIFY(seen<QWidget>(u"keyForm"_s));
    QVERIFY(!seen<QWidget>(u"noKeys"_s));
    press(u"cancelKey"_s);
    QTRY_VERIFY(seen<QWidget>(u"noKeys"_s));
    QVERIFY(keys().isEmpty());
}

void TestAssistantsPage::showsAKeyOnce()
{
    open();
    press(u"firstKey"_s);
    seen<QLineEdit>(u"keyName"_s)->setText(u"notebook"_s);
    press(u"submitKey"_s);
    QTRY_VERIFY(seen<QLineEdit>(u"newKey"_s));
    const QString secret = seen<QLineEdit>(u"newKey"_s)->text();
    QVERIFY(secret.startsWith(u"ptz_"_s));
    QCOMPARE(keys().size(), 1);
    QVERIFY(keys().first().requiresApproval); // unless somebody says otherwise
    QCOMPARE(keys().first().scopes, ApiKey::allScopes());
    press(u"copyKey"_s);
    QCOMPARE(QGuiApplication::clipboard()->text(), secret);
    QVERIFY(OfflineDesk::await(desk().keys.authenticate(Secret(secret.toLatin1()), u"test"_s)));
    press(u"keyKept"_s);
    QTRY_VERIFY(card(keys().first()));
    // It is nowhere any more.
    for (const QLabel *label : m_page->findChildren<QLabel *>())
        QVERIFY(!label->text().contains(secret));
    for (const QLineEdit *edit : m_page->findChildren<QLineEdit *>())
        QVERIFY(!edit->text().contains(secret));
    for (const QPlainTextEdit *edit : m_page->findChildren<QPlainTextEdit *>())
        QVERIFY(!edit->toPlainText().contains(secret));
    m_page.reset(); // takes it from the clipboard too
    QVERIFY(QGuiApplication::clipboard()->text() != secret);
}

void TestAssistantsPage::presetsFillTheForm()
{
    open();
    press(u"firstKey"_s);
    const auto presets = seen<QWidget>(u"keyPreset"_s)->findChildren<QAbstractButton *>();
    QCOMPARE(presets.size(), 3);
    presets.at(1)->click();
    QVERIFY(!m_page->findChild<QCheckBox *>(u"scope-posts:write"_s)->isChecked());
    QVERIFY(!m_page->findChild<QCheckBox *>(u"requiresApproval"_s)->isEnabled());
    presets.at(2)->click();
    QVERIFY(m_page->findChild<QCheckBox *>(u"scope-posts:write"_s)->isChecked());
    QVERIFY(!m_page->findChild<QCheckBox *>(u"requiresApproval"_s)->isChecked());
    QCOMPARE(m_page->findChild<QSpinBox *>(u"dailyBudget"_s)->value(), 5);
}

void TestAssistantsPage::refusesHalfAForm()
{
    open();
    press(u"firstKey"_s);
    press(u"submitKey"_s);
    QVERIFY(says(u"A name is needed"_s));
    seen<QLineEdit>(u"keyName"_s)->setText(u"x"_s);
    for (const QString &scope : ApiKey::allScopes())
        m_page->findChild<QCheckBox *>(u"scope-"_s + scope)->setChecked(false);
    press(u"submitKey"_s);
    QVERIFY(says(u"at least one thing"_s));
    QVERIFY(keys().isEmpty());
}

// No account chosen is not the same as all of them.
void TestAssistantsPage::allowsSomeAccountsOnly()
{
    open();
    press(u"firstKey"_s);
    seen<QLineEdit>(u"keyName"_s)->setText(u"x"_s);
    m_page->findChild<QCheckBox *>(u"allAccounts"_s)->setChecked(false);
    press(u"submitKey"_s);
    QVERIFY(says(u"at least one account"_s));
    QVERIFY(keys().isEmpty());
    auto *allow = m_page->findChild<QCheckBox *>(u"allow-"_s + m_account.toString());
    QVERIFY(allow);
    allow->setChecked(true);
    press(u"submitKey"_s);
    QTRY_COMPARE(keys().size(), 1);
    QCOMPARE(keys().first().allowedIntegrations, QList<IntegrationId>{m_account});
}

void TestAssistantsPage::changesAKey()
{
    KeyTerms terms;
    terms.allowedIntegrations = {m_account};
    const AssistantSeed assistant(*m_offline, u"notebook"_s, u"Claude Code"_s, terms);
    open();
    QTRY_VERIFY(card(assistant.key()));
    QTRY_VERIFY(says(u"by Claude Code"_s));
    press(u"changeKey"_s, card(assistant.key()));
    QTRY_COMPARE(seen<QLineEdit>(u"keyName"_s)->text(), u"notebook"_s);
    QTRY_VERIFY(seen(u"submitKey"_s)); // once the accounts are there
    seen<QLineEdit>(u"keyName"_s)->setText(u"desk"_s);
    m_page->findChild<QSpinBox *>(u"dailyBudget"_s)->setValue(3);
    m_page->findChild<QCheckBox *>(u"isQuiet"_s)->setChecked(true);
    auto *expires = m_page->findChild<QComboBox *>(u"keyExpires"_s);
    expires->setCurrentIndex(expires->count() - 1);
    press(u"submitKey"_s);
    QTRY_COMPARE(keys().first().name, u"desk"_s);
    const ApiKey changed = keys().first();
    QCOMPARE(changed.dailyBudget, 3);
    QVERIFY(changed.quietHours.isSet());
    QCOMPARE(changed.expiresAt, desk().clock.now().addDays(365));
    QCOMPARE(changed.allowedIntegrations, QList<IntegrationId>{m_account}); // untouched
    QTRY_VERIFY(says(u"3 post"_s) && says(u"quiet from 22:00 to 07:00"_s));
}

void TestAssistantsPage::disablesEnablesAndRevokes()
{
    const AssistantSeed assistant(*m_offline, u"notebook"_s);
    open();
    QTRY_VERIFY(card(assistant.key()));
    const auto isGood = [this] { return keys().first().isGood(desk().clock.now()); };
    press(u"toggleKey"_s, card(assistant.key()));
    QTRY_VERIFY(!isGood());
    QTRY_VERIFY(says(u"Disabled"_s));
    press(u"toggleKey"_s, card(assistant.key()));
    QTRY_VERIFY(isGood());
    press(u"revokeKey"_s, card(assistant.key()));
    press(u"keepKey"_s, card(assistant.key()));
    QVERIFY(isGood());
    press(u"revokeKey"_s, card(assistant.key()));
    press(u"reallyRevoke"_s, card(assistant.key()));
    QTRY_VERIFY(keys().first().revokedAt.isValid());
    QTRY_VERIFY(says(u"Revoked"_s));
    QVERIFY(!seen(u"toggleKey"_s, card(assistant.key()))); // for good
}

void TestAssistantsPage::pausesAllAssistants()
{
    open();
    press(u"pauseAssistants"_s);
    QTRY_VERIFY(rules().isPaused);
    QTRY_VERIFY(seen<QWidget>(u"assistantsPaused"_s));
    QVERIFY(!seen(u"pauseAssistants"_s));
    press(u"resumeAssistants"_s);
    QTRY_VERIFY(!rules().isPaused);
    QTRY_VERIFY(!seen<QWidget>(u"assistantsPaused"_s));
}

void TestAssistantsPage::holdsTheCommandLine()
{
    open();
    press(u"holdsCommandLine"_s);
    QTRY_VERIFY(rules().holdsCommandLine);
    QVERIFY(!rules().isPaused);
    press(u"holdsCommandLine"_s);
    QTRY_VERIFY(!rules().holdsCommandLine);
}

void TestAssistantsPage::onlyAdminsRule()
{
    desk().actor.role = User::Role::User;
    open();
    QTRY_VERIFY(seen<QWidget>(u"noKeys"_s));
    QVERIFY(!seen(u"pauseAssistants"_s));
    QVERIFY(!seen(u"holdsCommandLine"_s));
    QVERIFY(seen<QWidget>(u"setupCard"_s));
}

void TestAssistantsPage::setsUpClients()
{
    m_offline->door().setOpen(7799);
    QList<QUrl> opened;
    desk().openAddress = [&](const QUrl &address) { opened << address; };
    open();
    const auto clients = seen<QWidget>(u"clients"_s)->findChildren<QAbstractButton *>();
    QVERIFY(clients.size() >= 4);
    int links = 0;
    for (QAbstractButton *client : clients) {
        client->click();
        const QString snippet = seen<QPlainTextEdit>(u"snippet"_s)->toPlainText();
        QVERIFY2(!snippet.isEmpty(), qPrintable(client->text()));
        QVERIFY2(!snippet.contains(u"ptz_"_s), qPrintable(snippet));
        press(u"copySnippet"_s);
        QCOMPARE(QGuiApplication::clipboard()->text(), snippet);
        if (QAbstractButton *link = seen(u"setupLink"_s)) {
            link->click();
            ++links;
        }
    }
    QCOMPARE(opened.size(), links);
    QVERIFY(links >= 2); // Cursor and VS Code
    QVERIFY(says(u"http://127.0.0.1:7799/mcp"_s));
}

void TestAssistantsPage::knocksAtTheDoor()
{
    Outcome outcome;
    m_offline->door().knock = [&] {
        QPromise<Outcome> promise;
        promise.start();
        promise.addResult(outcome);
        promise.finish();
        return promise.future();
    };
    m_offline->door().setClosed(7788, Error{Error::Kind::Conflict, {}, u"Another program has port 7788."_s, {}});
    open();
    QVERIFY(says(u"port 7788"_s));
    QSignalSpy moves(&m_offline->door(), &AssistantDoor::moveAsked);
    m_page->findChild<QSpinBox *>(u"port"_s)->setValue(7790);
    press(u"usePort"_s);
    QCOMPARE(moves.size(), 1);
    QCOMPARE(moves.first().first().value<quint16>(), quint16(7790));
    m_offline->door().setOpen(7790);
    QVERIFY(says(u"http://127.0.0.1:7790/mcp"_s));
    press(u"testConnection"_s);
    QTRY_VERIFY(says(u"It answers"_s));
    outcome = fail(Error::Kind::NotSent);
    press(u"testConnection"_s);
    QTRY_VERIFY(!says(u"It answers"_s));
}

TEST_CLASS(TestAssistantsPage)
#include "tst_assistantspage.moc"
