// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/showrequest.h"
#include "testmain.h"

#include <QTemporaryFile>

using namespace Postrider;
using namespace Postrider::Net;
using namespace Qt::Literals::StringLiterals;

class TestShowRequest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void masksCredentials();
    void showsTextAndNotBinary();
    void showsFilesByNameAndSize();
    void hashSeesEveryPart();
    void hashIsTheSameForEveryBoundary();
};

namespace {

Request jsonRequest()
{
    Request request;
    request.method = "POST";
    request.url = QUrl(u"https://social.example/api/v1/statuses"_s);
    request.headers = {{"Authorization", Credential{Credential::Kind::AccessToken, "Bearer "}}};
    request.query = {{"limit", QByteArray("5")}, {"key", Credential{Credential::Kind::ClientId, {}}}};
    request.body = BytesBody{R"({"status":"Grüße"})", "application/json"};
    return request;
}

} // namespace

void TestShowRequest::masksCredentials()
{
    const QString text = describe(jsonRequest());
    QCOMPARE(text,
             u"POST https://social.example/api/v1/statuses?limit=5&key=•••\nAuthorization: Bearer •••\n"
             "Content-Type: application/json\n\n{\"status\":\"Grüße\"}"_s);
}

void TestShowRequest::showsTextAndNotBinary()
{
    Request request = jsonRequest();
    request.body = BytesBody{QByteArray("\xff\xfe\x00", 3), "image/png"};
    QVERIFY(describe(request).endsWith(u"<3 bytes>"_s));
    request.body = FormBody{
        {{"grant", QByteArray("code")}, {"secret", Credential{Credential::Kind::ClientSecret, {}}}}};
    QVERIFY(describe(request).endsWith(u"grant=code\nsecret=•••"_s));
    request.body = JsonBody{{{u"a"_s, 1}}, {{"password", Credential{Credential::Kind::Password, {}}}}};
    request.path = {{"token", Credential{Credential::Kind::AccessToken, "bot"}}, {"method", QByteArray("send")}};
    QVERIFY(describe(request).endsWith(u"{\"a\":1,\"password\":\"•••\"}"_s));
    QVERIFY(
        describe(request).startsWith(u"POST https://social.example/api/v1/statuses/bot•••/send?limit=5&key=•••\n"_s));
}

void TestShowRequest::showsFilesByNameAndSize()
{
    QTemporaryFile file;
    QVERIFY(file.open());
    file.write("0123456789");
    file.flush();
    Request request = jsonRequest();
    request.body = MultipartBody{{{"description", {}, {}, QByteArray("a cat")},
                                  {"file", "cat.png", "image/png", FileSlice{file.fileName(), 4, -1}}}};
    const QString name = QFileInfo(file.fileName()).fileName();
    QVERIFY(describe(request).endsWith(u"description=a cat\nfile=<file %1, 6 bytes>"_s.arg(name)));
}

void TestShowRequest::hashSeesEveryPart()
{
    const QByteArray hash = payloadHash(jsonRequest());
    QCOMPARE(hash.size(), 64);
    QCOMPARE(payloadHash(jsonRequest()), hash);
    const auto changed = [&](const std::function<void(Request &)> &change) {
        Request request = jsonRequest();
        change(request);
        return payloadHash(request) != hash;
    };
    QVERIFY(changed([](Request &r) { r.method = "PUT"; }));
    QVERIFY(changed([](Request &r) { r.url.setPath(u"/other"_s); }));
    QVERIFY(changed([](Request &r) { r.query[0].value = QByteArray("6"); }));
    QVERIFY(changed([](Request &r) { r.headers[0].name = "X"; }));
    QVERIFY(changed([](Request &r) { r.headers[0].value = QByteArray("Bearer "); }));
    QVERIFY(changed([](Request &r) { r.body = BytesBody{"{}", "application/json"}; }));
    QVERIFY(changed([](Request &r) { r.path = {{"a", QByteArray("b")}}; }));
    QVERIFY(changed([](Request &r) { r.body = JsonBody{{{u"status"_s, u"Grüße"_s}}, {}}; }));
    QVERIFY(changed([](Request &r) { r.body = {}; }));
    QVERIFY(!changed([](Request &r) { r.deadline = std::chrono::milliseconds(1); }));
}

void TestShowRequest::hashIsTheSameForEveryBoundary()
{
    Request request = jsonRequest();
    request.body = MultipartBody{{{"a", {}, {}, QByteArray("1")}}};
    QCOMPARE(payloadHash(request), payloadHash(request));
}

TEST_CLASS(TestShowRequest)
#include "tst_showrequest.moc"
