// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/catchupsetting.h"

#include "base/enumword.h"
#include "storage/settingrepository.h"

#include <QJsonObject>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

const QString &name()
{
    static const QString name = u"publishing.catchUp"_s;
    return name;
}

} // namespace

CatchUp usualCatchUp(Database &database)
{
    CatchUp catchUp;
    const auto value = SettingRepository(database).value(name());
    if (!value)
        return catchUp;
    const QJsonObject wish = value->toObject();
    catchUp.policy = enumFromWord<CatchUp::Policy>(wish["policy"_L1].toString()).value_or(catchUp.policy);
    catchUp.within = std::chrono::minutes(wish["withinMinutes"_L1].toInteger(catchUp.within.count()));
    return catchUp;
}

Outcome setUsualCatchUp(Database &database, const CatchUp &catchUp)
{
    const QJsonObject wish{{u"policy"_s, enumWord(catchUp.policy)},
                           {u"withinMinutes"_s, qint64(catchUp.within.count())}};
    return SettingRepository(database).setValue(name(), wish);
}

} // namespace Postrider
