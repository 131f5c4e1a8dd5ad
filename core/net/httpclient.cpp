// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/httpclient.h"

#include "base/logging.h"
#include "net/httpexchange.h"

#include <QNetworkAccessManager>

namespace Postrider::Net {

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

QFuture<Result<Response>> HttpClient::send(Call call)
{
    auto wire = wireRequest(call, m_addresses);
    if (!wire) {
        qCDebug(lcNet) << "refused before sending:" << wire.error().kind << wire.error().detail;
        return QtFuture::makeReadyFuture(Result<Response>(fail(wire.error())));
    }
    auto *exchange = new Exchange(call, this);
    return exchange->start(*m_network, std::move(*wire), call);
}

} // namespace Postrider::Net
