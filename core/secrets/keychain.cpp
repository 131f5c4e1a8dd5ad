// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/logging.h"
#include "secrets/keychainservice.h"
#include "secrets/vaultopener.h"

#include <QTimer>

#include <qt6keychain/keychain.h>

using namespace Qt::Literals::StringLiterals;

namespace Postrider {

namespace {

const auto serviceName = u"postrider"_s;

// One call under way: settles once, with whichever comes first of the answer, the time limit and the keychain's end.
template<typename T>
class Call final : public QObject
{
public:
    Call(QObject *parent, std::chrono::milliseconds limit) : QObject(parent)
    {
        m_promise.start();
        QTimer::singleShot(limit, this, [this] { settle(fail(Error::Kind::KeychainLocked, u"no answer in time"_s)); });
    }
    ~Call() override { finish(fail(Error::Kind::Cancelled, u"keychain closed"_s)); }
    Q_DISABLE_COPY_MOVE(Call)

    QFuture<Result<T>> future() const { return m_promise.future(); }

    void settle(Result<T> result)
    {
        deleteLater();
        finish(std::move(result));
    }

private:
    // The promise is moved out first: what hears of the result may delete the keychain, and this call with it.
    void finish(Result<T> result)
    {
        if (std::exchange(m_isSettled, true))
            return;
        QPromise<Result<T>> promise = std::move(m_promise);
        promise.addResult(std::move(result));
        promise.finish();
    }

    QPromise<Result<T>> m_promise;
    bool m_isSettled = false;
};

Error errorOf(const QKeychain::Job &job)
{
    switch (job.error()) {
    case QKeychain::EntryNotFound: return Error{Error::Kind::NotFound, job.key(), {}, {}};
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented: return Error{Error::Kind::KeychainMissing, job.errorString(), {}, {}};
    case QKeychain::NoError:
    case QKeychain::CouldNotDeleteEntry:
    case QKeychain::AccessDeniedByUser:
    case QKeychain::AccessDenied:
    case QKeychain::OtherError: break;
    }
    return Error{Error::Kind::KeychainLocked, job.errorString(), {}, {}};
}

// What a call wants done. A job serves once, so one is made for each try.
template<typename T>
struct Errand
{
    QString name;
    std::function<QKeychain::Job *()> makeJob;
    std::function<Result<T>(QKeychain::Job &)> value;
};

enum class Try { First, Last };

// The job has no parent and outlives a call that timed out: the secret service's client holds a bare
// pointer to it, and it deletes itself when the answer comes after all. QtKeychain runs one job at a
// time, so one that is given up has to make way: libsecret never answers some of those whose service
// goes away in the middle (seen).
template<typename T>
void start(Call<T> *call, const Errand<T> &errand, Try number = Try::First)
{
    QKeychain::Job *job = errand.makeJob();
    job->setKey(errand.name);
    job->setInsecureFallback(false);
    job->setAutoDelete(true);
    QObject::connect(call, &QObject::destroyed, job, [job](QObject *gone) {
        QObject::disconnect(job, nullptr, gone, nullptr);
        Q_EMIT job->finished(job);
    });
    QObject::connect(job, &QKeychain::Job::finished, call, [job, call, errand, number] {
        QObject::disconnect(call, nullptr, job, nullptr);
        if (job->error() == QKeychain::OtherError && number == Try::First) {
            forgetKeychainService();
            return start(call, errand, Try::Last);
        }
        call->settle(job->error() == QKeychain::NoError ? errand.value(*job) : Result<T>(fail(errorOf(*job))));
    });
    job->start();
}

class SystemKeychain final : public Keychain
{
public:
    explicit SystemKeychain(std::chrono::milliseconds limit) : m_limit(limit) {}

    QFuture<Result<Secret>> read(const QString &name) override
    {
        return run<Secret>(
            {name, [] { return new QKeychain::ReadPasswordJob(serviceName); },
             [](QKeychain::Job &job) { return Secret(static_cast<QKeychain::ReadPasswordJob &>(job).binaryData()); }});
    }

    QFuture<Outcome> write(const QString &name, const Secret &value) override
    {
        return run<void>({name,
                          [value] {
                              auto *job = new QKeychain::WritePasswordJob(serviceName);
                              job->setBinaryData(value.reveal());
                              return job;
                          },
                          [](QKeychain::Job &) { return Outcome(); }});
    }

    QFuture<Outcome> remove(const QString &name) override
    {
        return run<void>({name, [] { return new QKeychain::DeletePasswordJob(serviceName); },
                          [](QKeychain::Job &) { return Outcome(); }});
    }

private:
    template<typename T>
    QFuture<Result<T>> run(const Errand<T> &errand)
    {
        auto *call = new Call<T>(&m_calls, m_limit);
        auto future = call->future();
        isKeychainServiceThere().then(call, [call, errand](bool isThere) {
            if (isThere) {
                surviveSessionEnd();
                return start(call, errand);
            }
            qCInfo(lcSecrets) << "No keychain service on this session";
            call->settle(fail(Error::Kind::KeychainMissing, u"no keychain service"_s));
        });
        return future;
    }

    const std::chrono::milliseconds m_limit;
    QObject m_calls; // parent of the open ones
};

} // namespace

Keychain::~Keychain() = default;

std::unique_ptr<Keychain> systemKeychain(std::chrono::milliseconds limit)
{
    return std::make_unique<SystemKeychain>(limit);
}

} // namespace Postrider
