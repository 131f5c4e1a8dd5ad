// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/settingfields.h"

#include "services/settingwords.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>
#include <limits>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

using Kind = SettingField::Kind;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Settings)
};

std::optional<Kind> kindOf(const QJsonObject &schema)
{
    const QString type = schema["type"_L1].toString(u"string"_s);
    if (schema.contains("enum"_L1))
        return Kind::Choice;
    if (type == "string"_L1)
        return Kind::Text;
    if (type == "boolean"_L1)
        return Kind::Toggle;
    if (type == "integer"_L1 || type == "number"_L1)
        return schema["unit"_L1].toString() == "seconds"_L1 ? Kind::Duration : Kind::Number;
    const bool isListOfTexts = type == "array"_L1 && schema["items"_L1]["type"_L1].toString() == "string"_L1;
    return isListOfTexts ? std::optional(Kind::Texts) : std::nullopt;
}

// A bound may be beyond what fits, such as a file size.
int bounded(const QJsonValue &number)
{
    return int(
        std::clamp<qint64>(number.toInteger(), std::numeric_limits<int>::min(), std::numeric_limits<int>::max()));
}

QString textOf(const QJsonValue &value)
{
    if (value.isArray()) {
        QStringList lines;
        const QJsonArray array = value.toArray();
        for (const auto &line : array)
            lines << line.toString();
        return lines.join(u'\n');
    }
    if (value.isBool())
        return value.toBool() ? u"true"_s : u"false"_s;
    return value.toVariant().toString();
}

SettingField fieldOf(const QString &key, const QJsonObject &schema, Kind kind, const QString &group)
{
    SettingField field;
    field.key = key;
    field.title = schema["title"_L1].toString(titleOfWord(key.section(u'.', -1)));
    field.hint = schema["description"_L1].toString();
    field.kind = kind;
    const QJsonArray choices = schema["enum"_L1].toArray();
    for (const auto &choice : choices) {
        field.choices << textOf(choice);
        field.choiceTitles << titleOfChoice(key, textOf(choice));
    }
    field.options = schema["x-options"_L1].toString();
    field.initial = textOf(schema["default"_L1]);
    const bool isList = kind == Kind::Texts;
    const bool isText = kind == Kind::Text;
    field.minimum = bounded(schema[isList ? "minItems"_L1 : isText ? "minLength"_L1 : "minimum"_L1]);
    field.maximum = bounded(schema[isList ? "maxItems"_L1 : isText ? "maxLength"_L1 : "maximum"_L1]);
    field.group = group;
    return field;
}

// JSON has no order of its own: what is needed comes first, then by kind as people expect it.
int rankOf(Kind kind)
{
    switch (kind) {
    case Kind::Texts: return 0;
    case Kind::Choice: return 1;
    case Kind::Text: return 2;
    case Kind::Number:
    case Kind::Duration: return 3;
    case Kind::Toggle: return 4;
    }
    Q_UNREACHABLE();
}

QList<SettingField> fieldsIn(const QJsonObject &schema, const QString &prefix, const QString &group)
{
    QList<SettingField> fields;
    const QJsonObject properties = schema["properties"_L1].toObject();
    for (auto it = properties.begin(); it != properties.end(); ++it) {
        const QJsonObject property = it.value().toObject();
        if (const auto kind = kindOf(property))
            fields << fieldOf(prefix + it.key(), property, *kind, group);
    }
    const QJsonArray required = schema["required"_L1].toArray();
    const auto isNeeded = [&](const SettingField &field) { return required.contains(field.key.mid(prefix.size())); };
    std::stable_sort(fields.begin(), fields.end(), [&](const SettingField &a, const SettingField &b) {
        return std::pair(!isNeeded(a), rankOf(a.kind)) < std::pair(!isNeeded(b), rankOf(b.kind));
    });
    return fields;
}

bool isGroup(const QJsonValue &property)
{
    return property["type"_L1].toString() == "object"_L1;
}

std::optional<QJsonValue> valueOf(const SettingField &field, const QString &text)
{
    switch (field.kind) {
    case Kind::Choice:
    case Kind::Text: return QJsonValue(text);
    case Kind::Toggle:
        if (text != "true"_L1 && text != "false"_L1)
            return std::nullopt;
        return QJsonValue(text == "true"_L1);
    case Kind::Number:
    case Kind::Duration: {
        bool isNumber = false;
        const qint64 number = text.trimmed().toLongLong(&isNumber);
        return isNumber ? std::optional(QJsonValue(number)) : std::nullopt;
    }
    case Kind::Texts: {
        QStringList lines;
        for (const QString &line : text.split(u'\n')) {
            if (!line.trimmed().isEmpty())
                lines << line.trimmed();
        }
        return QJsonValue(QJsonArray::fromStringList(lines));
    }
    }
    Q_UNREACHABLE();
}

