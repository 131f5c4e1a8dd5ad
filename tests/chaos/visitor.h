// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QProcess>
#include <QRandomGenerator>
#include <QTimer>

#include <memory>

namespace Postrider::Chaos {

// Short commands that come to a store at random instants and leave it again, beside the publishers,
// as a person's do. Each is in turn the last to leave the store, or must notice that it is not. One
// at a time; in the thread that made it.
class Visitor final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Visitor)
public:
    struct Role
    {
        QString program;
        QStringList arguments;
        QProcessEnvironment environment;
        QString log; // where its standard error goes
    };

    Visitor(const Role &role, quint32 seed);
    ~Visitor() override; // ends its process

    void start();
    void stop(); // no more of them
    int visits() const { return m_visits; }

Q_SIGNALS:
    void failed(const QString &how);

private:
    void visit();
    void left(int code, QProcess::ExitStatus status);

    const Role m_role;
    QRandomGenerator m_random;
    QTimer m_pause;
    std::unique_ptr<QProcess> m_process;
    int m_visits = 0;
};

// Becomes such a command: opens the store, reads from it, leaves.
int visit(const QString &folder);

} // namespace Postrider::Chaos
