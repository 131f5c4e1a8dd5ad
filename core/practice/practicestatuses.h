// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "practice/practicecall.h"
#include "practice/practicedatabase.h"
#include "practice/practicemedia.h"

namespace Postrider {

// What was "published" on the practice network. Lives in the practice thread.
class PracticeStatuses final
{
    Q_DISABLE_COPY_MOVE(PracticeStatuses)
public:
    PracticeStatuses(PracticeDatabase &database, PracticeMedia &media) : m_database(database), m_media(media) {}

    PracticeAnswer create(const PracticeCall &call);
    PracticeAnswer edit(const PracticeCall &call);
    PracticeAnswer remove(const PracticeCall &call);
    PracticeAnswer one(const PracticeCall &call) const;
    PracticeAnswer source(const PracticeCall &call) const;  // the text as it was typed, for who edits
    PracticeAnswer several(const PracticeCall &call) const; // ?id[]=..&id[]=..
    PracticeAnswer ofAccount(const PracticeCall &call) const;

    PracticeAnswer timelinePage(const PracticeCall &call) const;
    PracticeAnswer statusPage(const PracticeCall &call) const;

private:
    // Which status an hour-old-at-most Idempotency-Key made; empty when none.
    QString madeBefore(const PracticeCall &call) const;
    std::optional<PracticeAnswer> objection(const PracticeCall &call, const QString &editedId = {}) const;
    bool mayRead(const QJsonObject &record, const PracticeCall &call) const;
    QJsonObject wire(const QString &id, const PracticeCall &call) const;
    QJsonArray newest(const PracticeCall &call, int limit) const;

    PracticeDatabase &m_database;
    PracticeMedia &m_media;
};

} // namespace Postrider
