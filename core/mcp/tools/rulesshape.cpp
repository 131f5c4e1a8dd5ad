// SPDX-License-Identifier: GPL-3.0-or-later
#include "mcp/tools/rulesshape.h"

#include "mcp/tools/schema.h"
#include "mcp/tools/shapes.h"
#include "services/accountservice.h"
#include "services/networkservice.h"
#include "services/wire.h"

#include <QJsonArray>

namespace Postrider::Mcp {

using namespace Qt::Literals::StringLiterals;

namespace {

QJsonValue known(qint64 limit)
{
    return limit > 0 ? QJsonValue(limit) : QJsonValue();
}

QJsonObject textJson(const Limits &limits)
{
    const QString counting = limits.charactersPerUrl > 0
        ? u"Postrider counts as the network does; every address counts %1."_s.arg(limits.charactersPerUrl)
        : u"Postrider counts as the network does; addresses count as they are written."_s;
    return {{u"maxCharacters"_s, known(limits.maxCharacters)},
            {u"charactersPerUrl"_s, known(limits.charactersPerUrl)},
            {u"counting"_s, counting}};
}

QJsonObject textSchema()
{
    using namespace Schema;
    return whole({{u"maxCharacters"_s, orNull(integer(u"Of one part; null: no limit known."_s))},
                  {u"charactersPerUrl"_s, orNull(integer(u"Null: as it is written."_s))},
                  {u"counting"_s, text(u"Write plain text; validate_post tells the count."_s)}});
}

QJsonObject mediaRulesJson(const Limits &limits, const MediaRules &rules)
{
    const VideoRules &video = rules.video;
    return {{u"maxFiles"_s, known(limits.maxMedia)},
            {u"maxAltText"_s, known(limits.maxAltText)},
            {u"pictureTypes"_s, QJsonArray::fromStringList(rules.picture.mimeTypes)},
            {u"maxPictureBytes"_s, known(rules.picture.maxBytes)},
            {u"takesVideo"_s, video.isTaken},
            {u"videoContainers"_s, QJsonArray::fromStringList(video.containers)},
            {u"maxVideoBytes"_s, known(video.maxBytes)},
            {u"maxVideoSeconds"_s, known(video.maxDuration.count() / 1000)},
            {u"conversion"_s, u"Postrider converts files to fit where that loses nothing that matters."_s}};
}

QJsonObject mediaRulesSchema()
{
    using namespace Schema;
    return whole({{u"maxFiles"_s, orNull(integer({}))},
                  {u"maxAltText"_s, orNull(integer(u"Characters."_s))},
                  {u"pictureTypes"_s, list(text({}), u"Empty: any."_s)},
                  {u"maxPictureBytes"_s, orNull(integer({}))},
                  {u"takesVideo"_s, flag({})},
                  {u"videoContainers"_s, list(text({}), u"Empty: any."_s)},
                  {u"maxVideoBytes"_s, orNull(integer({}))},
                  {u"maxVideoSeconds"_s, orNull(integer({}))},
                  {u"conversion"_s, text({})}});
}

QJsonArray offersJson(const QList<Offer> &offers)
{
    QJsonArray list;
    for (const Offer &offer : offers)
        list << QJsonObject{{u"verb"_s, offer.verb},
                            {u"isOffered"_s, offer.isOffered},
                            {u"whyNot"_s, offer.whyNot.isEmpty() ? QJsonValue() : QJsonValue(offer.whyNot)}};
    return list;
}

QJsonObject offerSchema()
{
    using namespace Schema;
    return whole({{u"verb"_s, text({})}, {u"isOffered"_s, flag({})}, {u"whyNot"_s, orNull(text({}))}});
}

// What can be known without asking the network.
QJsonObject quotaJson(const QDateTime &quietUntil)
{
    return {{u"available"_s, quietUntil.isValid()},
            {u"quietUntil"_s, momentToJson(quietUntil)},
            {u"reason"_s,
             quietUntil.isValid()
                 ? u"The network asked for a pause; what is due goes out after it."_s
                 : u"The network does not say how much is left before it is asked; nothing holds posts back now."_s}};
}

QJsonObject quotaSchema()
{
    using namespace Schema;
    QJsonObject properties{{u"available"_s, flag(u"Whether anything is known."_s)}, {u"reason"_s, text({})}};
    addMoment(properties, u"quietUntil"_s, u"Nothing is sent before."_s);
    return whole(properties);
}

QJsonObject rulesJson(const Integration &account, const AccountRules &rules, const QString &network,
                      const QDateTime &quietUntil)
{
    return {{u"integration"_s, integrationJson(account, network)},
            {u"text"_s, textJson(rules.limits)},
            {u"media"_s, mediaRulesJson(rules.limits, rules.media)},
            {u"settingsSchema"_s, rules.settingsSchema},
            {u"offers"_s, offersJson(rules.offers)},
            {u"costMicroDollars"_s, rules.cost.microDollars},
            {u"quota"_s, quotaJson(quietUntil)}};
}

} // namespace

QFuture<Result<QJsonObject>> rulesOf(const Services &services, const Actor &actor, IntegrationId id)
{
    return services.accounts.show(actor, id)
        .then(QtFuture::Launch::Sync,
              [services, actor, id](const Result<Integration> &account) -> QFuture<Result<QJsonObject>> {
                  if (!account)
                      return readyFuture<QJsonObject>(fail(account.error()));
                  return services.accounts.quietUntil(actor, id).then(
                      QtFuture::Launch::Sync, [services, account = *account](const Result<QDateTime> &quiet) {
                          return quiet.map([&](const QDateTime &until) {
                              return rulesJson(account, services.networks.rules(account),
                                               services.networks.info(account.platform).name, until);
                          });
                      });
              })
        .unwrap();
}

QJsonObject rulesSchema()
{
    using namespace Schema;
    return {{u"integration"_s, integrationSchema()},
            {u"text"_s, textSchema()},
            {u"media"_s, mediaRulesSchema()},
            {u"settingsSchema"_s, open(u"JSON Schema of per_integration[].settings."_s)},
            {u"offers"_s, list(offerSchema(), u"What the network can do, and why not where it can't."_s)},
            {u"costMicroDollars"_s, integer(u"What a plain post costs the person, in millionths of a US dollar."_s)},
            {u"quota"_s, quotaSchema()}};
}

} // namespace Postrider::Mcp
