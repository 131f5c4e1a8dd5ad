// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/settingvalues.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <optional>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Settings)
};

std::optional<QJsonValue> valueFrom(const QString &text, const QString &type)
{
    if (type == "string"_L1)
        return QJsonValue(text);
    if (type == "boolean"_L1) {
        if (text == "true"_L1 || text == "false"_L1)
            return QJsonValue(text == "true"_L1);
        return std::nullopt;
    }
    if (type == "integer"_L1 || type == "number"_L1) {
        bool isNumber = false;
        const double number = text.toDouble(&isNumber);
        return isNumber ? std::optional<QJsonValue>(number) : std::nullopt;
    }
    const QJsonDocument document = QJsonDocument::fromJson(text.toUtf8());
    if (type == "array"_L1 && document.isArray())
        return QJsonValue(document.array());
    if (type == "object"_L1 && document.isObject())
        return QJsonValue(document.object());
    return std::nullopt;
}

bool hasType(const QJsonValue &value, const QString &type)
{
    if (type == "string"_L1)
        return value.isString();
    if (type == "boolean"_L1)
        return value.isBool();
    if (type == "number"_L1)
        return value.isDouble();
    if (type == "integer"_L1)
        return value.isDouble() && value.toDouble() == double(value.toInteger());
    if (type == "array"_L1)
        return value.isArray();
    return type != "object"_L1 || value.isObject();
}

Outcome refuse(const QString &where, const QString &why)
{
    return fail(Error::Kind::InvalidInput, Words::tr("Setting \"%1\": %2").arg(where, why));
}

Outcome checkValue(const QString &where, const QJsonValue &value, const QJsonObject &schema);

Outcome checkObject(const QString &where, const QJsonObject &object, const QJsonObject &schema)
{
    const QJsonObject properties = schema["properties"_L1].toObject();
    const QString prefix = where.isEmpty() ? QString() : where + u'.';
    for (auto it = object.constBegin(); it != object.constEnd(); ++it) {
        if (!properties.contains(it.key()))
            return refuse(prefix + it.key(),
                          Words::tr("there is no such setting. There are: %1").arg(properties.keys().join(u", "_s)));
        if (const Outcome outcome = checkValue(prefix + it.key(), it.value(), properties[it.key()].toObject());
            !outcome)
            return outcome;
    }
    const QJsonArray required = schema["required"_L1].toArray();
    for (const auto &name : required) {
        if (!object.contains(name.toString()))
            return refuse(prefix + name.toString(), Words::tr("it is needed."));
    }
    return {};
}

Outcome checkArray(const QString &where, const QJsonArray &array, const QJsonObject &schema)
{
    if (array.size() < schema["minItems"_L1].toInt(0) || array.size() > schema["maxItems"_L1].toInt(INT_MAX))
        return refuse(where, Words::tr("it has too few or too many entries."));
    for (const auto &item : array) {
        if (const Outcome outcome = checkValue(where + u"[]"_s, item, schema["items"_L1].toObject()); !outcome)
            return outcome;
    }
    return {};
}

Outcome checkValue(const QString &where, const QJsonValue &value, const QJsonObject &schema)
{
    const QString type = schema["type"_L1].toString();
    if (!hasType(value, type))
        return refuse(where, Words::tr("it should be of type %1.").arg(type));
    const QJsonArray choices = schema["enum"_L1].toArray();
    if (!choices.isEmpty() && !choices.contains(value)) {
        QStringList words;
        for (const auto &choice : choices)
            words << choice.toVariant().toString();
        return refuse(where, Words::tr("it should be one of %1.").arg(words.join(u", "_s)));
    }
    if (value.isDouble()) {
        const double number = value.toDouble();
        const bool isBelow = schema.contains("minimum"_L1) && number < schema["minimum"_L1].toDouble();
        const bool isAbove = schema.contains("maximum"_L1) && number > schema["maximum"_L1].toDouble();
        if (isBelow || isAbove)
            return refuse(where, Words::tr("it is out of bounds."));
    }
    if (value.isString() && schema.contains("maxLength"_L1) && value.toString().size() > schema["maxLength"_L1].toInt())
        return refuse(where, Words::tr("it is too long."));
    if (value.isObject())
        return checkObject(where, value.toObject(), schema);
    if (value.isArray())
        return checkArray(where, value.toArray(), schema);
    return {};
}

} // namespace

Result<QJsonObject> settingsFrom(const QMap<QString, QString> &texts, const QJsonObject &schema)
{
    const QJsonObject properties = schema["properties"_L1].toObject();
    QJsonObject settings;
    for (auto it = texts.cbegin(); it != texts.cend(); ++it) {
        const auto value = valueFrom(it.value(), properties[it.key()].toObject()["type"_L1].toString(u"string"_s));
        if (!value)
            return fail(Error::Kind::InvalidInput,
                        Words::tr("Setting \"%1\": the value can't be read as its type.").arg(it.key()));
        settings[it.key()] = *value;
    }
    if (const Outcome outcome = checkSettings(settings, schema); !outcome)
        return fail(outcome.error());
    return settings;
}

Outcome checkSettings(const QJsonObject &settings, const QJsonObject &schema)
{
    return checkObject({}, settings, schema);
}

} // namespace Postrider
