// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "secrets/vaultopener.h"

#include <QHash>

namespace Postrider::Testing {

// A keychain in memory: remembers, forgets or lies as a test says.
class FakeKeychain final : public Keychain
{
public:
    QFuture<Result<Secret>> read(const QString &name) override
    {
        if (problem)
            return QtFuture::makeReadyFuture<Result<Secret>>(fail(*problem));
        if (!entries.contains(name))
            return QtFuture::makeReadyFuture<Result<Secret>>(fail(Error::Kind::NotFound, name));
        return QtFuture::makeReadyFuture<Result<Secret>>(entries.value(name));
    }
    QFuture<Outcome> write(const QString &name, const Secret &value) override
    {
        ++writes;
        if (problem)
            return QtFuture::makeReadyFuture<Outcome>(fail(*problem));
        if (keeps)
            entries.insert(name, kept.isEmpty() ? value : kept);
        return QtFuture::makeReadyFuture<Outcome>(Outcome());
    }
    QFuture<Outcome> remove(const QString &name) override
    {
        if (problem)
            return QtFuture::makeReadyFuture<Outcome>(fail(*problem));
        entries.remove(name);
        return QtFuture::makeReadyFuture<Outcome>(Outcome());
    }

    QHash<QString, Secret> entries;
    std::optional<Error> problem; // the answer to everything
    bool keeps = true;
    Secret kept; // in place of what is written, unless empty
    int writes = 0;
};

} // namespace Postrider::Testing
