// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>

namespace Postrider {

// Whether anything here can keep a secret: QtKeychain does not say. Without a session bus its Linux backends answer
// with an untyped error, and without a service they wait for one. macOS and Windows always have theirs.
QFuture<bool> isKeychainServiceThere();

// The secret service's client brings GLib's connection to the session bus, which ends the whole process when the bus
// goes: a publisher that runs on after logout must not. Called before the first job, once there is a bus.
void surviveSessionEnd();

// The secret service's client stays with the daemon that it met first, by that one's own name on the bus: once another
// one has taken its place, each call fails, until the client is told to look anew. Between jobs.
void forgetKeychainService();

// The secret service's client and its connection to the bus, ahead of the first job.
// From any thread; may take milliseconds.
void loadKeychain();

} // namespace Postrider
