// SPDX-License-Identifier: GPL-3.0-or-later
#include "publishing/dryrun.h"

#include "media/conversions.h"
#include "net/showrequest.h"
#include "platforms/registry.h"
#include "publishing/material.h"
#include "storage/database.h"

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

Result<QString> dryRun(Database &database, const Registry &registry, SendingId id, const QDateTime &now)
{
    auto material = gather(database, id);
    if (!material)
        return fail(material.error());
    const Platform *platform = registry.find(material->integration.platform);
    if (!platform)
        return fail(Error::Kind::InvalidInput, u"this version does not speak that network"_s);
    // What is not converted yet is shown as it would go out if it could.
    Outgoing &outgoing = material->outgoing;
    useConverted(database.folder(), outgoing.media, platform->mediaRules(outgoing, material->account));
    Context context;
    context.now = now;
    QStringList requests;
    for (const Step &step : platform->publish(material->outgoing, material->account))
        requests << u"# %1: %2\n%3"_s.arg(material->integration.platformUsername, step.name,
                                          Net::describe(step.request(context)));
    return requests.join(u"\n\n"_s);
}

} // namespace Postrider
