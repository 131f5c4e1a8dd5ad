// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QSocketNotifier;

namespace Postrider {

// Standard input as events and standard output without buffers, for programs that talk to
// this one. Main thread, one at a time.
class StandardStreams final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StandardStreams)
public:
    explicit StandardStreams(QObject *parent = nullptr);
    ~StandardStreams() override;

    // From now on; nothing is read before.
    void start();
    // Waits for a slow reader.
    void write(const QByteArray &bytes);

Q_SIGNALS:
    void arrived(const QByteArray &bytes);
    void ended();  // no more input
    void broken(); // nobody reads our output

private:
    void read();

    QSocketNotifier *m_notifier;
};

} // namespace Postrider
