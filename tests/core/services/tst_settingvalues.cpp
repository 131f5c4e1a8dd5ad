// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/settingvalues.h"
#include "testmain.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Postrider;
using namespace Qt::Literals::StringLiterals;

namespace {

QJsonObject schema()
{
    return QJsonDocument::fromJson(R"({
        "type": "object", "additionalProperties": false,
        "properties": {
            "visibility": {"type": "string", "enum": ["public", "private"]},
            "title": {"type": "string", "maxLength": 5},
            "sensitive": {"type": "boolean"},
            "count": {"type": "integer", "minimum": 1, "maximum": 3},
            "tags": {"type": "array", "minItems": 1, "items": {"type": "string"}},
            "poll": {"type": "object", "required": ["options"],
                     "properties": {"options": {"type": "array", "items": {"type": "string"}}}}
        }})")
        .object();
}

} // namespace

class TestSettingValues final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
};

void TestSettingValues::reads_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QJsonValue>("value");
    QTest::newRow("choice") << u"visibility"_s << u"private"_s << QJsonValue(u"private"_s);
    QTest::newRow("text that looks like a number") << u"title"_s << u"12"_s << QJsonValue(u"12"_s);
    QTest::newRow("truth") << u"sensitive"_s << u"true"_s << QJsonValue(true);
    QTest::newRow("number") << u"count"_s << u"3"_s << QJsonValue(3);
    QTest::newRow("list") << u"tags"_s << u"[\"a\"]"_s << QJsonValue(QJsonArray{u"a"_s});
    QTest::newRow("object") << u"poll"_s << u"{\"options\":[\"a\",\"b\"]}"_s
                            << QJsonValue(QJsonObject{{u"options"_s, QJsonArray{u"a"_s, u"b"_s}}});
}

void TestSettingValues::reads()
{
    QFETCH(QString, key);
    QFETCH(QString, text);
    QFETCH(QJsonValue, value);
    const auto settings = settingsFrom({{key, text}}, schema());
    QVERIFY2(settings, settings ? "" : qPrintable(settings.error().detail));
    QCOMPARE(*settings, (QJsonObject{{key, value}}));
}

void TestSettingValues::refuses_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("text");
    QTest::newRow("unknown key") << u"colour"_s << u"red"_s;
    QTest::newRow("no choice of the list") << u"visibility"_s << u"secret"_s;
    QTest::newRow("too long") << u"title"_s << u"abcdef"_s;
    QTest::newRow("no truth value") << u"sensitive"_s << u"yes"_s;
    QTest::newRow("no number") << u"count"_s << u"three"_s;
    QTest::newRow("no whole number") << u"count"_s << u"1.5"_s;
    QTest::newRow("below") << u"count"_s << u"0"_s;
    QTest::newRow("above") << u"count"_s << u"4"_s;
    QTest::newRow("no JSON") << u"tags"_s << u"a"_s;
    QTest::newRow("too few") << u"tags"_s << u"[]"_s;
    QTest::newRow("wrong item") << u"tags"_s << u"[1]"_s;
    QTest::newRow("missing inside") << u"poll"_s << u"{}"_s;
    QTest::newRow("unknown inside") << u"poll"_s << u"{\"options\":[\"a\"],\"colour\":1}"_s;
}

void TestSettingValues::refuses()
{
    QFETCH(QString, key);
    QFETCH(QString, text);
    const auto settings = settingsFrom({{key, text}}, schema());
    QVERIFY(!settings);
    QCOMPARE(settings.error().kind, Error::Kind::InvalidInput);
    QVERIFY2(settings.error().detail.contains(key), qPrintable(settings.error().detail));
}

TEST_CLASS(TestSettingValues)
#include "tst_settingvalues.moc"
