// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "secrets/vaultopener.h"

#include <QHash>

namespace Postrider::Testing {

// A keychain in memory; says a problem instead when it has one.
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
        if (problem)
            return QtFuture::makeReadyFuture<Outcome>(fail(*problem));
        entries.insert(name, value);
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
    std::optional<Error> problem;
};

} // namespace Postrider::Testing
