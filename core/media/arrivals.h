// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QDateTime>
#include <QTemporaryFile>

#include <memory>

namespace Postrider {

// A file that is on its way into the library, beside it and on the same disk: empty at first, written by its name, gone
// with this object. For as long as it exists other programs see that somebody is at work on it.
class Arrival final
{
public:
    // StoreReadOnly when the folder can't be written.
    [[nodiscard]] static Result<std::shared_ptr<Arrival>> in(const QString &folder);

    QString path() const { return m_file.fileName(); }

private:
    explicit Arrival(const QString &pattern) : m_file(pattern) {}

    QTemporaryFile m_file;
};

// Removes what programs that died in the middle of an import left in the folder: files that nobody is at work on and
// that were not written for an hour. How many. Any thread; the disk is asked.
int sweepArrivals(const QString &folder, const QDateTime &now);

} // namespace Postrider
