// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/replies.h"

#include <QFile>
#include <QRegularExpression>
#include <QTextStream>
#include <QThread>

#include <cstdio>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto kUsage = "usage: "_L1; // marks an Error that never leaves the command line

} // namespace

Error Usage::error(const QString &sentence)
{
    return {Error::Kind::InvalidInput, kUsage + sentence, {}, {}};
}

bool Usage::isUsage(const Error &error)
{
    return error.detail.startsWith(kUsage);
}

Replying replyDone(QFuture<Outcome> answer, const QString &text)
{
    return answer.then(QtFuture::Launch::Sync, [text](const Outcome &outcome) -> Result<Reply> {
        if (!outcome)
            return fail(outcome.error());
        return Reply{QJsonObject{{u"done"_s, true}}, text};
    });
}

Replying replyDone(QFuture<Result<Parting>> answer, const QString &text)
{
    const auto parted = answer
                            .then(QtFuture::Launch::Sync,
                                  [](const Result<Parting> &parting) -> QFuture<Outcome> {
                                      if (!parting)
                                          return readyFuture<void>(fail(parting.error()));
                                      return Parting(*parting).then(QtFuture::Launch::Sync, [] { return Outcome(); });
                                  })
                            .unwrap();
    return replyDone(parted, text);
}

Replying refuse(Error error)
{
    return readyFuture<Reply>(fail(std::move(error)));
}

Secret readStandardInput()
{
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return {};
    QByteArray bytes = input.readAll();
    while (bytes.endsWith('\n') || bytes.endsWith('\r'))
        bytes.chop(1);
    return Secret(bytes);
}

QFuture<QString> askForLine(const QString &question)
{
    auto promise = std::make_shared<QPromise<QString>>();
    promise->start();
    // A thread that nobody waits for: it may stand in a read for as long as the program runs.
    QThread *reader = QThread::create([promise, question] {
        std::fprintf(stderr, "%s", qPrintable(question));
        QTextStream input(stdin);
        promise->addResult(input.readLine());
        promise->finish();
    });
    QObject::connect(reader, &QThread::finished, reader, &QObject::deleteLater);
    reader->start();
    return promise->future();
}

QDateTime readMoment(const QString &text)
{
    static const QRegularExpression zoned(u"(Z|[+-]\\d{2}:?\\d{2})$"_s, QRegularExpression::CaseInsensitiveOption);
    if (!zoned.match(text).hasMatch())
        return {};
    QDateTime moment = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (!moment.isValid())
        moment = QDateTime::fromString(text, Qt::ISODate);
    return moment.toUTC();
}

} // namespace Postrider
