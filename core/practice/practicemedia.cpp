// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/practicemedia.h"

#include "domain/graphemes.h"
#include "practice/practicefacts.h"

#include <QJsonArray>

#include <algorithm>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;
using Kind = PracticeDatabase::Kind;

namespace {

constexpr std::chrono::milliseconds videoProcessing{1000};

// By its first bytes and not by what the sender calls it, because browsers will be told this type.
QString sniffed(const QByteArray &content)
{
    if (content.startsWith("\xff\xd8\xff"))
        return u"image/jpeg"_s;
    if (content.startsWith("\x89PNG\r\n\x1a\n"))
        return u"image/png"_s;
    if (content.startsWith("GIF8"))
        return u"image/gif"_s;
    if (content.startsWith("RIFF") && content.mid(8, 4) == "WEBP")
        return u"image/webp"_s;
    if (content.mid(4, 4) == "ftyp")
        return u"video/mp4"_s;
    if (content.startsWith("\x1a\x45\xdf\xa3"))
        return u"video/webm"_s;
    return {};
}

bool isVideo(const QJsonObject &media)
{
    return media.value("mime"_L1).toString().startsWith("video/"_L1);
}

bool isReady(const QJsonObject &media, const QDateTime &now)
{
    return !isVideo(media)
        || media.value("createdAt"_L1).toInteger() + videoProcessing.count() <= now.toMSecsSinceEpoch();
}

std::optional<PracticeAnswer> uploadObjection(const PracticeCall &call)
{
    const auto file = std::find_if(call.files.begin(), call.files.end(),
                                   [](const MultipartPart &part) { return part.name == "file"; });
    if (file == call.files.end())
        return PracticeAnswer::refusal(422, u"Validation failed: File can't be blank"_s);
    const QString mime = sniffed(file->content);
    if (mime.isEmpty())
        return PracticeAnswer::refusal(422, u"Validation failed: File content type is invalid, File is invalid"_s);
    const bool isImage = mime.startsWith("image/"_L1);
    if (file->content.size() > (isImage ? PracticeFacts::maxImageBytes : PracticeFacts::maxVideoBytes))
        return PracticeAnswer::refusal(
            422, u"Validation failed: File file size must be less than %1 MB"_s.arg(isImage ? 16 : 40));
    if (graphemeCount(call.text(u"description"_s)) > PracticeFacts::maxAltText)
        return PracticeAnswer::refusal(422,
                                       u"Validation failed: Description is too long (maximum is 1500 characters)"_s);
    return std::nullopt;
}

} // namespace

PracticeAnswer PracticeMedia::upload(const PracticeCall &call)
{
    if (const auto refusal = uploadObjection(call))
        return *refusal;
    const auto file = std::find_if(call.files.begin(), call.files.end(),
                                   [](const MultipartPart &part) { return part.name == "file"; });
    const QString id = m_database.newId(call.now);
    const QJsonObject record{{u"mime"_s, sniffed(file->content)},
                             {u"description"_s, call.text(u"description"_s)},
                             {u"createdAt"_s, call.now.toMSecsSinceEpoch()}};
    const Outcome kept = m_database.writeMedia(id, file->content).and_then([&] {
        return m_database.put(Kind::Media, id, record);
    });
    if (!kept)
        return PracticeAnswer::broken(kept.error());
    return PracticeAnswer::json(wire(id, call), isReady(record, call.now) ? 200 : 202);
}

PracticeAnswer PracticeMedia::one(const PracticeCall &call)
{
    const QJsonObject media = m_database.find(Kind::Media, call.id);
    if (media.isEmpty() || !holder(call.id).isEmpty())
        return PracticeAnswer::notFound(); // attached ones are the status's business
    return PracticeAnswer::json(wire(call.id, call), isReady(media, call.now) ? 200 : 206);
}

PracticeAnswer PracticeMedia::describe(const PracticeCall &call)
{
    if (m_database.find(Kind::Media, call.id).isEmpty() || !holder(call.id).isEmpty())
        return PracticeAnswer::notFound();
    const QString text = call.text(u"description"_s);
    if (graphemeCount(text) > PracticeFacts::maxAltText)
        return PracticeAnswer::refusal(422,
                                       u"Validation failed: Description is too long (maximum is 1500 characters)"_s);
    if (const Outcome kept = setDescription(call.id, text); !kept)
        return PracticeAnswer::broken(kept.error());
    return PracticeAnswer::json(wire(call.id, call));
}

