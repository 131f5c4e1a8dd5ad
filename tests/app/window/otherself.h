// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>

namespace Postrider::Testing {

// This test executable once more, at one test function and in its own surroundings: what has to be killed, or wants a
// session bus or a disk of its own. The two talk in lines.
//
//     if (OtherSelf::isHere()) { ...; OtherSelf::say("typed 3"); OtherSelf::hear(); return; }
//     OtherSelf child("tst_class", "function");
//     QVERIFY(child.start());
//     QVERIFY(child.waitFor("typed 3"));
class OtherSelf final
{
public:
    OtherSelf(const QString &testClass, const QString &function);
    ~OtherSelf(); // killed, if it still runs
    Q_DISABLE_COPY_MOVE(OtherSelf)

    // In the child: what role it has; empty in the parent.
    static QString role();
    static bool isHere() { return !role().isEmpty(); }
    static void say(const QString &line);
    static bool hear(); // waits for a line from the parent, with the event loop running; false when the parent is gone

    void setRole(const QString &role) { m_role = role; }
    void setEnvironment(const QProcessEnvironment &environment) { m_environment = environment; }
    // Runs it through another program, whose arguments come before its own.
    void setThrough(const QString &program, const QStringList &arguments);
    [[nodiscard]] bool start();
    [[nodiscard]] bool waitFor(const QString &line); // a minute at most
    // The last line that begins so, without that.
    QString last(const QString &beginning) const;
    int count(const QString &beginning) const;
    void tell();
    void kill();
    [[nodiscard]] bool finishesWell();
    QString story() const { return m_lines.join(u'\n'); } // all that it said

private:
    void read();

    QProcess m_process;
    QString m_role = QStringLiteral("child");
    QProcessEnvironment m_environment = QProcessEnvironment::systemEnvironment();
    QString m_program;
    QStringList m_before;
    QStringList m_call;
    QStringList m_lines;
};

} // namespace Postrider::Testing
