// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commonoptions.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QFile>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

} // namespace

QList<QCommandLineOption> commonOptions()
{
    return {{u"data-dir"_s, Words::tr("Where the store lies."), u"DIR"_s},
            {u"user"_s, Words::tr("Act as this user; the first one by default."), u"EMAIL"_s},
            {u"vault-passphrase-file"_s, Words::tr("Opens the vault with the passphrase in this file."), u"FILE"_s},
            {u"json"_s, Words::tr("Answers as JSON.")},
            {u"api-base"_s,
             Words::tr("PLATFORM=URL or PLATFORM@HOST=URL: talk to this loopback address instead; repeatable."),
             u"RULE"_s},
            {u"verbose"_s, Words::tr("Shows the log on standard error too.")}};
}

Result<Setup> setupFrom(const QCommandLineParser &options)
{
    Setup setup;
    setup.dataFolder = QDir::cleanPath(QDir().absoluteFilePath(
        options.isSet(u"data-dir"_s) ? options.value(u"data-dir"_s) : Application::defaultFolder()));
    setup.apiBases = options.values(u"api-base"_s);
    if (!options.isSet(u"vault-passphrase-file"_s))
        return setup;
    QFile file(options.value(u"vault-passphrase-file"_s));
    if (!file.exists())
        return fail(Error::Kind::FileMissing, file.fileName());
    if (!file.open(QIODevice::ReadOnly))
        return fail(Error::Kind::FileUnreadable, file.fileName());
    QByteArray passphrase = file.readAll();
    while (passphrase.endsWith('\n') || passphrase.endsWith('\r'))
        passphrase.chop(1);
    if (passphrase.isEmpty())
        return fail(Error::Kind::InvalidInput,
                    Words::tr("There is no passphrase in the file %1.").arg(file.fileName()));
    setup.passphrase = Secret(passphrase);
    return setup;
}

} // namespace Postrider
