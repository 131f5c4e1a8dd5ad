// SPDX-License-Identifier: GPL-3.0-or-later
#include "twitterstandin_world.h"

namespace Postrider::Testing {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 kMostImageBytes = 5'000'000;
constexpr int kExpiry = 86'400; // seconds
const QStringList kPictureTypes{u"image/jpeg"_s, u"image/png"_s, u"image/webp"_s, u"image/gif"_s};
const QStringList kVideoTypes{u"video/mp4"_s, u"video/quicktime"_s};

} // namespace

TwitterWorld::Answer TwitterWorld::upload(const TwitterCall &call)
{
    const QList<QByteArray> wanted{"media", "media;type", "media_category"};
    if (call.parts.keys() != wanted)
        return complain(u"upload: the fields"_s);
    const QByteArray bytes = call.parts.value("media");
    const QString type = QString::fromLatin1(call.parts.value("media;type"));
    if (call.parts.value("media_category") != "tweet_image" || !kPictureTypes.contains(type) || bytes.isEmpty())
        return complain(u"upload: category, type or bytes"_s);
    if (bytes.size() > kMostImageBytes)
        return {413, {}};
    const QString id = newId();
    m_files.insert(id, {u"tweet_image"_s, type, bytes.size(), bytes.size(), {}, 0, true, {}});
    return jsonAnswer({{"data"_L1,
                        QJsonObject{{"id"_L1, id},
                                    {"media_key"_L1, u"3_"_s + id},
                                    {"size"_L1, bytes.size()},
                                    {"expires_after_secs"_L1, kExpiry}}}});
}

TwitterWorld::Answer TwitterWorld::initialize(const TwitterCall &call)
{
    if (const auto wrong = checkFields(call.body, {u"media_type"_s, u"total_bytes"_s, u"media_category"_s}, {},
                                       u"initialize"_s))
        return *wrong;
    const QString type = call.body["media_type"_L1].toString();
    const QString category = call.body["media_category"_L1].toString();
    const qint64 size = call.body["total_bytes"_L1].toInteger(-1);
    const bool isVideo = category == "tweet_video"_L1 && kVideoTypes.contains(type);
    const bool isAnimation = category == "tweet_gif"_L1 && type == "image/gif"_L1;
    if (!(isVideo || isAnimation) || size < 1 || size > 17'179'869'184)
        return complain(u"initialize: type, category or size"_s);
    const QString id = newId();
    m_files.insert(id, {category, type, size, 0, {}, m_options.statusLooks, false, {}});
    return jsonAnswer(
        {{"data"_L1, QJsonObject{{"id"_L1, id}, {"media_key"_L1, u"7_"_s + id}, {"expires_after_secs"_L1, kExpiry}}}});
}

TwitterWorld::Answer TwitterWorld::append(const TwitterCall &call)
{
    const QList<QByteArray> wanted{"media", "media;type", "segment_index"};
    if (call.parts.keys() != wanted)
        return complain(u"append: the fields"_s);
    if (call.request.body.size() > m_options.longestSlice)
        return {413, {}};
    bool isNumber = false;
    const int index = call.parts.value("segment_index").toInt(&isNumber);
    const auto file = m_files.find(call.id);
    if (m_options.losesUpload && index == 1 && !std::exchange(m_hasLost, true)) {
        m_files.remove(call.id);
        return refuse(404, u"Not Found Error"_s, u"Could not find the upload."_s, u"resource-not-found"_s);
    }
    if (file == m_files.end() || file->isClosed)
        return complain(u"append: no open upload "_s + call.id, 404);
    const qint64 size = call.parts.value("media").size();
    if (!isNumber || index < 0 || index > 999 || size < 1 || (index > 0 && !file->slices.contains(index - 1)))
        return complain(u"append: segment_index or bytes"_s);
    file->slices.insert(index, size); // the same once more is well
    return jsonAnswer({{"data"_L1, QJsonObject{{"expires_at"_L1, QDateTime::currentSecsSinceEpoch() + kExpiry}}}});
}

TwitterWorld::Answer TwitterWorld::stateOf(const QString &id, File &file, bool isLook)
{
    QJsonObject answer{{"id"_L1, id}, {"media_key"_L1, u"7_"_s + id}, {"size"_L1, file.size}};
    QJsonObject processing;
    if (isLook && file.looksLeft > 0)
        --file.looksLeft;
    if (file.looksLeft > 0)
        processing = {{"state"_L1, isLook ? u"in_progress"_s : u"pending"_s},
                      {"check_after_secs"_L1, 1},
                      {"progress_percent"_L1, isLook ? 50 : 0}};
    else if (m_options.failsProcessing)
        processing = {{"state"_L1, u"failed"_s},
                      {"error"_L1,
                       QJsonObject{{"code"_L1, 1},
                                   {"name"_L1, u"InvalidMedia"_s},
                                   {"message"_L1, u"Unsupported video format"_s}}}};
    else if (isLook)
        processing = {{"state"_L1, u"succeeded"_s}, {"progress_percent"_L1, 100}};
    if (!processing.isEmpty())
        answer["processing_info"_L1] = processing;
    return jsonAnswer({{"data"_L1, answer}});
}

TwitterWorld::Answer TwitterWorld::finalize(const TwitterCall &call)
{
    const auto file = m_files.find(call.id);
    if (file == m_files.end())
        return complain(u"finalize: no upload "_s + call.id, 404);
    file->received = 0;
    for (const qint64 size : std::as_const(file->slices))
        file->received += size;
    if (file->received != file->size)
        return complain(u"finalize: %1 of %2 bytes"_s.arg(file->received).arg(file->size));
    file->isClosed = true;
    return stateOf(call.id, *file, false);
}

TwitterWorld::Answer TwitterWorld::status(const TwitterCall &call)
{
    const QString id = call.query.queryItemValue(u"media_id"_s);
    const auto file = m_files.find(id);
    if (call.query.queryItemValue(u"command"_s) != "STATUS"_L1 || file == m_files.end() || !file->isClosed)
        return complain(u"status: command, or no closed upload "_s + id);
    return stateOf(id, *file, true);
}

TwitterWorld::Answer TwitterWorld::metadata(const TwitterCall &call)
{
    if (const auto wrong = checkFields(call.body, {u"id"_s, u"metadata"_s}, {}, u"metadata"_s))
        return *wrong;
    const QJsonObject metadata = call.body["metadata"_L1].toObject();
    if (const auto wrong = checkFields(metadata, {u"alt_text"_s}, {}, u"metadata.metadata"_s))
        return *wrong;
    if (const auto wrong = checkFields(metadata["alt_text"_L1].toObject(), {u"text"_s}, {}, u"metadata.alt_text"_s))
        return *wrong;
    const QString text = metadata["alt_text"_L1]["text"_L1].toString();
    const auto file = m_files.find(call.body["id"_L1].toString());
    if (file == m_files.end() || file->category == "tweet_video"_L1 || text.isEmpty() || text.toUcs4().size() > 1000)
        return complain(u"metadata: id or text"_s);
    file->altText = text;
    return jsonAnswer({{"data"_L1, call.body}});
}

} // namespace Postrider::Testing
