// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowfixture.h"

#include <QAbstractButton>
#include <QApplication>
#include <QRegularExpression>

using namespace Postrider;
using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;

// From the first start to a scheduled post without a mouse: only keys, and only to whatever has the focus.
class TestKeyboardOnly final : public WindowFixture
{
    Q_OBJECT
private Q_SLOTS:
    void fromFirstRunToAScheduledPost();

private:
    // Tab until the focus is there, as somebody does who looks for it.
    bool goTo(const QString &pattern);
    void type(const QString &text);
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {});
};

bool TestKeyboardOnly::goTo(const QString &pattern)
{
    const QRegularExpression name(QRegularExpression::anchoredPattern(pattern));
    QStringList passed;
    const auto isThere = [&] {
        const QWidget *focus = QApplication::focusWidget();
        return focus && name.match(focus->objectName()).hasMatch();
    };
    constexpr int kMost = 80;
    const bool found = QTest::qWaitFor(
        [&] {
            if (isThere())
                return true;
            if (passed.size() < kMost)
                press(Qt::Key_Tab);
            const QWidget *focus = QApplication::focusWidget();
            passed << (focus ? focus->objectName() : u"nothing"_s);
            return isThere();
        },
        10'000);
    if (!found)
        qWarning("Tab never came to %s, but to: %s", qPrintable(pattern), qPrintable(passed.join(u", "_s)));
    return found;
}

void TestKeyboardOnly::type(const QString &text)
{
    QVERIFY(QApplication::focusWidget());
    QTest::keyClicks(QApplication::focusWidget(), text);
}

void TestKeyboardOnly::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QTRY_VERIFY(QApplication::focusWindow());
    QTest::keyClick(QApplication::focusWindow(), key, modifiers);
}

void TestKeyboardOnly::fromFirstRunToAScheduledPost()
{
    startProgram();
    QVERIFY(m_person->find(u"name"_s));
    QVERIFY(goTo(u"name"_s));
    type(u"Ann"_s);
    QVERIFY(goTo(u"email"_s));
    type(u"ann@example.org"_s);
    QVERIFY(goTo(u"password"_s));
    type(u"correct horse battery"_s);
    press(Qt::Key_Return);
    QVERIFY(m_person->find(u"mastodon"_s));
    QVERIFY(goTo(u"mastodon"_s));
    press(Qt::Key_Space);
    QVERIFY(m_person->find(u"done"_s));
    QVERIFY(goTo(u"done"_s));
    press(Qt::Key_Space);

    QVERIFY(m_person->find(u"server"_s));
    QVERIFY(goTo(u"server"_s));
    type(m_server->url().toString());
    press(Qt::Key_Return);
    QVERIFY(m_person->find(u"connected"_s));
    QVERIFY(goTo(u"writePost"_s));
    press(Qt::Key_Space);

    QVERIFY(m_person->find(u"composer"_s));
    QVERIFY(goTo(u"text"_s));
    type(u"Not one click"_s);
    QVERIFY(goTo(u"account_.*"_s));
    auto *chip = qobject_cast<QAbstractButton *>(QApplication::focusWidget());
    QVERIFY(chip);
    if (!chip->isChecked())
        press(Qt::Key_Space);
    QVERIFY(chip->isChecked());
    QVERIFY(goTo(u"time"_s));
    press(Qt::Key_A, Qt::ControlModifier);
    type(u"2050-01-01 09:00"_s);
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(!m_person->sees(u"composer"_s), 10'000);

    PostFilter scheduled;
    scheduled.statuses = {Post::Status::Scheduled};
    const auto posts = m_program->application().posts().list(Background::engine(), scheduled);
    QTRY_VERIFY(posts.isFinished());
    QCOMPARE(posts.result()->size(), 1);
    QCOMPARE(posts.result()->constFirst().content, u"Not one click"_s);
    QCOMPARE(m_server->complaints(), QStringList());
}

TEST_CLASS(TestKeyboardOnly)
#include "tst_keyboardonly.moc"
