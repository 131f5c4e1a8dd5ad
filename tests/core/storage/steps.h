// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <functional>

namespace Postrider::Testing {

// The steps of SQLite's virtual machine that the work takes on this thread's only connection, to the nearest hundred:
// what a question costs on any machine, however busy. A row read is about ten.
qint64 stepsOf(const std::function<void()> &work);

} // namespace Postrider::Testing
