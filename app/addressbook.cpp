// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/addressbook.h"

#include "base/enumword.h"
#include "domain/platformid.h"

#include <QCoreApplication>
#include <QHostAddress>
#include <QReadWriteLock>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

struct AddressBook::Rules
{
    struct Bases
    {
        QHash<QString, QUrl> byHost;
        QUrl everything; // every host that byHost does not name
    };

    QHash<PlatformId, Bases> byPlatform;
    QUrl practice;
    mutable QReadWriteLock lock;
};

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(AddressBook)
};

bool isLoopback(const QUrl &url)
{
    return url.host() == "localhost"_L1 || QHostAddress(url.host()).isLoopback();
}

QUrl moved(const QUrl &url, const QUrl &base)
{
    QUrl target = url;
    target.setScheme(base.scheme());
    target.setHost(base.host());
    target.setPort(base.port());
    QString prefix = base.path(QUrl::FullyEncoded);
    if (prefix.endsWith(u'/'))
        prefix.chop(1);
    target.setPath(prefix + url.path(QUrl::FullyEncoded), QUrl::StrictMode); // what is encoded stays so
    return target;
}

} // namespace

AddressBook::AddressBook() : m_rules(std::make_shared<Rules>()) {}
AddressBook::~AddressBook() = default;

Outcome AddressBook::addRule(const QString &rule)
{
    const QString key = rule.section(u'=', 0, 0);
    const QUrl base(rule.section(u'=', 1), QUrl::StrictMode);
    const QString host = key.section(u'@', 1);
    const auto platform = enumFromWord<PlatformId>(key.section(u'@', 0, 0));
    if (!platform)
        return fail(Error::Kind::InvalidInput, Words::tr("--api-base: \"%1\" names no network.").arg(rule));
    const bool isHttp = base.scheme() == "http"_L1 || base.scheme() == "https"_L1;
    if (!base.isValid() || !isHttp || !isLoopback(base))
        return fail(Error::Kind::InvalidInput,
                    Words::tr("--api-base: \"%1\" is no loopback address.").arg(base.toString()));
    const QWriteLocker locker(&m_rules->lock);
    if (host.isEmpty())
        m_rules->byPlatform[*platform].everything = base;
    else
        m_rules->byPlatform[*platform].byHost.insert(host.toLower(), base);
    return {};
}

void AddressBook::setPractice(const QUrl &address)
{
    const QWriteLocker locker(&m_rules->lock);
    m_rules->practice = address;
}

QUrl AddressBook::practiceServer()
{
    return QUrl(u"http://practice.localhost"_s);
}

Net::AddressMap AddressBook::map() const
{
    return [rules = m_rules](const QUrl &url, std::optional<PlatformId> platform) {
        const QReadLocker locker(&rules->lock);
        if (url.host() == practiceServer().host())
            return rules->practice.isValid() ? moved(url, rules->practice) : url;
        const Rules::Bases bases = platform ? rules->byPlatform.value(*platform) : Rules::Bases();
        const auto host = bases.byHost.constFind(url.host());
        if (host != bases.byHost.constEnd())
            return moved(url, *host);
        // An address that the stand-in itself returned is its own already.
        if (bases.everything.isValid() && !isLoopback(url))
            return moved(url, bases.everything);
        return url;
    };
}

} // namespace Postrider
