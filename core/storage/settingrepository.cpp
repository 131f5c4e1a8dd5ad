// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/settingrepository.h"

#include "storage/query.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

VaultRecord readVault(Row &row)
{
    VaultRecord vault;
    row >> vault.kind >> vault.keyId >> vault.salt >> vault.memoryKib >> vault.iterations >> vault.checkValue;
    return vault;
}

} // namespace

Result<QJsonValue> SettingRepository::value(const QString &name)
{
    return fetchFirst(m_db, "setting_value"_L1, readOne<QString>, name).map([](const std::optional<QString> &text) {
        return text ? QJsonDocument::fromJson(text->toUtf8()).array().first() : QJsonValue(QJsonValue::Undefined);
    });
}

Outcome SettingRepository::setValue(const QString &name, const QJsonValue &value)
{
    // In an array, since a document is never a bare value.
    const QByteArray text = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return execute(m_db, "setting_set_value"_L1, name, QString::fromUtf8(text));
}

Result<std::optional<VaultRecord>> SettingRepository::vault()
{
    return fetchFirst(m_db, "vault_get"_L1, readVault);
}

Outcome SettingRepository::setVault(const VaultRecord &vault)
{
    return execute(m_db, "vault_insert"_L1, vault.kind, vault.keyId, vault.salt, vault.memoryKib, vault.iterations,
                   vault.checkValue);
}

} // namespace Postrider
