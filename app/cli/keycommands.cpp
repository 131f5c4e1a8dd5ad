// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/replies.h"
#include "services/wire.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

QString standingOf(const ApiKey &key)
{
    if (key.revokedAt.isValid())
        return Words::tr("revoked");
    if (!key.isActive)
        return Words::tr("disabled");
    if (key.expiresAt.isValid() && key.expiresAt <= QDateTime::currentDateTimeUtc())
        return Words::tr("expired");
    return key.requiresApproval ? Words::tr("asks first") : Words::tr("trusted");
}

Reply replyFor(const ApiKey &key)
{
    QString line = u"%1  %2...  %3  %4  %5"_s.arg(key.id.toString(), key.prefix, standingOf(key), key.scopes.join(u','),
                                                  key.name);
    if (key.lastUsedAt.isValid())
        line += "  "_L1 + Words::tr("last used %1 by %2").arg(key.lastUsedAt.toString(Qt::ISODate), key.lastClient);
    return {toJson(key), line};
}

// A new file that only its owner can read.
Result<std::shared_ptr<QFile>> newFile(const QString &path)
{
    auto file = std::make_shared<QFile>(path);
    if (file->open(QIODevice::WriteOnly | QIODevice::NewOnly, QFile::ReadOwner | QFile::WriteOwner))
        return file;
    return fail(Error::Kind::InvalidInput,
                Words::tr("%1 can't be written: %2")
                    .arg(path, QFile::exists(path) ? Words::tr("it is there already") : file->errorString()));
}

Result<Reply> replyFor(const NewKey &made, const std::shared_ptr<QFile> &file)
{
    QJsonObject json = toJson(made.key);
    if (!file) {
        json[u"key"_s] = QString::fromLatin1(made.secret.reveal());
        const QString text = QString::fromLatin1(made.secret.reveal()) + u'\n'
            + Words::tr("This is the only time that the key is shown. Assistants read it from PTZ_API_KEY.");
        return Reply{json, text};
    }
    if (file->write(made.secret.reveal() + '\n') < 0 || !file->flush())
        return fail(Error::Kind::DiskFull, file->errorString());
    json[u"keyFile"_s] = file->fileName();
    return Reply{json, Words::tr("The key is in %1, and nowhere else.").arg(file->fileName())};
}

Result<QuietHours> quietFrom(const QString &text)
{
    const QStringList times = text.split(u'-');
    const QuietHours quiet{QTime::fromString(times.value(0), u"HH:mm"_s),
                           QTime::fromString(times.value(1), u"HH:mm"_s)};
    if (times.size() != 2 || !quiet.isSet())
        return fail(Usage::error(Words::tr("--quiet takes two times, like 22:00-07:00.")));
    return quiet;
}

Result<KeyTerms> termsFrom(const QCommandLineParser &options)
{
    KeyTerms terms;
    terms.name = options.value(u"name"_s);
    if (terms.name.isEmpty())
        return fail(Usage::error(Words::tr("Name the key (--name TEXT).")));
    terms.scopes = options.isSet(u"scope"_s) ? options.values(u"scope"_s) : ApiKey::allScopes();
    for (const QString &account : options.values(u"account"_s))
        terms.allowedIntegrations << IntegrationId::fromString(account);
    terms.requiresApproval = !options.isSet(u"no-approval"_s);
    bool isNumber = true;
    terms.dailyBudget = options.isSet(u"budget"_s) ? options.value(u"budget"_s).toInt(&isNumber) : 0;
    if (!isNumber)
        return fail(Usage::error(Words::tr("--budget takes a number of posts.")));
    if (options.isSet(u"expires"_s)) {
        terms.expiresAt = readMoment(options.value(u"expires"_s));
        if (!terms.expiresAt.isValid())
            return fail(Usage::error(Words::tr("--expires takes a time like 2026-12-24T09:00:00Z.")));
    }
    if (options.isSet(u"quiet"_s)) {
        const auto quiet = quietFrom(options.value(u"quiet"_s));
        if (!quiet)
            return fail(quiet.error());
        terms.quietHours = *quiet;
    }
    return terms;
}

Replying add(Invocation &call)
{
    const auto terms = termsFrom(call.options);
    if (!terms)
        return refuse(terms.error());
    std::shared_ptr<QFile> file;
    // Before there is a key that could be lost.
    if (call.options.isSet(u"out"_s)) {
        const auto made = newFile(call.options.value(u"out"_s));
        if (!made)
            return refuse(made.error());
        file = *made;
    }
    return call.app.keys()
        .create(call.actor, *terms)
        .then(QtFuture::Launch::Sync, [file](const Result<NewKey> &made) -> Result<Reply> {
            if (made)
                return replyFor(*made, file);
            if (file)
                file->remove();
            return fail(made.error());
        });
}

Replying list(Invocation &call)
{
    return replyWith<QList<ApiKey>>(call.app.keys().list(call.actor), [](const QList<ApiKey> &keys) {
        QJsonArray json;
        QStringList lines;
        for (const ApiKey &key : keys) {
            const Reply one = replyFor(key);
            json << one.json;
            lines << one.text;
        }
        return Reply{json, keys.isEmpty() ? Words::tr("There are no keys.") : lines.join(u'\n')};
    });
}

using Verb = QFuture<Result<ApiKey>> (KeyService::*)(Actor, ApiKeyId);

Replying change(Invocation &call, Verb verb)
{
    const auto id = ApiKeyId::fromString(call.arguments.first());
    return replyWith<ApiKey>((call.app.keys().*verb)(call.actor, id), [](const ApiKey &key) { return replyFor(key); });
}

QList<QCommandLineOption> termOptions()
{
    return {{u"name"_s, Words::tr("What it is called."), u"TEXT"_s},
            {u"scope"_s, Words::tr("What it may do: %1; repeatable (all).").arg(ApiKey::allScopes().join(u' ')),
             u"SCOPE"_s},
            {u"account"_s, Words::tr("An account that it may use; repeatable (all of yours)."), u"ID"_s},
            {u"budget"_s, Words::tr("How many of its posts may go out a day (no limit)."), u"N"_s},
            {u"quiet"_s, Words::tr("Hours in which none of its posts may go out."), u"HH:MM-HH:MM"_s},
            {u"expires"_s, Words::tr("When it ends (never)."), u"TIME"_s},
            {u"no-approval"_s, Words::tr("What it schedules goes out without a person's yes.")},
            {u"out"_s, Words::tr("Writes the key to a new file that only you can read."), u"FILE"_s}};
}

} // namespace

QList<Command> keyCommands()
{
    constexpr auto needed = Command::User::Needed;
    const auto withId = [](const QString &words, const QString &help, Verb verb) {
        return Command{words, u"ID"_s, help, {}, needed, [verb](Invocation &call) { return change(call, verb); }};
    };
    return {
        {u"key add"_s, {}, Words::tr("Makes a key for an assistant; it is shown once."), termOptions(), needed, add},
        {u"key list"_s, {}, Words::tr("Lists the keys of assistants."), {}, needed, list},
        withId(u"key enable"_s, Words::tr("Lets a disabled key in again."), &KeyService::enable),
        withId(u"key disable"_s, Words::tr("Lets a key in no more, until it is enabled."), &KeyService::disable),
        withId(u"key revoke"_s, Words::tr("Ends a key for good."), &KeyService::revoke),
    };
}

} // namespace Postrider
