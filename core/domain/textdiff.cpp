// SPDX-License-Identifier: GPL-3.0-or-later
// diffOf(): the longest common row of words stays.
#include "domain/postversion.h"

namespace Postrider {

namespace {

using Kind = DiffPiece::Kind;

// Longer texts are compared by their common beginning and end alone: the table grows with the square.
constexpr qsizetype kMostWords = 2000;

// Words, and the blanks between them, so that nothing is lost.
QStringList wordsOf(const QString &text)
{
    QStringList words;
    qsizetype start = 0;
    for (qsizetype i = 1; i <= text.size(); ++i) {
        const bool ends = i == text.size() || text.at(i).isSpace() != text.at(start).isSpace();
        if (!ends)
            continue;
        words << text.sliced(start, i - start);
        start = i;
    }
    return words;
}

void append(QList<DiffPiece> &pieces, Kind kind, const QString &text)
{
    if (text.isEmpty())
        return;
    if (!pieces.isEmpty() && pieces.constLast().kind == kind)
        pieces.last().text += text;
    else
        pieces << DiffPiece{kind, text};
}

// lengths(i, j): of the longest row that the words from i and those from j have in common.
class Table final
{
public:
    Table(const QStringList &a, const QStringList &b) : m_width(b.size() + 1), m_cells((a.size() + 1) * m_width)
    {
        for (qsizetype i = a.size() - 1; i >= 0; --i) {
            for (qsizetype j = b.size() - 1; j >= 0; --j)
                at(i, j) = a.at(i) == b.at(j) ? at(i + 1, j + 1) + 1 : std::max(at(i + 1, j), at(i, j + 1));
        }
    }
    int &at(qsizetype i, qsizetype j) { return m_cells[i * m_width + j]; }

private:
    qsizetype m_width;
    QList<int> m_cells;
};

void compare(const QStringList &a, const QStringList &b, QList<DiffPiece> &pieces)
{
    if (a.size() > kMostWords || b.size() > kMostWords) {
        append(pieces, Kind::Removed, a.join(QString()));
        append(pieces, Kind::Added, b.join(QString()));
        return;
    }
    Table table(a, b);
    qsizetype i = 0;
    qsizetype j = 0;
    while (i < a.size() || j < b.size()) {
        if (i < a.size() && j < b.size() && a.at(i) == b.at(j)) {
            append(pieces, Kind::Same, a.at(i++));
            ++j;
        } else if (i < a.size() && (j == b.size() || table.at(i + 1, j) >= table.at(i, j + 1))) {
            append(pieces, Kind::Removed, a.at(i++));
        } else {
            append(pieces, Kind::Added, b.at(j++));
        }
    }
}

} // namespace

QList<DiffPiece> diffOf(const QString &before, const QString &after)
{
    const QStringList a = wordsOf(before);
    const QStringList b = wordsOf(after);
    qsizetype front = 0;
    while (front < a.size() && front < b.size() && a.at(front) == b.at(front))
        ++front;
    qsizetype back = 0;
    while (back < a.size() - front && back < b.size() - front && a.at(a.size() - 1 - back) == b.at(b.size() - 1 - back))
        ++back;
    QList<DiffPiece> pieces;
    append(pieces, Kind::Same, a.first(front).join(QString()));
    compare(a.sliced(front, a.size() - front - back), b.sliced(front, b.size() - front - back), pieces);
    append(pieces, Kind::Same, a.last(back).join(QString()));
    return pieces;
}

} // namespace Postrider
