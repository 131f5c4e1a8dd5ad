// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QList>
#include <QString>

namespace Postrider {

// A link, tag or name in a text.
struct TextMark
{
    enum class Kind { Link, Tag, Name };
    int from = 0;
    int length = 0;
    Kind kind = Kind::Link;

    friend bool operator==(const TextMark &, const TextMark &) = default;
};
QList<TextMark> textMarks(const QString &text);

// The text as a network would show it: escaped, with its marks coloured and addresses without their scheme.
QString markedHtml(const QString &text, const QColor &link);

} // namespace Postrider
