// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/grants.h"

#include "storage/apikeyrepository.h"
#include "storage/settingrepository.h"

#include <QCoreApplication>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(KeyService)
};

const auto kPaused = u"assistants.isPaused"_s;
const auto kCommandLine = u"assistants.holdsCommandLine"_s;

} // namespace

Result<AssistantRules> assistantRules(Database &database)
{
    SettingRepository settings(database);
    const auto isPaused = settings.value(kPaused);
    const auto holdsCommandLine = settings.value(kCommandLine);
    if (!isPaused || !holdsCommandLine)
        return fail(!isPaused ? isPaused.error() : holdsCommandLine.error());
    return AssistantRules{isPaused->toBool(), holdsCommandLine->toBool()};
}

Outcome setAssistantRules(Database &database, const AssistantRules &rules)
{
    SettingRepository settings(database);
    if (const Outcome set = settings.setValue(kPaused, rules.isPaused); !set)
        return set;
    return settings.setValue(kCommandLine, rules.holdsCommandLine);
}

Outcome mayRead(const Actor &actor, const QString &scope)
{
    if (!actor.isAssistant() || actor.key->may(scope))
        return {};
    return fail(Error::Kind::NotAllowed, Words::tr("This key does not have the scope %1.").arg(scope));
}

Outcome mayCompose(const Actor &actor)
{
    const bool writes = actor.isAssistant() && actor.key->may(ApiKey::writePosts());
    return writes ? Outcome() : mayRead(actor, ApiKey::readPosts());
}

Outcome mayWrite(Database &database, const Actor &actor, const QDateTime &now)
{
    if (!actor.isAssistant())
        return {};
    const auto key = ApiKeyRepository(database).byId(actor.key->id);
    if (!key || !key->isGood(now) || key->userId != actor.id)
        return fail(Error::Kind::NotAllowed, Words::tr("This key is no longer good."));
    if (!key->may(ApiKey::writePosts()))
        return fail(Error::Kind::NotAllowed,
                    Words::tr("This key does not have the scope %1.").arg(ApiKey::writePosts()));
    const auto rules = assistantRules(database);
    if (!rules)
        return fail(rules.error());
    if (rules->isPaused)
        return fail(Error::Kind::NotAllowed,
                    Words::tr("All assistants are paused: reading works, writing waits until a person resumes them."));
    return {};
}

Outcome personsOnly(const Actor &actor)
{
    if (!actor.isAssistant())
        return {};
    return fail(Error::Kind::NotAllowed, Words::tr("Only a person may do that."));
}

Outcome decidersOnly(Database &database, const Actor &actor)
{
    if (const Outcome person = personsOnly(actor); !person)
        return person;
    if (!isCommandLine(actor))
        return {};
    const auto rules = assistantRules(database);
    if (!rules)
        return fail(rules.error());
    if (rules->holdsCommandLine)
        return fail(Error::Kind::NotAllowed,
                    Words::tr("The command line waits for approval itself: do that in the window."));
    return {};
}

bool isCommandLine(const Actor &actor)
{
    return actor.who.startsWith("cli:"_L1);
}

} // namespace Postrider
