// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktopstubs.h"
#include "offlinedesk.h"
#include "testmain.h"
#include "ui/tray/tray.h"

#include <QDBusArgument>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusReply>
#include <QLocale>

using namespace Postrider;
using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;

namespace {

const auto kInside = u"POSTRIDER_TEST_INSIDE_DESKTOP"_s;
constexpr int kPatience = 20'000; // milliseconds

// One entry of com.canonical.dbusmenu's GetLayout, (ia{sv}av).
struct Entry
{
    int id = 0;
    QString label;
    QList<Entry> children;
};

Entry readEntry(const QDBusArgument &argument)
{
    Entry entry;
    QVariantMap properties;
    argument.beginStructure();
    argument >> entry.id >> properties;
    entry.label = properties.value(u"label"_s).toString();
    argument.beginArray();
    while (!argument.atEnd()) {
        QDBusVariant wrapped;
        argument >> wrapped;
        entry.children << readEntry(wrapped.variant().value<QDBusArgument>());
    }
    argument.endArray();
    argument.endStructure();
    return entry;
}

} // namespace

// What a panel sees of the tray, over a real StatusNotifierItem. Qt makes one with a display only, so the program under
// test is this test itself once more, on a display of its own.
class TestTrayPanel final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void showsAndQuits();

private:
    void inside();
    void outside();
    QVariant property(const QString &name) const;
    Entry layout() const;

    DesktopStubs m_desktop;
    QString m_item;
    QString m_menuPath;
};

void TestTrayPanel::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
}

void TestTrayPanel::showsAndQuits()
{
    if (qEnvironmentVariableIsSet(qPrintable(kInside)))
        inside();
    else
        outside();
}

// The program: a tray that ends it.
void TestTrayPanel::inside()
{
    OfflineDesk offline;
    offline.seedMonth();
    Desk &desk = offline.desk();
    Tray tray(desk.queue, desk.watch, desk.go, desk.clock);
    tray.setActor(desk.actor, QTimeZone(desk.user.timezone));
    bool isOpened = false;
    bool isQuit = false;
    connect(&tray, &Tray::openAsked, this, [&] { isOpened = true; });
    connect(&tray, &Tray::quitAsked, this, [&] { isQuit = true; });
    QTRY_VERIFY_WITH_TIMEOUT(isQuit, kPatience);
    QVERIFY(isOpened);
}

// The panel.
void TestTrayPanel::outside()
{
    QVERIFY2(m_desktop.start(), qPrintable(m_desktop.problem()));
    QVERIFY(m_desktop.offerTray());

    QProcess display;
    display.start(u"Xvfb"_s,
                  {u"-displayfd"_s, u"1"_s, u"-screen"_s, u"0"_s, u"640x480x24"_s, u"-nolisten"_s, u"tcp"_s});
    while (!display.canReadLine())
        QVERIFY2(display.waitForReadyRead(kPatience), "Xvfb (package xvfb) did not start");
    auto environment = m_desktop.environment();
    environment.insert(u"DISPLAY"_s, u':' + QString::fromLatin1(display.readLine()).trimmed());
    environment.insert(u"QT_QPA_PLATFORM"_s, u"xcb"_s);
    environment.insert(kInside, u"1"_s);

    QProcess program;
    program.setProcessEnvironment(environment);
    program.setProcessChannelMode(QProcess::MergedChannels);
    program.start(QCoreApplication::applicationFilePath(), {u"tst_traypanel"_s});
    QTRY_VERIFY2_WITH_TIMEOUT(!m_desktop.tray().items().isEmpty(), program.readAll().constData(), kPatience);
    m_item = m_desktop.tray().items().first();

    QTRY_VERIFY(property(u"Menu"_s).canConvert<QDBusObjectPath>());
    m_menuPath = property(u"Menu"_s).value<QDBusObjectPath>().path();
    QTRY_VERIFY(layout().children.size() > 3);
    QTRY_COMPARE(layout().children.first().label, u"14:30   Release notes for 4.2: colour proofs on your own\u2026"_s);
    const Entry menu = layout();
    const Entry quit = menu.children.last();
    QVERIFY2(quit.label.startsWith(u"Quit (3 posts due before tomorrow"_s), qPrintable(quit.label));
    QVERIFY(!property(u"IconPixmap"_s).isNull() || !property(u"IconName"_s).toString().isEmpty());

    // A click on the sign, then Quit.
    m_desktop.bus().send(
        QDBusMessage::createMethodCall(m_item, u"/StatusNotifierItem"_s, u"org.kde.StatusNotifierItem"_s, u"Activate"_s)
        << 0 << 0);
    m_desktop.bus().send(QDBusMessage::createMethodCall(m_item, m_menuPath, u"com.canonical.dbusmenu"_s, u"Event"_s)
                         << quit.id << u"clicked"_s << QVariant::fromValue(QDBusVariant(0)) << 0U);
    QTRY_COMPARE_WITH_TIMEOUT(program.state(), QProcess::NotRunning, kPatience);
    QVERIFY2(program.exitStatus() == QProcess::NormalExit && program.exitCode() == 0, program.readAll().constData());
    display.terminate();
    QVERIFY(display.waitForFinished(kPatience));
}

QVariant TestTrayPanel::property(const QString &name) const
{
    auto get = QDBusMessage::createMethodCall(m_item, u"/StatusNotifierItem"_s, u"org.freedesktop.DBus.Properties"_s,
                                              u"Get"_s);
    get << u"org.kde.StatusNotifierItem"_s << name;
    return QDBusReply<QDBusVariant>(m_desktop.bus().call(get)).value().variant();
}

Entry TestTrayPanel::layout() const
{
    auto get = QDBusMessage::createMethodCall(m_item, m_menuPath, u"com.canonical.dbusmenu"_s, u"GetLayout"_s);
    get << 0 << -1 << QStringList{u"label"_s};
    const QVariantList answer = m_desktop.bus().call(get).arguments();
    return answer.size() < 2 ? Entry{} : readEntry(answer.at(1).value<QDBusArgument>());
}

TEST_CLASS(TestTrayPanel)
#include "tst_traypanel.moc"
