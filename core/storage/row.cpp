// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/row.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

QVariant toSql(const QString &text)
{
    return text.isNull() ? QString(QLatin1StringView("")) : text; // a null QString would become NULL
}

QVariant toSql(const QByteArray &bytes)
{
    return bytes.isNull() ? QByteArray("") : bytes;
}

QVariant toSql(const QDateTime &moment)
{
    return moment.isValid() ? QVariant(moment.toMSecsSinceEpoch()) : QVariant();
}

QVariant toSql(const QUrl &url)
{
    return toSql(url.toString(QUrl::FullyEncoded));
}

QVariant toSql(const QStringList &list)
{
    return QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(list)).toJson(QJsonDocument::Compact));
}

QVariant toSql(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QVariant toSql(const Sealed &sealed)
{
    return toSql(sealed.bytes);
}

QVariant toSql(std::optional<qint64> number)
{
    return number ? QVariant(*number) : QVariant();
}

QVariant toSql(const std::optional<QString> &text)
{
    return text ? toSql(*text) : QVariant();
}

Row &Row::operator>>(QString &text)
{
    text = next().toString();
    return *this;
}

Row &Row::operator>>(QByteArray &bytes)
{
    bytes = next().toByteArray();
    return *this;
}

Row &Row::operator>>(QDateTime &moment)
{
    const QVariant value = next();
    moment = value.isNull() ? QDateTime() : QDateTime::fromMSecsSinceEpoch(value.toLongLong(), Qt::UTC);
    return *this;
}

Row &Row::operator>>(QUrl &url)
{
    url = QUrl(next().toString());
    return *this;
}

Row &Row::operator>>(QStringList &list)
{
    list.clear();
    const QString text = next().toString();
    if (text == "[]"_L1)
        return *this;
    const QJsonArray values = QJsonDocument::fromJson(text.toUtf8()).array();
    for (const auto &value : values)
        list << value.toString();
    return *this;
}

Row &Row::operator>>(QJsonObject &object)
{
    const QString text = next().toString();
    object = text == "{}"_L1 ? QJsonObject() : QJsonDocument::fromJson(text.toUtf8()).object();
    return *this;
}

Row &Row::operator>>(Sealed &sealed)
{
    return *this >> sealed.bytes;
}

Row &Row::operator>>(bool &flag)
{
    flag = next().toInt() != 0;
    return *this;
}

Row &Row::operator>>(int &number)
{
    number = next().toInt();
    return *this;
}

Row &Row::operator>>(qint64 &number)
{
    number = next().toLongLong();
    return *this;
}

Row &Row::operator>>(std::optional<qint64> &number)
{
    const QVariant value = next();
    number = value.isNull() ? std::nullopt : std::optional(value.toLongLong());
    return *this;
}

Row &Row::operator>>(std::optional<QString> &text)
{
    const QVariant value = next();
    text = value.isNull() ? std::nullopt : std::optional(value.toString());
    return *this;
}

Row &Row::operator>>(QVariant &value)
{
    value = next();
    return *this;
}

QVariantList Row::rest()
{
    QVariantList values;
    for (const int count = columns(); m_next < count;)
        values << next();
    return values;
}

} // namespace Postrider
