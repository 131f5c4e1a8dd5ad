// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>

#include <memory>

namespace Postrider::Mcp {

// Where the messages about one request go. Made by a transport, used in the engine's thread only; a client that has
// left is written to in vain and without harm.
class Outlet
{
public:
    virtual ~Outlet() = default;

    // A message before the response: a notification, or in sessions a request to the
    // client. False: it can't reach the client.
    virtual bool send(const QJsonObject &message) = 0;
    // The response as JSON text on one line, once. httpStatus: for transports that have one.
    virtual void finish(const QByteArray &response, int httpStatus) = 0;
    // There will be no response.
    virtual void abandon() = 0;
};

using OutletPointer = std::shared_ptr<Outlet>;

} // namespace Postrider::Mcp
