// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/findings.h"

#include "exchange/accounts.h"
#include "platforms/registry.h"
#include "services/settingfields.h"
#include "services/settingvalues.h"
#include "services/wording.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

using Severity = Problem::Severity;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ComposeService)
};

Finding ofAll(Severity severity, const QString &where, const QString &sentence)
{
    return {severity, {}, 1, where, sentence};
}

// What a problem's place is called by people: nothing for the text, which needs no name.
QString nameOf(const QString &where, const QList<SettingField> &fields, const Outgoing &part)
{
    static const QRegularExpression file(u"^media\\[(\\d+)\\]$"_s);
    const QRegularExpressionMatch match = file.match(where);
    if (match.hasMatch())
        return part.media.size() > 1 ? Words::tr("File %1").arg(match.captured(1).toInt() + 1) : QString();
    for (const SettingField &field : fields) {
        if (where == u"settings."_s + field.key)
            return field.title;
        if (!field.group.isEmpty() && where == u"settings."_s + field.key.section(u'.', 0, -2))
            return field.group;
    }
    return {};
}

QString worded(Problem problem, const QString &name)
{
    problem.where.clear();
    const QString sentence = sentenceFor(problem);
    return name.isEmpty() ? sentence : u"%1: %2"_s.arg(name, sentence);
}

QList<Finding> ruleFindings(const Platform &platform, const PostTarget &target, const QList<Outgoing> &parts,
                            const QList<SettingField> &fields)
{
    QList<Finding> findings;
    for (const Outgoing &part : parts) {
        for (const Problem &problem : problemsFor(platform, target, part)) {
            const Finding finding{problem.severity, target.integration.id, part.part, problem.where,
                                  worded(problem, nameOf(problem.where, fields, part))};
            // A setting that is wrong is wrong once, not with every part.
            const auto isSame = [&](const Finding &known) {
                return known.where == finding.where && known.sentence == finding.sentence;
            };
            const bool isOfSettings = problem.where.startsWith("settings"_L1);
            if (!isOfSettings || std::none_of(findings.begin(), findings.end(), isSame))
                findings << finding;
        }
    }
    return findings;
}

// What the networks' rules may pass over: names and types of settings.
std::optional<Finding> schemaFinding(const Composition::Target &target, const QJsonObject &schema)
{
    const auto settings = settingsOfForm(target.settings, schema);
    const Outcome checked = settings ? checkSettings(*settings, schema) : fail(settings.error());
    if (checked)
        return std::nullopt;
    return Finding{Severity::Error, target.account, 1, u"settings"_s, sentenceFor(checked.error())};
}

QList<Finding> healthFindings(const Integration &account)
{
    const auto warning = [&](const QString &sentence, const QString &plain) {
        return QList<Finding>{
            {Severity::Warning, account.id, 1, u"accounts"_s, sentence.arg(account.platformUsername), plain}};
    };
    switch (account.health) {
    case Integration::Health::Connected: return {};
    case Integration::Health::NeedsReauth:
        return warning(Words::tr("%1 has to be connected again; the post waits until then."),
                       Words::tr("This account has to be connected again; the post waits until then."));
    case Integration::Health::Paused:
        return warning(Words::tr("%1 is paused; the post waits until it goes on."),
                       Words::tr("This account is paused; the post waits until it goes on."));
    }
    Q_UNREACHABLE();
}

Result<QList<Finding>> targetFindings(Database &database, const Registry &registry, const Integration &account,
                                      const Composition::Target &target, const QList<Outgoing> &parts,
                                      const Surroundings &surroundings)
{
    QList<Finding> findings = healthFindings(account);
    const Platform *platform = registry.find(account.platform);
    if (!platform) {
        findings << Finding{Severity::Error, account.id, 1, u"accounts"_s,
                            Words::tr("This version does not speak that network.")};
        return findings;
    }
    const QJsonObject schema = platform->settingsSchema(accountOf(account));
    const PostTarget resolved{account, readableSettings(target.settings, schema), target.text};
    findings += ruleFindings(*platform, resolved, parts, settingFields(schema));
    const bool isToldAlready = std::any_of(findings.begin(), findings.end(), [](const Finding &finding) {
        return finding.where.startsWith("settings"_L1) && finding.severity == Severity::Error;
    });
    if (const auto finding = isToldAlready ? std::nullopt : schemaFinding(target, schema))
        findings << *finding;
    const QString text = target.text.value_or(parts.first().text);
    const auto beside = neighbourFindings(database, account, text, surroundings);
    if (!beside)
        return fail(beside.error());
    return findings + *beside;
}

QString clockText(const QDateTime &wall)
{
    return QLocale().toString(wall.time(), QLocale::ShortFormat);
}

