// SPDX-License-Identifier: GPL-3.0-or-later
#include "platforms/settingschema.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>
#include <QRegularExpression>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(SettingSchema)
};

} // namespace

QJsonObject schemaField(const QString &type, const QString &title, const QString &description)
{
    QJsonObject made{{"type"_L1, type}, {"title"_L1, title}};
    if (!description.isEmpty())
        made["description"_L1] = description;
    return made;
}

QJsonObject schemaChoice(const QString &title, const QString &description, const QStringList &words)
{
    QJsonObject made = schemaField(u"string"_s, title, description);
    made["enum"_L1] = QJsonArray::fromStringList(words);
    return made;
}

QJsonObject schemaHandOver(const QString &title, const QString &description)
{
    QJsonObject made = schemaField(u"boolean"_s, title, description);
    made["default"_L1] = false;
    return made;
}

QJsonObject schemaOf(const QString &title, const QJsonObject &properties)
{
    return {{"$schema"_L1, u"https://json-schema.org/draft/2020-12/schema"_s},
            {"type"_L1, u"object"_s},
            {"title"_L1, title},
            {"properties"_L1, properties},
            {"additionalProperties"_L1, false}};
}

QJsonObject schemaLanguage(const QString &title)
{
    QJsonObject made = schemaField(u"string"_s, title, Words::tr("A code such as \"en\" or \"de\"."));
    made["pattern"_L1] = QString(kLanguagePattern);
    return made;
}

bool isLanguage(const QString &code)
{
    static const QRegularExpression pattern{QString(kLanguagePattern)};
    return pattern.match(code).hasMatch();
}

bool isFileOf(const QString &path, const QStringList &endings)
{
    const QFileInfo file(path);
    return file.isAbsolute() && endings.contains(file.suffix().toLower());
}

void checkFileSize(const QString &setting, const QString &path, qint64 most, QList<Problem> &problems)
{
    if (const qint64 size = QFileInfo(path).size(); size > most)
        problems << Problem{u"media.tooBig"_s, settingPlace(setting), {{"limit"_L1, most}, {"actual"_L1, size}}};
}

QString settingPlace(const QString &setting)
{
    return u"settings."_s + setting;
}

void addInvalid(const QString &setting, const QJsonObject &facts, QList<Problem> &problems)
{
    problems << Problem{u"setting.invalid"_s, settingPlace(setting), facts};
}

void checkKeys(const QJsonObject &settings, const QStringList &known, const QString &prefix, QList<Problem> &problems)
{
    for (const QString &key : settings.keys()) {
        if (!known.contains(key))
            problems << Problem{u"setting.unknown"_s, settingPlace(prefix + key), {}};
    }
}

void checkWord(const QJsonObject &settings, QLatin1String setting, const QStringList &words, QList<Problem> &problems)
{
    if (settings.contains(setting) && !words.contains(settings[setting].toString())) {
        addInvalid(setting, {{"actual"_L1, settings[setting]}, {"allowed"_L1, QJsonArray::fromStringList(words)}},
                   problems);
    }
}

void checkType(const QJsonObject &settings, QLatin1String setting, QJsonValue::Type type, QList<Problem> &problems)
{
    if (settings.contains(setting) && settings[setting].type() != type)
        addInvalid(setting, {}, problems);
}

} // namespace Postrider
