// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/log.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QMutex>

#include <cstdio>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 kRotateAt = 1024 * 1024; // bytes
constexpr int kKept = 5;

// One file for the process; several processes append whole lines to the same one.
struct Log
{
    QMutex mutex;
    QFile file;
    bool isVerbose = false;
};

Log &theLog()
{
    static Log log;
    return log;
}

void rotate(QFile &file)
{
    file.close();
    const QString path = file.fileName();
    QFile::remove(path + u'.' + QString::number(kKept));
    for (int i = kKept - 1; i >= 1; --i)
        QFile::rename(path + u'.' + QString::number(i), path + u'.' + QString::number(i + 1));
    QFile::rename(path, path + u".1"_s);
}

bool openFile(QFile &file)
{
    if (!file.open(QIODevice::Append | QIODevice::Unbuffered))
        return false;
    return file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
}

const char *levelName(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg: return "debug";
    case QtInfoMsg: return "info";
    case QtWarningMsg: return "warning";
    case QtCriticalMsg: return "critical";
    case QtFatalMsg: return "fatal";
    }
    return "";
}

void write(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    Log &log = theLog();
    const QByteArray line = QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs).toLatin1() + ' '
        + levelName(type) + ' ' + (context.category ? context.category : "default") + ": "
        + message.toUtf8().replace('\n', "\n  ") + '\n';
    const QMutexLocker locker(&log.mutex);
    if (log.isVerbose)
        std::fwrite(line.constData(), 1, size_t(line.size()), stderr);
    if (!log.file.isOpen())
        return;
    if (log.file.size() + line.size() > kRotateAt) {
        rotate(log.file);
        openFile(log.file);
    }
    log.file.write(line);
}

} // namespace

void startLog(const QString &folder, bool isVerbose)
{
    Log &log = theLog();
    log.isVerbose = isVerbose;
    // Often the first who needs the folder: what lies in it is for this person only.
    const bool isNew = !QDir(folder).exists();
    if (QDir().mkpath(folder)) {
        if (isNew)
            QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        log.file.setFileName(QDir(folder).filePath(u"postrider.log"_s));
        openFile(log.file);
    }
    qInstallMessageHandler(write);
}

} // namespace Postrider