// Fills in when the post goes out, where that can be said.
QList<Finding> timeFindings(const Composition &composition, const QDateTime &now, Surroundings &surroundings)
{
    surroundings.hasTime = false;
    if (!composition.wallTime.date().isValid())
        return {ofAll(Severity::Error, u"time"_s, Words::tr("Choose when it goes out."))};
    const auto instant = instantOf(composition.wallTime, surroundings.zone);
    if (!instant)
        return {ofAll(Severity::Error, u"time"_s, sentenceFor(instant.error()))};
    if (instant->utc < now)
        return {ofAll(Severity::Error, u"time"_s, sentenceFor(Error{Error::Kind::PastTime, {}, {}, {}}))};
    surroundings.moment = instant->utc;
    surroundings.hasTime = true;
    const QString clock = clockText(composition.wallTime);
    if (instant->note == ZonedInstant::Note::Ambiguous)
        return {ofAll(Severity::Warning, u"time"_s,
                      Words::tr("The clocks are set back that night, and %1 comes twice: it goes out the first time.")
                          .arg(clock))};
    if (instant->note == ZonedInstant::Note::InGap) {
        const QDateTime after = wallTimeAt(instant->utc, surroundings.zone).value_or(composition.wallTime);
        return {ofAll(Severity::Warning, u"time"_s,
                      Words::tr("The clocks are set forward that night, and there is no %1: it goes out at %2.")
                          .arg(clock, clockText(after)))};
    }
    return {};
}

// The targets' in their order; nothing for one that is not there any more.
using Accounts = QList<std::optional<Integration>>;

Accounts accountsOf(Database &database, const Actor &actor, const Composition &composition)
{
    Accounts accounts;
    for (const Composition::Target &target : composition.targets) {
        const auto account = targetFor(database, actor, target.account);
        accounts << (account ? std::optional(*account) : std::nullopt);
    }
    return accounts;
}

bool offersAltText(const Platform &platform)
{
    const QList<Offer> offers = platform.offers();
    return std::none_of(offers.begin(), offers.end(),
                        [](const Offer &offer) { return offer.verb == "altText"_L1 && !offer.isOffered; });
}

// Where no network shows it to anybody there is no reason to write one.
bool showsAltText(const Registry &registry, const Accounts &accounts)
{
    return accounts.isEmpty() || std::any_of(accounts.begin(), accounts.end(), [&registry](const auto &account) {
               const Platform *platform = account ? registry.find(account->platform) : nullptr;
               return !platform || offersAltText(*platform);
           });
}

QList<Finding> altTextFindings(const QList<Outgoing> &parts)
{
    int missing = 0;
    for (const Outgoing &part : parts)
        missing += int(std::count_if(part.media.begin(), part.media.end(), [](const OutgoingMedia &file) {
            return file.isImage() && file.altText.trimmed().isEmpty();
        }));
    if (missing == 0)
        return {};
    return {ofAll(Severity::Warning, u"media"_s,
                  Words::tr("%n picture(s) without alt text: people who can't see them learn nothing of them.", nullptr,
                            missing))};
}

// One look at everything, in the order in which a person fills it in.
Result<QList<Finding>> accountFindings(Database &database, const Registry &registry, const Composition &composition,
                                       const Accounts &accounts, const QList<Outgoing> &parts,
                                       const Surroundings &surroundings)
{
    QList<Finding> findings;
    if (composition.targets.isEmpty())
        findings << ofAll(Severity::Error, u"accounts"_s, Words::tr("Choose at least one account."));
    for (qsizetype i = 0; i < accounts.size(); ++i) {
        const Composition::Target &target = composition.targets.at(i);
        const std::optional<Integration> &account = accounts.at(i);
        if (!account) {
            findings << Finding{Severity::Error, target.account, 1, u"accounts"_s,
                                Words::tr("One of the accounts is not there any more; leave it out.")};
            continue;
        }
        const auto found = targetFindings(database, registry, *account, target, parts, surroundings);
        if (!found)
            return fail(found.error());
        findings += *found;
    }
    return findings;
}

} // namespace

Result<QList<Finding>> findingsOf(Database &database, const Registry &registry, const Actor &actor,
                                  const WorkingCopy &copy, NewPost::Timing timing, const QDateTime &now)
{
    const Composition &composition = copy.composition;
    if (composition.isEmpty() || composition.parts.isEmpty())
        return QList<Finding>();
    const auto zone = zoneOf(database, actor, composition);
    if (!zone)
        return fail(zone.error());
    Surroundings surroundings{copy.post, now, true, *zone};
    QList<Finding> findings;
    if (timing == NewPost::Timing::At)
        findings += timeFindings(composition, now, surroundings);
    const auto media = mediaOf(database, actor, composition);
    if (!media)
        findings << ofAll(Severity::Error, u"media"_s, sentenceFor(media.error()));
    const QList<Outgoing> parts = partsOf(composition, media.value_or(ComposedMedia()));
    const Accounts accounts = accountsOf(database, actor, composition);
    const auto ofAccounts = accountFindings(database, registry, composition, accounts, parts, surroundings);
    if (!ofAccounts)
        return fail(ofAccounts.error());
    findings += *ofAccounts;
    if (showsAltText(registry, accounts))
        findings += altTextFindings(parts);
    std::stable_sort(findings.begin(), findings.end(), [](const Finding &a, const Finding &b) {
        return a.severity == Severity::Error && b.severity != Severity::Error;
    });
    return findings;
}

} // namespace Postrider
