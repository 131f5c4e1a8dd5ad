// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <memory>

namespace Postrider::Net {

// What the system says about this computer's way to other ones. A hint, not a proof: where nobody manages the network
// it is Unknown, and some systems are wrong. Made and owned by app, in the main thread; tests drive one of their own.
class Reachability : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Reachability)
public:
    enum class Way { Unknown, None, There };
    Q_ENUM(Way)

    using QObject::QObject;
    ~Reachability() override;

    virtual Way way() const = 0;

Q_SIGNALS:
    void changed(Postrider::Net::Reachability::Way way);
};

// By the desktop's own network service, which tells of changes by itself. Call in the main thread.
std::unique_ptr<Reachability> systemReachability();

} // namespace Postrider::Net
