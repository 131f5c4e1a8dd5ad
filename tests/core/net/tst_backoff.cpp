// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/backoff.h"
#include "testmain.h"

using namespace Postrider;
using namespace Qt::Literals::StringLiterals;
using std::chrono::milliseconds;

class TestBackoff final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void growsAndIsCapped_data();
    void growsAndIsCapped();
    void readsRetryAfter_data();
    void readsRetryAfter();
};

void TestBackoff::growsAndIsCapped_data()
{
    QTest::addColumn<int>("tries");
    QTest::addColumn<double>("random");
    QTest::addColumn<qint64>("ms");
    QTest::newRow("none yet") << 0 << 1.0 << qint64(2000);
    QTest::newRow("first") << 1 << 1.0 << qint64(2000);
    QTest::newRow("first, in between") << 1 << 0.5 << qint64(1500);
    QTest::newRow("second") << 2 << 1.0 << qint64(4000);
    QTest::newRow("fifth") << 5 << 1.0 << qint64(32000);
    QTest::newRow("ninth") << 9 << 1.0 << qint64(512000);
    QTest::newRow("capped") << 10 << 1.0 << qint64(900000);
    QTest::newRow("far") << 100000 << 1.0 << qint64(900000);
    QTest::newRow("half is certain") << 7 << 0.0 << qint64(64000);
    QTest::newRow("negative tries") << -5 << 1.0 << qint64(2000);
    QTest::newRow("random out of range") << 1 << 7.0 << qint64(2000);
}

void TestBackoff::growsAndIsCapped()
{
    QFETCH(int, tries);
    QFETCH(double, random);
    QFETCH(qint64, ms);
    QCOMPARE(qint64(Net::backOff(tries, random).count()), ms);
}

void TestBackoff::readsRetryAfter_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<qint64>("ms"); // -1: nothing
    const qint64 day = 86'400'000;
    QTest::newRow("absent") << QByteArray() << qint64(-1);
    QTest::newRow("seconds") << QByteArray("120") << qint64(120'000);
    QTest::newRow("spaces") << QByteArray(" 7 ") << qint64(7000);
    QTest::newRow("zero") << QByteArray("0") << qint64(0);
    QTest::newRow("a week") << QByteArray("604800") << day;
    QTest::newRow("more than a number") << QByteArray("99999999999999999999999") << day;
    QTest::newRow("negative") << QByteArray("-5") << qint64(-1);
    QTest::newRow("fraction") << QByteArray("1.5") << qint64(-1);
    QTest::newRow("words") << QByteArray("soon") << qint64(-1);
    QTest::newRow("date") << QByteArray("Sun, 06 Nov 1994 08:50:37 GMT") << qint64(60'000);
    QTest::newRow("past date") << QByteArray("Sun, 06 Nov 1994 07:49:37 GMT") << qint64(0);
    QTest::newRow("far date") << QByteArray("Mon, 06 Nov 2094 08:49:37 GMT") << qint64(-1); // a Saturday, in truth
    QTest::newRow("far date, right day") << QByteArray("Sat, 06 Nov 2094 08:49:37 GMT") << day;
}

void TestBackoff::readsRetryAfter()
{
    QFETCH(QByteArray, header);
    QFETCH(qint64, ms);
    Net::Response response;
    if (!header.isNull())
        response.headers.emplaceBack("retry-after", header);
    const auto wait = Net::retryAfter(response, QDateTime(QDate(1994, 11, 6), QTime(8, 49, 37), Qt::UTC));
    QCOMPARE(wait ? qint64(wait->count()) : -1, ms);
}

TEST_CLASS(TestBackoff)
#include "tst_backoff.moc"
