// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/networkservice.h"

#include "domain/graphemes.h"
#include "exchange/accounts.h"
#include "platforms/registry.h"
#include "services/networknames.h"
#include "services/settingfields.h"

#include <QTextBoundaryFinder>

#include <algorithm>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

NetworkInfo infoOf(const Platform &platform)
{
    const SignIn signIn = platform.signIn();
    Account usual;
    usual.platform = platform.id();
    NetworkInfo info;
    info.id = platform.id();
    info.name = platform.name();
    info.colour = platform.colour();
    info.needsServer = signIn.needsServer;
    info.needsDeveloperApp = signIn.needsDeveloperApp;
    info.hasBrowserSignIn = signIn.hasBrowser();
    info.takesToken = signIn.takesToken;
    info.hasOutOfBand = signIn.hasOutOfBand;
    info.takesServer = signIn.takesServer;
    info.signInFields = signIn.fields;
    info.redirectUris = redirectUris(signIn);
    info.appGuide = platform.appGuide();
    info.scopes = signIn.scopes;
    info.offers = platform.offers();
    info.limits = platform.limits(usual);
    return info;
}

QList<qsizetype> graphemeBoundaries(const QString &text)
{
    QList<qsizetype> boundaries{0};
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    for (qsizetype at = finder.toNextBoundary(); at != -1; at = finder.toNextBoundary())
        boundaries << at;
    return boundaries;
}

// The end of the longest beginning that fits. Looks near the start first: a whole book may have been pasted.
template<typename Count>
int overflowOf(const QString &text, int limit, const Count &count)
{
    const QList<qsizetype> boundaries = graphemeBoundaries(text);
    const auto fits = [&](qsizetype at) { return count(text.left(at)) <= limit; };
    qsizetype below = 0;
    qsizetype above = std::min(qsizetype(limit) + 1, boundaries.size() - 1);
    while (above < boundaries.size() - 1 && fits(boundaries.at(above))) {
        below = above;
        above = std::min(above * 2, boundaries.size() - 1);
    }
    const auto end = std::partition_point(boundaries.begin() + below, boundaries.begin() + above + 1, fits);
    return end == boundaries.begin() ? 0 : int(*std::prev(end));
}

} // namespace

QList<NetworkInfo> NetworkService::all() const
{
    QList<NetworkInfo> list;
    for (const auto &platform : m_registry.all())
        list << infoOf(*platform);
    return list;
}

NetworkInfo NetworkService::info(PlatformId id) const
{
    if (const Platform *platform = m_registry.find(id))
        return infoOf(*platform);
    const NetworkBrand brand = brandOf(id);
    NetworkInfo info;
    info.id = id;
    info.name = brand.name;
    info.colour = brand.colour;
    info.hasBrowserSignIn = false;
    return info;
}

QList<SettingField> NetworkService::fields(const Integration &account) const
{
    const Platform *platform = m_registry.find(account.platform);
    return platform ? settingFields(platform->settingsSchema(accountOf(account))) : QList<SettingField>();
}

Limits NetworkService::limits(const Integration &account) const
{
    const Platform *platform = m_registry.find(account.platform);
    return platform ? platform->limits(accountOf(account)) : Limits();
}

AccountRules NetworkService::rules(const Integration &integration) const
{
    const Platform *platform = m_registry.find(integration.platform);
    if (!platform)
        return {};
    const Account account = accountOf(integration);
    return {platform->limits(account), platform->mediaRules({}, account), platform->settingsSchema(account),
            platform->offers(),        platform->metricsRules(),          platform->cost({}, account)};
}

TextCount NetworkService::count(const QString &text, const QMap<QString, QString> &settings,
                                const Integration &integration) const
{
    const Platform *platform = m_registry.find(integration.platform);
    if (!platform)
        return {graphemeCount(text), 0, -1};
    const Account account = accountOf(integration);
    const QJsonObject read = readableSettings(settings, platform->settingsSchema(account));
    const auto countText = [&](const QString &some) { return platform->countText(some, read, account); };
    TextCount count{countText(text), platform->limits(account).maxCharacters, -1};
    if (count.limit > 0 && count.used > count.limit)
        count.overflowAt = overflowOf(text, count.limit, countText);
    return count;
}

} // namespace Postrider
