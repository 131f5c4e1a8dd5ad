// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo.h"

#include "app/application.h"
#include "app/cli/errortext.h"
#include "app/untilidle.h"
#include "services/wording.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFutureWatcher>
#include <QTemporaryDir>
#include <QTimer>

#include <cstdio>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto kAhead = 4s;             // schedule so far in the future
constexpr auto kEngagementWithin = 20s; // the practice network's readers come by

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Demo)
};

void say(const QString &text)
{
    std::fprintf(stdout, "%s\n", qPrintable(text));
    std::fflush(stdout);
}

// The demo is a script, so it reads as one: each step waits for its answer.
template<typename T>
T await(const QFuture<T> &future)
{
    QEventLoop loop;
    QFutureWatcher<T> watcher;
    QObject::connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
    watcher.setFuture(future);
    if (!future.isFinished())
        loop.exec();
    return future.result();
}

void pause(std::chrono::milliseconds span)
{
    QEventLoop loop;
    QTimer::singleShot(span, &loop, &QEventLoop::quit);
    loop.exec();
}

// What the closing line says.
struct Findings
{
    int published = 0;
    int duplicates = 0;
    bool hasMetrics = false;
};

class Demo final
{
public:
    explicit Demo(const QString &folder) : m_app({folder, Secret("a passphrase for a throwaway store"), {}}) {}

    Outcome run()
    {
        for (const auto step : {&Demo::openStore, &Demo::addUser, &Demo::connectAccount, &Demo::writeAndSchedule,
                                &Demo::publish, &Demo::readBack, &Demo::measure}) {
            if (const Outcome outcome = (this->*step)(); !outcome)
                return outcome;
        }
        return {};
    }

    const Findings &findings() const { return m_findings; }

private:
    Outcome openStore()
    {
        say(Words::tr("1. A throwaway store, locked with a passphrase"));
        return await(m_app.open(Application::Needs::Vault));
    }

    Outcome addUser()
    {
        const auto user = await(m_app.users().add(
            {}, {u"demo@example.org"_s, Words::tr("Demo"), Secret("a demo password"), User::Role::Admin}));
        if (!user)
            return fail(user.error());
        m_actor = {user->id, user->role, u"cli:"_s + user->id.toString()};
        say(Words::tr("2. A user: %1 <%2>").arg(user->name, user->email));
        return {};
    }

    Outcome connectAccount()
    {
        const auto address = await(m_app.startPractice());
        if (!address)
            return fail(address.error());
        const auto account = await(m_app.addPracticeAccount(m_actor));
        if (!account)
            return fail(account.error());
        m_account = account->id;
        say(Words::tr("3. An account on the practice network: %1 at %2")
                .arg(account->platformUsername, address->toString()));
        return {};
    }

    Outcome writeAndSchedule()
    {
        NewPost request;
        request.text = Words::tr("Hello from Postrider: written here, published once.");
        request.accounts = {m_account};
        const auto draft = await(m_app.posts().add(m_actor, request));
        if (!draft)
            return fail(draft.error());
        say(Words::tr("4. A draft: \"%1\"").arg(draft->content));
        m_post = draft->id;
        m_due = m_app.clock().now().addSecs(kAhead.count());
        const auto scheduled = await(m_app.posts().move(m_actor, m_post, m_due));
        if (!scheduled)
            return fail(scheduled.error());
        say(Words::tr("5. Scheduled for %1").arg(scheduled->scheduledFor.toString(Qt::ISODateWithMs)));
        return {};
    }

    Outcome publish()
    {
        auto *run = new UntilIdle(m_app, 60s, &m_app);
        const auto report = await(run->start());
        if (!report)
            return fail(report.error());
        say(Words::tr("6. Published in the background, %1 ms after its time").arg(m_due.msecsTo(m_app.clock().now())));
        return {};
    }

    Outcome readBack()
    {
        const auto details = await(m_app.posts().show(m_actor, m_post));
        if (!details)
            return fail(details.error());
        for (const PostDetails::Target &target : details->targets) {
            for (const PostDetails::Part &part : target.parts) {
                say(u"   "_s + sentenceFor(part.sending));
                m_findings.published += part.sending.state == Sending::State::Published ? 1 : 0;
                say(Words::tr("7. Permalink: %1").arg(part.sending.permalink));
            }
        }
        const auto copies = await(m_app.accounts().countPublished(
            m_actor, m_account, Words::tr("Hello from Postrider: written here, published once.")));
        if (!copies)
            return fail(copies.error());
        m_findings.duplicates = std::max(0, *copies - 1);
        say(Words::tr("   The network shows it %n time(s).", nullptr, *copies));
        return {};
    }

    Outcome measure()
    {
        QElapsedTimer timer;
        timer.start();
        while (!m_findings.hasMetrics && std::chrono::milliseconds(timer.elapsed()) < kEngagementWithin) {
            pause(1s);
            const auto rows = await(m_app.analytics().fetch(m_actor, m_post));
            if (!rows)
                return fail(rows.error());
            for (const Analytics &row : *rows) {
                m_findings.hasMetrics = row.likes.value_or(0) > 0;
                if (m_findings.hasMetrics)
                    say(Words::tr("8. Metrics: %1 likes, %2 shares, %3 comments; impressions are not available there")
                            .arg(*row.likes)
                            .arg(row.shares.value_or(0))
                            .arg(row.comments.value_or(0)));
            }
        }
        return {};
    }

    Application m_app;
    Actor m_actor;
    IntegrationId m_account;
    PostId m_post;
    QDateTime m_due;
    Findings m_findings;
};

} // namespace

int runDemo()
{
    QElapsedTimer timer;
    timer.start();
    QTemporaryDir folder;
    Findings findings;
    {
        Demo demo(folder.path());
        if (const Outcome outcome = demo.run(); !outcome)
            std::fprintf(stderr, "%s\n", qPrintable(errorText(outcome.error())));
        findings = demo.findings();
    }
    // By hand, so that the fields come in the order of the story.
    say(u"{\"published\":%1,\"duplicates\":%2,\"metrics\":%3,\"seconds\":%4}"_s.arg(findings.published)
            .arg(findings.duplicates)
            .arg(findings.hasMetrics ? u"true"_s : u"false"_s)
            .arg(double(timer.elapsed()) / 1000, 0, 'f', 1));
    return findings.published == 1 && findings.duplicates == 0 && findings.hasMetrics ? 0 : 1;
}

} // namespace Postrider
