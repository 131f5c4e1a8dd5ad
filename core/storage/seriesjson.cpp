// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/seriesjson.h"

#include "base/enumword.h"
#include "storage/postrow.h"

#include <QJsonArray>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

QStringList stringsOf(const QJsonValue &value)
{
    QStringList list;
    const QJsonArray array = value.toArray();
    for (const auto &item : array)
        list << item.toString();
    return list;
}

QJsonArray targetsJson(const QList<PostPattern::Target> &targets)
{
    QJsonArray array;
    for (const PostPattern::Target &target : targets)
        array << QJsonObject{{u"account"_s, target.account.toString()},
                             {u"settings"_s, target.settings},
                             {u"text"_s, target.text ? QJsonValue(*target.text) : QJsonValue()}};
    return array;
}

QList<PostPattern::Target> readTargets(const QJsonArray &array)
{
    QList<PostPattern::Target> targets;
    for (const auto &value : array) {
        PostPattern::Target target{
            IntegrationId::fromString(value["account"_L1].toString()), value["settings"_L1].toObject(), {}};
        if (value["text"_L1].isString())
            target.text = value["text"_L1].toString();
        targets << target;
    }
    return targets;
}

} // namespace

QStringList exceptionTexts(const Recurrence &recurrence)
{
    QStringList texts;
    for (const QDate &day : recurrence.exceptDays)
        texts << day.toString(Qt::ISODate);
    for (const QDateTime &time : recurrence.exceptTimes)
        texts << wallTimeToSql(time).toString();
    return texts;
}

void readExceptions(const QStringList &texts, Recurrence &recurrence)
{
    for (const QString &text : texts) {
        if (text.contains(u'T'))
            recurrence.exceptTimes << QDateTime::fromString(text + u'Z', Qt::ISODateWithMs);
        else
            recurrence.exceptDays << QDate::fromString(text, Qt::ISODate);
    }
}

QJsonObject patternToJson(const PostPattern &pattern)
{
    return {{u"content"_s, pattern.content},
            {u"mediaUrls"_s, QJsonArray::fromStringList(pattern.mediaUrls)},
            {u"parts"_s, partsToSql(pattern.parts).toString()},
            {u"labels"_s, QJsonArray::fromStringList(pattern.labels)},
            {u"catchUp"_s, enumWord(pattern.catchUp.policy)},
            {u"catchUpWithin"_s, qint64(pattern.catchUp.within.count())},
            {u"approval"_s, enumWord(pattern.approval)},
            {u"createdBy"_s, pattern.createdBy},
            {u"targets"_s, targetsJson(pattern.targets)}};
}

PostPattern patternFromJson(const QJsonObject &json)
{
    PostPattern pattern;
    pattern.content = json["content"_L1].toString();
    pattern.mediaUrls = stringsOf(json["mediaUrls"_L1]);
    pattern.parts = partsFromSql(json["parts"_L1].toString());
    pattern.labels = stringsOf(json["labels"_L1]);
    pattern.catchUp.policy = enumFromWord<CatchUp::Policy>(json["catchUp"_L1].toString()).value_or(CatchUp().policy);
    pattern.catchUp.within = std::chrono::minutes(json["catchUpWithin"_L1].toInteger());
    pattern.approval = enumFromWord<Post::Approval>(json["approval"_L1].toString()).value_or(Post::Approval::None);
    pattern.createdBy = json["createdBy"_L1].toString();
    pattern.targets = readTargets(json["targets"_L1].toArray());
    return pattern;
}

} // namespace Postrider
