// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonValue>
#include <QString>

namespace Postrider {

// Writes JSON text as it goes, for answers of many values: QJsonObject sorts and copies each member, and has to be
// written afterwards. Members stand in the order in which they were given; that none is given twice, and that what is
// begun ends, is the caller's business.
class JsonWriter final
{
public:
    JsonWriter() = default;
    explicit JsonWriter(qsizetype expectedBytes) { m_text.reserve(expectedBytes); }

    JsonWriter &beginObject() { return begin('{'); }
    JsonWriter &endObject() { return end('}'); }
    JsonWriter &beginArray() { return begin('['); }
    JsonWriter &endArray() { return end(']'); }

    // Of the value that comes next.
    JsonWriter &key(QLatin1StringView name); // needs no escapes
    JsonWriter &key(const QString &name);
    JsonWriter &value(const QString &text);
    JsonWriter &value(QUtf8StringView text);
    JsonWriter &value(int number);
    JsonWriter &value(bool flag);
    JsonWriter &value(const QJsonValue &value);
    JsonWriter &value(const char *) = delete;    // would be a bool
    JsonWriter &textOrNull(const QString &text); // null for an empty one
    JsonWriter &json(QByteArrayView text);       // a value that is written already

    template<typename Name, typename Value>
    JsonWriter &member(const Name &name, const Value &itsValue)
    {
        return key(name).value(itsValue);
    }

    const QByteArray &text() const { return m_text; }

private:
    JsonWriter &begin(char sign);
    JsonWriter &end(char sign);
    void separate();
    char *room(qsizetype bytes);     // at the end, to be written into
    void endAt(const char *written); // gives back what is left of it
    template<typename Text>
    void writeText(const Text &text);

    QByteArray m_text;
    bool m_isFirst = true; // nothing before it that a comma would part it from
};

} // namespace Postrider
