// SPDX-License-Identifier: GPL-3.0-or-later
#include "platforms/platform.h"

#include <cstdlib>

namespace Postrider {

using namespace std::chrono_literals;

QStringList redirectUris(const SignIn &signIn)
{
    QStringList addresses;
    for (const quint16 port : signIn.ports)
        addresses << QStringLiteral("http://%1:%2%3").arg(signIn.redirectHost).arg(port).arg(signIn.redirectPath);
    return addresses;
}

Platform::~Platform() = default;

AppGuide Platform::appGuide() const
{
    return {};
}

Cost Platform::cost(const Use &, const Account &) const
{
    return {};
}

MetricsRules Platform::metricsRules() const
{
    return {};
}

std::optional<HandOverWindow> Platform::handOverWindow(const Account &) const
{
    return std::nullopt;
}

Result<QUrl> Platform::serverFrom(const QString &) const
{
    return fail(Error::Kind::InvalidInput, QStringLiteral("server: this network has no servers to choose from"));
}

MediaRules Platform::mediaRules(const Outgoing &, const Account &account) const
{
    return mediaRulesFrom(limits(account));
}

std::optional<Platform::Allowance> Platform::allowance(const QDateTime &) const
{
    return std::nullopt;
}

std::optional<Platform::Budget> Platform::budget(const Net::Response &, const QDateTime &) const
{
    return std::nullopt;
}

ReadBack Platform::readBackOf(const Outgoing &, const Account &account) const
{
    return readBack(account);
}

std::chrono::seconds Platform::keyLifetime() const
{
    return 0s;
}

std::chrono::milliseconds Platform::settlingTime() const
{
    return 10min;
}

bool Platform::isSame(const RemotePost &found, const Outgoing &post, const QDateTime &sentAt) const
{
    // Two minutes for clocks that differ; a post made before ours was sent is another one.
    constexpr qint64 kSkewMs = 2 * 60 * 1000;
    return found.text.simplified() == post.text.simplified() && found.mediaCount == int(post.media.size())
        && found.replyTo == post.replyTo && sentAt.msecsTo(found.createdAt) >= -kSkewMs;
}

bool Platform::answersInFull() const
{
    return false;
}

QString Platform::comparable(const QString &text) const
{
    return text.simplified();
}

QUrl Platform::authorizeUrl(const AuthorizeParameters &, const Account &) const
{
    return {};
}
Recipe Platform::findPublished(const Outgoing &, const Account &) const
{
    return {};
}
Recipe Platform::listOwn(const Account &) const
{
    return {};
}
Recipe Platform::metrics(const QStringList &, const Account &) const
{
    return {};
}
Recipe Platform::remove(const QString &, const Account &) const
{
    return {};
}
Recipe Platform::edit(const QString &, const Outgoing &, const Account &) const
{
    return {};
}
Recipe Platform::accountMetrics(const Account &) const
{
    return {};
}
Recipe Platform::options(const QString &, const Account &) const
{
    return {};
}
Recipe Platform::handOver(const Outgoing &, const QDateTime &, const Account &) const
{
    return {};
}
Recipe Platform::findHandedOver(const Outgoing &, const QDateTime &, const Account &) const
{
    return {};
}
Recipe Platform::editHandedOver(const QString &, const Outgoing &, const QDateTime &, const Account &) const
{
    return {};
}
Recipe Platform::cancelHandedOver(const QString &, const Account &) const
{
    return {};
}
Recipe Platform::lookAtHandedOver(const QString &, const Account &) const
{
    return {};
}
Recipe Platform::openSession(const QString &, const Account &) const
{
    return {};
}
Recipe Platform::registerApp(const QString &, const Account &) const
{
    return {};
}
Recipe Platform::exchangeCode(const QString &, const Account &) const
{
    return {};
}
Recipe Platform::refresh(const Account &) const
{
    return {};
}
Recipe Platform::revoke(const Account &) const
{
    return {};
}

} // namespace Postrider
