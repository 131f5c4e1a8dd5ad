// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/compositionjson.h"

#include "base/enumword.h"

#include <QJsonArray>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

QJsonObject partToJson(const Composition::Part &part)
{
    QJsonArray media;
    for (const MediaId id : part.media)
        media << id.toString();
    return {{u"text"_s, part.text}, {u"media"_s, media}, {u"delay"_s, qint64(part.delay.count())}};
}

Composition::Part partFromJson(const QJsonValue &json)
{
    Composition::Part part{json["text"_L1].toString(), {}, std::chrono::seconds(json["delay"_L1].toInteger())};
    const QJsonArray media = json["media"_L1].toArray();
    for (const auto &id : media)
        part.media << MediaId::fromString(id.toString());
    return part;
}

QJsonObject repetitionToJson(const Composition::Repetition &repetition)
{
    QJsonArray days;
    for (const QDate &day : repetition.exceptDays)
        days << day.toString(Qt::ISODate);
    return {{u"rule"_s, repetition.rule}, {u"exceptDays"_s, days}};
}

Composition::Repetition repetitionFromJson(const QJsonValue &json)
{
    Composition::Repetition repetition{json["rule"_L1].toString(), {}};
    const QJsonArray days = json["exceptDays"_L1].toArray();
    for (const auto &day : days)
        repetition.exceptDays << QDate::fromString(day.toString(), Qt::ISODate);
    return repetition;
}

QJsonObject targetToJson(const Composition::Target &target)
{
    QJsonObject settings;
    for (auto it = target.settings.cbegin(); it != target.settings.cend(); ++it)
        settings[it.key()] = it.value();
    QJsonObject json{{u"account"_s, target.account.toString()}, {u"settings"_s, settings}};
    if (target.text)
        json[u"text"_s] = *target.text;
    return json;
}

Composition::Target targetFromJson(const QJsonValue &json)
{
    Composition::Target target{IntegrationId::fromString(json["account"_L1].toString()), {}, {}};
    const QJsonObject settings = json["settings"_L1].toObject();
    for (auto it = settings.begin(); it != settings.end(); ++it)
        target.settings[it.key()] = it.value().toString();
    if (json["text"_L1].isString())
        target.text = json["text"_L1].toString();
    return target;
}

} // namespace

QJsonObject compositionToJson(const Composition &composition)
{
    QJsonArray parts;
    for (const Composition::Part &part : composition.parts)
        parts << partToJson(part);
    QJsonArray targets;
    for (const Composition::Target &target : composition.targets)
        targets << targetToJson(target);
    QJsonObject altTexts;
    for (auto it = composition.altTexts.cbegin(); it != composition.altTexts.cend(); ++it)
        altTexts[it.key().toString()] = it.value();
    QJsonObject json{{u"parts"_s, parts},
                     {u"targets"_s, targets},
                     {u"labels"_s, QJsonArray::fromStringList(composition.labels)},
                     {u"timezone"_s, QString::fromUtf8(composition.timezone)},
                     {u"altTexts"_s, altTexts},
                     {u"catchUp"_s, enumWord(composition.catchUp.policy)},
                     {u"catchUpWithin"_s, qint64(composition.catchUp.within.count())}};
    if (!composition.repetition.rule.isEmpty())
        json[u"repetition"_s] = repetitionToJson(composition.repetition);
    // The figures and not an instant; they may not exist in this computer's own zone.
    if (composition.wallTime.date().isValid()) {
        json[u"date"_s] = composition.wallTime.date().toString(Qt::ISODate);
        json[u"time"_s] = composition.wallTime.time().toString(Qt::ISODateWithMs);
    }
    return json;
}

Composition compositionFromJson(const QJsonObject &json)
{
    Composition composition;
    composition.parts.clear();
    const QJsonArray parts = json["parts"_L1].toArray();
    for (const auto &part : parts)
        composition.parts << partFromJson(part);
    if (composition.parts.isEmpty())
        composition.parts << Composition::Part{};
    const QJsonArray targets = json["targets"_L1].toArray();
    for (const auto &target : targets)
        composition.targets << targetFromJson(target);
    const QJsonArray labels = json["labels"_L1].toArray();
    for (const auto &label : labels)
        composition.labels << label.toString();
    composition.timezone = json["timezone"_L1].toString().toUtf8();
    const QJsonObject altTexts = json["altTexts"_L1].toObject();
    for (auto it = altTexts.begin(); it != altTexts.end(); ++it)
        composition.altTexts[MediaId::fromString(it.key())] = it.value().toString();
    composition.repetition = repetitionFromJson(json["repetition"_L1]);
    const CatchUp usual;
    composition.catchUp.policy = enumFromWord<CatchUp::Policy>(json["catchUp"_L1].toString()).value_or(usual.policy);
    composition.catchUp.within = std::chrono::minutes(json["catchUpWithin"_L1].toInteger(usual.within.count()));
    const QDate date = QDate::fromString(json["date"_L1].toString(), Qt::ISODate);
    if (date.isValid())
        composition.wallTime = QDateTime(date, QTime::fromString(json["time"_L1].toString(), Qt::ISODateWithMs),
                                         Qt::UTC);
    return composition;
}

} // namespace Postrider
