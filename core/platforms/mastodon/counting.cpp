// SPDX-License-Identifier: GPL-3.0-or-later
#include "platforms/mastodon/counting.h"

#include "domain/graphemes.h"
#include "platforms/mastodon/settings.h"

#include <QRegularExpression>

namespace Postrider::Mastodon {

using namespace Qt::Literals::StringLiterals;

namespace {

const QRegularExpression &address()
{
    // A host with a dot, then anything up to a space or a quote.
    static const QRegularExpression pattern(u"https?://[^\\s<>\"/?#.]+\\.[^\\s<>\"]+"_s,
                                            QRegularExpression::CaseInsensitiveOption
                                                | QRegularExpression::UseUnicodePropertiesOption);
    return pattern;
}

// A sentence's own punctuation after an address is not part of it; a bracket is when it was opened inside.
qsizetype addressLength(QStringView found)
{
    qsizetype length = found.size();
    while (length > 0) {
        const QChar last = found.at(length - 1);
        const bool isBalanced = last == u')' && found.left(length).count(u'(') >= found.left(length).count(u')');
        if (isBalanced || !QStringView(u".,:;!?')]}").contains(last))
            break;
        --length;
    }
    return length;
}

QString withPricedAddresses(const QString &text, int price)
{
    QString counted;
    qsizetype from = 0;
    for (auto it = address().globalMatch(text); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        counted += QStringView(text).mid(from, match.capturedStart() - from);
        counted += QString(price, u'x');
        from = match.capturedStart() + addressLength(match.capturedView());
    }
    counted += QStringView(text).mid(from);
    return counted;
}

} // namespace

QString withoutServers(const QString &text)
{
    static const QRegularExpression mention(
        u"(?<![=/\\w])@([a-z0-9_]+(?:[a-z0-9_.-]*[a-z0-9_]+)?)@[\\w]+(?:[.-]+\\w+)*(?::[0-9]+)?"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    QString shown = text;
    return shown.replace(mention, u"@\\1"_s);
}

int countText(const QString &text, const QJsonObject &settings, const ServerFacts &facts)
{
    // Where a content warning has a limit of its own it is not part of the text's.
    const int spoiler = facts.maxSpoilerText > 0 ? 0 : graphemeCount(settings[Setting::kSpoilerText].toString());
    if (facts.limits.charactersPerUrl <= 0)
        return spoiler + graphemeCount(text);
    return spoiler + graphemeCount(withoutServers(withPricedAddresses(text, facts.limits.charactersPerUrl)));
}

} // namespace Postrider::Mastodon
