// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/httpclient.h"

#include "base/logging.h"
#include "net/httpexchange.h"
#include "net/loopback.h"

#include <QNetworkAccessManager>

namespace Postrider::Net {

using namespace Qt::Literals::StringLiterals;

namespace {

const QString kNoNetwork = u"no network"_s;

} // namespace

bool isNoNetwork(const Error &error)
{
    return error.detail == kNoNetwork;
}

HttpClient::HttpClient(AddressMap addresses, QObject *parent)
    : QObject(parent), m_addresses(std::move(addresses)), m_network(std::make_unique<QNetworkAccessManager>())
{
    m_network->setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
}

HttpClient::~HttpClient()
{
    // Before the network manager goes, whose replies they hold.
    qDeleteAll(findChildren<QObject *>(Qt::FindDirectChildrenOnly));
}

Error HttpClient::noNetwork() const
{
    return {Error::Kind::NotSent, kNoNetwork, {}, {}};
}

QFuture<Result<Response>> HttpClient::send(Call call)
{
    auto wire = wireRequest(call, m_addresses);
    if (!wire) {
        qCDebug(lcNet) << "refused before sending:" << wire.error().kind << wire.error().detail;
        return QtFuture::makeReadyFuture(Result<Response>(fail(wire.error())));
    }
    if (m_isOffline && !isLoopback(wire->request.url().host()))
        return QtFuture::makeReadyFuture(Result<Response>(fail(noNetwork())));
    auto *exchange = new Exchange(call, this);
    return exchange->start(*m_network, std::move(*wire), call);
}

} // namespace Postrider::Net
