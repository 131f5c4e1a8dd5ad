// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/jsonwriter.h"
#include "testmain.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Postrider;
using namespace Qt::Literals::StringLiterals;

// What is written reads as what was given, by Qt's own reader.
class TestJsonWriter final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keepsOrderAndShape();
    void textsSurvive_data();
    void textsSurvive();
    void valuesOfEveryKind();
};

void TestJsonWriter::keepsOrderAndShape()
{
    JsonWriter json;
    json.beginObject().member(u"z"_s, 1).key(u"list"_s).beginArray();
    json.beginObject().endObject().beginObject().member(u"a"_s, true).endObject().beginArray().endArray();
    json.endArray().key(u"none"_s).textOrNull({}).key(u"some"_s).textOrNull(u"x"_s).endObject();
    QCOMPARE(json.text(), R"({"z":1,"list":[{},{"a":true},[]],"none":null,"some":"x"})");
}

void TestJsonWriter::textsSurvive_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    QTest::newRow("signs") << u"\"\\/\b\f\n\r\t"_s;
    QTest::newRow("signs at the ends") << u"\"in between\\"_s;
    QString controls;
    for (char16_t c = 0; c < 0x21; ++c)
        controls += QChar(c);
    QTest::newRow("control characters") << controls + QChar(0x7f);
    QTest::newRow("other scripts") << u"Grüße, 日本語, \U0001F469\u200D\U0001F680"_s;
    QTest::newRow("what JavaScript breaks lines at") << u"a\u2028b\u2029c"_s;
    QTest::newRow("long") << QString(1000, u'a') + QString(1000, u'\x01') + QString(1000, u'"')
            + QString(300, u'\u00fc');
    QTest::newRow("JSON in it") << uR"({"a":["\n",null]})"_s;
}

void TestJsonWriter::textsSurvive()
{
    QFETCH(QString, text);
    JsonWriter json;
    json.beginArray().value(text).value(QUtf8StringView(text.toUtf8())).beginObject().member(text, text).endObject();
    json.endArray();
    QJsonParseError problem;
    const QJsonArray read = QJsonDocument::fromJson(json.text(), &problem).array();
    QCOMPARE(problem.error, QJsonParseError::NoError);
    QCOMPARE(read.at(0).toString(), text);
    QCOMPARE(read.at(1).toString(), text);
    QCOMPARE(read.at(2).toObject(), QJsonObject({{text, text}}));
    QVERIFY(!json.text().contains('\n')); // a line of its own on a line protocol
}

void TestJsonWriter::valuesOfEveryKind()
{
    const QJsonArray values{
        QJsonValue(), true, -1, 9007199254740993LL, 0.5, u"a\"b"_s, QJsonObject{{u"k"_s, 1}}, QJsonArray{1, u"2"_s}};
    JsonWriter json;
    json.beginArray();
    for (const auto &value : values)
        json.value(QJsonValue(value));
    json.json("[ 1 ]").value(false).value(-7).endArray();
    QJsonArray read = QJsonDocument::fromJson(json.text()).array();
    QCOMPARE(read.takeAt(read.size() - 1).toInt(), -7);
    QCOMPARE(read.takeAt(read.size() - 1), QJsonValue(false));
    QCOMPARE(read.takeAt(read.size() - 1).toArray(), QJsonArray{1});
    QCOMPARE(read, values);
    QCOMPARE(read.at(3).toInteger(), 9007199254740993LL);
}

TEST_CLASS(TestJsonWriter)
#include "tst_jsonwriter.moc"