// A poll is wanted once it has a choice; its length and its switches alone make none.
QStringList wantedGroups(const QList<SettingField> &fields, const QMap<QString, QString> &values)
{
    QStringList groups;
    for (const SettingField &field : fields) {
        const bool isTyped = field.kind == Kind::Texts || field.kind == Kind::Text;
        if (!field.group.isEmpty() && isTyped && !values.value(field.key).trimmed().isEmpty())
            groups << field.key.section(u'.', 0, -2);
    }
    return groups;
}

void put(QJsonObject &settings, const QString &key, const QJsonValue &value)
{
    const QString group = key.section(u'.', 0, -2);
    if (group.isEmpty()) {
        settings[key] = value;
        return;
    }
    QJsonObject inner = settings.value(group).toObject();
    inner[key.section(u'.', -1)] = value;
    settings[group] = inner;
}

// What a wanted group was not given it gets from the network's own defaults: a poll needs a length.
void addDefaults(QJsonObject &settings, const QList<SettingField> &fields, const QStringList &wanted)
{
    for (const SettingField &field : fields) {
        const QString group = field.key.section(u'.', 0, -2);
        const bool isGiven = settings.value(group).toObject().contains(field.key.section(u'.', -1));
        if (!wanted.contains(group) || isGiven || field.initial.isEmpty())
            continue;
        if (const auto value = valueOf(field, field.initial))
            put(settings, field.key, *value);
    }
}

// refused: the first key whose value can't be used.
QJsonObject readForm(const QMap<QString, QString> &values, const QJsonObject &schema, QString &refused)
{
    const QList<SettingField> fields = settingFields(schema);
    const QStringList wanted = wantedGroups(fields, values);
    QJsonObject settings;
    for (auto it = values.cbegin(); it != values.cend(); ++it) {
        const auto field = std::find_if(fields.begin(), fields.end(),
                                        [&](const SettingField &some) { return some.key == it.key(); });
        if (it.value().trimmed().isEmpty())
            continue;
        const QString group = it.key().section(u'.', 0, -2);
        if (field != fields.end() && !group.isEmpty() && !wanted.contains(group))
            continue;
        const auto value = field == fields.end() ? std::nullopt : valueOf(*field, it.value());
        if (value)
            put(settings, it.key(), *value);
        else if (refused.isEmpty())
            refused = it.key();
    }
    addDefaults(settings, fields, wanted);
    return settings;
}

} // namespace

QList<SettingField> settingFields(const QJsonObject &schema)
{
    QList<SettingField> fields = fieldsIn(schema, {}, {});
    const QJsonObject properties = schema["properties"_L1].toObject();
    for (auto it = properties.begin(); it != properties.end(); ++it) {
        if (isGroup(it.value()))
            fields += fieldsIn(it.value().toObject(), it.key() + u'.',
                               it.value()["title"_L1].toString(titleOfWord(it.key())));
    }
    return fields;
}

Result<QJsonObject> settingsOfForm(const QMap<QString, QString> &values, const QJsonObject &schema)
{
    QString refused;
    const QJsonObject settings = readForm(values, schema, refused);
    if (!refused.isEmpty())
        return fail(Error::Kind::InvalidInput, Words::tr("Setting \"%1\": the value can't be used.").arg(refused));
    return settings;
}

QJsonObject readableSettings(const QMap<QString, QString> &values, const QJsonObject &schema)
{
    QString refused;
    return readForm(values, schema, refused);
}

QMap<QString, QString> formOfSettings(const QJsonObject &settings, const QJsonObject &schema)
{
    QMap<QString, QString> values;
    for (const SettingField &field : settingFields(schema)) {
        const QString group = field.key.section(u'.', 0, -2);
        const QJsonObject from = group.isEmpty() ? settings : settings[group].toObject();
        const QString name = field.key.section(u'.', -1);
        if (from.contains(name))
            values[field.key] = textOf(from[name]);
    }
    return values;
}

} // namespace Postrider
