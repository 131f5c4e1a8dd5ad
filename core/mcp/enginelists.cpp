// SPDX-License-Identifier: GPL-3.0-or-later
// What the engine answers at once.
#include "mcp/clientname.h"
#include "mcp/descriptions.h"
#include "mcp/engine.h"
#include "mcp/loglevels.h"
#include "mcp/refusals.h"
#include "mcp/revisions.h"

namespace Postrider::Mcp {

using namespace Qt::Literals::StringLiterals;

namespace {

// Our lists have one page, so no cursor is ours.
Answer onePage(const Message &request, QJsonObject list)
{
    if (request.params.contains("cursor"_L1))
        return refuse(invalidParams(u"cursor: there is only one page"_s));
    return list;
}

} // namespace

Answer Engine::listTools(const Message &request, const Asker &asker)
{
    return onePage(request, describeTools(m_catalogue, asker.caller));
}

Answer Engine::listPrompts(const Message &request, const Asker &asker)
{
    return onePage(request, describePrompts(m_catalogue, asker.caller));
}

Answer Engine::listResources(const Message &request, const Asker &asker)
{
    return onePage(request, describeResources(m_catalogue, asker.caller));
}

Answer Engine::listResourceTemplates(const Message &request, const Asker &asker)
{
    return onePage(request, describeResourceTemplates(m_catalogue, asker.caller));
}

Answer Engine::complete(const Message &request, const Asker &)
{
    if (!request.params.value("ref"_L1).isObject() || !request.params.value("argument"_L1).isObject())
        return refuse(invalidParams(u"ref and argument must be objects"_s));
    const QJsonObject nothing{{u"values"_s, QJsonArray()}, {u"total"_s, 0}, {u"hasMore"_s, false}};
    return QJsonObject{{u"completion"_s, nothing}};
}

Answer Engine::discover(const Message &, const Asker &asker)
{
    return discoverResult(m_catalogue, asker.caller);
}

Answer Engine::initialize(const Message &request, const Asker &asker)
{
    const QJsonValue wish = request.params.value("protocolVersion"_L1);
    if (!wish.isString())
        return refuse(invalidParams(u"protocolVersion must be a string"_s));
    if (!asker.session)
        return refuse(internalError(u"no session"_s));
    const QString version = negotiatedVersion(wish.toString());
    asker.session->open(version, clientName(request.params.value("clientInfo"_L1).toObject()),
                        request.params.value("capabilities"_L1).toObject());
    return initializeResult(m_catalogue, asker.caller, version);
}

Answer Engine::ping(const Message &, const Asker &)
{
    return QJsonObject();
}

Answer Engine::setLogLevel(const Message &request, const Asker &asker)
{
    const QString level = request.params.value("level"_L1).toString();
    if (!isLogLevel(level))
        return refuse(invalidParams(u"level is unknown"_s));
    asker.session->setLogLevel(level);
    return QJsonObject();
}

// Sessions learn of changes on a stream of their own, which we do not offer: the wish is taken and nothing comes of it.
Answer Engine::subscribe(const Message &request, const Asker &asker)
{
    const QString uri = request.params.value("uri"_L1).toString();
    if (uri.isEmpty())
        return refuse(invalidParams(u"uri must be a string"_s));
    Q_UNUSED(asker)
    return QJsonObject();
}

} // namespace Postrider::Mcp
