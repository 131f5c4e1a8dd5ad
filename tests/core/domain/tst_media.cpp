// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/media.h"
#include "testmain.h"

using namespace Postrider;
using namespace Qt::Literals::StringLiterals;

class TestMedia final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void addressLeadsBack();
    void otherAddressesAreNone_data();
    void otherAddressesAreNone();
};

void TestMedia::addressLeadsBack()
{
    const MediaId id = MediaId::create();
    QCOMPARE(Media::urlFor(id), u"postrider://media/"_s + id.toString());
    QCOMPARE(Media::idFromUrl(Media::urlFor(id)), id);
}

void TestMedia::otherAddressesAreNone_data()
{
    QTest::addColumn<QString>("url");
    const QString id = MediaId::create().toString();
    QTest::newRow("nothing") << QString();
    QTest::newRow("the web") << u"https://example.org/"_s + id;
    QTest::newRow("another kind") << u"postrider://post/"_s + id;
    QTest::newRow("no id") << u"postrider://media/"_s;
    QTest::newRow("a path") << u"postrider://media/../../etc/passwd"_s;
    QTest::newRow("an id and more") << u"postrider://media/"_s + id + u"/x"_s;
}

void TestMedia::otherAddressesAreNone()
{
    QFETCH(QString, url);
    QVERIFY(Media::idFromUrl(url).isNull());
}

TEST_CLASS(TestMedia)
#include "tst_media.moc"
