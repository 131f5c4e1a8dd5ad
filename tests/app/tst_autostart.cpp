// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/autostart.h"
#include "testmain.h"

#include <QDir>
#include <QTemporaryDir>

using namespace Postrider;
using namespace Qt::Literals::StringLiterals;

// Starting with the session, in a home of the test's own.
class TestAutostart final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void goesOnAndOff();
    void otherDesktopsSwitches_data();
    void otherDesktopsSwitches();
    void configHomeIsRespected();
    void quotes_data();
    void quotes();
    void aFolderThatCannotBeMade();

private:
    static QByteArray text()
    {
        QFile file(Autostart::path());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    std::unique_ptr<QTemporaryDir> m_home;
    QByteArray m_oldHome;
    QByteArray m_oldConfig;
};

void TestAutostart::init()
{
    m_home = std::make_unique<QTemporaryDir>();
    m_oldHome = qgetenv("HOME");
    m_oldConfig = qgetenv("XDG_CONFIG_HOME");
    qputenv("HOME", QFile::encodeName(m_home->path()));
    qunsetenv("XDG_CONFIG_HOME");
}

void TestAutostart::cleanup()
{
    qputenv("HOME", m_oldHome);
    if (m_oldConfig.isNull())
        qunsetenv("XDG_CONFIG_HOME");
    else
        qputenv("XDG_CONFIG_HOME", m_oldConfig);
}

void TestAutostart::goesOnAndOff()
{
    QCOMPARE(Autostart::path(), m_home->filePath(u".config/autostart/org.postrider.Postrider.desktop"_s));
    Autostart autostart(u"/usr/bin/postrider"_s);
    QVERIFY(!autostart.isOn());
    QVERIFY(autostart.setOn(false)); // off already
    QVERIFY(autostart.setOn(true));
    QVERIFY(autostart.isOn());
    QVERIFY(text().startsWith("[Desktop Entry]\nType=Application\n"));
    QVERIFY(text().contains("\nExec=/usr/bin/postrider --hidden\n"));

    // Another place, on again: the file follows.
    QVERIFY(Autostart(u"/opt/postrider"_s).setOn(true));
    QVERIFY(text().contains("\nExec=/opt/postrider --hidden\n"));
    QVERIFY(autostart.setOn(false));
    QVERIFY(!autostart.isOn());
    QVERIFY(!QFile::exists(Autostart::path()));
}

void TestAutostart::otherDesktopsSwitches_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<bool>("isOn");
    QTest::newRow("hidden") << QByteArray("Hidden=true\n") << false;
    QTest::newRow("not hidden") << QByteArray("Hidden=false\n") << true;
    QTest::newRow("GNOME") << QByteArray("X-GNOME-Autostart-enabled=false\n") << false;
}

void TestAutostart::otherDesktopsSwitches()
{
    QFETCH(QByteArray, line);
    QFETCH(bool, isOn);
    QVERIFY(QDir().mkpath(QFileInfo(Autostart::path()).path()));
    QFile file(Autostart::path());
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("[Desktop Entry]\n" + line) > 0);
    file.close();
    Autostart autostart(u"/usr/bin/postrider"_s);
    QCOMPARE(autostart.isOn(), isOn);
    QVERIFY(autostart.setOn(true)); // a switch here overrides one there
    QVERIFY(autostart.isOn());
}

void TestAutostart::configHomeIsRespected()
{
    qputenv("XDG_CONFIG_HOME", QFile::encodeName(m_home->filePath(u"elsewhere"_s)));
    QVERIFY(Autostart(u"/usr/bin/postrider"_s).setOn(true));
    QVERIFY(QFile::exists(m_home->filePath(u"elsewhere/autostart/org.postrider.Postrider.desktop"_s)));
    QVERIFY(!QFile::exists(m_home->filePath(u".config"_s)));
}

void TestAutostart::quotes_data()
{
    QTest::addColumn<QString>("program");
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("line");
    QTest::newRow("plain") << u"/usr/bin/postrider"_s << QStringList{u"--hidden"_s} << u"/usr/bin/postrider --hidden"_s;
    QTest::newRow("a space") << u"/home/a b/postrider"_s << QStringList{} << uR"("/home/a b/postrider")"_s;
    QTest::newRow("an argument with a space")
        << u"/p"_s << QStringList{u"--data"_s, u"/a b"_s} << uR"(/p --data "/a b")"_s;
    QTest::newRow("a percent sign") << u"/100%/p"_s << QStringList{} << u"/100%%/p"_s;
    // Quoting puts one backslash before each; the file's own escaping doubles it.
    QTest::newRow("a dollar") << u"/$HOME/p"_s << QStringList{} << uR"("/\\$HOME/p")"_s;
    QTest::newRow("a quote") << uR"(/a"b/p)"_s << QStringList{} << uR"("/a\\"b/p")"_s;
    QTest::newRow("a backslash") << uR"(/a\b/p)"_s << QStringList{} << uR"("/a\\\\b/p")"_s;
    QTest::newRow("nothing") << u"/p"_s << QStringList{QString()} << uR"(/p "")"_s;
}

void TestAutostart::quotes()
{
    QFETCH(QString, program);
    QFETCH(QStringList, arguments);
    QFETCH(QString, line);
    QCOMPARE(Autostart::execLine(program, arguments), line);
}

void TestAutostart::aFolderThatCannotBeMade()
{
    QFile file(m_home->filePath(u"file"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    qputenv("XDG_CONFIG_HOME", QFile::encodeName(file.fileName()));
    QVERIFY(!Autostart(u"/usr/bin/postrider"_s).setOn(true));
}

TEST_CLASS(TestAutostart)
#include "tst_autostart.moc"
