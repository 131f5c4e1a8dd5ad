// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/passwordhint.h"

#include <QCoreApplication>
#include <QSet>

namespace Postrider {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(PasswordHint)
};

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
        return {false, Tone::Plain,
                Words::tr("At least %n characters. A short sentence is easy to keep in mind.", nullptr, kFewest)};
    if (password.size() < kFewest)
        return {false, Tone::Plain, Words::tr("%n more characters, please.", nullptr, int(kFewest - password.size()))};
    if (password.toUtf8().size() > kMostBytes)
        return {false, Tone::Bad, Words::tr("Too long: only %n bytes would count.", nullptr, kMostBytes)};
    const auto different = QSet<QChar>(password.cbegin(), password.cend()).size();
    if (different < 5)
        return {true, Tone::Warn, Words::tr("Weak: it repeats itself.")};
    if (password.size() >= 16 || (password.size() >= 12 && kindsOf(password) >= 3))
        return {true, Tone::Good, Words::tr("Strong.")};
    if (password.size() >= 10 && kindsOf(password) >= 2)
        return {true, Tone::Info, Words::tr("Good. Longer is stronger.")};
    return {true, Tone::Warn, Words::tr("Weak: longer is stronger.")};
}

} // namespace Postrider
