// SPDX-License-Identifier: GPL-3.0-or-later
#include "testmain.h"

#include <QDir>
#include <QLibraryInfo>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QXmlStreamReader>

using namespace Qt::Literals::StringLiterals;

namespace {

// A sentence of a catalogue with what was made of it, all plural forms.
struct Message
{
    QString context;
    QString source;
    QStringList translations;
    bool isFinished = true;
};

QStringList readTranslation(QXmlStreamReader &xml)
{
    QStringList forms;
    QString text;
    while (!xml.atEnd()) {
        const auto token = xml.readNext();
        if (token == QXmlStreamReader::StartElement && xml.name() == "numerusform"_L1)
            forms << xml.readElementText();
        else if (token == QXmlStreamReader::Characters)
            text += xml.text();
        else if (token == QXmlStreamReader::EndElement && xml.name() == "translation"_L1)
            break;
    }
    return forms.isEmpty() ? QStringList{text} : forms;
}

QList<Message> readCatalogue(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QXmlStreamReader xml(&file);
    QList<Message> messages;
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == "name"_L1)
            context = xml.readElementText();
        else if (xml.name() == "message"_L1)
            messages << Message{context, {}, {}, true};
        else if (xml.name() == "source"_L1)
            messages.last().source = xml.readElementText();
        else if (xml.name() == "translation"_L1) {
            messages.last().isFinished = xml.attributes().value(u"type"_s) != "unfinished"_L1;
            messages.last().translations = readTranslation(xml);
        }
    }
    return messages;
}

// "%1", "%2", "%n": what a translation must carry over.
QStringList placeholders(const QString &text)
{
    static const QRegularExpression pattern(u"%(L?\\d+|n)"_s);
    QStringList found;
    for (auto match = pattern.globalMatch(text); match.hasNext();)
        found << match.next().captured();
    found.sort();
    found.removeDuplicates();
    return found;
}

} // namespace

// Every sentence of the sources is in every catalogue, translated, with its placeholders.
class TestTranslations final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void areComplete_data();
    void areComplete();
};

void TestTranslations::areComplete_data()
{
    QTest::addColumn<QString>("name");
    const QStringList catalogues = QDir(QStringLiteral(SOURCE_ROOT) + u"/translations"_s).entryList({u"*.ts"_s});
    QVERIFY(!catalogues.isEmpty());
    for (const QString &catalogue : catalogues)
        QTest::newRow(qPrintable(catalogue)) << catalogue;
}

void TestTranslations::areComplete()
{
    QFETCH(QString, name);
    QTemporaryDir folder;
    const QString copy = folder.filePath(name);
    QVERIFY(QFile::copy(QStringLiteral(SOURCE_ROOT) + u"/translations/"_s + name, copy));
    QFile::setPermissions(copy, QFile::ReadOwner | QFile::WriteOwner);
    QProcess lupdate;
    lupdate.setWorkingDirectory(QStringLiteral(SOURCE_ROOT));
    const bool isEnglish = name == "postrider_en.ts"_L1; // the sources are English but for plural forms
    QStringList arguments{u"-silent"_s, u"-no-obsolete"_s, u"-locations"_s, u"none"_s,   u"-I"_s, u"."_s,   u"-I"_s,
                          u"core"_s,    u"core"_s,         u"app"_s,        u"models"_s, u"ui"_s, u"-ts"_s, copy};
    if (isEnglish)
        arguments.prepend(u"-pluralonly"_s);
    lupdate.start(QLibraryInfo::path(QLibraryInfo::BinariesPath) + u"/lupdate"_s, arguments);
    QVERIFY(lupdate.waitForFinished(100'000));
    QCOMPARE(lupdate.exitCode(), 0);
    // What it can't place is never translated.
    const QByteArray complaints = lupdate.readAllStandardError();
    QVERIFY2(!complaints.contains("lacks Q_OBJECT") && !complaints.contains("cannot be called"), complaints);

    const QList<Message> messages = readCatalogue(copy);
    QVERIFY(messages.size() > (isEnglish ? 30 : 900));
    QStringList wrong;
    static const QRegularExpression familiar(u"\\b([Dd]u|[Dd]ich|[Dd]ir|[Dd]eine?[mnrs]?)\\b"_s);
    for (const Message &message : messages) {
        const QString place = message.context + u": "_s + message.source;
        if (!message.isFinished || message.translations.contains(QString()))
            wrong << u"not translated: "_s + place;
        for (const QString &translation : message.translations) {
            const bool mayDropNumber = message.translations.size() > 1; // "one post"
            QStringList expected = placeholders(message.source);
            QStringList found = placeholders(translation);
            if (mayDropNumber) {
                expected.removeAll(u"%n"_s);
                found.removeAll(u"%n"_s);
            }
            if (message.isFinished && expected != found)
                wrong << u"other placeholders: "_s + place + u" -> "_s + translation;
            if (!isEnglish && familiar.match(translation).hasMatch())
                wrong << u"not with \"Sie\": "_s + translation;
        }
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(u"\n"_s + wrong.join(u'\n')));
}

TEST_CLASS(TestTranslations)
#include "tst_translations.moc"
