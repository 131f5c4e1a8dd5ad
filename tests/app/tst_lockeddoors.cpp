// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandlinefixture.h"
#include "testmain.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;

// Stores that can't be opened or written: each says why and stays as it is.
class TestLockedDoors final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();

    void passphraseIsNeeded();
    void wrongPassphraseIsRefused();
    void passphraseFileMissingOrEmptyMakesNoStore();
    void noKeychainAtAllMakesNoVault();
    void damagedStoreStaysAsItIs();
    void newerStoreStaysAsItIs();
    void folderThatCannotBeIsRefused();
    void fullDiskChangesNothing();
    void foldersAndFilesAreForTheirOwnerOnly();

private:
    void addUser();
    QString store() const { return m_program->dataFolder() + u"/postrider.sqlite"_s; }
    QByteArray storeHash() const;
    void expectRefusal(const QStringList &arguments, const QByteArray &sentence);

    std::unique_ptr<CommandLineFixture> m_program;
};

void TestLockedDoors::init()
{
    m_program = std::make_unique<CommandLineFixture>();
}

void TestLockedDoors::cleanup()
{
    m_program.reset();
}

void TestLockedDoors::addUser()
{
    COMPARE_EXIT(m_program->addUser(), 0);
}

QByteArray TestLockedDoors::storeHash() const
{
    QFile file(store());
    return file.open(QIODevice::ReadOnly) ? QCryptographicHash::hash(file.readAll(), QCryptographicHash::Sha256)
                                          : QByteArray();
}

void TestLockedDoors::expectRefusal(const QStringList &arguments, const QByteArray &sentence)
{
    const QByteArray before = storeHash();
    const Run run = m_program->run(arguments);
    COMPARE_EXIT(run, 1);
    QVERIFY2(run.errors.contains(sentence), run.story().constData());
    QCOMPARE(run.output, QByteArray());
    QCOMPARE(storeHash(), before);
}

void TestLockedDoors::passphraseIsNeeded()
{
    addUser();
    m_program->usePassphrase(false);
    expectRefusal({u"user"_s, u"list"_s}, "--vault-passphrase-file");
}

void TestLockedDoors::wrongPassphraseIsRefused()
{
    addUser();
    const QString wrong = m_program->write(u"wrong"_s, "another passphrase");
    expectRefusal({u"user"_s, u"list"_s, u"--vault-passphrase-file"_s, wrong}, "does not open this store");
    // And the right one still does.
    COMPARE_EXIT(m_program->run({u"user"_s, u"list"_s}), 0);
}

void TestLockedDoors::passphraseFileMissingOrEmptyMakesNoStore()
{
    expectRefusal({u"user"_s, u"list"_s, u"--vault-passphrase-file"_s, u"nowhere"_s}, "not there. (nowhere)");
    const QString empty = m_program->write(u"empty"_s, "\n");
    expectRefusal({u"user"_s, u"list"_s, u"--vault-passphrase-file"_s, empty}, "no passphrase in the file");
    QVERIFY(!QFile::exists(store()));
}

void TestLockedDoors::noKeychainAtAllMakesNoVault()
{
    m_program->usePassphrase(false);
    const Run run = m_program->addUser();
    COMPARE_EXIT(run, 1);
    QVERIFY2(run.errors.contains("no keychain") && run.errors.contains("--vault-passphrase-file"),
             run.story().constData());
    QVERIFY(m_program->belongings().users.isEmpty());
    // Nothing stands in the way of a passphrase now.
    m_program->usePassphrase(true);
    addUser();
}

void TestLockedDoors::damagedStoreStaysAsItIs()
{
    addUser();
    QFile file(store());
    QVERIFY(file.open(QIODevice::ReadWrite));
    file.write(QByteArray(4096, 'x'));
    file.close();
    expectRefusal({u"user"_s, u"list"_s}, "damaged");
}

void TestLockedDoors::newerStoreStaysAsItIs()
{
    addUser();
    QFile file(store());
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek(60)); // where SQLite keeps user_version, big-endian
    file.write(QByteArray::fromHex("0000270f"));
    file.close();
    expectRefusal({u"user"_s, u"list"_s}, "newer version");
}

void TestLockedDoors::folderThatCannotBeIsRefused()
{
    const QString file = m_program->write(u"a-file"_s, "not a folder");
    const Run run = m_program->run({u"user"_s, u"list"_s, u"--data-dir"_s, file + u"/below"_s});
    COMPARE_EXIT(run, 1);
    QVERIFY2(run.errors.contains("a-file/below"), run.story().constData());
    QCOMPARE(QFileInfo(file).size(), 12);
}

// A disk of its own, of a few blocks: in a mount namespace, which some systems do not allow.
void TestLockedDoors::fullDiskChangesNothing()
{
    const QString unshare = QStandardPaths::findExecutable(u"unshare"_s);
    if (unshare.isEmpty() || QProcess::execute(unshare, {u"-rm"_s, u"true"_s}) != 0)
        QSKIP("No mount namespaces here");
    addUser();
    const QString script = uR"sh(set -e
mkdir disk && mount -t tmpfs -o size=600k tmpfs disk && cp -a data disk/
dd if=/dev/zero of=disk/filler bs=1k 2>/dev/null || true
truncate -s -48k disk/filler
code=0
head -c 65536 /dev/zero | tr '\0' x > text
"$1" post add --draft --text "$(cat text)" --data-dir disk/data --vault-passphrase-file passphrase || code=$?
rm disk/filler
"$1" post list --json --data-dir disk/data --vault-passphrase-file passphrase
exit $code)sh"_s;
    QProcess shell;
    shell.setWorkingDirectory(QFileInfo(m_program->passphraseFile()).path());
    shell.start(
        unshare,
        {u"-rm"_s, u"sh"_s, u"-c"_s, script, u"sh"_s, QCoreApplication::applicationDirPath() + u"/postrider"_s});
    const Run run = CommandLineFixture::finish(shell);
    if (run.errors.contains("mount:"))
        QSKIP("No small disk can be mounted here");
    COMPARE_EXIT(run, 1);
    QVERIFY2(run.errors.contains("disk is full"), run.story().constData());
    QCOMPARE(run.output, QByteArray("[]\n"));
}

void TestLockedDoors::foldersAndFilesAreForTheirOwnerOnly()
{
    addUser();
    COMPARE_EXIT(m_program->run({u"post"_s, u"add"_s, u"--draft"_s, u"--media"_s, m_program->picture(u"red.png"_s)}),
                 0);
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther
        | QFile::ExeOther;
    QStringList paths{m_program->dataFolder()};
    QDir root(m_program->dataFolder());
    for (const QFileInfo &info : root.entryInfoList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot))
        paths << info.filePath();
    const QDir media(m_program->dataFolder() + u"/media"_s);
    for (const QFileInfo &info : media.entryInfoList(QDir::Files | QDir::Hidden))
        paths << info.filePath();
    QVERIFY(paths.size() >= 5); // folder, store, log, media and the picture
    for (const QString &path : std::as_const(paths))
        QVERIFY2(!(QFile::permissions(path) & others), qPrintable(path));
}

TEST_CLASS(TestLockedDoors)
#include "tst_lockeddoors.moc"