Outcome PracticeMedia::setDescription(const QString &id, const QString &text)
{
    QJsonObject media = m_database.find(Kind::Media, id);
    media[u"description"_s] = text;
    return m_database.put(Kind::Media, id, media);
}

PracticeAnswer PracticeMedia::remove(const PracticeCall &call)
{
    if (m_database.find(Kind::Media, call.id).isEmpty())
        return PracticeAnswer::notFound();
    if (!holder(call.id).isEmpty())
        return PracticeAnswer::refusal(422, u"Media attachment is currently used by a status"_s);
    if (const Outcome gone = m_database.remove(Kind::Media, call.id); !gone)
        return PracticeAnswer::broken(gone.error());
    m_database.removeMedia(call.id);
    return PracticeAnswer::json(QJsonObject());
}

PracticeAnswer PracticeMedia::content(const PracticeCall &call) const
{
    const QJsonObject media = m_database.find(Kind::Media, call.id);
    if (media.isEmpty())
        return PracticeAnswer::notFound();
    return {200, media.value("mime"_L1).toString().toLatin1(), m_database.readMedia(call.id), {}};
}

std::optional<PracticeAnswer> PracticeMedia::objection(const QStringList &ids, const QDateTime &now,
                                                       const QString &editedId) const
{
    if (ids.size() > PracticeFacts::maxMedia)
        return PracticeAnswer::refusal(422, u"Validation failed: Cannot attach more than 4 files"_s);
    for (const QString &id : ids) {
        const QJsonObject media = m_database.find(Kind::Media, id);
        const QString heldBy = holder(id);
        if (media.isEmpty() || (!heldBy.isEmpty() && heldBy != editedId))
            return PracticeAnswer::refusal(
                422, u"Validation failed: Media %1 not found or already attached to another post"_s.arg(id));
        if (isVideo(media) && ids.size() > 1)
            return PracticeAnswer::refusal(
                422, u"Validation failed: Cannot attach a video to a post that already contains images"_s);
        if (!isReady(media, now))
            return PracticeAnswer::refusal(
                422,
                u"Validation failed: Cannot attach files that have not finished processing. Try again in a moment!"_s);
    }
    return std::nullopt;
}

QJsonObject PracticeMedia::wire(const QString &id, const PracticeCall &call) const
{
    const QJsonObject media = m_database.find(Kind::Media, id);
    const QString url = call.base.toString(QUrl::StripTrailingSlash) + "/media/"_L1 + id;
    const QString description = media.value("description"_L1).toString();
    return {{u"id"_s, id},
            {u"type"_s, isVideo(media) ? u"video"_s : u"image"_s},
            {u"url"_s, isReady(media, call.now) ? QJsonValue(url) : QJsonValue()},
            {u"preview_url"_s, isVideo(media) ? QJsonValue() : QJsonValue(url)},
            {u"remote_url"_s, QJsonValue()},
            {u"description"_s, description.isEmpty() ? QJsonValue() : QJsonValue(description)},
            {u"meta"_s, QJsonObject()},
            {u"blurhash"_s, QJsonValue()}};
}

QString PracticeMedia::holder(const QString &mediaId) const
{
    const auto &statuses = m_database.all(Kind::Status);
    for (auto it = statuses.begin(); it != statuses.end(); ++it) {
        if (it->value("mediaIds"_L1).toArray().contains(mediaId))
            return it.key();
    }
    return {};
}

void PracticeMedia::sweep(const QDateTime &now)
{
    const qint64 aDayAgo = now.addDays(-1).toMSecsSinceEpoch();
    const PracticeDatabase::Records records = m_database.all(Kind::Media);
    for (auto it = records.begin(); it != records.end(); ++it) {
        if (it->value("createdAt"_L1).toInteger() < aDayAgo && holder(it.key()).isEmpty()
            && m_database.remove(Kind::Media, it.key()))
            m_database.removeMedia(it.key());
    }
}

} // namespace Postrider
