// SPDX-License-Identifier: GPL-3.0-or-later
#include "platforms/linkedin/identity.h"

#include "platforms/linkedin/wire.h"

#include <QCoreApplication>

namespace Postrider::Linkedin {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(LinkedinPlatform)
};

constexpr auto kHasSecret = "hasClientSecret"_L1; // of an account's facts
// In the memory
constexpr auto kRole = "role"_L1;
constexpr auto kOrganisations = "organisations"_L1; // URNs
constexpr auto kRead = "organisationsRead"_L1;      // so many of them

const QStringList &postingRoles()
{
    static const QStringList roles{u"ADMINISTRATOR"_s, u"CONTENT_ADMINISTRATOR"_s};
    return roles;
}

bool mayPostAsMember(const Account &account)
{
    return mayHave(account, {u"openid"_s}) && mayHave(account, {u"w_member_social"_s}) && !isOrganisation(account);
}

bool mayPostAsOrganisation(const Account &account)
{
    const bool isMember = account.accountId.startsWith("urn:li:person:"_L1);
    return mayHave(account, {u"w_organization_social"_s})
        && mayHave(account, {u"rw_organization_admin"_s, u"r_organization_admin"_s}) && !isMember;
}

QJsonObject factsOf(const Account &account)
{
    return account.facts.contains(kHasSecret) ? QJsonObject{{kHasSecret, account.facts[kHasSecret]}} : QJsonObject();
}

// Nobody to post as is no sign-in.
Result<Next> ended(const Context &context)
{
    if (!context.identities.isEmpty())
        return Next::proceed();
    return fail(
        {Error::Kind::Auth,
         u"no right to post"_s,
         Words::tr("The sign-in allows no posts. A member needs the rights openid, profile and w_member_social; an "
                   "organisation w_organization_social and rw_organization_admin, and a role that may post."),
         {}});
}

Result<Next> profileRead(const Net::Response &response, Context &context, const Account &account)
{
    if (response.status == 403)
        return Next::proceed(); // a token for organisations only
    const auto json = answeredObject(response);
    if (!json)
        return fail(json.error());
    const QString sub = (*json)["sub"_L1].toString();
    const QString name = (*json)["name"_L1].toString();
    if (sub.isEmpty() || name.isEmpty())
        return fail(Error::Kind::Lost, u"the answer names nobody"_s);
    Identity member;
    member.accountId = u"urn:li:person:"_s + sub;
    member.username = member.displayName = name; // there is no handle
    member.avatar = (*json)["picture"_L1].toString();
    member.facts = factsOf(account);
    member.kind = Words::tr("Member");
    if (mayPostAsMember(account))
        context.identities << member;
    return Next::proceed();
}

Step readProfile(const Account &account, bool isLast)
{
    return {u"read the profile"_s,
            Effect::Repeatable,
            [](Context &) { return apiRequest("GET", u"/v2/userinfo"_s); },
            [account, isLast](const Net::Response &response, Context &context) -> Result<Next> {
                const auto next = profileRead(response, context, account);
                return next && isLast ? ended(context) : next;
            },
            {403}};
}

Result<Next> rolesRead(const Net::Response &response, Context &context)
{
    QJsonArray organisations = context.memory[kOrganisations].toArray();
    const int role = context.memory[kRole].toInt() + 1;
    context.memory[kRole] = response.isSuccess() ? role : int(postingRoles().size()); // refused one, refused all
    if (response.isSuccess()) {
        const auto json = answeredObject(response);
        if (!json)
            return fail(json.error());
        const QJsonArray elements = (*json)["elements"_L1].toArray();
        for (const auto &element : elements) {
            const QJsonValue organisation = element["organization"_L1];
            const bool isOne = organisation.toString().startsWith("urn:li:organization:"_L1);
            if (isOne && !organisations.contains(organisation))
                organisations << organisation;
        }
        context.memory[kOrganisations] = organisations;
    }
    const bool isMore = context.memory[kRole].toInt() < postingRoles().size() || !organisations.isEmpty();
    return isMore ? Next::again(0ms) : ended(context);
}

QString organisationInTurn(const Context &context)
{
    return context.memory[kOrganisations].toArray().at(context.memory[kRead].toInt()).toString();
}

Result<Next> organisationRead(const Net::Response &response, Context &context, const Account &account)
{
    if (response.isSuccess()) {
        const auto json = answeredObject(response);
        if (!json)
            return fail(json.error());
        Identity organisation;
        organisation.accountId = organisationInTurn(context);
        organisation.displayName = (*json)["localizedName"_L1].toString();
        organisation.username = (*json)["vanityName"_L1].toString(organisation.displayName);
        organisation.facts = factsOf(account);
        organisation.kind = Words::tr("Organisation");
        if (!organisation.username.isEmpty())
            context.identities << organisation;
    }
    const int read = context.memory[kRead].toInt() + 1;
    context.memory[kRead] = read;
    return read < context.memory[kOrganisations].toArray().size() ? Next::again(0ms) : ended(context);
}

// First those of each role that posts, then each one's names.
Step readOrganisations(const Account &account)
{
    const auto areRolesRead = [](const Context &context) {
        return context.memory[kRole].toInt() >= postingRoles().size();
    };
    return {u"read the organisations"_s,
            Effect::Repeatable,
            [account, areRolesRead](Context &context) {
                if (areRolesRead(context)) {
                    const QString number = organisationInTurn(context).section(u':', -1);
                    return restRequest("GET", u"/rest/organizations/"_s + number, account);
                }
                const QString role = postingRoles().at(context.memory[kRole].toInt());
                return restRequest("GET", u"/rest/organizationAcls?q=roleAssignee&role=%1&state=APPROVED"_s.arg(role),
                                   account);
            },
            [account, areRolesRead](const Net::Response &response, Context &context) {
                return areRolesRead(context) ? organisationRead(response, context, account)
                                             : rolesRead(response, context);
            },
            {403, 404}};
}

} // namespace

Recipe identify(const Account &account)
{
    const bool mayBeOrganisation = mayPostAsOrganisation(account);
    Recipe recipe;
    if (mayPostAsMember(account) || !mayBeOrganisation)
        recipe << readProfile(account, !mayBeOrganisation);
    if (mayBeOrganisation)
        recipe << readOrganisations(account);
    return recipe;
}

bool isNative(const Account &account)
{
    return !account.facts[kHasSecret].toBool(true);
}

} // namespace Postrider::Linkedin
