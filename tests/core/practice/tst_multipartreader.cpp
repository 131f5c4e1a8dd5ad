// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/multipartreader.h"
#include "testmain.h"

using namespace Postrider;

class TestMultipartReader final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsParts();
    void readsQuotedAndEmptyNames();
    void refuses_data();
    void refuses();
};

void TestMultipartReader::readsParts()
{
    const auto parts = readMultipart(
        "multipart/form-data; boundary=\"x y\"",
        "a preamble\r\n--x y\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a;b.png\"\r\n"
        "content-type: image/png\r\n\r\nline\r\n--x\r\nline\r\n--x y\r\n"
        "Content-Disposition: form-data; name=note\r\n\r\n\r\n--x y--\r\n");
    QVERIFY(parts);
    QCOMPARE(*parts,
             (QList<MultipartPart>{{"file", "a;b.png", "image/png", "line\r\n--x\r\nline"}, {"note", {}, {}, {}}}));
}

void TestMultipartReader::readsQuotedAndEmptyNames()
{
    const auto parts = readMultipart(
        "multipart/form-data;boundary=x",
        "--x\r\nContent-Disposition: form-data; filename=\"\"; name=\"say \\\"a\\\"\"\r\n\r\n1\r\n--x--");
    QVERIFY(parts);
    QCOMPARE(*parts, (QList<MultipartPart>{{"say \"a\"", {}, {}, "1"}}));
}

void TestMultipartReader::refuses_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("body");
    const QByteArray type = "multipart/form-data; boundary=x";
    const QByteArray part = "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n";
    QTest::newRow("no boundary") << QByteArray("multipart/form-data") << part;
    QTest::newRow("empty") << type << QByteArray();
    QTest::newRow("no delimiter") << type << QByteArray("hello");
    QTest::newRow("cut short in a part") << type << part.chopped(3);
    QTest::newRow("no closing delimiter") << type << part;
    QTest::newRow("cut short in a delimiter") << type << part + "--x";
    QTest::newRow("no name") << type << QByteArray("--x\r\nContent-Type: a/b\r\n\r\n1\r\n--x--");
    QTest::newRow("no end of headers") << type << QByteArray("--x\r\nContent-Disposition: form-data; name=a\r\n--x--");
    QTest::newRow("a header without a colon") << type << QByteArray("--x\r\nnonsense\r\n\r\n1\r\n--x--");
    QTest::newRow("too many parts") << type << part.repeated(65) + "--x--";
}

void TestMultipartReader::refuses()
{
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, body);
    const auto parts = readMultipart(type, body);
    QVERIFY(!parts);
    QCOMPARE(parts.error().kind, Error::Kind::InvalidInput);
}

TEST_CLASS(TestMultipartReader)
#include "tst_multipartreader.moc"
