// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/arrivals.h"

#include <QDir>

#ifdef Q_OS_UNIX
#include <sys/file.h>
#endif

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kHours = 1; // longer than any import takes; where files can't be locked this alone has to do

// The kernel lets go of it when the program dies, however it dies. Elsewhere an open file can't be removed anyway.
bool lock([[maybe_unused]] QFile &file)
{
#ifdef Q_OS_UNIX
    return flock(file.handle(), LOCK_EX | LOCK_NB) == 0;
#else
    return true;
#endif
}

} // namespace

Result<std::shared_ptr<Arrival>> Arrival::in(const QString &folder)
{
    std::shared_ptr<Arrival> arrival(new Arrival(folder + u"/arriving-XXXXXX"_s));
    if (!arrival->m_file.open())
        return fail(Error::Kind::StoreReadOnly, arrival->m_file.errorString());
    lock(arrival->m_file);
    return arrival;
}

int sweepArrivals(const QString &folder, const QDateTime &now)
{
    int swept = 0;
    const auto files = QDir(folder).entryInfoList({u"arriving-*"_s}, QDir::Files | QDir::NoSymLinks);
    for (const QFileInfo &info : files) {
        if (info.lastModified() > now.addSecs(-kHours * 3600))
            continue;
        QFile file(info.filePath());
        if (file.open(QIODevice::ReadWrite | QIODevice::ExistingOnly) && lock(file) && file.remove())
            ++swept;
    }
    return swept;
}

} // namespace Postrider
