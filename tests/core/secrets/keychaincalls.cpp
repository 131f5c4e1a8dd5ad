// SPDX-License-Identifier: GPL-3.0-or-later
#include "keychaincalls.h"

#include "base/enumword.h"
#include "secrets/vaultopener.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QFile>
#include <QFutureWatcher>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSocketNotifier>

#include <cstdio>
#include <cstdlib>

using namespace Qt::Literals::StringLiterals;

namespace Postrider::Testing {

namespace {

// Set only in the second run of the executable.
constexpr char verbVariable[] = "POSTRIDER_KEYCHAIN_CALL";
constexpr char fileVariable[] = "POSTRIDER_KEYCHAIN_RECORD";
constexpr char limitVariable[] = "POSTRIDER_KEYCHAIN_LIMIT";
constexpr int patience = 60'000; // milliseconds

void writeRecord(const VaultRecord &record, const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        qFatal("The record can't be written");
    file.write(QJsonDocument(QJsonObject{{u"keyId"_s, record.keyId},
                                         {u"checkValue"_s, QString::fromLatin1(record.checkValue.toBase64())}})
                   .toJson());
}

VaultRecord readRecord(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("The record can't be read");
    const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
    VaultRecord record;
    record.keyId = json.value("keyId"_L1).toString();
    record.checkValue = QByteArray::fromBase64(json.value("checkValue"_L1).toString().toLatin1());
    return record;
}

template<typename T>
T await(const QFuture<T> &future)
{
    QEventLoop loop;
    QFutureWatcher<T> watcher;
    QObject::connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
    watcher.setFuture(future);
    loop.exec();
    return future.result();
}

KeychainAnswer answerOf(const Vault &vault)
{
    return {u"OK"_s, QString::fromLatin1(vault.keyedHash(Secret("which key is this"_ba)).toHex())};
}

KeychainAnswer answerOf(const Error &error)
{
    return {enumWord(error.kind), error.detail};
}

KeychainAnswer create(Keychain &keychain, const QString &recordFile)
{
    const auto made = await(createInKeychain(keychain));
    if (!made)
        return answerOf(made.error());
    writeRecord(made->record, recordFile);
    return answerOf(*made->vault);
}

KeychainAnswer open(Keychain &keychain, const QString &recordFile)
{
    const auto opened = await(openFromKeychain(keychain, readRecord(recordFile)));
    return opened ? answerOf(**opened) : answerOf(opened.error());
}

void say(const KeychainAnswer &answer)
{
    std::printf("%s\n%s\n", qUtf8Printable(answer.word), qUtf8Printable(answer.detail));
    std::fflush(stdout);
}

KeychainAnswer retry(Keychain &keychain, const QString &recordFile)
{
    for (;;) {
        const auto answer = open(keychain, recordFile);
        if (answer.word == u"OK"_s)
            return answer;
        say(answer);
    }
}

KeychainAnswer watch(Keychain &keychain, const QString &recordFile)
{
    const auto answer = open(keychain, recordFile);
    say(answer);
    QEventLoop loop;
    QSocketNotifier input(fileno(stdin), QSocketNotifier::Read);
    QObject::connect(&input, &QSocketNotifier::activated, &loop, &QEventLoop::quit);
    loop.exec();
    return answer;
}

KeychainAnswer answerTo(const QString &verb, Keychain &keychain, const QString &recordFile)
{
    if (verb == u"create"_s)
        return create(keychain, recordFile);
    if (verb == u"watch"_s)
        return watch(keychain, recordFile);
    return verb == u"retry"_s ? retry(keychain, recordFile) : open(keychain, recordFile);
}

QString wordOf(KeychainCall::Verb verb)
{
    switch (verb) {
    case KeychainCall::Verb::Create: return u"create"_s;
    case KeychainCall::Verb::Open: return u"open"_s;
    case KeychainCall::Verb::Retry: return u"retry"_s;
    case KeychainCall::Verb::Watch: return u"watch"_s;
    }
    return {};
}

// The second run: makes its call before any test starts, prints the answer and ends.
void answerKeychainCall()
{
    if (!qEnvironmentVariableIsSet(verbVariable))
        return;
    auto keychain = systemKeychain(std::chrono::milliseconds(qEnvironmentVariableIntValue(limitVariable)));
    const auto answer = answerTo(qEnvironmentVariable(verbVariable), *keychain, qEnvironmentVariable(fileVariable));
    keychain.reset();
    say(answer);
    std::_Exit(0);
}

} // namespace

Q_COREAPP_STARTUP_FUNCTION(answerKeychainCall)

void startKeychainCall(QProcess &child, const QProcessEnvironment &environment, const KeychainCall &call)
{
    auto childEnvironment = environment;
    childEnvironment.insert(QString::fromLatin1(verbVariable), wordOf(call.verb));
    childEnvironment.insert(QString::fromLatin1(fileVariable), call.recordFile);
    childEnvironment.insert(QString::fromLatin1(limitVariable), QString::number(call.limit));
    child.setProcessEnvironment(childEnvironment);
    child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    child.start(QCoreApplication::applicationFilePath(), QStringList());
}

KeychainAnswer awaitAnswer(QProcess &child)
{
    if (!child.waitForFinished(patience)) {
        const QString problem = child.errorString();
        child.kill();
        child.waitForFinished();
        return {u"NO ANSWER"_s, problem};
    }
    const auto lines = QString::fromUtf8(child.readAllStandardOutput()).split(u'\n'); // the last one is empty
    return {lines.value(lines.size() - 3), lines.value(lines.size() - 2)};
}

KeychainAnswer callKeychain(const QProcessEnvironment &environment, const KeychainCall &call)
{
    QProcess child;
    startKeychainCall(child, environment, call);
    return awaitAnswer(child);
}

} // namespace Postrider::Testing
