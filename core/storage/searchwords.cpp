// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/searchwords.h"

#include <QChar>

#include <algorithm>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

bool isUnspaced(QChar::Script script)
{
    switch (script) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Thai:
    case QChar::Script_Lao:
    case QChar::Script_Khmer:
    case QChar::Script_Myanmar: return true;
    default: return false;
    }
}

// The index knows letters and numbers, and takes a run of them for one word.
bool isIndexed(const QString &word)
{
    bool hasLetter = false;
    for (char32_t c : word.toUcs4()) {
        if (isUnspaced(QChar::script(c)))
            return false;
        hasLetter |= QChar::isLetterOrNumber(c);
    }
    return hasLetter;
}

// A lone dash between words asks for nothing.
bool isPunctuation(const QString &word)
{
    return std::all_of(word.begin(), word.end(), [](QChar c) { return c.unicode() < 0x80 && !c.isLetterOrNumber(); });
}

QString patternOf(QString word)
{
    return u'%' + word.replace(u'!', "!!"_L1).replace(u'%', "!%"_L1).replace(u'_', "!_"_L1) + u'%';
}

} // namespace

SearchWords SearchWords::of(const QString &typed)
{
    SearchWords words;
    QStringList quoted;
    bool isLastIndexed = false;
    for (QString word : QString(typed).remove(QChar(0)).simplified().split(u' ', Qt::SkipEmptyParts)) {
        isLastIndexed = isIndexed(word);
        if (isLastIndexed)
            quoted << u'"' + word.replace(u'"', "\"\""_L1) + u'"';
        else if (!isPunctuation(word))
            words.patterns << patternOf(word);
    }
    words.match = quoted.join(u' ');
    if (isLastIndexed)
        words.match += " *"_L1;
    return words;
}

} // namespace Postrider
