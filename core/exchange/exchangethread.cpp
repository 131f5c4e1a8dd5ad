// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/exchangethread.h"

#include "base/id.h"
#include "base/logging.h"
#include "exchange/accesstokens.h"
#include "storage/database.h"

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

// The thread's own objects, made in it at the first job: a program that only lists posts never pays for them.
class ExchangeThread::Desk final : public QObject
{
public:
    explicit Desk(Parts parts) : m_parts(std::move(parts)) {}

    ~Desk() override
    {
        m_tokens.reset();
        m_runner.reset();
    }

    void run(const std::function<void(ExchangeDesk &, QObject *)> &job)
    {
        furnish();
        job(*m_desk, this);
    }

private:
    void furnish()
    {
        if (!m_desk) {
            m_http = std::make_unique<Net::HttpClient>(m_parts.addresses);
            m_runner = std::make_unique<Runner>(*m_http, m_parts.clock);
            m_desk = std::make_unique<ExchangeDesk>(
                ExchangeDesk{*m_http, *m_runner, m_parts.registry, m_parts.clock, nullptr, nullptr, m_parts.vault});
        }
        if (m_database)
            return;
        auto database = Database::open(m_parts.folder);
        if (!database) {
            qCWarning(lcExchange, "The store can't be opened: %s", qPrintable(database.error().detail));
            return;
        }
        m_database = std::move(*database);
        m_desk->database = m_database.get();
        if (!m_parts.vault)
            return;
        m_tokens = std::make_unique<AccessTokens>(*m_database, *m_parts.vault, m_parts.registry, *m_runner,
                                                  m_parts.clock, u"exchange:"_s + newUuid().toString(QUuid::Id128));
        m_desk->tokens = m_tokens.get();
    }

    Parts m_parts;
    std::unique_ptr<Net::HttpClient> m_http;
    std::unique_ptr<Runner> m_runner;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<AccessTokens> m_tokens;
    std::unique_ptr<ExchangeDesk> m_desk;
};

ExchangeThread::ExchangeThread(Parts parts) : m_thread(new QThread), m_desk(new Desk(std::move(parts)))
{
    m_thread->setObjectName(u"exchange"_s);
    m_desk->moveToThread(m_thread.get());
    QObject::connect(m_thread.get(), &QThread::finished, m_desk, &QObject::deleteLater);
    m_thread->start();
}

ExchangeThread::~ExchangeThread()
{
    m_thread->quit();
    m_thread->wait();
}

void ExchangeThread::post(std::function<void(ExchangeDesk &, QObject *)> job)
{
    QMetaObject::invokeMethod(
        m_desk, [desk = m_desk, job = std::move(job)] { desk->run(job); }, Qt::QueuedConnection);
}

} // namespace Postrider
