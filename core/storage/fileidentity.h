// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Postrider {

// Which file a path names: another one under the same name is not equal.
struct FileIdentity
{
    bool exists = false;
    quint64 device = 0;
    quint64 number = 0;

    static FileIdentity of(const QString &path);

    friend bool operator==(const FileIdentity &, const FileIdentity &) = default;
};

} // namespace Postrider
