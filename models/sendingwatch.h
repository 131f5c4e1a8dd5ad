// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/sendingprogress.h"

#include <QHash>
#include <QObject>

#include <optional>

namespace Postrider {

// How far the large files of this program's sendings are, and the wish to stop one. Owned by app; GUI thread.
class SendingWatch final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SendingWatch)
public:
    explicit SendingWatch(QObject *parent = nullptr);
    ~SendingWatch() override;

    std::optional<SendingProgress> of(SendingId sending) const;
    // Of all that is under way, the least far.
    std::optional<SendingProgress> ofPost(PostId post) const;

    void take(const SendingProgress &progress);
    void forget(SendingId sending, PostId post); // it ended
    void stop(SendingId sending) { Q_EMIT stopAsked(sending); }

Q_SIGNALS:
    void changed(Postrider::PostId post);
    void stopAsked(Postrider::SendingId sending);

private:
    QHash<SendingId, SendingProgress> m_underWay;
};

} // namespace Postrider
