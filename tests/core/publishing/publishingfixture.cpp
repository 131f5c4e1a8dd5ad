// SPDX-License-Identifier: GPL-3.0-or-later
#include "publishingfixture.h"

#include "base/enumword.h"
#include "platforms/mastodon/facts.h"

namespace Postrider::Testing {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

QJsonObject factsOf(MastodonStandIn::Flavour flavour)
{
    const auto same = enumFromWord<Mastodon::Flavour>(enumWord(flavour));
    return Mastodon::ServerFacts::usual(*same).toJson();
}

} // namespace

QByteArray problem(const Outcome &outcome)
{
    return outcome ? QByteArray() : (enumWord(outcome.error().kind) + u": "_s + outcome.error().detail).toUtf8();
}

Stage::Stage(const MastodonStandIn::Options &options)
    : m_store(folder(), std::make_shared<const Vault>(Vault::newKey())), m_flavour(options.flavour), server(options)
{
    m_store.setSettling(2s);
}

IntegrationId Stage::addAccount(int number)
{
    const QString name = number == 0 ? u"user"_s : u"user-%1"_s.arg(number);
    Integration account;
    const QString prefix = m_flavour == MastodonStandIn::Flavour::GoToSocial ? u"01ACCOUNT"_s : u"1"_s;
    account.platformAccountId = prefix + QString::number(number) + u"@127.0.0.1"_s;
    account.platformUsername = u'@' + name + u"@127.0.0.1"_s;
    account.serverUrl = server.url();
    account.facts = factsOf(m_flavour);
    const QByteArray token = number == 0 ? server.token() : server.token() + '-' + QByteArray::number(number);
    return m_store.addAccount(account, token, m_clock.now());
}

Stage::Made Stage::schedule(IntegrationId account, const QStringList &texts, const QDateTime &due, Picture picture)
{
    QStringList urls;
    if (picture == Picture::With)
        urls << m_store.addFile("not really a picture", m_clock.now());
    return m_store.schedule(account, texts, due, urls);
}

Stage::Made Stage::scheduleNow(IntegrationId account, const QStringList &texts, Picture picture)
{
    return schedule(account, texts, m_clock.now(), picture);
}

std::unique_ptr<Publisher> Stage::publisher()
{
    return publisher(m_clock);
}

std::unique_ptr<Publisher> Stage::publisher(const Clock &clock)
{
    auto made = std::make_unique<Publisher>(PublisherParts{folder(), m_store.vault(), m_registry, clock, {}});
    made->start();
    return made;
}

std::unique_ptr<Publisher> Stage::publisher(const Net::AddressMap &addresses, Net::Reachability *reachability)
{
    PublisherParts parts{folder(), m_store.vault(), m_registry, m_clock, addresses};
    parts.reachability = reachability;
    auto made = std::make_unique<Publisher>(std::move(parts));
    made->start();
    return made;
}

bool Stage::isAll(const QList<SendingId> &ids, Sending::State wanted)
{
    return std::all_of(ids.begin(), ids.end(), [&](SendingId id) { return state(id) == wanted; });
}

QStringList Stage::accepted(const QString &text) const
{
    QStringList ids;
    for (const MastodonStandIn::Accepted &status : server.accepted()) {
        if (status.text == text)
            ids << status.id;
    }
    return ids;
}

} // namespace Postrider::Testing
