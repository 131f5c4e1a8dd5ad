// SPDX-License-Identifier: GPL-3.0-or-later
#include "assistantseed.h"
#include "testmain.h"
#include "ui/needs/needcard.h"
#include "ui/needs/needspage.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>

using namespace Postrider;
using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;

// The page as a person uses it: by what is seen, and by keys alone.
class TestNeedsPage final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_page.reset(); }
    void anEmptyInboxSaysSo();
    void approves();
    void anApprovalOfWhatWasNotSeenIsRefused();
    void rejectsWithWords();
    void editingGoesToTheComposer();
    void showsWhatWasChanged();
    void byKeysAlone();
    void settlesWhatIsUnknown();
    void triesAgainAndDismisses();
    void reconnects();
    void decidesAboutAMiss();
    void filters();

private:
    Desk &desk() { return m_offline->desk(); }
    void open()
    {
        m_page = std::make_unique<NeedsPage>(desk());
        m_page->resize(1200, 900);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    }
    QList<NeedCard *> cards() const
    {
        QList<NeedCard *> seen;
        for (NeedCard *card : m_page->findChildren<NeedCard *>()) {
            if (card->isVisible())
                seen << card;
        }
        return seen;
    }
    NeedCard *about(PostId post) const
    {
        for (NeedCard *card : cards()) {
            if (card->need().post == post)
                return card;
        }
        return nullptr;
    }
    static QAbstractButton *button(QWidget *card, const QString &name)
    {
        for (auto *each : card->findChildren<QAbstractButton *>(name)) {
            if (each->isVisible())
                return each;
        }
        return nullptr;
    }
    bool says(const QString &words) const
    {
        const auto labels = m_page->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(),
                           [&](QLabel *label) { return label->isVisible() && label->text().contains(words); });
    }
    Post stored(PostId post) { return OfflineDesk::await(desk().posts.show(desk().actor, post))->post; }

    std::unique_ptr<OfflineDesk> m_offline;
    std::unique_ptr<NeedsPage> m_page;
    IntegrationId m_account;
};

void TestNeedsPage::init()
{
    m_offline = std::make_unique<OfflineDesk>();
    m_account = m_offline->addAccount(PlatformId::Mastodon, u"@harbour@print.example"_s);
}

void TestNeedsPage::anEmptyInboxSaysSo()
{
    open();
    QTRY_VERIFY(m_page->findChild<QWidget *>(u"nothingNeeded"_s)->isVisible());
    QVERIFY(!m_page->findChild<QWidget *>(u"needsFilter"_s)->isVisible());
    QSignalSpy asked(&desk().go, &Navigator::pageAsked);
    m_page->findChild<QAbstractButton *>(u"toCalendar"_s)->click();
    QCOMPARE(asked.size(), 1);
}

void TestNeedsPage::approves()
{
    AssistantSeed assistant(*m_offline, u"notebook"_s, u"Claude Code 2.1"_s);
    const PostId post = assistant.schedule(u"Open day"_s, {m_account}, {QDate(2026, 11, 25), QTime(9, 0)});
    open();
    QTRY_VERIFY(about(post) && button(about(post), u"approve"_s));
    QVERIFY(says(u"Schedule for Wed 25 Nov, 09:00"_s));
    QVERIFY(says(u"Claude Code 2.1 · key “notebook”"_s));
    QVERIFY(says(u"Open day"_s));
    QCOMPARE(stored(post).approval, Post::Approval::Pending);
    button(about(post), u"approve"_s)->click();
    QTRY_COMPARE(stored(post).approval, Post::Approval::Approved);
    QTRY_VERIFY(cards().isEmpty());
    QTRY_VERIFY(m_page->findChild<QWidget *>(u"nothingNeeded"_s)->isVisible());
}

// The person's click is about the words that they saw.
void TestNeedsPage::anApprovalOfWhatWasNotSeenIsRefused()
{
    AssistantSeed assistant(*m_offline, u"notebook"_s);
    const PostId post = assistant.schedule(u"Open day"_s, {m_account}, {QDate(2026, 11, 25), QTime(9, 0)});
    open();
    QTRY_VERIFY(about(post) && button(about(post), u"approve"_s));
    QAbstractButton *approve = button(about(post), u"approve"_s);
    PostEdit edit;
    edit.text = u"Something quite different"_s;
    auto edited = desk().posts.edit(assistant.actor(), post, edit); // the window has not heard of it yet
    edited.waitForFinished();
    approve->click();
    QTRY_VERIFY(says(u"was changed since you looked"_s));
    QCOMPARE(stored(post).approval, Post::Approval::Pending);
    QTRY_VERIFY(says(u"quite different"_s));
    button(about(post), u"approve"_s)->click();
    QTRY_COMPARE(stored(post).approval, Post::Approval::Approved);
}

