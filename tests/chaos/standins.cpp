// SPDX-License-Identifier: GPL-3.0-or-later
#include "standins.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#ifdef Q_OS_LINUX
#include <csignal>
#include <sys/prctl.h>
#endif

namespace Postrider::Chaos {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kPatience = 30'000; // ms

} // namespace

void endWithParent(QProcess &process)
{
#ifdef Q_OS_LINUX
    process.setChildProcessModifier([] { prctl(PR_SET_PDEATHSIG, SIGKILL); });
#else
    Q_UNUSED(process)
#endif
}

bool StandIns::start(quint32 seed)
{
    endWithParent(m_process);
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(QCoreApplication::applicationFilePath(), {u"--serve"_s, QString::number(seed)});
    m_urls = ask("urls");
    return !m_urls.isEmpty();
}

QJsonObject StandIns::ask(const QByteArray &order)
{
    m_process.write(order + '\n');
    while (!m_process.canReadLine()) {
        if (!m_process.waitForReadyRead(kPatience))
            return {};
    }
    return QJsonDocument::fromJson(m_process.readLine()).object();
}

void StandIns::misbehave()
{
    ask("mischief");
}

void StandIns::calm()
{
    ask("calm");
}

Report StandIns::report()
{
    Report report;
    const QJsonObject json = ask("report");
    for (const QJsonValue &value : json["seen"_L1].toArray()) {
        const QJsonObject one = value.toObject();
        report.seen << Seen{one["network"_L1].toString(), one["account"_L1].toString(), one["text"_L1].toString(),
                            one["id"_L1].toString()};
    }
    for (const QJsonValue &complaint : json["complaints"_L1].toArray())
        report.complaints << complaint.toString();
    const QJsonObject unclear = json["unclear"_L1].toObject();
    for (auto one = unclear.begin(); one != unclear.end(); ++one)
        report.unclear[one.key()] = one.value().toInt();
    return report;
}

void StandIns::end()
{
    m_process.closeWriteChannel();
    m_process.terminate();
    if (!m_process.waitForFinished(kPatience))
        m_process.kill();
    m_process.waitForFinished();
}

} // namespace Postrider::Chaos
