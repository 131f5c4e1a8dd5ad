// SPDX-License-Identifier: GPL-3.0-or-later
#include "mcp/tools/drafting.h"

#include "mcp/tools/schema.h"
#include "services/networkservice.h"
#include "services/settingfields.h"
#include "services/settingvalues.h"
#include "services/wording.h"

#include <QJsonArray>

#include <algorithm>

namespace Postrider::Mcp {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kLongestText = 200'000; // characters: far beyond every network
constexpr int kMostParts = 100;
constexpr int kMostAccounts = 50;
constexpr int kMostFiles = 40;

tl::unexpected<Error> wrong(const QString &where, const QString &sentence)
{
    return fail(Error::Kind::InvalidInput, where + u": "_s + sentence);
}

QJsonObject mediaSchemaOf(const QString &description)
{
    using namespace Schema;
    const QJsonObject file = object({{u"media_id"_s, id(u"From media_import or list_media."_s)},
                                     {u"alt_text"_s, text(u"In place of the file's own."_s, 10'000)}},
                                    {u"media_id"_s});
    return list(file, description, kMostFiles);
}

Result<QList<MediaId>> filesOf(const QJsonArray &files, const QString &where, QMap<MediaId, QString> &altTexts)
{
    QList<MediaId> ids;
    for (qsizetype i = 0; i < files.size(); ++i) {
        const QJsonObject file = files.at(i).toObject();
        const auto id = MediaId::fromString(file["media_id"_L1].toString());
        if (id.isNull())
            return wrong(u"%1[%2].media_id"_s.arg(where).arg(i), u"that is no id; list_media has them."_s);
        ids << id;
        if (file.contains("alt_text"_L1))
            altTexts[id] = file["alt_text"_L1].toString();
    }
    return ids;
}

Outcome setParts(const QJsonObject &arguments, Composition &composition)
{
    if (arguments.contains("text"_L1))
        composition.parts[0].text = arguments["text"_L1].toString();
    if (arguments.contains("media"_L1)) {
        const auto files = filesOf(arguments["media"_L1].toArray(), u"media"_s, composition.altTexts);
        if (!files)
            return fail(files.error());
        composition.parts[0].media = *files;
    }
    if (!arguments.contains("parts"_L1))
        return {};
    composition.parts.resize(1);
    const QJsonArray parts = arguments["parts"_L1].toArray();
    for (qsizetype i = 0; i < parts.size(); ++i) {
        const QJsonObject part = parts.at(i).toObject();
        const auto files = filesOf(part["media"_L1].toArray(), u"parts[%1].media"_s.arg(i), composition.altTexts);
        if (!files)
            return fail(files.error());
        composition.parts << Composition::Part{part["text"_L1].toString(), *files,
                                               std::chrono::seconds(part["delay_seconds"_L1].toInt())};
    }
    return {};
}

const Integration *find(const QList<Integration> &accounts, const QString &id)
{
    const auto wanted = IntegrationId::fromString(id);
    const auto found = std::find_if(accounts.begin(), accounts.end(),
                                    [&](const Integration &account) { return account.id == wanted; });
    return found == accounts.end() ? nullptr : &*found;
}

Composition::Target *targetOf(Composition &composition, IntegrationId account)
{
    for (Composition::Target &target : composition.targets) {
        if (target.account == account)
            return &target;
    }
    return nullptr;
}

// Accounts that stay keep their own text and settings.
Outcome setTargets(const QJsonArray &ids, const QList<Integration> &accounts, Composition &composition)
{
    QList<Composition::Target> targets;
    for (qsizetype i = 0; i < ids.size(); ++i) {
        const Integration *account = find(accounts, ids.at(i).toString());
        if (!account)
            return wrong(
                u"integration_ids[%1]"_s.arg(i),
                u"there is no such account, or this key may not use it; list_integrations has those it may."_s);
        const Composition::Target *known = targetOf(composition, account->id);
        targets << (known ? *known : Composition::Target{account->id, {}, {}});
    }
    composition.targets = targets;
    return {};
}

Outcome setOwn(const Turn &turn, const QJsonObject &own, const QString &where, const QList<Integration> &accounts,
               Composition &composition)
{
    const Integration *account = find(accounts, own["integration_id"_L1].toString());
    Composition::Target *target = account ? targetOf(composition, account->id) : nullptr;
    if (!target)
        return wrong(where, u"the account is not among integration_ids."_s);
    if (own.contains("text"_L1))
        target->text = own["text"_L1].isNull() ? std::nullopt : std::optional(own["text"_L1].toString());
    if (!own.contains("settings"_L1))
        return {};
    const QJsonObject settings = own["settings"_L1].toObject();
    const QJsonObject schema = turn.services.networks.rules(*account).settingsSchema;
    if (const Outcome checked = checkSettings(settings, schema); !checked)
        return wrong(where + u".settings"_s,
                     sentenceFor(checked.error()) + u" get_integration_rules has their schema."_s);
    target->settings = formOfSettings(settings, schema);
    return {};
}

} // namespace

QJsonObject draftArguments()
{
    using namespace Schema;
    const QJsonObject part = object({{u"text"_s, text({}, kLongestText)},
                                     {u"media"_s, mediaSchemaOf({})},
                                     {u"delay_seconds"_s, integer(u"After the part before it."_s, 0, 86'400)}},
                                    {u"text"_s});
    QJsonObject ownText = orNull(
        text(u"Its own text in place of the common one; null: the common one."_s, kLongestText));
    const QJsonObject own = object({{u"integration_id"_s, id({})},
                                    {u"text"_s, ownText},
                                    {u"settings"_s, open(u"By settingsSchema of get_integration_rules."_s)}},
                                   {u"integration_id"_s});
    return {{u"text"_s, text(u"Plain text of part 1, as readers are to see it."_s, kLongestText)},
            {u"media"_s, mediaSchemaOf(u"Files of part 1, in order."_s)},
            {u"parts"_s, list(part, u"What follows part 1: a thread or comments."_s, kMostParts)},
            {u"integration_ids"_s, list(id({}), u"The accounts that it goes to."_s, kMostAccounts)},
            {u"per_integration"_s, list(own, u"What is different for one of them."_s, kMostAccounts)},
            {u"labels"_s, list(text({}, 200), {}, 50)},
            {u"at"_s, text(u"ISO 8601. Only a wish while the post is a draft."_s, 40)},
            {u"timezone"_s, timezone()}};
}

Outcome setTime(const Turn &turn, Drafted &draft)
{
    const auto asked = readTime(turn.text(u"at"_s), turn.zone);
    if (!asked)
        return wrong(u"at"_s, asked.error().detail);
    draft.composition.wallTime = asked->wall;
    draft.composition.timezone = asked->zone;
    draft.note = asked->note;
    return {};
}

Result<Drafted> drafted(const Turn &turn, Composition base, const QList<Integration> &accounts)
{
    const QJsonObject &arguments = turn.call.arguments;
    Drafted draft{std::move(base), {}};
    if (const Outcome set = setParts(arguments, draft.composition); !set)
        return fail(set.error());
    if (arguments.contains("integration_ids"_L1)) {
        const QJsonArray ids = arguments["integration_ids"_L1].toArray();
        if (const Outcome set = setTargets(ids, accounts, draft.composition); !set)
            return fail(set.error());
    }
    const QJsonArray own = arguments["per_integration"_L1].toArray();
    for (qsizetype i = 0; i < own.size(); ++i) {
        const QString where = u"per_integration[%1]"_s.arg(i);
        if (const Outcome set = setOwn(turn, own.at(i).toObject(), where, accounts, draft.composition); !set)
            return fail(set.error());
    }
    if (arguments.contains("labels"_L1))
        draft.composition.labels = arguments["labels"_L1].toVariant().toStringList();
    if (const Outcome set = turn.has(u"at"_s) ? setTime(turn, draft) : Outcome(); !set)
        return fail(set.error());
    return draft;
}

} // namespace Postrider::Mcp
