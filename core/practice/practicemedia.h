// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "practice/practicecall.h"
#include "practice/practicedatabase.h"

namespace Postrider {

// Uploads to the practice network: what they are, whether they are ready, what they are attached to. Images are ready
// at once, videos after a second, so that programs learn to wait. Lives in the practice thread.
class PracticeMedia final
{
    Q_DISABLE_COPY_MOVE(PracticeMedia)
public:
    explicit PracticeMedia(PracticeDatabase &database) : m_database(database) {}

    PracticeAnswer upload(const PracticeCall &call);
    PracticeAnswer one(const PracticeCall &call);
    PracticeAnswer describe(const PracticeCall &call);
    PracticeAnswer remove(const PracticeCall &call);
    PracticeAnswer content(const PracticeCall &call) const; // GET /media/:id

    // Why these can't hang on a status; nothing when they can. editedId: the status that may hold them already.
    std::optional<PracticeAnswer> objection(const QStringList &ids, const QDateTime &now,
                                            const QString &editedId = {}) const;
    QJsonObject wire(const QString &id, const PracticeCall &call) const;
    Outcome setDescription(const QString &id, const QString &text);
    // As Mastodon's daily broom: what hangs on nothing for a day goes.
    void sweep(const QDateTime &now);

private:
    QString holder(const QString &mediaId) const; // the status it is attached to; empty when none

    PracticeDatabase &m_database;
};

} // namespace Postrider
