// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/postwords.h"

#include "domain/firstline.h"
#include "models/moments.h"
#include "services/wording.h"

#include <QCoreApplication>
#include <QGuiApplication>
#include <QLocale>

namespace Postrider::PostWords {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(PostWords)
};

// "@name" keeps its sign in front in a line that runs from right to left.
QString isolated(const QString &name)
{
    return QGuiApplication::isRightToLeft() ? u'\u2068' + name + u'\u2069' : name;
}

} // namespace

QString line(const PostCard &card)
{
    const QStringView first = firstLine(card.content);
    return first.isEmpty() ? Words::tr("Without text", "a post that has none") : first.toString().simplified();
}

QString moment(const PostCard &card, const QByteArray &timezone, const QDateTime &now)
{
    const bool hasNone = card.standing == PostStanding::Word::Draft && !card.scheduledFor.isValid();
    return hasNone ? Words::tr("No time yet") : momentInWords(card.moment(), timezone, now);
}

QString progress(const SendingProgress &progress)
{
    const bool isUpload = progress.step == SendingProgress::Step::Upload;
    return (isUpload ? Words::tr("Uploading, %1 %") : Words::tr("Converting, %1 %")).arg(progress.percent());
}

QString names(const QList<Integration> &accounts)
{
    QStringList names;
    for (const Integration &account : accounts)
        names << isolated(account.platformUsername);
    return QLocale().createSeparatedList(names);
}

QString sentence(const PostCard &card, const QStringList &networks, const QString &moment)
{
    QStringList parts{wordFor(card.standing), line(card), moment};
    if (!networks.isEmpty())
        parts << Words::tr("on %1").arg(QLocale().createSeparatedList(networks));
    if (!card.labels.isEmpty())
        parts << Words::tr("labels %1").arg(QLocale().createSeparatedList(card.labels));
    return parts.join(u". ");
}

} // namespace Postrider::PostWords
