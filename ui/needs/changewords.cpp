// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/needs/changewords.h"

#include "models/moments.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

using Field = VersionChange::Field;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ChangeWords)
};

QString nameOf(const QString &account, const Awaiting &awaiting)
{
    const auto found = std::find_if(awaiting.accounts.begin(), awaiting.accounts.end(),
                                    [&](const Integration &each) { return each.id.toString() == account; });
    return found == awaiting.accounts.end() ? Words::tr("another account") : found->platformUsername;
}

struct Difference
{
    QStringList came;
    QStringList went;
};

Difference differenceOf(const VersionChange &change)
{
    const QStringList before = change.before.split(u'\n', Qt::SkipEmptyParts);
    const QStringList after = change.after.split(u'\n', Qt::SkipEmptyParts);
    Difference difference;
    std::copy_if(after.begin(), after.end(), std::back_inserter(difference.came),
                 [&](const QString &one) { return !before.contains(one); });
    std::copy_if(before.begin(), before.end(), std::back_inserter(difference.went),
                 [&](const QString &one) { return !after.contains(one); });
    return difference;
}

QString inWords(const Difference &difference)
{
    const QLocale locale;
    QStringList parts;
    if (!difference.came.isEmpty())
        parts << Words::tr("added: %1").arg(locale.createSeparatedList(difference.came));
    if (!difference.went.isEmpty())
        parts << Words::tr("taken out: %1").arg(locale.createSeparatedList(difference.went));
    return parts.isEmpty() ? Words::tr("in another order") : parts.join(u"; "_s);
}

QString counted(const Difference &difference)
{
    QStringList parts;
    if (!difference.came.isEmpty())
        parts << Words::tr("%n added", "files", int(difference.came.size()));
    if (!difference.went.isEmpty())
        parts << Words::tr("%n taken out", "files", int(difference.went.size()));
    return parts.isEmpty() ? Words::tr("in another order") : parts.join(u", "_s);
}

QString momentOf(const QString &iso, const QByteArray &zone, const QDateTime &now)
{
    const QDateTime moment = QDateTime::fromString(iso, Qt::ISODateWithMs);
    return moment.isValid() ? momentInWords(moment.toUTC(), zone, now) : Words::tr("no time");
}

// {"visibility":"PUBLIC"} without the marks of its format.
QString plainSettings(QString settings)
{
    settings.remove(u'{').remove(u'}').remove(u'"');
    return settings.isEmpty() ? Words::tr("none") : settings.replace(u':', u" "_s).replace(u',', u", "_s);
}

QString fromTo(const QString &before, const QString &after)
{
    return u"%1 \u2192 %2"_s.arg(before, after);
}

} // namespace

QString labelOf(const VersionChange &change, const Awaiting &awaiting)
{
    if (change.field == Field::AccountText)
        return Words::tr("On %1").arg(nameOf(change.account.toString(), awaiting));
    if (change.field == Field::AltText)
        return Words::tr("Description");
    return change.part > 1 ? Words::tr("Part %1").arg(change.part) : QString();
}

ChangeLine lineFor(const VersionChange &change, const Awaiting &awaiting, const QByteArray &zone, const QDateTime &now)
{
    switch (change.field) {
    case Field::Media: return {Words::tr("Files"), counted(differenceOf(change))};
    case Field::Labels: return {Words::tr("Labels"), inWords(differenceOf(change))};
    case Field::Time:
        if (awaiting.isNew || change.before.isEmpty()) // the heading says it
            return {};
        return {Words::tr("Time"), fromTo(momentOf(change.before, zone, now), momentOf(change.after, zone, now))};
    case Field::Accounts: {
        if (awaiting.isNew)
            return {};
        Difference difference = differenceOf(change);
        for (QStringList *ids : {&difference.came, &difference.went}) {
            std::transform(ids->begin(), ids->end(), ids->begin(),
                           [&](const QString &id) { return nameOf(id, awaiting); });
        }
        return {Words::tr("Accounts"), inWords(difference)};
    }
    case Field::Settings: {
        const QString label = Words::tr("Settings on %1").arg(nameOf(change.account.toString(), awaiting));
        return {label,
                awaiting.isNew ? plainSettings(change.after)
                               : fromTo(plainSettings(change.before), plainSettings(change.after))};
    }
    case Field::AccountTime:
        return {Words::tr("Time on %1").arg(nameOf(change.account.toString(), awaiting)),
                momentOf(change.after, zone, now)};
    case Field::Text:
    case Field::AltText:
    case Field::AccountText: return {};
    }
    Q_UNREACHABLE();
}

} // namespace Postrider
