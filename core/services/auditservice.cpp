// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/auditservice.h"

#include "base/enumword.h"
#include "domain/firstline.h"
#include "services/wire.h"
#include "storage/apikeyrepository.h"
#include "storage/auditrepository.h"
#include "storage/postrepository.h"
#include "storage/userrepository.h"

#include <QHash>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kTitleLength = 80;

// Names that many rows share.
struct Names
{
    QHash<QString, QString> users; // by id
    QHash<QString, QString> keys;

    // Of the key or the user that it is about; empty where it is about neither.
    QString subjectOf(const Audit &audit) const
    {
        if (audit.what.startsWith("key."_L1))
            return keys.value(audit.subject);
        return audit.what.startsWith("user."_L1) ? users.value(audit.subject) : QString();
    }
};

Result<Names> namesIn(Database &database, const QList<ApiKey> &keys)
{
    const auto users = UserRepository(database).all();
    if (!users)
        return fail(users.error());
    Names names;
    for (const User &user : *users)
        names.users.insert(user.id.toString(), user.name);
    for (const ApiKey &key : keys)
        names.keys.insert(key.id.toString(), key.name);
    return names;
}

QString titleOf(Database &database, PostId id)
{
    const auto post = PostRepository(database).byId(id);
    const QString line = post ? firstLine(post->content).toString() : QString();
    return line.size() > kTitleLength ? line.left(kTitleLength - 1) + u'\u2026' : line;
}

AuditEntry entryOf(Database &database, const Audit &audit, const Names &names)
{
    const QString kind = audit.who.section(u':', 0, 0);
    const QString id = audit.who.section(u':', 1);
    AuditEntry entry;
    entry.id = audit.id;
    entry.subject = audit.subject;
    entry.what = audit.what;
    entry.when = audit.when;
    entry.client = audit.after["client"_L1].toString();
    if (kind == "key"_L1) {
        entry.by = AuditEntry::By::Assistant;
        entry.key = ApiKeyId::fromString(id);
        entry.name = names.keys.value(id);
    } else if (kind == "person"_L1 || kind == "cli"_L1) {
        entry.by = kind == "cli"_L1 ? AuditEntry::By::CommandLine : AuditEntry::By::Person;
        entry.name = names.users.value(id);
    } else if (kind == "nobody"_L1) {
        entry.by = AuditEntry::By::Nobody;
    }
    entry.title = names.subjectOf(audit);
    if (!entry.title.isEmpty())
        return entry;
    const PostId post = PostId::fromString(audit.subject);
    const QString title = post.isNull() ? QString() : titleOf(database, post);
    if (!title.isEmpty() || audit.what.startsWith("post."_L1)) {
        entry.post = post;
        entry.title = title;
    }
    return entry;
}

AuditFilter filterFor(const Actor &actor, const AuditQuery &query, const QList<ApiKey> &keys)
{
    AuditFilter filter;
    filter.isEverybodys = actor.isAdmin();
    if (!filter.isEverybodys) {
        filter.whos = {u"person:"_s + actor.id.toString(), u"cli:"_s + actor.id.toString()};
        for (const ApiKey &key : keys)
            filter.whos << u"key:"_s + key.id.toString();
    }
    if (!query.key.isNull())
        filter.who = u"key:"_s + query.key.toString();
    filter.isAboutAssistants = query.isAboutAssistants;
    filter.since = query.since;
    if (query.after) {
        filter.beforeAt = query.after->when;
        filter.beforeId = query.after->id;
    }
    filter.limit = qBound(1, query.limit, 1000);
    return filter;
}

} // namespace

QJsonObject toJson(const AuditEntry &entry)
{
    return {{u"id"_s, entry.id.toString()},   {u"when"_s, momentToJson(entry.when)},
            {u"by"_s, enumWord(entry.by)},    {u"keyId"_s, orNull(entry.key.toString())},
            {u"name"_s, orNull(entry.name)},  {u"client"_s, orNull(entry.client)},
            {u"what"_s, entry.what},          {u"subject"_s, orNull(entry.subject)},
            {u"title"_s, orNull(entry.title)}};
}

QFuture<Result<QList<AuditEntry>>> AuditService::page(Actor actor, AuditQuery query)
{
    return m_parts.store.run([actor, query](Database &database) -> Result<QList<AuditEntry>> {
        if (actor.isAssistant())
            return fail(Error::Kind::NotAllowed);
        ApiKeyRepository repository(database);
        const auto keys = actor.isAdmin() ? repository.all() : repository.ofUser(actor.id);
        if (!keys)
            return fail(keys.error());
        const auto names = namesIn(database, *keys);
        if (!names)
            return fail(names.error());
        const auto rows = AuditRepository(database).page(filterFor(actor, query, *keys));
        if (!rows)
            return fail(rows.error());
        QList<AuditEntry> entries;
        for (const Audit &row : *rows)
            entries << entryOf(database, row, *names);
        return entries;
    });
}

} // namespace Postrider
