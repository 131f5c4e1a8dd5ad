// SPDX-License-Identifier: GPL-3.0-or-later
#include "mcp/schemacheck.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <cmath>

namespace Postrider::Mcp {

using namespace Qt::Literals::StringLiterals;

namespace {

using Why = std::optional<QString>;

Why check(const QJsonValue &value, const QJsonObject &schema, const QString &field);

bool isOfType(const QJsonValue &value, const QString &type)
{
    switch (value.type()) {
    case QJsonValue::Null: return type == "null"_L1;
    case QJsonValue::Bool: return type == "boolean"_L1;
    case QJsonValue::Double:
        return type == "number"_L1 || (type == "integer"_L1 && std::trunc(value.toDouble()) == value.toDouble());
    case QJsonValue::String: return type == "string"_L1;
    case QJsonValue::Array: return type == "array"_L1;
    case QJsonValue::Object: return type == "object"_L1;
    case QJsonValue::Undefined: break;
    }
    return false;
}

QString shown(const QJsonValue &value)
{
    const QByteArray bytes = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(bytes.sliced(1, bytes.size() - 2));
}

QString shownList(const QJsonArray &values)
{
    QStringList words;
    for (const auto &value : values)
        words << shown(value);
    return words.join(u", "_s);
}

Why checkType(const QJsonValue &value, const QJsonObject &schema, const QString &field)
{
    const QJsonValue type = schema.value("type"_L1);
    const QJsonArray types = type.isArray() ? type.toArray() : type.isString() ? QJsonArray{type} : QJsonArray{};
    QStringList names;
    for (const auto &one : types) {
        if (isOfType(value, one.toString()))
            return std::nullopt;
        names << one.toString();
    }
    if (names.isEmpty())
        return std::nullopt;
    return u"%1 must be of type %2."_s.arg(field, names.join(u" or "_s));
}

Why checkChoice(const QJsonValue &value, const QJsonObject &schema, const QString &field)
{
    const QJsonValue choices = schema.value("enum"_L1);
    if (choices.isArray() && !choices.toArray().contains(value))
        return u"%1 must be one of %2."_s.arg(field, shownList(choices.toArray()));
    if (schema.contains("const"_L1) && schema.value("const"_L1) != value)
        return u"%1 must be %2."_s.arg(field, shown(schema.value("const"_L1)));
    return std::nullopt;
}

// A number, a length or a count against its two bounds; what is like "%1 must have at least %2 characters".
Why checkBounds(double size, const QJsonValue &least, const QJsonValue &most, const QString &field, const QString &unit)
{
    const auto number = [](const QJsonValue &bound) { return QString::number(bound.toDouble(), 'g', 15); };
    if (least.isDouble() && size < least.toDouble())
        return u"%1 must be at least %2%3."_s.arg(field, number(least), unit);
    if (most.isDouble() && size > most.toDouble())
        return u"%1 must be at most %2%3."_s.arg(field, number(most), unit);
    return std::nullopt;
}

Why checkObject(const QJsonObject &object, const QJsonObject &schema, const QString &field)
{
    const auto inside = [&](const QString &name) {
        return field.isEmpty() ? u'"' + name + u'"' : field.chopped(1) + u'.' + name + u'"';
    };
    const QJsonObject properties = schema.value("properties"_L1).toObject();
    const QJsonArray required = schema.value("required"_L1).toArray();
    for (const auto &name : required) {
        if (!object.contains(name.toString()))
            return u"%1 is required."_s.arg(inside(name.toString()));
    }
    const bool isClosed = schema.value("additionalProperties"_L1) == QJsonValue(false);
    for (auto it = object.begin(); it != object.end(); ++it) {
        const auto property = properties.constFind(it.key());
        if (property != properties.constEnd()) {
            if (const Why why = check(it.value(), property->toObject(), inside(it.key())))
                return why;
        } else if (isClosed) {
            return u"%1 is not known here; known are: %2."_s.arg(inside(it.key()), properties.keys().join(u", "_s));
        }
    }
    return std::nullopt;
}

Why checkArray(const QJsonArray &array, const QJsonObject &schema, const QString &field)
{
    if (const Why why = checkBounds(double(array.size()), schema.value("minItems"_L1), schema.value("maxItems"_L1),
                                    field, u" items long"_s))
        return why;
    const QJsonValue items = schema.value("items"_L1);
    if (!items.isObject())
        return std::nullopt;
    for (qsizetype i = 0; i < array.size(); ++i) {
        if (const Why why = check(array.at(i), items.toObject(), u"%1[%2]\""_s.arg(field.chopped(1)).arg(i)))
            return why;
    }
    return std::nullopt;
}

// field: in quotes, "a.b[0]"; empty for the arguments themselves.
Why check(const QJsonValue &value, const QJsonObject &schema, const QString &field)
{
    if (const Why why = checkType(value, schema, field))
        return why;
    if (const Why why = checkChoice(value, schema, field))
        return why;
    switch (value.type()) {
    case QJsonValue::Double:
        return checkBounds(value.toDouble(), schema.value("minimum"_L1), schema.value("maximum"_L1), field, {});
    case QJsonValue::String:
        // Characters are code points to JSON Schema.
        return checkBounds(double(value.toString().toUcs4().size()), schema.value("minLength"_L1),
                           schema.value("maxLength"_L1), field, u" characters long"_s);
    case QJsonValue::Array: return checkArray(value.toArray(), schema, field);
    case QJsonValue::Object: return checkObject(value.toObject(), schema, field);
    default: return std::nullopt;
    }
}

} // namespace

std::optional<QString> whyUnfit(const QJsonObject &arguments, const QJsonObject &schema)
{
    return checkObject(arguments, schema, {});
}

} // namespace Postrider::Mcp
