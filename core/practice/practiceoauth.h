// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/secret.h"
#include "practice/practicecall.h"
#include "practice/practicedatabase.h"

#include <QHash>

namespace Postrider {

// The practice network's doorkeeper: apps, the page that asks, codes and tokens. Of tokens and app secrets only their
// SHA-256 is kept; codes live in memory for ten minutes. Lives in the practice thread.
class PracticeOAuth final
{
    Q_DISABLE_COPY_MOVE(PracticeOAuth)
public:
    explicit PracticeOAuth(PracticeDatabase &database) : m_database(database) {}

    PracticeAnswer registerApp(const PracticeCall &call);
    PracticeAnswer ask(const PracticeCall &call);    // GET /oauth/authorize
    PracticeAnswer decide(const PracticeCall &call); // its form
    PracticeAnswer token(const PracticeCall &call);
    PracticeAnswer revoke(const PracticeCall &call);

    // The scopes behind a request's token; nothing for a token that we did not give or took back.
    std::optional<QStringList> grantedScopes(const Net::ServerRequest &request) const;
    [[nodiscard]] Result<Secret> issueToken(const QString &clientId, const QStringList &scopes, const QDateTime &now);

private:
    struct Code
    {
        QString clientId;
        QString redirectUri;
        QStringList scopes;
        QByteArray challenge; // empty: without PKCE
        QDateTime expiresAt;
    };

    // What is wrong with a question before the person sees it; empty when nothing is.
    QString objection(const PracticeCall &call) const;
    bool isClient(const PracticeCall &call) const;
    QStringList wantedScopes(const PracticeCall &call, const QString &clientId) const;
    QString newCode(const PracticeCall &call);
    PracticeAnswer exchangeCode(const PracticeCall &call);
    PracticeAnswer grant(const PracticeCall &call, const QStringList &scopes);

    PracticeDatabase &m_database;
    QHash<QByteArray, Code> m_codes; // by hash
};

// Whether the broad scope ("write") or the very one ("write:media") was granted.
bool coversScope(const QStringList &granted, const QString &needed);

} // namespace Postrider
