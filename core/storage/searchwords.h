// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace Postrider {

// What a person typed into a search box, as the engine takes it. Whatever was typed means its words: quotes and
// operators are none.
struct SearchWords
{
    QString match;        // FTS5: every word quoted, the last one as a prefix; empty without a word for it
    QStringList patterns; // LIKE, escaped by '!': what the index does not split into words (emoji, Chinese, Thai ...)

    static SearchWords of(const QString &typed);
};

} // namespace Postrider
