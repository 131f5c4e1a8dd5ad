// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/standardstreams.h"

#include <QSocketNotifier>

#include <cerrno>
#include <csignal>
#include <unistd.h>

namespace Postrider {

namespace {

constexpr int kPiece = 64 * 1024; // bytes

} // namespace

StandardStreams::StandardStreams(QObject *parent)
    : QObject(parent), m_notifier(new QSocketNotifier(STDIN_FILENO, QSocketNotifier::Read, this))
{
    m_notifier->setEnabled(false);
    connect(m_notifier, &QSocketNotifier::activated, this, &StandardStreams::read);
    std::signal(SIGPIPE, SIG_IGN); // a reader that left is an error of write()
}

StandardStreams::~StandardStreams() = default;

void StandardStreams::start()
{
    m_notifier->setEnabled(true);
}

void StandardStreams::write(const QByteArray &bytes)
{
    for (qsizetype at = 0; at < bytes.size();) {
        const ssize_t written = ::write(STDOUT_FILENO, bytes.constData() + at, size_t(bytes.size() - at));
        if (written > 0) {
            at += written;
        } else if (errno != EINTR) {
            QMetaObject::invokeMethod(this, &StandardStreams::broken, Qt::QueuedConnection);
            return;
        }
    }
}

void StandardStreams::read()
{
    QByteArray bytes(kPiece, Qt::Uninitialized);
    const ssize_t count = ::read(STDIN_FILENO, bytes.data(), size_t(bytes.size()));
    if (count < 0 && (errno == EINTR || errno == EAGAIN))
        return;
    if (count > 0) {
        bytes.truncate(count);
        Q_EMIT arrived(bytes);
        return;
    }
    m_notifier->setEnabled(false);
    Q_EMIT ended();
}

} // namespace Postrider
