// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/postversion.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

using Field = VersionChange::Field;

QString toText(const QDateTime &moment)
{
    return moment.isValid() ? moment.toUTC().toString(Qt::ISODate) : QString();
}

QString toText(const QJsonObject &object)
{
    return object.isEmpty() ? QString() : QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QString accountsOf(const PostVersion &version)
{
    QStringList ids;
    for (const VersionTarget &target : version.targets)
        ids << target.account.toString();
    return ids.join(u'\n');
}

const VersionTarget *targetFor(const PostVersion &version, IntegrationId account)
{
    const auto found = std::find_if(version.targets.begin(), version.targets.end(),
                                    [account](const VersionTarget &one) { return one.account == account; });
    return found == version.targets.end() ? nullptr : &*found;
}

// Collects what differs.
class Comparison final
{
public:
    void field(Field field, const QString &before, const QString &after, int part = 0, IntegrationId account = {},
               const QString &subject = {})
    {
        if (before == after)
            return;
        VersionChange change{field, part, account, subject, before, after, {}};
        if (field == Field::Text || field == Field::AccountText || field == Field::AltText)
            change.pieces = diffOf(before, after);
        m_changes << change;
    }

    void parts(const PostVersion &before, const PostVersion &after)
    {
        const qsizetype count = std::max(
            {before.texts.size(), after.texts.size(), before.media.size(), after.media.size()});
        for (qsizetype i = 0; i < count; ++i) {
            field(Field::Text, before.texts.value(i), after.texts.value(i), int(i) + 1);
            field(Field::Media, before.media.value(i).join(u'\n'), after.media.value(i).join(u'\n'), int(i) + 1);
        }
        for (auto it = after.altTexts.begin(); it != after.altTexts.end(); ++it)
            field(Field::AltText, before.altTexts.value(it.key()), it.value(), 0, {}, it.key());
    }

    void targets(const PostVersion &before, const PostVersion &after)
    {
        field(Field::Accounts, accountsOf(before), accountsOf(after));
        for (const VersionTarget &target : after.targets) {
            const VersionTarget *old = targetFor(before, target.account);
            const VersionTarget known = old ? *old : VersionTarget{};
            field(Field::AccountText, known.text.value_or(QString()), target.text.value_or(QString()), 0,
                  target.account);
            field(Field::Settings, toText(known.settings), toText(target.settings), 0, target.account);
            field(Field::AccountTime, toText(known.at), toText(target.at), 0, target.account);
        }
    }

    QList<VersionChange> take() { return std::move(m_changes); }

private:
    QList<VersionChange> m_changes;
};

} // namespace

QList<VersionChange> changesBetween(const PostVersion &before, const PostVersion &after)
{
    Comparison comparison;
    comparison.parts(before, after);
    comparison.field(Field::Labels, before.labels.join(u'\n'), after.labels.join(u'\n'));
    comparison.field(Field::Time, toText(before.scheduledFor), toText(after.scheduledFor));
    comparison.targets(before, after);
    return comparison.take();
}

QJsonObject toJson(const PostVersion &version)
{
    QJsonArray media;
    for (const QStringList &urls : version.media)
        media << QJsonArray::fromStringList(urls);
    QJsonObject altTexts;
    for (auto it = version.altTexts.begin(); it != version.altTexts.end(); ++it)
        altTexts[it.key()] = it.value();
    QJsonArray targets;
    for (const VersionTarget &target : version.targets) {
        QJsonObject json{
            {u"account"_s, target.account.toString()}, {u"settings"_s, target.settings}, {u"at"_s, toText(target.at)}};
        if (target.text)
            json[u"text"_s] = *target.text;
        targets << json;
    }
    return {{u"texts"_s, QJsonArray::fromStringList(version.texts)},
            {u"media"_s, media},
            {u"altTexts"_s, altTexts},
            {u"labels"_s, QJsonArray::fromStringList(version.labels)},
            {u"scheduledFor"_s, toText(version.scheduledFor)},
            {u"targets"_s, targets}};
}

namespace {

QStringList textsOf(const QJsonValue &array)
{
    return array.toVariant().toStringList();
}

QDateTime momentOf(const QJsonValue &text)
{
    return QDateTime::fromString(text.toString(), Qt::ISODate);
}

} // namespace

PostVersion versionFrom(const QJsonObject &json)
{
    PostVersion version;
    version.texts = textsOf(json["texts"_L1]);
    const QJsonArray media = json["media"_L1].toArray();
    for (const auto &urls : media)
        version.media << textsOf(urls);
    const QJsonObject altTexts = json["altTexts"_L1].toObject();
    for (auto it = altTexts.begin(); it != altTexts.end(); ++it)
        version.altTexts[it.key()] = it.value().toString();
    version.labels = textsOf(json["labels"_L1]);
    version.scheduledFor = momentOf(json["scheduledFor"_L1]);
    const QJsonArray targets = json["targets"_L1].toArray();
    for (const auto &value : targets) {
        const QJsonObject one = value.toObject();
        VersionTarget target{IntegrationId::fromString(one["account"_L1].toString()),
                             {},
                             one["settings"_L1].toObject(),
                             momentOf(one["at"_L1])};
        if (one.contains("text"_L1))
            target.text = one["text"_L1].toString();
        version.targets << target;
    }
    return version;
}

} // namespace Postrider
