// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/noterepository.h"

#include "storage/query.h"

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

SendingNote readNote(Row &row)
{
    SendingNote note;
    row >> note.kind >> note.expected >> note.there >> note.words;
    return note;
}

} // namespace

Outcome NoteRepository::insert(SendingId sending, const QList<SendingNote> &notes)
{
    for (const SendingNote &note : notes) {
        const Outcome written = execute(m_db, "sending_note_insert"_L1, sending, sending, note.kind, note.expected,
                                        note.there, note.words);
        if (!written)
            return written;
    }
    return {};
}

Result<QList<SendingNote>> NoteRepository::ofSending(SendingId sending)
{
    return fetch(m_db, "sending_note_of_sending"_L1, readNote, sending);
}

} // namespace Postrider
