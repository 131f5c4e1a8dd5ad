// SPDX-License-Identifier: GPL-3.0-or-later
// Loaded into a program that knows nothing of it (LD_PRELOAD). Each time the widget named by POSTRIDER_BENCH_PAINTED,
// or what is directly in it, was painted and its window is on the screen, a line on standard output says so: "painted"
// and the monotonic clock's nanoseconds.
#include <QCoreApplication>
#include <QEvent>
#include <QObject>

#include <chrono>
#include <cstdio>

namespace {

class Watch final : public QObject
{
public:
    bool eventFilter(QObject *object, QEvent *event) override
    {
        if (event->type() == QEvent::Paint && isMeant(*object))
            QCoreApplication::postEvent(this, new QEvent(QEvent::User), Qt::HighEventPriority);
        return false;
    }

protected:
    // After the turn that painted, which also put it on the screen.
    void customEvent(QEvent *) override
    {
        const auto now = std::chrono::steady_clock::now().time_since_epoch();
        std::printf("painted %lld\n", static_cast<long long>(std::chrono::nanoseconds(now).count()));
        std::fflush(stdout);
    }

private:
    bool isMeant(const QObject &object) const
    {
        return object.objectName() == m_name || (object.parent() && object.parent()->objectName() == m_name);
    }

    const QString m_name = qEnvironmentVariable("POSTRIDER_BENCH_PAINTED");
};

void watch()
{
    static Watch watch;
    QCoreApplication::instance()->installEventFilter(&watch);
}

} // namespace

Q_COREAPP_STARTUP_FUNCTION(watch)
