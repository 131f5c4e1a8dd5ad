// SPDX-License-Identifier: GPL-3.0-or-later
#include "recordedexchange.h"

#include "base/enumword.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>

namespace Postrider::Testing {

using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray blank(Net::Credential::Kind kind)
{
    using Kind = Net::Credential::Kind;
    switch (kind) {
    case Kind::AccessToken: return "{accessToken}";
    case Kind::RefreshToken: return "{refreshToken}";
    case Kind::ClientId: return "{clientId}";
    case Kind::ClientSecret: return "{clientSecret}";
    case Kind::AuthorizationCode: return "{authorizationCode}";
    case Kind::CodeVerifier: return "{codeVerifier}";
    case Kind::Password: return "{password}";
    case Kind::ClientPair: return "{clientPair}";
    }
    return {};
}

QByteArray plain(const Net::Value &value)
{
    if (const auto *credential = std::get_if<Net::Credential>(&value))
        return credential->prefix + blank(credential->kind);
    return std::get<QByteArray>(value);
}

QByteArray encoded(const Net::Fields &fields)
{
    QByteArrayList pairs;
    for (const Net::Field &field : fields)
        pairs << field.name.toPercentEncoding() + '=' + plain(field.value).toPercentEncoding("{}");
    return pairs.join('&');
}

QByteArray sliceText(const Net::FileSlice &slice)
{
    return '{' + QFileInfo(slice.path).fileName().toUtf8() + '}';
}

struct BodyText
{
    QByteArray operator()(std::monostate) const { return "\n"; }
    QByteArray operator()(const Net::BytesBody &body) const
    {
        return "Content-Type: " + body.contentType + "\n\n" + body.bytes;
    }
    QByteArray operator()(const Net::JsonBody &body) const
    {
        QJsonObject object = body.object;
        for (const Net::Field &field : body.secrets)
            object[QString::fromUtf8(field.name)] = QString::fromUtf8(plain(field.value));
        return "Content-Type: application/json\n\n" + QJsonDocument(object).toJson(QJsonDocument::Compact);
    }
    QByteArray operator()(const Net::FormBody &body) const
    {
        return "Content-Type: application/x-www-form-urlencoded\n\n" + encoded(body.fields);
    }
    QByteArray operator()(const Net::FileBody &body) const
    {
        return "Content-Type: " + body.contentType + "\n\n" + sliceText(body.slice);
    }
    QByteArray operator()(const Net::MultipartBody &body) const
    {
        QByteArray text = "Content-Type: multipart/form-data; boundary=BOUNDARY\n\n";
        for (const auto &part : body.parts) {
            text += "--BOUNDARY\nContent-Disposition: form-data; name=\"" + part.name + '"';
            text += part.fileName.isEmpty() ? QByteArray() : "; filename=\"" + part.fileName + '"';
            text += part.contentType.isEmpty() ? QByteArray() : "\nContent-Type: " + part.contentType;
            const auto *bytes = std::get_if<QByteArray>(&part.content);
            text += "\n\n" + (bytes ? *bytes : sliceText(std::get<Net::FileSlice>(part.content))) + '\n';
        }
        return text + "--BOUNDARY--";
    }
};

QByteArray readFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll().trimmed() : QByteArray("(no file)");
}

} // namespace

QByteArray wireText(const Net::Request &request)
{
    QByteArray text = request.method + ' ' + request.url.path(QUrl::FullyEncoded).toLatin1();
    for (const Net::Field &segment : request.path)
        text += '/' + plain(segment.value).toPercentEncoding("{}:@");
    QByteArray query = request.url.query(QUrl::FullyEncoded).toLatin1(); // of an address that the network gave us
    if (!request.query.isEmpty())
        query += (query.isEmpty() ? "" : "&") + encoded(request.query);
    if (!query.isEmpty())
        text += '?' + query;
    text += " HTTP/1.1\nHost: " + request.url.authority(QUrl::FullyEncoded).toLatin1() + '\n';
    for (const Net::Field &header : request.headers)
        text += header.name + ": " + plain(header.value) + '\n';
    return (text + std::visit(BodyText(), request.body)).trimmed();
}

Net::Response wireResponse(const QByteArray &text)
{
    Net::Response response;
    const qsizetype end = text.indexOf("\n\n");
    const QByteArrayList head = (end < 0 ? text : text.left(end)).split('\n');
    response.status = head.first().split(' ').value(1).toInt();
    for (const QByteArray &line : head.mid(1)) {
        const qsizetype colon = line.indexOf(':');
        response.headers.append({line.left(colon), line.mid(colon + 1).trimmed()});
    }
    response.body = end < 0 ? QByteArray() : text.mid(end + 2);
    return response;
}

QString RecordedExchanges::dataFile(const QString &name) const
{
    const QString folder = enumWord(m_platform.id()).toLower();
    return QFileInfo(QString::fromUtf8(__FILE__)).absolutePath() + u"/../data/"_s + folder + u'/' + name;
}

bool RecordedExchanges::differ(const QString &how)
{
    if (difference.isEmpty())
        difference = how;
    return false;
}

bool RecordedExchanges::compare(const QByteArray &actual, const QString &file)
{
    const QByteArrayList theirs = readFile(file).split('\n');
    const QByteArrayList ours = actual.split('\n');
    for (qsizetype i = 0; i < qMax(ours.size(), theirs.size()); ++i) {
        if (ours.value(i) != theirs.value(i)) {
            return differ(u"%1:%2\n  - %3\n  + %4"_s.arg(QFileInfo(file).fileName())
                              .arg(i + 1)
                              .arg(QString::fromUtf8(theirs.value(i)), QString::fromUtf8(ours.value(i))));
        }
    }
    return true;
}

bool RecordedExchanges::answer(const Step &step, const Net::Response &response)
{
    m_next.reset();
    if (!response.isSuccess() && !step.alsoAccepts.contains(response.status)) {
        error = m_platform.classify(response, context.now);
        return false;
    }
    const auto next = step.accept(response, context);
    if (next)
        m_next = *next;
    else
        error = next.error();
    return next.has_value();
}

void RecordedExchanges::follow(const Recipe &recipe, const Next &next)
{
    if (next.after.count() > 0)
        waits << next.after;
    switch (next.move) {
    case Next::Move::Continue: ++m_step; break;
    case Next::Move::Again: break;
    case Next::Move::GoTo:
        m_step = 0;
        while (m_step < recipe.size() && recipe.at(m_step).name != next.step)
            ++m_step;
        if (m_step == recipe.size())
            differ(u"no such step: "_s + next.step);
        break;
    }
    // Nothing follows a post that is not there.
    while (m_step < recipe.size() && recipe.at(m_step).isFollowUp && !context.published)
        ++m_step;
}

bool RecordedExchanges::play(const Recipe &recipe, const QStringList &names)
{
    m_step = 0;
    error.reset();
    difference.clear();
    for (const QString &name : names) {
        if (m_step >= recipe.size() || error)
            return differ(u"the recipe was done before "_s + name);
        const Step &step = recipe.at(m_step);
        if (!compare(wireText(step.request(context)), dataFile(name + u".request.txt"_s)))
            return false;
        if (answer(step, wireResponse(readFile(dataFile(name + u".response.txt"_s)))))
            follow(recipe, *m_next);
    }
    if (!error && m_step < recipe.size())
        return differ(u"the recipe goes on with: "_s + recipe.at(m_step).name);
    return difference.isEmpty();
}

} // namespace Postrider::Testing
