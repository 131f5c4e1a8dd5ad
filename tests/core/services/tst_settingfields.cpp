// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/settingfields.h"
#include "testmain.h"

#include <QJsonDocument>

using namespace Postrider;
using namespace Qt::Literals::StringLiterals;

// A network's settings as a form, there and back.
class TestSettingFields final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsEveryKind();
    void choicesHaveTitles();
    void formToSettings_data();
    void formToSettings();
    void refuses_data();
    void refuses();
    void countingPassesOverWhatCantBeUsed();
    void thereAndBack();
};

namespace {

QJsonObject object(const char *json)
{
    return QJsonDocument::fromJson(json).object();
}

QJsonObject schema()
{
    return object(R"({
        "type": "object",
        "properties": {
            "sensitive": {"type": "boolean", "title": "Sensitive media", "description": "Hidden at first."},
            "poll": {"type": "object", "title": "Poll", "required": ["options", "expiresIn"], "properties": {
                "options": {"type": "array", "title": "Choices", "minItems": 2, "maxItems": 4,
                            "items": {"type": "string"}},
                "expiresIn": {"type": "integer", "title": "Ends after", "unit": "seconds", "minimum": 300, "maximum": 2629746,
                              "default": 86400},
                "multiple": {"type": "boolean", "title": "Several choices"}}},
            "note": {"type": "string", "title": "Note", "maxLength": 20, "x-options": "notes"},
            "bytes": {"type": "integer", "title": "Bytes", "maximum": 99999999999},
            "visibility": {"type": "string", "title": "Visibility", "enum": ["public", "private", "inner_circle"],
                           "default": "private"}
        }})");
}

} // namespace

void TestSettingFields::readsEveryKind()
{
    using Kind = SettingField::Kind;
    const QList<SettingField> fields = settingFields(schema());
    QStringList keys;
    for (const SettingField &field : fields)
        keys << field.key;
    QCOMPARE(keys,
             (QStringList{u"visibility"_s, u"note"_s, u"bytes"_s, u"sensitive"_s, u"poll.options"_s,
                          u"poll.expiresIn"_s, u"poll.multiple"_s}));
    const SettingField &visibility = fields.at(0);
    QCOMPARE(visibility.kind, Kind::Choice);
    QCOMPARE(visibility.title, u"Visibility"_s);
    QCOMPARE(visibility.choices, (QStringList{u"public"_s, u"private"_s, u"inner_circle"_s}));
    QCOMPARE(visibility.initial, u"private"_s);
    QCOMPARE(visibility.group, QString());
    QCOMPARE(fields.at(1).kind, Kind::Text);
    QCOMPARE(fields.at(1).maximum, 20);
    QCOMPARE(fields.at(1).options, u"notes"_s);
    QCOMPARE(fields.at(2).maximum, std::numeric_limits<int>::max());
    QCOMPARE(fields.at(3).kind, Kind::Toggle);
    QCOMPARE(fields.at(3).hint, u"Hidden at first."_s);
    const SettingField &options = fields.at(4);
    QCOMPARE(options.kind, Kind::Texts);
    QCOMPARE(options.group, u"Poll"_s);
    QCOMPARE(options.minimum, 2);
    QCOMPARE(options.maximum, 4);
    QCOMPARE(fields.at(5).kind, Kind::Duration);
    QCOMPARE(fields.at(5).minimum, 300);
    QCOMPARE(fields.at(5).initial, u"86400"_s);
}

void TestSettingFields::choicesHaveTitles()
{
    // A word that is translated, one that means something of its own in this setting, and one that nobody knows.
    QCOMPARE(settingFields(schema()).first().choiceTitles,
             (QStringList{u"Public"_s, u"Followers only"_s, u"Inner circle"_s}));
}

void TestSettingFields::formToSettings_data()
{
    using Form = QMap<QString, QString>;
    QTest::addColumn<Form>("form");
    QTest::addColumn<QJsonObject>("settings");
    QTest::newRow("nothing") << Form() << QJsonObject();
    QTest::newRow("blank is left out") << Form{{u"note"_s, u"  "_s}, {u"visibility"_s, QString()}} << QJsonObject();
    QTest::newRow("each kind") << Form{{u"visibility"_s, u"private"_s},
                                       {u"note"_s, u"Hello"_s},
                                       {u"bytes"_s, u" 12 "_s},
                                       {u"sensitive"_s, u"false"_s}}
                               << object(
                                      R"({"visibility": "private", "note": "Hello", "bytes": 12, "sensitive": false})");
    QTest::newRow("a poll") << Form{{u"poll.options"_s, u"Yes\n\n No \n"_s},
                                    {u"poll.expiresIn"_s, u"3600"_s},
                                    {u"poll.multiple"_s, u"true"_s}}
                            << object(R"({"poll": {"options": ["Yes", "No"], "expiresIn": 3600, "multiple": true}})");
    QTest::newRow("a poll of the usual length")
        << Form{{u"poll.options"_s, u"Yes\nNo"_s}}
        << object(R"({"poll": {"options": ["Yes", "No"], "expiresIn": 86400}})");
    QTest::newRow("no poll without choices")
        << Form{{u"poll.expiresIn"_s, u"3600"_s}, {u"poll.multiple"_s, u"true"_s}, {u"poll.options"_s, u"\n"_s}}
        << QJsonObject();
}

void TestSettingFields::formToSettings()
{
    using Form = QMap<QString, QString>;
    QFETCH(Form, form);
    const auto settings = settingsOfForm(form, schema());
    QVERIFY(settings);
    QTEST(*settings, "settings");
}

void TestSettingFields::refuses_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("value");
    QTest::newRow("an unknown key") << u"colour"_s << u"red"_s;
    QTest::newRow("a group as a whole") << u"poll"_s << u"{}"_s;
    QTest::newRow("no number") << u"bytes"_s << u"many"_s;
    QTest::newRow("half a number") << u"bytes"_s << u"1.5"_s;
    QTest::newRow("no truth value") << u"sensitive"_s << u"yes"_s;
}

void TestSettingFields::refuses()
{
    QFETCH(QString, key);
    QFETCH(QString, value);
    const auto settings = settingsOfForm({{key, value}}, schema());
    QVERIFY(!settings);
    QCOMPARE(settings.error().kind, Error::Kind::InvalidInput);
    QVERIFY2(settings.error().detail.contains(key), qPrintable(settings.error().detail));
}

void TestSettingFields::countingPassesOverWhatCantBeUsed()
{
    QCOMPARE(readableSettings({{u"bytes"_s, u"many"_s}, {u"note"_s, u"Hello"_s}}, schema()),
             object(R"({"note": "Hello"})"));
}

void TestSettingFields::thereAndBack()
{
    const QMap<QString, QString> form{{u"visibility"_s, u"private"_s}, {u"bytes"_s, u"12"_s},
                                      {u"sensitive"_s, u"true"_s},     {u"poll.options"_s, u"Yes\nNo"_s},
                                      {u"poll.expiresIn"_s, u"300"_s}, {u"poll.multiple"_s, u"false"_s}};
    const auto settings = settingsOfForm(form, schema());
    QVERIFY(settings);
    QCOMPARE(formOfSettings(*settings, schema()), form);
}

TEST_CLASS(TestSettingFields)
#include "tst_settingfields.moc"
