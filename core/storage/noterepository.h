// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "base/result.h"
#include "domain/sendingnote.h"

#include <QList>

namespace Postrider {

class Database;

// Notes on what is out. Rows are added and read, never changed.
class NoteRepository final
{
public:
    explicit NoteRepository(Database &database) : m_db(database) {}

    [[nodiscard]] Outcome insert(SendingId sending, const QList<SendingNote> &notes);
    [[nodiscard]] Result<QList<SendingNote>> ofSending(SendingId sending);

private:
    Database &m_db;
};

} // namespace Postrider
