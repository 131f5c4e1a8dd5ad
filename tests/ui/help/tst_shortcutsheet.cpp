// SPDX-License-Identifier: GPL-3.0-or-later
#include "testmain.h"
#include "ui/help/shortcutsheet.h"

#include <QAction>
#include <QLineEdit>
#include <QPointer>
#include <QScrollArea>
#include <QScrollBar>

using namespace Postrider;
using namespace Qt::Literals::StringLiterals;

// The sheet as a person with a keyboard uses it.
class TestShortcutSheet final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { delete m_sheet; }
    void showsAll();
    void search_data();
    void search();
    void closesByKey();
    void scrollsByKey();
    void ofActions();

private:
    QStringList shownLines() const;
    QLineEdit *field() const { return m_sheet->findChild<QLineEdit *>(u"shortcutSearch"_s); }

    QPointer<ShortcutSheet> m_sheet;
};

void TestShortcutSheet::init()
{
    const QString app = u"Everywhere"_s;
    const QString composer = u"Composer"_s;
    m_sheet = new ShortcutSheet({{app, u"New post"_s, {QKeySequence(u"Ctrl+N"_s)}},
                                 {app, u"Zoom in"_s, {QKeySequence(u"Ctrl++"_s), QKeySequence(u"Ctrl+="_s)}},
                                 {composer, u"Schedule"_s, {QKeySequence(u"Ctrl+Return"_s)}}});
    m_sheet->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_sheet));
}

QStringList TestShortcutSheet::shownLines() const
{
    QStringList lines;
    for (const QWidget *line : m_sheet->findChildren<QWidget *>(u"shortcutLine"_s)) {
        if (line->isVisible())
            lines << line->accessibleName();
    }
    return lines;
}

void TestShortcutSheet::showsAll()
{
    QCOMPARE(shownLines(),
             (QStringList{u"New post: Ctrl+N"_s, u"Zoom in: Ctrl++ or Ctrl+="_s, u"Schedule: Ctrl+Return"_s}));
    QCOMPARE(m_sheet->findChildren<QWidget *>(u"shortcutGroup"_s).size(), 2);
    QCOMPARE(QApplication::focusWidget(), field());
}

void TestShortcutSheet::search_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QStringList>("lines");
    QTest::newRow("name") << u"new"_s << QStringList{u"New post: Ctrl+N"_s};
    QTest::newRow("key") << u"return"_s << QStringList{u"Schedule: Ctrl+Return"_s};
    QTest::newRow("group") << u"compo"_s << QStringList{u"Schedule: Ctrl+Return"_s};
    QTest::newRow("two words") << u"ctrl zoom"_s << QStringList{u"Zoom in: Ctrl++ or Ctrl+="_s};
    QTest::newRow("nothing") << u"fly"_s << QStringList{};
}

void TestShortcutSheet::search()
{
    QFETCH(QString, words);
    QFETCH(QStringList, lines);
    QTest::keyClicks(field(), words);
    QCOMPARE(shownLines(), lines);
    QCOMPARE(m_sheet->findChild<QWidget *>(u"shortcutNothing"_s)->isVisible(), lines.isEmpty());
    int headings = 0;
    for (const QWidget *heading : m_sheet->findChildren<QWidget *>(u"shortcutGroup"_s))
        headings += heading->isVisible() ? 1 : 0;
    QCOMPARE(headings, int(lines.size()));
    field()->clear();
    QCOMPARE(shownLines().size(), 3);
}

void TestShortcutSheet::closesByKey()
{
    QTest::keyClick(field(), Qt::Key_Escape);
    QTRY_VERIFY(!m_sheet);
}

void TestShortcutSheet::scrollsByKey()
{
    delete m_sheet;
    QList<Shortcut> many;
    for (int i = 0; i < 60; ++i)
        many.append({u"Many"_s, u"Action %1"_s.arg(i), {QKeySequence(u"Ctrl+N"_s)}});
    m_sheet = new ShortcutSheet(many);
    m_sheet->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_sheet));
    const QScrollBar *bar = m_sheet->findChild<QScrollArea *>()->verticalScrollBar();
    QVERIFY(bar->maximum() > 0);
    QTest::keyClick(field(), Qt::Key_PageDown);
    QTRY_VERIFY(bar->value() > 0);
}

void TestShortcutSheet::ofActions()
{
    QAction plain(u"&Save draft\u2026"_s);
    plain.setShortcut(QKeySequence(u"Ctrl+S"_s));
    QAction ampersand(u"Salt && pepper..."_s);
    ampersand.setShortcuts({QKeySequence(u"F5"_s), QKeySequence(u"Ctrl+R"_s)});
    QAction silent(u"Nothing"_s);
    const auto shortcuts = ShortcutSheet::ofActions(u"G"_s, {&plain, &silent, &ampersand});
    QCOMPARE(shortcuts.size(), 2);
    QCOMPARE(shortcuts.first().name, u"Save draft"_s);
    QCOMPARE(shortcuts.first().group, u"G"_s);
    QCOMPARE(shortcuts.last().name, u"Salt & pepper"_s);
    QCOMPARE(shortcuts.last().keys.size(), 2);
}

TEST_CLASS(TestShortcutSheet)
#include "tst_shortcutsheet.moc"
