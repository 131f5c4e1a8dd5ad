// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/tool.h"

#include "base/enumword.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QFileInfo>
#include <QJsonDocument>
#include <QProcess>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int kLook = 50;               // milliseconds between looks at the watch
constexpr int kGoodbye = 5000;          // milliseconds for a killed process to be gone
constexpr qint64 kMostAnswer = 8 << 20; // bytes

Error tooDemanding(const QString &detail)
{
    return {Error::Kind::FileTooDemanding, detail, {}, {}};
}

// Reads lines as they come; the last one that is no progress is the answer.
class Listener final
{
public:
    Listener(QProcess &process, const Watch &watch) : m_process(process), m_watch(watch) {}

    void readLines()
    {
        while (m_process.canReadLine()) {
            const QByteArray line = m_process.readLine(kMostAnswer);
            const QJsonObject said = QJsonDocument::fromJson(line).object();
            const QJsonValue progress = said["progress"_L1];
            if (!progress.isDouble())
                m_answer = said;
            else if (m_watch.progress)
                m_watch.progress(qBound(0.0, progress.toDouble(), 1.0));
        }
    }

    Result<QJsonObject> answer() const
    {
        if (m_answer["result"_L1].isObject())
            return m_answer["result"_L1].toObject();
        const auto kind = enumFromWord<Error::Kind>(m_answer["error"_L1].toString());
        if (kind)
            return fail(*kind, m_answer["detail"_L1].toString());
        return fail(tooDemanding(u"no answer"_s));
    }

private:
    QProcess &m_process;
    const Watch &m_watch;
    QJsonObject m_answer;
};

void end(QProcess &process)
{
    process.kill();
    process.waitForFinished(kGoodbye);
}

} // namespace

QString mediaToolPath()
{
    const QString here = QCoreApplication::applicationDirPath();
    const QString beside = here + u"/postrider-media"_s;
    return QFileInfo::exists(beside) ? beside : here + u"/../libexec/postrider/postrider-media"_s;
}

Result<QJsonObject> runMediaTool(QJsonObject request, const ToolLimits &limits, const Watch &watch,
                                 const QString &program)
{
    request["memory"_L1] = limits.memory;
    request["fileBytes"_L1] = limits.fileBytes;
    // Of processor time on all cores: the clock on the wall is the one that counts, this is for a clock that stands
    // still.
    request["seconds"_L1] = qint64(std::chrono::ceil<std::chrono::seconds>(limits.time).count()) * 8;
    QProcess process;
    process.setStandardErrorFile(QProcess::nullDevice()); // what libraries say of broken files
    process.start(program, {});
    if (!process.waitForStarted())
        return fail(Error::Kind::Internal, u"postrider-media: %1"_s.arg(process.errorString()));
    process.write(QJsonDocument(request).toJson(QJsonDocument::Compact) + '\n');
    process.closeWriteChannel();

    Listener listener(process, watch);
    const QDeadlineTimer deadline(limits.time);
    while (process.state() != QProcess::NotRunning) {
        if (watch.isCancelled && watch.isCancelled()) {
            end(process);
            return fail(Error::Kind::Cancelled);
        }
        if (deadline.hasExpired() || process.bytesAvailable() > kMostAnswer) {
            end(process);
            return fail(tooDemanding(u"it took too long"_s));
        }
        process.waitForReadyRead(kLook);
        listener.readLines();
    }
    listener.readLines();
    if (process.exitStatus() == QProcess::CrashExit)
        return fail(tooDemanding(u"signal %1"_s.arg(process.exitCode())));
    return listener.answer();
}

} // namespace Postrider
