// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assistants/mcphost.h"
#include "app/assistants/mcpsettings.h"
#include "app/cli/replies.h"
#include "app/untilidle.h"
#include "services/wire.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QLocale>
#include <QRegularExpression>

#include <cstdio>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

// "60s", "5m", "2h" or bare seconds.
std::optional<std::chrono::seconds> readSpan(const QString &text)
{
    static const QRegularExpression span(u"^(\\d{1,6})([smh]?)$"_s);
    const auto match = span.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const QString unit = match.captured(2);
    const int factor = unit == "h"_L1 ? 3600 : unit == "m"_L1 ? 60 : 1;
    return std::chrono::seconds(match.captured(1).toInt() * factor);
}

// Practice accounts need their network; a store without one starts none.
QFuture<Outcome> readyNetworks(Invocation &call)
{
    Application &app = call.app;
    return app.accounts()
        .list(call.actor)
        .then(&app,
              [&app](const Result<QList<Integration>> &accounts) -> QFuture<Outcome> {
                  if (!accounts)
                      return readyFuture<void>(fail(accounts.error()));
                  const bool hasPractice = std::any_of(accounts->begin(), accounts->end(),
                                                       [](const Integration &one) { return one.isPractice; });
                  if (!hasPractice)
                      return readyFuture<void>({});
                  return app.startPractice().then(QtFuture::Launch::Sync, [](const Result<QUrl> &address) {
                      return address ? Outcome() : fail(address.error());
                  });
              })
        .unwrap();
}

// Whoever publishes for good is who assistants talk to, as with the window. A door that stays shut stops no publishing.
// Null where it is switched off; ends before the services that it stands on.
std::shared_ptr<McpHost> openToAssistants(Application &app)
{
    const McpSettings settings = readMcpSettings(app.dataFolder());
    if (!settings.isOn)
        return nullptr;
    auto host = std::make_shared<McpHost>(app);
    host->open(settings.port);
    return host;
}

const QJsonObject &doneJson()
{
    static const QJsonObject done{{u"done"_s, true}};
    return done;
}

Replying pauseAll(Invocation &call)
{
    return replyWith<Pause>(call.app.queue().pause(call.actor, {}), [](const Pause &) {
        return Reply{doneJson(), Words::tr("Publishing is paused.")};
    });
}

// To resume what goes on already is no error here.
Replying resumeAll(Invocation &call)
{
    return call.app.queue()
        .resume(call.actor, {})
        .then(QtFuture::Launch::Sync, [](const Outcome &outcome) -> Result<Reply> {
            if (!outcome && outcome.error().kind != Error::Kind::NotFound)
                return fail(outcome.error());
            return Reply{doneJson(), Words::tr("Publishing goes on.")};
        });
}

// On standard error, so that standard output stays the result.
void showProgress(const SendingProgress &progress)
{
    const bool isUpload = progress.step == SendingProgress::Step::Upload;
    const QString text = isUpload
        ? Words::tr("Uploading: %1 % of %2.").arg(progress.percent()).arg(QLocale().formattedDataSize(progress.total))
        : Words::tr("Converting: %1 %.").arg(progress.percent());
    std::fprintf(stderr, "%s\n", qPrintable(text));
}

Replying publish(Invocation &call)
{
    if (call.options.isSet(u"pause"_s) || call.options.isSet(u"resume"_s)) {
        const bool isPause = call.options.isSet(u"pause"_s);
        return isPause ? pauseAll(call) : resumeAll(call);
    }
    const auto within = readSpan(call.options.value(u"within"_s));
    if (!within)
        return refuse(Usage::error(Words::tr("--within takes a span like 60s, 5m or 2h.")));
    const bool untilIdle = call.options.isSet(u"until-idle"_s);
    Application &app = call.app;
    return readyNetworks(call)
        .then(&app,
              [&app, untilIdle, within](const Outcome &ready) -> Replying {
                  if (!ready)
                      return refuse(ready.error());
                  auto host = untilIdle ? nullptr : openToAssistants(app);
                  auto *run = new UntilIdle(app, untilIdle ? std::optional(*within) : std::nullopt, &app);
                  QObject::connect(run, &UntilIdle::advanced, run, showProgress);
                  return run->start().then(
                      QtFuture::Launch::Sync,
                      [untilIdle, host](const Result<IdleReport> &report) mutable -> Result<Reply> {
                          host.reset();
                          if (!report)
                              return fail(report.error());
                          const QString text = Words::tr("%1 published, %2 failed, %3 waiting for you.")
                                                   .arg(report->published)
                                                   .arg(report->failed)
                                                   .arg(report->needsPerson);
                          const QJsonObject json{{u"published"_s, report->published},
                                                 {u"failed"_s, report->failed},
                                                 {u"needsPerson"_s, report->needsPerson}};
                          // One that runs for ever did its work when it is asked to end, however single posts went.
                          const bool isAllSent = report->failed + report->needsPerson == 0 && !report->isCutShort;
                          return Reply{json, text, isAllSent || !untilIdle ? 0 : 1};
                      });
              })
        .unwrap();
}

} // namespace

QList<Command> publishCommands()
{
    return {{u"publish"_s,
             {},
             Words::tr("Publishes what comes due, until it is stopped."),
             {{u"until-idle"_s,
               Words::tr("Only what is due soon, then ends: 0 all sent, 1 something failed or waits for you.")},
              {u"within"_s, Words::tr("How soon is soon (60s)."), u"SPAN"_s, u"60s"_s},
              {u"pause"_s, Words::tr("Pauses all publishing, in every program on this store.")},
              {u"resume"_s, Words::tr("Lifts the pause.")}},
             Command::User::Needed,
             publish}};
}

} // namespace Postrider
