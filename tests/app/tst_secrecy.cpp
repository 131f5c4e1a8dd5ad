// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandlinefixture.h"
#include "testmain.h"

#include <QDirIterator>

using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;

// Where secrets must never stand in clear: in the folder, in the log, in what other programs can read of ours.
class TestSecrecy final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nothingOfThemIsLeftInClear();

private:
    void expectClean(const QByteArray &bytes, const QString &where);
    static QByteArray contentOf(const QString &path);

    CommandLineFixture m_program;
};

QByteArray TestSecrecy::contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void TestSecrecy::expectClean(const QByteArray &bytes, const QString &where)
{
    for (const QByteArray &secret :
         {CommandLineFixture::token(), CommandLineFixture::password(), CommandLineFixture::passphrase()}) {
        QVERIFY2(!bytes.contains(secret), qPrintable(where));
        QVERIFY2(!bytes.contains(secret.toBase64()), qPrintable(where));
        QVERIFY2(!bytes.contains(secret.toHex()), qPrintable(where));
    }
}

void TestSecrecy::nothingOfThemIsLeftInClear()
{
    QVERIFY(m_program.startStandIn());
    const QString account = m_program.addAnn();
    QVERIFY(!account.isEmpty());
    QVERIFY(!m_program.addPost({u"--account"_s, account, u"--text"_s, u"in the clear"_s, u"--now"_s}).isEmpty());
    QVERIFY(!m_program.addPost({u"--account"_s, account, u"--text"_s, u"refused"_s, u"--now"_s}).isEmpty());
    QVERIFY(m_program.misbehave(u"CREATE_STATUS"_s, u"STATUS422"_s)); // failures are where logs talk
    const auto publisher = m_program.start({u"publish"_s, u"--verbose"_s, u"--data-dir"_s, m_program.dataFolder(),
                                            u"--vault-passphrase-file"_s, m_program.passphraseFile()});
    QTRY_COMPARE_WITH_TIMEOUT(m_program.accepted().size(), 1, 30'000);

    const QString process = u"/proc/%1/"_s.arg(publisher->processId());
    QVERIFY(contentOf(process + u"cmdline"_s).contains("--vault-passphrase-file")); // it is there to be read
    expectClean(contentOf(process + u"cmdline"_s), u"command line"_s);
    QVERIFY(!contentOf(process + u"environ"_s).isEmpty());
    expectClean(contentOf(process + u"environ"_s), u"environment"_s);

    bool hasText = false; // that searching finds what is there
    QStringList names;
    QDirIterator files(m_program.dataFolder(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        const QByteArray content = contentOf(path);
        hasText = hasText || content.contains("in the clear");
        names << files.fileName();
        expectClean(content, path);
    }
    QVERIFY(hasText);
    QVERIFY2(names.contains(u"postrider.sqlite-wal"_s), qPrintable(names.join(u' ')));
    const Run stopped = CommandLineFixture::stop(*publisher);
    COMPARE_EXIT(stopped, 0);
    expectClean(stopped.output + stopped.errors, u"standard output and error"_s);
    for (const QString &name : {u"postrider.sqlite"_s, u"postrider.log"_s})
        expectClean(contentOf(m_program.dataFolder() + u'/' + name), name);
}

TEST_CLASS(TestSecrecy)
#include "tst_secrecy.moc"
