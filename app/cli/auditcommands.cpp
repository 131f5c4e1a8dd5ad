// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/replies.h"
#include "services/auditservice.h"
#include "services/auditwords.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kMost = 1000;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

Result<AuditQuery> queryFrom(const QCommandLineParser &options)
{
    AuditQuery query;
    if (options.isSet(u"key"_s)) {
        query.key = ApiKeyId::fromString(options.value(u"key"_s));
        if (query.key.isNull())
            return fail(Usage::error(Words::tr("--key takes an id; \"key list\" shows them.")));
    }
    if (options.isSet(u"since"_s)) {
        query.since = readMoment(options.value(u"since"_s));
        if (!query.since.isValid())
            return fail(Usage::error(Words::tr("--since takes a time like 2026-12-24T09:00:00Z.")));
    }
    if (options.isSet(u"limit"_s)) {
        query.limit = options.value(u"limit"_s).toInt();
        if (query.limit < 1 || query.limit > kMost)
            return fail(Usage::error(Words::tr("--limit takes a number from 1 to %1.").arg(kMost)));
    }
    return query;
}

QString lineOf(const AuditEntry &entry)
{
    QStringList parts{entry.when.toString(Qt::ISODate), AuditWords::who(entry), AuditWords::what(entry.what)};
    parts << (entry.title.isEmpty() ? entry.subject : entry.title);
    return parts.join("  "_L1).trimmed();
}

Replying show(Invocation &call)
{
    const auto query = queryFrom(call.options);
    if (!query)
        return refuse(query.error());
    return replyWith<QList<AuditEntry>>(
        call.app.audits().page(call.actor, *query), [](const QList<AuditEntry> &entries) {
            QJsonArray json;
            QStringList lines;
            for (const AuditEntry &entry : entries) {
                json << toJson(entry);
                lines << lineOf(entry);
            }
            return Reply{json, entries.isEmpty() ? Words::tr("Nothing was done.") : lines.join(u'\n')};
        });
}

} // namespace

QList<Command> auditCommands()
{
    return {{u"audit"_s,
             {},
             Words::tr("Shows who did what, through which key and program, the latest first."),
             {{u"key"_s, Words::tr("Only what this key did."), u"ID"_s},
              {u"since"_s, Words::tr("Only from this moment on."), u"TIME"_s},
              {u"limit"_s, Words::tr("At most so many (100)."), u"N"_s}},
             Command::User::Needed,
             show}};
}

} // namespace Postrider
