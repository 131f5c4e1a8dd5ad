// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platforms/platform.h"

#include <memory>
#include <vector>

namespace Postrider {

// Every network this program speaks, in the order people see them. Immutable; safe from any thread.
class Registry final
{
public:
    Registry();
    // These and no others: for tests, whose networks exist nowhere else.
    explicit Registry(std::vector<std::unique_ptr<const Platform>> platforms) : m_platforms(std::move(platforms)) {}

    const Platform *find(PlatformId id) const; // null when it is not built yet
    const std::vector<std::unique_ptr<const Platform>> &all() const { return m_platforms; }

private:
    std::vector<std::unique_ptr<const Platform>> m_platforms;
};

} // namespace Postrider
