// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/readingcap.h"

#include "base/enumword.h"
#include "storage/settingrepository.h"

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

QString nameOf(PlatformId platform)
{
    return u"metrics.cap."_s + enumWord(platform);
}

} // namespace

Result<qint64> readingCap(Database &database, PlatformId platform)
{
    return SettingRepository(database).value(nameOf(platform)).map([](const QJsonValue &value) {
        return value.toInteger();
    });
}

Outcome setReadingCap(Database &database, PlatformId platform, qint64 microDollars)
{
    return SettingRepository(database).setValue(nameOf(platform), microDollars);
}

} // namespace Postrider
