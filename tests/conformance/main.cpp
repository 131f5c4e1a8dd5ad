// SPDX-License-Identifier: GPL-3.0-or-later
// The server that the protocol's own checks are run against. Prints its address and serves until it is ended.
// mcp-conformance-server [PORT]
#include "catalogue.h"
#include "mcp/httpserver.h"

#include <QCoreApplication>

#include <cstdio>

using namespace Postrider;

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    Mcp::HttpServer *announcing = nullptr;
    Mcp::HttpServer server(Testing::conformanceCatalogue(
                               [&](const QString &change) { announcing->engine().subscriptions().announce(change); }),
                           {});
    announcing = &server;
    const quint16 port = argc > 1 ? QByteArray(argv[1]).toUShort() : 0;
    if (const Outcome outcome = server.listen(port); !outcome) {
        std::fprintf(stderr, "%s\n", qPrintable(outcome.error().detail));
        return 1;
    }
    std::printf("%s\n", qPrintable(server.url().toString()));
    std::fflush(stdout);
    return QCoreApplication::exec();
}
