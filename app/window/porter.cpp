// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/porter.h"

#include "app/application.h"
#include "app/assistants/mcpsettings.h"

#include <QNetworkReply>
#include <QPromise>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto kPatience = 3s; // for an answer from this computer

static_assert(AssistantDoor::kUsualPort == McpSettings::kUsualPort);

} // namespace

Porter::Porter(Application &app, Preferences &preferences, AssistantDoor &door, QObject *parent)
    : QObject(parent), m_preferences(preferences), m_door(door), m_host(app)
{
    connect(&m_host, &McpHost::opened, &m_door, &AssistantDoor::setOpen);
    connect(&m_host, &McpHost::refused, &m_door,
            [this](quint16 port, const Error &error) { m_door.setClosed(port, error); });
    connect(&m_door, &AssistantDoor::moveAsked, this, &Porter::moveTo);
    connect(&m_preferences, &Preferences::changed, this, [this](const QString &name) {
        if (name == McpSettings::portName() || name == McpSettings::switchName())
            obey();
    });
    m_door.knock = [this] { return knock(); };
    obey();
}

Porter::~Porter()
{
    m_door.knock = {};
}

void Porter::obey()
{
    if (m_preferences.value(McpSettings::switchName(), true).toBool())
        return m_host.open(port());
    m_host.close();
    m_door.setClosed(port());
}

void Porter::moveTo(quint16 port)
{
    m_preferences.set(McpSettings::portName(), port);
}

quint16 Porter::port() const
{
    return quint16(m_preferences.value(McpSettings::portName(), AssistantDoor::kUsualPort).toUInt());
}

// Who comes without a key is sent away by us, and by nobody else in this way.
QFuture<Outcome> Porter::knock()
{
    QNetworkRequest request(m_door.endpoint());
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    request.setTransferTimeout(std::chrono::milliseconds(kPatience).count());
    QNetworkReply *reply = m_network.post(request, QByteArray("{}"));
    auto promise = std::make_shared<QPromise<Outcome>>();
    promise->start();
    connect(reply, &QNetworkReply::finished, this, [reply, promise] {
        reply->deleteLater();
        const bool isOurs = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt() == 401
            && reply->rawHeader("WWW-Authenticate").startsWith("Bearer");
        promise->addResult(isOurs ? Outcome() : fail(Error::Kind::NotSent, reply->errorString()));
        promise->finish();
    });
    return promise->future();
}

} // namespace Postrider
