// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "base/result.h"

#include <QFuture>
#include <QObject>
#include <QUrl>

#include <functional>
#include <optional>

namespace Postrider {

// Where assistants' programs reach this one over HTTP, on this computer only, and what keeps them out. Owned by app,
// which opens and moves it; GUI thread.
class AssistantDoor final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AssistantDoor)
public:
    static constexpr quint16 kUsualPort = 7788;

    explicit AssistantDoor(QObject *parent = nullptr);
    ~AssistantDoor() override;

    quint16 port() const { return m_port; } // that was asked for
    bool isOpen() const { return m_isOpen; }
    const std::optional<Error> &trouble() const { return m_trouble; } // why it is not open
    QUrl endpoint() const;                                            // http://127.0.0.1:PORT/mcp

    void setOpen(quint16 port);
    void setClosed(quint16 port, const std::optional<Error> &trouble = {});

    // Whether somebody answers there as we do; set by app. Empty: it can't be tried.
    std::function<QFuture<Outcome>()> knock;
    void moveTo(quint16 port) { Q_EMIT moveAsked(port); }

Q_SIGNALS:
    void changed();
    void moveAsked(quint16 port);

private:
    quint16 m_port = kUsualPort;
    bool m_isOpen = false;
    std::optional<Error> m_trouble;
};

} // namespace Postrider
