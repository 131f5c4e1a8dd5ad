// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

void speak(const QLocale &asked)
{
    // The C locale is for programs: people get English, with dates and times as most of them write them.
    const QLocale locale = asked.language() == QLocale::C ? QLocale(QLocale::English, QLocale::World) : asked;
    QLocale::setDefault(locale);
    QCoreApplication *app = QCoreApplication::instance();
    auto *own = new QTranslator(app);
    if (!own->load(locale, u"postrider"_s, u"_"_s, u":/i18n"_s)) {
        // English, with its plurals. Qt's own dialogs stay English too: half a language is worse than none.
        if (own->load(u":/i18n/postrider_en.qm"_s))
            QCoreApplication::installTranslator(own);
        return;
    }
    QCoreApplication::installTranslator(own);
    auto *qt = new QTranslator(app);
    if (qt->load(locale, u"qtbase"_s, u"_"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(qt);
}

} // namespace Postrider
