// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace Postrider::Twitter {

// Where a text has a link as X sees it, in UTF-16 units.
struct LinkSpan
{
    qsizetype start = 0;
    qsizetype length = 0;

    friend bool operator==(const LinkSpan &, const LinkSpan &) = default;
};

// Addresses with a scheme, and bare domains that end in a known top-level domain; in order, never overlapping.
QList<LinkSpan> linksIn(const QString &text);

QString withoutLinks(const QString &text);

} // namespace Postrider::Twitter
