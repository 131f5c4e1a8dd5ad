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

namespace {

// A compact JSON array of texts without escapes, which nearly all are: two in each card of a list. Nothing for any
// other; a quote within a text has a backslash.
std::optional<QStringList> plainTextsOf(QStringView json)
{
    if (json == "[]"_L1)
        return QStringList();
    if (json.size() < 4 || !json.startsWith("[\""_L1) || !json.endsWith("\"]"_L1) || json.contains(u'\\'))
        return std::nullopt;
    QStringList texts;
    for (const QStringView text : json.sliced(2, json.size() - 4).tokenize("\",\""_L1)) {
        if (text.contains(u'"'))
            return std::nullopt; // written with spaces, or not of texts alone
        texts << text.toString();
    }
    return texts;
}

} // namespace

bool Row::skipsNull()
{
    const bool isNull = isNullAt(m_next);
    m_next += isNull ? 1 : 0;
    return isNull;
}

Row &Row::operator>>(QString &text)
{
    text = this->text();
    return *this;
}

Row &Row::operator>>(QByteArray &bytes)
{
    bytes = bytesAt(m_next++);
    return *this;
}

Row &Row::operator>>(QDateTime &moment)
{
    moment = skipsNull() ? QDateTime() : QDateTime::fromMSecsSinceEpoch(number(), Qt::UTC);
    return *this;
}

Row &Row::operator>>(QUrl &url)
{
    url = QUrl(text());
    return *this;
}

Row &Row::operator>>(QStringList &list)
{
    const QString json = text();
    if (auto plain = plainTextsOf(json)) {
        list = std::move(*plain);
        return *this;
    }
    list.clear();
    const QJsonArray values = QJsonDocument::fromJson(json.toUtf8()).array();
    for (const auto &value : values)
        list << value.toString();
    return *this;
}

Row &Row::operator>>(QJsonObject &object)
{
    const QString json = text();
    object = json == "{}"_L1 ? QJsonObject() : QJsonDocument::fromJson(json.toUtf8()).object();
    return *this;
}

Row &Row::operator>>(Sealed &sealed)
{
    return *this >> sealed.bytes;
}

Row &Row::operator>>(bool &flag)
{
    flag = number() != 0;
    return *this;
}

Row &Row::operator>>(int &number)
{
    number = int(this->number());
    return *this;
}

Row &Row::operator>>(qint64 &number)
{
    number = this->number();
    return *this;
}

Row &Row::operator>>(std::optional<qint64> &number)
{
    number = skipsNull() ? std::nullopt : std::optional(this->number());
    return *this;
}

Row &Row::operator>>(std::optional<QString> &text)
{
    text = skipsNull() ? std::nullopt : std::optional(this->text());
    return *this;
}

Row &Row::operator>>(QVariant &value)
{
    value = valueAt(m_next++);
    return *this;
}

QVariantList Row::rest()
{
    QVariantList values;
    for (const int count = columns(); m_next < count;)
        values << valueAt(m_next++);
    return values;
}

} // namespace Postrider
