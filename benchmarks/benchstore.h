// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/integration.h"
#include "secrets/vault.h"
#include "storage/database.h"

#include <QTemporaryDir>
#include <QUrl>

#include <memory>

namespace Postrider::Bench {

// What a benchmark publishes.
struct Job
{
    int account = 0;
    QString text;
    QDateTime due;
};

// One post a job, "post N" on account N modulo their number, all due already.
QList<Job> dueNow(int posts, int accounts);

// The same key for all: a child process opens the same store.
std::shared_ptr<const Vault> benchVault();

// One account on each server, and the jobs as scheduled posts. The store is made when it is not there.
void fillStore(const QString &folder, const QList<QUrl> &servers, const QList<Job> &jobs);

// A throwaway folder on a real disk (TMPDIR, else the working folder), where flushing costs what it costs.
QTemporaryDir diskFolder();

inline constexpr auto kToken = "bench-token";

} // namespace Postrider::Bench
