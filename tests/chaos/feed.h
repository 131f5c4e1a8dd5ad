// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "filledstore.h"
#include "standins.h"
#include "verdict.h"

#include <QRandomGenerator>

namespace Postrider::Chaos {

// A store, its accounts and all that was ever added to it. New posts come due for as long as it is asked to add some:
// single ones, threads, ones with a file, and now and then the same words twice. It holds the store open no longer than
// each call takes: what publishers and commands do to a store when they leave it must not be hidden.
class Feed final
{
public:
    struct Source
    {
        QString network; // the stand-in's name
        Integration account;
    };

    Feed(const QString &folder, std::shared_ptr<const Vault> vault, quint32 seed);

    QString folder() const { return m_folder; }
    void setVault(const VaultRecord &record);
    // So many accounts of it, each with a token of its own.
    void addAccounts(const Source &source, int count);
    int accountsOf(const QString &network) const;

    void addOneEach(); // to every account
    void add(int posts);
    int added() const { return int(m_added.size()); }
    // Not settled, and not waiting for a person either.
    int openOnes();
    void expireLeases(qint64 pid);
    QList<Told> told();

private:
    struct Account
    {
        QString network;
        QString name; // as the network calls it
        IntegrationId id;
        QString lastText;
    };
    struct Added
    {
        SendingId id;
        QString network;
        QString account;
        QString text;
        bool isOver = false;
    };

    void addOne(Account &account);

    const QString m_folder;
    Testing::FilledStore m_store;
    QRandomGenerator m_random;
    QList<Account> m_accounts;
    QList<Added> m_added;
    QString m_file;
};

} // namespace Postrider::Chaos
