// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/passwordhint.h"

#include <QCoreApplication>
#include <QSet>

namespace Postrider {

namespace {

QString tr(const char *text, int n = -1)
{
    return QCoreApplication::translate("PasswordHint", text, nullptr, n);
}

constexpr int kFewest = 8;     // characters
constexpr int kMostBytes = 72; // bcrypt reads no further

// Small letters, capitals, digits, everything else.
int kindsOf(const QString &password)
{
    bool hasSmall = false, hasCapital = false, hasDigit = false, hasOther = false;
    for (const QChar letter : password) {
        hasSmall |= letter.isLower();
        hasCapital |= letter.isUpper();
        hasDigit |= letter.isDigit();
        hasOther |= !letter.isLetterOrNumber();
    }
    return int(hasSmall) + int(hasCapital) + int(hasDigit) + int(hasOther);
}

} // namespace

PasswordHint passwordHint(const QString &password)
{
    using Look::Tone;
    if (password.isEmpty())
        return {false, Tone::Plain, tr("At least %n characters. A short sentence is easy to keep in mind.", kFewest)};
    if (password.size() < kFewest)
        return {false, Tone::Plain, tr("%n more characters, please.", int(kFewest - password.size()))};
    if (password.toUtf8().size() > kMostBytes)
        return {false, Tone::Bad, tr("Too long: only %n bytes would count.", kMostBytes)};
    const auto different = QSet<QChar>(password.cbegin(), password.cend()).size();
    if (different < 5)
        return {true, Tone::Warn, tr("Weak: it repeats itself.")};
    if (password.size() >= 16 || (password.size() >= 12 && kindsOf(password) >= 3))
        return {true, Tone::Good, tr("Strong.")};
    if (password.size() >= 10 && kindsOf(password) >= 2)
        return {true, Tone::Info, tr("Good. Longer is stronger.")};
    return {true, Tone::Warn, tr("Weak: longer is stronger.")};
}

} // namespace Postrider
