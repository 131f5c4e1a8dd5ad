// SPDX-License-Identifier: GPL-3.0-or-later
#include "otherself.h"

#include <QCoreApplication>
#include <QSocketNotifier>
#include <QTest>

#include <cstdio>
#include <unistd.h>

namespace Postrider::Testing {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kPatience = 60'000;
constexpr auto kRole = "POSTRIDER_TEST_ROLE";
const auto kMark = u"said: "_s; // its lines among those of the test's report

} // namespace

OtherSelf::OtherSelf(const QString &testClass, const QString &function)
    : m_program(QCoreApplication::applicationFilePath()), m_call{testClass, function}
{
    m_process.setProcessChannelMode(QProcess::MergedChannels);
}

OtherSelf::~OtherSelf()
{
    kill();
}

QString OtherSelf::role()
{
    return qEnvironmentVariable(kRole);
}

void OtherSelf::say(const QString &line)
{
    std::printf("%s%s\n", qPrintable(kMark), qPrintable(line));
    std::fflush(stdout);
}

bool OtherSelf::hear()
{
    QSocketNotifier spoken(STDIN_FILENO, QSocketNotifier::Read);
    char letter = 0;
    bool isTold = false;
    bool isGone = false;
    QObject::connect(&spoken, &QSocketNotifier::activated, &spoken, [&] {
        const auto got = ::read(STDIN_FILENO, &letter, 1);
        isTold = got == 1 && letter == '\n';
        isGone = got <= 0;
    });
    return QTest::qWaitFor([&] { return isTold || isGone; }, kPatience) && isTold;
}

void OtherSelf::setThrough(const QString &program, const QStringList &arguments)
{
    m_before = arguments;
    m_before << m_program;
    m_program = program;
}

bool OtherSelf::start()
{
    m_environment.insert(QString::fromLatin1(kRole), m_role);
    m_process.setProcessEnvironment(m_environment);
    m_process.start(m_program, m_before + m_call);
    return m_process.waitForStarted();
}

void OtherSelf::read()
{
    while (m_process.canReadLine()) {
        const QString line = QString::fromLocal8Bit(m_process.readLine()).trimmed();
        m_lines << line;
    }
}

bool OtherSelf::waitFor(const QString &line)
{
    const QString wanted = kMark + line;
    const bool came = QTest::qWaitFor(
        [&] {
            read();
            return m_lines.contains(wanted) || m_process.state() == QProcess::NotRunning;
        },
        kPatience);
    read();
    if (!m_lines.contains(wanted))
        qWarning("It did not say \"%s\"%s, but:\n%s", qPrintable(line), came ? " before it ended" : "",
                 qPrintable(story()));
    return m_lines.contains(wanted);
}

QString OtherSelf::last(const QString &beginning) const
{
    for (auto line = m_lines.crbegin(); line != m_lines.crend(); ++line) {
        if (line->startsWith(kMark + beginning))
            return line->mid(kMark.size() + beginning.size());
    }
    return {};
}

int OtherSelf::count(const QString &beginning) const
{
    return int(std::count_if(m_lines.cbegin(), m_lines.cend(),
                             [&](const QString &line) { return line.startsWith(kMark + beginning); }));
}

void OtherSelf::tell()
{
    m_process.write("\n");
}

void OtherSelf::kill()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.kill();
    m_process.waitForFinished();
    read();
}

bool OtherSelf::finishesWell()
{
    const bool ended = QTest::qWaitFor([&] { return m_process.state() == QProcess::NotRunning; }, kPatience);
    read();
    const bool isWell = ended && m_process.exitStatus() == QProcess::NormalExit && m_process.exitCode() == 0;
    if (!isWell)
        qWarning("It failed:\n%s", qPrintable(story()));
    return isWell;
}

} // namespace Postrider::Testing
