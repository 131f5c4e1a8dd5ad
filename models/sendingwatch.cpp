// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sendingwatch.h"

namespace Postrider {

SendingWatch::SendingWatch(QObject *parent) : QObject(parent) {}

SendingWatch::~SendingWatch() = default;

std::optional<SendingProgress> SendingWatch::of(SendingId sending) const
{
    const auto found = m_underWay.constFind(sending);
    return found == m_underWay.cend() ? std::nullopt : std::optional(*found);
}

std::optional<SendingProgress> SendingWatch::ofPost(PostId post) const
{
    std::optional<SendingProgress> least;
    for (const SendingProgress &progress : m_underWay) {
        if (progress.post == post && (!least || progress.percent() < least->percent()))
            least = progress;
    }
    return least;
}

void SendingWatch::take(const SendingProgress &progress)
{
    m_underWay.insert(progress.sending, progress);
    Q_EMIT changed(progress.post);
}

void SendingWatch::forget(SendingId sending, PostId post)
{
    if (m_underWay.remove(sending) > 0)
        Q_EMIT changed(post);
}

} // namespace Postrider
