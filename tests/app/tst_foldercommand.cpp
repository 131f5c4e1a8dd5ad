// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandlinefixture.h"
#include "services/grants.h"
#include "storage/database.h"
#include "testmain.h"

#include <QDir>
#include <QFileInfo>

using namespace Postrider;
using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;

// Folders that a person opens to assistants.
class TestFolderCommand final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void foldersComeAndGo();
    void whatIsNoFolderIsRefused();
    void heldCommandLineOpensNothing();

private:
    Run folder(const QStringList &words) const { return m_program->run(QStringList{u"folder"_s} + words); }
    QStringList listed() const
    {
        return folder({u"list"_s, u"--json"_s}).object()["folders"_L1].toVariant().toStringList();
    }

    std::unique_ptr<CommandLineFixture> m_program;
    QString m_open;
};

void TestFolderCommand::init()
{
    m_program = std::make_unique<CommandLineFixture>();
    COMPARE_EXIT(m_program->addUser(), 0);
    m_open = m_program->path(u"open"_s);
    QVERIFY(QDir().mkpath(m_open));
    m_open = QFileInfo(m_open).canonicalFilePath();
}

void TestFolderCommand::foldersComeAndGo()
{
    QCOMPARE(listed(), QStringList());
    COMPARE_EXIT(folder({u"add"_s, m_open}), 0);
    COMPARE_EXIT(folder({u"add"_s, m_open + u"/../open"_s}), 0); // the same once more
    QCOMPARE(listed(), QStringList{m_open});
    COMPARE_EXIT(folder({u"remove"_s, m_open}), 0);
    QCOMPARE(listed(), QStringList());
}

void TestFolderCommand::whatIsNoFolderIsRefused()
{
    COMPARE_EXIT(folder({u"add"_s, m_program->path(u"none"_s)}), 2);
    COMPARE_EXIT(folder({u"add"_s, m_program->passphraseFile()}), 2);
    COMPARE_EXIT(folder({u"add"_s, u"/"_s}), 1);
    COMPARE_EXIT(folder({u"add"_s}), 2);
    QCOMPARE(listed(), QStringList());
}

void TestFolderCommand::heldCommandLineOpensNothing()
{
    {
        const auto database = Database::open(m_program->dataFolder(), Database::Migrate::No);
        QVERIFY(database);
        QVERIFY(setAssistantRules(**database, {false, true}));
    }
    COMPARE_EXIT(folder({u"add"_s, m_open}), 1);
    QCOMPARE(listed(), QStringList());
}

TEST_CLASS(TestFolderCommand)
#include "tst_foldercommand.moc"