void TestNeedsPage::rejectsWithWords()
{
    AssistantSeed assistant(*m_offline, u"notebook"_s);
    const PostId post = assistant.schedule(u"Open day"_s, {m_account}, {QDate(2026, 11, 25), QTime(9, 0)});
    open();
    QTRY_VERIFY(about(post) && button(about(post), u"reject"_s));
    button(about(post), u"reject"_s)->click();
    auto *words = about(post)->findChild<QLineEdit *>(u"line"_s);
    QVERIFY(words->isVisible());
    words->setText(u"too loud"_s);
    button(about(post), u"confirm"_s)->click();
    QTRY_COMPARE(stored(post).approval, Post::Approval::Rejected);
    QCOMPARE(stored(post).status, Post::Status::Draft);
    const auto decision = OfflineDesk::await(desk().approvals.decision(desk().actor, post));
    QVERIFY(decision);
    QCOMPARE(decision->words, u"too loud"_s);
}

void TestNeedsPage::editingGoesToTheComposer()
{
    AssistantSeed assistant(*m_offline, u"notebook"_s);
    const PostId post = assistant.schedule(u"Open day"_s, {m_account}, {QDate(2026, 11, 25), QTime(9, 0)});
    open();
    QTRY_VERIFY(about(post) && button(about(post), u"edit"_s));
    QSignalSpy edits(&desk().go, &Navigator::editAsked);
    button(about(post), u"edit"_s)->click();
    QCOMPARE(edits.size(), 1);
    QCOMPARE(edits.first().first().value<PostId>(), post);
    QSignalSpy looks(&desk().go, &Navigator::postAsked);
    button(about(post), u"look"_s)->click();
    QCOMPARE(looks.size(), 1);
}

void TestNeedsPage::showsWhatWasChanged()
{
    AssistantSeed assistant(*m_offline, u"notebook"_s);
    const PostId post = assistant.reword(u"What we learned building a press"_s, u"What we learned shipping a press"_s,
                                         {m_account}, {QDate(2026, 11, 25), QTime(9, 0)});
    open();
    QTRY_VERIFY(about(post) && about(post)->findChild<QLabel *>(u"diff"_s));
    const auto *diff = about(post)->findChild<QLabel *>(u"diff"_s);
    QVERIFY(diff->text().contains(u"line-through"_s) && diff->text().contains(u"building"_s));
    QVERIFY2(diff->accessibleName().contains(u"taken out: building"_s), qPrintable(diff->accessibleName()));
    QVERIFY2(diff->accessibleName().contains(u"added: shipping"_s), qPrintable(diff->accessibleName()));
}

void TestNeedsPage::byKeysAlone()
{
    AssistantSeed assistant(*m_offline, u"notebook"_s);
    const PostId first = assistant.schedule(u"One"_s, {m_account}, {QDate(2026, 11, 25), QTime(9, 0)});
    const PostId second = assistant.schedule(u"Two"_s, {m_account}, {QDate(2026, 11, 26), QTime(9, 0)});
    open();
    QTRY_COMPARE(cards().size(), 2);
    QTRY_VERIFY(button(about(first), u"approve"_s) && button(about(second), u"reject"_s));
    m_page->activateWindow();
    QTRY_VERIFY(QApplication::activeWindow() == m_page.get());
    about(first)->setFocus();
    QTest::keyClick(about(first), Qt::Key_Down);
    QVERIFY(about(second)->hasFocus());
    QTest::keyClick(about(second), Qt::Key_Up);
    QVERIFY(about(first)->hasFocus());
    QTest::keyClick(about(first), Qt::Key_A);
    QTRY_COMPARE(stored(first).approval, Post::Approval::Approved);
    // One goes on with the next.
    QTRY_COMPARE(cards().size(), 1);
    QTRY_VERIFY(about(second)->hasFocus());
    QTest::keyClick(about(second), Qt::Key_R);
    QWidget *words = QApplication::focusWidget();
    QCOMPARE(words->objectName(), u"line"_s);
    QTest::keyClicks(words, u"a no"_s); // letters are letters here
    QCOMPARE(stored(second).approval, Post::Approval::Pending);
    QTest::keyClick(words, Qt::Key_Return);
    QTRY_COMPARE(stored(second).approval, Post::Approval::Rejected);
}

