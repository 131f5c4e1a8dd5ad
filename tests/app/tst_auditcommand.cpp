// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandlinefixture.h"
#include "domain/audit.h"
#include "storage/auditrepository.h"
#include "storage/database.h"
#include "testmain.h"

using namespace Postrider;
using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;

// "audit": who did what through which key and program.
class TestAuditCommand final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void saysWhoDidWhat();
    void ofOneKeyAndOfLate();
    void othersSeeTheirOwn();
    void wrongUse_data();
    void wrongUse();

private:
    Run audit(const QStringList &words) const { return m_program->run(QStringList{u"audit"_s} + words); }
    // A call of an assistant's at that moment.
    void call(const QString &key, const QDateTime &when) const;

    std::unique_ptr<CommandLineFixture> m_program;
    QString m_key;
};

void TestAuditCommand::init()
{
    m_program = std::make_unique<CommandLineFixture>();
    QVERIFY(m_program->startStandIn());
    QVERIFY(!m_program->addAnn().isEmpty());
    const Run made = m_program->run({u"key"_s, u"add"_s, u"--name"_s, u"Desk"_s, u"--json"_s});
    COMPARE_EXIT(made, 0);
    m_key = made.object()["id"_L1].toString();
}

void TestAuditCommand::call(const QString &key, const QDateTime &when) const
{
    const auto database = Database::open(m_program->dataFolder(), Database::Migrate::No);
    QVERIFY(database);
    QVERIFY(AuditRepository(**database)
                .insert({AuditId::create(),
                         u"key:"_s + key,
                         u"mcp.list_posts"_s,
                         {},
                         {},
                         {{u"client"_s, u"claude-code 2.1"_s}},
                         when}));
}

void TestAuditCommand::saysWhoDidWhat()
{
    const Run all = audit({u"--json"_s});
    COMPARE_EXIT(all, 0);
    const QJsonObject latest = all.array().first().toObject();
    QCOMPARE(latest["what"_L1].toString(), u"key.add"_s);
    QCOMPARE(latest["by"_L1].toString(), u"COMMAND_LINE"_s);
    QCOMPARE(latest["name"_L1].toString(), u"Ann"_s);
    QCOMPARE(latest["subject"_L1].toString(), m_key);
    call(m_key, QDateTime(QDate(2099, 1, 1), QTime(), Qt::UTC));
    const Run words = audit({u"--limit"_s, u"1"_s});
    COMPARE_EXIT(words, 0);
    QCOMPARE(words.output.count('\n'), 1);
    QVERIFY2(words.output.contains("claude-code 2.1") && words.output.contains("Desk")
                 && words.output.contains("list_posts"),
             words.output.constData());
}

void TestAuditCommand::ofOneKeyAndOfLate()
{
    QCOMPARE(audit({u"--key"_s, m_key, u"--json"_s}).array().size(), 0);
    call(m_key, QDateTime(QDate(2050, 1, 1), QTime(), Qt::UTC));
    call(m_key, QDateTime(QDate(2051, 1, 1), QTime(), Qt::UTC));
    const QJsonArray both = audit({u"--key"_s, m_key, u"--json"_s}).array();
    QCOMPARE(both.size(), 2);
    QCOMPARE(both.first()["keyId"_L1].toString(), m_key);
    QCOMPARE(both.first()["client"_L1].toString(), u"claude-code 2.1"_s);
    QCOMPARE(audit({u"--since"_s, u"2051-01-01T00:00:00Z"_s, u"--json"_s}).array().size(), 1);
    QCOMPARE(audit({u"--since"_s, u"2052-01-01T00:00:00Z"_s, u"--json"_s}).output, QByteArray("[]\n"));
}

void TestAuditCommand::othersSeeTheirOwn()
{
    call(m_key, QDateTime(QDate(2050, 1, 1), QTime(), Qt::UTC));
    COMPARE_EXIT(m_program->run({u"user"_s, u"add"_s, u"--email"_s, u"bob@example.com"_s, u"--name"_s, u"Bob"_s,
                                 u"--password-stdin"_s},
                                "Bob's password"),
                 0);
    const QStringList bob{u"--user"_s, u"bob@example.com"_s, u"--json"_s};
    QCOMPARE(audit(bob).output, QByteArray("[]\n"));
    QCOMPARE(audit(QStringList{u"--key"_s, m_key} + bob).output, QByteArray("[]\n"));
}

void TestAuditCommand::wrongUse_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::newRow("no id") << QStringList{u"--key"_s, u"Desk"_s};
    QTest::newRow("no time") << QStringList{u"--since"_s, u"yesterday"_s};
    QTest::newRow("no number") << QStringList{u"--limit"_s, u"many"_s};
    QTest::newRow("none") << QStringList{u"--limit"_s, u"0"_s};
    QTest::newRow("a word more") << QStringList{u"list"_s};
}

void TestAuditCommand::wrongUse()
{
    QFETCH(QStringList, words);
    COMPARE_EXIT(audit(words), 2);
}

TEST_CLASS(TestAuditCommand)
#include "tst_auditcommand.moc"
