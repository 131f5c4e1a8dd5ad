// SPDX-License-Identifier: GPL-3.0-or-later
#include "composerhands.h"
#include "testmain.h"
#include "ui/desk/undotime.h"

#include <QPlainTextEdit>
#include <QPointer>
#include <QSignalSpy>

using namespace Postrider;
using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

// "Post now", and thinking better of it.
class TestUndoSend final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void takenBackInTime();
    void tooLate();
    void atOnceWhereSomebodyWantsIt();
    void timesThatNobodyChose();

private:
    using Action = std::function<void()>;
    Desk &desk() { return m_scene->office.desk(); }
    // Posts, and answers what the message at the foot offers.
    Action post(const QString &text);
    QDateTime goesOutAt();

    std::unique_ptr<ComposerScene> m_scene;
    std::unique_ptr<QSignalSpy> m_toasts;
};

void TestUndoSend::init()
{
    m_scene = std::make_unique<ComposerScene>();
    m_toasts = std::make_unique<QSignalSpy>(&desk().go, &Navigator::toastAsked);
}

void TestUndoSend::cleanup()
{
    qDeleteAll(openWindows());
    m_toasts.reset();
    m_scene.reset();
}

TestUndoSend::Action TestUndoSend::post(const QString &text)
{
    Action action;
    const auto connection = connect(&desk().go, &Navigator::toastAsked, this,
                                    [&](const QString &, const QString &, const Action &offered) { action = offered; });
    QPointer<ComposerWindow> window = m_scene->compose();
    textOf(window)->setPlainText(text);
    QTest::keyClick(window, Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
    [&] { QTRY_VERIFY(!window); }();
    disconnect(connection);
    return action;
}

QDateTime TestUndoSend::goesOutAt()
{
    const PostId id = posts(m_scene->office).first().id;
    return OfflineDesk::await(desk().posts.show(desk().actor, id))->targets.first().parts.first().sending.notBefore;
}

void TestUndoSend::takenBackInTime()
{
    const Action undo = post(u"Too soon"_s);
    QCOMPARE(m_toasts->size(), 1);
    QVERIFY(m_toasts->first().at(0).toString().startsWith("It goes out in 10 second"_L1)); // plurals are a catalogue's
    QCOMPARE(m_toasts->first().at(1).toString(), u"Undo"_s);
    QCOMPARE(m_toasts->first().at(3).value<std::chrono::milliseconds>(), 10'000ms);
    QCOMPARE(goesOutAt(), desk().clock.now().addSecs(10));
    QSignalSpy edited(&desk().go, &Navigator::editAsked);
    undo();
    QTRY_COMPARE(edited.size(), 1); // it is opened again
    const Post draft = posts(m_scene->office).first();
    QCOMPARE(draft.status, Post::Status::Draft);
    QCOMPARE(draft.content, u"Too soon"_s);
    QVERIFY(!goesOutAt().isValid());
    QCOMPARE(edited.first().first().value<PostId>(), draft.id);
}

void TestUndoSend::tooLate()
{
    const Action undo = post(u"On its way"_s);
    const PostId id = posts(m_scene->office).first().id;
    QVERIFY(OfflineDesk::await(desk().posts.cancel(desk().actor, id))); // somebody else was quicker
    QSignalSpy edited(&desk().go, &Navigator::editAsked);
    undo();
    QTRY_COMPARE(m_toasts->size(), 2); // says why not
    QVERIFY(edited.isEmpty());
    QCOMPARE(posts(m_scene->office).first().content, u"On its way"_s);
}

void TestUndoSend::atOnceWhereSomebodyWantsIt()
{
    desk().preferences.set(undoPreference(), 0);
    post(u"Now"_s);
    QCOMPARE(m_toasts->first().at(0).toString(), u"It goes out now"_s);
    QCOMPARE(m_toasts->first().at(1).toString(), u"Show"_s);
    QCOMPARE(goesOutAt(), desk().clock.now());
}

void TestUndoSend::timesThatNobodyChose()
{
    QCOMPARE(undoTime(desk().preferences), kUsualUndoTime);
    desk().preferences.set(undoPreference(), 30);
    QCOMPARE(undoTime(desk().preferences), 30s);
    desk().preferences.set(undoPreference(), 4711);
    QCOMPARE(undoTime(desk().preferences), kUsualUndoTime);
}

TEST_CLASS(TestUndoSend)
#include "tst_undosend.moc"
