// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowfixture.h"

using namespace Postrider;
using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;

// The whole program, driven as a new person does: first run, an account by the browser, a post, and the window closed.
class TestFirstFiveMinutes final : public WindowFixture
{
    Q_OBJECT
private Q_SLOTS:
    void fromFirstRunToPublishedFromTheTray();
    void withoutATrayClosingQuits();
    void comesBackAfterARestart();
};

void TestFirstFiveMinutes::fromFirstRunToPublishedFromTheTray()
{
    QVERIFY(m_desktop->offerTray());
    startProgram();
    setUp();
    connectAccount();
    QCOMPARE(m_server->complaints(), QStringList());
    // Words name minutes; the nearest one to come is less than a minute away.
    const QDateTime due = QDateTime::currentDateTime().addSecs(60);
    schedule(u"Hello from the window"_s, due.toString(u"yyyy-MM-dd HH:mm"_s));
    QTRY_VERIFY_WITH_TIMEOUT(!m_person->sees(u"composer"_s), 10'000);
    QTRY_VERIFY(m_program->tray()->isAvailable());
    m_program->window().close();
    QTRY_VERIFY(!m_program->window().isVisible());
    QTRY_COMPARE(m_desktop->notifications().shown().size(), 1); // publishing goes on
    QTRY_COMPARE_WITH_TIMEOUT(m_server->accepted().size(), 1, 90'000);
    const auto sent = m_server->accepted().first();
    QCOMPARE(sent.text, u"Hello from the window"_s);
    const QDateTime minute = QDateTime::fromString(due.toString(u"yyyy-MM-dd HH:mm"_s), u"yyyy-MM-dd HH:mm"_s);
    QVERIFY2(sent.at >= minute, qPrintable(sent.at.toString(Qt::ISODateWithMs)));
    m_program->raise();
    QVERIFY(m_program->window().isVisible());
    QCOMPARE(m_server->accepted().size(), 1);
    QCOMPARE(m_server->complaints(), QStringList());
}

void TestFirstFiveMinutes::withoutATrayClosingQuits()
{
    startProgram();
    setUp();
    bool isOver = false;
    connect(qApp, &QCoreApplication::aboutToQuit, this, [&] { isOver = true; });
    QVERIFY(!m_program->tray()->isAvailable());
    QTimer::singleShot(0, this, [this] { m_program->window().close(); });
    QCoreApplication::exec(); // ends because the program quits
    QVERIFY(isOver);
    QCOMPARE(m_desktop->notifications().shown().size(), 0);
}

// Typed, not scheduled, and the process gone: the words are there again.
void TestFirstFiveMinutes::comesBackAfterARestart()
{
    startProgram();
    setUp();
    QVERIFY(m_person->click(u"newPost"_s));
    QVERIFY(m_person->type(u"text"_s, u"Half a thought"_s));
    QTRY_COMPARE(wordsOn(u"state"_s), u"Saved"_s);
    dropProgram();
    startProgram();
    comeBack();
    QWidget *text = m_person->find(u"text"_s);
    QVERIFY(text);
    QTRY_COMPARE(text->property("plainText").toString(), u"Half a thought"_s);
    QVERIFY(m_person->find(u"banner"_s));
}

TEST_CLASS(TestFirstFiveMinutes)
#include "tst_firstfiveminutes.moc"
