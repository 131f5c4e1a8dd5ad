// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assistants/mcphost.h"

#include "app/application.h"
#include "app/assistants/localdoor.h"
#include "base/logging.h"
#include "mcp/httpserver.h"

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

// What lives in the listener thread.
class McpHost::Doors final : public QObject
{
public:
    Doors(const QString &dataFolder, const Mcp::Catalogue &catalogue, Mcp::Authenticate authenticate)
        : m_dataFolder(dataFolder), m_catalogue(catalogue), m_authenticate(std::move(authenticate))
    {
    }

    Result<quint16> open(quint16 port)
    {
        openLocal();
        m_http = std::make_unique<Mcp::HttpServer>(m_catalogue, m_authenticate);
        if (const Outcome outcome = m_http->listen(port); !outcome) {
            m_http.reset();
            return fail(outcome.error());
        }
        return m_http->port();
    }

    void close()
    {
        m_http.reset();
        m_local.reset();
        m_engine.reset();
    }

private:
    void openLocal()
    {
        if (m_engine)
            return;
        m_engine = std::make_unique<Mcp::Engine>(m_catalogue);
        m_local = std::make_unique<LocalDoor>(*m_engine, m_authenticate);
        if (const Outcome outcome = m_local->listen(m_dataFolder); !outcome)
            qCWarning(lcApp, "`postrider mcp` can't reach this program: %s", qPrintable(outcome.error().detail));
    }

    QString m_dataFolder;
    Mcp::Catalogue m_catalogue;
    Mcp::Authenticate m_authenticate;
    std::unique_ptr<Mcp::Engine> m_engine; // of the local door
    std::unique_ptr<LocalDoor> m_local;
    std::unique_ptr<Mcp::HttpServer> m_http;
};

McpHost::McpHost(Application &app, QObject *parent)
    : QObject(parent), m_desk(app), m_doors(new Doors(app.dataFolder(), m_desk.catalogue(), m_desk.keyHolders()))
{
    m_doors->moveToThread(&m_desk.thread());
}

McpHost::~McpHost()
{
    QMetaObject::invokeMethod(
        m_doors,
        [doors = m_doors] {
            doors->close();
            doors->deleteLater();
        },
        Qt::BlockingQueuedConnection);
}

void McpHost::open(quint16 port)
{
    QMetaObject::invokeMethod(m_doors, [this, doors = m_doors, port] {
        const Result<quint16> result = doors->open(port);
        // This object waits for the thread before it goes.
        QMetaObject::invokeMethod(
            this, [this, port, result] { tell(port, result); }, Qt::QueuedConnection);
    });
}

void McpHost::close()
{
    QMetaObject::invokeMethod(m_doors, [doors = m_doors] { doors->close(); });
}

void McpHost::tell(quint16 asked, const Result<quint16> &result)
{
    if (result) {
        Q_EMIT opened(*result);
        return;
    }
    qCWarning(lcApp, "Assistants can't reach port %d: %s", int(asked), qPrintable(result.error().detail));
    Q_EMIT refused(asked, result.error());
}

} // namespace Postrider
