// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchmarks.h"
#include "benchstore.h"
#include "must.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QThread>

namespace Postrider::Bench {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto kUntilCalm = 35s; // starting is not idling; the thread pool lets its threads go after 30 s

QString program()
{
    return QCoreApplication::applicationDirPath() + u"/postrider"_s;
}

QStringList common(const QString &folder)
{
    return {u"--data-dir"_s, folder + u"/store"_s, u"--vault-passphrase-file"_s, folder + u"/passphrase"_s};
}

void addUser(const QString &folder)
{
    QFile passphrase(folder + u"/passphrase"_s);
    if (!passphrase.open(QIODevice::WriteOnly) || passphrase.write("a passphrase for a throwaway store\n") < 0)
        giveUp(passphrase.errorString());
    passphrase.close();
    QProcess process;
    process.start(program(),
                  QStringList{u"user"_s, u"add"_s, u"--email"_s, u"bench@postrider.example"_s, u"--name"_s, u"Bench"_s,
                              u"--password-stdin"_s}
                      + common(folder));
    process.write("correct horse battery staple\n");
    process.closeWriteChannel();
    if (!process.waitForFinished(30'000) || process.exitCode() != 0)
        giveUp(u"no user could be added: "_s + QString::fromUtf8(process.readAllStandardError()));
}

// Of all threads: how often one of them went to sleep by itself, and so was woken.
qint64 wakeUps(qint64 pid)
{
    qint64 sum = 0;
    const QDir tasks(u"/proc/%1/task"_s.arg(pid));
    for (const QString &task : tasks.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        QFile status(tasks.filePath(task + u"/status"_s));
        if (!status.open(QIODevice::ReadOnly))
            continue;
        for (const QByteArray &line : status.readAll().split('\n')) {
            if (line.startsWith("voluntary_ctxt_switches:"))
                sum += line.mid(line.indexOf(':') + 1).trimmed().toLongLong();
        }
    }
    return sum;
}

} // namespace

Measurement idle(const Scale &scale)
{
    const QTemporaryDir folder = diskFolder();
    addUser(folder.path());
    const QDateTime later = QDateTime::currentDateTimeUtc().addSecs(3600);
    fillStore(folder.path() + u"/store"_s, {QUrl(u"http://127.0.0.1:9"_s)}, {Job{0, u"in an hour"_s, later}});

    QProcess publisher;
    publisher.start(program(), QStringList{u"publish"_s} + common(folder.path()));
    if (!publisher.waitForStarted())
        giveUp(publisher.errorString());
    QThread::sleep(unsigned(kUntilCalm.count()));
    const qint64 before = wakeUps(publisher.processId());
    QThread::sleep(unsigned(scale.idle.count()));
    const qint64 after = wakeUps(publisher.processId());
    const bool stillRuns = publisher.state() == QProcess::Running && before > 0;
    publisher.terminate();
    if (!publisher.waitForFinished(10'000))
        publisher.kill();
    if (!stillRuns)
        giveUp(u"the publisher ended: "_s + QString::fromUtf8(publisher.readAllStandardError()));

    Measurement m{u"idle"_s, u"wake-ups a minute"_s, double(after - before) * 60 / double(scale.idle.count()), 1};
    m.ratio = m.ours / m.yardstick;
    m.reach = u"at most 1 a minute"_s;
    m.more = {{u"seconds"_s, double(scale.idle.count())}};
    m.isReached = m.ours <= 1;
    return m;
}

} // namespace Postrider::Bench
