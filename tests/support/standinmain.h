// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "standin.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <cstdio>

namespace Postrider::Testing {

// What the stand-ins' programs, for tests in other processes, have in common.

inline QCommandLineOption numberOption(const char *name, const QString &help, int usual)
{
    return {QString::fromLatin1(name), help, QStringLiteral("N"), QString::number(usual)};
}

// --port, --delay-ms, --token and the stand-in's own.
inline void parseStandInOptions(QCommandLineParser &parser, const QByteArray &token,
                                const QList<QCommandLineOption> &own)
{
    parser.addHelpOption();
    parser.addOptions(own);
    parser.addOptions({numberOption("port", QStringLiteral("Instead of any free one."), 0),
                       numberOption("delay-ms", QStringLiteral("Milliseconds before every answer."), 0),
                       {QStringLiteral("token"), QStringLiteral("What the account signs in with."), QStringLiteral("T"),
                        QString::fromUtf8(token)}});
    parser.process(*QCoreApplication::instance());
}

// The address is the first line it prints; a signal ends it.
inline int serve(const StandIn &standIn)
{
    std::printf("%s\n", standIn.url().toEncoded().constData());
    std::fflush(stdout);
    return QCoreApplication::exec();
}

} // namespace Postrider::Testing
