// SPDX-License-Identifier: GPL-3.0-or-later
#include "samples.h"
#include "storage/sqlite.h"
#include "storage/statement.h"
#include "testmain.h"

#include <QSqlDatabase>

using namespace Postrider;
using namespace Qt::Literals::StringLiterals;

namespace {

using Made = Result<std::unique_ptr<Statement>>;

constexpr auto kName = "statements"_L1;

} // namespace

// The two ways to run a statement say the same, whatever is kept.
class TestStatements final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void usesTheDriversLibrary();
    void keepsValues_data();
    void keepsValues();
    void countsChanges_data();
    void countsChanges();
    void refuses_data();
    void refuses();
    void leavesNothingOpen_data();
    void leavesNothingOpen();

private:
    static void eachWay();
    Made prepare(const QString &text) const;
    Result<int> run(const QString &text, const QVariantList &values = {}, const TakeRow &take = {}) const;

    QSqlDatabase m_database;
};

void TestStatements::init()
{
    m_database = QSqlDatabase::addDatabase(u"QSQLITE"_s, kName);
    m_database.setDatabaseName(u":memory:"_s);
    QVERIFY(m_database.open());
    const Made table = qtStatement(m_database,
                                   u"CREATE TABLE kept (id INTEGER PRIMARY KEY, value, only_one TEXT UNIQUE)"_s);
    QVERIFY(table && (*table)->run({}, {}));
}

void TestStatements::cleanup()
{
    m_database.close();
    m_database = {};
    QSqlDatabase::removeDatabase(kName);
}

void TestStatements::eachWay()
{
    QTest::addColumn<bool>("isDirect");
    QTest::newRow("by QtSql") << false;
    QTest::newRow("direct") << true;
}

Made TestStatements::prepare(const QString &text) const
{
    QFETCH(bool, isDirect);
    return isDirect ? sqliteStatement(Sqlite::handleOf(m_database), text) : qtStatement(m_database, text);
}

Result<int> TestStatements::run(const QString &text, const QVariantList &values, const TakeRow &take) const
{
    const Made made = prepare(text);
    return made ? (*made)->run(values, take) : fail(made.error());
}

void TestStatements::usesTheDriversLibrary()
{
    QVERIFY(Sqlite::handleOf(m_database));
}

void TestStatements::keepsValues_data()
{
    QTest::addColumn<bool>("isDirect");
    QTest::addColumn<QVariant>("value");
    QTest::addColumn<QVariant>("answer");
    const auto row = [](const char *name, const QVariant &value, const QVariant &answer) {
        QTest::addRow("%s, by QtSql", name) << false << value << answer;
        QTest::addRow("%s, direct", name) << true << value << answer;
    };
    const auto same = [&](const char *name, const QVariant &value) { row(name, value, value); };
    same("a number", qint64(42));
    same("the least number", std::numeric_limits<qint64>::min());
    same("the most", std::numeric_limits<qint64>::max());
    row("a short number", -7, qint64(-7));
    same("a fraction", 0.125);
    same("text", u"Grüße, 你好 🐎"_s);
    same("no text", u""_s);
    row("a text that is null", QString(), QVariant());
    same("a zero inside", u"a\0b"_s);
    same("bytes", QByteArray("\0\xff\xfe", 3));
    row("nothing", QVariant(), QVariant());
}

void TestStatements::keepsValues()
{
    QFETCH(QVariant, value);
    QFETCH(QVariant, answer);
    const auto inserted = run(u"INSERT INTO kept (value) VALUES (?)"_s, {value});
    VERIFY_OK(inserted);
    QList<QVariantList> rows;
    const auto asked = run(u"SELECT value, ? FROM kept"_s, {value}, [&](Row &row) { rows << row.rest(); });
    VERIFY_OK(asked);
    QCOMPARE(rows.size(), 1);
    for (const QVariant &one : rows.constFirst()) {
        QCOMPARE(one.isNull(), answer.isNull());
        if (!answer.isNull())
            QCOMPARE(one, answer);
    }
}

void TestStatements::countsChanges_data()
{
    eachWay();
}

void TestStatements::countsChanges()
{
    for (int i = 0; i < 3; ++i)
        QCOMPARE(run(u"INSERT INTO kept (value) VALUES (?)"_s, {i}).value_or(-1), 1);
    QCOMPARE(run(u"UPDATE kept SET value = 9 WHERE value > 0"_s).value_or(-1), 2);
    QCOMPARE(run(u"SELECT * FROM kept"_s).value_or(-1), 0);
    QCOMPARE(run(u"DELETE FROM kept WHERE value = 100"_s).value_or(-1), 0);
    int rows = 0;
    const auto again = run(u"DELETE FROM kept RETURNING id"_s, {}, [&](Row &) { ++rows; });
    QVERIFY(again);
    QCOMPARE(rows, 3);
}

void TestStatements::refuses_data()
{
    QTest::addColumn<bool>("isDirect");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QVariantList>("values");
    QTest::addColumn<Error::Kind>("kind");
    const auto row = [](const char *name, const QString &text, const QVariantList &values, Error::Kind kind) {
        QTest::addRow("%s, by QtSql", name) << false << text << values << kind;
        QTest::addRow("%s, direct", name) << true << text << values << kind;
    };
    row("no SQL", u"SELEKT 1"_s, {}, Error::Kind::StoreFailed);
    row("no such table", u"SELECT * FROM nowhere"_s, {}, Error::Kind::StoreFailed);
    row("too few values", u"SELECT ?, ?"_s, {1}, Error::Kind::StoreFailed);
    row("too many values", u"SELECT ?"_s, {1, 2}, Error::Kind::StoreFailed);
    row("twice the same", u"INSERT INTO kept (only_one) VALUES (?), (?)"_s, {u"a"_s, u"a"_s}, Error::Kind::Conflict);
    row("in the second row", u"SELECT abs(value) FROM (SELECT 1 AS value UNION ALL SELECT ?)"_s,
        {std::numeric_limits<qint64>::min()}, Error::Kind::StoreFailed);
}

void TestStatements::refuses()
{
    QFETCH(QString, text);
    QFETCH(QVariantList, values);
    const auto done = run(text, values, [](Row &) {});
    QVERIFY(!done);
    QTEST(done.error().kind, "kind");
    QVERIFY(!done.error().detail.isEmpty());
}

void TestStatements::leavesNothingOpen_data()
{
    eachWay();
}

// A statement that stands on a row would keep the table from being dropped.
void TestStatements::leavesNothingOpen()
{
    QVERIFY(run(u"INSERT INTO kept (value) VALUES (1), (2)"_s));
    const Made one = prepare(u"SELECT value FROM kept"_s);
    QVERIFY(one);
    QVERIFY((*one)->run({}, {}));
    const Made bad = prepare(u"SELECT abs(-9223372036854775807 - value) FROM kept"_s);
    QVERIFY(bad);
    QVERIFY(!(*bad)->run({}, [](Row &) {}));
    QVERIFY(run(u"DROP TABLE kept"_s));
}

TEST_CLASS(TestStatements)
#include "tst_statements.moc"
