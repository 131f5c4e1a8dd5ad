// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "liveplatform.h"

#include <QJsonObject>
#include <QTemporaryDir>

namespace Postrider::Testing {

// Posts and their files, published at the stand-in and looked at there.
class LivePublishing : public LivePlatform
{
    Q_OBJECT
protected:
    static Outgoing text(const QString &text, const QJsonObject &settings = {});
    // It is there, of that many bytes; films last four seconds.
    OutgoingMedia file(const QString &name, const QString &mime, const QByteArray &bytes);

    // The new post, as the stand-in keeps it with its id under that name; empty when the connector saw a problem
    // beforehand, the recipe failed or the stand-in complained.
    QJsonObject published(const Outgoing &post, const QString &idName = QStringLiteral("id"));
    Outcome refused(const Outgoing &post) const { return player().play(m_platform->publish(post, m_account)); }

    // Of what was published last.
    RemotePost m_last;
    QStringList m_steps;
    QStringList m_notices;
    QJsonObject m_memory;

private:
    QTemporaryDir m_folder;
};

} // namespace Postrider::Testing
