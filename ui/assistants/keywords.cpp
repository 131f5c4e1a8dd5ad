// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/assistants/keywords.h"

#include "models/moments.h"

#include <QCoreApplication>
#include <QLocale>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(KeyWords)
};

} // namespace

QString KeyWords::scope(const QString &scope)
{
    if (scope == ApiKey::readPosts())
        return Words::tr("Read posts, accounts and the calendar");
    if (scope == ApiKey::writePosts())
        return Words::tr("Write, schedule and publish posts");
    if (scope == ApiKey::readAnalytics())
        return Words::tr("Read how posts did");
    return scope;
}

QString KeyWords::may(const ApiKey &key)
{
    QStringList parts;
    if (key.may(ApiKey::readPosts()))
        parts << Words::tr("reads posts");
    if (key.may(ApiKey::writePosts()))
        parts << Words::tr("writes posts");
    if (key.may(ApiKey::readAnalytics()))
        parts << Words::tr("reads numbers");
    QString sentence = QLocale().createSeparatedList(parts);
    if (!sentence.isEmpty())
        sentence[0] = sentence.at(0).toUpper();
    return sentence;
}

QString KeyWords::approval(const ApiKey &key)
{
    if (!key.may(ApiKey::writePosts()))
        return {};
    return key.requiresApproval ? Words::tr("You approve each post before it goes out.")
                                : Words::tr("It publishes without asking you.");
}

QString KeyWords::limits(const ApiKey &key, const QByteArray &zone, const QDateTime &now)
{
    QStringList parts;
    if (key.dailyBudget > 0)
        parts << Words::tr("%n post(s) a day", nullptr, key.dailyBudget);
    if (key.quietHours.isSet())
        parts << Words::tr("quiet from %1 to %2")
                     .arg(clockText(key.quietHours.from, QLocale()), clockText(key.quietHours.until, QLocale()));
    if (!key.allowedIntegrations.isEmpty())
        parts << Words::tr("%n account(s) only", nullptr, int(key.allowedIntegrations.size()));
    if (key.expiresAt.isValid())
        parts << Words::tr("until %1").arg(momentInWords(key.expiresAt, zone, now));
    return parts.join(u" · "_s);
}

QString KeyWords::lastUse(const ApiKey &key, const QByteArray &zone, const QDateTime &now)
{
    if (!key.lastUsedAt.isValid())
        return Words::tr("Never used.");
    const QString when = momentInWords(key.lastUsedAt, zone, now);
    return key.lastClient.isEmpty() ? Words::tr("Last used %1.").arg(when)
                                    : Words::tr("Last used %1 by %2.").arg(when, key.lastClient);
}

QString KeyWords::standing(KeysModel::Standing standing)
{
    switch (standing) {
    case KeysModel::Standing::Active: return Words::tr("Active");
    case KeysModel::Standing::Disabled: return Words::tr("Disabled");
    case KeysModel::Standing::Expired: return Words::tr("Expired");
    case KeysModel::Standing::Revoked: return Words::tr("Revoked");
    }
    Q_UNREACHABLE();
}

QList<KeyPreset> keyPresets()
{
    return {{Words::tr("Drafts, I decide"),
             Words::tr("It reads, writes and schedules. Nothing goes out before you approve it."), ApiKey::allScopes(),
             true, 0},
            {Words::tr("Reads only"),
             Words::tr("It sees posts, the calendar and numbers, and changes nothing."),
             {ApiKey::readPosts(), ApiKey::readAnalytics()},
             true,
             0},
            {Words::tr("Publishes by itself"),
             Words::tr("What it schedules goes out without you, up to five posts a day."), ApiKey::allScopes(), false,
             5}};
}

} // namespace Postrider
