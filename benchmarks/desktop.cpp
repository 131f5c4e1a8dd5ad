// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop.h"

#include "benchstore.h"
#include "must.h"

#include <QCoreApplication>
#include <QStandardPaths>

namespace Postrider::Bench {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kPatience = 10'000;
constexpr int kSeedingAtMost = 15 * 60'000;

} // namespace

QString besides(const QString &name)
{
    return QCoreApplication::applicationDirPath() + u'/' + name;
}

Desktop &Desktop::with(int posts)
{
    static Desktop desktop(posts);
    return desktop;
}

Desktop::Desktop(int posts) : m_folder(diskFolder())
{
    if (!m_session.start())
        giveUp(m_session.problem());
    startDisplay();
    seed(posts);
}

Desktop::~Desktop()
{
    m_display.terminate();
    if (!m_display.waitForFinished(kPatience))
        m_display.kill();
}

// It finds a free number by itself and prints it.
void Desktop::startDisplay()
{
    const QString program = QStandardPaths::findExecutable(u"Xvfb"_s);
    if (program.isEmpty())
        return;
    m_display.start(program,
                    {u"-displayfd"_s, u"1"_s, u"-screen"_s, u"0"_s, u"1920x1200x24"_s, u"-nolisten"_s, u"tcp"_s});
    while (!m_display.canReadLine()) {
        if (!m_display.waitForReadyRead(kPatience))
            giveUp(u"Xvfb: "_s + m_display.errorString());
    }
    m_displayName = u':' + QString::fromLatin1(m_display.readLine()).trimmed();
}

QProcessEnvironment Desktop::environment() const
{
    QProcessEnvironment environment = m_session.environment();
    environment.insert(u"QT_QPA_PLATFORM"_s, m_displayName.isEmpty() ? u"offscreen"_s : u"xcb"_s);
    if (!m_displayName.isEmpty())
        environment.insert(u"DISPLAY"_s, m_displayName);
    return environment;
}

void Desktop::seed(int posts) const
{
    std::fprintf(stderr, "Writing %d posts for the window's benchmarks ...\n", posts);
    QProcess process;
    process.setProcessEnvironment(environment());
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(besides(u"postrider-bench-window"_s), {u"seed"_s, store(), QString::number(posts)});
    if (!process.waitForFinished(kSeedingAtMost) || process.exitCode() != 0)
        giveUp(u"no store could be seeded"_s);
}

} // namespace Postrider::Bench
