// SPDX-License-Identifier: GPL-3.0-or-later
#include "linkedinstandin_world.h"

namespace Postrider::Testing {

using namespace Qt::Literals::StringLiterals;

LinkedinWorld::Answer LinkedinWorld::initializeImage(const LinkedinCall &call)
{
    return initialize(call, u"image"_s);
}

LinkedinWorld::Answer LinkedinWorld::initializeDocument(const LinkedinCall &call)
{
    return initialize(call, u"document"_s);
}

LinkedinWorld::Answer LinkedinWorld::initialize(const LinkedinCall &call, const QString &kind)
{
    if (const auto wrong = checkFields(call.body, {u"initializeUploadRequest"_s}, {}, kind))
        return *wrong;
    const QJsonObject wish = call.body["initializeUploadRequest"_L1].toObject();
    if (const auto wrong = checkFields(wish, {u"owner"_s}, {}, kind))
        return *wrong;
    const QString owner = wish["owner"_L1].toString();
    if (!mayPostAs(call, owner))
        return forbid(kind + u"s.ACTION-initializeUpload"_s);
    const QString name = u"C4E10AQ%1"_s.arg(++m_serial);
    const QString urn = u"urn:li:%1:%2"_s.arg(kind, name);
    m_files.insert(urn, {owner, kind, 0, {}, {}, m_options.processingLooks, false});
    return jsonAnswer(
        {{"value"_L1,
          QJsonObject{{"uploadUrlExpiresAt"_L1, QDateTime::currentMSecsSinceEpoch() + 86'400'000},
                      {"uploadUrl"_L1, u"%1/dms-uploads/%2?ca=vector_feedshare"_s.arg(url.toString(), name)},
                      {kind, urn}}}},
        200, {});
}

LinkedinWorld::Answer LinkedinWorld::initializeVideo(const LinkedinCall &call)
{
    const QJsonObject wish = call.body["initializeUploadRequest"_L1].toObject();
    if (const auto wrong = checkFields(wish, {u"owner"_s, u"fileSizeBytes"_s},
                                       {u"uploadCaptions"_s, u"uploadThumbnail"_s}, u"videos"_s))
        return *wrong;
    const qint64 size = wish["fileSizeBytes"_L1].toInteger(-1);
    if (size < 1 || size > 5'000'000'000 || wish["uploadCaptions"_L1].toBool(true)
        || wish["uploadThumbnail"_L1].toBool(true))
        return complain(u"videos: size or flags"_s);
    const QString owner = wish["owner"_L1].toString();
    if (!mayPostAs(call, owner))
        return forbid(u"videos.ACTION-initializeUpload"_s);
    const QString name = u"C5F10AQ%1"_s.arg(++m_serial);
    File file{owner, u"video"_s, size, {}, {}, m_options.processingLooks, false};
    QJsonArray instructions;
    for (qint64 at = 0; at < size; at += m_options.partBytes) {
        const qint64 last = qMin(at + m_options.partBytes, size) - 1;
        instructions << QJsonObject{
            {"uploadUrl"_L1,
             u"%1/dms-uploads/%2/part/%3?ca=vector_video"_s.arg(url.toString(), name).arg(file.parts.size())},
            {"firstByte"_L1, at},
            {"lastByte"_L1, last}};
        file.parts << last - at + 1;
    }
    m_files.insert(u"urn:li:video:"_s + name, file);
    return jsonAnswer({{"value"_L1,
                        QJsonObject{{"video"_L1, u"urn:li:video:"_s + name},
                                    {"uploadToken"_L1, QString()},
                                    {"uploadUrlsExpireAt"_L1, QDateTime::currentMSecsSinceEpoch() + 86'400'000},
                                    {"uploadInstructions"_L1, instructions}}}},
                      200, {});
}

LinkedinWorld::Answer LinkedinWorld::upload(const LinkedinCall &call)
{
    if (m_expired < m_options.expiredUploads) {
        ++m_expired;
        return refuse(400, u"EXPIRED_UPLOAD_URL"_s, u"The upload URL has expired"_s);
    }
    for (const QString &kind : {u"image"_s, u"document"_s}) {
        const auto file = m_files.find(u"urn:li:%1:%2"_s.arg(kind, call.id));
        if (file == m_files.end())
            continue;
        file->size = call.request.body.size();
        file->isUp = true;
        return {201, {}};
    }
    return complain(u"dms-uploads: no such file"_s);
}

LinkedinWorld::Answer LinkedinWorld::uploadPart(const LinkedinCall &call)
{
    if (m_expired < m_options.expiredUploads) {
        ++m_expired;
        return refuse(400, u"EXPIRED_UPLOAD_URL"_s, u"The upload URL has expired"_s);
    }
    const auto file = m_files.find(u"urn:li:video:"_s + call.id);
    const int index = call.number.toInt();
    if (file == m_files.end() || file->parts.value(index) != call.request.body.size()
        || call.request.header("Content-Type") != "application/octet-stream")
        return complain(u"dms-uploads: part %1 of %2 bytes"_s.arg(call.number).arg(call.request.body.size()));
    const QByteArray tag = "/ambry-video/" + call.id.toLatin1() + '/' + QByteArray::number(index);
    file->tags.insert(index, tag); // the same once more is well
    Answer answer{200, {}};
    answer.headers = {{"ETag", '"' + tag + '"'}};
    return answer;
}

LinkedinWorld::Answer LinkedinWorld::finalizeUpload(const LinkedinCall &call)
{
    const QJsonObject wish = call.body["finalizeUploadRequest"_L1].toObject();
    if (const auto wrong = checkFields(wish, {u"video"_s, u"uploadToken"_s, u"uploadedPartIds"_s}, {}, u"finalize"_s))
        return *wrong;
    const auto file = m_files.find(wish["video"_L1].toString());
    if (file == m_files.end() || wish["uploadToken"_L1] != QString() || file->tags.size() != file->parts.size())
        return complain(u"finalize: the video, its token or its parts"_s);
    QJsonArray ids;
    for (const QByteArray &tag : std::as_const(file->tags))
        ids << QString::fromLatin1(m_options.wantsPlainTags ? tag : '"' + tag + '"');
    if (wish["uploadedPartIds"_L1].toArray() != ids) {
        return m_options.wantsPlainTags ? refuse(400, u"INVALID_VALUE_FOR_FIELD"_s, u"uploadedPartIds"_s)
                                        : complain(u"finalize: uploadedPartIds"_s);
    }
    file->isUp = true;
    return {200, {}};
}

// Plain members may look at videos only.
LinkedinWorld::Answer LinkedinWorld::lookAtFile(const LinkedinCall &call)
{
    const auto file = m_files.find(call.id);
    if (file == m_files.end())
        return complain(u"no such file: "_s + call.id);
    if (file->kind != "video"_L1 && !may(call, u"w_organization_social"_s))
        return forbid(file->kind + u"s.GET"_s);
    const bool isWorking = file->isUp && file->looksLeft > 0;
    if (isWorking)
        --file->looksLeft;
    QJsonObject answer{{"id"_L1, call.id}, {"owner"_L1, file->owner}};
    if (!file->isUp)
        answer["status"_L1] = u"WAITING_UPLOAD"_s;
    else if (isWorking)
        answer["status"_L1] = u"PROCESSING"_s;
    else
        answer["status"_L1] = m_options.failsProcessing ? u"PROCESSING_FAILED"_s : u"AVAILABLE"_s;
    if (!isWorking && m_options.failsProcessing)
        answer["processingFailureReason"_L1] = u"Unsupported codec"_s;
    return jsonAnswer(answer, 200, {});
}

} // namespace Postrider::Testing
