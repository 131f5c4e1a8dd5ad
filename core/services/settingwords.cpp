// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/settingwords.h"

#include <QCoreApplication>
#include <QHash>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

QString titleOfChoice(const QString &key, const QString &word)
{
    // A word that means something else in one setting stands with that setting's key.
    static const QHash<QString, const char *> titles{
        {u"public"_s, QT_TRANSLATE_NOOP("Settings", "Public")},
        {u"unlisted"_s, QT_TRANSLATE_NOOP("Settings", "Unlisted")},
        {u"private"_s, QT_TRANSLATE_NOOP("Settings", "Private")},
        {u"visibility.private"_s, QT_TRANSLATE_NOOP("Settings", "Followers only")},
        {u"direct"_s, QT_TRANSLATE_NOOP("Settings", "Mentioned people only")},
        {u"mutuals_only"_s, QT_TRANSLATE_NOOP("Settings", "Mutual followers only")},
        {u"local"_s, QT_TRANSLATE_NOOP("Settings", "This server only")},
        {u"followers"_s, QT_TRANSLATE_NOOP("Settings", "Followers")},
        {u"nobody"_s, QT_TRANSLATE_NOOP("Settings", "Nobody")},
        {u"everyone"_s, QT_TRANSLATE_NOOP("Settings", "Everyone")},
        {u"connections"_s, QT_TRANSLATE_NOOP("Settings", "Connections only")},
        {u"logged_in"_s, QT_TRANSLATE_NOOP("Settings", "Members who are signed in")},
        {u"one_day"_s, QT_TRANSLATE_NOOP("Settings", "One day")},
        {u"three_days"_s, QT_TRANSLATE_NOOP("Settings", "Three days")},
        {u"seven_days"_s, QT_TRANSLATE_NOOP("Settings", "A week")},
        {u"fourteen_days"_s, QT_TRANSLATE_NOOP("Settings", "Two weeks")},
        {u"license.youtube"_s, QT_TRANSLATE_NOOP("Settings", "Standard YouTube licence")},
        {u"license.creativeCommon"_s, QT_TRANSLATE_NOOP("Settings", "Creative Commons, attribution")},
        {u"quoteApprovalPolicy.public"_s, QT_TRANSLATE_NOOP("Settings", "Everyone")},
    };
    const char *title = titles.value(key + u'.' + word, titles.value(word));
    return title ? QCoreApplication::translate("Settings", title) : titleOfWord(word);
}

QString titleOfWord(const QString &word)
{
    QString title = word;
    title.replace(u'_', u' ').replace(u'-', u' ');
    if (!title.isEmpty())
        title[0] = title.at(0).toUpper();
    return title;
}

} // namespace Postrider
