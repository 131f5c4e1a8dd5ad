// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mcp/tools/producttools.h"
#include "platforms/registry.h"
#include "secrets/vault.h"
#include "services/accountservice.h"
#include "services/analyticsservice.h"
#include "services/approvalservice.h"
#include "services/composeservice.h"
#include "services/keyservice.h"
#include "services/mediaimport.h"
#include "services/networkservice.h"
#include "services/postservice.h"
#include "services/queueservice.h"
#include "services/slotservice.h"
#include "services/userservice.h"

#include <QJsonDocument>
#include <QTemporaryDir>

namespace Postrider::Testing {

// What one call came to, for tests to look into.
struct Called
{
    Mcp::ToolResult result;

    bool isError() const { return result.isError; }
    QString words() const; // of all its text
    QJsonObject structured() const { return QJsonDocument::fromJson(result.structured).object(); }
    QJsonValue operator[](QLatin1StringView key) const { return structured()[key]; }
};

// The tools of the product on a throwaway store with Ada and Grace in it, and a key of Ada's that may do
// everything but needs approval. Any thread.
class ToolDesk
{
public:
    // Without a clock it is Sunday 22 November 2026, 14:18 in Berlin.
    explicit ToolDesk(const Clock *clock = nullptr, Net::AddressMap addresses = {});
    virtual ~ToolDesk();

    IntegrationId addAccount(UserId owner, const QString &username);
    // A key of the owner with those terms, as the actor that stands behind it.
    Mcp::Caller callerWith(const Actor &owner, KeyTerms terms);
    Mcp::Caller callerWith(const Actor &owner, const QStringList &scopes);
    void pauseAssistants();
    void setState(PostId post, Sending::State state, const QString &words = {});

    // Checks that the arguments fit the input schema, and the answer the output schema.
    Called call(const QString &tool, const QJsonObject &arguments) { return call(ada, tool, arguments); }
    Called call(const Mcp::Caller &caller, const QString &tool, QJsonObject arguments);
    // The same without a key for repetition being added to writes.
    Called callAsItIs(const Mcp::Caller &caller, const QString &tool, const QJsonObject &arguments);
    const Mcp::Tool &tool(const QString &name) const;
    // A draft for Ada's account; its id.
    QString draft(const QString &text = QStringLiteral("Tea at four"), const QJsonObject &more = {});

    template<typename T>
    static T wait(QFuture<T> future)
    {
        future.waitForFinished(); // nothing here runs in this thread
        return future.result();
    }

    QTemporaryDir dir;
    FakeClock clock;
    Registry registry;
    std::shared_ptr<const Vault> vault;
    std::unique_ptr<StoreThread> store;
    std::unique_ptr<ExchangeThread> exchange;
    Actor adaHerself;
    Actor graceHerself;
    Mcp::Caller ada; // her key
    IntegrationId account;

    ServiceParts parts() const;
    Mcp::Services services() const;
    QString folder() const { return dir.filePath(QStringLiteral("store")); }

private:
    Actor addUser(const QString &name);
    void open(Net::AddressMap addresses);

    const Clock &m_now;
    struct Verbs;
    std::unique_ptr<Verbs> m_verbs;
    int m_calls = 0;

public:
    QList<Mcp::Tool> tools;
    MediaImport &imports() const;
    PostService &posts() const;
    ApprovalService &approvals() const;
    AccountService &accounts() const;
    SlotService &slotsOf() const;
};

QByteArray smallPng();

} // namespace Postrider::Testing
