// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QSocketNotifier;

namespace Postrider {

// SIGINT and SIGTERM as an event: a program that is asked to end, ends in order. One at a time.
class StopSignal final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StopSignal)
public:
    explicit StopSignal(QObject *parent = nullptr);
    ~StopSignal() override;

Q_SIGNALS:
    void stopped();

private:
    QSocketNotifier *m_notifier = nullptr;
};

} // namespace Postrider