void TestNeedsPage::settlesWhatIsUnknown()
{
    const PostId post = m_offline->addPost(
        {u"Server night"_s, {m_account}, QDateTime(QDate(2026, 11, 20), QTime(17, 0)), Sending::State::Unconfirmed});
    open();
    QTRY_VERIFY(about(post) && button(about(post), u"wentOut"_s));
    QVERIFY(says(u"Unknown"_s));
    button(about(post), u"wentOut"_s)->click();
    about(post)->findChild<QLineEdit *>(u"line"_s)->setText(u"https://print.example/@harbour/1"_s);
    button(about(post), u"confirm"_s)->click();
    QTRY_COMPARE(stored(post).status, Post::Status::Published);
    QTRY_VERIFY(cards().isEmpty());
}

void TestNeedsPage::triesAgainAndDismisses()
{
    const auto failed = [this](const QString &text) {
        return m_offline->addPost({text,
                                   {m_account},
                                   QDateTime(QDate(2026, 11, 21), QTime(9, 0)),
                                   Sending::State::Failed,
                                   Sending::Hold::None,
                                   {},
                                   {},
                                   u"too rude"_s});
    };
    const PostId again = failed(u"Again"_s);
    const PostId enough = failed(u"Enough"_s);
    open();
    QTRY_COMPARE(cards().size(), 2);
    QTRY_VERIFY(button(about(again), u"retry"_s) && button(about(enough), u"dismiss"_s));
    QVERIFY(says(u"too rude"_s));
    button(about(again), u"retry"_s)->click();
    QTRY_COMPARE(stored(again).status, Post::Status::Scheduled);
    QTRY_COMPARE(cards().size(), 1); // read anew
    QTRY_VERIFY(about(enough) && button(about(enough), u"dismiss"_s));
    button(about(enough), u"dismiss"_s)->click();
    QTRY_VERIFY(cards().isEmpty());
    QCOMPARE(stored(enough).status, Post::Status::Failed);
}

void TestNeedsPage::reconnects()
{
    const auto gone = m_offline->addAccount(PlatformId::Bluesky, u"harbour.example"_s,
                                            Integration::Health::NeedsReauth);
    open();
    QTRY_COMPARE(cards().size(), 1);
    QSignalSpy asked(&desk().go, &Navigator::reconnectAsked);
    QTRY_VERIFY(button(cards().first(), u"reconnect"_s));
    button(cards().first(), u"reconnect"_s)->click();
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.first().first().value<IntegrationId>(), gone);
}

void TestNeedsPage::decidesAboutAMiss()
{
    const PostId post = m_offline->addPost({u"Missed"_s,
                                            {m_account},
                                            QDateTime(QDate(2026, 11, 22), QTime(9, 0)),
                                            Sending::State::Held,
                                            Sending::Hold::Missed});
    open();
    QTRY_VERIFY(about(post) && button(about(post), u"postNow"_s));
    button(about(post), u"postNow"_s)->click();
    QTRY_VERIFY(cards().isEmpty());
    const auto details = OfflineDesk::await(desk().posts.show(desk().actor, post));
    QCOMPARE(details->targets.first().parts.first().sending.state, Sending::State::Waiting);
}

void TestNeedsPage::filters()
{
    m_offline->addAccount(PlatformId::Bluesky, u"harbour.example"_s, Integration::Health::NeedsReauth);
    AssistantSeed assistant(*m_offline, u"notebook"_s);
    const PostId post = assistant.schedule(u"Open day"_s, {m_account}, {QDate(2026, 11, 25), QTime(9, 0)});
    open();
    QTRY_COMPARE(cards().size(), 2);
    const auto segments = m_page->findChild<QWidget *>(u"needsFilter"_s)->findChildren<QAbstractButton *>();
    QStringList names;
    for (QAbstractButton *segment : segments) {
        if (segment->isVisible())
            names << segment->text();
    }
    QCOMPARE(names, (QStringList{u"All 2"_s, u"Approve 1"_s, u"Reconnect 1"_s}));
    for (QAbstractButton *segment : segments) {
        if (segment->text() == u"Approve 1"_s)
            segment->click();
    }
    QCOMPARE(cards().size(), 1);
    QTRY_VERIFY(button(about(post), u"approve"_s));
    button(about(post), u"approve"_s)->click();
    // What is left is shown again.
    QTRY_VERIFY(cards().size() == 1 && cards().first()->need().kind == Need::Kind::Reconnect);
}

TEST_CLASS(TestNeedsPage)
#include "tst_needspage.moc"
