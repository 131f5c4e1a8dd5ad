// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/rules.h"

#include <QJsonObject>
#include <QStringList>

namespace Postrider {

// The pieces that platforms' settings schemas are made of, JSON Schema 2020-12.

QJsonObject schemaField(const QString &type, const QString &title, const QString &description = {});
// A string that is one of the words.
QJsonObject schemaChoice(const QString &title, const QString &description, const QStringList &words);
// The switch that gives a post to the network's own scheduler (kHandOverSetting); its words name the network.
QJsonObject schemaHandOver(const QString &title, const QString &description);
// The whole: title is the network's.
QJsonObject schemaOf(const QString &title, const QJsonObject &properties);

// ISO 639 with what may follow.
inline constexpr auto kLanguagePattern = QLatin1String("^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$");
bool isLanguage(const QString &code);
// Takes one such code.
QJsonObject schemaLanguage(const QString &title);
// Whether it names a file on this computer, with one of these endings; not whether there is one.
bool isFileOf(const QString &path, const QStringList &endings);
// media.tooBig where that file, which a setting names, has more bytes; nothing where it is not there.
void checkFileSize(const QString &setting, const QString &path, qint64 most, QList<Problem> &problems);

// The same said of what somebody chose.

// Where a problem is: "settings.poll.options".
QString settingPlace(const QString &setting);
void addInvalid(const QString &setting, const QJsonObject &facts, QList<Problem> &problems);
// A problem for each key that is not among the known ones; prefix: "poll." of an inner object.
void checkKeys(const QJsonObject &settings, const QStringList &known, const QString &prefix, QList<Problem> &problems);
// Where they are set: is one of the words; is a value of that type.
void checkWord(const QJsonObject &settings, QLatin1String setting, const QStringList &words, QList<Problem> &problems);
void checkType(const QJsonObject &settings, QLatin1String setting, QJsonValue::Type type, QList<Problem> &problems);

} // namespace Postrider
