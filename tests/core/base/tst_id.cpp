// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/id.h"
#include "testmain.h"

#include <QDateTime>
#include <QSet>

#include <type_traits>

using namespace Postrider;
using namespace Qt::Literals::StringLiterals;

class TestId final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isVersion7();
    void carriesItsTime();
    void sortsByTime();
    void sortsWithinAMillisecond();
    void isNewEachTime();
    void roundTrips();
    void reads_data();
    void reads();
    void nullIsEmptyText();
};

// A post's id is no user's.
static_assert(!std::is_convertible_v<PostId, UserId>);
static_assert(!std::is_constructible_v<PostId, UserId>);

namespace {

qint64 millisecondsOf(const QUuid &id)
{
    return qint64((quint64(id.data1) << 16) | id.data2);
}

} // namespace

void TestId::isVersion7()
{
    for (int i = 0; i < 1000; ++i) {
        const QUuid id = newUuid();
        QCOMPARE(id.data3 >> 12, 7);
        QCOMPARE(id.data4[0] >> 6, 2); // the variant of RFC 9562
    }
}

void TestId::carriesItsTime()
{
    const qint64 before = QDateTime::currentMSecsSinceEpoch();
    const qint64 told = millisecondsOf(newUuid());
    QVERIFY(told >= before);
    QVERIFY(told <= QDateTime::currentMSecsSinceEpoch());
}

void TestId::sortsByTime()
{
    const PostId first(newUuid());
    const qint64 then = millisecondsOf(QUuid::fromString(first.toString()));
    QTRY_VERIFY(QDateTime::currentMSecsSinceEpoch() > then);
    const PostId second(newUuid());
    QVERIFY(first < second);
    QVERIFY(!(second < first));
    QVERIFY(first.toString() < second.toString()); // as the database sorts them
}

void TestId::sortsWithinAMillisecond()
{
    QString before = PostId::create().toString();
    for (int i = 0; i < 2000; ++i) {
        const QString next = PostId::create().toString();
        QVERIFY(before < next);
        before = next;
    }
}

void TestId::isNewEachTime()
{
    QSet<PostId> ids;
    for (int i = 0; i < 10'000; ++i)
        ids.insert(PostId::create());
    QCOMPARE(ids.size(), 10'000);
}

void TestId::roundTrips()
{
    const auto id = UserId::create();
    QCOMPARE(id.toString().size(), 36);
    QVERIFY(UserId::fromString(id.toString()) == id);
    QVERIFY(UserId::fromString(id.toString().toUpper()) == id);
}

void TestId::reads_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isId");
    QTest::newRow("plain") << u"01890a5d-ac96-774b-bcce-b302099a8057"_s << true;
    QTest::newRow("another spelling") << u"{01890a5d-ac96-774b-bcce-b302099a8057}"_s << false;
    QTest::newRow("more behind it") << u"01890a5d-ac96-774b-bcce-b302099a8057/x"_s << false;
    QTest::newRow("as long, with a brace") << u"{01890a5d-ac96-774b-bcce-b302099a805"_s << false;
    QTest::newRow("as long, not Latin") << u"\u043001890a5d-ac96-774b-bcce-b302099a80"_s << false;
    QTest::newRow("empty") << QString() << false;
    QTest::newRow("a word") << u"latest"_s << false;
    QTest::newRow("too short") << u"01890a5d-ac96-774b-bcce-b302099a805"_s << false;
    QTest::newRow("not hexadecimal") << u"01890a5d-ac96-774b-bcce-b302099a805g"_s << false;
    QTest::newRow("all zero") << u"00000000-0000-0000-0000-000000000000"_s << false;
}

void TestId::reads()
{
    QFETCH(QString, text);
    QFETCH(bool, isId);
    QCOMPARE(!PostId::fromString(text).isNull(), isId);
}

void TestId::nullIsEmptyText()
{
    QVERIFY(PostId().isNull());
    QVERIFY(PostId().toString().isEmpty());
    QVERIFY(PostId() == PostId::fromString({}));
    QVERIFY(PostId() != PostId::create());
    QVERIFY(!PostId::create().isNull());
}

TEST_CLASS(TestId)
#include "tst_id.moc"
