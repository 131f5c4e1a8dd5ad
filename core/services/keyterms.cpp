// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/keyterms.h"

#include "services/wire.h"
#include "storage/integrationrepository.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype kLongestName = 100;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(KeyService)
};

Outcome wrong(const QString &why)
{
    return fail(Error::Kind::InvalidInput, why);
}

Outcome checkScopes(const QStringList &scopes)
{
    if (scopes.isEmpty())
        return wrong(Words::tr("Give the key at least one scope: %1.").arg(ApiKey::allScopes().join(u", ")));
    for (const QString &scope : scopes) {
        if (!ApiKey::allScopes().contains(scope))
            return wrong(Words::tr("There is no scope \"%1\", only %2.").arg(scope, ApiKey::allScopes().join(u", ")));
    }
    return {};
}

// A key works for its owner alone, so an ADMIN can't let it into another's accounts.
Outcome checkAccounts(Database &database, const QList<IntegrationId> &accounts, UserId owner)
{
    for (const IntegrationId id : accounts) {
        const auto account = IntegrationRepository(database).byId(id);
        if (!account || !account->isActive || account->userId != owner)
            return fail(Error::Kind::NotFound, Words::tr("There is no account %1.").arg(id.toString()));
    }
    return {};
}

} // namespace

KeyTerms termsOf(const ApiKey &key)
{
    return {key.name,        key.scopes,     key.requiresApproval, key.allowedIntegrations,
            key.dailyBudget, key.quietHours, key.expiresAt};
}

void applyTerms(const KeyTerms &terms, ApiKey &key)
{
    key.name = terms.name.trimmed();
    key.scopes.clear();
    for (const QString &scope : ApiKey::allScopes()) {
        if (terms.scopes.contains(scope))
            key.scopes << scope;
    }
    key.requiresApproval = terms.requiresApproval;
    key.allowedIntegrations = terms.allowedIntegrations;
    key.dailyBudget = terms.dailyBudget;
    key.quietHours = terms.quietHours;
    key.expiresAt = terms.expiresAt;
}

Outcome checkTerms(Database &database, const KeyTerms &terms, UserId owner, const QDateTime &now)
{
    const qsizetype length = terms.name.trimmed().size();
    if (length == 0 || length > kLongestName)
        return wrong(Words::tr("Give the key a name of at most %1 characters.").arg(kLongestName));
    if (const Outcome scopes = checkScopes(terms.scopes); !scopes)
        return scopes;
    if (terms.dailyBudget < 0)
        return wrong(Words::tr("A daily budget is a number of posts, or 0 for no limit."));
    const bool hasQuiet = terms.quietHours.from.isValid() || terms.quietHours.until.isValid();
    if (hasQuiet && !terms.quietHours.isSet())
        return wrong(Words::tr("Quiet hours need two different times, such as 22:00 and 07:00."));
    if (terms.expiresAt.isValid() && terms.expiresAt <= now)
        return fail(Error::Kind::PastTime);
    return checkAccounts(database, terms.allowedIntegrations, owner);
}

QJsonObject toJson(const KeyTerms &terms)
{
    QJsonArray accounts;
    for (const IntegrationId account : terms.allowedIntegrations)
        accounts << account.toString();
    const QuietHours &quiet = terms.quietHours;
    return {{u"name"_s, terms.name},
            {u"scopes"_s, QJsonArray::fromStringList(terms.scopes)},
            {u"requiresApproval"_s, terms.requiresApproval},
            {u"allowedIntegrations"_s, accounts},
            {u"dailyBudget"_s, terms.dailyBudget},
            {u"quietHours"_s,
             quiet.isSet() ? QJsonValue(QJsonObject{{u"from"_s, quiet.from.toString(u"HH:mm"_s)},
                                                    {u"until"_s, quiet.until.toString(u"HH:mm"_s)}})
                           : QJsonValue()},
            {u"expiresAt"_s, momentToJson(terms.expiresAt)}};
}

} // namespace Postrider
