// SPDX-License-Identifier: GPL-3.0-or-later
#include "linkedinstandin_world.h"

#include "base/enumword.h"

#include <QJsonDocument>

namespace Postrider::Testing {

using namespace Qt::Literals::StringLiterals;

namespace {

QMap<QByteArray, QByteArray> formFields(const QByteArray &body)
{
    QMap<QByteArray, QByteArray> fields;
    const QByteArrayList pairs = body.split('&');
    for (const QByteArray &pair : pairs) {
        QByteArray value = pair.mid(pair.indexOf('=') + 1);
        value.replace('+', ' ');
        fields.insert(pair.left(pair.indexOf('=')), QByteArray::fromPercentEncoding(value));
    }
    return fields;
}

} // namespace

Misbehaviour::Answer jsonAnswer(const QJsonObject &object, int status, const QByteArray &id)
{
    Misbehaviour::Answer answer{status,
                                object.isEmpty() ? QByteArray() : QJsonDocument(object).toJson(QJsonDocument::Compact)};
    if (!id.isEmpty())
        answer.headers << std::pair<QByteArray, QByteArray>{"x-restli-id", id};
    return answer;
}

const QList<LinkedinWorld::Method> &LinkedinWorld::methods()
{
    using E = Endpoint;
    using W = LinkedinWorld;
    static const QStringList page{u"response_type=code"_s, u"client_id"_s, u"redirect_uri"_s, u"state"_s, u"scope"_s};
    static const QStringList proof{u"code_challenge"_s, u"code_challenge_method=S256"_s};
    static const QStringList opening{u"action=initializeUpload"_s};
    static const QList<Method> all{
        {E::Authorize, "GET", u"/oauth/v2/authorization"_s, page, &W::authorize, {}, Auth::None},
        {E::NativeAuthorize,
         "GET",
         u"/oauth/native-pkce/authorization"_s,
         page + proof,
         &W::authorizeNatively,
         {},
         Auth::None},
        {E::Token, "POST", u"/oauth/v2/accessToken"_s, {}, &W::token, {}, Auth::None, Input::Form},
        {E::Revoke, "POST", u"/oauth/v2/revoke"_s, {}, &W::revoke, {}, Auth::None, Input::Form},
        {E::UserInfo, "GET", u"/v2/userinfo"_s, {}, &W::userInfo},
        {E::Roles,
         "GET",
         u"/rest/organizationAcls"_s,
         {u"q=roleAssignee"_s, u"role"_s, u"state=APPROVED"_s},
         &W::roles},
        {E::Organization, "GET", u"/rest/organizations/{}"_s, {}, &W::organization},
        {E::InitializeUpload, "POST", u"/rest/images"_s, opening, &W::initializeImage, {}, Auth::Bearer, Input::Json},
        {E::InitializeUpload,
         "POST",
         u"/rest/documents"_s,
         opening,
         &W::initializeDocument,
         {},
         Auth::Bearer,
         Input::Json},
        {E::InitializeUpload, "POST", u"/rest/videos"_s, opening, &W::initializeVideo, {}, Auth::Bearer, Input::Json},
        {E::FinalizeUpload,
         "POST",
         u"/rest/videos"_s,
         {u"action=finalizeUpload"_s},
         &W::finalizeUpload,
         {},
         Auth::Bearer,
         Input::Json},
        {E::Upload, "PUT", u"/dms-uploads/{}"_s, {u"ca"_s}, &W::upload, {}, Auth::Bearer, Input::Bytes},
        {E::UploadPart, "PUT", u"/dms-uploads/{}/part/{}"_s, {u"ca"_s}, &W::uploadPart, {}, Auth::None, Input::Bytes},
        {E::LookAtFile, "GET", u"/rest/images/{}"_s, {}, &W::lookAtFile},
        {E::LookAtFile, "GET", u"/rest/documents/{}"_s, {}, &W::lookAtFile},
        {E::LookAtFile, "GET", u"/rest/videos/{}"_s, {}, &W::lookAtFile},
        {E::CreatePost, "POST", u"/rest/posts"_s, {}, &W::createPost, {}, Auth::Bearer, Input::Json},
        {E::EditPost, "POST", u"/rest/posts/{}"_s, {}, &W::editPost, "PARTIAL_UPDATE", Auth::Bearer, Input::Json},
        {E::DeletePost, "DELETE", u"/rest/posts/{}"_s, {}, &W::deletePost, "DELETE"},
        {E::ListPosts,
         "GET",
         u"/rest/posts"_s,
         {u"q=author"_s, u"author"_s, u"count"_s, u"sortBy=CREATED"_s},
         &W::listPosts,
         "FINDER"},
        {E::CreateComment,
         "POST",
         u"/rest/socialActions/{}/comments"_s,
         {},
         &W::createComment,
         {},
         Auth::Bearer,
         Input::Json},
        {E::DeleteComment,
         "DELETE",
         u"/rest/socialActions/{}/comments/{}"_s,
         {u"actor"_s},
         &W::deleteComment,
         "DELETE"},
        {E::ShareStatistics,
         "GET",
         u"/rest/organizationalEntityShareStatistics"_s,
         {u"q=organizationalEntity"_s, u"organizationalEntity"_s, u"shares?"_s, u"ugcPosts?"_s},
         &W::shareStatistics},
        {E::MemberStatistics,
         "GET",
         u"/rest/memberCreatorPostAnalytics"_s,
         {u"q=entity"_s, u"entity"_s, u"queryType"_s, u"aggregation=TOTAL"_s},
         &W::memberStatistics},
    };
    return all;
}

LinkedinWorld::LinkedinWorld(const LinkedinStandIn::Options &options)
    : StandInWorld(enumWords<Endpoint>()), m_options(options)
{
    m_access.insert(QString::fromUtf8(options.token), {options.scopes, QDateTime::currentDateTimeUtc().addYears(1)});
}

// By the path as it came: names in it are encoded, so that a colon stands for itself nowhere.
const LinkedinWorld::Method *LinkedinWorld::find(const Net::ServerRequest &request, LinkedinCall *call) const
{
    const QStringList path = QString::fromLatin1(request.target).section(u'?', 0, 0).split(u'/');
    const QString action = QUrlQuery(request.url()).queryItemValue(u"action"_s);
    for (const Method &method : methods()) {
        const QStringList wanted = method.path.split(u'/');
        bool fits = method.verb == request.method && wanted.size() == path.size()
            && (action.isEmpty() || method.parameters.contains(u"action="_s + action));
        QStringList names;
        for (qsizetype i = 0; fits && i < path.size(); ++i) {
            if (wanted.at(i) == "{}"_L1 && !path.at(i).contains(u':'))
                names << QUrl::fromPercentEncoding(path.at(i).toLatin1());
            else
                fits = wanted.at(i) == path.at(i);
        }
        if (!fits)
            continue;
        if (call) {
            call->id = names.value(0);
            call->number = names.value(1);
        }
        return &method;
    }
    return nullptr;
}

int LinkedinWorld::endpointOf(const Net::ServerRequest &request) const
{
    const Method *method = find(request, nullptr);
    return int(method ? method->endpoint : Endpoint::Unknown);
}

LinkedinWorld::Answer LinkedinWorld::refuse(int status, const QString &code, const QString &message) const
{
    return jsonAnswer({{"status"_L1, status}, {"code"_L1, code}, {"message"_L1, message}}, status, {});
}

LinkedinWorld::Answer LinkedinWorld::complain(const QString &what)
{
    complaints << what;
    return refuse(400, u"INVALID_VALUE_FOR_FIELD"_s, what);
}

LinkedinWorld::Answer LinkedinWorld::forbid(const QString &what) const
{
    return jsonAnswer({{"serviceErrorCode"_L1, 100},
                       {"code"_L1, u"ACCESS_DENIED"_s},
                       {"message"_L1, u"Not enough permissions to access: "_s + what},
                       {"status"_L1, 403}},
                      403, {});
}

std::optional<LinkedinWorld::Answer> LinkedinWorld::checkFields(const QJsonObject &body, const QStringList &required,
                                                                const QStringList &optional, const QString &where)
{
    for (const QString &name : required) {
        if (!body.contains(name))
            return complain(u"%1: %2 is missing"_s.arg(where, name));
    }
    for (const QString &name : body.keys()) {
        if (!required.contains(name) && !optional.contains(name))
            return complain(u"%1: unknown field %2"_s.arg(where, name));
    }
    return std::nullopt;
}

std::optional<LinkedinWorld::Answer> LinkedinWorld::checkVersion(const LinkedinCall &call) const
{
    const QByteArray version = call.request.header("Linkedin-Version");
    if (version.isEmpty())
        return refuse(400, u"VERSION_MISSING"_s, u"A version must be present. Please specify a version."_s);
    if (version != "202609" && version != "202608")
        return refuse(426, u"NONEXISTENT_VERSION"_s,
                      u"Requested version %1 is not active"_s.arg(QString::fromLatin1(version)));
    return std::nullopt;
}

// "name", "name=value", or "name?" for what may be left out.
std::optional<LinkedinWorld::Answer> LinkedinWorld::checkParameters(const Method &method, const LinkedinCall &call)
{
    QStringList known;
    for (const QString &wanted : method.parameters) {
        const QString name = wanted.section(u'=', 0, 0).remove(u'?');
        known << name;
        const bool isMissing = !wanted.endsWith(u'?') && call.value(name).isEmpty();
        if (isMissing || (wanted.contains(u'=') && call.value(name) != wanted.section(u'=', 1)))
            return complain(u"%1: parameter %2"_s.arg(method.path, wanted));
    }
    const auto items = call.query.queryItems();
    for (const auto &[name, value] : items) {
        if (!known.contains(name) || value.contains(u"urn:"_s))
            return complain(u"%1: parameter %2 is unknown, or not encoded"_s.arg(method.path, name));
    }
    return std::nullopt;
}

std::optional<LinkedinWorld::Answer> LinkedinWorld::checkToken(LinkedinCall &call) const
{
    const QByteArray header = call.request.header("Authorization");
    call.token = header.startsWith("Bearer ") ? QString::fromUtf8(header.mid(7)) : QString();
    if (call.token.isEmpty())
        return refuse(401, u"EMPTY_ACCESS_TOKEN"_s, u"Empty oauth2 access token"_s);
    if (m_access.value(call.token).until > QDateTime::currentDateTimeUtc())
        return std::nullopt;
    return refuse(401, u"INVALID_ACCESS_TOKEN"_s, u"Invalid access token"_s);
}

std::optional<LinkedinWorld::Answer> LinkedinWorld::checkCall(const Method &method, LinkedinCall &call)
{
    if (method.auth == Auth::None && !call.request.header("Authorization").isEmpty())
        return complain(method.path + u": no token is wanted"_s);
    if (const auto refused = method.auth == Auth::Bearer ? checkToken(call) : std::nullopt)
        return refused;
    if (const auto refused = method.isVersioned() ? checkVersion(call) : std::nullopt)
        return refused;
    if (method.isVersioned() && call.request.header("X-Restli-Protocol-Version") != "2.0.0")
        return complain(method.path + u": X-Restli-Protocol-Version"_s);
    if (call.request.header("X-RestLi-Method") != method.restliMethod)
        return complain(method.path + u": X-RestLi-Method"_s);
    if (const auto refused = checkParameters(method, call))
        return refused;
    const QByteArray type = call.request.header("Content-Type");
    const bool isTyped = method.input == Input::None ? call.request.body.isEmpty() && type.isEmpty()
        : method.input == Input::Json                ? type == "application/json" && !call.body.isEmpty()
        : method.input == Input::Form                ? type == "application/x-www-form-urlencoded"
                                                     : !type.isEmpty() && !call.request.body.isEmpty();
    if (!isTyped)
        return complain(method.path + u": body or Content-Type"_s);
    return std::nullopt;
}

LinkedinWorld::Answer LinkedinWorld::answer(const Net::ServerRequest &request)
{
    LinkedinCall call{request, QUrlQuery(QString::fromLatin1(request.target).section(u'?', 1)), {}, {}, {}, {}, {}};
    const Method *method = find(request, &call);
    if (!method) {
        complaints << u"no such method: "_s + QString::fromUtf8(request.method + ' ' + request.target);
        return refuse(404, u"RESOURCE_NOT_FOUND"_s, u"No virtual resource found"_s);
    }
    if (method->input == Input::Json)
        call.body = QJsonDocument::fromJson(request.body).object();
    else if (method->input == Input::Form)
        call.form = formFields(request.body);
    const auto refused = checkCall(*method, call);
    Answer answer = refused ? *refused : (this->*method->act)(call);
    answer.headers << std::pair<QByteArray, QByteArray>{"x-li-uuid", "AAYc"};
    return answer;
}

void LinkedinWorld::endGrants()
{
    m_access.clear();
    m_refresh.clear();
}

void LinkedinWorld::forgetDuplicates()
{
    m_forgotten = QDateTime::currentDateTimeUtc();
}

bool LinkedinWorld::may(const LinkedinCall &call, const QString &scope) const
{
    return m_access.value(call.token).scopes.split(u' ').contains(scope);
}

bool LinkedinWorld::mayPostAs(const LinkedinCall &call, const QString &author) const
{
    if (author == LinkedinStandIn::memberUrn())
        return may(call, u"w_member_social"_s);
    return organisations().contains(author) && may(call, u"w_organization_social"_s);
}

QStringList LinkedinWorld::organisations() const
{
    QStringList urns;
    for (int i = 0; i < m_options.organisations; ++i)
        urns << LinkedinStandIn::organisationUrn(i);
    return urns;
}

QJsonArray LinkedinWorld::accepted() const
{
    QJsonArray posts;
    for (const QJsonObject &post : m_posts)
        posts << post;
    return posts;
}

} // namespace Postrider::Testing
