// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTest>

#include <functional>

namespace Postrider::Testing {

// Puts a test class on this executable's list under its file's name. Use TEST_CLASS.
bool addTest(const char *file, std::function<QObject *()> make);

// Runs the class that the first argument names, or all. Called by main with an application object in place.
int runTests(QStringList arguments);

} // namespace Postrider::Testing

// One per tst_*.cpp: the executable runs `tst_domain tst_walltime [QTest options]`, or all its classes without a name.
// NOLINTBEGIN(bugprone-macro-parentheses): a class has no parentheses
#define TEST_CLASS(Class)                                                                                              \
    [[maybe_unused]] static const bool isListed##Class = Postrider::Testing::addTest(                                  \
        __FILE__, [] { return static_cast<QObject *>(new Class); });
// NOLINTEND(bugprone-macro-parentheses)
