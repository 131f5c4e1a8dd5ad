// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLockFile>
#include <QObject>

#include <memory>

class QLocalServer;

namespace Postrider {

// One window for each data folder: the first start holds the place, a later one asks it to come forward and ends. A
// place left by a crash is taken over. Owned by app; GUI thread.
class SingleInstance final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SingleInstance)
public:
    explicit SingleInstance(const QString &dataFolder, QObject *parent = nullptr);
    ~SingleInstance() override;

    enum class Place {
        Ours,       // go on
        Raised,     // another window was there and comes forward: end with 0
        Unanswered, // another window is there and does not answer
    };
    // Waits at most three seconds, before there is a window.
    [[nodiscard]] Place take();

    // What the folder's window listens to, for this user only.
    static QString socketName(const QString &dataFolder);

Q_SIGNALS:
    void raiseAsked();

private:
    bool listen();
    bool askToRaise() const;
    void answer();

    QString m_name;
    QLockFile m_lock;
    std::unique_ptr<QLocalServer> m_server;
};

} // namespace Postrider
