// SPDX-License-Identifier: GPL-3.0-or-later
#include "offlinedesk.h"
#include "services/diagnostics.h"
#include "testmain.h"
#include "ui/help/aboutdialog.h"
#include "ui/help/copydiagnostics.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QPointer>
#include <QSignalSpy>
#include <QUrl>

using namespace Postrider;
using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;

// About, and what it copies.
class TestAbout final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { delete m_about; }
    void saysWhatItIs();
    void linksAndDiagnostics();
    void closesByKey_data();
    void closesByKey();
    void copies();
    void copiesWithoutSecrets();

private:
    QString text(const QString &name) const { return m_about->findChild<QLabel *>(name)->text(); }
    void click(const QString &name) const
    {
        QTest::mouseClick(m_about->findChild<QAbstractButton *>(name), Qt::LeftButton);
    }

    QPointer<AboutDialog> m_about;
};

void TestAbout::init()
{
    QCoreApplication::setApplicationVersion(u"1.2.3"_s);
    m_about = new AboutDialog;
    m_about->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_about));
}

void TestAbout::saysWhatItIs()
{
    QCOMPARE(text(u"aboutVersion"_s), u"Version 1.2.3"_s);
    QVERIFY(text(u"aboutLicence"_s).contains(u"GPL-3.0-or-later"_s));
    QVERIFY(text(u"aboutQt"_s).contains(QString::fromLatin1(qVersion())));
}

void TestAbout::linksAndDiagnostics()
{
    QSignalSpy addresses(m_about, &AboutDialog::addressAsked);
    QSignalSpy diagnostics(m_about, &AboutDialog::diagnosticsAsked);
    click(u"aboutHome"_s);
    click(u"aboutLicenceText"_s);
    QCOMPARE(addresses.count(), 2);
    QCOMPARE(addresses.last().first().toUrl().host(), u"www.gnu.org"_s);
    click(u"aboutDiagnostics"_s);
    QCOMPARE(diagnostics.count(), 1);
    QVERIFY(m_about->isVisible());
}

void TestAbout::closesByKey_data()
{
    QTest::addColumn<Qt::Key>("key");
    QTest::newRow("Escape") << Qt::Key_Escape;
    QTest::newRow("Enter") << Qt::Key_Return;
}

void TestAbout::closesByKey()
{
    QFETCH(Qt::Key, key);
    QTest::keyClick(m_about, key);
    QTRY_VERIFY(!m_about);
}

void TestAbout::copies()
{
    OfflineDesk offline;
    DiagnosticsService service(offline.parts());
    QGuiApplication::clipboard()->setText(u"before"_s);
    bool isDone = false;
    copyDiagnostics(service, this, [&](const Outcome &outcome) { isDone = outcome.has_value(); });
    QTRY_VERIFY(isDone);
    QVERIFY(QGuiApplication::clipboard()->text().startsWith(u"Postrider 1.2.3, Qt "_s));
}

void TestAbout::copiesWithoutSecrets()
{
    OfflineDesk offline;
    offline.seedMonth();
    QFile log(offline.desk().dataFolder + u"/postrider.log"_s);
    QVERIFY(log.open(QIODevice::WriteOnly));
    log.write("2026-11-22T13:18:00.123Z warning postrider.app: Moodboard 31 of press@harbour.example, a token "
              "5f3b9a8c7d6e5f4a\n");
    log.close();
    DiagnosticsService service(offline.parts());
    bool isDone = false;
    copyDiagnostics(service, this, [&](const Outcome &outcome) { isDone = outcome.has_value(); });
    QTRY_VERIFY(isDone);
    const QString text = QGuiApplication::clipboard()->text();
    QVERIFY(text.contains(u"warning postrider.app: "_s));
    QVERIFY(text.contains(u"PUBLISHED"_s));
    for (const auto &secret : {u"Moodboard"_s, u"harbour"_s, u"5f3b9a"_s, u"print.example"_s, u"Tutorial"_s, u"@"_s})
        QVERIFY2(!text.contains(secret, Qt::CaseInsensitive), qPrintable(secret + u'\n' + text));
}

TEST_CLASS(TestAbout)
#include "tst_about.moc"
