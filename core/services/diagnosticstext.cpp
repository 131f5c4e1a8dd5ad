// SPDX-License-Identifier: GPL-3.0-or-later
// What Diagnostics look like when they leave the computer, and what must not leave it with them.
#include "services/diagnostics.h"

#include <QRegularExpression>

#include <algorithm>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kShortestPersonal = 4; // shorter names are words of ours too

struct Mask
{
    QRegularExpression pattern;
    QString in;
};

QRegularExpression regex(const QString &pattern)
{
    return QRegularExpression(
        pattern, QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
}

// In this order: each leaves less for the next.
const QList<Mask> &masks()
{
    static const QList<Mask> list{
        {regex(u"[a-z][a-z0-9+.-]*://\\S+"_s), u"<address>"_s},
        {regex(u"[^\\s<>\"'@]*@[^\\s<>\"']+"_s), u"<e-mail or handle>"_s},
        {regex(u"[\"\u201c\u00ab\u201e].*[\"\u201d\u00bb\u201c]"_s), u"<quoted>"_s}, // to the last one: quotes nest
        {regex(u"\\{.*\\}|\\[.*\\]"_s), u"<data>"_s},
        {regex(u"(?<![\\w<])~?/[^\\s,;:]+"_s), u"<file>"_s},
        {regex(u"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"_s), u"<id>"_s},
        {regex(u"(?=[^\\s\\d]*\\d)[\\w+/=.~-]{16,}"_s), u"<token>"_s},
        {regex(u"[a-z0-9_-]{24,}"_s), u"<token>"_s},
        {regex(u"\\b\\d{1,3}(\\.\\d{1,3}){3}(:\\d+)?\\b"_s), u"<host>"_s},
        {regex(u"(?<![\\w:])[0-9a-f]{0,4}(:[0-9a-f]{0,4}){3,}"_s), u"<host>"_s},
        {regex(u"\\b([\\w-]+\\.)+[a-z]{2,}(:\\d+)?\\b"_s), u"<host>"_s},
    };
    return list;
}

QString masked(QString text, const QStringList &personal)
{
    for (const QString &value : personal)
        text.replace(value, u"<personal>"_s, Qt::CaseInsensitive);
    for (const Mask &mask : masks())
        text.replace(mask.pattern, mask.in);
    return text;
}

// Longest first, so that a name within an address does not leave the rest of it.
QStringList toMask(const QStringList &personal)
{
    QStringList values;
    for (const QString &value : personal) {
        if (value.trimmed().size() >= kShortestPersonal)
            values << value.trimmed();
    }
    values.removeDuplicates();
    std::stable_sort(values.begin(), values.end(),
                     [](const QString &a, const QString &b) { return a.size() > b.size(); });
    return values;
}

// When, how grave, which part of the program; then what it says.
QString maskedLine(const QString &line, const QStringList &personal)
{
    static const QRegularExpression ours(
        u"^(\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z (?:info|warning|critical|fatal) [a-z.]+: )(.*)$"_s);
    const auto match = ours.match(line);
    if (!match.hasMatch())
        return {};
    return match.captured(1) + masked(match.captured(2), personal);
}

QString countLines(const QString &title, const QList<Diagnostics::Count> &counts)
{
    QStringList lines{title};
    for (const auto &count : counts)
        lines << u"  %1: %2"_s.arg(count.what).arg(count.count);
    if (counts.isEmpty())
        lines << u"  none"_s;
    return lines.join(u'\n');
}

QString yesNo(bool isSo)
{
    return isSo ? u"yes"_s : u"no"_s;
}

} // namespace

QString textOf(const Diagnostics &diagnostics)
{
    // In English whatever the person's language: it is for those who look for the fault.
    QStringList text{
        u"Postrider %1, Qt %2"_s.arg(diagnostics.version, diagnostics.qtVersion),
        u"System: %1"_s.arg(diagnostics.system),
        u"Desktop: %1"_s.arg(diagnostics.desktop),
        u"Locale: %1"_s.arg(diagnostics.locale),
        u"Store version: %1"_s.arg(diagnostics.storeVersion),
        u"Vault open: %1"_s.arg(yesNo(diagnostics.isVaultOpen)),
        u"Publishing paused: %1"_s.arg(yesNo(diagnostics.isPaused)),
        u"Users: %1"_s.arg(diagnostics.users),
        countLines(u"Accounts:"_s, diagnostics.accounts),
        countLines(u"Posts:"_s, diagnostics.posts),
        countLines(u"Sendings:"_s, diagnostics.sendings),
        u"Log:"_s,
    };
    const QStringList personal = toMask(diagnostics.personal);
    for (const QString &line : diagnostics.log) {
        if (const QString kept = maskedLine(line, personal); !kept.isEmpty())
            text << kept;
    }
    return text.join(u'\n') + u'\n';
}

} // namespace Postrider
