// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/enumword.h"
#include "domain/integration.h"
#include "domain/post.h"
#include "domain/sending.h"
#include "secrets/vault.h"
#include "storage/database.h"

#include <memory>

namespace Postrider::Testing {

// Set-up that fails makes everything after it meaningless.
template<typename R>
void require(const R &result)
{
    if (!result)
        qFatal("set-up failed: %s: %s", qPrintable(enumWord(result.error().kind)), qPrintable(result.error().detail));
}

// A post on one account and its parts' sendings.
struct Scheduled
{
    PostId post;
    QList<SendingId> parts;
};

// A real store with one person, whom accounts and due posts are given. In the thread that made it.
class FilledStore final
{
public:
    FilledStore(const QString &folder, std::shared_ptr<const Vault> vault);

    Database &db(); // opened when it is asked for
    void close();   // until then nobody here holds it open
    const std::shared_ptr<const Vault> &vault() const { return m_vault; }

    void setSettling(std::chrono::milliseconds time);
    // Fills in id, owner, sealed token and times.
    IntegrationId addAccount(Integration account, const QByteArray &token, const QDateTime &now);
    // A file in the data folder, as an address for schedule().
    QString addFile(const QByteArray &content, const QDateTime &now, const QString &mime = QStringLiteral("image/png"));
    Scheduled schedule(IntegrationId account, const QStringList &texts, const QDateTime &due,
                       const QStringList &mediaUrls = {}, const QJsonObject &settings = {});

    Sending sending(SendingId id);
    Post post(PostId id);

private:
    const QString m_folder;
    std::shared_ptr<const Vault> m_vault;
    std::unique_ptr<Database> m_database;
    UserId m_user;
};

} // namespace Postrider::Testing
