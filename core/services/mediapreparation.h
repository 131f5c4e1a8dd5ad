// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/conversionpool.h"
#include "services/parts.h"

#include <QObject>
#include <QSet>
#include <QTimer>

namespace Postrider {

// Makes the files of scheduled posts ready before their time, the soonest first and one at a time, so that nothing is
// left to be converted when a post is due; what is not ready by then the publisher converts itself. Owned by app beside
// the publisher, in the main thread.
class MediaPreparation final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MediaPreparation)
public:
    explicit MediaPreparation(ServiceParts parts, QObject *parent = nullptr);
    ~MediaPreparation() override; // what is under way is cancelled

    // Something may have been scheduled; cheap when there is nothing to do. The first time it also clears away what was
    // made of files that are gone.
    void look();

Q_SIGNALS:
    void progressed(const QByteArray &sha256, double done); // of an original; 0 to 1
    void prepared(const QByteArray &sha256);
    void idle(); // nothing is left to be prepared for now

private:
    void found(const Result<QList<Conversion>> &missing);
    void begin(const Conversion &conversion);
    void ended(const Conversion &conversion, const Outcome &outcome);

    ServiceParts m_parts;
    QTimer m_later;             // what is far ahead comes nearer
    QSet<QByteArray> m_refused; // what can't be converted: the publisher says so at its time
    bool m_isBusy = false;
    bool m_looksAgain = false;
    bool m_hasSwept = false;
    Cancellation m_cancellation;
};

// What the files of posts that are due by then still have to become, the soonest first.
[[nodiscard]] Result<QList<Conversion>> conversionsDue(Database &database, const Registry &registry,
                                                       const QDateTime &by);

} // namespace Postrider
