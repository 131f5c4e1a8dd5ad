// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/enumword.h"
#include "base/id.h"
#include "base/secret.h"

#include <QDateTime>
#include <QHash>
#include <QJsonObject>
#include <QSize>
#include <QStringList>
#include <QUrl>
#include <QVariant>

#include <chrono>
#include <functional>
#include <optional>

namespace Postrider {

// How values lie in the store: ids and enum words as text, moments as milliseconds UTC, lists and objects as JSON text.
// What is empty is an empty text; only what may be unknown is NULL.
QVariant toSql(const QString &text);
QVariant toSql(const QByteArray &bytes);
QVariant toSql(const QDateTime &moment);
QVariant toSql(const QUrl &url);
QVariant toSql(const QStringList &list);
QVariant toSql(const QJsonObject &object);
QVariant toSql(const Sealed &sealed);
QVariant toSql(std::optional<qint64> number);
QVariant toSql(const std::optional<QString> &text);
inline QVariant toSql(bool flag)
{
    return int(flag);
}
inline QVariant toSql(int number)
{
    return number;
}
inline QVariant toSql(qint64 number)
{
    return number;
}
inline QVariant toSql(const QVariant &value)
{
    return value;
}

template<typename Rep, typename Period>
QVariant toSql(std::chrono::duration<Rep, Period> span)
{
    return qint64(span.count());
}

template<typename Tag>
QVariant toSql(const Id<Tag> &id)
{
    return id.isNull() ? QVariant() : QVariant(id.toString());
}

template<typename Tag>
QVariant toSql(const QList<Id<Tag>> &ids)
{
    QStringList texts;
    for (const Id<Tag> &id : ids)
        texts << id.toString();
    return toSql(texts);
}

template<typename E>
requires std::is_enum_v<E> QVariant toSql(E value)
{
    return enumWord(value);
}

// The row that a statement stands on, read column after column in the order of its SELECT: row >> user.id >> user.email;
class Row
{
public:
    Row(const Row &) = delete;
    Row &operator=(const Row &) = delete;

    // False once a word was read that this program does not know.
    bool isWhole() const { return m_isWhole; }

    Row &operator>>(QString &text);
    Row &operator>>(QByteArray &bytes);
    Row &operator>>(QDateTime &moment);
    Row &operator>>(QUrl &url);
    Row &operator>>(QStringList &list);
    Row &operator>>(QJsonObject &object);
    Row &operator>>(Sealed &sealed);
    Row &operator>>(bool &flag);
    Row &operator>>(int &number);
    Row &operator>>(qint64 &number);
    Row &operator>>(std::optional<qint64> &number);
    Row &operator>>(std::optional<QString> &text);
    Row &operator>>(QVariant &value);

    template<typename Rep, typename Period>
    Row &operator>>(std::chrono::duration<Rep, Period> &span)
    {
        span = std::chrono::duration<Rep, Period>(number());
        return *this;
    }

    template<typename Tag>
    Row &operator>>(Id<Tag> &id)
    {
        id = Id<Tag>::fromString(text());
        return *this;
    }

    template<typename Tag>
    Row &operator>>(QList<Id<Tag>> &ids)
    {
        QStringList texts;
        *this >> texts;
        ids.clear();
        ids.reserve(texts.size());
        for (const QString &one : texts)
            ids << Id<Tag>::fromString(one);
        return *this;
    }

    template<typename E>
    requires std::is_enum_v<E> Row &operator>>(E &value)
    {
        readWord(text(), value);
        return *this;
    }

    // For words that share a column: value stays as it is when the word is not known.
    template<typename E>
    void readWord(const QString &word, E &value)
    {
        const auto known = wordsOf<E>().constFind(word);
        if (known == wordsOf<E>().cend())
            m_isWhole = false;
        else
            value = *known;
    }

    // The next column alone.
    template<typename T>
    T take()
    {
        T value{};
        *this >> value;
        return value;
    }

    // Whatever columns are left.
    QVariantList rest();

protected:
    Row() = default;
    ~Row() = default;

private:
    // Each as the engine converts it; NULL is an empty text and 0.
    virtual bool isNullAt(int column) const = 0;
    virtual qint64 numberAt(int column) const = 0;
    virtual QString textAt(int column) const = 0;
    virtual QByteArray bytesAt(int column) const = 0;
    virtual QVariant valueAt(int column) const = 0;
    virtual int columns() const = 0;

    qint64 number() { return numberAt(m_next++); }
    QString text() { return textAt(m_next++); }
    bool skipsNull(); // true: the next column is NULL, and passed by

    template<typename E>
    static const QHash<QString, E> &wordsOf()
    {
        static const QHash<QString, E> words = [] {
            QHash<QString, E> all;
            for (const QString &word : enumWords<E>())
                all.insert(word, *enumFromWord<E>(word));
            return all;
        }();
        return words;
    }

    int m_next = 0;
    bool m_isWhole = true;
};

// Is given each row of an answer in turn, before the next one is read.
using TakeRow = std::function<void(Row &)>;

// What many queries answer: one value.
template<typename T>
T readOne(Row &row)
{
    return row.take<T>();
}

} // namespace Postrider
