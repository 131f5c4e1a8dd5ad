// SPDX-License-Identifier: GPL-3.0-or-later
// The real window on seeded data, without network or keychain: for designers, reviewers, screenshots.
#include "offlinewindow.h"
#include "screenshots.h"
#include "ui/look/theme.h"

#include "app/language.h"
#include "base/enumword.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>

#include <cstdio>

using namespace Postrider;
using namespace Qt::Literals::StringLiterals;

namespace {

QList<Testing::OfflineDesk::Seed> manyPosts(int count, IntegrationId account)
{
    QList<Testing::OfflineDesk::Seed> seeds;
    const QDateTime last(QDate(2027, 6, 1), QTime(12, 0));
    for (int i = 0; i < count; ++i) {
        const QDateTime wall = last.addSecs(-qint64(i) * 900);
        const bool isPast = wall < QDateTime(QDate(2026, 11, 22), QTime(14, 0));
        seeds << Testing::OfflineDesk::Seed{u"Post number %1 about paper and ink"_s.arg(i),
                                            {account},
                                            wall,
                                            isPast ? Sending::State::Published : Sending::State::Waiting};
    }
    return seeds;
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOption({u"theme"_s, u"light, dark or system."_s, u"SCHEME"_s, u"system"_s});
    parser.addOption({u"locale"_s, u"How dates and times are written, and the direction."_s, u"LOCALE"_s, u"en_GB"_s});
    parser.addOption({u"posts"_s, u"So many more posts, for a look at large stores."_s, u"N"_s, u"0"_s});
    parser.addOption({u"screenshots"_s, u"Saves a picture of each window into this folder, and ends."_s, u"FOLDER"_s});
    parser.addOption({u"prefix"_s, u"What the pictures' names begin with."_s, u"WORD"_s, u"window"_s});
    parser.process(app);

    speak(QLocale(parser.value(u"locale"_s)));
    QGuiApplication::setLayoutDirection(QLocale().textDirection());
    const Look::Theme theme(
        enumFromWord<Look::Theme::Scheme>(parser.value(u"theme"_s)).value_or(Look::Theme::Scheme::System));
    if (parser.isSet(u"screenshots"_s)) {
        const QString folder = parser.value(u"screenshots"_s);
        if (!QDir().mkpath(folder))
            return 1;
        const int saved = Testing::takeScreenshots(folder, parser.value(u"prefix"_s));
        std::printf("%d pictures\n", saved);
        return saved > 0 ? 0 : 1;
    }
    Testing::OfflineWindow offline;
    offline.offline().seedMonth();
    if (const int more = parser.value(u"posts"_s).toInt(); more > 0)
        offline.offline().addPosts(
            manyPosts(more, offline.offline().addAccount(PlatformId::Mastodon, u"@many@print.example"_s)));
    offline.enter();
    offline.window().show();
    return QApplication::exec();
}
