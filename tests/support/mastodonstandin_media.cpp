// SPDX-License-Identifier: GPL-3.0-or-later
#include "mastodonstandin_reading.h"
#include "mastodonstandin_world.h"

#include "domain/graphemes.h"

#include <QRegularExpression>

namespace Postrider::Testing {

using namespace Qt::Literals::StringLiterals;

QJsonObject MastodonWorld::mediumJson(const QString &id) const
{
    const MastodonMedium medium = m_media.value(id);
    const bool isReady = medium.looksLeft == 0;
    const QString address = u"https://files.example/"_s + id;
    return {{"id"_L1, id},
            {"type"_L1, medium.mime.section(u'/', 0, 0)},
            {"url"_L1, isReady ? QJsonValue(address) : QJsonValue()},
            {"preview_url"_L1, address + u"-small"_s},
            {"description"_L1, medium.description.isEmpty() ? QJsonValue() : QJsonValue(medium.description)},
            {"meta"_L1, QJsonObject()}};
}

MastodonAnswer MastodonWorld::uploadMedia(const MastodonCall &call)
{
    const auto parts = readParts(call.request);
    if (!parts)
        return complain(400, u"no whole multipart/form-data"_s);
    QStringList names;
    MastodonMedium medium{call.account, {}, {}, 0, false};
    for (const FormPart &part : *parts) {
        names << part.name;
        if (part.name == "file"_L1) {
            if (part.fileName.isEmpty() || part.content.isEmpty())
                return complain(422, u"a file without a name or without content"_s);
            medium.mime = part.type;
        } else if (part.name == "description"_L1) {
            medium.description = QString::fromUtf8(part.content);
        } else if (part.name == "focus"_L1) {
            static const QRegularExpression focus(u"^-?[01](\\.[0-9]+)?,-?[01](\\.[0-9]+)?$"_s);
            if (!focus.match(QString::fromUtf8(part.content)).hasMatch())
                return complain(422, u"focus out of bounds"_s);
        }
    }
    const QString problem = namesProblem(names, {u"file"_s, u"description"_s, u"focus"_s}, {u"file"_s});
    if (!problem.isEmpty())
        return complain(422, problem);
    const QJsonObject rules = configuration()["media_attachments"_L1].toObject();
    if (!rules["supported_mime_types"_L1].toArray().contains(medium.mime))
        return complain(422, u"File content type is invalid: "_s + medium.mime);
    if (graphemeCount(medium.description) > 1500)
        return complain(422, u"description is too long"_s);
    // Only Mastodon works on media after it has answered.
    medium.looksLeft = m_options.flavour == MastodonFlavour::Mastodon ? m_options.processingLooks : 0;
    if (m_options.losesAltTexts)
        medium.description.clear();
    const QString id = QString::number(100000 + ++m_made);
    m_media[id] = medium;
    return {medium.looksLeft > 0 ? 202 : 200, mediumJson(id), {}, {}};
}

MastodonAnswer MastodonWorld::lookAtMedia(const MastodonCall &call)
{
    const auto medium = m_media.find(call.pathId);
    if (medium == m_media.end() || medium->owner != call.account || medium->isAttached)
        return {404, QJsonObject{{"error"_L1, u"Record not found"_s}}, {}, {}};
    if (medium->looksLeft > 0)
        --medium->looksLeft;
    return {medium->looksLeft > 0 ? 206 : 200, mediumJson(call.pathId), {}, {}};
}

} // namespace Postrider::Testing
