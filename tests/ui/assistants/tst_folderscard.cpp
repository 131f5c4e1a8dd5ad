// SPDX-License-Identifier: GPL-3.0-or-later
#include "assistantseed.h"
#include "testmain.h"
#include "ui/assistants/assistantspage.h"
#include "ui/assistants/folderscard.h"

#include <QAbstractButton>
#include <QDir>
#include <QFileDialog>
#include <QLabel>

using namespace Postrider;
using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;

// Folders are opened and closed to assistants through the page.
class TestFoldersCard final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_page.reset(); }
    void saysWhatNoneMeans();
    void addsAndRemoves();
    void addsAFolderOnce();
    void keepsWhatAnotherProgramOpened();
    void opensNotTheWholeDisk();
    void asksWithTheSystemsDialog();
    void isEverybodysOwn();

private:
    Desk &desk() { return m_offline->desk(); }
    void open()
    {
        m_page = std::make_unique<AssistantsPage>(desk());
        m_page->resize(1200, 1400);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
        m_card = m_page->findChild<FoldersCard *>(u"foldersCard"_s);
        QVERIFY(m_card);
        QTRY_VERIFY(!label(u"foldersMeaning"_s)->text().isEmpty());
    }
    void add(const QString &folder)
    {
        m_card->setChooser([folder](QWidget *, const std::function<void(const QString &)> &chosen) { chosen(folder); });
        m_card->findChild<QAbstractButton *>(u"addFolder"_s)->click();
    }
    QWidget *row(const QString &folder) const { return m_card->findChild<QWidget *>(u"folder-"_s + folder); }
    QLabel *label(const QString &name) const { return m_card->findChild<QLabel *>(name); }
    QStringList stored() { return *OfflineDesk::await(desk().imports.folders(desk().actor)); }
    QString folder(const QString &name)
    {
        QDir(m_folder.path()).mkpath(name);
        return QFileInfo(m_folder.filePath(name)).canonicalFilePath();
    }

    QTemporaryDir m_folder;
    std::unique_ptr<OfflineDesk> m_offline;
    std::unique_ptr<AssistantsPage> m_page;
    FoldersCard *m_card = nullptr;
};

void TestFoldersCard::init()
{
    m_offline = std::make_unique<OfflineDesk>();
}

void TestFoldersCard::saysWhatNoneMeans()
{
    open();
    QVERIFY(label(u"foldersMeaning"_s)->text().contains(u"reads no files"_s));
    QVERIFY(!m_card->findChild<QAbstractButton *>(u"removeFolder"_s));
}

void TestFoldersCard::addsAndRemoves()
{
    const QString pictures = folder(u"pictures"_s), films = folder(u"films"_s);
    open();
    add(pictures);
    QTRY_VERIFY(row(pictures));
    add(films);
    QTRY_VERIFY(row(films));
    QCOMPARE(stored(), QStringList({pictures, films}));
    QVERIFY(label(u"foldersMeaning"_s)->text().contains(u"no other files"_s));
    auto *remove = row(pictures)->findChild<QAbstractButton *>(u"removeFolder"_s);
    QVERIFY(remove->accessibleName().contains(pictures));
    remove->setFocus();
    remove->click();
    QTRY_VERIFY(!row(pictures));
    QVERIFY(row(films));
    QCOMPARE(stored(), QStringList{films});
    QCOMPARE(m_page->focusWidget(), m_card->findChild<QWidget *>(u"addFolder"_s));
}

void TestFoldersCard::addsAFolderOnce()
{
    const QString pictures = folder(u"pictures"_s), link = m_folder.filePath(u"a link"_s);
    QVERIFY(QFile::link(pictures, link));
    open();
    add(link);
    QTRY_VERIFY(row(pictures));
    add(pictures);
    QTRY_COMPARE(stored(), QStringList{pictures});
    QCOMPARE(m_card->findChildren<QAbstractButton *>(u"removeFolder"_s).size(), 1);
}

void TestFoldersCard::keepsWhatAnotherProgramOpened()
{
    const QString pictures = folder(u"pictures"_s), films = folder(u"films"_s);
    open();
    MediaImport other = desk().imports;
    QVERIFY(OfflineDesk::await(other.openFolder(desk().actor, pictures)));
    add(films);
    QTRY_VERIFY(row(films) && row(pictures));
    QCOMPARE(stored(), QStringList({pictures, films}));
    QVERIFY(OfflineDesk::await(other.closeFolder(desk().actor, pictures)));
    QVERIFY(OfflineDesk::await(other.closeFolder(desk().actor, films)));
    QTRY_VERIFY(!row(films) && !row(pictures));
}

void TestFoldersCard::opensNotTheWholeDisk()
{
    open();
    QVERIFY(!label(u"foldersTrouble"_s)->isVisible());
    add(QDir::rootPath());
    QTRY_VERIFY(label(u"foldersTrouble"_s)->isVisible());
    QVERIFY(label(u"foldersTrouble"_s)->text().contains(QDir::rootPath()));
    QVERIFY(stored().isEmpty());
    add(folder(u"pictures"_s));
    QTRY_VERIFY(row(folder(u"pictures"_s)));
    QVERIFY(!label(u"foldersTrouble"_s)->isVisible());
}

void TestFoldersCard::asksWithTheSystemsDialog()
{
    const QString pictures = folder(u"pictures"_s);
    open();
    m_card->findChild<QAbstractButton *>(u"addFolder"_s)->click();
    auto *dialog = m_page->findChild<QFileDialog *>(u"chooseFolder"_s);
    QVERIFY(dialog);
    QCOMPARE(dialog->fileMode(), QFileDialog::Directory);
    Q_EMIT dialog->fileSelected(pictures);
    QTRY_VERIFY(row(pictures));
    dialog->close();
}

void TestFoldersCard::isEverybodysOwn()
{
    const QString pictures = folder(u"pictures"_s);
    QVERIFY(OfflineDesk::await(desk().imports.openFolder(desk().actor, pictures)));
    open();
    QTRY_VERIFY(row(pictures));
    m_page.reset();
    desk().actor.id = UserId::create();
    desk().actor.role = User::Role::User;
    open();
    QVERIFY(!row(pictures));
}

TEST_CLASS(TestFoldersCard)
#include "tst_folderscard.moc"
