// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/calendarwords.h"

#include "models/moments.h"
#include "models/postwords.h"

#include <QCoreApplication>
#include <QLocale>

namespace Postrider::CalendarWords {

namespace {

constexpr int kSpokenCards = 10;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(CalendarWords)
};

// As it stands inside a sentence.
QString spoken(PostStanding::Word standing)
{
    switch (standing) {
    case PostStanding::Word::Draft: return Words::tr("draft", "how a post stands, inside a sentence");
    case PostStanding::Word::Scheduled: return Words::tr("scheduled", "how a post stands, inside a sentence");
    case PostStanding::Word::HandedOver:
        return Words::tr("scheduled at the network", "how a post stands, inside a sentence");
    case PostStanding::Word::Approval: return Words::tr("waits for approval", "how a post stands, inside a sentence");
    case PostStanding::Word::Held: return Words::tr("held", "how a post stands, inside a sentence");
    case PostStanding::Word::Publishing: return Words::tr("being published", "how a post stands, inside a sentence");
    case PostStanding::Word::Unconfirmed:
        return Words::tr("not known whether it went out", "how a post stands, inside a sentence");
    case PostStanding::Word::Published: return Words::tr("published", "how a post stands, inside a sentence");
    case PostStanding::Word::Failed: return Words::tr("failed", "how a post stands, inside a sentence");
    }
    Q_UNREACHABLE();
}

} // namespace

QString dayName(QDate day, QDate today)
{
    const QString format = day.year() == today.year()
        ? Words::tr("dddd d MMMM", "a day of this year, as QLocale formats it")
        : Words::tr("dddd d MMMM yyyy", "a day of another year, as QLocale formats it");
    return QLocale().toString(day, format);
}

QString monthName(QDate month)
{
    return Words::tr("%1 %2", "title of a calendar: month, year")
        .arg(QLocale().standaloneMonthName(month.month()), QString::number(month.year()));
}

QString sentenceFor(const PostCard &card, const QByteArray &zone)
{
    const bool isUnplanned = card.standing == PostStanding::Word::Draft && !card.scheduledFor.isValid();
    if (isUnplanned)
        return Words::tr("%1, draft without a time", "text of a post").arg(PostWords::line(card));
    return Words::tr("%1 %2, %3", "time, text of a post, how it stands")
        .arg(clockInWords(card.moment(), zone), PostWords::line(card), spoken(card.standing));
}

QString sentenceFor(QDate day, const DayCards &cards, QDate today, const QByteArray &zone)
{
    const QString name = day == today ? Words::tr("Today, %1", "name of a day").arg(dayName(day, today))
                                      : dayName(day, today);
    if (cards.count == 0)
        return Words::tr("%1, no posts", "name of a day").arg(name);
    QStringList spokenCards;
    for (const PostCard &card : cards.cards.mid(0, kSpokenCards))
        spokenCards << sentenceFor(card, zone);
    if (const int rest = cards.count - int(spokenCards.size()); rest > 0)
        spokenCards << Words::tr("and %n more", "posts of a day", rest);
    const QString list = spokenCards.join(Words::tr("; ", "between the posts of a day"));
    // English has no catalogue that would know its plurals.
    return cards.count == 1
        ? Words::tr("%1, one post: %2", "name of a day, the post").arg(name, list)
        : Words::tr("%1, %n posts: %2", "name of a day, posts of the day", cards.count).arg(name, list);
}

} // namespace Postrider::CalendarWords
