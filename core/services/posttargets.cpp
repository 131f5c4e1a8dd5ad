// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/posttargets.h"

#include "domain/conversion.h"
#include "domain/media.h"
#include "exchange/accounts.h"
#include "platforms/registry.h"
#include "services/wording.h"
#include "storage/integrationrepository.h"
#include "storage/mediarepository.h"
#include "storage/postrepository.h"

#include <QDir>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

Result<QList<OutgoingMedia>> mediaOf(Database &database, const QStringList &urls)
{
    QList<OutgoingMedia> list;
    for (const QString &url : urls) {
        const auto media = MediaRepository(database).byId(Media::idFromUrl(url));
        if (!media)
            return fail(media.error());
        list << OutgoingMedia{QDir(database.folder()).absoluteFilePath(media->path),
                              media->mime,
                              media->size,
                              media->dimensions,
                              media->duration,
                              media->altText,
                              media->details};
    }
    return list;
}

} // namespace

Result<QList<PostTarget>> targetsOf(Database &database, PostId id)
{
    const auto deliveries = PostRepository(database).deliveries(id);
    if (!deliveries)
        return fail(deliveries.error());
    QList<PostTarget> targets;
    for (const Delivery &delivery : *deliveries) {
        const auto integration = IntegrationRepository(database).byId(delivery.integrationId);
        if (!integration)
            return fail(integration.error());
        targets << PostTarget{*integration, delivery.settings, delivery.contentOverride};
    }
    return targets;
}

Result<QList<Outgoing>> partsOf(Database &database, const Post &post)
{
    QList<PostPart> parts{{post.content, post.mediaUrls, std::chrono::seconds(0)}};
    parts += post.parts;
    QList<Outgoing> list;
    for (const PostPart &part : std::as_const(parts)) {
        const auto files = mediaOf(database, part.mediaUrls);
        if (!files)
            return fail(files.error());
        Outgoing outgoing;
        outgoing.part = int(list.size()) + 1;
        outgoing.text = part.text;
        outgoing.media = *files;
        list << outgoing;
    }
    return list;
}

QList<Problem> problemsFor(const Platform &platform, const PostTarget &target, Outgoing part)
{
    if (part.part == 1)
        part.text = target.text.value_or(part.text);
    part.settings = target.settings;
    const Account account = accountOf(target.integration);
    // What a conversion will put right is nobody's problem.
    return platform.validate(asConverted(part, platform.mediaRules(part, account)), account);
}

Outcome checkRules(const Registry &registry, const QList<PostTarget> &targets, const QList<Outgoing> &parts)
{
    for (const PostTarget &target : targets) {
        const Platform *platform = registry.find(target.integration.platform);
        if (!platform)
            continue;
        for (const Outgoing &part : parts) {
            for (const Problem &problem : problemsFor(*platform, target, part)) {
                if (problem.severity == Problem::Severity::Error)
                    return fail(Error::Kind::InvalidInput,
                                u"%1: %2"_s.arg(target.integration.platformUsername, sentenceFor(problem)));
            }
        }
    }
    return {};
}

} // namespace Postrider
